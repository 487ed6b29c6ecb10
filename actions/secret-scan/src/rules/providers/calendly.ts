/** Credentials of Calendly. */

import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const calendlyToken = (make: Generator) => makeJwt(make, { iss: 'https://auth.calendly.com' })

export const calendlyRules: readonly Rule[] = [
  {
    id: 'calendly-token',
    provider: 'Calendly',
    title: 'Calendly personal access token',
    opens: 'events and invitees of its owner',
    keywords: ['calendly'],
    match: {
      kind: 'assigned',
      value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Revoke the token under Integrations → API and webhooks.',
      url: 'https://calendly.com/integrations/api_webhooks',
    },
    source: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
    positives: (make) => assigned(make, ['CALENDLY_API_KEY', 'calendlyToken'], calendlyToken),
    negatives: (make) => assignedNearMisses(make, 'CALENDLY_API_KEY', calendlyToken),
  },
]
