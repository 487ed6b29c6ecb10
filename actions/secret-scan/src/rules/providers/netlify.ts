import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Netlify'
const source = 'https://docs.netlify.com/api/get-started/'
const revoke = {
  steps: 'Revoke the token under User settings → Applications.',
  url: 'https://docs.netlify.com/api/get-started/',
}

export const netlifyRules: readonly Rule[] = [
  {
    id: 'netlify-token',
    provider,
    title: 'Netlify access token',
    opens: 'the sites and deployments of its user',
    keywords: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
    match: { kind: 'token', pattern: 'nf[pcobu]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `nfp_${make.text('base62', 36)}`),
  },
  {
    id: 'netlify-legacy-token',
    provider,
    title: 'Netlify access token (without prefix)',
    opens: 'the sites and deployments of its user',
    keywords: ['netlify'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{43,46}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('netlify_auth_token', (make) => make.text('base62', 43)),
  },
]
