import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  compareWithPast,
  type PastInput,
} from '../../../../actions/coverage-threshold/src/history/compare.ts'
import { snapshotOf } from '../../../../actions/coverage-threshold/src/history/snapshot.ts'
import { FileCoverage } from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import type { FileChange } from '../../../../shared/model/diff.ts'
import {
  arbitraryCoverage,
  blocksOf,
  commit,
  diffOf,
  edited,
  files,
  idOf,
  idsOf,
  snapshotFrom,
  time,
} from '../../../support/coverage-history.ts'
import { hunksOf } from '../../../support/line-diff.ts'

type Lines = Readonly<Record<string, string | FileCoverage>>

/** Files of the change have another content at head; `gone` are not tracked there. */
function compare(
  before: Lines,
  now: Lines,
  changes: readonly FileChange[] = [],
  more: Partial<PastInput> & { readonly tracked?: readonly string[] } = {},
) {
  const { tracked = [], ...rest } = more
  const ids = new Map(idsOf([...Object.keys(now), ...tracked]))
  for (const { newPath } of changes) if (newPath !== undefined) ids.set(newPath, idOf(newPath, 2))
  return compareWithPast({
    snapshot: snapshotFrom(before),
    coverage: files(now),
    diff: diffOf(...changes),
    blobs: ids,
    carryForward: false,
    ...rest,
  })
}

const share = (covered: number, total: number) => ({ covered, total })
const deleted = (oldPath: string): FileChange => ({ status: 'deleted', oldPath, hunks: [], binary: false })

describe('the base without what the change took away or touched', () => {
  it('is the base when nothing changed', () => {
    const same = compare({ a: 'cm.c', b: 'c' }, { a: 'cm.c', b: 'c' })
    expect(same).toMatchObject({
      base: share(3, 4),
      adjusted: share(3, 4),
      reference: share(3, 4),
      head: share(3, 4),
      judgedHead: share(3, 4),
      flips: { lost: 0, gained: 0, listed: [] },
      unmeasured: [],
    })
    expect(same.carried.size).toBe(0)
  })

  it.each([
    ['covered lines deleted', 'ccccm', 'cm', [[1, 3, 0, 0]], share(1, 2)],
    ['a missed line deleted', 'ccm', 'cc', [[3, 1, 2, 0]], share(2, 2)],
    ['a line edited', 'ccm', 'cmm', [[2, 1, 2, 1]], share(1, 2)],
    ['lines inserted at the top', 'cm', 'mmmcm', [[0, 0, 1, 3]], share(1, 2)],
    ['lines inserted within a run', 'cccm', 'cmmccm', [[1, 0, 2, 2]], share(3, 4)],
    ['lines added at the end', 'cm', 'cmc', [[2, 0, 3, 1]], share(1, 2)],
    [
      'two edits in one run',
      'ccccccm',
      'mcmcccm',
      [
        [1, 1, 1, 1],
        [3, 1, 3, 1],
      ],
      share(4, 5),
    ],
    ['all of it rewritten', 'ccc', 'mmm', [[1, 3, 1, 3]], share(0, 0)],
  ] as const)('with %s', (_, before, now, hunks, want) => {
    expect(compare({ a: before }, { a: now }, [edited('a', hunks)]).adjusted).toEqual(want)
  })

  it('lacks a deleted file, and is never stricter than the base as recorded', () => {
    const lost = compare({ a: 'cccc', b: 'cm' }, { b: 'cm' }, [deleted('a')])
    expect(lost).toMatchObject({ base: share(5, 6), adjusted: share(1, 2), reference: share(1, 2) })
    const won = compare({ a: 'mmmm', b: 'cm' }, { b: 'cm' }, [deleted('a')])
    expect(won).toMatchObject({ base: share(1, 6), adjusted: share(1, 2), reference: share(1, 6) })
  })

  it('is no measure when the change touched everything: then the base as recorded is', () => {
    const all = compare({ a: 'cm' }, { a: 'mm' }, [edited('a', [[1, 2, 1, 2]])])
    expect(all).toMatchObject({ adjusted: share(0, 0), reference: share(1, 2) })
  })

  it('follows a renamed file', () => {
    const moved = compare({ a: 'ccm' }, { 'lib/b': 'cm' }, [edited('a', [[1, 1, 0, 0]], 'lib/b')])
    expect(moved).toMatchObject({ adjusted: share(1, 2), unmeasured: [], flips: { lost: 0 } })
  })

  it('takes a copy for new: the source keeps its lines', () => {
    const copy: FileChange = { ...edited('a', [], 'b'), status: 'copied' }
    expect(compare({ a: 'ccm' }, { a: 'ccm', b: 'mmm' }, [copy])).toMatchObject({
      adjusted: share(2, 3),
      flips: { lost: 0 },
    })
  })

  it.each([
    ['a binary file', [{ ...edited('a', []), binary: true }]],
    ['a file whose content differs though git shows no line of it', [edited('a', [])]],
  ])('holds all of %s to be touched', (_, changes) => {
    expect(compare({ a: 'ccm' }, { a: 'mmm' }, changes)).toMatchObject({
      adjusted: share(0, 0),
      flips: { lost: 0 },
    })
  })

  it('holds a file that git did not have to be touched, since nobody knows what changed in it', () => {
    const snapshot = snapshotOf(files({ 'gen/a': 'ccm' }), new Map(), { commit, time })
    expect(compare({}, { 'gen/a': 'mmm' }, [], { snapshot, blobs: new Map() })).toMatchObject({
      base: share(2, 3),
      adjusted: share(0, 0),
      flips: { lost: 0 },
    })
  })

  it('lacks what is excluded now, so that an exclude is no decrease', () => {
    const counts = (path: string) => path !== 'gen'
    const out = compare({ a: 'cm', gen: 'cccc' }, { a: 'cm' }, [], { counts, tracked: ['gen'] })
    expect(out).toMatchObject({ adjusted: share(1, 2), reference: share(1, 2), unmeasured: [] })
  })

  it('of Go counts statements, and a block is touched by an edit or an insertion within it', () => {
    const before = blocksOf([1, 4, 5, true], [6, 9, 2, false], [10, 12, 3, true])
    const cases = [
      { hunks: [[7, 1, 7, 1]], want: share(8, 8) },
      { hunks: [[10, 0, 11, 2]], want: share(5, 7) },
      { hunks: [[5, 0, 6, 2]], want: share(8, 10) },
      { hunks: [[12, 0, 13, 1]], want: share(8, 10) },
      {
        hunks: [
          [4, 1, 4, 1],
          [12, 1, 12, 1],
        ],
        want: share(0, 2),
      },
    ] as const
    for (const { hunks, want } of cases)
      expect(
        compare({ 'a.go': before }, { 'a.go': blocksOf([1, 1, 1, true]) }, [edited('a.go', hunks)]).adjusted,
      ).toEqual(want)
  })

  it('of a file known by totals only stands while the file is the same', () => {
    const total = new FileCoverage()
    total.summary('line', share(3, 4))
    expect(compare({ a: total }, { a: total }).adjusted).toEqual(share(3, 4))
    expect(compare({ a: total }, { a: total }, [edited('a', [[1, 1, 1, 1]])]).adjusted).toEqual(share(0, 0))
  })

  it('is the base for any coverage of an unchanged tree', () => {
    fc.assert(
      fc.property(arbitraryCoverage, (coverage) => {
        const blobs = idsOf(coverage.keys())
        const snapshot = snapshotOf(coverage, blobs, { commit, time })
        const found = compareWithPast({ snapshot, coverage, diff: diffOf(), blobs, carryForward: true })
        expect(found.adjusted).toEqual(found.base)
        expect(found.head).toEqual(found.base)
        expect(found).toMatchObject({ flips: { lost: 0, gained: 0 }, unmeasured: [] })
      }),
    )
  })

  it('counts exactly the old lines that are in no hunk, and flips lines whose text is the same', () => {
    const letter = fc.constantFrom('c', 'm', '.')
    const text = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), letter), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (old, now) => {
        const words = (lines: typeof old) => lines.map(([word]) => word)
        const letters = (lines: typeof old) => lines.map(([, one]) => one).join('')
        const hunks = hunksOf(words(old), words(now))
        const touched = new Set(
          hunks.flatMap(({ oldStart, oldLines }) => Array.from({ length: oldLines }, (_, i) => oldStart + i)),
        )
        const kept = old.filter(([, one], i) => one !== '.' && !touched.has(i + 1))
        const change = { ...edited('a', []), hunks }
        const found = compare({ a: letters(old) }, { a: letters(now) }, hunks.length > 0 ? [change] : [])
        expect(found.adjusted).toEqual(share(kept.filter(([, one]) => one === 'c').length, kept.length))
        const added = new Set(
          hunks.flatMap(({ newStart, newLines }) => Array.from({ length: newLines }, (_, i) => newStart + i)),
        )
        for (const { line, to } of found.flips.listed) {
          expect(added.has(line)).toBe(false)
          expect(now[line - 1]![1]).toBe(to === 'covered' ? 'c' : 'm')
        }
      }),
    )
  })

  it('asks for a diff that begins at the snapshot', () => {
    expect(() => compare({}, {}, [], { diff: { ...diffOf(), base: 'b'.repeat(40) } })).toThrow(
      /the diff begins at/,
    )
  })
})
