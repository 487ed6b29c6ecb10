/**
 * `llvm-cov export`, also as cargo-llvm-cov and SwiftPM write it: LLVM 11 (2.0.1) to 22 (3.1.0).
 * The form: llvm/tools/llvm-cov/CoverageExporterJson.cpp. Everything large is read piece by piece: with expansions, one
 * file of a test suite can take hundreds of megabytes.
 *
 * Lines are those of `-format=lcov`. Branches and functions are those that `llvm-cov report` counts: a branch of a macro
 * where the macro is used, a function once however many instances a template or generic has. Stated totals of functions
 * are compared. Those of lines are not: LLVM adds them up function by function, and functions share lines. Those of
 * branches are not: they leave out sides that are constant, which nothing else in the report tells.
 */

import { streamJson } from '../../../../shared/reading/json-stream.ts'
import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { Metric } from '../model/file-coverage.ts'
import { functionsOf } from '../model/totals.ts'
import type { Format } from './format.ts'
import { keyPaths } from './json-keys.ts'
import { HitCounts, isLine, pathOf, refuseUnmeasured, shareOf } from './json-numbers.ts'
import { LlvmBranches } from './llvm-branches.ts'
import { LlvmFunctions } from './llvm-functions.ts'
import { type LineBudget, mostLinesOfReport, type Segment, SegmentLines } from './llvm-lines.ts'

export const llvmCov: Format = {
  name: 'llvm-cov',
  title: 'llvm-cov export JSON',
  produce: 'llvm-cov export -instr-profile=shop.profdata ./shop > coverage.json',
  detect({ text, complete }) {
    const keys = keyPaths(text)
    // "type" stands at the end, so a large report is told by its beginning.
    const told = complete || keys?.has('"type"')
    return keys !== undefined && (told ? text.includes(`"${type}"`) : keys.has('"data"[]"files"'))
  },
  async read(source, report) {
    const reader = new Reader(report)
    const skeleton = await streamJson(source, patterns, (value, { path, indices, pattern }) =>
      reader.take(pattern, shape(source.path, value, path), indices),
    )
    reader.finish(shape(source.path, skeleton))
    refuseUnmeasured(report)
  },
}

const type = 'llvm.coverage.json.export'

const patterns = [
  ['data', '*', 'files', '*', 'segments', '*'],
  ['data', '*', 'files', '*', 'branches', '*'],
  ['data', '*', 'files', '*', 'expansions', '*'],
  ['data', '*', 'functions', '*'],
  ['data', '*', 'files', '*', 'mcdc_records', '*'], // MC/DC is not read; here so that nobody holds it
]

const metrics: readonly (readonly [Metric, string])[] = [
  ['line', 'lines'],
  ['branch', 'branches'],
  ['function', 'functions'],
]

/** `[8, 29, 2, true, true, false]`; the column tells nothing of lines, since segments come in order. */
function segmentOf(value: Shape, counts: HitCounts): Segment {
  const raw: readonly unknown[] = Array.isArray(value.raw) ? value.raw : []
  const [line, , , hasCount, isEntry, isGap] = raw
  const count = counts.read(raw[2])
  const flags = typeof hasCount === 'boolean' && typeof isEntry === 'boolean' && typeof isGap === 'boolean'
  return isLine(line) && count >= 0 && flags
    ? { line, count, hasCount, isEntry, isGap }
    : value.fail('[line, column, count, hasCount, isRegionEntry, isGapRegion]')
}

/** What is known of a file before its name is: keys come in the order of the alphabet. */
type Piece = { readonly lines: SegmentLines; readonly branches: LlvmBranches }

class Reader {
  readonly #report: CoverageReport
  readonly #counts = new HitCounts()
  readonly #budget: LineBudget = { left: mostLinesOfReport }
  readonly #pieces = new Map<string, Piece>()
  readonly #functions = new LlvmFunctions(this.#counts)
  #latest: Piece | undefined
  #unsure = 0

  constructor(report: CoverageReport) {
    this.#report = report
  }

  take(pattern: number, value: Shape, [data = 0, file = 0]: readonly number[]): void {
    if (pattern === 0) this.#segment(value, this.#piece(data, file).lines)
    else if (pattern === 1) this.#piece(data, file).branches.take(value)
    else if (pattern === 2) this.#piece(data, file).branches.takeExpansion(value)
    else if (pattern === 3) this.#functions.take(value)
  }

  finish(root: Shape): void {
    root.get('type').oneOf([type])
    const version = root.get('version')
    if (!/^(?:2\.0\.[1-9]\d*|2\.[1-9]\d*\.\d+|3\.\d+\.\d+)$/.test(version.text()))
      version.fail('2.0.1 (LLVM 11) up to 3.x')
    const stated: Shape[] = []
    const listed = new Map<string, number>()
    for (const [d, data] of root.get('data').list().entries())
      for (const [f, file] of data.get('files').list().entries()) {
        const path = pathOf(file.get('filename'))
        listed.set(path, (listed.get(path) ?? 0) + 1)
        if (file.maybe('segments')) this.#measured(path, file, this.#piece(d, f))
        else this.#summarised(path, file.get('summary'))
        if (file.maybe('segments') && data.maybe('functions')) stated.push(file)
        this.#pieces.delete(`${d}:${f}`)
      }
    this.#addFunctions(listed)
    for (const file of stated) if (listed.get(file.get('filename').text()) === 1) this.#check(file)
    this.#counts.note(this.#report)
    const unsure = this.#unsure
    if (unsure > 0)
      this.#report.notes.push(
        `${unsure === 1 ? '1 condition was' : `${unsure} conditions were`} never evaluated and may be constant: a report without functions does not tell`,
      )
  }

  #piece(data: number, file: number): Piece {
    const key = `${data}:${file}`
    const known = this.#pieces.get(key)
    if (known) return known
    this.#latest?.lines.settle()
    const branches = new LlvmBranches(this.#report.keys, this.#counts)
    this.#latest = { lines: new SegmentLines(this.#budget), branches }
    this.#pieces.set(key, this.#latest)
    return this.#latest
  }

  #segment(value: Shape, lines: SegmentLines): void {
    const wrong = lines.add(segmentOf(value, this.#counts))
    if (wrong === 'backwards') value.fail('at or behind the line of the segment before it')
    if (wrong) value.fail(`within the first ${mostLinesOfReport} lines of a report, the most that are read`)
  }

  #measured(path: string, file: Shape, { lines, branches }: Piece): void {
    file.get('segments').list()
    const coverage = this.#report.file(path)
    coverage.hitAll(lines.end())
    const functions = this.#functions
    const isReal = (line: number, column: number) => functions.hasUnreached(path, line, column)
    const told = functions.listBranches ? isReal : undefined
    this.#unsure += branches.finish(coverage, told, file.maybe('expansions') !== undefined)
  }

  /** `-summary-only` */
  #summarised(path: string, summary: Shape): void {
    const coverage = this.#report.file(path)
    for (const [metric, key] of metrics) {
      const stated = metric === 'branch' ? summary.maybe(key) : summary.get(key) // LLVM 11 has no branches
      if (stated) coverage.summary(metric, shareOf(stated, 'covered', 'count'))
    }
  }

  /** `-ignore-filename-regex` takes files out of the report, but not their functions. */
  #addFunctions(listed: ReadonlyMap<string, number>): void {
    let left = 0
    for (const [path, functions] of this.#functions.byFile) {
      if (!listed.has(path)) left += functions.size
      else
        for (const { name, line, hits } of functions.values()) this.#report.file(path).func(name, line, hits)
    }
    if (left > 0)
      this.#report.notes.push(
        `${left === 1 ? '1 function stands' : `${left} functions stand`} in files that the report does not list; left out`,
      )
  }

  #check(file: Shape): void {
    const summary = file.maybe('summary')?.maybe('functions')
    if (!summary) return
    const path = file.get('filename').text()
    const counted = functionsOf(this.#report.file(path))
    this.#report.check(`functions of ${path}`, shareOf(summary, 'covered', 'count'), counted)
  }
}
