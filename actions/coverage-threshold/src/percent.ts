/** Percentages as exact fractions: 94.995 % never passes a limit of 95, whatever a float would make of it. */

import type { Share } from './model/file-coverage.ts'

/** `digits / scale` percent, e.g. 79.995 is 79995 / 1000. */
export type Percent = { readonly digits: bigint; readonly scale: bigint }

/** Reads `80`, `80%`, `80 %` or `79.995`; undefined for anything else and for what is not within 0 … 100. */
export function readPercent(text: string): Percent | undefined {
  const found = /^(\d{1,3})(?:\.(\d{1,15}))?\s*%?$/.exec(text.trim())
  if (!found) return undefined
  const places = found[2] ?? ''
  const percent = { digits: BigInt(found[1]! + places), scale: 10n ** BigInt(places.length) }
  return percent.digits <= 100n * percent.scale ? percent : undefined
}

export const percentWanted = 'a percentage from 0 to 100, such as `80`, `80%` or `79.995`'

/** As a person would write it: "79.995 %", "80 %". */
export function percentText({ digits, scale }: Percent): string {
  const whole = digits / scale
  const places = String(digits % scale).padStart(String(scale).length - 1, '0')
  return `${whole}${scale > 1n && /[1-9]/.test(places) ? `.${places.replace(/0+$/, '')}` : ''} %`
}

export const reaches = ({ covered, total }: Share, { digits, scale }: Percent): boolean =>
  BigInt(covered) * 100n * scale >= digits * BigInt(total)

/** How many more of the same total must be covered to reach the limit; 0 when it is reached. */
export function missingTo({ covered, total }: Share, { digits, scale }: Percent): number {
  const product = digits * BigInt(total)
  const per = 100n * scale
  const needed = (product + per - 1n) / per
  return Math.max(0, Number(needed) - covered)
}

/** `places` decimals, rounded down, so that a limit just missed never looks met: "94.99". A total of 0 has none: "". */
export function floored({ covered, total }: Share, places = 2): string {
  if (total === 0) return ''
  return decimal(BigInt(covered) * 100n, BigInt(total), places)
}

/** "81.25 %", or "none" for a total of 0. */
export const shareText = (share: Share): string => (share.total === 0 ? 'none' : `${floored(share)} %`)

/** Percentage points from `base` to `head`, rounded down: "-0.34", "1.20"; '' when one of both has nothing. */
export function delta(base: Share, head: Share): string {
  const { difference, per } = distance(base, head)
  return per === 0n ? '' : decimal(difference * 100n, per, 2)
}

/** "+1.20", "-0.34"; '' stays empty. */
export const signed = (points: string): string =>
  points.startsWith('-') || points === '' ? points : `+${points}`

/** Whether coverage has fallen by more percentage points than `limit`. Both totals must be over 0. */
export function fellMore(base: Share, head: Share, { digits, scale }: Percent): boolean {
  const { difference, per } = distance(base, head)
  return -difference * 100n * scale > digits * per
}

/** head − base as a fraction of `per`. */
const distance = (base: Share, head: Share) => ({
  difference: BigInt(head.covered) * BigInt(base.total) - BigInt(base.covered) * BigInt(head.total),
  per: BigInt(base.total) * BigInt(head.total),
})

/** numerator / denominator with `places` decimals, rounded down (towards −∞). */
function decimal(numerator: bigint, denominator: bigint, places: number): string {
  const scale = 10n ** BigInt(places)
  const scaled = numerator * scale
  let quotient = scaled / denominator
  if (scaled % denominator !== 0n && scaled < 0n) quotient -= 1n
  const digits = String(quotient < 0n ? -quotient : quotient).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return `${quotient < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`
}
