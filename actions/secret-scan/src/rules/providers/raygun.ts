/** Raygun: keys of applications and personal tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const raygunRules: readonly Rule[] = [
  {
    id: 'raygun-api-key',
    provider: 'Raygun',
    title: 'Raygun API key',
    opens: 'sending crash reports into the application; a personal token reads them, too',
    keywords: ['raygun'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{22}==|[0-9A-Za-z]{20,24}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key in the application’s settings.',
      url: 'https://raygun.com/documentation/',
    },
    source: '',
    positives: (make) => assigned(make, ['RAYGUN_API_KEY'], () => `${make.text('base62', 22)}==`),
    negatives: () => unassigned('RAYGUN_API_KEY'),
  },
]
