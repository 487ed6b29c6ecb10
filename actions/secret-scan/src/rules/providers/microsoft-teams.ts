/** Credentials of Microsoft Teams. */

import { makeTeamsWebhook, proveTeamsWebhook } from '../../proof/chat.ts'
import { inAddress } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const teamsWebhook = (make: Generator) => makeTeamsWebhook(make).slice('https://'.length)

const powerAutomateTrigger = (make: Generator) =>
  `logic.azure.com:443/workflows/${make.text('hex', 32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${make.text('base64url', 43)}`

export const microsoftTeamsRules: readonly Rule[] = [
  {
    id: 'teams-webhook',
    provider: 'Microsoft Teams',
    title: 'Microsoft Teams incoming webhook',
    opens: 'posting into its channel',
    keywords: ['webhook.office.com/webhookb2/'],
    match: {
      kind: 'window',
      pattern:
        '(?<![A-Za-z0-9.-])[a-z0-9-]{1,63}\\.webhook\\.office\\.com/webhookb2/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:/[A-Za-z0-9_-]{20,60})?(?![A-Za-z0-9_-])',
      before: 70,
      after: 240,
    },
    severity: 'error',
    confidence: 'high',
    prove: (secret) => proveTeamsWebhook(`https://${secret}`),
    revoke: {
      steps: 'Remove the connector from its channel, or replace its URL.',
      url: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    },
    source:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    positives: (make) => [
      ...inAddress(make, teamsWebhook),
      `https://acme.webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}/V2${make.text('base64url', 40)}`,
    ],
    negatives: (make) => [
      `https://example.webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 16)}/${make.uuid()}`,
      `https://example.webhook.office.com/webhookb2/${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}`,
      `https://webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}`,
      `https://example.webhook.office.com/webhookb2/<group>@<tenant>/IncomingWebhook/<key>/<user>`,
    ],
  },
  {
    id: 'power-automate-trigger',
    provider: 'Microsoft Teams',
    title: 'Power Automate or Logic Apps trigger',
    opens: 'starting its flow with any values, such as a post to a Teams channel',
    keywords: ['logic.azure.com'],
    match: {
      kind: 'window',
      pattern:
        'logic\\.azure\\.com(?::443)?/workflows/[0-9a-f]{32}/triggers/[^\\s"\'<>]{1,260}[?&]sig=[A-Za-z0-9_%-]{40,70}(?![A-Za-z0-9_%-])',
      before: 0,
      after: 500,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the access key of the workflow.',
      url: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
    },
    source: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
    positives: (make) => inAddress(make, powerAutomateTrigger),
    negatives: (make) => [
      `https://prod-01.westus.logic.azure.com:443/workflows/${make.text('hex', 32)}/triggers/manual/paths/invoke`,
      `https://prod-01.westus.logic.azure.com:443/workflows/${make.text('hex', 32)}/triggers/manual/paths/invoke?sig=${make.text('base64url', 12)}`,
      `https://prod-01.westus.logic.azure.com:443/workflows/<id>/triggers/manual/paths/invoke?sig=<signature>`,
    ],
  },
]
