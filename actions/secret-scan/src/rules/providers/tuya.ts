/** Tuya: secrets of cloud projects. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const tuyaRules: readonly Rule[] = [
  {
    id: 'tuya-access-secret',
    provider: 'Tuya',
    title: 'Tuya access secret',
    opens: 'the devices that are linked to the cloud project',
    keywords: ['tuya'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret on the project’s overview page.',
      url: 'https://developer.tuya.com/en/docs/iot/manage-projects',
    },
    source: '',
    positives: (make) => assigned(make, ['TUYA_ACCESS_SECRET'], () => make.text('hex', 32)),
    negatives: () => unassigned('TUYA_ACCESS_SECRET'),
  },
]
