/** Passwords that stand beside their user: in an address, `https://app:pw@host`, and in base64 in a header. */

export type UserPassword = { readonly user: string; readonly password: string }

/** Of "YXBwOnB3" these are "app" and "pw"; undefined for what is no printable text with a colon in base64. */
export function fromBase64(secret: string): UserPassword | undefined {
  if (secret.length < 8 || secret.length > 400 || !/^[0-9A-Za-z+/]+={0,2}$/.test(secret)) return undefined
  const text = Buffer.from(secret, 'base64').toString('latin1')
  const found = /^([\x20-\x39\x3b-\x7e]{0,100}):([\x20-\x7e]{1,200})\s*$/.exec(text)
  return found ? { user: found[1]!, password: found[2]! } : undefined
}

/** Of the password at `start` in "amqp://guest:guest@localhost" the user is "guest". Undefined where no user stands before it. */
export function inAddress(bytes: Buffer, start: number, end: number): UserPassword | undefined {
  if (bytes[start - 1] !== 0x3a || bytes[end] !== 0x40) return undefined
  const before = bytes.toString('latin1', Math.max(0, start - 80), start)
  const user = /:\/\/([^\s:/@]{0,64}):$/.exec(before)?.[1]
  return user === undefined ? undefined : { user, password: bytes.toString('latin1', start, end) }
}

/** Names that belong to nobody, of RFC 2606 and RFC 6761, and the machine itself. */
export function leadsNowhere(bytes: Buffer, end: number): boolean {
  const host = /^@([0-9A-Za-z.[\]:_-]{1,253})/.exec(
    bytes.toString('latin1', end, Math.min(bytes.length, end + 255)),
  )
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)(?::\d*)?$|^127\.|^\[?::1\]?|^host(?:name)?(?::\d*)?$/i.test(
    host?.[1] ?? '',
  )
}
