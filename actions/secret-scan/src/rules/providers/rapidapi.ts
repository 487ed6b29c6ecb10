/** RapidAPI: keys of applications, 50 characters with msh and jsn inside. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const rapidapiRules: readonly Rule[] = [
  {
    id: 'rapidapi-key',
    provider: 'RapidAPI',
    title: 'RapidAPI application key',
    opens: 'every API that the application subscribes to, at its cost',
    keywords: ['rapidapi', 'rapid_api', 'rapid-api'],
    match: { kind: 'assigned', value: '[0-9a-z]{10}msh[0-9a-z]{37}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key under Apps → Authorization.',
      url: 'https://docs.rapidapi.com/docs/keys',
    },
    source: 'https://docs.rapidapi.com/docs/keys',
    positives: (make) =>
      assigned(
        make,
        ['RAPIDAPI_KEY'],
        () =>
          `${make.text('hex', 10)}msh${make.text('hex', 15)}p1${make.text('hex', 5)}jsn${make.text('hex', 12)}`,
      ),
    negatives: () => unassigned('RAPIDAPI_KEY'),
  },
]
