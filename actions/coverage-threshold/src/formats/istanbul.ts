/**
 * Istanbul's coverage maps: `coverage-final.json` of nyc, c8, Jest and Vitest, and the files in `.nyc_output`. A line's
 * hits are those of the statement on it that ran most, by the line where statements begin, as in Istanbul's own reports.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { readJsonMembers } from '../../../../shared/reading/json-members.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { branchState, type FileCoverage } from '../model/file-coverage.ts'
import { demandLines } from './demand-lines.ts'
import type { Format } from './format.ts'
import { beginningOf, isObject, type Json } from './json-beginning.ts'
import { Counts, isLine, lineWanted, objectIn, pathIn } from './json-counts.ts'

export const istanbul: Format = {
  name: 'istanbul',
  title: 'Istanbul coverage-final.json',
  produce: 'nyc --reporter=json mocha',
  detect({ text, complete }) {
    const report = beginningOf(text, complete)
    return (
      isObject(report) && Object.values(report).some((file) => isObject(file) && isObject(file.statementMap))
    )
  },
  async read(source, report) {
    const tally: Tally = { counts: new Counts(), renamed: 0, lost: 0 }
    await readJsonMembers(source, undefined, (key, file) => readFile(key, file, report, tally))
    demandLines(report, 'statement')
    report.notes.push(...notesOf(tally))
  },
}

type Tally = {
  readonly counts: Counts
  renamed: number // files whose path is not their key
  lost: number // counters of nothing
}

const maps = [
  ['s', 'statementMap'],
  ['b', 'branchMap'],
  ['f', 'fnMap'],
] as const

// `bT`, how often the parts of a condition were true, are no branches in Istanbul's total; `all`, `hash`,
// `_coverageSchema`, `contentHash` and `meta` say nothing of lines.
function readFile(key: string, file: Shape, report: CoverageReport, tally: Tally): void {
  const named = file.maybe('path')
  const path = named ? pathIn(named) : key
  if (path === '') file.fail('under the path of its file')
  if (path !== key) tally.renamed++
  if (file.maybe('inputSourceMap'))
    throw new ReportError(
      report.path,
      `${file.at} counts the lines of transpiled code (it has an inputSourceMap); give the report that Istanbul maps ` +
        'back to the sources, e.g. of "nyc report --reporter=json"',
    )
  const coverage = report.file(path)
  readStatements(file, coverage, tally.counts)
  readBranches(file, coverage, report, tally.counts)
  readFunctions(file, coverage, tally.counts)
  for (const [counters, map] of maps) {
    const places = objectIn(file.get(map))
    for (const id of Object.keys(objectIn(file.get(counters)))) if (!Object.hasOwn(places, id)) tally.lost++
  }
}

function readStatements(file: Shape, coverage: FileCoverage, counts: Counts): void {
  const map = objectIn(file.get('statementMap'))
  const counters = objectIn(file.get('s'))
  const ids = Object.keys(map)
  const pairs = new Uint32Array(2 * ids.length)
  let used = 0
  for (const id of ids) {
    const line = startLine(map[id])
    pairs[used++] = isLine(line)
      ? line
      : placeOf(file, 'statementMap', id).get('start').get('line').fail(lineWanted)
    pairs[used++] = counts.of(counters[id], (wanted) => placeOf(file, 's', id).fail(wanted))
  }
  coverage.hitAll(pairs)
}

/** Where a location begins; Istanbul writes `{"start": {}, "end": {}}` for an `else` that is not there. */
const startLine = (location: unknown): unknown =>
  isObject(location) && isObject(location.start) ? location.start.line : undefined

const placeOf = (file: Shape, map: string, id: string): Shape => file.get(map).get(id)

function readBranches(file: Shape, coverage: FileCoverage, report: CoverageReport, counts: Counts): void {
  const map = objectIn(file.get('branchMap'))
  const counters = objectIn(file.get('b'))
  const unique = uniqueNames()
  for (const [id, branch] of Object.entries(map)) {
    const { line, column, type, arms: places } = branchPlace(branch, () => placeOf(file, 'branchMap', id))
    const counted = counters[id]
    const arms: readonly unknown[] = Array.isArray(counted)
      ? counted
      : placeOf(file, 'b', id).fail('an array')
    if (arms.length < places) placeOf(file, 'b', id).fail(`an array of ${places}, one for each of its places`)
    const name = unique(line, `${type}:${column}`)
    for (let i = 0; i < arms.length; i++) {
      const hits = counts.of(arms[i], (wanted) => placeOf(file, 'b', id).list()[i]!.fail(wanted))
      const state = hits > 0 ? branchState.taken : branchState.missed
      coverage.branch(line, report.keys.named(`${name}:${i}`), state)
    }
  }
}

/** On the line where the whole construct begins, as in Istanbul's lcov; else where the first arm does that has a place. */
function branchPlace(branch: unknown, place: () => Shape) {
  if (!isObject(branch)) return place().fail('an object')
  const locations = Array.isArray(branch.locations) ? (branch.locations as unknown[]) : []
  const where = [branch.loc, ...locations].find((location) => isGiven(startLine(location)))
  const line = where === undefined ? branch.line : startLine(where)
  if (!isLine(line)) return place().fail(`a branch with ${lineWanted}`)
  const column = where === undefined ? undefined : ((where as Json).start as Json).column
  const arms = locations.length
  return { line, column: Number.isInteger(column) ? column : '', type: branch.type ?? '', arms }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

function readFunctions(file: Shape, coverage: FileCoverage, counts: Counts): void {
  const map = objectIn(file.get('fnMap'))
  const counters = objectIn(file.get('f'))
  const unique = uniqueNames()
  for (const [id, entry] of Object.entries(map)) {
    const { name, line } = functionPlace(entry, () => placeOf(file, 'fnMap', id))
    const hits = counts.of(counters[id], (wanted) => placeOf(file, 'f', id).fail(wanted))
    coverage.func(unique(line, name), line, hits)
  }
}

/** Line 0 where the report does not say it. */
function functionPlace(entry: unknown, place: () => Shape) {
  if (!isObject(entry)) return place().fail('an object')
  const given = [startLine(entry.decl), startLine(entry.loc), entry.line].find(isGiven) ?? 0
  const line = given === 0 || isLine(given) ? given : place().fail(`a function with ${lineWanted}`)
  return { name: typeof entry.name === 'string' && entry.name !== '' ? entry.name : '(anonymous)', line }
}

/** Two of one name on one line stay two, e.g. where a source map sends both to the same place: "get" and "get#2". */
function uniqueNames(): (line: number, name: string) => string {
  const seen = new Map<string, number>()
  return (line, name) => {
    const key = `${line}:${name}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? name : `${name}#${count}`
  }
}

function notesOf({ counts, renamed, lost }: Tally): readonly string[] {
  const notes = [...counts.notes()]
  if (renamed > 0)
    notes.push(`files with another path than their key, which are read by the path: ${renamed}`)
  if (lost > 0) notes.push(`counters of no statement, branch or function, which are left out: ${lost}`)
  return notes
}
