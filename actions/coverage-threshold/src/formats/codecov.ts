/**
 * Codecov's own JSON, e.g. of `cargo llvm-cov --codecov`: for each file its lines, as an object by line number or as an
 * array whose first item, for line 0, is null.
 */

import { readJsonMembers } from '../../../../shared/reading/json-members.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { type FileCoverage, mostBranches } from '../model/file-coverage.ts'
import { demandLines } from './demand-lines.ts'
import type { Format } from './format.ts'
import { beginningOf, isObject } from './json-beginning.ts'
import { Counts, failAt, isLine, lineWanted, listIn, objectIn } from './json-counts.ts'

export const codecov: Format = {
  name: 'codecov',
  title: 'Codecov JSON',
  produce: 'cargo llvm-cov --codecov --output-path codecov.json',
  detect({ text, complete }) {
    const report = beginningOf(text, complete)
    return (
      isObject(report) &&
      isObject(report.coverage) &&
      !Object.hasOwn(report, 'meta') && // SimpleCov's coverage.json
      Object.values(report.coverage).some(isFile)
    )
  },
  // `messages` are remarks for Codecov's page.
  async read(source, report) {
    const counts = new Counts()
    await readJsonMembers(source, 'coverage', (path, file) => {
      if (path === '') file.fail('under the path of its file')
      readFile(file, report.file(path), counts)
    })
    demandLines(report, 'line of code')
    report.notes.push(...counts.notes())
  },
}

const lineNumber = /^[1-9]\d{0,9}$/

const isFile = (file: unknown): boolean =>
  Array.isArray(file)
    ? file.length > 0 && file.every((item) => !isObject(item) && !Array.isArray(item))
    : isObject(file) && Object.keys(file).length > 0 && Object.keys(file).every((key) => /^\d+$/.test(key))

function readFile(file: Shape, coverage: FileCoverage, counts: Counts): void {
  if (Array.isArray(file.raw)) {
    const items = listIn(file)
    if (items.length > 0 && items[0] !== null) failAt(file, 0, 'null, since no file has a line 0')
    for (let i = 1; i < items.length; i++)
      readLine(i, items[i], coverage, counts, (wanted) => failAt(file, i, wanted))
    return
  }
  for (const [key, item] of Object.entries(objectIn(file))) {
    const fail = (wanted: string): never => memberOf(file, key).fail(wanted)
    const line = Number(key)
    if (!lineNumber.test(key) || !isLine(line)) fail(`under ${lineWanted}`)
    readLine(line, item, coverage, counts, fail)
  }
}

/** Also of a member that is null. */
const memberOf = (file: Shape, key: string): Shape =>
  (file.entries().find(([name]) => name === key) as readonly [string, Shape])[1]

const fraction = /^(\d{1,9})\/(\d{1,9})$/

/**
 * null and -1 are no code; true is a line that ran in part; "1/2" is one of two branches (cargo llvm-cov writes regions
 * so); "5" is 5. What has one way only, "1/1", has no branches.
 */
function readLine(
  line: number,
  item: unknown,
  coverage: FileCoverage,
  counts: Counts,
  fail: (wanted: string) => never,
): void {
  if (item === null || item === -1) return
  const parts = typeof item === 'string' ? fraction.exec(item) : null
  if (item === true) coverage.hit(line, 1, true)
  else if (parts) addFraction(line, Number(parts[1]), Number(parts[2]), coverage, fail)
  else {
    const count = typeof item === 'string' && /^\d{1,20}$/.test(item) ? Number(item) : item
    const wanted = 'a count, null, true, or a fraction of branches such as "1/2"'
    coverage.hit(
      line,
      counts.of(count, () => fail(wanted)),
    )
  }
}

function addFraction(
  line: number,
  taken: number,
  total: number,
  coverage: FileCoverage,
  fail: (wanted: string) => never,
): void {
  if (total < 1 || taken > total || total > mostBranches)
    fail(`a fraction of at least 1 and at most ${mostBranches} branches`)
  coverage.hit(line, taken > 0 ? 1 : 0, taken < total)
  if (total > 1) coverage.branchCount(line, taken, total)
}
