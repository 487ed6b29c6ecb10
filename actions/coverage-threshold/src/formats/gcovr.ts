/**
 * gcovr's JSON (format 0.1 of gcovr 4.2 to 0.15 of gcovr 8) and its summary. The forms are in gcovr's documentation,
 * "JSON Output". Paths begin at gcovr's `--root`, which the report does not name.
 *
 * A line stands there once for each function that it is part of, and gcovr's totals count it as often unless it was told
 * `--merge-lines`; here, a line is one line.
 */

import { streamJson } from '../../../../shared/reading/json-stream.ts'
import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { type FileCoverage, type Metric, mostLine, type Share } from '../model/file-coverage.ts'
import { add, nothing } from '../model/totals.ts'
import type { Format } from './format.ts'
import { GcovLines } from './gcov-lines.ts'
import { keyPaths } from './json-keys.ts'
import { aCount, HitCounts, pathOf, refuseUnmeasured, shareOf } from './json-numbers.ts'

export const gcovr: Format = {
  name: 'gcovr',
  title: 'gcovr JSON',
  produce: 'gcovr --json coverage.json',
  detect({ text }) {
    const keys = keyPaths(text)
    if (!keys) return false
    if (keys.has('"gcovr/format_version"') || keys.has('"gcovr/summary_format_version"')) return true
    // Before gcovr 8, keys came in the order of the alphabet: the version behind all files.
    const lines = keys.has('"files"[]"lines"[]"line_number"') && keys.has('"files"[]"file"')
    const summary = keys.has('"files"[]"line_percent"') && keys.has('"files"[]"branch_percent"')
    return (
      (lines && !keys.has('"files"[]"lines"[]"unexecuted_block"') && !keys.has('"gcc_version"')) || summary
    )
  },
  async read(source, report) {
    const reader = new Reader(report)
    const skeleton = await streamJson(source, [['files', '*']], (value, { path }) =>
      reader.file(shape(source.path, value, path)),
    )
    reader.finish(shape(source.path, skeleton))
    refuseUnmeasured(report)
  },
}

const metrics: readonly Metric[] = ['line', 'branch', 'function']

class Reader {
  readonly #report: CoverageReport
  readonly #counts = new HitCounts()
  readonly #lines: GcovLines
  readonly #leftOut = { line: 0, branch: 0, function: 0 }
  readonly #totals: Record<Metric, Share> = { line: nothing, branch: nothing, function: nothing }
  #summarised = false

  constructor(report: CoverageReport) {
    this.#report = report
    this.#lines = new GcovLines(report.keys, this.#counts, (item, what) => this.#leavesOut(item, what))
  }

  /** Only files of a summary have a "filename". */
  file(file: Shape): void {
    if (file.maybe('filename')) this.#summary(file)
    else this.#measured(file)
  }

  #measured(file: Shape): void {
    const coverage = this.#report.file(pathOf(file.get('file')))
    const functions = file.maybe('functions')?.list() ?? [] // gcovr 5 has none yet
    this.#lines.add(coverage, file.get('lines'), this.#functions(coverage, functions))
  }

  finish(root: Shape): void {
    const version = root.maybe('gcovr/summary_format_version') ?? root.get('gcovr/format_version')
    if (!/^0\.\d+$/.test(version.text())) version.fail('0.1 up to 0.x')
    root.get('files').list()
    if (this.#summarised)
      for (const metric of metrics) {
        const stated = statedIn(root, metric)
        if (stated) this.#report.check(`${plural[metric]} of the report`, stated, this.#totals[metric])
      }
    this.#counts.note(this.#report)
    this.#noteLeftOut()
  }

  #functions(coverage: FileCoverage, functions: readonly Shape[]) {
    const places = new Map<string, { line: number; column: number }>()
    for (const each of functions) {
      const name = each.maybe('name')?.text()
      const shown = each.maybe('demangled_name')?.text() ?? name ?? each.get('name').text()
      const line = each.get('lineno').count()
      if (line > mostLine) each.get('lineno').fail(`a whole number from 0 to ${mostLine}`)
      const place = { line, column: columnOf(each.maybe('pos')) }
      for (const key of [name, shown]) if (key !== undefined) places.set(key, place)
      const hits = this.#counts.read(each.get('execution_count').raw)
      if (hits < 0) each.get('execution_count').fail(aCount)
      if (!this.#leavesOut(each.raw as Record<string, unknown>, 'function')) coverage.func(shown, line, hits)
    }
    return places
  }

  /** Lines behind a marker such as GCOVR_EXCL_LINE, and what gcovr up to 5 held for no code (`gcovr/noncode`). */
  #leavesOut(item: Readonly<Record<string, unknown>>, what: 'line' | 'branch' | 'function'): boolean {
    if (item['gcovr/noncode'] === true) return true
    if (item['gcovr/excluded'] !== true) return false
    this.#leftOut[what]++
    return true
  }

  #noteLeftOut(): void {
    const words = Object.entries(this.#leftOut).flatMap(([what, count]) =>
      count === 0 ? [] : count === 1 ? [`1 ${what}`] : [`${count} ${plural[what as Metric]}`],
    )
    if (words.length > 0)
      this.#report.notes.push(`left out, since gcovr marks it as excluded: ${words.join(', ')}`)
  }

  #summary(file: Shape): void {
    this.#summarised = true
    const coverage = this.#report.file(pathOf(file.get('filename')))
    for (const metric of metrics) {
      const stated = statedIn(file, metric)
      if (!stated) continue
      coverage.summary(metric, stated)
      this.#totals[metric] = add(this.#totals[metric], stated)
    }
  }
}

const plural: Readonly<Record<Metric, string>> = { line: 'lines', branch: 'branches', function: 'functions' }

/** `line_covered` and `line_total`; the first summaries had no functions. */
const statedIn = (from: Shape, metric: Metric): Share | undefined =>
  metric !== 'line' && from.maybe(`${metric}_total`) === undefined
    ? undefined
    : shareOf(from, `${metric}_covered`, `${metric}_total`)

/** `["8:8", "8:53"]`, from gcovr 8 with GCC 14 → 8 */
function columnOf(pos: Shape | undefined): number {
  if (!pos) return 0
  const column = /^\d+:(\d{1,9})$/.exec(pos.item(0).text())?.[1]
  return column === undefined ? pos.item(0).fail('"line:column"') : Number(column)
}
