/** Credentials of HubSpot. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const hubspotPrivateAppToken = (make: Generator) => `pat-na1-${make.uuid()}`

const hubspotDeveloperKey = (make: Generator) => make.uuid()

export const hubspotRules: readonly Rule[] = [
  {
    id: 'hubspot-private-app-token',
    provider: 'HubSpot',
    title: 'HubSpot private app token',
    opens: 'contacts, deals and what else its scopes allow',
    keywords: ['pat-na', 'pat-eu', 'pat-ap', 'pat-ca'],
    match: {
      kind: 'token',
      pattern:
        'pat-(?:na|eu|ap|ca)[0-9]{1,2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the token under Auth of the private app, at once.',
      url: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    },
    source: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    positives: (make) => [...inText(make, hubspotPrivateAppToken), `HUBSPOT_TOKEN=pat-eu1-${make.uuid()}`],
    negatives: (make) => [...nearMisses(make, hubspotPrivateAppToken, 'pat-na1-'), `pat-xx1-${make.uuid()}`],
  },
  {
    id: 'hubspot-developer-key',
    provider: 'HubSpot',
    title: 'HubSpot developer API key',
    opens: 'apps of the developer account',
    keywords: ['hubspot', 'hapikey'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Deactivate the key under Keys → Developer API key.',
      url: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    },
    source: 'https://developers.hubspot.com/docs/guides/apps/overview',
    positives: (make) => assigned(make, ['HUBSPOT_API_KEY', 'hapikey'], hubspotDeveloperKey),
    negatives: (make) => assignedNearMisses(make, 'HUBSPOT_API_KEY', hubspotDeveloperKey),
  },
]
