/** HERE: keys of its maps. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const hereRules: readonly Rule[] = [
  {
    id: 'here-api-key',
    provider: 'HERE',
    title: 'HERE API key',
    opens: 'maps and routing at the account’s cost',
    keywords: ['here_api', 'here-api', 'hereapikey', 'here_maps', 'here_app', 'heremaps'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{43}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key in the app under Access Manager.',
      url: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html',
    },
    source: '',
    positives: (make) => assigned(make, ['HERE_API_KEY'], () => make.text('base64url', 43)),
    negatives: () => unassigned('HERE_API_KEY'),
  },
]
