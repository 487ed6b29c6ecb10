/** Cyclic redundancy checks that providers put on their tokens, from their definitions. Bytes in, unsigned numbers out. */

/** CRC-32 of IEEE 802.3 (reflected, polynomial 0xEDB88320): "123456789" gives cbf43926. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = crc32Table[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const crc32Table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-16 as XMODEM has it (polynomial 0x1021, from 0): "123456789" gives 31c3. */
export function crc16Xmodem(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
    crc &= 0xffff
  }
  return crc
}

/** CRC-24 of OpenPGP armor (RFC 4880, 6.1): "123456789" gives 21cf02. */
export function crc24OpenPgp(bytes: Uint8Array): number {
  let crc = 0xb704ce
  for (const byte of bytes) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1
    crc &= 0xffffff
  }
  return crc
}
