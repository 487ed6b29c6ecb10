import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'NuGet'
const source = 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys'
const revoke = {
  steps: 'Delete or regenerate the key under API keys; check what was pushed since.',
  url: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
}

export const nugetRules: readonly Rule[] = [
  {
    id: 'nuget-api-key',
    provider,
    title: 'NuGet API key',
    opens: 'pushes of the packages that match its pattern',
    keywords: ['oy2'],
    match: { kind: 'token', pattern: 'oy2[a-z2-7]{43}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `oy2${make.text('base32', 43).toLowerCase()}`),
  },
]
