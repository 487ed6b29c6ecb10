/** Solana: key pairs as its tools write them, an array of 64 bytes, and private keys in base58. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const solanaRules: readonly Rule[] = [
  {
    id: 'solana-keypair',
    provider: 'Solana',
    title: 'Solana key pair',
    opens: 'all funds and rights of the account, for good',
    keywords: ['keypair', 'secretkey', 'secret_key', 'private_key', 'privatekey', 'uint8array'],
    match: {
      kind: 'window',
      pattern: '\\[\\s{0,8}(?<secret>(?:[0-9]{1,3}\\s{0,4},\\s{0,8}){63}[0-9]{1,3})\\s{0,8},?\\s{0,4}\\]',
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Move everything to a new account at once: a key pair can’t be revoked.',
      url: 'https://solana.com/docs/intro/wallets',
    },
    source: 'https://solana.com/developers/cookbook/wallets/restore-keypair',
    positives: (make) => [
      `const keypair = [${[...make.bytes(64)].join(',')}]`,
      `SECRET_KEY=[${[...make.bytes(64)].join(', ')}]`,
      `Uint8Array.from([${[...make.bytes(64)].join(',')}])`,
    ],
    negatives: (make) => [
      `new Uint8Array([${[...make.bytes(63)].join(',')}])`,
      'const keypair = Keypair.generate()',
      'SECRET_KEY=[1,2,3]',
    ],
  },
  {
    id: 'solana-private-key',
    provider: 'Solana',
    title: 'Solana private key',
    opens: 'all funds and rights of the account, for good',
    keywords: ['solana', 'phantom', 'private_key', 'privatekey', 'secret_key', 'wallet_key'],
    match: { kind: 'assigned', value: '[1-9A-HJ-NP-Za-km-z]{87,88}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Move everything to a new account at once: a private key can’t be revoked.',
      url: 'https://solana.com/docs/intro/wallets',
    },
    source: '',
    positives: (make) => assigned(make, ['SOLANA_PRIVATE_KEY'], () => make.text('base58', 88)),
    negatives: () => unassigned('SOLANA_PRIVATE_KEY'),
  },
]
