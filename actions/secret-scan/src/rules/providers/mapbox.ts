/** Credentials of Mapbox. */

import { inText } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mapboxSecretToken = (make: Generator) =>
  `sk.${Buffer.from(JSON.stringify({ u: 'someone', a: make.text('base36', 25) })).toString('base64url')}.${make.text('base64url', 22)}`

const mapboxPublicToken = (make: Generator) =>
  `pk.${Buffer.from(JSON.stringify({ u: 'someone', a: make.text('base36', 25) })).toString('base64url')}.${make.text('base64url', 22)}`

export const mapboxRules: readonly Rule[] = [
  {
    id: 'mapbox-secret-token',
    provider: 'Mapbox',
    title: 'Mapbox secret access token',
    opens: 'styles, tilesets and uploads of the account, as its scopes allow',
    keywords: ['sk.eyj'],
    match: {
      kind: 'token',
      pattern: 'sk\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete or refresh the token under Access tokens.',
      url: 'https://account.mapbox.com/access-tokens/',
    },
    source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
    positives: (make) => inText(make, mapboxSecretToken),
    negatives: (make) => [
      `MAPBOX_TOKEN=pk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
      `MAPBOX_TOKEN=sk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 10)}`,
      `MAPBOX_TOKEN=task.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
      `MAPBOX_TOKEN=sk.eyJ1Ijoi<your-token>`,
    ],
  },
  {
    id: 'mapbox-public-token',
    provider: 'Mapbox',
    title: 'Mapbox public access token',
    opens: "maps at the account's cost, on any site unless its addresses are restricted",
    keywords: ['pk.eyj'],
    match: {
      kind: 'token',
      pattern: 'pk\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])',
    },
    severity: 'note',
    confidence: 'high',
    revoke: {
      steps: 'Restrict the token to your addresses, or refresh it under Access tokens.',
      url: 'https://account.mapbox.com/access-tokens/',
    },
    source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
    positives: (make) => inText(make, mapboxPublicToken),
    negatives: (make) => [
      `MAPBOX_TOKEN=sk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
      `MAPBOX_TOKEN=pk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 10)}`,
      `MAPBOX_TOKEN=wordpk.eyJ1Ijoi${make.text('base62', 60)}.${make.text('base64url', 22)}`,
      `MAPBOX_TOKEN=pk.eyJ1Ijoi<your-token>`,
    ],
  },
]
