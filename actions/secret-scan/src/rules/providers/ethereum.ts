/** Ethereum and chains like it: private keys, known by the name they are assigned to. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const ethereumRules: readonly Rule[] = [
  {
    id: 'ethereum-private-key',
    provider: 'Ethereum',
    title: 'Ethereum private key',
    opens: 'all funds and rights of the address, for good',
    keywords: [
      'private_key',
      'privatekey',
      'private-key',
      'deployer_key',
      'wallet_key',
      'signer_key',
      'pk_deployer',
    ],
    match: { kind: 'assigned', value: '0x[0-9a-fA-F]{64}|[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Move everything to a new address at once: a private key can’t be revoked.',
      url: 'https://ethereum.org/en/security/',
    },
    source: 'https://ethereum.org/en/developers/docs/accounts/',
    positives: (make) => assigned(make, ['PRIVATE_KEY'], () => `0x${make.text('hex', 64)}`),
    negatives: (make) => [...unassigned('PRIVATE_KEY'), `PRIVATE_KEY=0x${make.text('hex', 40)}`],
  },
]
