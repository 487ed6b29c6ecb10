/** Bitcoin and chains like it: WIF keys and extended private keys, both with a checksum. */

import { makeExtendedKey, makeWif, proveExtendedKey, proveWif } from '../../proof/bitcoin.ts'
import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const bitcoinRules: readonly Rule[] = [
  {
    id: 'bitcoin-wif',
    provider: 'Bitcoin',
    title: 'Bitcoin private key (WIF)',
    opens: 'all coins of its address, for good',
    keywords: ['wif', 'private_key', 'privatekey', 'privkey', 'priv_key', 'bitcoin'],
    match: { kind: 'assigned', value: '5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51}' },
    severity: 'error',
    confidence: 'medium',
    prove: proveWif,
    revoke: {
      steps: 'Move the coins to a new address at once: a private key can’t be revoked.',
      url: 'https://bitcoin.org/en/secure-your-wallet',
    },
    source: 'https://en.bitcoin.it/wiki/Wallet_import_format',
    positives: (make) => assigned(make, ['BITCOIN_WIF'], () => makeWif(make)),
    negatives: () => [...unassigned('BITCOIN_WIF'), 'WIFI_NAME=guest'],
  },
  {
    id: 'bitcoin-extended-private-key',
    provider: 'Bitcoin',
    title: 'Extended private key',
    opens: 'every key that derives from it, and all their coins',
    keywords: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'],
    match: {
      kind: 'token',
      pattern: '(?<![0-9A-Za-z])[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}(?![0-9A-Za-z])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveExtendedKey,
    revoke: {
      steps: 'Move the coins to a new wallet at once: a private key can’t be revoked.',
      url: 'https://bitcoin.org/en/secure-your-wallet',
    },
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
    positives: (make) => inText(make, () => makeExtendedKey(make)),
    negatives: (make) => notTokens(make, 'xprv'),
  },
]
