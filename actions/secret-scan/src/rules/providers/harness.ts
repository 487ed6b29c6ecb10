import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Harness'
const source = 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'
const revoke = {
  steps: 'Delete the token of the user or service account.',
  url: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
}

export const harnessRules: readonly Rule[] = [
  {
    id: 'harness-token',
    provider,
    title: 'Harness personal or service account token',
    opens: "the pipelines and secrets that its owner's roles allow",
    keywords: ['pat.', 'sat.'],
    match: {
      kind: 'token',
      pattern: '[ps]at\\.[0-9A-Za-z_-]{22}\\.[0-9a-f]{24}\\.[0-9A-Za-z]{20}(?![0-9A-Za-z_])',
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples(
      (make) => `pat.${make.text('base62', 22)}.${make.text('hex', 24)}.${make.text('base62', 20)}`,
    ),
  },
]
