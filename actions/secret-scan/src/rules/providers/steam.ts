/** Steam: keys of its Web API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const steamRules: readonly Rule[] = [
  {
    id: 'steam-web-api-key',
    provider: 'Steam',
    title: 'Steam Web API key',
    opens: 'the Web API in its account’s name, a publisher key the apps’ data, too',
    keywords: ['steam'],
    match: { kind: 'assigned', value: '[0-9A-F]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the key on the Web API key page.',
      url: 'https://steamcommunity.com/dev/apikey',
    },
    source: 'https://partner.steamgames.com/doc/webapi_overview/auth',
    positives: (make) => assigned(make, ['STEAM_API_KEY'], () => make.text('upperHex', 32)),
    negatives: () => unassigned('STEAM_API_KEY'),
  },
]
