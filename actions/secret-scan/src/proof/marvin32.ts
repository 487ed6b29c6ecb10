/**
 * Marvin32, the checksum in identifiable keys of Azure. The definition is Microsoft's SymCrypt, `lib/marvin32.c`: words of
 * 4 bytes, little-endian, then a byte 0x80 and zeros up to a word, then a word of zeros, each stirred in by one round.
 */

/** Both halves of the state combined, as an unsigned number: what the keys carry. The seed has 64 bits. */
export function marvin32(bytes: Uint8Array, seed: bigint): number {
  const { low, high } = marvin64(bytes, seed)
  return (low ^ high) >>> 0
}

/** "abc" under the seed d53cd9cecd0893b7 gives 22c74339492769bf, high half first. */
export function marvin64(bytes: Uint8Array, seed: bigint): { readonly low: number; readonly high: number } {
  const padded = Buffer.alloc((Math.floor(bytes.length / 4) + 2) * 4)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  let low = Number(seed & 0xffffffffn)
  let high = Number(seed >> 32n)
  for (let at = 0; at < padded.length; at += 4) {
    low = (low + padded.readUInt32LE(at)) >>> 0
    high ^= low
    low = turn(low, 20) + high
    high = turn(high, 9) ^ low
    low = turn(low, 27) + high
    high = turn(high, 19)
  }
  return { low: low >>> 0, high: high >>> 0 }
}

/** Rotates 32 bits to the left. */
const turn = (value: number, by: number): number => (value << by) | (value >>> (32 - by))
