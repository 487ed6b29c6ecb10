/** Credentials of LinkedIn. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const linkedinClientSecret = (make: Generator) =>
  `WPL_AP1.${make.text('base62', 16)}.${make.text('base62', 6)}==`

const linkedinLegacyClientSecret = (make: Generator) => make.text('base62', 16)

export const linkedinRules: readonly Rule[] = [
  {
    id: 'linkedin-client-secret',
    provider: 'LinkedIn',
    title: 'LinkedIn client secret',
    opens: "tokens in the app's name",
    keywords: ['wpl_ap1.'],
    match: {
      kind: 'token',
      pattern: 'WPL_AP1\\.[A-Za-z0-9]{16}\\.[A-Za-z0-9+/]{4,12}={0,2}(?![A-Za-z0-9+/=])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Generate a new secret under Auth of the app and delete this one.',
      url: 'https://www.linkedin.com/developers/apps',
    },
    source: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
    positives: (make) => inText(make, linkedinClientSecret),
    negatives: (make) => [
      ...nearMisses(make, linkedinClientSecret, 'WPL_AP1.'),
      `WPL_AP1.${make.text('base62', 8)}.${make.text('base62', 6)}==`,
    ],
  },
  {
    id: 'linkedin-legacy-client-secret',
    provider: 'LinkedIn',
    title: 'LinkedIn client secret (16 characters)',
    opens: "tokens in the app's name",
    keywords: ['linkedin'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{16}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Generate a new secret under Auth of the app and delete this one.',
      url: 'https://www.linkedin.com/developers/apps',
    },
    source: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
    positives: (make) =>
      assigned(make, ['LINKEDIN_CLIENT_SECRET', 'linkedinSecret'], linkedinLegacyClientSecret),
    negatives: (make) => assignedNearMisses(make, 'LINKEDIN_CLIENT_SECRET', linkedinLegacyClientSecret),
  },
]
