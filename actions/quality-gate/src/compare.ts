/** Tells new findings from old ones: by identity where the base was looked at, by changed lines where it was not. */

import type { Lines } from '../../../shared/baseline/lines.ts'
import { matchFindings } from '../../../shared/baseline/match.ts'
import { matchByDiff } from '../../../shared/baseline/match-by-diff.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { compareFindings, type Finding, type JudgedFinding } from '../../../shared/model/finding.ts'
import type { Gathered } from './collect.ts'
import { hasRun } from './evidence.ts'

export type Sides = {
  readonly head: readonly Gathered[]
  /** Reports made at the base; undefined where none were made. */
  readonly base: readonly Gathered[] | undefined
  /** Per-file tools by name, with the files that are the same on both sides: there, what is found now was found before. */
  readonly perFile: ReadonlySet<string>
  readonly diff: Diff | undefined // undefined: no base commit
  readonly baseLines: Lines
  readonly headLines: Lines
}

export type Compared = {
  readonly findings: readonly JudgedFinding[]
  readonly fixed: readonly JudgedFinding[]
  readonly baseFindings: readonly Finding[] | undefined
  readonly notes: readonly string[]
}

export function compare(sides: Sides): Compared {
  const reports = sides.head.flatMap(({ report, evidence }) =>
    report ? [{ ...report, name: evidence.name }] : [],
  )
  if (!sides.diff)
    return allNew(
      reports.flatMap(({ findings }) => findings),
      sides.headLines,
    )
  const known = (sides.base ?? []).filter(({ evidence, report }) => hasRun(evidence) && report)
  // A tool that ran here is known by its name, a collected report by the tool that wrote it.
  const compared = new Set(
    known.flatMap(({ evidence, report }) => [
      evidence.name,
      report!.tool,
      ...report!.findings.map(({ tool }) => tool),
    ]),
  )
  const isCompared = (report: (typeof reports)[number]) =>
    compared.has(report.name) || compared.has(report.tool)
  const strong = reports.filter(isCompared).flatMap(({ findings }) => findings)
  const weak = reports.filter((report) => !isCompared(report))

  const touched = new Set(sides.diff.changes.flatMap(({ oldPath, newPath }) => [oldPath, newPath]))
  const same = reports
    .filter(({ name }) => sides.perFile.has(name))
    .flatMap(({ findings }) => findings.filter(({ path }) => !touched.has(path)))
  const baseFindings = [...known.flatMap(({ report }) => report!.findings), ...same]
  const { diff, baseLines, headLines } = sides
  const matched = matchFindings({ base: baseFindings, head: strong, diff, baseLines, headLines })
  const guessed = matchByDiff({ head: weak.flatMap(({ findings }) => findings), diff, headLines })
  return {
    findings: [...matched.findings, ...guessed.findings].sort(compareFindings),
    fixed: matched.fixed,
    baseFindings: weak.length === 0 ? baseFindings : undefined,
    notes: [
      ...diff.notes,
      ...weakNotes(weak.map(({ name }) => name)),
      ...repeats(matched.duplicates + guessed.duplicates),
    ],
  }
}

function weakNotes(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const shown = `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`
  return [
    `${shown}: no report of the base to compare with, so a finding counts as new when its line is changed. This weaker rule misses what a change causes elsewhere; run the tools through \`tools\`, or give \`base-reports\`.`,
  ]
}

const repeats = (count: number): readonly string[] =>
  count === 0 ? [] : [`${count} exact ${count === 1 ? 'repeat' : 'repeats'} of findings left out`]

function allNew(findings: readonly Finding[], headLines: Lines): Compared {
  const nothing: Diff = { base: '', head: undefined, changes: [], notes: [] }
  const { findings: all, duplicates } = matchFindings({
    base: [],
    head: findings,
    diff: nothing,
    baseLines: () => undefined,
    headLines,
  })
  const reason = 'there is no base commit: the whole tree is judged'
  return {
    findings: all.map((finding) => ({ ...finding, reason })),
    fixed: [],
    baseFindings: undefined,
    notes: repeats(duplicates),
  }
}
