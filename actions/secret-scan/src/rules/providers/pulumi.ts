import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Pulumi'
const source = 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'
const revoke = {
  steps: 'Delete the token under Access tokens of the user, team or organisation.',
  url: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
}

export const pulumiRules: readonly Rule[] = [
  {
    id: 'pulumi-access-token',
    provider,
    title: 'Pulumi access token',
    opens: 'the stacks with their states and secrets',
    keywords: ['pul-'],
    match: { kind: 'token', pattern: 'pul-[0-9a-f]{40}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `pul-${make.text('hex', 40)}`),
  },
]
