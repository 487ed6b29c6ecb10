/**
 * SimpleCov's `.resultset.json`, all its suites together, and the `coverage.json` of its JSON formatter. A resultset
 * holds what Ruby counted, also between `# :nocov:` comments, which SimpleCov takes out of its own percent by the source.
 */

import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { branchState, type FileCoverage } from '../model/file-coverage.ts'
import { demandLines } from './demand-lines.ts'
import type { Format } from './format.ts'
import { beginningOf, isObject } from './json-beginning.ts'
import { addLineList, Counts, isLine, lineIn, lineWanted } from './json-counts.ts'

export const simplecov: Format = {
  name: 'simplecov',
  title: 'SimpleCov .resultset.json',
  produce: 'bundle exec rspec (with SimpleCov.start)',
  detect({ text, complete }) {
    const report = beginningOf(text, complete)
    return isObject(report) && (hasVersion(report.meta) || Object.values(report).some(isSuite))
  },
  async read(source, report) {
    const tally: Tally = { counts: new Counts(), unread: new Set() }
    const root = await readJson(source)
    const meta = root.maybe('meta')
    if (meta && hasVersion(meta.raw)) readFiles(root.get('coverage'), report, tally)
    else for (const [, suite] of root.entries()) readSuite(suite, report, tally)
    demandLines(report, 'line of code')
    report.notes.push(...tally.counts.notes())
    if (tally.unread.size > 0)
      report.notes.push(`what is not read: ${[...tally.unread].slice(0, 5).join(', ')}`)
  },
}

type Tally = { readonly counts: Counts; readonly unread: Set<string> }

const hasVersion = (meta: unknown): boolean => isObject(meta) && Object.hasOwn(meta, 'simplecov_version')

const isSuite = (suite: unknown): boolean =>
  isObject(suite) &&
  isObject(suite.coverage) &&
  Object.values(suite.coverage).some(
    (file) => Array.isArray(file) || (isObject(file) && Array.isArray(file.lines)),
  )

/** `timestamp` is in seconds; the report is as new as its newest suite. */
function readSuite(suite: Shape, report: CoverageReport, tally: Tally): void {
  readFiles(suite.get('coverage'), report, tally)
  const time = suite.maybe('timestamp')
  if (!time) return
  const date = new Date(time.count() * 1000)
  if (Number.isNaN(date.getTime())) time.fail('a time in seconds since 1970')
  if (!report.writtenAt || report.writtenAt < date) report.writtenAt = date
}

function readFiles(files: Shape, report: CoverageReport, tally: Tally): void {
  for (const [path, file] of files.entries()) {
    if (path === '') file.fail('under the path of its file')
    const coverage = report.file(path)
    if (Array.isArray(file.raw)) {
      addLineList(file, coverage, tally.counts, isCode) // before SimpleCov 0.18
      continue
    }
    addLineList(file.get('lines'), coverage, tally.counts, isCode)
    const branches = file.maybe('branches')
    if (branches && Array.isArray(branches.raw)) addListedBranches(branches, coverage, report, tally.counts)
    else if (branches) addBranches(branches, coverage, report, tally.counts)
    for (const [key] of file.entries()) if (key !== 'lines' && key !== 'branches') tally.unread.add(key)
  }
}

/** The JSON formatter writes "ignored" for what stands between `# :nocov:` comments. */
const isCode = (item: unknown): boolean => item !== null && item !== 'ignored'

// "[:if, 0, 10, 4, 10, 64]" or `[:"&.", 10, 25, 16, 25, 42]`: type, number, and from where to where it stands.
const condition = /^\[:("?)([^",\s]{1,40})\1, (\d{1,10}), (\d{1,10}), (\d{1,10}), (\d{1,10}), (\d{1,10})\]$/

/** Ruby's conditions, each with its arms. The numbers change when a condition is added, so the place names it. */
function addBranches(branches: Shape, coverage: FileCoverage, report: CoverageReport, counts: Counts): void {
  for (const [text, arms] of branches.entries()) {
    const parts = condition.exec(text) ?? arms.fail('under a condition like "[:if, 0, 10, 4, 10, 64]"')
    const [line, column, endLine, endColumn] = [4, 5, 6, 7].map((i) => Number(parts[i])) as Four
    if (!isLine(line)) arms.fail(`under a condition with ${lineWanted}`)
    const name = `${parts[2]}:${column}:${endLine - line}:${endColumn}`
    for (const [i, [, hits]] of arms.entries().entries()) {
      const taken = counts.of(hits.raw, (wanted) => hits.fail(wanted)) > 0
      coverage.branch(line, report.keys.named(`${name}:${i}`), taken ? branchState.taken : branchState.missed)
    }
  }
}

type Four = [number, number, number, number]

/** Arms alone, as the JSON formatter has them: type, lines and hits, without their condition. */
function addListedBranches(
  branches: Shape,
  coverage: FileCoverage,
  report: CoverageReport,
  counts: Counts,
): void {
  const onLine = new Map<number, number>()
  for (const arm of branches.list()) {
    const line = lineIn(arm.get('start_line'))
    const hits = arm.get('coverage')
    const i = onLine.get(line) ?? 0
    onLine.set(line, i + 1)
    if (hits.raw === 'ignored') continue
    const taken = counts.of(hits.raw, (wanted) => hits.fail(`${wanted}, or "ignored"`)) > 0
    const key = report.keys.named(`${arm.get('type').text()}:${i}`)
    coverage.branch(line, key, taken ? branchState.taken : branchState.missed)
  }
}
