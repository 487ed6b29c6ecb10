/** coverage.py's JSON: lines and branches that ran or did not, without counts. Formats 2 and 3, and those before. */

import { readJsonMembers } from '../../../../shared/reading/json-members.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { type BranchState, branchState, type FileCoverage } from '../model/file-coverage.ts'
import { branchesOf, linesOf, sum } from '../model/totals.ts'
import { demandLines } from './demand-lines.ts'
import type { Format } from './format.ts'
import { beginningOf, isObject } from './json-beginning.ts'
import { failAt, isLine, lineIn, lineWanted, listIn } from './json-counts.ts'

export const coveragePy: Format = {
  name: 'coverage-py',
  title: 'coverage.py JSON',
  produce: 'coverage run --branch -m pytest; coverage json',
  detect({ text, complete }) {
    const report = beginningOf(text, complete)
    return isObject(report) && isObject(report.meta) && Object.hasOwn(report.meta, 'branch_coverage')
  },
  // `meta.timestamp` is local time without a zone, "2026-11-21T12:49:09.169795": no unmistakable moment.
  async read(source, report) {
    const tally: Tally = { uncounted: 0, zeros: 0 }
    const root = await readJsonMembers(source, 'files', (path, file) => readFile(path, file, report, tally))
    demandLines(report, 'statement')
    checkTotals(root.get('totals'), report, tally)
    if (tally.zeros > 0) report.notes.push(`lines with the number 0, which are left out: ${tally.zeros}`)
    if (tally.uncounted > 0)
      report.notes.push(
        `files whose branches are in their totals only, so that they can't be judged: ${tally.uncounted}; ` +
          'coverage.py lists branches from version 6.5 on',
      )
  },
}

type Tally = {
  uncounted: number // files whose branches are not listed
  zeros: number // lines 0
}

function readFile(path: string, file: Shape, report: CoverageReport, tally: Tally): void {
  if (path === '') file.fail('under the path of its file')
  const coverage = report.file(path)
  // Older versions (7.6 and before) list lines that ran even when they are excluded.
  const excluded = file.maybe('excluded_lines')
  addLines(file.get('missing_lines'), 0, coverage, tally)
  addLines(file.get('executed_lines'), 1, coverage, tally, excluded && linesIn(excluded))
  const [taken, missed] = [file.maybe('executed_branches'), file.maybe('missing_branches')]
  if (taken) addBranches(taken, branchState.taken, coverage, report)
  if (missed) addBranches(missed, branchState.missed, coverage, report)
  // One list without the other would be taken for all branches there are.
  if (taken || missed) file.get(taken ? 'missing_branches' : 'executed_branches')
  else if ((file.maybe('summary')?.maybe('num_branches')?.count() ?? 0) > 0) tally.uncounted++
  for (const [name, region] of file.maybe('functions')?.entries() ?? []) addFunction(name, region, coverage)
}

function linesIn(list: Shape): ReadonlySet<unknown> {
  const lines = listIn(list)
  for (let i = 0; i < lines.length; i++) if (lines[i] !== 0 && !isLine(lines[i])) failAt(list, i, lineWanted)
  return new Set(lines)
}

/** coverage.py 5 writes a line 0 for modules of Python 3.11, which it does not know. */
function addLines(
  list: Shape,
  hits: number,
  coverage: FileCoverage,
  tally: Tally,
  without?: ReadonlySet<unknown>,
): void {
  const lines = listIn(list)
  const pairs = new Uint32Array(2 * lines.length)
  let used = 0
  for (let i = 0; i < lines.length; i++) {
    const item = lines[i]
    if (item === 0) {
      tally.zeros++
      continue
    }
    const line = isLine(item) ? item : failAt(list, i, lineWanted)
    if (without?.has(line)) continue
    pairs[used++] = line
    pairs[used++] = hits
  }
  coverage.hitAll(pairs.slice(0, used))
}

/** Pairs of lines, from and to; a "to" below zero is the way out of the code that begins on that line. */
function addBranches(list: Shape, state: BranchState, coverage: FileCoverage, report: CoverageReport): void {
  const pairs = listIn(list)
  for (let i = 0; i < pairs.length; i++) {
    const item = pairs[i]
    const [from, to] = isPair(item) ? item : failAt(list, i, 'a pair of line numbers, e.g. [3, 5] or [3, -1]')
    coverage.branch(from, report.keys.named(`->${to}`), state)
  }
}

const isPair = (item: unknown): item is readonly [number, number] =>
  Array.isArray(item) && item.length === 2 && isLine(item[0]) && Number.isSafeInteger(item[1])

/** "Cart.add", with the lines of its body; "" is all code outside of functions, and no function. */
function addFunction(name: string, region: Shape, coverage: FileCoverage): void {
  if (name === '') return
  const [executed, missing] = [region.get('executed_lines'), region.get('missing_lines')]
  const first = Math.min(firstLine(executed), firstLine(missing))
  if (first === Infinity) return // all of it is excluded, or it has a docstring alone
  const start = region.maybe('start_line')
  coverage.func(name, start ? lineIn(start) : first, listIn(executed).length > 0 ? 1 : 0)
}

function firstLine(list: Shape): number {
  let first = Infinity
  for (const [i, line] of listIn(list).entries())
    first = Math.min(first, isLine(line) ? line : failAt(list, i, lineWanted))
  return first
}

function checkTotals(totals: Shape, report: CoverageReport, { uncounted }: Tally): void {
  const coverages = report.files().map(({ coverage }) => coverage)
  const share = (covered: Shape, total: Shape) => ({ covered: covered.count(), total: total.count() })
  report.check(
    'lines of the report',
    share(totals.get('covered_lines'), totals.get('num_statements')),
    sum(coverages.map(linesOf)),
  )
  const covered = totals.maybe('covered_branches')
  if (covered && uncounted === 0)
    report.check(
      'branches of the report',
      share(covered, totals.get('num_branches')),
      sum(coverages.map(branchesOf)),
    )
}
