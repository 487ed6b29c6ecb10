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
  /** Whether a path lies in what both sides have in common besides git: installed dependencies. */
  readonly isShared: (path: string) => boolean
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
  const known = (sides.base ?? []).filter(isKnown)
  const compared = new Set(known.flatMap(namesOf))
  const ran = new Map((sides.base ?? []).map((gathered) => [gathered.evidence.name, isKnown(gathered)]))
  // Of two runs of one linter each is compared with itself, though the other may have crashed at the base.
  const isCompared = ({ name, tool }: (typeof reports)[number]) => ran.get(name) ?? compared.has(tool)
  const strong = reports.filter(isCompared).flatMap(({ findings }) => findings)
  const weak = reports.filter((report) => !isCompared(report))

  const touched = new Set(sides.diff.changes.flatMap(({ oldPath, newPath }) => [oldPath, newPath]))
  const { isShared } = sides
  // A link is followed by one tool and not by another, so what is in shared files is not asked at the base.
  const same = reports
    .filter(isCompared)
    .flatMap(({ name, findings }) =>
      findings.filter(({ path }) => isShared(path) || (sides.perFile.has(name) && !touched.has(path))),
    )
  const asked = known.flatMap(({ report }) => report?.findings ?? [])
  const baseFindings = [...asked.filter(({ path }) => !isShared(path)), ...same]
  const { diff, baseLines, headLines } = sides
  const matched = matchFindings({ base: baseFindings, head: strong, diff, baseLines, headLines })
  const guessed = matchByDiff({ head: weak.flatMap(({ findings }) => findings), diff, headLines })
  const strangers = new Set(weak.flatMap((report) => report.strangers ?? []))
  return {
    findings: [...matched.findings, ...guessed.findings.map(strangerIsNew(strangers))].sort(compareFindings),
    fixed: matched.fixed.filter(isFixed(sides.head, known)),
    baseFindings: weak.length === 0 ? baseFindings : undefined,
    notes: [
      ...diff.notes,
      ...weakNotes(weak.map(({ name }) => name)),
      ...repeats(matched.duplicates + guessed.duplicates),
    ],
  }
}

/** Nobody can tell whether the line of a file was changed that is not here: then it counts as changed. */
const strangerIsNew =
  (strangers: ReadonlySet<string>) =>
  (finding: JudgedFinding): JudgedFinding =>
    finding.state === 'unchanged' && strangers.has(finding.path)
      ? {
          ...finding,
          state: 'new',
          reason: `${finding.path} is no file of this repository, so nothing tells that this was there before`,
        }
      : finding

/** A tool that gave up here says nothing of what is gone: what it found at the base is not called fixed. */
function isFixed(head: readonly Gathered[], base: readonly Gathered[]): (finding: Finding) => boolean {
  const finished = new Set(head.filter(isKnown).flatMap(namesOf))
  const silent = base.filter((gathered) => !namesOf(gathered).some((name) => finished.has(name)))
  const keyOf = ({ tool, rule, path, region, message }: Finding) =>
    JSON.stringify([tool, rule, path, region, message])
  const unknown = new Set(silent.flatMap(({ report }) => report?.findings ?? []).map(keyOf))
  return (finding) => !unknown.has(keyOf(finding))
}

const isKnown = ({ evidence, report }: Gathered): boolean => hasRun(evidence) && report !== undefined

/** A tool that ran here is known by its name, a collected report by the tool that wrote it. */
const namesOf = ({ evidence, report }: Gathered): readonly string[] => [
  evidence.name,
  ...(report ? [report.tool, ...report.findings.map(({ tool }) => tool)] : []),
]

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
