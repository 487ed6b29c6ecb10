/** Keys that have fixed characters in the middle or at the end, which chance doesn't put there. */

import type { Generator } from '../rules/generator.ts'
import { isVaried, type Prove, valid } from './grades.ts'
import { unproven } from './proof.ts'

type Marked = {
  readonly by: string
  /** Over the whole secret; the groups `head` and `tail` are the random parts. */
  readonly pattern: RegExp
}

const marked =
  ({ by, pattern }: Marked): Prove =>
  (secret) => {
    const groups = pattern.exec(secret)?.groups
    return groups && isVaried(groups.head!) && isVaried(groups.tail ?? groups.head!)
      ? valid(by)
      : unproven(by)
  }

/** "T3BlbkFJ" is base64 of "OpenAI". */
export const proveOpenAi = marked({
  by: '"OpenAI" in base64 in its middle',
  pattern:
    /^sk-(?:(?:proj|svcacct|admin|service)-)?(?<head>(?:[\w-]{74}|[\w-]{58}|[0-9A-Za-z]{20}))T3BlbkFJ(?<tail>(?:[\w-]{74}|[\w-]{58}|[0-9A-Za-z]{20}))$/,
})

export const makeOpenAi = (make: Generator): string =>
  `sk-proj-${make.text('base64url', 74)}T3BlbkFJ${make.text('base64url', 74)}`

/** "WGdyb3FY" is base64 of "XgroqX". */
export const proveGroq = marked({
  by: '"groq" in base64 in its middle',
  pattern: /^gsk_(?<head>[0-9A-Za-z]{20})WGdyb3FY(?<tail>[0-9A-Za-z]{24})$/,
})

export const makeGroq = (make: Generator): string =>
  `gsk_${make.text('base62', 20)}WGdyb3FY${make.text('base62', 24)}`

/** 95 characters, of which the last two are always "AA". */
export const proveAnthropic = marked({
  by: '"AA" behind its 93 characters',
  pattern: /^sk-ant-(?:api|admin|oat|ort|sid)\d{2}-(?<head>[\w-]{93})AA$/,
})

export const makeAnthropic = (make: Generator): string => `sk-ant-api03-${make.text('base64url', 93)}AA`

/**
 * Service tokens of Vault since 1.10: base64url of protobuf that begins with the version, 1, and 32 bytes of HMAC, which
 * are the bytes 08 01 12 20. Of older ones and of batch tokens nothing is said.
 */
export const proveHashicorpVault = marked({
  by: 'the head of its protobuf',
  pattern: /^hvs\.CAESI[A-P](?<head>[\w-]{84,295})$/,
})

export const makeHashicorpVault = (make: Generator): string =>
  `hvs.CAESI${'ABCDEFGHIJKLMNOP'[make.below(16)]}${make.text('base64url', 85)}`
