/** Times and sizes as people write them. */

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const bytes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1000,
  mb: 1_000_000,
  gb: 1_000_000_000,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
}

/** "90" and "90s" → 90,000; undefined for what is no duration above zero. */
export function readMilliseconds(text: string): number | undefined {
  const [, digits = '', unit = 's'] = /^(\d{1,9})(ms|s|m|h)?$/.exec(text) ?? []
  const value = Number(digits) * milliseconds[unit]!
  // setTimeout counts in 32 bits; what is longer would fire at once.
  return value > 0 && value < 2 ** 31 ? value : undefined
}

/** "50MB" → 50,000,000, "1 GiB" → 1,073,741,824, "300" → 300; undefined for what is no size above zero. */
export function readBytes(text: string): number | undefined {
  const [, digits = '', unit = 'b'] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmg]i?b|b)?$/i.exec(text) ?? []
  const value = Math.round(Number(digits) * (bytes[unit.toLowerCase()] ?? Number.NaN))
  return value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined
}
