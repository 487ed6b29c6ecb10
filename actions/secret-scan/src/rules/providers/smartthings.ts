/** SmartThings: personal access tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const smartthingsRules: readonly Rule[] = [
  {
    id: 'smartthings-token',
    provider: 'SmartThings',
    title: 'SmartThings personal access token',
    opens: 'the devices and locations of the account',
    keywords: ['smartthings', 'smart_things'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the token on the tokens page.',
      url: 'https://developer.smartthings.com/docs/getting-started/authorization-and-permissions',
    },
    source: 'https://developer.smartthings.com/docs/getting-started/authorization-and-permissions',
    positives: (make) => assigned(make, ['SMARTTHINGS_TOKEN'], () => make.uuid()),
    negatives: () => unassigned('SMARTTHINGS_TOKEN'),
  },
]
