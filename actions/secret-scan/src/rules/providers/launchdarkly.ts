/** Credentials of LaunchDarkly. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const launchdarklyApiToken = (make: Generator) => `api-${make.uuid()}`

const launchdarklySdkKey = (make: Generator) => `sdk-${make.uuid()}`

export const launchdarklyRules: readonly Rule[] = [
  {
    id: 'launchdarkly-api-token',
    provider: 'LaunchDarkly',
    title: 'LaunchDarkly API access token',
    opens: 'flags and projects of the account, as its role allows',
    keywords: ['api-'],
    match: {
      kind: 'token',
      pattern: 'api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset or delete the token under Authorization.',
      url: 'https://app.launchdarkly.com/settings/authorization',
    },
    source: 'https://launchdarkly.com/docs/home/account/api',
    positives: (make) => inText(make, launchdarklyApiToken),
    negatives: (make) => [
      ...nearMisses(make, launchdarklyApiToken, 'api-'),
      tooLong(make, launchdarklyApiToken),
      `api-version-2024-11-01`,
    ],
  },
  {
    id: 'launchdarkly-sdk-key',
    provider: 'LaunchDarkly',
    title: 'LaunchDarkly SDK key',
    opens: 'all flags and their rules of one environment, to read',
    keywords: ['sdk-'],
    match: {
      kind: 'token',
      pattern: 'sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the SDK key of the environment.',
      url: 'https://launchdarkly.com/docs/home/account/environment/keys',
    },
    source: 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side',
    positives: (make) => inText(make, launchdarklySdkKey),
    negatives: (make) => [
      ...nearMisses(make, launchdarklySdkKey, 'sdk-'),
      tooLong(make, launchdarklySdkKey),
      `mob-${make.uuid()}`,
    ],
  },
]
