/** Credentials of Shippo. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const shippoLiveToken = (make: Generator) => `shippo_live_${make.text('hex', 40)}`

const shippoTestToken = (make: Generator) => `shippo_test_${make.text('hex', 40)}`

export const shippoRules: readonly Rule[] = [
  {
    id: 'shippo-live-token',
    provider: 'Shippo',
    title: 'Shippo API token (live)',
    opens: "shipments and labels at the account's cost",
    keywords: ['shippo_live_'],
    match: { kind: 'token', pattern: 'shippo_live_[0-9a-f]{40}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the token under Settings → API.',
      url: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    },
    source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    positives: (make) => inText(make, shippoLiveToken),
    negatives: (make) => [
      ...nearMisses(make, shippoLiveToken, 'shippo_live_'),
      tooLong(make, shippoLiveToken),
    ],
  },
  {
    id: 'shippo-test-token',
    provider: 'Shippo',
    title: 'Shippo API token (test)',
    opens: 'test shipments of the account; no label is paid',
    keywords: ['shippo_test_'],
    match: { kind: 'token', pattern: 'shippo_test_[0-9a-f]{40}(?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the test token under Settings → API.',
      url: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    },
    source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    positives: (make) => inText(make, shippoTestToken),
    negatives: (make) => [
      ...nearMisses(make, shippoTestToken, 'shippo_test_'),
      tooLong(make, shippoTestToken),
    ],
  },
]
