/** Credentials of Storyblok. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const storyblokManagementToken = (make: Generator) =>
  `${make.text('base62', 24)}-${make.text('digits', 6)}-${make.text('base62', 20)}`

const storyblokAccessToken = (make: Generator) => `${make.text('base62', 22)}tt`

export const storyblokRules: readonly Rule[] = [
  {
    id: 'storyblok-management-token',
    provider: 'Storyblok',
    title: 'Storyblok personal access token',
    opens: 'content of all spaces of its owner',
    keywords: ['storyblok'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{22,24}-[0-9]{4,9}-[A-Za-z0-9_-]{20,24}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Account settings → Personal access token.',
      url: 'https://app.storyblok.com/#/me/account',
    },
    source: 'https://www.storyblok.com/docs/api/management/getting-started/authentication',
    positives: (make) =>
      assigned(
        make,
        ['STORYBLOK_MANAGEMENT_TOKEN', 'STORYBLOK_OAUTH_TOKEN', 'storyblokToken'],
        storyblokManagementToken,
      ),
    negatives: (make) => assignedNearMisses(make, 'STORYBLOK_MANAGEMENT_TOKEN', storyblokManagementToken),
  },
  {
    id: 'storyblok-access-token',
    provider: 'Storyblok',
    title: 'Storyblok access token of a space',
    opens: 'content of one space, to read, drafts too with a preview token',
    keywords: ['storyblok'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{22}tt' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Settings → Access Tokens of the space.',
      url: 'https://app.storyblok.com/#/me/account',
    },
    source: 'https://www.storyblok.com/docs/concepts/access-tokens',
    positives: (make) =>
      assigned(make, ['STORYBLOK_ACCESS_TOKEN', 'storyblokAccessToken'], storyblokAccessToken),
    negatives: (make) => assignedNearMisses(make, 'STORYBLOK_ACCESS_TOKEN', storyblokAccessToken),
  },
]
