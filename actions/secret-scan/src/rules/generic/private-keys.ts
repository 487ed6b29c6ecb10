/** Private keys in their text forms, whatever they belong to. The dashes are the format’s own (RFC 7468). */

import { provePrivateKey } from '../../proof/private-key.ts'
import { notPem, pem } from '../key-examples.ts'
import type { Rule } from '../rule.ts'

export const privateKeysRules: readonly Rule[] = [
  {
    id: 'rsa-private-key',
    provider: 'Generic',
    title: 'RSA private key',
    opens: 'whatever trusts its public key: servers, signatures, encrypted data',
    keywords: ['-----begin rsa private key-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN RSA PRIVATE KEY-----(?!(?:\\s|\\\\[rn]){0,8}Proc-Type)[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END RSA PRIVATE KEY-----',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    positives: (make) => [
      pem(make, 'RSA PRIVATE KEY'),
      `key = "${pem(make, 'RSA PRIVATE KEY').replaceAll('\n', '\\n')}"`,
      `key: |\n  ${pem(make, 'RSA PRIVATE KEY').replaceAll('\n', '\n  ')}`,
    ],
    negatives: (make) => [
      notPem('RSA PRIVATE KEY', '...'),
      notPem('RSA PRIVATE KEY', 'your key here'),
      notPem('RSA PRIVATE KEY', `\${PRIVATE_KEY}`),
      notPem('PUBLIC KEY', make.text('base64', 400)),
    ],
  },
  {
    id: 'ec-private-key',
    provider: 'Generic',
    title: 'EC private key',
    opens: 'whatever trusts its public key: servers, signatures, encrypted data',
    keywords: ['-----begin ec private key-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN EC PRIVATE KEY-----(?!(?:\\s|\\\\[rn]){0,8}Proc-Type)[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END EC PRIVATE KEY-----',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc5915',
    positives: (make) => [
      pem(make, 'EC PRIVATE KEY'),
      `key = "${pem(make, 'EC PRIVATE KEY').replaceAll('\n', '\\n')}"`,
      `key: |\n  ${pem(make, 'EC PRIVATE KEY').replaceAll('\n', '\n  ')}`,
    ],
    negatives: (make) => [
      notPem('EC PRIVATE KEY', '...'),
      notPem('EC PRIVATE KEY', 'your key here'),
      notPem('EC PRIVATE KEY', `\${PRIVATE_KEY}`),
      notPem('PUBLIC KEY', make.text('base64', 400)),
    ],
  },
  {
    id: 'dsa-private-key',
    provider: 'Generic',
    title: 'DSA private key',
    opens: 'whatever trusts its public key',
    keywords: ['-----begin dsa private key-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN DSA PRIVATE KEY-----(?!(?:\\s|\\\\[rn]){0,8}Proc-Type)[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END DSA PRIVATE KEY-----',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    positives: (make) => [
      pem(make, 'DSA PRIVATE KEY'),
      `key = "${pem(make, 'DSA PRIVATE KEY').replaceAll('\n', '\\n')}"`,
      `key: |\n  ${pem(make, 'DSA PRIVATE KEY').replaceAll('\n', '\n  ')}`,
    ],
    negatives: (make) => [
      notPem('DSA PRIVATE KEY', '...'),
      notPem('DSA PRIVATE KEY', 'your key here'),
      notPem('DSA PRIVATE KEY', `\${PRIVATE_KEY}`),
      notPem('PUBLIC KEY', make.text('base64', 400)),
    ],
  },
  {
    id: 'openssh-private-key',
    provider: 'Generic',
    title: 'OpenSSH private key',
    opens: 'every host and service that has its public key, unless a passphrase protects it',
    keywords: ['-----begin openssh private key-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN OPENSSH PRIVATE KEY-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END OPENSSH PRIVATE KEY-----',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key',
    positives: (make) => [
      pem(make, 'OPENSSH PRIVATE KEY'),
      `key = "${pem(make, 'OPENSSH PRIVATE KEY').replaceAll('\n', '\\n')}"`,
      `key: |\n  ${pem(make, 'OPENSSH PRIVATE KEY').replaceAll('\n', '\n  ')}`,
    ],
    negatives: (make) => [
      notPem('OPENSSH PRIVATE KEY', '...'),
      notPem('OPENSSH PRIVATE KEY', 'your key here'),
      notPem('OPENSSH PRIVATE KEY', `\${PRIVATE_KEY}`),
      notPem('PUBLIC KEY', make.text('base64', 400)),
    ],
  },
]
