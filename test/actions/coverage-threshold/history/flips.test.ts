import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  compareWithPast,
  type PastInput,
} from '../../../../actions/coverage-threshold/src/history/compare.ts'
import { snapshotOf, totalsOf } from '../../../../actions/coverage-threshold/src/history/snapshot.ts'
import type { FileCoverage } from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import {
  arbitraryCoverage,
  blocksOf,
  commit,
  coverageOf,
  diffOf,
  edited,
  files,
  idOf,
  idsOf,
  snapshotFrom,
  time,
} from '../../../support/coverage-history.ts'

type Lines = Readonly<Record<string, string | FileCoverage>>

const compare = (before: Lines, now: Lines, more: Partial<PastInput> = {}) =>
  compareWithPast({
    snapshot: snapshotFrom(before),
    coverage: files(now),
    diff: diffOf(),
    blobs: idsOf([...Object.keys(before), ...Object.keys(now)]),
    carryForward: false,
    ...more,
  })

const share = (covered: number, total: number) => ({ covered, total })

describe('lines that flip with no change in them', () => {
  it('are listed with path and line at head, in both directions', () => {
    const change = edited('a', [[1, 0, 2, 1]], 'b')
    const found = compare(
      { a: 'ccm.' },
      { b: 'cccc.' },
      {
        diff: diffOf(change),
        blobs: new Map([['b', idOf('b', 2)]]),
      },
    )
    expect(found.flips).toMatchObject({
      lost: 0,
      gained: 1,
      listed: [{ path: 'b', line: 4, from: 'missed', to: 'covered', units: 1 }],
    })
    expect(compare({ a: 'ccm' }, { a: 'cmm' }).flips.listed).toEqual([
      { path: 'a', line: 2, from: 'covered', to: 'missed', units: 1 },
    ])
  })

  it('are no flips where the line was changed, or one side does not know it', () => {
    const change = edited('a', [[2, 1, 2, 1]])
    const found = compare(
      { a: 'cccc' },
      { a: 'cm.c' },
      {
        diff: diffOf(change),
        blobs: new Map([['a', idOf('a', 2)]]),
      },
    )
    expect(found.flips).toMatchObject({ lost: 0, gained: 0, listed: [] })
  })

  it('are set back in what is judged, and only those that were lost', () => {
    const found = compare({ a: 'ccmmm' }, { a: 'mcccm' })
    expect(found).toMatchObject({
      head: share(3, 5),
      judgedHead: share(4, 5),
      flips: { lost: 1, gained: 2, setBack: true },
    })
  })

  it.each([
    ['ten of a few', 100, 10, true, 10],
    ['one more than ten', 100, 11, false, 10],
    ['a thousandth of many', 12_345, 12, true, 12],
    ['one more than a thousandth', 12_345, 13, false, 12],
  ])('are set back up to the cap: %s', (_, lines, lost, setBack, cap) => {
    const found = compare({ a: 'c'.repeat(lines) }, { a: 'm'.repeat(lost) + 'c'.repeat(lines - lost) })
    expect(found.flips).toMatchObject({ lost, cap, setBack })
    expect(found.head).toEqual(share(lines - lost, lines))
    expect(found.judgedHead).toEqual(setBack ? share(lines, lines) : found.head)
  })

  it('are counted in statements for Go, by the place of the block', () => {
    const before = blocksOf([1, 4, 5, true], [5, 6, 2, false], [8, 9, 1, true])
    const now = blocksOf([2, 5, 5, false], [6, 7, 2, true], [9, 11, 1, false])
    const found = compare(
      { 'a.go': before },
      { 'a.go': now },
      {
        diff: diffOf(edited('a.go', [[0, 0, 1, 1]])),
        blobs: new Map([['a.go', idOf('a.go', 2)]]),
      },
    )
    expect(found.flips).toMatchObject({
      lost: 5,
      gained: 2,
      listed: [
        { path: 'a.go', line: 2, to: 'missed', units: 5 },
        { path: 'a.go', line: 6, to: 'covered', units: 2 },
      ],
    })
    expect(found.judgedHead).toEqual(share(7, 8))
  })

  it('are not looked for where one side counts lines and the other statements', () => {
    expect(compare({ a: 'cccc' }, { a: blocksOf([1, 4, 2, false]) }).flips).toMatchObject({
      lost: 0,
      gained: 0,
    })
    expect(compare({ a: blocksOf([1, 4, 2, true]) }, { a: 'mmmm' }).flips).toMatchObject({
      lost: 0,
      gained: 0,
    })
  })

  it('are counted without end and listed up to a thousand', () => {
    const { flips } = compare({ a: 'c'.repeat(1500) }, { a: 'm'.repeat(1500) })
    expect(flips.lost).toBe(1500)
    expect(flips.listed).toHaveLength(1000)
  })

  it('are the same seen from the other side, with the states exchanged', () => {
    // Built anew, since a file unites what it is told by maximum.
    const flipped = (file: FileCoverage) => {
      const now = coverageOf('')
      for (const { line, hits } of file.lines()) now.hit(line, (line + hits) % 2)
      for (const block of file.blocks()) now.block({ ...block, hits: 0 })
      return now
    }
    fc.assert(
      fc.property(arbitraryCoverage, (one) => {
        const other = new Map([...one].map(([path, file]) => [path, flipped(file)]))
        const between = (from: ReadonlyMap<string, FileCoverage>, to: ReadonlyMap<string, FileCoverage>) => {
          const blobs = idsOf(from.keys())
          const snapshot = snapshotOf(from, blobs, { commit, time })
          return compareWithPast({ snapshot, coverage: to, diff: diffOf(), blobs, carryForward: false }).flips
        }
        const [there, back] = [between(one, other), between(other, one)]
        expect([back.lost, back.gained]).toEqual([there.gained, there.lost])
        const turned = back.listed.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))
        expect(turned).toEqual(there.listed)
      }),
    )
  })
})

describe('files that this run does not know', () => {
  const before = { 'api/a': 'ccm', 'web/b': 'cc' }
  const tracked = idsOf(Object.keys(before))

  it('keep their numbers when asked and their content is the same', () => {
    const found = compare(before, { 'api/a': 'ccm' }, { carryForward: true, blobs: tracked })
    expect(found).toMatchObject({ head: share(4, 5), judgedHead: share(4, 5), unmeasured: [] })
    expect([...found.carried]).toMatchObject([['web/b', { carried: true, blob: idOf('web/b') }]])
    expect(totalsOf(found.carried.values()).line).toEqual(share(2, 2))
  })

  it('are listed and not carried when their content differs', () => {
    const blobs = new Map([...tracked, ['web/b', idOf('web/b', 2)]])
    const diff = diffOf(edited('web/b', [[2, 1, 2, 1]]))
    const found = compare(before, { 'api/a': 'ccm' }, { carryForward: true, blobs, diff })
    expect(found.carried.size).toBe(0)
    expect(found).toMatchObject({
      head: share(2, 3),
      adjusted: share(3, 4),
      unmeasured: [{ path: 'web/b', why: 'changed', share: share(2, 2) }],
    })
  })

  it('are listed and not carried when nobody asked', () => {
    const found = compare(before, { 'web/b': 'cc' }, { blobs: tracked })
    expect(found.carried.size).toBe(0)
    expect(found.unmeasured).toEqual([{ path: 'api/a', why: 'not-carried', share: share(2, 3) }])
  })

  it('are neither when they are gone, or had no code', () => {
    const blobs = new Map([
      ['api/a', idOf('api/a')],
      ['types', idOf('types')],
    ])
    const found = compare({ ...before, types: '...' }, { 'api/a': 'ccm' }, { blobs })
    expect(found.unmeasured).toEqual([])
    expect(found.adjusted).toEqual(share(2, 3))
  })

  it('keep their numbers under a new name', () => {
    const blobs = new Map([
      ['api/a', idOf('api/a')],
      ['web/c', idOf('web/b')],
    ])
    const diff = diffOf(edited('web/b', [], 'web/c'))
    const found = compare(before, { 'api/a': 'ccm' }, { carryForward: true, blobs, diff })
    expect([...found.carried.keys()]).toEqual(['web/c'])
    expect(found.adjusted).toEqual(found.base)
  })

  it('that git did not have are never carried', () => {
    const snapshot = snapshotOf(files({ gen: 'c' }), new Map(), { commit, time })
    const found = compare({}, {}, { snapshot, carryForward: true, blobs: new Map([['gen', idOf('gen')]]) })
    expect(found.carried.size).toBe(0)
    expect(found.unmeasured).toMatchObject([{ path: 'gen', why: 'changed' }])
  })

  it('can be carried again by the next run', () => {
    const first = compare(before, { 'api/a': 'ccm' }, { carryForward: true, blobs: tracked })
    const coverage = files({ 'api/a': 'ccm' })
    const snapshot = snapshotOf(coverage, tracked, { commit, time }, first.carried)
    expect(snapshot.shares.line).toEqual(first.head)
    const second = compareWithPast({ snapshot, coverage, diff: diffOf(), blobs: tracked, carryForward: true })
    expect(second).toMatchObject({ base: first.head, head: first.head })
    expect([...second.carried.keys()]).toEqual(['web/b'])
  })
})
