/** Findings in their one order, whatever order reports came in, and each of them once. */

import { compareText, type Finding, severityRank } from '../model/finding.ts'

/**
 * Sorted by path, line, column, tool, rule, message and what else tells findings apart; exact repeats of one tool are
 * dropped and counted. Of repeats the most severe stays. Grouping by path first compares few long strings.
 */
export function distinctFindings(findings: readonly Finding[]): {
  readonly findings: readonly Finding[]
  readonly duplicates: number
} {
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = byPath.get(finding.path)
    if (group) group.push(finding)
    else byPath.set(finding.path, [finding])
  }
  const distinct: Finding[] = []
  for (const path of [...byPath.keys()].sort(compareText)) {
    const sorted = byPath.get(path)!.sort(compareInFile)
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      for (to = from + 1; to < sorted.length && compareInFile(sorted[from]!, sorted[to]!) === 0; to++);
      distinct.push(to - from === 1 ? sorted[from]! : representative(sorted.slice(from, to)))
    }
  }
  return { findings: distinct, duplicates: findings.length - distinct.length }
}

function compareInFile(a: Finding, b: Finding): number {
  const [here, there] = [a.region, b.region]
  return (
    (here?.startLine ?? 0) - (there?.startLine ?? 0) ||
    (here?.startColumn ?? 0) - (there?.startColumn ?? 0) ||
    compareText(a.tool, b.tool) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message) ||
    (here?.endLine ?? 0) - (there?.endLine ?? 0) ||
    (here?.endColumn ?? 0) - (there?.endColumn ?? 0) ||
    compareText(a.symbol ?? '', b.symbol ?? '') ||
    Number(a.suppression !== undefined) - Number(b.suppression !== undefined) ||
    compareIdentity(a, b)
  )
}

function compareIdentity(a: Finding, b: Finding): number {
  if (!(a.dependency || b.dependency || a.test || b.test)) return 0
  return compareText(identityText(a), identityText(b))
}

const identityText = ({ dependency, test }: Finding): string =>
  JSON.stringify([
    dependency && [
      dependency.ecosystem,
      dependency.package,
      dependency.version,
      dependency.advisory,
      dependency.manifest,
    ],
    test && [test.suite, test.className, test.name, test.parameters],
  ])

function representative(repeats: readonly Finding[]): Finding {
  let best = repeats[0]!
  let bestText: string | undefined
  for (const finding of repeats.slice(1)) {
    const milder = severityRank(best.severity) - severityRank(finding.severity)
    if (milder > 0) continue
    bestText ??= JSON.stringify(best)
    const text = JSON.stringify(finding)
    if (milder === 0 && compareText(bestText, text) <= 0) continue
    best = finding
    bestText = text
  }
  return best
}
