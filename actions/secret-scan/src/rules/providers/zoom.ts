/** Credentials of Zoom. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const zoomClientSecret = (make: Generator) => make.text('base62', 32)

export const zoomRules: readonly Rule[] = [
  {
    id: 'zoom-client-secret',
    provider: 'Zoom',
    title: 'Zoom client secret',
    opens: "meetings and users of the account, as the app's scopes allow",
    keywords: ['zoom_client', 'zoom_api', 'zoom_secret', 'zoomclient', 'zoomapi', 'zoom-client'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32,36}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the client secret under App Credentials.',
      url: 'https://developers.zoom.us/docs/internal-apps/',
    },
    source: 'https://developers.zoom.us/docs/internal-apps/',
    positives: (make) => assigned(make, ['ZOOM_CLIENT_SECRET', 'zoomClientSecret'], zoomClientSecret),
    negatives: (make) => assignedNearMisses(make, 'ZOOM_CLIENT_SECRET', zoomClientSecret),
  },
]
