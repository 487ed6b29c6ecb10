/** Tells archives and compressed files by their bytes, whatever they are named. */

export type ArchiveKind = 'zip' | 'gzip' | 'tar' | 'bzip2' | 'xz' | 'zstd' | '7z' | 'rar'

/** As Latin-1; from the formats' own descriptions. */
const beginnings: readonly (readonly [ArchiveKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'], // without entries
  ['gzip', '\x1f\x8b\x08'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\x00'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
]
/** Programs that unpack themselves, and Python's and Java's archives behind a `#!` line, are a zip at their end. */
const carriers: readonly string[] = ['MZ', '\x7fELF', '#!']

const endOfDirectory = 'PK\x05\x06'
/** The end record (22 bytes) and the longest comment behind it. */
const longestEnd = 22 + 0xffff

export function archiveKind(bytes: Buffer): ArchiveKind | undefined {
  const begins = (text: string): boolean => bytes.toString('latin1', 0, text.length) === text
  const found = beginnings.find(([, text]) => begins(text))
  if (found)
    return found[0] !== 'bzip2' || /^BZh[1-9]/.test(bytes.toString('latin1', 0, 4)) ? found[0] : undefined
  if (isTarHeader(bytes, 0)) return 'tar'
  return carriers.some(begins) && endOfDirectoryAt(bytes) >= 0 ? 'zip' : undefined
}

/** Where a zip's end record is, or −1: the last whose comment ends within the file. */
export function endOfDirectoryAt(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - longestEnd)
  for (let at = bytes.length; at >= least; at--) {
    at = bytes.lastIndexOf(endOfDirectory, at, 'latin1')
    if (at < least) return -1
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at
  }
  return -1
}

export const tarBlock = 512

/**
 * A tar header is told by its checksum: the sum of its bytes, with blanks in the checksum's own place. Some old programs
 * took the bytes as signed.
 */
export function isTarHeader(bytes: Buffer, at: number): boolean {
  if (at + tarBlock > bytes.length || bytes[at] === 0) return false
  const stated = /^[ \0]*([0-7]{1,8})[ \0]*$/.exec(bytes.toString('latin1', at + 148, at + 156))
  if (!stated) return false
  let unsigned = 8 * 0x20
  let signed = unsigned
  for (let i = 0; i < tarBlock; i++) {
    if (i >= 148 && i < 156) continue
    const byte = bytes[at + i]!
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  const sum = Number.parseInt(stated[1]!, 8)
  return sum === unsigned || sum === signed
}
