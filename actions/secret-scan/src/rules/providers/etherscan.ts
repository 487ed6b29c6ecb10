/** Etherscan and the explorers that share its keys’ form. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const etherscanRules: readonly Rule[] = [
  {
    id: 'etherscan-api-key',
    provider: 'Etherscan',
    title: 'Etherscan API key',
    opens: 'calls to the explorer’s API, on the account’s limit',
    keywords: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace', 'basescan', 'ftmscan'],
    match: { kind: 'assigned', value: '[0-9A-Z]{34}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key on the API keys page.',
      url: 'https://docs.etherscan.io/getting-an-api-key',
    },
    source: '',
    positives: (make) => assigned(make, ['ETHERSCAN_API_KEY'], () => make.text('base36', 34).toUpperCase()),
    negatives: () => unassigned('ETHERSCAN_API_KEY'),
  },
]
