/** Credentials of Ghost. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const ghostAdminApiKey = (make: Generator) => `${make.text('hex', 24)}:${make.text('hex', 64)}`

export const ghostRules: readonly Rule[] = [
  {
    id: 'ghost-admin-api-key',
    provider: 'Ghost',
    title: 'Ghost Admin API key',
    opens: 'posts, pages and members of the site',
    keywords: ['ghost'],
    match: { kind: 'assigned', value: '[0-9a-f]{24}:[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the key of the integration under Settings → Integrations.',
      url: 'https://ghost.org/docs/admin-api/#token-authentication',
    },
    source: 'https://ghost.org/docs/admin-api/',
    positives: (make) => assigned(make, ['GHOST_ADMIN_API_KEY', 'ghostKey'], ghostAdminApiKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'GHOST_ADMIN_API_KEY', ghostAdminApiKey),
      `GHOST_CONTENT_API_KEY=${make.text('hex', 26)}`,
    ],
  },
]
