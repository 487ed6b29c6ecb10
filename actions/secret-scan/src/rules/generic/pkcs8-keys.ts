/** Private keys in PKCS #8, of PGP, PuTTY and ssh.com. */

import { provePrivateKey } from '../../proof/private-key.ts'
import { encrypted, notPem, pem, ppk, ssh2 } from '../key-examples.ts'
import type { Rule } from '../rule.ts'

export const pkcs8KeysRules: readonly Rule[] = [
  {
    id: 'pkcs8-private-key',
    provider: 'Generic',
    title: 'Private key (PKCS #8)',
    opens: 'whatever trusts its public key: servers, signatures, service accounts',
    keywords: ['-----begin private key-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN PRIVATE KEY-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END PRIVATE KEY-----',
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
    source: 'https://www.rfc-editor.org/rfc/rfc5958',
    positives: (make) => [
      pem(make, 'PRIVATE KEY'),
      `key = "${pem(make, 'PRIVATE KEY').replaceAll('\n', '\\n')}"`,
      `key: |\n  ${pem(make, 'PRIVATE KEY').replaceAll('\n', '\n  ')}`,
    ],
    negatives: (make) => [
      notPem('PRIVATE KEY', '...'),
      notPem('PRIVATE KEY', 'your key here'),
      notPem('PRIVATE KEY', `\${PRIVATE_KEY}`),
      notPem('PUBLIC KEY', make.text('base64', 400)),
    ],
  },
  {
    id: 'encrypted-pkcs8-private-key',
    provider: 'Generic',
    title: 'Encrypted private key (PKCS #8)',
    opens: 'whatever trusts its public key, once its passphrase is guessed',
    keywords: ['-----begin encrypted private key-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN ENCRYPTED PRIVATE KEY-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END ENCRYPTED PRIVATE KEY-----',
    },
    severity: 'warning',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc5958',
    positives: (make) => [
      pem(make, 'ENCRYPTED PRIVATE KEY'),
      `key = "${pem(make, 'ENCRYPTED PRIVATE KEY').replaceAll('\n', '\\n')}"`,
      `key: |\n  ${pem(make, 'ENCRYPTED PRIVATE KEY').replaceAll('\n', '\n  ')}`,
    ],
    negatives: (make) => [
      notPem('ENCRYPTED PRIVATE KEY', '...'),
      notPem('ENCRYPTED PRIVATE KEY', 'your key here'),
      notPem('ENCRYPTED PRIVATE KEY', `\${PRIVATE_KEY}`),
      notPem('PUBLIC KEY', make.text('base64', 400)),
    ],
  },
  {
    id: 'encrypted-legacy-private-key',
    provider: 'Generic',
    title: 'Encrypted private key',
    opens:
      'whatever trusts its public key, once its passphrase is guessed; the old form takes little guessing',
    keywords: [
      '-----begin rsa private key-----',
      '-----begin ec private key-----',
      '-----begin dsa private key-----',
    ],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN (?:RSA|EC|DSA) PRIVATE KEY-----(?:\\s|\\\\[rn]){0,8}Proc-Type: 4,ENCRYPTED[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END (?:RSA|EC|DSA) PRIVATE KEY-----',
    },
    severity: 'warning',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc1421',
    positives: (make) => [
      pem(make, 'RSA PRIVATE KEY', encrypted),
      pem(make, 'EC PRIVATE KEY', encrypted),
      `key = "${pem(make, 'DSA PRIVATE KEY', encrypted).replaceAll('\n', '\\n')}"`,
    ],
    negatives: (make) => [
      pem(make, 'RSA PRIVATE KEY'),
      notPem('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED'),
      notPem('EC PRIVATE KEY', '...'),
    ],
  },
  {
    id: 'pgp-private-key',
    provider: 'Generic',
    title: 'PGP private key',
    opens: 'decrypting and signing in its owner’s name, unless a passphrase protects it',
    keywords: ['-----begin pgp private key block-----'],
    match: {
      kind: 'token',
      pattern:
        '-----BEGIN PGP PRIVATE KEY BLOCK-----[0-9A-Za-z+/=\\s\\\\:,."\'*#>|()&;_-]{64,16000}?-----END PGP PRIVATE KEY BLOCK-----',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    prove: provePrivateKey,
    revoke: {
      steps: 'Publish a revocation certificate, and make a new key.',
      url: 'https://www.gnupg.org/gph/en/manual/c14.html',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9580',
    positives: (make) => [
      pem(make, 'PGP PRIVATE KEY BLOCK'),
      pem(make, 'PGP PRIVATE KEY BLOCK', 'Version: GnuPG v2\n\n'),
      `key = "${pem(make, 'PGP PRIVATE KEY BLOCK').replaceAll('\n', '\\n')}"`,
    ],
    negatives: (make) => [
      notPem('PGP PRIVATE KEY BLOCK', '...'),
      notPem('PGP PUBLIC KEY BLOCK', make.text('base64', 400)),
      notPem('PGP PRIVATE KEY BLOCK', '<your key>'),
    ],
  },
  {
    id: 'putty-private-key',
    provider: 'Generic',
    title: 'PuTTY private key',
    opens: 'every host that has its public key, unless a passphrase protects it',
    keywords: ['putty-user-key-file-'],
    match: {
      kind: 'token',
      pattern:
        'PuTTY-User-Key-File-[23]: [\\s\\S]{20,4000}?Private-Lines: [0-9]{1,4}\\s{1,4}(?<secret>[0-9A-Za-z+/=\\s]{40,6000})',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
    positives: (make) => [ppk(make, 2), ppk(make, 3), `# backup\n${ppk(make, 3)}`],
    negatives: () => [
      'PuTTY-User-Key-File-3: ssh-ed25519',
      'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 6\n',
      'the header PuTTY-User-Key-File-2 is followed by the algorithm',
    ],
  },
  {
    id: 'ssh2-private-key',
    provider: 'Generic',
    title: 'SSH2 private key (ssh.com)',
    opens: 'every host that has its public key',
    keywords: ['---- begin ssh2 encrypted private key ----'],
    match: {
      kind: 'token',
      pattern:
        '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----[0-9A-Za-z+/=\\s\\\\:,."_-]{64,16000}?---- END SSH2 ENCRYPTED PRIVATE KEY ----',
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    revoke: {
      steps:
        'Make a new pair, replace the public key or certificate wherever it is trusted, and remove the old one.',
      url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    },
    source: '',
    positives: (make) => [
      ssh2(make.text('base64', 400)),
      `Comment: x\n${ssh2(make.text('base64', 300))}`,
      ssh2(`Comment: "rsa-key"\n${make.text('base64', 500)}`),
    ],
    negatives: () => [ssh2('...'), ssh2('your key'), '---- BEGIN SSH2 PUBLIC KEY ----'],
  },
]
