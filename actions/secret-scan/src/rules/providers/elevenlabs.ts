/** Credentials of ElevenLabs. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const elevenlabsApiKey = (make: Generator) => `sk_${make.text('hex', 48)}`

const elevenlabsLegacyApiKey = (make: Generator) => make.text('hex', 32)

export const elevenlabsRules: readonly Rule[] = [
  {
    id: 'elevenlabs-api-key',
    provider: 'ElevenLabs',
    title: 'ElevenLabs API key',
    opens: "voices and speech at the workspace's cost",
    keywords: ['sk_'],
    match: { kind: 'token', pattern: 'sk_[0-9a-f]{48}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Revoke the key under API keys of the developers' page.",
      url: 'https://elevenlabs.io/app/settings/api-keys',
    },
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
    positives: (make) => inText(make, elevenlabsApiKey),
    negatives: (make) => [
      ...nearMisses(make, elevenlabsApiKey, 'sk_'),
      tooLong(make, elevenlabsApiKey),
      `sk_live_${make.text('base62', 48)}`,
    ],
  },
  {
    id: 'elevenlabs-legacy-api-key',
    provider: 'ElevenLabs',
    title: 'ElevenLabs API key (hexadecimal)',
    opens: "voices and speech at the account's cost",
    keywords: ['elevenlabs', 'eleven_labs', 'eleven_api', 'xi-api-key', 'xi_api_key'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Revoke the key under API keys of the developers' page.",
      url: 'https://elevenlabs.io/app/settings/api-keys',
    },
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
    positives: (make) =>
      assigned(make, ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'xi-api-key'], elevenlabsLegacyApiKey),
    negatives: (make) => assignedNearMisses(make, 'ELEVENLABS_API_KEY', elevenlabsLegacyApiKey),
  },
]
