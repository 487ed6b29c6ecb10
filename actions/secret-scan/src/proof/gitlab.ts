/**
 * Routable tokens of GitLab: <prefix><payload>.01.<length><checksum>. The payload is base64url of 16 random bytes, the
 * routing in lines like "o:1" with numbers in base 36, and its size in one byte; the length is that of the payload in
 * base 36. https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */

import type { Generator } from '../rules/generator.ts'
import { alphabets } from '../rules/generator.ts'
import { crc32 } from './crc.ts'
import { decodeBase64, inBase } from './digits.ts'
import { invalid, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'CRC-32 in its last 7 characters'
const shape = /^[a-z]{2,12}-(?<payload>[0-9A-Za-z_-]{27,300})\.01\.[0-9a-z]{2}(?<sum>[0-9a-z]{7})$/

const sumOf = (text: string): string => inBase(crc32(Buffer.from(text, 'latin1')), alphabets.base36, 7)

/** Tells the numbers of the organisation, group, project and user that the token is for, in decimal. */
export function proveGitlabRoutable(secret: string): Proof {
  const groups = shape.exec(secret)?.groups
  if (!groups) return unproven(by)
  if (groups.sum !== sumOf(secret.slice(0, -7))) return invalid(by)
  return valid(by, routing(groups.payload!))
}

const names: Readonly<Record<string, string>> = { o: 'organization', g: 'group', p: 'project', u: 'user' }

/** The size byte is believed only where all lines it names are routing: the bytes in front of them are the secret. */
function routing(payload: string): Readonly<Record<string, string>> {
  const bytes = decodeBase64(payload, 'base64url') ?? Buffer.alloc(0)
  const size = bytes.at(-1) ?? 0
  if (size === 0 || size > bytes.length - 17) return {}
  const text = bytes.subarray(bytes.length - 1 - size, -1).toString('latin1')
  if (!/^[a-z]:[0-9a-z]{1,13}(?:\n[a-z]:[0-9a-z]{1,13})*$/.test(text)) return {}
  const facts = text.split('\n').map((line) => [names[line[0]!], inDecimal(line.slice(2))] as const)
  return Object.fromEntries(facts.filter(([name]) => name !== undefined))
}

/** Up to 13 digits of base 36 are more than a number holds exactly: "1z" is "71". */
const inDecimal = (digits: string): string =>
  [...digits].reduce((value, digit) => value * 36n + BigInt(alphabets.base36.indexOf(digit)), 0n).toString()

export function makeGitlabRoutable(make: Generator, prefix = 'glpat-'): string {
  const lines = `o:${inBase(1 + make.below(900), alphabets.base36, 1)}\nu:${inBase(1 + make.below(60_000), alphabets.base36, 1)}`
  const bytes = Buffer.concat([make.bytes(16), Buffer.from(lines), Buffer.from([lines.length])])
  const payload = bytes.toString('base64url')
  const body = `${prefix}${payload}.01.${inBase(payload.length, alphabets.base36, 2)}`
  return body + sumOf(body)
}
