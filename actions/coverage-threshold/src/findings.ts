/** Uncovered new lines as findings, so that annotations, SARIF and every report can show them. */

import { createHash } from 'node:crypto'
import type { JudgedFinding, Severity } from '../../../shared/model/finding.ts'
import type { Condition } from '../../../shared/model/verdict.ts'
import type { Case } from './case.ts'
import type { FilePatch, UncoveredRange } from './patch.ts'

/** What blocks is an error, so that it stands first; where no limit on the change is broken, a note. */
export function findingsOf({ patch }: Case, conditions: readonly Condition[]): readonly JudgedFinding[] {
  const broken = (suffix: string) =>
    conditions.some(({ id, status }) => id.split('/').at(-1) === suffix && status === 'broken')
  const asksBranches = conditions.some(({ id }) => id.split('/').at(-1) === 'patch-branch')
  return patch.files.flatMap((file) => [
    ...file.uncovered.map((range) => uncovered(file, range, broken('patch'))),
    ...(asksBranches ? partial(file, broken('patch-branch')) : []),
  ])
}

function uncovered({ path, isNew }: FilePatch, range: UncoveredRange, blocking: boolean): JudgedFinding {
  const { start, end, lines, weight } = range
  const owner = range.function === undefined ? '' : ` of ${range.function}`
  const what =
    start === end
      ? `Line ${start}${owner} is not run by any test.`
      : `${lines === end - start + 1 ? `Lines ${start}–${end}` : `${lines} lines of ${start}–${end}`}${owner} are not run by any test.`
  return {
    ...place('uncovered-lines', path, start, end, blocking),
    message: what,
    reason: isNew ? 'the change adds this file' : 'the change adds or edits these lines',
    weight,
  }
}

const partial = ({ path, partial: branches }: FilePatch, blocking: boolean): readonly JudgedFinding[] =>
  branches.map(({ line, covered, total }) => ({
    ...place('untaken-branches', path, line, line, blocking),
    message: `${total - covered} of ${total} branches on line ${line} ${total - covered === 1 ? 'is' : 'are'} not taken by any test.`,
    reason: 'the change adds or edits this line',
    weight: total - covered,
  }))

function place(rule: string, path: string, start: number, end: number, blocking: boolean) {
  const severity: Severity = blocking ? 'error' : 'note'
  return {
    tool: 'coverage',
    rule,
    severity,
    path,
    region: { startLine: start, endLine: end },
    state: 'new' as const,
    id: createHash('sha256').update(`${rule}\0${path}\0${start}\0${end}`).digest('hex').slice(0, 32),
    ...(blocking && { blocking }),
  }
}
