/** BIP-39: mnemonic phrases of wallets, known by what stands before them. */

import { makeMnemonic, proveMnemonic } from '../../proof/bip39.ts'
import type { Rule } from '../rule.ts'

export const bip39Rules: readonly Rule[] = [
  {
    id: 'bip-39-mnemonic',
    provider: 'BIP-39',
    title: 'Mnemonic phrase of a wallet',
    opens: 'every account of the wallet on every chain, for good',
    keywords: [
      'mnemonic',
      'seed_phrase',
      'seed-phrase',
      'seedphrase',
      'seed phrase',
      'recovery_phrase',
      'recovery phrase',
      'secret_phrase',
    ],
    match: {
      kind: 'window',
      pattern:
        '(?:[Mm]nemonic|MNEMONIC|[Pp]hrase|PHRASE)[0-9A-Za-z_]{0,16}["\'`\\]]{0,2}\\s{0,4}(?::\\s{0,2}string\\s{0,2}=|:=|=>|[:=(])\\s{0,4}["\'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4})(?=["\'`\\s]|$)',
      before: 0,
      after: 320,
    },
    severity: 'error',
    confidence: 'medium',
    prove: proveMnemonic,
    revoke: {
      steps: 'Move everything to a new wallet at once: a mnemonic can’t be revoked.',
      url: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
    },
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
    positives: (make) => [
      `MNEMONIC="${makeMnemonic(make)}"`,
      `mnemonic: '${makeMnemonic(make, 24)}'`,
      `const seedPhrase = "${makeMnemonic(make, 15)}"`,
      `{ "recovery_phrase": "${makeMnemonic(make, 21)}" }`,
      `wallet_seed_phrase = ${makeMnemonic(make, 18)}
`,
    ],
    negatives: (make) => [
      `MNEMONIC=\${MNEMONIC}`,
      'mnemonic: "twelve words of yours"',
      'A mnemonic is a list of words that is easier to keep than a number.',
      `mnemonic: '${makeMnemonic(make).split(' ').slice(1).join(' ')}'`,
    ],
  },
]
