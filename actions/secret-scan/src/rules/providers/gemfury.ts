import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Gemfury'
const source = 'https://gemfury.com/help/tokens/'
const revoke = {
  steps: "Delete the token under Tokens in the account's settings.",
  url: 'https://gemfury.com/help/tokens/',
}

export const gemfuryRules: readonly Rule[] = [
  {
    id: 'gemfury-token',
    provider,
    title: 'Gemfury token in a URL',
    opens: 'the private packages of the account',
    keywords: ['fury.io'],
    match: {
      kind: 'window',
      pattern:
        'https?:\\/\\/(?<secret>[0-9A-Za-z_-]{18,48})(?::[0-9A-Za-z_-]{0,40})?@(?:[a-z0-9-]{1,20}\\.)?fury\\.io',
      before: 110,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...windowExamples(
      (secret) => `--index-url https://${secret}@pypi.fury.io/acme/`,
      (make) => make.text('base62', 24),
    ),
  },
]
