/** WireGuard: private and preshared keys, 32 bytes in base64. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const wireguardRules: readonly Rule[] = [
  {
    id: 'wireguard-private-key',
    provider: 'WireGuard',
    title: 'WireGuard private key',
    opens: 'the peer’s place in the tunnel',
    keywords: ['privatekey', 'private_key', 'wireguard', 'wg_key'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Make a new key by wg genkey, and replace the public key at every peer.',
      url: 'https://www.wireguard.com/quickstart/',
    },
    source: 'https://www.wireguard.com/quickstart/',
    positives: (make) => assigned(make, ['WIREGUARD_PRIVATE_KEY'], () => make.bytes(32).toString('base64')),
    negatives: (make) => [
      ...unassigned('WIREGUARD_PRIVATE_KEY'),
      `PublicKey = ${make.bytes(32).toString('base64')}`,
    ],
  },
  {
    id: 'wireguard-preshared-key',
    provider: 'WireGuard',
    title: 'WireGuard preshared key',
    opens: 'one half of what protects the tunnel against quantum computers',
    keywords: ['presharedkey', 'preshared_key'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Make a new key by wg genpsk, and set it at both peers.',
      url: 'https://www.wireguard.com/quickstart/',
    },
    source: 'https://man7.org/linux/man-pages/man8/wg.8.html',
    positives: (make) => assigned(make, ['PRESHAREDKEY'], () => make.bytes(32).toString('base64')),
    negatives: () => unassigned('PRESHAREDKEY'),
  },
]
