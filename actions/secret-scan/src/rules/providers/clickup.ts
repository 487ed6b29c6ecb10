/** Credentials of ClickUp. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const clickupToken = (make: Generator) =>
  `pk_${make.text('digits', 8)}_${make.text('base36', 32).toUpperCase()}`

export const clickupRules: readonly Rule[] = [
  {
    id: 'clickup-token',
    provider: 'ClickUp',
    title: 'ClickUp personal API token',
    opens: "tasks and spaces of its owner's workspaces",
    keywords: ['pk_'],
    match: { kind: 'token', pattern: 'pk_[0-9]{5,9}_[A-Z0-9]{32}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the token under Settings → Apps.',
      url: 'https://app.clickup.com/settings/apps',
    },
    source: 'https://developer.clickup.com/docs/authentication',
    positives: (make) => inText(make, clickupToken),
    negatives: (make) => [
      ...nearMisses(make, clickupToken, 'pk_'),
      `pk_${make.text('digits', 8)}_${make.text('lower', 32)}`,
    ],
  },
]
