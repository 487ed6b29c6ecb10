/** Which findings a person should see first, where not all can be shown. */

import {
  compareFindings,
  compareText,
  isSuppressed,
  type JudgedFinding,
  type State,
  severityRank,
} from '../model/finding.ts'

const stateRank: Readonly<Record<State, number>> = { new: 0, edited: 1, moved: 2, unchanged: 3, fixed: 4 }

/** True for a finding that is there now and that nobody has set aside. */
export const isOpen = (finding: JudgedFinding): boolean => finding.state !== 'fixed' && !isSuppressed(finding)

/** Blocking or not, then state, then severity; equal for findings of one such class. */
const compareClass = (a: JudgedFinding, b: JudgedFinding): number =>
  stateRank[a.state] - stateRank[b.state] ||
  Number(b.blocking === true) - Number(a.blocking === true) ||
  severityRank(b.severity) - severityRank(a.severity)

/** A total order, so that the order in which findings came never shows. */
const compareAll = (a: JudgedFinding, b: JudgedFinding): number =>
  compareClass(a, b) ||
  (b.weight ?? 0) - (a.weight ?? 0) ||
  compareFindings(a, b) ||
  compareText(a.id, b.id) ||
  compareText(contentOf(a), contentOf(b))

const contentOf = (finding: JudgedFinding): string => JSON.stringify(finding)

/**
 * New before edited before moved before unchanged before fixed, blocking before not, worse before milder; among equals
 * the heavier before the lighter, the first of each rule before the second of any, then by path and line.
 */
export function rank<T extends JudgedFinding>(findings: readonly T[]): readonly T[] {
  const sorted = [...findings].sort(compareAll)
  const seen = new Map<string, number>()
  const turns = sorted.map((finding) => {
    const rule = `${finding.tool}/${finding.rule}`
    const turn = seen.get(rule) ?? 0
    seen.set(rule, turn + 1)
    return { finding, turn }
  })
  return turns
    .sort((a, b) => compareClass(a.finding, b.finding) || a.turn - b.turn)
    .map(({ finding }) => finding)
}
