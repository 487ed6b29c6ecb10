/** Credentials of Intercom. */

import { inText } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const intercomAccessToken = (make: Generator) =>
  Buffer.from(`tok:${make.uuid().replaceAll('-', '_')}:1:0`).toString('base64')

export const intercomRules: readonly Rule[] = [
  {
    id: 'intercom-access-token',
    provider: 'Intercom',
    title: 'Intercom access token',
    opens: 'people and conversations of the workspace, as its scopes allow',
    keywords: ['dg9ro'],
    match: { kind: 'token', pattern: 'dG9rO[A-Za-z0-9+/]{50,60}={0,2}(?![A-Za-z0-9+/=])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the token under Authentication of the app in the Developer Hub.',
      url: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    },
    source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    positives: (make) => inText(make, intercomAccessToken),
    negatives: (make) => [
      `intercom: dG9rO${make.text('base62', 20)}`,
      `intercom: worddG9rO${make.text('base62', 56)}`,
      `intercom: dG9rO${make.text('base62', 80)}`,
      `INTERCOM_TOKEN=dG9rO<your-token>`,
    ],
  },
]
