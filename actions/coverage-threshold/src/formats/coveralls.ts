/** Coveralls' job JSON: what uploaders send, e.g. gcovr's `--coveralls`. Its git and service fields say nothing of lines. */

import { readJsonList } from '../../../../shared/reading/json-list.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { branchState, type FileCoverage } from '../model/file-coverage.ts'
import { demandLines } from './demand-lines.ts'
import type { Format } from './format.ts'
import { beginningOf, isObject } from './json-beginning.ts'
import { addLineList, Counts, failAt, isLine, lineWanted, listIn, pathIn } from './json-counts.ts'

export const coveralls: Format = {
  name: 'coveralls',
  title: 'Coveralls JSON',
  produce: 'gcovr --coveralls coveralls.json',
  detect({ text, complete }) {
    const report = beginningOf(text, complete)
    return isObject(report) && Array.isArray(report.source_files)
  },
  async read(source, report) {
    const counts = new Counts()
    const root = await readJsonList(source, 'source_files', (file) => {
      const coverage = report.file(pathIn(file.get('name')))
      addLineList(file.get('coverage'), coverage, counts)
      const branches = file.maybe('branches')
      if (branches) addBranches(branches, coverage, report, counts)
    })
    const runAt = root.maybe('run_at')
    if (runAt) report.writtenAt = momentOf(runAt.text())
    demandLines(report, 'line of code')
    report.notes.push(...counts.notes())
  },
}

/** One list of numbers, four a branch: line, block, branch, hits. */
function addBranches(list: Shape, coverage: FileCoverage, report: CoverageReport, counts: Counts): void {
  const items = listIn(list)
  if (items.length % 4 !== 0) list.fail('four numbers a branch: line, block, branch and hits')
  const number = (i: number) => counts.of(items[i], (wanted) => failAt(list, i, wanted))
  for (let i = 0; i < items.length; i += 4) {
    const line = items[i]
    const key = report.keys.numbered(number(i + 1), number(i + 2))
    const state = number(i + 3) > 0 ? branchState.taken : branchState.missed
    coverage.branch(isLine(line) ? line : failAt(list, i, lineWanted), key, state)
  }
}

const moment = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,9})?) ?(Z|UTC|[+-]\d\d:?\d\d)$/

/** "2026-11-21 12:54:18 UTC" or "2013-02-18 00:52:48 -0800"; Coveralls takes whatever Ruby does, also without a zone. */
function momentOf(text: string): Date | undefined {
  const parts = moment.exec(text)
  if (!parts) return undefined
  const zone = parts[3] === 'UTC' || parts[3] === 'Z' ? 'Z' : parts[3]!.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  const date = new Date(`${parts[1]}T${parts[2]}${zone}`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
