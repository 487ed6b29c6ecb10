/**
 * gcov's JSON: one value an object file. `gcov --json-format` writes each to a `.gcov.json.gz` of its own (unpacked by
 * whoever opens it), `gcov --json-format --stdout` all of them one a line. The form is in the GCC manual, "Invoking
 * gcov"; GCC 9 to 13 write version 1, GCC 14 and later version 2.
 */

import { posix, win32 } from 'node:path'
import { asJsonList } from '../../../../shared/reading/json-sequence.ts'
import { streamJson } from '../../../../shared/reading/json-stream.ts'
import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { FileCoverage, mostLine } from '../model/file-coverage.ts'
import type { Format } from './format.ts'
import { GcovLines } from './gcov-lines.ts'
import { keyPaths } from './json-keys.ts'
import { aCount, HitCounts, pathOf, refuseUnmeasured } from './json-numbers.ts'

export const gcov: Format = {
  name: 'gcov',
  title: 'gcov JSON',
  produce: 'gcov --json-format --branch-probabilities build/*.gcda',
  detect({ text }) {
    const keys = keyPaths(text)
    if (!keys || keys.has('"gcovr/format_version"')) return false
    return keys.has('"gcc_version"') || keys.has('"files"[]"lines"[]"unexecuted_block"')
  },
  async read(source, report) {
    const reader = new Reader(report)
    const values = asJsonList(source)
    // Places are told within the value, and with its line, as if it stood alone: "$.files[0]", not "$[3].files[0]".
    const inside = (path: string) => `$${path.replace(/^\$\[\d+\]/, '')}`
    const skeleton = await streamJson(values, [['*', 'files', '*']], (value, { path, line, indices }) =>
      reader.file(shape(source.path, value, inside(path), line), indices[0] ?? 0),
    )
    if (!Array.isArray(skeleton)) return shape(source.path, skeleton).fail('an object')
    for (const [i, value] of skeleton.entries()) reader.finish(shape(source.path, value), i)
    reader.addRelative()
    refuseUnmeasured(report)
  },
}

/** A file that is named from the directory of its compilation, which the value names at its end. */
type Relative = { readonly path: string; readonly coverage: FileCoverage; readonly value: number }

class Reader {
  readonly #report: CoverageReport
  readonly #counts = new HitCounts()
  readonly #lines: GcovLines
  #relative: Relative[] = []
  readonly #directories = new Map<number, string>()

  constructor(report: CoverageReport) {
    this.#report = report
    this.#lines = new GcovLines(report.keys, this.#counts)
  }

  file(file: Shape, value: number): void {
    const path = pathOf(file.get('file'))
    let coverage: FileCoverage
    if (isAbsolute(path)) coverage = this.#report.file(path)
    else {
      coverage = new FileCoverage()
      this.#relative.push({ path, coverage, value })
    }
    this.#lines.add(coverage, file.get('lines'), this.#functions(coverage, file.get('functions')))
  }

  /** Every instance of a template is a function, as `gcov --function-summaries` counts them. */
  #functions(coverage: FileCoverage, functions: Shape) {
    const places = new Map<string, { line: number; column: number }>()
    for (const each of functions.list()) {
      const name = each.get('name').text()
      const line = each.get('start_line').count()
      if (line > mostLine) each.get('start_line').fail(`a whole number from 0 to ${mostLine}`)
      const hits = this.#counts.read(each.get('execution_count').raw)
      if (hits < 0) each.get('execution_count').fail(aCount)
      coverage.func(each.maybe('demangled_name')?.text() ?? name, line, hits)
      places.set(name, { line, column: each.maybe('start_column')?.count() ?? 0 })
    }
    return places
  }

  /** `value` is what is left of it without its files. */
  finish(value: Shape, i: number): void {
    const version = value.get('format_version')
    if (!/^[12]$/.test(version.text())) version.fail('"1" (GCC 9 to 13) or "2" (GCC 14 and later)')
    value.get('files').list()
    const directory = value.maybe('current_working_directory')?.text()
    if (directory) this.#directories.set(i, directory)
  }

  /**
   * Paths that begin at a directory of compilation are written from the root: "../src/cart.cpp" means another file in
   * each directory, and one report has the objects of many.
   */
  addRelative(): void {
    for (const { path, coverage, value } of this.#relative)
      this.#report.file(joined(this.#directories.get(value), path)).unite(coverage)
    for (const directory of this.#directories.values()) this.#report.roots.add(directory)
    this.#relative = []
    this.#counts.note(this.#report)
  }
}

const onWindows = /^(?:[A-Za-z]:)?[\\/]/
const isAbsolute = (path: string): boolean => onWindows.test(path)

/** "/builds/shop/out" and "../src/cart.cpp" → "/builds/shop/src/cart.cpp" */
function joined(directory: string | undefined, path: string): string {
  if (directory === undefined) return path
  return /^[A-Za-z]:|\\/.test(directory) ? win32.join(directory, path) : posix.join(directory, path)
}
