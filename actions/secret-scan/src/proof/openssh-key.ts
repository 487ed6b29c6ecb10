/** Private keys as OpenSSH writes them; its `PROTOCOL.key` describes the format. */

import { bitsOf } from './der.ts'
import type { KeyFacts } from './private-key-der.ts'

const magic = Buffer.from('openssh-key-v1\0')

const kinds: Readonly<Record<string, readonly [kind: string, bits?: string]>> = {
  'ssh-rsa': ['RSA'],
  'ssh-dss': ['DSA', '1024'],
  'ssh-ed25519': ['Ed25519', '256'],
  'ecdsa-sha2-nistp256': ['EC', '256'],
  'ecdsa-sha2-nistp384': ['EC', '384'],
  'ecdsa-sha2-nistp521': ['EC', '521'],
  'sk-ssh-ed25519@openssh.com': ['Ed25519 of a security key', '256'],
  'sk-ecdsa-sha2-nistp256@openssh.com': ['EC of a security key', '256'],
}

/**
 * Cipher, derivation of its key, options, the number of keys (1), the public and the private part. A private part in the
 * open begins with the same random number twice.
 */
export function opensshKey(bytes: Buffer): KeyFacts | undefined {
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined
  const cipher = stringAt(bytes, magic.length)
  const derivation = cipher && stringAt(bytes, cipher.end)
  const options = derivation && stringAt(bytes, derivation.end)
  if (!options || options.end + 4 > bytes.length || bytes.readUInt32BE(options.end) !== 1) return undefined
  const open = stringAt(bytes, options.end + 4)
  const secret = open && stringAt(bytes, open.end)
  if (!secret || secret.end !== bytes.length) return undefined
  const name = stringAt(open.text, 0)
  const [kind, bits] = kinds[name?.text.toString('latin1') ?? ''] ?? []
  if (kind === undefined) return undefined
  const encrypted = cipher.text.toString('latin1') !== 'none'
  const isTwice = secret.text.length > 8 && secret.text.subarray(0, 4).equals(secret.text.subarray(4, 8))
  if (!encrypted && !isTwice) return undefined
  const size = kind === 'RSA' ? rsaBits(open.text, name!.end) : bits
  return { kind, bits: size, encrypted: encrypted ? 'yes' : 'no' }
}

/** Behind the name come the exponent and the modulus. */
function rsaBits(open: Buffer, at: number): string | undefined {
  const exponent = stringAt(open, at)
  const modulus = exponent && stringAt(open, exponent.end)
  return modulus && String(bitsOf(modulus.text))
}

/** Four bytes of length, then the text. */
function stringAt(bytes: Buffer, at: number): { readonly text: Buffer; readonly end: number } | undefined {
  if (at + 4 > bytes.length) return undefined
  const end = at + 4 + bytes.readUInt32BE(at)
  return end <= bytes.length ? { text: bytes.subarray(at + 4, end), end } : undefined
}
