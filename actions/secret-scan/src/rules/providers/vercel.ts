import { makeVercel, proveVercel } from '../../proof/crc32-tokens.ts'
import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Vercel'
const source = 'https://vercel.com/docs/rest-api'
const revoke = {
  steps: 'Delete the token under Account settings → Tokens.',
  url: 'https://vercel.com/docs/sign-in-with-vercel/tokens',
}

export const vercelRules: readonly Rule[] = [
  {
    id: 'vercel-token',
    provider,
    title: 'Vercel token',
    opens: "the projects and deployments in its scope, or an integration's",
    keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    match: { kind: 'token', pattern: 'vc[piark]_[0-9A-Za-z_-]{50}[0-9A-Za-z]{6}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveVercel,
    revoke,
    source,
    ...tokenExamples(makeVercel),
  },
  {
    id: 'vercel-legacy-token',
    provider,
    title: 'Vercel token (without prefix)',
    opens: 'the projects and deployments in its scope',
    keywords: [
      'vercel_token',
      'vercel_api',
      'vercel_auth',
      'verceltoken',
      'vercel-token',
      'zeit_token',
      'now_token',
    ],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{24}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('vercel_token', (make) => make.text('base62', 24)),
  },
]
