/** Credentials of Figma. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const figmaToken = (make: Generator) => `figd_${make.text('base64url', 40)}`

export const figmaRules: readonly Rule[] = [
  {
    id: 'figma-token',
    provider: 'Figma',
    title: 'Figma personal access token',
    opens: 'files and comments of its owner, as its scopes allow',
    keywords: ['figd_', 'figu_', 'figo_', 'figor_'],
    match: { kind: 'token', pattern: 'fig(?:d|u|o|or)_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Settings → Security.',
      url: 'https://help.figma.com/hc/en-us/articles/8085703771159',
    },
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
    positives: (make) => [...inText(make, figmaToken), `X-Figma-Token: figu_${make.text('base64url', 40)}`],
    negatives: (make) => [
      ...nearMisses(make, figmaToken, 'figd_'),
      tooLong(make, figmaToken),
      `figx_${make.text('base64url', 40)}`,
    ],
  },
]
