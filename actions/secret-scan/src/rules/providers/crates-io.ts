import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'crates.io'
const source = 'https://doc.rust-lang.org/cargo/reference/publishing.html'
const revoke = {
  steps: 'Revoke the token under Account settings → API tokens; check what was published since.',
  url: 'https://crates.io/settings/tokens',
}

export const cratesIoRules: readonly Rule[] = [
  {
    id: 'crates-io-token',
    provider,
    title: 'crates.io API token',
    opens: 'new versions of the crates in its scope',
    keywords: ['cio'],
    match: { kind: 'token', pattern: 'cio[0-9A-Za-z]{32}(?![0-9A-Za-z_+/=-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `cio${make.text('base62', 32)}`),
  },
]
