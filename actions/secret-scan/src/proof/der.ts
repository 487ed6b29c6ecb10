/** Reads DER (X.690), the encoding of keys: one element after the other, each a tag, a length and its content. */

export type Element = { readonly tag: number; readonly content: Buffer }

export const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, sequence: 0x30 } as const

/** The elements that fill `bytes` exactly; undefined where a length is wrong, or there are more than 64 of them. */
export function elementsOf(bytes: Buffer): readonly Element[] | undefined {
  const found: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const start = contentStart(bytes, at)
    if (!start || start.at + start.length > bytes.length || found.length === 64) return undefined
    found.push({ tag: bytes[at]!, content: bytes.subarray(start.at, start.at + start.length) })
    at = start.at + start.length
  }
  return found
}

/** Below 128 the length is one byte; else that byte says how many follow: 82 01 00 is 256. */
function contentStart(
  bytes: Buffer,
  at: number,
): { readonly at: number; readonly length: number } | undefined {
  const first = bytes[at + 1]
  if (first === undefined) return undefined
  if (first < 0x80) return { at: at + 2, length: first }
  const size = first & 0x7f
  if (size === 0 || size > 3 || at + 2 + size > bytes.length) return undefined
  return { at: at + 2 + size, length: bytes.readUIntBE(at + 2, size) }
}

/** What is in the one sequence that `bytes` are. */
export function sequenceIn(bytes: Buffer): readonly Element[] | undefined {
  const [only, ...others] = elementsOf(bytes) ?? []
  return only?.tag === tags.sequence && others.length === 0 ? elementsOf(only.content) : undefined
}

/** A whole number ≥ 0 without its sign byte. */
export const integerOf = ({ content }: Element): Buffer => (content[0] === 0 ? content.subarray(1) : content)

/** Number of bits up to the highest that is 1. */
export function bitsOf(number: Buffer): number {
  const first = number.findIndex((byte) => byte !== 0)
  return first < 0 ? 0 : (number.length - first) * 8 - Math.clz32(number[first]!) + 24
}

export function encodeElement(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const long = Buffer.from([0x82, content.length >> 8, content.length & 0xff])
  return Buffer.concat([
    Buffer.from([tag]),
    content.length < 128 ? Buffer.from([content.length]) : long,
    content,
  ])
}

/** With a zero in front where the highest bit would make it negative. */
export const encodeInteger = (number: Buffer): Buffer =>
  encodeElement(tags.integer, number[0]! & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), number)
