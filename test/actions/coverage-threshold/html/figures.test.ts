import { describe, expect, it } from '@jest/globals'
import {
  bar,
  deltaText,
  hitsText,
  ofText,
  percentText,
  stepClass,
  stepOf,
} from '../../../../actions/coverage-threshold/src/html/figures.ts'

const share = (covered: number, total: number) => ({ covered, total })

describe('percentText', () => {
  it.each([
    [79_996, 100_000, '79.99 %'],
    [999_999, 1_000_000, '99.99 %'],
    [1, 3, '33.33 %'],
    [0, 7, '0.00 %'],
    [7, 7, '100.00 %'],
    [29, 100, '29.00 %'], // 0.29 * 100 is 28.999… in floating point
    [2 ** 31 - 2, 2 ** 31 - 1, '99.99 %'],
    [0, 0, '–'],
  ])('writes %i of %i as %s', (covered, total, text) => expect(percentText(share(covered, total))).toBe(text))
})

describe('ofText', () => {
  it.each([
    [share(12, 15), 'lines', '12 of 15 lines'],
    [share(0, 1), 'branches', '0 of 1 branch'],
    [share(1234, 5678), 'statements', '1,234 of 5,678 statements'],
  ] as const)('counts %p in %s', (counted, unit, text) => expect(ofText(counted, unit)).toBe(text))
})

describe('stepOf', () => {
  it.each([
    [49_999, 100_000, 0],
    [50, 100, 1],
    [69_999, 100_000, 1],
    [70, 100, 2],
    [79_999, 100_000, 2],
    [80, 100, 3],
    [90, 100, 4],
    [999_999, 1_000_000, 4],
    [5, 5, 5],
    [0, 5, 0],
  ])('puts %i of %i on step %i', (covered, total, step) => {
    expect(stepOf(share(covered, total))).toBe(step)
    expect(stepClass(share(covered, total))).toBe(`s${step}`)
  })

  it('has no step for nothing', () => {
    expect(stepOf(share(0, 0))).toBeUndefined()
    expect(bar(share(0, 0))).toContain('class="bar none"')
  })
})

describe('deltaText', () => {
  it.each([
    [share(3, 6), share(3, 5), '−10.00'],
    [share(2, 3), share(1, 3), '+33.33'],
    [share(2, 4), share(1, 2), '±0'],
    [share(100_001, 200_000), share(1, 2), '+0.00'],
    [share(99_999, 200_000), share(1, 2), '−0.00'],
    [share(1, 2), undefined, ''],
    [share(1, 2), share(0, 0), ''],
    [share(0, 0), share(1, 2), ''],
  ])('says what %p is against %p: %s', (now, base, text) => expect(deltaText(now, base)).toBe(text))
})

describe('hitsText', () => {
  it.each([
    [0, '0×'],
    [999, '999×'],
    [1000, '1k×'],
    [12_399, '12.3k×'],
    [999_999, '999.9k×'],
    [2_100_000, '2.1M×'],
    [2 ** 31 - 1, '2.1G×'],
  ])('writes %i as %s', (hits, text) => expect(hitsText(hits)).toBe(text))
})

describe('bar', () => {
  it('is as wide as the share, and is full only when all is covered', () => {
    expect(bar(share(1, 4))).toContain('<rect width="25" ')
    expect(bar(share(99_999, 100_000))).toContain('<rect width="99.9" ')
    expect(bar(share(4, 4))).toContain('<rect width="100" ')
  })
})
