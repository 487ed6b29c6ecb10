/** Istanbul's `coverage-summary.json`: totals for each file, and no lines. */

import { ReportError } from '../../../../shared/model/errors.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { Metric, Share } from '../model/file-coverage.ts'
import { add, nothing } from '../model/totals.ts'
import type { Format } from './format.ts'
import { beginningOf, isObject } from './json-beginning.ts'
import { Counts } from './json-counts.ts'

const metrics: readonly (readonly [Metric, string])[] = [
  ['line', 'lines'],
  ['branch', 'branches'],
  ['function', 'functions'],
]

export const istanbulSummary: Format = {
  name: 'istanbul-summary',
  title: 'Istanbul coverage-summary.json',
  produce: 'nyc --reporter=json-summary mocha',
  detect({ text, complete }) {
    const report = beginningOf(text, complete)
    return (
      isObject(report) &&
      Object.values(report).some(
        (file) => isObject(file) && isObject(file.lines) && Object.hasOwn(file.lines, 'pct'),
      )
    )
  },
  async read(source, report) {
    const counts = new Counts()
    const root = await readJson(source)
    const sums = new Map<string, Share>()
    for (const [path, file] of root.entries()) {
      if (path === 'total') continue
      if (path === '') file.fail('under the path of its file')
      const coverage = report.file(path)
      for (const [metric, name] of metrics) {
        const share = shareIn(file.get(name), counts)
        coverage.summary(metric, share)
        sums.set(name, add(sums.get(name) ?? nothing, share))
      }
    }
    const total = root.maybe('total')
    if (report.files().length === 0)
      throw new ReportError(
        source.path,
        total
          ? 'has the entry "total" and no files, so nothing in it can be found in the repository'
          : 'has no files in it',
      )
    if (total)
      for (const [, name] of metrics)
        report.check(`${name} of the report`, shareIn(total.get(name), counts), sums.get(name) ?? nothing)
    report.notes.push('has totals only: no line of a change can be judged by it', ...counts.notes())
  },
}

/** `pct`, which is "Unknown" for 0 of 0 (older versions: 100), and `skipped` say nothing more. */
function shareIn(part: Shape, counts: Counts): Share {
  const [covered, total] = ['covered', 'total'].map((key) => {
    const count = part.get(key)
    return counts.of(count.raw, (wanted) => count.fail(wanted))
  }) as [number, number]
  if (covered > total) part.get('covered').fail(`at most the total, ${total}`)
  return { covered, total }
}
