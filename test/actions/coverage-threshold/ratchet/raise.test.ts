import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareShares, lowerShare } from '../../../../actions/coverage-threshold/src/model/share-order.ts'
import { judgeRatchet } from '../../../../actions/coverage-threshold/src/ratchet/judge-ratchet.ts'
import { measuredOf } from '../../../../actions/coverage-threshold/src/ratchet/measured.ts'
import { raised } from '../../../../actions/coverage-threshold/src/ratchet/raise.ts'
import {
  emptyRatchet,
  type Ratchet,
  readRatchet,
} from '../../../../actions/coverage-threshold/src/ratchet/ratchet-file.ts'
import type { Diff } from '../../../../shared/model/diff.ts'
import { coverageOf, diffOf, edited, files } from '../../../support/coverage-history.ts'

const first = raised({
  ratchet: emptyRatchet,
  measured: measuredOf(files({ a: 'ccm', b: 'cm', types: '...' })),
  tracked: new Set(['a', 'b', 'types']),
  diff: undefined,
})

function raise(
  text: string,
  lines: Readonly<Record<string, string>>,
  more: { tracked?: readonly string[]; diff?: Diff } = {},
) {
  const { tracked = Object.keys(lines), diff } = more
  return raised({
    ratchet: readRatchet(text, 'floors'),
    measured: measuredOf(files(lines)),
    tracked: new Set(tracked),
    diff,
  })
}

const floorsIn = (text: string): Readonly<Record<string, string>> => {
  const { total, paths } = readRatchet(text, 'floors')
  const shown = [['total', total] as const, ...paths].map(
    ([path, { line }]) => [path, line ? `${line.covered}/${line.total}` : ''] as const,
  )
  return Object.fromEntries(shown)
}

describe('raising floors', () => {
  it('begins with what there is, without files that have nothing to cover', () => {
    expect(floorsIn(first)).toEqual({ total: '3/5', a: '2/3', b: '1/2' })
  })

  it('takes what is higher, keeps what is not, and adds what is new', () => {
    const text = raise(first, { a: 'ccc', b: 'mm', c: 'c' })
    expect(floorsIn(text)).toEqual({ total: '4/6', a: '3/3', b: '1/2', c: '1/1' })
  })

  it('leaves the text alone while nothing rose, and equal shares in their form', () => {
    expect(raise(first, { a: 'ccm', b: 'cm' })).toBe(first)
    expect(raise(first, { a: 'ccmccm', b: 'mm' })).toBe(raise(first, { a: 'ccm', b: 'mm' }))
  })

  it('drops files that are gone, and moves floors of renamed ones', () => {
    const diff = diffOf(edited('b', [], 'lib/b'))
    expect(floorsIn(raise(first, { 'lib/b': 'mm' }, { diff }))).toEqual({ total: '3/5', 'lib/b': '1/2' })
  })

  it('keeps the floor of a file that no report knows, and then does not raise the total', () => {
    expect(floorsIn(raise(first, { a: 'ccc' }, { tracked: ['a', 'b'] }))).toEqual({
      total: '3/5',
      a: '3/3',
      b: '1/2',
    })
  })

  it('gives no floor to what git does not track', () => {
    expect(floorsIn(raise(first, { a: 'ccm', b: 'cm', gen: 'c' }, { tracked: ['a', 'b'] }))).toEqual({
      total: '4/6',
      a: '2/3',
      b: '1/2',
    })
  })

  it('keeps the reasons, and a metric that this run does not know', () => {
    const ratchet: Ratchet = {
      total: { branch: { covered: 1, total: 2 } },
      paths: new Map([['a', { function: { covered: 1, total: 2 } }]]),
      lowered: [{ path: 'a', metric: 'line', from: { covered: 2, total: 2 }, to: undefined, reason: 'why' }],
    }
    const branches = coverageOf('c')
    branches.branchCount(1, 3, 4)
    const text = raised({
      ratchet,
      measured: measuredOf(files({ a: branches })),
      tracked: new Set(['a']),
      diff: undefined,
    })
    expect(readRatchet(text, 'floors')).toEqual({
      total: { line: { covered: 1, total: 1 }, branch: { covered: 3, total: 4 } },
      paths: new Map([
        [
          'a',
          {
            line: { covered: 1, total: 1 },
            branch: { covered: 3, total: 4 },
            function: { covered: 1, total: 2 },
          },
        ],
      ]),
      lowered: ratchet.lowered,
    })
  })

  it('never lowers, needs no reason, is met by the run that raised, and does nothing twice', () => {
    const coverage = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.array(fc.constantFrom('c', 'm', '.'), { maxLength: 9 }).map((letters) => letters.join('')),
    )
    fc.assert(
      fc.property(coverage, coverage, (before, now) => {
        const tracked = ['a', 'b', 'c']
        const old = raise(raise(first, before, { tracked: ['a', 'b', 'c'] }), {}, { tracked })
        const text = raise(old, now, { tracked })
        expect(raise(text, now, { tracked })).toBe(text)
        const judged = (ratchet: string, measured: Readonly<Record<string, string>>) =>
          judgeRatchet({
            ratchet: readRatchet(ratchet, 'floors'),
            base: readRatchet(old, 'floors'),
            measured: measuredOf(files(measured)),
            tracked: new Set(tracked),
            diff: undefined,
          })
        expect(judged(text, now).lowered).toEqual([])
        expect(judged(text, now).below).toEqual(judged(old, now).below)
      }),
    )
  })
})

describe('shares in order of size', () => {
  const share = (covered: number, total: number) => ({ covered, total })
  it('are compared exactly', () => {
    expect(compareShares(share(2, 3), share(4, 6))).toBe(0)
    expect(compareShares(share(666666666666666, 1000000000000000), share(2, 3))).toBe(-1)
    expect(compareShares(share(2, 3), share(666666666666666, 1000000000000000))).toBe(1)
  })

  it('give the lower of two, and the other one where one has nothing', () => {
    expect(lowerShare(share(1, 2), share(1, 3))).toEqual(share(1, 3))
    expect(lowerShare(share(1, 3), share(1, 2))).toEqual(share(1, 3))
    expect(lowerShare(share(0, 0), share(1, 2))).toEqual(share(1, 2))
    expect(lowerShare(share(1, 2), share(0, 0))).toEqual(share(1, 2))
  })
})
