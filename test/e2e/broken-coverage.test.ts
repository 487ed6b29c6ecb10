/**
 * Coverage reports that were cut off, re-coded, packed or named as another format: the gate takes them whole or refuses
 * them with a sentence. It never takes a part for the whole, and no reader ends in any other way.
 */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { formats } from '../../actions/coverage-threshold/src/formats/list.ts'
import { cutsOf, isPartOf, type Outcome, outcomeOf } from '../support/broken-reports.ts'
import { coverageFixtures } from '../support/coverage-reports.ts'
import { rewrites } from '../support/report-formats.ts'

const isPacked = (place: string): boolean => place.endsWith('.gz')
const fixtures = coverageFixtures.map((one) => [one.place, one] as const)
const texts = fixtures.filter(([place]) => !isPacked(place))

/**
 * Formats of records that follow each other with nothing around them: what is left of a report that was cut between two
 * of them is a whole report of less. What gives the loss away, if anything, is elsewhere: the promise of shards, files
 * that were measured before and are in no report now.
 */
const undetectable: Readonly<Record<string, (left: string) => boolean>> = {
  // A tracefile is records up to `end_of_record`; `TN:` before the next one may stand alone.
  lcov: (left) => /(?:^|\n)end_of_record\n?(?:TN:[^\n]*\n?)?$/.test(left),
  // A profile is a line for each block, in no order.
  go: (left) => /^mode: .*\n(?:.*\n)+$/.test(left),
  // `gcov --stdout` prints a value for each object file.
  gcov: (left) => /\}\n?$/.test(left) && left.trimEnd().split('\n').every(isJson),
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

describe('cut off anywhere, a report is refused', () => {
  it.each(fixtures)('%s', async (place, { format, data }) => {
    const whole = await outcomeOf(format, data)
    const faults: string[] = []
    let refused = 0
    for (const at of cutsOf(data)) {
      const left = data.subarray(0, at)
      const found = await outcomeOf(format, left)
      if (found.kind === 'refused') refused++
      else if (whole.kind === 'refused') faults.push(`at ${at}: what is refused whole is read`)
      else if (found.coverage !== whole.coverage) {
        const isWhole = !isPacked(place) && undetectable[format]?.(left.toString('utf8'))
        if (!isWhole || !isPartOf(found.report, whole.report)) faults.push(`at ${at}: less is read`)
      } else if (data.subarray(at).toString('utf8').trim() !== '') faults.push(`at ${at}: nothing is missed`)
    }
    expect(faults).toEqual([])
    expect(refused).toBeGreaterThan(5)
  })
})

const mark = Buffer.from('\ufeff')
const unmarked = (report: Buffer): Buffer =>
  report.subarray(0, 3).equals(mark) ? report.subarray(3) : report
const little = (report: Buffer): Buffer => Buffer.from(report.toString('utf8'), 'utf16le')
const encodings: readonly (readonly [string, (report: Buffer) => Buffer])[] = [
  ...rewrites,
  ['in UTF-16 without a mark', little],
  ['in UTF-16, big end first', (report) => little(Buffer.concat([mark, report])).swap16()],
  ['in UTF-16, big end first, without a mark', (report) => little(report).swap16()],
  ['packed', (report) => gzipSync(report)],
  ['packed in UTF-16', (report) => gzipSync(little(Buffer.concat([mark, report])))],
]

describe('in another encoding, a report says the same', () => {
  it.each(texts)('%s', async (_, { format, data }) => {
    const whole = meaning(await outcomeOf(format, data))
    for (const [how, rewrite] of encodings)
      expect([how, meaning(await outcomeOf(format, rewrite(unmarked(data))))]).toEqual([how, whole])
  })
})

const meaning = (outcome: Outcome): string => (outcome.kind === 'read' ? outcome.coverage : outcome.why)

describe('what stands around a report changes nothing, or is refused', () => {
  const around: readonly (readonly [string, (report: Buffer) => Buffer])[] = [
    ['NULs behind it', (report) => Buffer.concat([report, Buffer.alloc(512)])],
    ['a NUL before it', (report) => Buffer.concat([Buffer.alloc(1), report])],
    ['itself', (report) => Buffer.concat([report, report])],
    ['a line end', (report) => Buffer.concat([report, Buffer.from('\n')])],
    ['words of a log before it', (report) => Buffer.concat([Buffer.from('Writing report …\n'), report])],
    ['words of a log behind it', (report) => Buffer.concat([report, Buffer.from('\nDone in 3 s.\n')])],
  ]
  it.each(texts)('%s', async (_, { format, data }) => {
    const whole = meaning(await outcomeOf(format, data))
    for (const [, rewrite] of around) {
      const found = await outcomeOf(format, rewrite(data))
      if (found.kind === 'read') expect(found.coverage).toBe(whole)
    }
  })
})

describe('packed and cut off anywhere, a report is refused', () => {
  it.each(texts)('%s', async (_, { format, data }) => {
    const packed = gzipSync(data)
    for (let at = 1; at < packed.length; at += Math.ceil(packed.length / 40)) {
      const found = await outcomeOf(format, packed.subarray(0, at))
      expect(found.kind).toBe('refused')
      if (at > 18) expect(found).toMatchObject({ why: expect.stringContaining('is gzip that was cut off') })
    }
  })
})

describe('named as another format, a report is refused', () => {
  it.each(fixtures)('%s', async (_, { format, data }) => {
    const taken: string[] = []
    for (const { name } of formats)
      if (name !== format && (await outcomeOf(name, data)).kind === 'read') taken.push(name)
    expect(taken).toEqual([])
  })
})
