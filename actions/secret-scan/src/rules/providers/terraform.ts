import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'HCP Terraform'
const source = 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'
const revoke = {
  steps: 'Delete the token under User, Team or Organization settings → Tokens.',
  url: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
}

export const terraformRules: readonly Rule[] = [
  {
    id: 'terraform-cloud-token',
    provider,
    title: 'HCP Terraform API token',
    opens: 'the workspaces with their states and variables',
    keywords: ['.atlasv1.'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{14}\\.atlasv1\\.[0-9A-Za-z=_-]{60,70}(?![0-9A-Za-z=_-])',
      before: 15,
      after: 72,
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...windowExamples(
      (secret) => `token = "${secret}"`,
      (make) => `${make.text('base62', 14)}.atlasv1.${make.text('base62', 67)}`,
    ),
  },
]
