/** NATS: seeds of nkeys, in base32 with a checksum, and credential files. */

import { makeNatsSeed, proveNatsSeed } from '../../proof/nats.ts'
import type { Rule } from '../rule.ts'

export const natsRules: readonly Rule[] = [
  {
    id: 'nats-seed',
    provider: 'NATS',
    title: 'NATS nkey seed',
    opens: 'what its user, account or operator may do; an operator’s seed everything',
    keywords: ['nkey', 'nats', 'seed'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z])S[UAOCNX]A[A-P][A-Z2-7]{54}(?![0-9A-Za-z])',
      before: 96,
      after: 192,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveNatsSeed,
    revoke: {
      steps: 'Make a new nkey, and revoke the old public key in the account.',
      url: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
    },
    source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
    positives: (make) => [
      `-----BEGIN USER NKEY SEED-----\n${makeNatsSeed(make)}\n------END USER NKEY SEED------`,
      `NATS_SEED=${makeNatsSeed(make)}`,
      `{ "nkey": "${makeNatsSeed(make)}" }`,
    ],
    negatives: (make) => [
      `nkey: UA${make.text('base32', 54)}`,
      `NATS_SEED=SUA${make.text('base32', 20)}`,
      'nkey seed: <seed>',
    ],
  },
]
