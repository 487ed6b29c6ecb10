import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'CocoaPods'
const source = 'https://guides.cocoapods.org/making/getting-setup-with-trunk.html'
const revoke = {
  steps: 'End the session by `pod trunk me clean-sessions --all`.',
  url: 'https://guides.cocoapods.org/making/getting-setup-with-trunk.html',
}

export const cocoapodsRules: readonly Rule[] = [
  {
    id: 'cocoapods-trunk-token',
    provider,
    title: 'CocoaPods trunk token',
    opens: 'new versions of the pods of its owner',
    keywords: ['cocoapods_trunk_token', 'trunk.cocoapods.org'],
    match: {
      kind: 'window',
      pattern:
        '(?:cocoapods_trunk_token|COCOAPODS_TRUNK_TOKEN|trunk\\.cocoapods\\.org\\s{1,8}login\\s{1,8}\\S{1,80}\\s{1,8}password)["\']?[ \\t]{0,4}[:= \\t][ \\t]{0,4}["\']?(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])',
      before: 0,
      after: 160,
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...windowExamples(
      (secret) => `COCOAPODS_TRUNK_TOKEN=${secret}`,
      (make) => make.text('hex', 32),
    ),
  },
]
