import { describe, expect, it } from '@jest/globals'
import { BranchKeys } from '../../../actions/coverage-threshold/src/model/branch-keys.ts'
import { branchState, FileCoverage } from '../../../actions/coverage-threshold/src/model/file-coverage.ts'
import { type Patch, patchOf } from '../../../actions/coverage-threshold/src/patch.ts'
import type { Diff, FileChange, Hunk } from '../../../shared/model/diff.ts'

const fileOf = (hits: Readonly<Record<number, number>>): FileCoverage => {
  const file = new FileCoverage()
  for (const [line, count] of Object.entries(hits)) file.hit(Number(line), count)
  return file
}

const hunk = (newStart: number, newLines: number): Hunk => ({ oldStart: 1, oldLines: 1, newStart, newLines })

const change = (newPath: string, hunks: readonly Hunk[], more: Partial<FileChange> = {}): FileChange => ({
  status: 'modified',
  oldPath: newPath,
  newPath,
  hunks,
  binary: false,
  ...more,
})

const diffOf = (...changes: readonly FileChange[]): Diff => ({
  base: 'a',
  head: undefined,
  changes,
  notes: [],
})

const ranges = (patch: Patch): readonly string[] =>
  patch.files.flatMap(({ path, uncovered }) =>
    uncovered.map(({ start, end, lines }) => `${path} ${start}-${end} (${lines})`),
  )

describe('coverage of the change', () => {
  it('counts changed lines with code, and no others', () => {
    const coverage = new Map([['a.ts', fileOf({ 1: 1, 3: 1, 4: 0, 9: 0 })]])
    const patch = patchOf(diffOf(change('a.ts', [hunk(2, 3)])), coverage)
    expect(patch.lines).toEqual({ covered: 1, total: 2 })
  })

  it('is of nothing, and not of everything, when no changed line has code', () => {
    const coverage = new Map([['a.ts', fileOf({ 1: 1 })]])
    const diff = diffOf(change('a.ts', [hunk(5, 2)]), change('README.md', [hunk(1, 9)]))
    expect(patchOf(diff, coverage)).toMatchObject({ files: [], lines: { covered: 0, total: 0 } })
  })

  it('of a mere deletion is of nothing', () => {
    const coverage = new Map([['a.ts', fileOf({ 1: 0, 2: 0 })]])
    expect(patchOf(diffOf(change('a.ts', [hunk(1, 0)])), coverage).lines.total).toBe(0)
  })

  it('joins neighbours across lines without code, and ends at a line that ran or is not of the change', () => {
    const coverage = new Map([['a.ts', fileOf({ 1: 0, 2: 0, 5: 0, 6: 3, 7: 0, 8: 0, 9: 0 })]])
    const patch = patchOf(diffOf(change('a.ts', [hunk(1, 7), hunk(9, 1)])), coverage)
    expect(ranges(patch)).toEqual(['a.ts 1-5 (3)', 'a.ts 7-7 (1)', 'a.ts 9-9 (1)'])
  })

  it('finds a renamed file by its new path, and of a rename without an edit nothing', () => {
    const coverage = new Map([
      ['new.ts', fileOf({ 1: 0, 2: 1 })],
      ['moved.ts', fileOf({ 1: 0 })],
    ])
    const diff = diffOf(
      change('new.ts', [hunk(2, 1)], { status: 'renamed', oldPath: 'old.ts' }),
      change('moved.ts', [], { status: 'renamed', oldPath: 'was.ts' }),
    )
    expect(patchOf(diff, coverage).lines).toEqual({ covered: 1, total: 1 })
  })

  it('weighs a range by the uncovered new lines of its function', () => {
    const file = fileOf({ 2: 0, 3: 1, 4: 0, 11: 0 })
    file.func('busy', 1, 1)
    file.func('calm', 10, 0)
    const [one] = patchOf(diffOf(change('a.ts', [hunk(1, 20)])), new Map([['a.ts', file]])).files
    expect(one?.uncovered.map((range) => [range.start, range.function, range.weight])).toEqual([
      [2, 'busy', 2],
      [4, 'busy', 2],
      [11, 'calm', 1],
    ])
  })

  it('counts branches of changed lines, and lists covered lines that missed some', () => {
    const file = fileOf({ 1: 1, 2: 1, 3: 0, 4: 1 })
    file.branchCount(4, 2, 2)
    const keys = new BranchKeys()
    for (const line of [1, 2, 3]) {
      file.branch(line, keys.numbered(0, 0), line === 3 ? branchState.unevaluated : branchState.taken)
      file.branch(line, keys.numbered(0, 1), branchState.missed)
    }
    const patch = patchOf(diffOf(change('a.ts', [hunk(2, 3)])), new Map([['a.ts', file]]))
    expect(patch.branches).toEqual({ covered: 3, total: 6 })
    expect(patch.files[0]?.partial.map(({ line }) => line)).toEqual([2])
  })

  it('names changed files of which only totals are known', () => {
    const file = new FileCoverage()
    file.summary('line', { covered: 3, total: 4 })
    const patch = patchOf(diffOf(change('a.ts', [hunk(1, 1)])), new Map([['a.ts', file]]))
    expect(patch.withoutLines).toEqual(['a.ts'])
  })

  it('of a part looks at the files of that part only', () => {
    const coverage = new Map([
      ['a.ts', fileOf({ 1: 1 })],
      ['b.ts', fileOf({ 1: 0 })],
    ])
    const diff = diffOf(change('a.ts', [hunk(1, 1)]), change('b.ts', [hunk(1, 1)]))
    expect(patchOf(diff, coverage, (path) => path === 'b.ts').lines).toEqual({ covered: 0, total: 1 })
  })
})
