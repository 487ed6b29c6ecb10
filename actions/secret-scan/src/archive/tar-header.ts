/** The header of one entry of a tar (POSIX.1-2024 pax, ustar; GNU's extensions): its name, size and kind. */

export type TarHeader = {
  readonly name: string
  readonly size: number // bytes
  /** '0' file, '5' folder, 'L' long name, 'x' pax, … */
  readonly kind: string
}

export function tarHeader(bytes: Buffer, at: number): TarHeader {
  const prefix = bytes.toString('latin1', at + 257, at + 263) === 'ustar\0' ? field(bytes, at + 345, 155) : ''
  const name = field(bytes, at, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeOf(bytes.subarray(at + 124, at + 136)),
    kind: bytes[at + 156] === 0 ? '0' : String.fromCharCode(bytes[at + 156]!),
  }
}

/** Text up to the first zero. */
export function field(bytes: Buffer, at: number, length: number): string {
  const all = bytes.subarray(at, at + length)
  const end = all.indexOf(0)
  return all.toString('utf8', 0, end < 0 ? all.length : end)
}

/** Octal digits, or, with the first bit set, a number of 88 bits in base 256 (GNU). What is no number is ∞. */
function sizeOf(digits: Buffer): number {
  if ((digits[0]! & 0x80) !== 0) {
    let size = digits[0]! & 0x7f
    for (const byte of digits.subarray(1)) size = size * 256 + byte
    return size
  }
  const text = digits.toString('latin1').replaceAll('\0', ' ').trim()
  if (text === '') return 0
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.POSITIVE_INFINITY
}

export type PaxRecords = { readonly path?: string; readonly size?: number }

/** Records "27 path=some/long/name\n": the number counts the whole record in bytes. Only what we need is kept. */
export function paxRecords(bytes: Buffer): PaxRecords {
  let path: string | undefined
  let size: number | undefined
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at)
    if (blank < 0 || blank - at > 10) break
    const length = Number(bytes.toString('latin1', at, blank))
    if (!Number.isInteger(length) || length <= blank - at + 1) break
    const record = bytes.subarray(blank + 1, at + length - 1)
    const equals = record.indexOf(0x3d)
    const key = record.toString('utf8', 0, Math.max(0, equals))
    const value = record.subarray(equals + 1)
    if (key === 'path') path = value.toString('utf8')
    if (key === 'size' && /^\d{1,16}$/.test(value.toString('latin1', 0, 20)))
      size = Number(value.toString('latin1'))
    at += length
  }
  return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size }) }
}
