/** Keys of Amazon Web Services. */

import type { Generator } from '../rules/generator.ts'
import { decodeBase32, decodeBase64, encodeBase32 } from './digits.ts'
import { invalid, isVaried, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'the account in its id'

/**
 * Ids that AWS gave out since 2019 hold the account: base32 of the 16 characters behind the prefix, a bit that is 1,
 * then the account in 40 bits. Older ones (that bit is 0) hold nothing. The account is no secret, says AWS.
 * `AKIA`: of a user; `ASIA`: temporary; `ABIA`: bearer token of a service; `ACCA`: context-specific.
 */
export function proveAwsAccessKeyId(secret: string): Proof {
  const id = /^(?:AKIA|ASIA|ABIA|ACCA)([A-Z2-7]{16})$/.exec(secret)?.[1]
  if (!id) return unproven(by)
  if (id.endsWith('EXAMPLE')) return invalid("the shape of the documentation's examples")
  const bits = decodeBase32(id)!.readUIntBE(0, 6)
  const account = Math.floor(bits / 2 ** 7) % 2 ** 40
  if (bits < 2 ** 47 || account === 0 || account > 999_999_999_999 || !isVaried(id)) return unproven(by)
  return valid(by, { account: String(account).padStart(12, '0') })
}

export function makeAwsAccessKeyId(make: Generator, prefix: 'AKIA' | 'ASIA' = 'AKIA'): string {
  const account = Number(`${1 + make.below(9)}${make.text('digits', 11)}`)
  const bytes = make.bytes(10)
  bytes.writeUIntBE(2 ** 47 + account * 2 ** 7 + (bytes[5]! & 127), 0, 6)
  return prefix + encodeBase32(bytes)
}

const bedrockBy = 'the name in its base64'

/** API keys of Bedrock: ABSK and base64 of "BedrockAPIKey-<name>:<secret>", or base64 of a signed address. */
export function proveAwsBedrock(secret: string): Proof {
  const long = /^ABSK([0-9A-Za-z+/]{40,400}={0,2})$/.exec(secret)?.[1]
  if (long) {
    const text = decodeBase64(long)?.toString('latin1') ?? ''
    const account = /^BedrockAPIKey-\w{1,40}(?:-at-(\d{12}))?:[\w+/=-]{16,}$/.exec(text)
    return account ? valid(bedrockBy, { account: account[1] }) : invalid(bedrockBy)
  }
  const short = /^bedrock-api-key-([0-9A-Za-z+/]{40,8000}={0,2})$/.exec(secret)?.[1]
  if (!short) return unproven(bedrockBy)
  const text = decodeBase64(short)?.toString('latin1') ?? ''
  return text.startsWith('bedrock.amazonaws.com/') ? valid(bedrockBy) : unproven(bedrockBy)
}

export function makeAwsBedrock(make: Generator): string {
  const name = `BedrockAPIKey-${make.text('base36', 4)}-at-${make.text('digits', 12)}`
  return `ABSK${Buffer.from(`${name}:${make.text('base64', 40)}`).toString('base64')}`
}
