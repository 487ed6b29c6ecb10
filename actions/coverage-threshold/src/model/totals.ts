/** Totals, always counted from the lines, branches, functions and blocks themselves. */

import type { FileCoverage, Metric, Share } from './file-coverage.ts'

export const nothing: Share = { covered: 0, total: 0 }

export const add = (a: Share, b: Share): Share => ({
  covered: a.covered + b.covered,
  total: a.total + b.total,
})

export const sum = (shares: Iterable<Share>): Share => {
  let all = nothing
  for (const share of shares) all = add(all, share)
  return all
}

/** Lines with code, and those of them that ran. */
export function linesOf(file: FileCoverage): Share {
  const pairs = file.packedLines()
  let covered = 0
  for (let i = 1; i < pairs.length; i += 2) if (pairs[i]! > 0) covered++
  return pairs.length > 0 ? { covered, total: pairs.length / 2 } : (file.summaries().get('line') ?? nothing)
}

export const branchesOf = (file: FileCoverage): Share => {
  const all = sum(file.branches())
  return all.total > 0 ? all : (file.summaries().get('branch') ?? nothing)
}

export const functionsOf = (file: FileCoverage): Share => {
  const functions = file.functions()
  return functions.length > 0
    ? { covered: functions.filter(({ hits }) => hits > 0).length, total: functions.length }
    : (file.summaries().get('function') ?? nothing)
}

/** Statements, weighted as `go tool cover -func` does; nothing for a file whose report knows no blocks. */
export function statementsOf(file: FileCoverage): Share {
  let [covered, total] = [0, 0]
  for (const { statements, hits } of file.blocks()) {
    total += statements
    if (hits > 0) covered += statements
  }
  return { covered, total }
}

/** A file's share by what its own tool counts: statements where it does (Go), else lines. */
export const ownUnitOf = (file: FileCoverage): Share => {
  const statements = statementsOf(file)
  return statements.total > 0 ? statements : linesOf(file)
}

export const shareOf: Readonly<Record<Metric, (file: FileCoverage) => Share>> = {
  line: ownUnitOf,
  branch: branchesOf,
  function: functionsOf,
}
