/** Credentials of Front. */

import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const frontApiToken = (make: Generator) => makeJwt(make, { iss: 'front' })

export const frontRules: readonly Rule[] = [
  {
    id: 'front-api-token',
    provider: 'Front',
    title: 'Front API token',
    opens: 'conversations and contacts, as its scopes allow',
    keywords: ['frontapp', 'front_api', 'front_app', 'frontapi'],
    match: {
      kind: 'assigned',
      value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Delete the token under Settings → Developers → API tokens.',
      url: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens',
    },
    source: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens',
    positives: (make) => assigned(make, ['FRONT_API_TOKEN', 'frontApiToken'], frontApiToken),
    negatives: (make) => assignedNearMisses(make, 'FRONT_API_TOKEN', frontApiToken),
  },
]
