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

const isFile = (file: unknown): boolean =>
  Array.isArray(file)
    ? file.length > 0 && file.every((item) => !isObject(item) && !Array.isArray(item))
    : isObject(file) && Object.keys(file).length > 0 && Object.keys(file).every((key) => /^\d+$/.test(key))

/** What is wrong with the item of a line, and where: only asked once it is. */
type Refusal = (place: string | number, wanted: string) => never

function readFile(file: Shape, coverage: FileCoverage, counts: Counts): void {
  if (Array.isArray(file.raw)) readArray(file, coverage, counts)
  else readObject(file, coverage, counts)
}

function readArray(file: Shape, coverage: FileCoverage, counts: Counts): void {
  const items = listIn(file)
  if (items.length > 0 && items[0] !== null) failAt(file, 0, 'null, since no file has a line 0')
  const refuse: Refusal = (place, wanted) => failAt(file, Number(place), wanted)
  const into = { coverage, counts, refuse, hits: new Uint32Array(2 * items.length) }
  let used = 0
  for (let line = 1; line < items.length; line++) used = readLine(line, line, items[line], into, used)
  coverage.hitAll(into.hits.slice(0, used))
}

function readObject(file: Shape, coverage: FileCoverage, counts: Counts): void {
  const lines = objectIn(file)
  const refuse: Refusal = (place, wanted) => memberOf(file, String(place)).fail(wanted)
  const keys = Object.keys(lines)
  const into = { coverage, counts, refuse, hits: new Uint32Array(2 * keys.length) }
  let used = 0
  for (const key of keys) {
    const line = Number(key)
    if (!isLine(line) || String(line) !== key) refuse(key, `under ${lineWanted}`)
    used = readLine(line, key, lines[key], into, used)
  }
  coverage.hitAll(into.hits.slice(0, used))
}

/** Also of a member that is null. */
const memberOf = (file: Shape, key: string): Shape =>
  (file.entries().find(([name]) => name === key) as readonly [string, Shape])[1]

type Lines = {
  readonly coverage: FileCoverage
  readonly counts: Counts
  readonly refuse: Refusal
  readonly hits: Uint32Array
}

const wholeNumber = /^\d{1,20}$/
const valueWanted = 'a count, null, true, or a fraction of branches such as "1/2"'
const fraction = /^(\d{1,9})\/(\d{1,9})$/

/**
 * null and -1 are no code; true is a line that ran in part; "1/2" is one of two branches (cargo llvm-cov writes regions
 * so); "5" is 5. What has one way only, "1/1", has no branches. A plain count goes into `hits`, behind the first `used`
 * numbers; gives back how many those are then.
 */
function readLine(line: number, place: string | number, item: unknown, into: Lines, used: number): number {
  const { coverage, counts, refuse, hits } = into
  if (item === null || item === -1) return used
  const parts = typeof item === 'string' ? fraction.exec(item) : null
  if (item === true) coverage.hit(line, 1, true)
  else if (parts) {
    const [taken, total] = [Number(parts[1]), Number(parts[2])]
    if (total < 1 || taken > total || total > mostBranches)
      refuse(place, `a fraction of at least 1 and at most ${mostBranches} branches`)
    coverage.hit(line, taken > 0 ? 1 : 0, taken < total)
    if (total > 1) coverage.branchCount(line, taken, total)
  } else {
    const count = typeof item === 'string' && wholeNumber.test(item) ? Number(item) : item
    hits[used] = line
    hits[used + 1] = counts.of(count, () => refuse(place, valueWanted))
    return used + 2
  }
  return used
}
