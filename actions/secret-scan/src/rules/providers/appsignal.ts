/** AppSignal: push and personal keys. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const appsignalRules: readonly Rule[] = [
  {
    id: 'appsignal-key',
    provider: 'AppSignal',
    title: 'AppSignal key',
    opens: 'pushing data of the organisation’s applications; a personal key reads them, too',
    keywords: ['appsignal'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Make a new key under Push & deploy or under Account → API keys.',
      url: 'https://docs.appsignal.com/appsignal/terminology.html',
    },
    source: '',
    positives: (make) => assigned(make, ['APPSIGNAL_PUSH_API_KEY'], () => make.uuid()),
    negatives: () => unassigned('APPSIGNAL_PUSH_API_KEY'),
  },
]
