/** Keys and tokens as files hold them, around bytes that nobody ever made into a key. */

import { makeEcPrivateKey, makePrivateKey, makeRsaPrivateKey } from '../proof/private-key.ts'
import type { Generator } from './generator.ts'

const dashes = '-'.repeat(5)
const block = (label: string, body: string): string =>
  `${dashes}BEGIN ${label}${dashes}\n${body}\n${dashes}END ${label}${dashes}`

const inLines = (text: string): string => text.match(/.{1,64}/g)!.join('\n')

/** What stands first in a block that a passphrase protects, in the form of RFC 1421. */
export const encrypted = 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n'

/** `pem(make, 'RSA PRIVATE KEY')`: a key where we can make one, else a block of that label around random bytes. */
export const pem = (make: Generator, label: string, head = ''): string =>
  head === '' && Object.hasOwn(keys, label)
    ? keys[label]!(make).trimEnd()
    : block(label, head + inLines(make.text('base64', 640)))

/** These are built as the formats say, so that their proof holds; they open nothing. */
const keys: Readonly<Record<string, (make: Generator) => string>> = {
  'RSA PRIVATE KEY': makeRsaPrivateKey,
  'EC PRIVATE KEY': makeEcPrivateKey,
  'PRIVATE KEY': makePrivateKey,
}

/** A block that holds no key, e.g. the three dots of documentation. */
export const notPem = (label: string, body: string): string => block(label, body)

export const ssh2 = (body: string): string =>
  `---- BEGIN SSH2 ENCRYPTED PRIVATE ${'KEY'} ----\n${body}\n---- END SSH2 ENCRYPTED PRIVATE ${'KEY'} ----`

/** A key file of PuTTY, version 2 or 3. */
export const ppk = (make: Generator, version: number): string =>
  [
    `PuTTY-User-Key-File-${version}: ssh-ed25519`,
    'Encryption: none',
    'Comment: eddsa-key',
    'Public-Lines: 2',
    make.text('base64', 64),
    make.text('base64', 16),
    'Private-Lines: 1',
    make.text('base64', 64),
    `Private-MAC: ${make.text('hex', 64)}`,
  ].join('\n')

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JSON Web Token that nobody signed. */
export const jwt = (make: Generator): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: make.text('digits', 10), iat: 1_700_000_000 })}.${make.text('base64url', 43)}`

/** As the cluster gives them to pods. */
export const kubernetesToken = (make: Generator): string => {
  const subject = `system:serviceaccount:shop:${make.text('lower', 8)}`
  const head = part({ alg: 'RS256', kid: make.text('base64url', 43) })
  return `${head}.${part({ iss: 'kubernetes/serviceaccount', sub: subject })}.${make.text('base64url', 342)}`
}
