/**
 * What sort of bytes a file is made of, for the receipt. Nothing here decides what is scanned: a program or a picture is
 * searched for tokens as well, and whoever leaves something out says so.
 */

export type ContentFacts = {
  readonly kind: 'empty' | 'text' | 'binary'
  /** "PNG image"; absent for text and for what we don't know. */
  readonly format?: string
  /** The file is a pointer: what it stands for is kept elsewhere and was not scanned. */
  readonly lfs?: LfsPointer
  /** Written by a program for programs: its lines are longer than anybody reads. */
  readonly minified: boolean
}

export type LfsPointer = { readonly oid: string; readonly size: number }

/** What files begin with, as Latin-1, from the formats' own descriptions; the longer before its beginning. */
const beginnings: readonly (readonly [beginning: string, format: string, at?: number])[] = [
  ['\x89PNG\r\n\x1a\n', 'PNG image'],
  ['\xff\xd8\xff', 'JPEG image'],
  ['GIF87a', 'GIF image'],
  ['GIF89a', 'GIF image'],
  ['WEBP', 'WebP image', 8],
  ['WAVE', 'WAVE sound', 8],
  ['ftyp', 'MP4 container', 4],
  ['\x00\x00\x01\x00', 'icon'],
  ['\x00\x00\x02\x00', 'cursor'],
  ['BM', 'bitmap image'],
  ['II*\x00', 'TIFF image'],
  ['MM\x00*', 'TIFF image'],
  ['8BPS', 'Photoshop image'],
  ['wOFF', 'WOFF font'],
  ['wOF2', 'WOFF2 font'],
  ['\x00\x01\x00\x00\x00', 'TrueType font'],
  ['OTTO', 'OpenType font'],
  ['ttcf', 'TrueType collection'],
  ['%PDF-', 'PDF document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'OLE compound file'],
  ['\x7fELF', 'ELF program'],
  ['MZ', 'Windows program'],
  ['\xfe\xed\xfa\xce', 'Mach-O program'],
  ['\xfe\xed\xfa\xcf', 'Mach-O program'],
  ['\xce\xfa\xed\xfe', 'Mach-O program'],
  ['\xcf\xfa\xed\xfe', 'Mach-O program'],
  ['\xca\xfe\xba\xbe', 'Java class or Mach-O program'],
  ['\x00asm', 'WebAssembly module'],
  ['!<arch>\n', 'static library or Debian package'],
  ['dex\n', 'Dalvik program'],
  ['SQLite format 3\x00', 'SQLite database'],
  ['PK\x03\x04', 'zip archive'],
  ['PK\x05\x06', 'zip archive'],
  ['\x1f\x8b', 'gzip file'],
  ['BZh', 'bzip2 file'],
  ['\xfd7zXZ\x00', 'xz file'],
  ['\x28\xb5\x2f\xfd', 'Zstandard file'],
  ['7z\xbc\xaf\x27\x1c', '7-Zip archive'],
  ['Rar!\x1a\x07', 'RAR archive'],
  ['ustar', 'tar archive', 257],
  ['\xed\xab\xee\xdb', 'RPM package'],
  ['\xfe\xed\xfe\xed', 'Java key store'],
  ['ID3', 'MP3 sound'],
  ['OggS', 'Ogg container'],
  ['fLaC', 'FLAC sound'],
  ['\x1aE\xdf\xa3', 'Matroska container'],
  ['PAR1', 'Parquet table'],
  ['\x89HDF\r\n\x1a\n', 'HDF5 file'],
  ['PACK', 'Git pack'],
]

/** As much as Git looks at, and more than that: it takes a file with a zero in its first 8000 bytes for binary. */
const sampleLength = 64 * 1024
/** Control codes per byte that text doesn't reach: colours in a log come to 1 in 20. */
const mostControls = 0.1
/** Bytes a line, on average and at least for one: code that people wrote has 40 and seldom more than 200. */
const minifiedAverage = 400
const minifiedLine = 2000

export function contentFacts(bytes: Buffer): ContentFacts {
  if (bytes.length === 0) return { kind: 'empty', minified: false }
  const lfs = lfsPointer(bytes)
  if (lfs) return { kind: 'text', lfs, minified: false }
  if (isBinary(bytes)) {
    const format = formatOf(bytes)
    return { kind: 'binary', ...(format === undefined ? {} : { format }), minified: false }
  }
  return { kind: 'text', minified: isMinified(bytes) }
}

/** The format by its first bytes. Only binary files are asked: prose may begin with "BM" or "MZ". */
const formatOf = (bytes: Buffer): string | undefined =>
  beginnings.find(([text, , at = 0]) => bytes.toString('latin1', at, at + text.length) === text)?.[1]

function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampleLength)
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return true // may begin with a kilobyte of text
  let zeros = 0
  let oddZeros = 0
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!
    if (byte === 0) {
      zeros++
      oddZeros += i & 1
    } else if (byte < 0x20 && (byte < 0x07 || byte > 0x0d)) controls++
  }
  if (zeros === 0) return controls > mostControls * sample.length
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  return !marked && !isUtf16(sample.length, zeros, oddZeros, controls)
}

/** UTF-16 without a mark: zeros in every other place, and hardly any anywhere else. */
function isUtf16(length: number, zeros: number, oddZeros: number, controls: number): boolean {
  const most = Math.max(oddZeros, zeros - oddZeros)
  return most >= 0.35 * length && zeros - most <= 0.01 * length && controls <= 0.01 * length
}

function isMinified(bytes: Buffer): boolean {
  if (bytes.length < minifiedLine) return false
  let lines = 1
  let longest = 0
  let start = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    longest = Math.max(longest, end - start)
    start = end + 1
    lines++
  }
  longest = Math.max(longest, bytes.length - start)
  return longest >= minifiedLine && bytes.length / lines >= minifiedAverage
}

const pointerVersion = 'version https://git-lfs.github.com/spec/v1\n'
/** The specification allows fewer than 1024 bytes. */
const longestPointer = 1024

/** What a Git LFS pointer says (git-lfs, docs/spec.md): lines "key value", the version first, the others sorted. */
export function lfsPointer(bytes: Buffer): LfsPointer | undefined {
  if (bytes.length >= longestPointer || bytes[0] !== 0x76) return undefined
  const text = bytes.toString('latin1')
  if (!text.startsWith(pointerVersion)) return undefined
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,15})$/m.exec(text)?.[1]
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) }
}
