/** age: identities, in Bech32 with a checksum. */

import { makeAge, proveAge } from '../../proof/age.ts'
import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const ageRules: readonly Rule[] = [
  {
    id: 'age-secret-key',
    provider: 'age',
    title: 'age secret key',
    opens: 'every file that is encrypted to its recipient',
    keywords: ['age-secret-key-1'],
    match: {
      kind: 'token',
      pattern: 'AGE-SECRET-KEY-1[023456789ACDEFGHJKLMNPQRSTUVWXYZ]{58}(?![0-9A-Za-z])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAge,
    revoke: {
      steps:
        'Make a new identity, and encrypt what it opened anew; also the secrets inside have to be replaced.',
      url: 'https://github.com/FiloSottile/age',
    },
    source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    positives: (make) => inText(make, () => makeAge(make)),
    negatives: (make) => notTokens(make, 'AGE-SECRET-KEY-1'),
  },
  {
    id: 'age-post-quantum-key',
    provider: 'age',
    title: 'age secret key (post-quantum)',
    opens: 'every file that is encrypted to its recipient',
    keywords: ['age-secret-key-pq-1'],
    match: {
      kind: 'token',
      pattern: 'AGE-SECRET-KEY-PQ-1[023456789ACDEFGHJKLMNPQRSTUVWXYZ]{58}(?![0-9A-Za-z])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAge,
    revoke: {
      steps:
        'Make a new identity, and encrypt what it opened anew; also the secrets inside have to be replaced.',
      url: 'https://github.com/FiloSottile/age',
    },
    source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    positives: (make) => inText(make, () => makeAge(make, 'age-secret-key-pq-')),
    negatives: (make) => notTokens(make, 'AGE-SECRET-KEY-PQ-1'),
  },
]
