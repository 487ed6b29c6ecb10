import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  delta,
  fellMore,
  floored,
  missingTo,
  type Percent,
  percentText,
  reaches,
  readPercent,
  shareText,
} from '../../../actions/coverage-threshold/src/percent.ts'

const percent = (text: string): Percent => {
  const read = readPercent(text)
  if (!read) throw new Error(`${text} is no percentage`)
  return read
}

const share = fc
  .integer({ min: 1, max: 1_000_000_000 })
  .chain((total) => fc.integer({ min: 0, max: total }).map((covered) => ({ covered, total })))
const limit = fc.integer({ min: 0, max: 10_000_000 }).map((n) => percent((n / 100_000).toFixed(5)))

describe('a percentage', () => {
  it.each([
    ['80', '80 %'],
    ['80%', '80 %'],
    [' 80 % ', '80 %'],
    ['79.995', '79.995 %'],
    ['79.50', '79.5 %'],
    ['100', '100 %'],
    ['0', '0 %'],
    ['007.10', '7.1 %'],
  ])('is read from %j as %s', (text, shown) => {
    expect(percentText(percent(text))).toBe(shown)
  })

  it.each(['', '-1', '101', '100.01', '1e2', '80,5', 'NaN', '.5', '8 0', '80%%', '0x10', '٨٠'])(
    'is not %j',
    (text) => {
      expect(readPercent(text)).toBeUndefined()
    },
  )
})

describe('a limit', () => {
  it('of 95 is not reached by 94.995, though a rounded display would show 95.00', () => {
    expect(reaches({ covered: 94_995, total: 100_000 }, percent('95'))).toBe(false)
    expect(reaches({ covered: 95_000, total: 100_000 }, percent('95'))).toBe(true)
  })

  it('of 79.995 is reached by exactly that, and not by one line less', () => {
    expect(reaches({ covered: 79_995, total: 100_000 }, percent('79.995'))).toBe(true)
    expect(reaches({ covered: 79_994, total: 100_000 }, percent('79.995'))).toBe(false)
  })

  it('is compared exactly where floats are not: 1 of 3 reaches no third that is rounded up', () => {
    expect(reaches({ covered: 1, total: 3 }, percent('33.333333333333333'))).toBe(true)
    expect(reaches({ covered: 1, total: 3 }, percent('33.333333333333334'))).toBe(false)
  })

  it('says how many more lines reach it, and one less does not', () => {
    fc.assert(
      fc.property(share, limit, ({ covered, total }, bar) => {
        const missing = missingTo({ covered, total }, bar)
        expect(reaches({ covered: covered + missing, total }, bar)).toBe(true)
        if (missing > 0) expect(reaches({ covered: covered + missing - 1, total }, bar)).toBe(false)
      }),
    )
  })
})

describe('the display', () => {
  it('never shows more than there is', () => {
    fc.assert(
      fc.property(share, (one) => {
        expect(reaches(one, percent(floored(one)))).toBe(true)
        expect(floored(one) === '100.00').toBe(one.covered === one.total)
      }),
    )
  })

  it.each([
    [{ covered: 79_996, total: 100_000 }, '79.99 %'],
    [{ covered: 2, total: 3 }, '66.66 %'],
    [{ covered: 0, total: 7 }, '0.00 %'],
    [{ covered: 0, total: 0 }, 'none'],
  ])('of %j is %s', (one, shown) => {
    expect(shareText(one)).toBe(shown)
  })
})

describe('the change against the base', () => {
  it.each([
    [{ covered: 80, total: 100 }, { covered: 81, total: 100 }, '1.00'],
    [{ covered: 81, total: 100 }, { covered: 80, total: 100 }, '-1.00'],
    [{ covered: 2, total: 3 }, { covered: 2, total: 3 }, '0.00'],
    [{ covered: 2, total: 3 }, { covered: 1, total: 3 }, '-33.34'],
    [{ covered: 10_000, total: 10_001 }, { covered: 1, total: 1 }, '0.00'],
    [{ covered: 1, total: 1 }, { covered: 10_000, total: 10_001 }, '-0.01'],
    [{ covered: 0, total: 0 }, { covered: 1, total: 2 }, ''],
  ])('from %j to %j is %s, rounded down', (base, head, shown) => {
    expect(delta(base, head)).toBe(shown)
  })

  it('of exactly the limit is allowed, and of a hair more is not', () => {
    const base = { covered: 90_000, total: 100_000 }
    expect(fellMore(base, { covered: 89_500, total: 100_000 }, percent('0.5'))).toBe(false)
    expect(fellMore(base, { covered: 89_499, total: 100_000 }, percent('0.5'))).toBe(true)
    expect(fellMore(base, base, percent('0'))).toBe(false)
    expect(fellMore(base, { covered: 89_999, total: 100_000 }, percent('0'))).toBe(true)
  })
})
