import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Prefect'
const source = 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'
const revoke = {
  steps: 'Delete the key under API keys of the profile or service account.',
  url: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
}

export const prefectRules: readonly Rule[] = [
  {
    id: 'prefect-api-key',
    provider,
    title: 'Prefect Cloud API key',
    opens: 'the workspaces that its owner reaches',
    keywords: ['pnu_', 'pnb_'],
    match: { kind: 'token', pattern: 'pn[ub]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `pnu_${make.text('base62', 36)}`),
  },
]
