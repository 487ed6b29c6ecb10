/**
 * Coverage reports with damaged bytes, and with numbers that are none: the gate refuses them with a sentence, or reads
 * nothing less than before without saying so.
 */

import { describe, expect, it } from '@jest/globals'
import {
  damagedCopies,
  isPartOf,
  numbersIn,
  type Outcome,
  outcomeOf,
  remarksOf,
  replaced,
  sizeOf,
} from '../support/broken-reports.ts'
import { coverageFixtures } from '../support/coverage-reports.ts'

/** Reports that the gate refuses as they are; broken-coverage.test.ts has them, too. */
const refused = ['nyc/nothing/coverage-summary.json', 'nyc/transpiled/raw.json']
const fixtures = coverageFixtures
  .filter(({ place }) => !refused.includes(place) && !place.endsWith('.gz'))
  .map((one) => [one.place, one] as const)

type Read = Extract<Outcome, { kind: 'read' }>

async function wholeOf(format: string, data: Buffer): Promise<Read> {
  const whole = await outcomeOf(format, data)
  if (whole.kind === 'read') return whole
  throw new Error(`a fixture is refused: ${whole.why}`)
}

/**
 * What the reports of a format may have or lack: a key with a damaged name is one that the reader does not know, as newer
 * versions of the tool may bring, and what it stood for is not there.
 */
const optional: Readonly<Record<string, readonly ('branches' | 'functions')[]>> = {
  'coverage-py': ['functions'],
  coveralls: ['branches'],
  gcov: ['branches'],
  gcovr: ['branches', 'functions'],
  'llvm-cov': ['branches', 'functions'],
  xccov: ['functions'],
}

/** A function's name may hold anything, so that one which lost its line end goes on to the end of the next line. */
const endsName = (format: string, data: Buffer, at: number): boolean =>
  format === 'lcov' &&
  data[at] === 10 &&
  data.subarray(data.lastIndexOf(10, at - 1) + 1, at).indexOf('FN') === 0

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57

describe('a damaged byte takes nothing away in silence', () => {
  it.each(fixtures)('%s', async (_, { format, data }) => {
    const whole = await wholeOf(format, data)
    const size = sizeOf(whole.report)
    const faults: string[] = []
    for (const { at, how, data: damaged } of damagedCopies(data, 150)) {
      const found = await outcomeOf(format, damaged)
      if (found.kind === 'refused' || remarksOf(found.report) !== remarksOf(whole.report)) continue
      // Of another number nobody can tell: line 12 in place of line 19 may be there already.
      if ([data[at - 1], data[at], data[at + 1], damaged[at]].some(isDigit)) continue
      if (endsName(format, data, at)) continue
      const left = sizeOf(found.report)
      for (const what of ['lines', 'branches', 'functions'] as const)
        if (left[what] < size[what] && !optional[format]?.includes(what as 'branches'))
          faults.push(`${how} at ${at}: ${left[what]} of ${size[what]} ${what}`)
    }
    expect(faults).toEqual([])
  })
})

type Judge = (found: Read, whole: Read) => boolean

const same: Judge = (found, whole) => found.coverage === whole.coverage
const said: Judge = (found, whole) => remarksOf(found.report) !== remarksOf(whole.report)
const sameLines: Judge = (found, whole) => linesOf(found) === linesOf(whole)

const linesOf = ({ report }: Read): string =>
  JSON.stringify(
    report
      .files()
      .map(({ path, module, coverage }) => [
        `${module}\0${path}`,
        [...coverage.lines()].map(({ line }) => line),
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

/** What stands in a number's place, and what a reader may make of it besides a refusal. */
const values: readonly (readonly [string, Judge])[] = [
  ['NaN', same],
  ['"x"', same],
  ['1.5', same],
  // A counter that ran over is 0, and this is said.
  ['-1', (found, whole) => same(found, whole) || (sameLines(found, whole) && said(found, whole))],
  // A count without end is the largest there is.
  ['1e400', (found, whole) => sameLines(found, whole) && isPartOf(whole.report, found.report)],
  ['99999999999999999999', (found, whole) => sameLines(found, whole) && isPartOf(whole.report, found.report)],
]

/** Where something that is no number has a meaning, it may not be a lost line at least. */
const meant: Readonly<Record<string, Judge>> = {
  // Names are free text: "BRDA:5,0,x,1", and the name "x,add" in "FN:3,x,add".
  'lcov NaN': sameLines,
  'lcov "x"': sameLines,
  'lcov 1.5': sameLines,
  'lcov -1': sameLines,
  // Istanbul writes it over code that was mapped to nowhere.
  'cobertura NaN': (found, whole) => sameLines(found, whole) || said(found, whole),
  // In [44, -1], it is the way out of a function.
  'coverage-py -1': sameLines,
}

describe('a number that is none is refused, or read as what it stands for', () => {
  it.each(fixtures)('%s', async (_, { format, data }) => {
    const whole = await wholeOf(format, data)
    const places = numbersIn(data)
    const isJson = /^\s*[[{]/.test(data.toString('latin1'))
    const faults: string[] = []
    for (const [from, to] of places.filter((_, i) => i % Math.ceil(places.length / 40) === 0))
      for (const [value, judge] of values) {
        const written = Buffer.from(isJson ? value : value.replaceAll('"', ''))
        const found = await outcomeOf(format, replaced(data, from, to, written))
        if (found.kind === 'refused') continue
        const fits = meant[`${format} ${value}`] ?? judge
        if (!judge(found, whole) && !fits(found, whole))
          faults.push(
            `${value} behind ${JSON.stringify(data.toString('utf8', Math.max(0, from - 40), from))}`,
          )
      }
    expect(faults).toEqual([])
    expect(places.length).toBeGreaterThan(2)
  })
})
