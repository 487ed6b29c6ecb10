/** Shares as the page writes and colours them. */

import { grouped } from '../../../../shared/report/words.ts'
import type { Share } from '../model/file-coverage.ts'

/** "79.99 %", rounded down: 79.996 never reads as 80. "–" where there is nothing to cover. */
export const percentText = ({ covered, total }: Share): string =>
  total === 0 ? '–' : `${(Math.floor((covered * 10_000) / total) / 100).toFixed(2)} %`

const singular = {
  lines: 'line',
  statements: 'statement',
  branches: 'branch',
  functions: 'function',
} as const

export type Unit = keyof typeof singular

/** "12 of 15 lines", "0 of 1 branch". */
export const ofText = ({ covered, total }: Share, unit: Unit): string =>
  `${grouped(covered)} of ${grouped(total)} ${total === 1 ? singular[unit] : unit}`

/** Lower ends of the steps, in percent; the last is for files with nothing left to cover. */
export const stepsFrom = [0, 50, 70, 80, 90, 100] as const

export const stepNames = [
  'under 50 %',
  '50 to 70 %',
  '70 to 80 %',
  '80 to 90 %',
  '90 to 100 %',
  '100 %',
] as const

/** The step of a share, 0 … 5, compared exactly; undefined where there is nothing to cover. */
export function stepOf({ covered, total }: Share): number | undefined {
  if (total === 0) return undefined
  return stepsFrom.findLastIndex((from) => covered * 100 >= from * total)
}

/** "s4", the class that colours it; "none" where there is nothing to cover. */
export const stepClass = (share: Share): string => {
  const step = stepOf(share)
  return step === undefined ? 'none' : `s${step}`
}

/** A bar, drawn as SVG, because the page's policy lets no element have a style of its own. Says nothing to a reader. */
export function bar(share: Share): string {
  const width = share.total === 0 ? 0 : Math.floor((share.covered * 1000) / share.total) / 10
  return `<svg class="bar ${stepClass(share)}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg>`
}

/** "+2.31" in percentage points against the base, cut towards zero; "" when either has nothing to cover. */
export function deltaText(now: Share, base: Share | undefined): string {
  if (!base || base.total === 0 || now.total === 0) return ''
  const totals = BigInt(now.total) * BigInt(base.total)
  const gained = BigInt(now.covered) * BigInt(base.total) - BigInt(base.covered) * BigInt(now.total)
  if (gained === 0n) return '±0'
  const hundredths = Number(((gained < 0n ? -gained : gained) * 10_000n) / totals)
  return `${gained < 0n ? '−' : '+'}${(hundredths / 100).toFixed(2)}`
}

/** 999 → "999×", 12345 → "12.3k×", cut, so that the column stays narrow. */
export function hitsText(hits: number): string {
  for (const [size, sign] of [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const) {
    if (hits >= size) return `${Math.floor((hits * 10) / size) / 10}${sign}×`
  }
  return `${hits}×`
}
