import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Hex'
const source = 'https://hex.pm/docs/publish'
const revoke = {
  steps: 'Revoke the key by `mix hex.user key revoke` or in the dashboard.',
  url: 'https://hexdocs.pm/hex/Mix.Tasks.Hex.User.html',
}

export const hexRules: readonly Rule[] = [
  {
    id: 'hex-api-key',
    provider,
    title: 'Hex API key',
    opens: 'publishing of the packages of its owner',
    keywords: ['hex_api_key', 'hexpm_', 'hex_pm_', 'hex_auth_key'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('hex_api_key', (make) => make.text('hex', 32)),
  },
]
