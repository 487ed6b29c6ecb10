/** Credentials of Contentful. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const contentfulManagementToken = (make: Generator) => `CFPAT-${make.text('base64url', 43)}`

const contentfulDeliveryToken = (make: Generator) => make.text('base64url', 43)

export const contentfulRules: readonly Rule[] = [
  {
    id: 'contentful-management-token',
    provider: 'Contentful',
    title: 'Contentful personal access token',
    opens: 'content of all spaces that its owner may edit',
    keywords: ['cfpat-'],
    match: { kind: 'token', pattern: 'CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under CMA tokens of the account.',
      url: 'https://app.contentful.com/account/profile/cma_tokens',
    },
    source: 'https://www.contentful.com/developers/docs/references/authentication/',
    positives: (make) => inText(make, contentfulManagementToken),
    negatives: (make) => [
      ...nearMisses(make, contentfulManagementToken, 'CFPAT-'),
      tooLong(make, contentfulManagementToken),
    ],
  },
  {
    id: 'contentful-delivery-token',
    provider: 'Contentful',
    title: 'Contentful delivery or preview token',
    opens: 'content of one space, to read, drafts too with a preview token',
    keywords: ['contentful'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{43}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the API key under Settings → API keys of the space.',
      url: 'https://app.contentful.com/account/profile/cma_tokens',
    },
    source: 'https://www.contentful.com/developers/docs/references/authentication/',
    positives: (make) =>
      assigned(make, ['CONTENTFUL_ACCESS_TOKEN', 'contentfulToken'], contentfulDeliveryToken),
    negatives: (make) => assignedNearMisses(make, 'CONTENTFUL_ACCESS_TOKEN', contentfulDeliveryToken),
  },
]
