/**
 * Looks for thousands of exact texts in bytes, in one pass: a rolling hash of the last eight bytes ("gear", as in FastCDC,
 * Xia et al. 2016: each byte shifts the older ones a little further out) is looked up in a filter of bits, and what passes
 * is compared byte by byte. The end of a text is hashed, since its beginning is often that of many, e.g. "ghp_".
 */

export type Needle = {
  readonly bytes: Buffer
  /** Whose text it is, and which part of it; for the caller alone. */
  readonly owner: number
  readonly part: number
}

export type ByteSearch = {
  /**
   * Calls `onHit` with the offset of each occurrence, in no order that counts. False when the work allowed for all calls
   * together is used up, e.g. by a file made of the ends of secrets: then the bytes were not gone through whole.
   */
  readonly scan: (bytes: Buffer, onHit: (needle: Needle, start: number) => void) => boolean
}

/** Shorter texts stand anywhere by chance; they are never found. */
export const shortestNeedle = 4

/** Comparisons, those of more than 64 bytes counted as several: some 5 s in all. */
const workAllowed = 50_000_000

type Pass = {
  /** How far a byte shifts the older ones: by 4 bits, eight bytes are in the hash of 32; by 8 bits, four are. */
  readonly shift: number
  readonly filter: Uint32Array // one bit for each value of the upper 21 bits of a hash
  readonly buckets: ReadonlyMap<number, readonly Needle[]> // by hash
}

/** Needles under four bytes are left out. */
export function byteSearch(needles: readonly Needle[], allowed = workAllowed): ByteSearch {
  const gear = gearTable()
  const ofLength = (from: number, to: number) =>
    needles.filter(({ bytes }) => bytes.length >= from && bytes.length < to)
  const passes = [
    passOf(ofLength(shortestNeedle, 8), 8, gear),
    passOf(ofLength(8, Number.POSITIVE_INFINITY), 4, gear),
  ].filter(({ buckets }) => buckets.size > 0)
  const work = { left: allowed }
  return { scan: (bytes, onHit) => passes.every((pass) => scanWith(pass, { bytes, gear, work }, onHit)) }
}

/** 256 numbers without a pattern, the same in every run: xorshift (Marsaglia 2003). */
function gearTable(): Int32Array {
  let state = 0x9e3779b9 | 0
  return Int32Array.from({ length: 256 }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state
  })
}

function passOf(needles: readonly Needle[], shift: number, gear: Int32Array): Pass {
  const filter = new Uint32Array(needles.length === 0 ? 0 : 1 << 16)
  const buckets = new Map<number, Needle[]>()
  for (const needle of needles) {
    let hash = 0
    for (const byte of needle.bytes.subarray(-32 / shift)) hash = ((hash << shift) + gear[byte]!) | 0
    filter[hash >>> 16]! |= 1 << ((hash >>> 11) & 31)
    const bucket = buckets.get(hash)
    if (bucket) bucket.push(needle)
    else buckets.set(hash, [needle])
  }
  return { shift, filter, buckets }
}

type Scanned = { readonly bytes: Buffer; readonly gear: Int32Array; readonly work: { left: number } }

function scanWith(
  { shift, filter, buckets }: Pass,
  { bytes, gear, work }: Scanned,
  onHit: (needle: Needle, start: number) => void,
): boolean {
  let hash = 0
  for (let at = 0; at < bytes.length; at++) {
    hash = ((hash << shift) + gear[bytes[at]!]!) | 0
    if (((filter[hash >>> 16]! >>> ((hash >>> 11) & 31)) & 1) === 0) continue
    const bucket = buckets.get(hash)
    if (!bucket) continue
    for (const needle of bucket) {
      const { length } = needle.bytes
      const start = at + 1 - length
      work.left -= 1 + (length >>> 6)
      if (work.left < 0) return false
      if (start >= 0 && bytes.compare(needle.bytes, 0, length, start, at + 1) === 0) onHit(needle, start)
    }
  }
  return true
}
