/** Credentials of Notion. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const notionToken = (make: Generator) => `ntn_${make.text('digits', 11)}${make.text('base62', 35)}`

const notionLegacyToken = (make: Generator) => `secret_${make.text('base62', 43)}`

export const notionRules: readonly Rule[] = [
  {
    id: 'notion-token',
    provider: 'Notion',
    title: 'Notion integration token',
    opens: 'pages and databases that are shared with the integration',
    keywords: ['ntn_'],
    match: { kind: 'token', pattern: 'ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Refresh the secret under Configuration of the integration.',
      url: 'https://www.notion.so/profile/integrations',
    },
    source: 'https://developers.notion.com/reference/authentication',
    positives: (make) => inText(make, notionToken),
    negatives: (make) => [...nearMisses(make, notionToken, 'ntn_'), tooLong(make, notionToken)],
  },
  {
    id: 'notion-legacy-token',
    provider: 'Notion',
    title: 'Notion integration token (secret_)',
    opens: 'pages and databases that are shared with the integration',
    keywords: ['secret_'],
    match: {
      kind: 'token',
      pattern:
        'secret_(?=[0-9A-Z]{0,42}[a-z])(?=[A-Za-z]{0,42}[0-9])(?=[0-9a-z]{0,42}[A-Z])[A-Za-z0-9]{43}(?![A-Za-z0-9_])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Refresh the secret under Configuration of the integration.',
      url: 'https://www.notion.so/profile/integrations',
    },
    source: 'https://developers.notion.com/reference/authentication',
    positives: (make) => inText(make, notionLegacyToken),
    negatives: (make) => [
      ...nearMisses(make, notionLegacyToken, 'secret_'),
      tooLong(make, notionLegacyToken),
      `secret_${make.text('lower', 43)}`,
      `secret_${make.text('hex', 43)}`,
    ],
  },
]
