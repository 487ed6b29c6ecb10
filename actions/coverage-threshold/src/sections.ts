/** What is shown besides conditions: totals against the base, the worst changed files, flips, the curve of the past. */

import type { Section } from '../../../shared/model/verdict.ts'
import type { Case } from './case.ts'
import type { Share } from './model/file-coverage.ts'
import { branchesOf, functionsOf, sum } from './model/totals.ts'
import { delta, floored, shareText, signed } from './percent.ts'

export type Sight = { readonly trend: readonly { readonly label: string; readonly share: Share }[] }

const mostFiles = 25

export const sectionsOf = (found: Case, { trend }: Sight): readonly Section[] =>
  found.coverage.size === 0 ? [] : [totals(found), ...changedFiles(found), ...flips(found), ...curve(trend)]

function totals({ coverage, profile, patch, past }: Case): Section {
  const files = [...coverage]
  const own = sum(files.map(([path, file]) => profile.share(path, file)))
  const row = (name: string, share: Share, base?: Share): readonly string[] => [
    name,
    share.total === 0 ? '–' : shareText(share),
    share.total === 0 ? '' : `${share.covered} of ${share.total}`,
    base ? shareText(base) : '',
    base ? signed(delta(base, share)) : '',
  ]
  const known = (name: string, share: Share) => (share.total > 0 ? [row(name, share)] : [])
  return {
    title: 'Coverage',
    brief: true,
    content: {
      kind: 'table',
      columns: [
        { title: 'Of' },
        { title: 'Covered', align: 'right' },
        { title: 'Count', align: 'right' },
        { title: 'At the base', align: 'right' },
        { title: 'Change', align: 'right' },
      ],
      rows: [
        // The past is kept in lines (statements for Go), whatever the limits mean by a number.
        row(profile.unit, own, 'why' in past || profile.name !== 'line' ? undefined : past.base),
        ...known('branches', sum(files.map(([, file]) => branchesOf(file)))),
        ...known('functions', sum(files.map(([, file]) => functionsOf(file)))),
        row('changed lines', patch.lines),
        ...known('branches on them', patch.branches),
      ],
    },
  }
}

/** Files of the change that miss the most lines first. */
function changedFiles({ patch, coverage, profile }: Case): readonly Section[] {
  const worst = patch.files
    .filter(({ uncovered }) => uncovered.length > 0)
    .sort((a, b) => missing(b.lines) - missing(a.lines) || (a.path < b.path ? -1 : 1))
  if (worst.length === 0) return []
  const rows = worst.slice(0, mostFiles).map(({ path, isNew, lines, uncovered }) => {
    const file = coverage.get(path)
    return [
      { path, line: uncovered[0]?.start ?? 1 },
      shareText(lines),
      `${lines.covered} of ${lines.total}`,
      file ? shareText(profile.share(path, file)) : '',
      isNew ? 'new' : '',
      rangesText(uncovered),
    ]
  })
  return [
    {
      title: `Changed files with uncovered lines${worst.length > mostFiles ? ` (the worst ${mostFiles} of ${worst.length})` : ''}`,
      brief: true,
      content: {
        kind: 'table',
        columns: [
          { title: 'File' },
          { title: 'Of the change', align: 'right' },
          { title: 'Lines', align: 'right' },
          { title: 'Of the file', align: 'right' },
          { title: ' ' },
          { title: 'Not run' },
        ],
        rows,
      },
    },
  ]
}

const missing = ({ covered, total }: Share): number => total - covered

const mostRanges = 8

/** "12–18, 40, 52–60 and 3 more". */
export function rangesText(ranges: readonly { readonly start: number; readonly end: number }[]): string {
  const shown = ranges
    .slice(0, mostRanges)
    .map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`))
  const left = ranges.length - shown.length
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}

/** Lines that nobody touched and that changed sides all the same. */
function flips({ past }: Case): readonly Section[] {
  if ('why' in past || past.flips.length === 0) return []
  return [
    {
      title: 'Lines that flipped without a change in them',
      brief: false,
      content: {
        kind: 'table',
        columns: [{ title: 'Line' }, { title: 'Now' }],
        rows: past.flips
          .slice(0, 100)
          .map(({ path, line, now }) => [{ path, line }, now === 'missed' ? 'not run any more' : 'run now']),
      },
    },
  ]
}

function curve(trend: Sight['trend']): readonly Section[] {
  const known = trend.filter(({ share }) => share.total > 0)
  if (known.length < 2) return []
  return [
    {
      title: 'Over time',
      brief: false,
      content: {
        kind: 'trend',
        unit: '% covered',
        points: known.map(({ label, share }) => ({ label, value: Number(floored(share)) })),
      },
    },
  ]
}
