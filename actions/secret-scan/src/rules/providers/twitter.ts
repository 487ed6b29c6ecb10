/** Credentials of X, formerly Twitter. */

import { assigned, assignedNearMisses, mentioning, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const twitterBearerToken = (make: Generator) =>
  `AAAAAAAAAAAAAAAAAAAAAB${make.text('base62', 24)}%2B${make.text('base62', 40)}%3D${make.text('base62', 12)}`

const twitterApiSecret = (make: Generator) => make.text('base62', 50)

const twitterAccessToken = (make: Generator) => `${make.text('digits', 19)}-${make.text('base62', 40)}`

const twitterAccessTokenSecret = (make: Generator) => make.text('base62', 45)

export const twitterRules: readonly Rule[] = [
  {
    id: 'twitter-bearer-token',
    provider: 'X',
    title: 'X bearer token',
    opens: 'what the app may read without a user',
    keywords: ['twitter', 'bearer', 'x_api'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9+/])A{19,22}(?!A)[A-Za-z0-9%]{70,110}(?![A-Za-z0-9+/=])',
      before: 100,
      after: 220,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate or revoke the bearer token under Keys and tokens of the app.',
      url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
    },
    source: 'https://developer.x.com/en/docs/authentication/overview',
    positives: (make) => mentioning(make, 'bearer', twitterBearerToken),
    negatives: (make) => [
      ...nearMisses(make, twitterBearerToken, 'AAAAAAAAAAAAAAAAAAAAAB').map((text) => `bearer: ${text}`),
      `bearer ${make.text('upper', 20)}${make.text('base62', 80)}`,
    ],
  },
  {
    id: 'twitter-api-secret',
    provider: 'X',
    title: 'X API key secret',
    opens: "the app, and with it its users' tokens",
    keywords: ['twitter', 'consumer_secret', 'consumersecret'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{50}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the API key and secret under Keys and tokens of the app.',
      url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
    },
    source: 'https://developer.x.com/en/docs/authentication/overview',
    positives: (make) =>
      assigned(make, ['TWITTER_CONSUMER_SECRET', 'TWITTER_API_SECRET', 'consumerSecret'], twitterApiSecret),
    negatives: (make) => assignedNearMisses(make, 'TWITTER_CONSUMER_SECRET', twitterApiSecret),
  },
  {
    id: 'twitter-access-token',
    provider: 'X',
    title: 'X access token',
    opens: "what the app may do as its user, together with the token's secret",
    keywords: ['twitter', 'access_token', 'accesstoken'],
    match: { kind: 'assigned', value: '[0-9]{8,20}-[A-Za-z0-9]{40}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Keys and tokens of the app.',
      url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
    },
    source: 'https://developer.x.com/en/docs/authentication/overview',
    positives: (make) => assigned(make, ['TWITTER_ACCESS_TOKEN', 'access_token'], twitterAccessToken),
    negatives: (make) => assignedNearMisses(make, 'TWITTER_ACCESS_TOKEN', twitterAccessToken),
  },
  {
    id: 'twitter-access-token-secret',
    provider: 'X',
    title: 'X access token secret',
    opens: 'what the app may do as its user',
    keywords: ['twitter', 'access_token_secret', 'accesstokensecret'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{45}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Keys and tokens of the app.',
      url: 'https://developer.x.com/en/docs/authentication/guides/authentication-best-practices',
    },
    source: 'https://developer.x.com/en/docs/authentication/overview',
    positives: (make) =>
      assigned(make, ['TWITTER_ACCESS_TOKEN_SECRET', 'accessTokenSecret'], twitterAccessTokenSecret),
    negatives: (make) => assignedNearMisses(make, 'TWITTER_ACCESS_TOKEN_SECRET', twitterAccessTokenSecret),
  },
]
