/** Coverage and snapshots made by hand or by chance, for tests of what is kept of a commit. */

import fc from 'fast-check'
import {
  type FileSnapshot,
  type Snapshot,
  snapshotOf,
} from '../../actions/coverage-threshold/src/history/snapshot.ts'
import { FileCoverage } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import type { Diff, FileChange, Hunk } from '../../shared/model/diff.ts'

/** "c" ran, "m" did not, anything else is no code: "c.mc" is a file of four lines, three of them with code. */
export function coverageOf(lines: string): FileCoverage {
  const file = new FileCoverage()
  ;[...lines].forEach((letter, i) => {
    if (letter === 'c' || letter === 'm') file.hit(i + 1, letter === 'c' ? 1 : 0)
  })
  return file
}

/** Blocks of one Go file: start line, end line, statements, and whether they ran. Columns are always 2. */
export function blocksOf(...blocks: readonly (readonly [number, number, number, boolean])[]): FileCoverage {
  const file = new FileCoverage()
  for (const [startLine, endLine, statements, ran] of blocks) {
    file.block({ startLine, startColumn: 2, endLine, endColumn: 2, statements, hits: ran ? 3 : 0 })
    for (let line = startLine; line <= endLine; line++) file.hit(line, ran ? 3 : 0)
  }
  return file
}

export const files = (
  lines: Readonly<Record<string, string | FileCoverage>>,
): ReadonlyMap<string, FileCoverage> =>
  new Map(
    Object.entries(lines).map(([path, file]) => [path, typeof file === 'string' ? coverageOf(file) : file]),
  )

export const commit = 'c0ffee'.padEnd(40, '0')
export const time = new Date('2026-01-05T08:00:00Z')

/** "src/a.ts" → an id that nothing else has; `version` is for a file that changed. */
export const idOf = (path: string, version = 1): string =>
  Buffer.from(`${version}${path}`).toString('hex').padEnd(40, '0').slice(0, 40)

export const idsOf = (paths: Iterable<string>, version = 1): ReadonlyMap<string, string> =>
  new Map([...paths].map((path) => [path, idOf(path, version)]))

/** A snapshot of `commit` in which every file has an id of its own. */
export function snapshotFrom(
  lines: Readonly<Record<string, string | FileCoverage>>,
  carried?: ReadonlyMap<string, FileSnapshot>,
): Snapshot {
  const coverage = files(lines)
  return snapshotOf(coverage, idsOf(coverage.keys()), { commit, time }, carried)
}

export const diffOf = (...changes: readonly FileChange[]): Diff => ({
  base: commit,
  head: 'f'.repeat(40),
  changes,
  notes: [],
})

/** Hunks as [old start, old lines, new start, new lines]. */
export const edited = (
  oldPath: string,
  hunks: readonly (readonly [number, number, number, number])[],
  newPath = oldPath,
): FileChange => ({
  status: oldPath === newPath ? 'modified' : 'renamed',
  oldPath,
  newPath,
  hunks: hunks.map(
    ([oldStart, oldLines, newStart, newLines]): Hunk => ({ oldStart, oldLines, newStart, newLines }),
  ),
  binary: false,
})

/** Files of lines, of blocks, or of totals only; some with branches and functions. */
export const arbitraryFile: fc.Arbitrary<FileCoverage> = fc
  .record({
    lines: fc.oneof(
      fc.array(fc.constantFrom('c', 'm', '.'), { maxLength: 60 }).map((letters) => letters.join('')),
      fc.constant(''),
    ),
    far: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
    blocks: fc.array(
      fc.record({
        startLine: fc.integer({ min: 1, max: 500 }),
        startColumn: fc.integer({ min: 0, max: 200 }),
        more: fc.integer({ min: -1, max: 40 }),
        endColumn: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        statements: fc.integer({ min: 0, max: 9 }),
        hits: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 6 },
    ),
    branches: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 4 })), {
      maxLength: 3,
    }),
    functions: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
    total: fc.option(fc.tuple(fc.nat(100), fc.nat(100))),
  })
  .map(({ lines, far, blocks, branches, functions, total }) => {
    const file = coverageOf(lines)
    if (far !== null) file.hit(far, 1)
    for (const { more, ...block } of blocks) file.block({ ...block, endLine: block.startLine + more })
    for (const [line, taken] of branches) file.branchCount(line, taken, 4)
    functions.forEach((hits, i) => {
      file.func(`f${i}`, i, hits)
    })
    if (total) file.summary('line', { covered: Math.min(...total), total: Math.max(...total) })
    return file
  })

/** Any path that git can have, with blanks, quotes, line ends and bytes that are no text. */
export const arbitraryPath: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom('a', 'b', '/', ' ', '"', '\\', '\n', '\t', 'é', '😀', '\udc80', '\u2028', '__proto__'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))

export const arbitraryCoverage: fc.Arbitrary<ReadonlyMap<string, FileCoverage>> = fc
  .array(fc.tuple(arbitraryPath, arbitraryFile), { maxLength: 6 })
  .map((entries) => new Map(entries))
