/** Particle: access tokens of its device cloud. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const particleRules: readonly Rule[] = [
  {
    id: 'particle-access-token',
    provider: 'Particle',
    title: 'Particle access token',
    opens: 'the devices of the account',
    keywords: ['particle_access', 'particle_token', 'particle-token', 'particle_api', 'particleaccesstoken'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke it by DELETE /v1/access_tokens/:token, or particle token revoke.',
      url: 'https://docs.particle.io/reference/cloud-apis/api/',
    },
    source: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
    positives: (make) => assigned(make, ['PARTICLE_ACCESS_TOKEN'], () => make.text('hex', 40)),
    negatives: () => unassigned('PARTICLE_ACCESS_TOKEN'),
  },
]
