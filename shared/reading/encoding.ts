/** Bytes of any encoding that reports come in, made into valid UTF-8 chunk by chunk. Knows nothing of formats. */

import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { ReportError } from '../model/errors.ts'

/** Encodings of one byte a character that an XML declaration may name. */
export type LegacyEncoding = 'iso-8859-1' | 'windows-1252'

/** Counts the U+FFFD that were put in place of bytes that are no text. */
export type Replacements = { count: number }

type Decode = (chunk: Buffer, last: boolean) => Buffer

/** Longer pieces are cut, so that no reader ever meets one over V8's longest string (512 MiB). */
const longestPiece = 1024 * 1024
const replacement = Buffer.from('\ufffd')

/** Yields valid UTF-8 without byte order mark; every chunk ends between two characters. */
export async function* toUtf8(
  path: string,
  chunks: AsyncIterable<Buffer>,
  replacements: Replacements,
  declared?: LegacyEncoding,
): AsyncIterable<Buffer> {
  let decode: Decode | undefined
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (decode) {
      yield* pieces(chunk, decode)
      continue
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    if (held.length < 4) continue
    decode = decoderFor(path, held, replacements, declared)
    yield* pieces(held.subarray(markLength(held)), decode)
  }
  decode ??= decoderFor(path, held, replacements, declared)
  const end = decode(held.length < 4 ? held.subarray(markLength(held)) : Buffer.alloc(0), true)
  if (end.length > 0) yield end
}

function* pieces(chunk: Buffer, decode: Decode): Iterable<Buffer> {
  for (let start = 0; start < chunk.length; start += longestPiece) {
    const piece = decode(chunk.subarray(start, start + longestPiece), false)
    if (piece.length > 0) yield piece
  }
}

function markLength(start: Buffer): number {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 3
  return (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff) ? 2 : 0
}

function decoderFor(
  path: string,
  start: Buffer,
  replacements: Replacements,
  declared: LegacyEncoding | undefined,
): Decode {
  if (start.length >= 4 && (start.readUInt32BE() === 0xfeff || start.readUInt32LE() === 0xfeff))
    throw new ReportError(path, 'is UTF-32; UTF-8 and UTF-16 are read')
  const utf16 = utf16Of(start)
  if (utf16) return utf16Decoder(utf16, replacements)
  return declared && markLength(start) === 0 ? legacyDecoder(declared) : utf8Decoder(replacements)
}

/** UTF-16 by its mark, or by a zero in every other byte of the beginning ("<\0?\0" is what PowerShell's `>` writes). */
function utf16Of(start: Buffer): 'little' | 'big' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'little'
  if (start[0] === 0xfe && start[1] === 0xff) return 'big'
  if (start.length < 4) return undefined
  if (start[0] !== 0 && start[1] === 0 && start[2] !== 0 && start[3] === 0) return 'little'
  if (start[0] === 0 && start[1] !== 0 && start[2] === 0 && start[3] !== 0) return 'big'
  return undefined
}

function legacyDecoder(encoding: LegacyEncoding): Decode {
  if (encoding === 'iso-8859-1') return (chunk) => Buffer.from(chunk.toString('latin1'))
  const decoder = new TextDecoder(encoding)
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }))
}

function utf8Decoder(replacements: Replacements): Decode {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk, last) => {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = last ? all.length : wholeCharacters(all)
    rest = all.subarray(whole)
    const text = all.subarray(0, whole)
    return isUtf8(text) ? text : repaired(text, replacements)
  }
}

/** How many bytes stand before a character that the chunk cuts in two; at most 3 bytes are held back. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return wanted > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function repaired(bytes: Buffer, replacements: Replacements): Buffer {
  const text = Buffer.from(bytes.toString('utf8'))
  replacements.count += occurrences(text, replacement) - occurrences(bytes, replacement)
  return text
}

function occurrences(bytes: Buffer, wanted: Buffer): number {
  let count = 0
  for (let i = bytes.indexOf(wanted); i >= 0; i = bytes.indexOf(wanted, i + wanted.length)) count++
  return count
}

function utf16Decoder(order: 'little' | 'big', replacements: Replacements): Decode {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk, last) => {
    const all = Buffer.concat([rest, chunk])
    let whole = all.length - (all.length % 2)
    if (order === 'big') all.subarray(0, whole).swap16()
    const highSurrogate = whole >= 2 && ((all[whole - 1] as number) & 0xfc) === 0xd8
    if (highSurrogate && !last) whole -= 2
    rest = all.subarray(whole)
    // What is held back goes round again, so it must be in the order of the file.
    if (order === 'big' && rest.length >= 2) rest.subarray(0, 2).swap16()
    const text = all.toString('utf16le', 0, whole)
    replacements.count += text.match(/\p{Surrogate}/gu)?.length ?? 0
    if (!last || rest.length === 0) return Buffer.from(text)
    replacements.count++
    return Buffer.from(`${text}\ufffd`)
  }
}
