import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Doppler'
const source = 'https://docs.doppler.com/reference/auth-token-formats'
const revoke = {
  steps: 'Revoke the token in the dashboard or by `doppler configure unset token` and a new login.',
  url: 'https://docs.doppler.com/docs/service-tokens',
}

export const dopplerRules: readonly Rule[] = [
  {
    id: 'doppler-personal-token',
    provider,
    title: 'Doppler personal or CLI token',
    opens: 'the secrets of all projects of its user',
    keywords: ['dp.pt.', 'dp.ct.'],
    match: { kind: 'token', pattern: 'dp\\.[pc]t\\.[0-9A-Za-z]{40,44}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `dp.pt.${make.text('base62', 43)}`),
  },
  {
    id: 'doppler-service-token',
    provider,
    title: 'Doppler service token',
    opens: 'the secrets of one configuration',
    keywords: ['dp.st.'],
    match: { kind: 'token', pattern: 'dp\\.st\\.(?:[0-9a-z_-]{2,35}\\.)?[0-9A-Za-z]{40,44}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `dp.st.prd.${make.text('base62', 43)}`),
  },
  {
    id: 'doppler-service-account-token',
    provider,
    title: 'Doppler service account, SCIM or audit token',
    opens: 'the secrets or the users of the workplace, by its kind',
    keywords: ['dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
    match: { kind: 'token', pattern: 'dp\\.(?:sa|said|scim|audit)\\.[0-9A-Za-z]{40,44}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `dp.sa.${make.text('base62', 43)}`),
  },
]
