/** Credentials of Airtable. */

import { assigned, assignedNearMisses, mentioning, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const airtableToken = (make: Generator) => `pat${make.text('base62', 14)}.${make.text('hex', 64)}`

const airtableApiKey = (make: Generator) => `key${make.text('base62', 14)}`

export const airtableRules: readonly Rule[] = [
  {
    id: 'airtable-token',
    provider: 'Airtable',
    title: 'Airtable personal access token',
    opens: 'bases that it was given, as its scopes allow',
    keywords: ['airtable', 'bearer pat', '=pat', "'pat", '"pat'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9_])pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}(?![A-Za-z0-9_])',
      before: 100,
      after: 300,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Delete or regenerate the token at Airtable's page of tokens.",
      url: 'https://airtable.com/create/tokens',
    },
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    positives: (make) => [
      ...mentioning(make, 'airtable', airtableToken),
      `Authorization: Bearer pat${make.text('base62', 14)}.${make.text('hex', 64)}`,
    ],
    negatives: (make) => [
      ...nearMisses(make, airtableToken, 'pat').map((text) => `airtable: ${text}`),
      `"patterns": "pattern.${make.text('hex', 64)}"`,
    ],
  },
  {
    id: 'airtable-api-key',
    provider: 'Airtable',
    title: 'Airtable API key (retired)',
    opens: "what its owner's bases held, had Airtable not ended these keys",
    keywords: ['airtable'],
    match: { kind: 'assigned', value: 'key[A-Za-z0-9]{14}' },
    severity: 'note',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key from the code; use a personal access token in its place.',
      url: 'https://airtable.com/create/tokens',
    },
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    positives: (make) => assigned(make, ['AIRTABLE_API_KEY', 'airtableApiKey'], airtableApiKey),
    negatives: (make) => assignedNearMisses(make, 'AIRTABLE_API_KEY', airtableApiKey),
  },
]
