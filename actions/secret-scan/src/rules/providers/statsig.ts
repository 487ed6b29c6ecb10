/** Credentials of Statsig. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const statsigServerSecret = (make: Generator) => `secret-${make.text('base62', 43)}`

const statsigConsoleKey = (make: Generator) => `console-${make.text('base62', 43)}`

export const statsigRules: readonly Rule[] = [
  {
    id: 'statsig-server-secret',
    provider: 'Statsig',
    title: 'Statsig server secret key',
    opens: 'all gates and experiments of the project, to read',
    keywords: ['secret-'],
    match: { kind: 'token', pattern: 'secret-[A-Za-z0-9]{40,50}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key under Settings → Keys & Environments.',
      url: 'https://docs.statsig.com/sdk-keys/api-keys',
    },
    source: 'https://docs.statsig.com/sdk-keys/api-keys',
    positives: (make) => inText(make, statsigServerSecret),
    negatives: (make) => [
      ...nearMisses(make, statsigServerSecret, 'secret-'),
      `secret-manager-of-the-application-namespace`,
    ],
  },
  {
    id: 'statsig-console-key',
    provider: 'Statsig',
    title: 'Statsig Console API key',
    opens: 'gates, experiments and settings of the project',
    keywords: ['console-'],
    match: { kind: 'token', pattern: 'console-[A-Za-z0-9]{40,50}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key under Settings → Keys & Environments.',
      url: 'https://docs.statsig.com/sdk-keys/api-keys',
    },
    source: 'https://docs.statsig.com/sdk-keys/api-keys',
    positives: (make) => inText(make, statsigConsoleKey),
    negatives: (make) => [
      ...nearMisses(make, statsigConsoleKey, 'console-'),
      `console-application-of-the-whole-organisation`,
    ],
  },
]
