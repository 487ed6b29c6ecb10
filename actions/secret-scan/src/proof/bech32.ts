/** The checksum of bech32 (BIP-173): 6 characters at the end of "<prefix>1<data>", over both. */

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const

/** True of a bech32 string with the right checksum, all in lower or all in upper case, of at most 90 characters. */
export function isBech32(text: string): boolean {
  if (text.length > 90 || (text !== text.toLowerCase() && text !== text.toUpperCase())) return false
  const lower = text.toLowerCase()
  const separator = lower.lastIndexOf('1')
  const prefix = lower.slice(0, separator)
  const data = [...lower.slice(separator + 1)].map((letter) => letters.indexOf(letter))
  if (separator < 1 || data.length < 6 || data.includes(-1) || !/^[!-~]+$/.test(prefix)) return false
  return remainder([...spread(prefix), ...data]) === 1
}

/** `data` as characters of bech32, e.g. "qqqsyq", with the checksum behind it; all in lower case. */
export function encodeBech32(prefix: string, data: readonly number[]): string {
  const rest = remainder([...spread(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1
  const sum = [25, 20, 15, 10, 5, 0].map((shift) => (rest >>> shift) & 31)
  return `${prefix}1${[...data, ...sum].map((digit) => letters[digit]).join('')}`
}

/** Bytes in groups of 5 bits, the last filled up with zeros. */
export function fiveBitGroups(bytes: Uint8Array): readonly number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, '0'), 2))
}

const spread = (prefix: string): readonly number[] => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0))
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)]
}

function remainder(values: readonly number[]): number {
  let rest = 1
  for (const value of values) {
    const top = rest >>> 25
    rest = ((rest & 0x1ffffff) << 5) ^ value
    generators.forEach((generator, bit) => {
      if ((top >>> bit) & 1) rest ^= generator
    })
  }
  return rest
}
