/** Credentials of Modal. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const modalTokenSecret = (make: Generator) => `as-${make.text('base62', 22)}`

export const modalRules: readonly Rule[] = [
  {
    id: 'modal-token-secret',
    provider: 'Modal',
    title: 'Modal token secret',
    opens: 'apps, volumes and secrets of its workspace, together with the token id',
    keywords: ['modal', 'token_secret'],
    match: { kind: 'assigned', value: 'as-[A-Za-z0-9]{22}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Settings → API tokens.',
      url: 'https://modal.com/settings/tokens',
    },
    source: 'https://modal.com/docs/reference/modal.config',
    positives: (make) => assigned(make, ['MODAL_TOKEN_SECRET', 'token_secret'], modalTokenSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'MODAL_TOKEN_SECRET', modalTokenSecret),
      `token_id = "ak-${make.text('base62', 22)}"`,
    ],
  },
]
