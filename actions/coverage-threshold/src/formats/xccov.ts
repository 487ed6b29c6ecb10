/**
 * Xcode's coverage, of `xcrun xccov view --archive --json Shop.xcresult` (lines) and `xcrun xccov view --report --json`
 * (totals and functions, no lines). Apple documents neither beyond `man xccov`; what is read here is what Xcode 11 to 26
 * write.
 */

import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { mostLine } from '../model/file-coverage.ts'
import { add, nothing } from '../model/totals.ts'
import type { Format } from './format.ts'
import { keyPaths } from './json-keys.ts'
import { aCount, aLine, HitCounts, isLine, pathOf, refuseUnmeasured, shareOf } from './json-numbers.ts'

export const xccov: Format = {
  name: 'xccov',
  title: 'Xcode xccov JSON',
  produce: 'xcrun xccov view --archive --json Shop.xcresult > xccov.json',
  detect({ text }) {
    const keys = keyPaths(text)
    if (!keys) return false
    if (keys.has('"targets"')) return /"(?:executableLines|coveredLines|lineCoverage)"\s*:/.test(text)
    // Keys of the root are paths: `"/builds/shop/Cart.swift"[]"isExecutable"`.
    return [...keys].some((key) => /^"(?:[^"\\]|\\.)*"\[\]"isExecutable"$/.test(key))
  },
  async read(source, report) {
    const root = await readJson(source)
    const counts = new HitCounts()
    if (root.maybe('targets')) readReport(root.get('targets'), report, counts)
    else readArchive(root, report, counts)
    counts.note(report)
    refuseUnmeasured(report)
  },
}

function readArchive(root: Shape, report: CoverageReport, counts: HitCounts): void {
  for (const [path, lines] of root.entries()) {
    if (path === '') lines.fail('under the path of a file')
    const coverage = report.file(path)
    for (const each of lines.list()) {
      const line = each.get('line')
      if (!isLine(line.raw)) line.fail(aLine)
      if (each.get('isExecutable').flag()) coverage.hit(line.raw as number, hitsOf(each, counts))
    }
  }
}

/** A line of which parts ran may have no count of its own; then the part counts that ran most often. */
function hitsOf(line: Shape, counts: HitCounts): number {
  const own = line.maybe('executionCount')
  const parts = line.maybe('subranges')?.list() ?? []
  if (own || parts.length === 0) return countOf(line.get('executionCount'), counts)
  let most = 0
  for (const part of parts) most = Math.max(most, countOf(part.get('executionCount'), counts))
  return most
}

function countOf(value: Shape, counts: HitCounts): number {
  const hits = counts.read(value.raw)
  return hits < 0 ? value.fail(aCount) : hits
}

/**
 * A file that is part of several targets, e.g. of an app and of its tests, comes once for each. Lines of a file are added
 * up function by function, so that closures count twice; that is what Xcode shows, and all that this report has.
 */
function readReport(targets: Shape, report: CoverageReport, counts: HitCounts): void {
  for (const target of targets.list()) {
    let counted = nothing
    // `--only-targets` leaves files out.
    for (const file of target.get('files').list()) {
      const path = pathOf(file.get('path'))
      const lines = shareOf(file, 'coveredLines', 'executableLines')
      counted = add(counted, lines)
      report.file(path).summary('line', lines)
      for (const each of file.maybe('functions')?.list() ?? []) {
        const line = each.get('lineNumber').count()
        if (line > mostLine) each.get('lineNumber').fail(`a whole number from 0 to ${mostLine}`)
        report.file(path).func(each.get('name').text(), line, countOf(each.get('executionCount'), counts))
      }
    }
    if (target.maybe('executableLines'))
      report.check(
        `lines of ${target.get('name').text()}`,
        shareOf(target, 'coveredLines', 'executableLines'),
        counted,
      )
  }
}
