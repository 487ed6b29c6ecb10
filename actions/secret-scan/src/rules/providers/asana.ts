/** Credentials of Asana. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const asanaToken = (make: Generator) =>
  `2/${make.text('digits', 16)}/${make.text('digits', 16)}:${make.text('hex', 32)}`

const asanaClientSecret = (make: Generator) => make.text('hex', 32)

export const asanaRules: readonly Rule[] = [
  {
    id: 'asana-token',
    provider: 'Asana',
    title: 'Asana personal access token',
    opens: 'everything that its owner may do',
    keywords: ['asana'],
    match: { kind: 'assigned', value: '[0-9]/[0-9]{15,17}(?:/[0-9]{15,17})?:[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Deauthorise the token in the developer console.',
      url: 'https://app.asana.com/0/my-apps',
    },
    source: 'https://developers.asana.com/docs/personal-access-token',
    positives: (make) => [
      ...assigned(make, ['ASANA_ACCESS_TOKEN', 'ASANA_PAT', 'asanaToken'], asanaToken),
      `ASANA_TOKEN=1/${make.text('digits', 16)}:${make.text('hex', 32)}`,
    ],
    negatives: (make) => assignedNearMisses(make, 'ASANA_ACCESS_TOKEN', asanaToken),
  },
  {
    id: 'asana-client-secret',
    provider: 'Asana',
    title: 'Asana client secret',
    opens: "tokens in the app's name",
    keywords: ['asana_client', 'asana_secret', 'asanaclient', 'asana-client'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the client secret under OAuth of the app.',
      url: 'https://app.asana.com/0/my-apps',
    },
    source: 'https://developers.asana.com/docs/oauth',
    positives: (make) => assigned(make, ['ASANA_CLIENT_SECRET', 'asanaClientSecret'], asanaClientSecret),
    negatives: (make) => assignedNearMisses(make, 'ASANA_CLIENT_SECRET', asanaClientSecret),
  },
]
