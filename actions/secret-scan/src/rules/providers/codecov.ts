import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Codecov'
const source = 'https://docs.codecov.com/docs/codecov-tokens'
const revoke = {
  steps: "Regenerate the token in the repository's or organisation's settings.",
  url: 'https://docs.codecov.com/docs/codecov-tokens',
}

export const codecovRules: readonly Rule[] = [
  {
    id: 'codecov-token',
    provider,
    title: 'Codecov upload token',
    opens: 'uploads of coverage reports for the repository or organisation',
    keywords: ['codecov'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('codecov_token', (make) => make.uuid()),
  },
]
