import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Deno Deploy'
const source = 'https://docs.deno.com/subhosting/manual/getting_started/'
const revoke = {
  steps: 'Revoke the token in the dashboard under Access tokens.',
  url: 'https://docs.deno.com/subhosting/manual/getting_started/',
}

export const denoDeployRules: readonly Rule[] = [
  {
    id: 'deno-deploy-token',
    provider,
    title: 'Deno Deploy access token',
    opens: 'the projects and deployments of its user or organisation',
    keywords: ['ddp_', 'ddo_', 'ddw_'],
    match: { kind: 'token', pattern: 'dd[pow]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `ddp_${make.text('base62', 36)}`),
  },
]
