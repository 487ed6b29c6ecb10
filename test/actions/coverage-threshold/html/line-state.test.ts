import { describe, expect, it } from '@jest/globals'
import {
  changeOf,
  excerptsOf,
  missedRanges,
  rangeText,
  shownLines,
} from '../../../../actions/coverage-threshold/src/html/line-state.ts'
import { coverageOf, type FileSpec } from '../../../support/html-page.ts'

const states = (spec: FileSpec) =>
  [...shownLines(coverageOf(spec))].map(
    ({ line, state, branches }) =>
      `${line} ${state}${branches ? ` ${branches.covered}/${branches.total}` : ''}`,
  )

const spots = (lines: string, changed: readonly number[]) =>
  changeOf(coverageOf({ lines }), new Set(changed)).spots.map((spot) => `${rangeText(spot)} ${spot.state}`)

describe('shownLines', () => {
  it('tells what ran, what did not, and what ran in part, by the report or by branches', () => {
    expect(states({ lines: '1:1 2:0 3:4~ 4:1 5:1', branches: '4:1/2 5:2/2' })).toEqual([
      '1 ran',
      '2 missed',
      '3 partly',
      '4 partly 1/2',
      '5 ran 2/2',
    ])
  })

  it('calls a line missed that did not run, whatever its branches say', () => {
    expect(states({ lines: '3:0', branches: '3:1/2' })).toEqual(['3 missed 1/2'])
  })

  it('leaves out branches of lines that nothing else is known of', () => {
    expect(states({ lines: '2:1 9:1', branches: '1:0/2 3:0/2 9:1/2 12:0/2' })).toEqual([
      '2 ran',
      '9 partly 1/2',
    ])
  })
})

describe('changeOf', () => {
  it('counts changed lines with code only; what ran in part is covered, and said', () => {
    const { patch, partly } = changeOf(
      coverageOf({ lines: '1:1 2:0 3:4~ 4:0 7:1' }),
      new Set([2, 3, 5, 7, 99]),
    )
    expect(patch).toEqual({ covered: 2, total: 3 })
    expect(partly).toBe(1)
  })

  it.each([
    ['joins neighbours', '1:0 2:0 3:0', [1, 2, 3], ['1–3 missed']],
    ['joins across lines without code', '1:0 4:0', [1, 4], ['1–4 missed']],
    ['joins across an old line that did not run either', '1:0 2:0 3:0', [1, 3], ['1–3 missed']],
    ['parts at a line that ran', '1:0 2:5 3:0', [1, 3], ['1 missed', '3 missed']],
    ['joins what is shown together anyway', '1:0 5:0', [1, 5], ['1–5 missed']],
    ['parts at a long way', '1:0 6:0', [1, 6], ['1 missed', '6 missed']],
    ['parts what ran in part from what did not run', '1:0 2:1~ 3:1~', [1, 2, 3], ['1 missed', '2–3 partly']],
    ['has no place in old lines', '1:0 2:0', [5], []],
  ])('%s', (_, lines, changed, places) => expect(spots(lines, changed)).toEqual(places))
})

describe('excerptsOf', () => {
  const missed = (from: number, to = from) => ({ from, to, state: 'missed' as const })
  const ranges = (places: readonly [number, number?][], last: number) =>
    excerptsOf(
      places.map(([from, to]) => missed(from, to)),
      last,
    ).map((excerpt) => `${rangeText(excerpt)}: ${excerpt.spots.map(rangeText).join(' ')}`)

  it('has three lines around a place, within the file', () => {
    expect(ranges([[10, 12]], 50)).toEqual(['7–15: 10–12'])
    expect(ranges([[2]], 4)).toEqual(['1–4: 2'])
  })

  it('joins places whose lines around them touch', () => {
    expect(ranges([[10], [17]], 50)).toEqual(['7–20: 10 17'])
    expect(ranges([[10], [18]], 50)).toEqual(['7–13: 10', '15–21: 18'])
  })

  it('shows a place beyond the end of a shorter source', () => {
    expect(ranges([[90]], 50)).toEqual(['87–90: 90'])
  })
})

describe('missedRanges', () => {
  it('joins uncovered lines across lines without code', () => {
    expect(missedRanges(coverageOf({ lines: '1:0 2:0 9:0 10:1 40:0' })).map(rangeText)).toEqual(['1–9', '40'])
  })
})
