import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Octopus Deploy'
const source = 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'
const revoke = {
  steps: 'Revoke the key in the profile under My API Keys.',
  url: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
}

export const octopusRules: readonly Rule[] = [
  {
    id: 'octopus-api-key',
    provider,
    title: 'Octopus Deploy API key',
    opens: 'the deployments that its user may do on that server',
    keywords: ['api-'],
    match: { kind: 'token', pattern: 'API-[0-9A-Z]{26,32}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `API-${make.text('base32', 26)}`),
  },
]
