/** JSON Web Keys (RFC 7517) that hold the private or shared half. */

import type { Rule } from '../rule.ts'

export const jsonWebKeysRules: readonly Rule[] = [
  {
    id: 'jwk-private-key',
    provider: 'Generic',
    title: 'Private JSON Web Key',
    opens: 'signing or decrypting as whoever publishes its public half',
    keywords: ['"kty"', "'kty'"],
    match: {
      kind: 'window',
      pattern: '["\']d["\']\\s{0,4}:\\s{0,4}["\'](?<secret>[0-9A-Za-z_-]{40,470})["\']',
      before: 480,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Publish a new key set without it, and sign with a new key.',
      url: 'https://www.rfc-editor.org/rfc/rfc7517',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.2.2',
    positives: (make) => [
      `{ "kty": "EC", "crv": "P-256", "x": "${make.text('base64url', 43)}", "y": "${make.text('base64url', 43)}", "d": "${make.text('base64url', 43)}" }`,
      `{"d":"${make.text('base64url', 43)}","kty":"OKP","crv":"Ed25519"}`,
      `{'kty': 'EC', 'd': '${make.text('base64url', 43)}'}`,
    ],
    negatives: (make) => [
      `{ "kty": "EC", "x": "${make.text('base64url', 43)}" }`,
      '{ "kty": "RSA", "d": "..." }',
      'the parameter "kty" names the family',
    ],
  },
  {
    id: 'symmetric-jwk',
    provider: 'Generic',
    title: 'Symmetric JSON Web Key',
    opens: 'signing and decrypting as everyone who shares it',
    keywords: ['"oct"'],
    match: {
      kind: 'window',
      pattern: '["\']k["\']\\s{0,4}:\\s{0,4}["\'](?<secret>[0-9A-Za-z_-]{22,470})["\']',
      before: 400,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Replace the key at everyone who shares it.',
      url: 'https://www.rfc-editor.org/rfc/rfc7517',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.4',
    positives: (make) => [
      `{ "kty": "oct", "k": "${make.text('base64url', 43)}" }`,
      `{"k":"${make.text('base64url', 86)}","kty":"oct"}`,
      `{ "alg": "HS256", "kty": "oct", "k": "${make.text('base64url', 43)}", "kid": "1" }`,
    ],
    negatives: () => ['{ "kty": "oct", "k": "..." }', '{ "kty": "oct" }', 'months: ["sep", "oct"]'],
  },
]
