import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Coveralls'
const source = 'https://docs.coveralls.io/api-introduction'
const revoke = {
  steps: "Regenerate the token in the repository's settings.",
  url: 'https://docs.coveralls.io/api-introduction',
}

export const coverallsRules: readonly Rule[] = [
  {
    id: 'coveralls-repo-token',
    provider,
    title: 'Coveralls repository token',
    opens: 'uploads of coverage reports for the repository',
    keywords: ['coveralls'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32,37}' },
    severity: 'warning',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('coveralls_repo_token', (make) => make.text('base62', 33)),
  },
]
