/** Credentials of Webflow. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const webflowApiToken = (make: Generator) => make.text('hex', 64)

export const webflowRules: readonly Rule[] = [
  {
    id: 'webflow-api-token',
    provider: 'Webflow',
    title: 'Webflow site token',
    opens: "the site's content and settings, as its scopes allow",
    keywords: ['webflow'],
    match: { kind: 'assigned', value: '(?:ws-)?[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Apps & integrations of the site.',
      url: 'https://developers.webflow.com/data/reference/authentication/site-token',
    },
    source: 'https://developers.webflow.com/data/reference/authentication',
    positives: (make) => assigned(make, ['WEBFLOW_API_TOKEN', 'webflowToken'], webflowApiToken),
    negatives: (make) => assignedNearMisses(make, 'WEBFLOW_API_TOKEN', webflowApiToken),
  },
]
