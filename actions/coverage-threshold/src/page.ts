/** What the HTML page shows of a run. */

import type { GateReport } from '../../../shared/model/verdict.ts'
import type { Host } from '../../../shared/runner/port.ts'
import type { HtmlFile, HtmlInput } from './html/input.ts'
import type { Measured } from './measure.ts'
import { shareOfMeasure } from './measures.ts'
import { changedRanges, type Range } from './patch.ts'

export function pageOf(measured: Measured, report: GateReport, host: Host): HtmlInput {
  const { found, diff, repository, base, head, trend } = measured
  const share = (name: string) => shareOfMeasure(report.measures, name)
  const changes = new Map(diff?.changes.map((change) => [change.newPath, change]))
  const files = [...found.coverage].map(([path, coverage]): HtmlFile => {
    const change = changes.get(path)
    const before = measured.shareAtBase(path)
    return {
      path,
      coverage,
      changed: linesIn(change ? changedRanges(change) : []),
      isNew: found.added.has(path),
      ...(before && { base: before }),
      source: async () => (await host.files.read(`${repository.root}/${path}`))?.toString('utf8'),
    }
  })
  return {
    title: host.event.repository ?? repository.root.slice(repository.root.lastIndexOf('/') + 1),
    verdict: report.verdict,
    summary: report.summary,
    conditions: report.conditions,
    totals: { line: share('line'), branch: share('branch'), function: share('function') },
    lineUnit: 'lines',
    patch: diff ? found.patch.lines : undefined,
    commit: head ?? '',
    base: base.kind === 'commit' ? base.how : '',
    generated: host.now().toISOString().slice(0, 16).replace('T', ' '),
    files,
    trend: trend.map(({ commit, label, share: one }) => ({ sha: commit, label, share: one })),
  }
}

/** Ranges as the page asks for them. */
function linesIn(ranges: readonly Range[]): { readonly size: number; has(line: number): boolean } {
  return {
    size: ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0),
    has: (line) => ranges.some(({ start, end }) => start <= line && line <= end),
  }
}
