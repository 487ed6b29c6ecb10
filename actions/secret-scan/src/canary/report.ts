/** What a canary run says to people. */

import type { Cell, Condition, Section } from '../../../../shared/model/verdict.ts'
import type { CanaryResult, Coverage, Missed, Why } from './result.ts'

/** More rows than these say nothing more; the condition has the count. */
const mostRows = 50

const count = (many: number, noun: string, plural = `${noun}s`): string =>
  `${many} ${many === 1 ? noun : plural}`

export const canarySection = (result: CanaryResult): Section => ({
  title: 'Canaries',
  brief: result.missed.length > 0 || coversMost(result.coverage),
  content: {
    kind: 'table',
    columns: [{ title: 'What' }, { title: 'Where' }, { title: 'Found' }],
    rows: [
      ['planted', count(result.places, 'place'), plantedText(result)],
      ...cut(missedRows(result.missed)),
      ...cut(result.narrow.map((one) => ['allow', one.by, narrowText(one)])),
      ...cut(
        result.coverage.by.map(({ place, files }) => [
          'by path',
          place,
          `sets ${count(files, 'file')} aside`,
        ]),
      ),
      ...cut(
        result.coverage.directories.map(({ path, files }) => [
          'not watched',
          `${path === '' ? 'the whole repository' : `${path}/`}`,
          count(files, 'tracked file'),
        ]),
      ),
    ],
  },
})

/** The first is broken by any missed canary; the second by paths that leave less than half of the files to be watched. */
export function canaryConditions(result: CanaryResult): readonly Condition[] {
  const { planted, idle, withoutExample, missed, failOn, coverage } = result
  const rules = new Set(missed.map(({ rule }) => rule)).size
  const none = planted + idle + withoutExample === 0
  const found = `${planted - rules} of ${planted} canaries found`
  return [
    {
      id: 'canaries',
      asked: `a canary of every rule that can fail the gate is found (fail-on: ${failOn})`,
      found: none
        ? 'no active rule is of high confidence or has a proof'
        : missed[0]
          ? `${found}; ${missed[0].rule} at ${missed[0].path} ${whyText(missed[0].why)}`
          : found,
      // Settings that switch every rule off are not let off for having nothing to find.
      status: missed.length > 0 || none ? 'broken' : planted === 0 ? 'idle' : 'holds',
    },
    {
      id: 'canary-paths',
      asked: 'at most half of the tracked files are set aside by their paths',
      found: `${coverage.covered} of ${count(coverage.files, 'file')} set aside by paths`,
      status: coverage.files === 0 ? 'idle' : coversMost(coverage) ? 'broken' : 'holds',
    },
  ]
}

const coversMost = ({ covered, files }: Coverage): boolean => covered * 2 > files

function whyText(why: Why): string {
  if (why.kind === 'not found') return 'was not found'
  if (why.kind === 'doubt') return `was taken for a placeholder: ${why.doubt}`
  if (why.kind === 'below fail-on')
    return `was found by ${why.foundBy} alone, for which the gate does not fail`
  return `was set aside by ${why.by}${why.everywhere ? ', whatever the path' : ', as in most of the repository'}`
}

const plantedText = ({ planted, idle, withoutExample, failOn }: CanaryResult): string =>
  [
    count(planted, 'rule'),
    ...(idle > 0 ? [`${idle} more do not fail the gate alone at fail-on: ${failOn}`] : []),
    ...(withoutExample > 0 ? [`of ${withoutExample} more no example can be made`] : []),
  ].join('; ')

const narrowText = ({ rules, directories }: CanaryResult['narrow'][number]): string =>
  `sets canaries of ${count(rules, 'rule')} aside in ${count(directories, 'directory', 'directories')}`

/** One row for all rules that are missed for one reason, since one bad allow makes hundreds of them. */
function missedRows(missed: readonly Missed[]): readonly (readonly Cell[])[] {
  const byReason = new Map<string, Missed[]>()
  for (const one of missed) {
    const known = byReason.get(whyText(one.why))
    if (known) known.push(one)
    else byReason.set(whyText(one.why), [one])
  }
  return [...byReason].map(([why, all]) => {
    const { path, canary } = all[0]!
    const rules = all.slice(0, 3).map(({ rule }) => rule)
    const more = all.length > rules.length ? ` and ${all.length - rules.length} more` : ''
    return [`missed: ${rules.join(', ')}${more}`, path, canary === undefined ? why : `${canary} ${why}`]
  })
}

const cut = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  rows.length <= mostRows
    ? rows
    : [...rows.slice(0, mostRows), [`${rows.length - mostRows} more`, '', 'not listed here']]
