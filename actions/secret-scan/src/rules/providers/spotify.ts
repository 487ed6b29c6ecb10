/** Credentials of Spotify. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const spotifyClientSecret = (make: Generator) => make.text('hex', 32)

export const spotifyRules: readonly Rule[] = [
  {
    id: 'spotify-client-secret',
    provider: 'Spotify',
    title: 'Spotify client secret',
    opens: "tokens in the app's name",
    keywords: ['spotify'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Rotate the client secret in the app's settings.",
      url: 'https://developer.spotify.com/dashboard',
    },
    source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
    positives: (make) => assigned(make, ['SPOTIFY_CLIENT_SECRET', 'spotifySecret'], spotifyClientSecret),
    negatives: (make) => assignedNearMisses(make, 'SPOTIFY_CLIENT_SECRET', spotifyClientSecret),
  },
]
