/**
 * The job summary: what a person reads after the run, in GitHub-flavoured Markdown. Pure. GitHub drops a step's whole
 * summary when it is over 1 MiB, so it is cut here, by rows, in bytes.
 */

import type { GateReport } from '../model/verdict.ts'
import { worst } from '../model/verdict.ts'
import { clip, utf8Length } from '../text/bytes.ts'
import { code, inline } from '../text/markdown.ts'
import { type GateLook, gateBlocks, mercy } from './gate-blocks.ts'
import { tableHead, tableRow } from './markdown-table.ts'
import { type Block, paragraph, type Ruler, stack } from './room.ts'
import { titleOf, verdictSigns } from './words.ts'

export type Links = {
  /** Address of a file at the judged commit, e.g. "https://github.com/o/r/blob/<sha>/src/a.ts#L3". */
  readonly blobUrl?: ((path: string, line?: number) => string | undefined) | undefined
  readonly runUrl?: string | undefined
}

export type SummaryOptions = {
  readonly links?: Links | undefined
  /** Where the whole report is, as a path for people. */
  readonly reportPath?: string | undefined
  /** A fail does not fail the step; said when it matters. */
  readonly reportOnly?: boolean
  /** Bytes, at most. Below GitHub's 1 MiB, since other parts of the step may write a summary too. */
  readonly budget?: number
}

const defaultBudget = 900 * 1024

export const summaryMarkdown = (reports: readonly GateReport[], options: SummaryOptions = {}): string =>
  documentOf(reports, options, {
    ruler: utf8Length,
    everything: options.reportPath === undefined ? 'the report' : code(clip(options.reportPath, 300)),
    budget: options.budget ?? defaultBudget,
    mostRows: Number.POSITIVE_INFINITY,
    longestMessage: 400,
    complete: true,
  })

/** What sets the summary and the comment apart. */
export type Shape = {
  /** Where everything is, e.g. "`report.json`"; safe Markdown. */
  readonly everything: string
  readonly ruler: Ruler
  readonly budget: number
  readonly mostRows: number
  readonly longestMessage: number
  readonly complete: boolean
}

/** The document that summary and comment have in common. */
export function documentOf(reports: readonly GateReport[], options: SummaryOptions, shape: Shape): string {
  const several = reports.length > 1
  const look: GateLook = {
    ...shape,
    blobUrl: options.links?.blobUrl,
    reportOnly: options.reportOnly === true,
    level: several ? 3 : 2,
  }
  const omitted = `\nSome sections are left out here; all is in ${shape.everything}.\n`
  const gates = reports.map((report) => stack(gateBlocks(report, look), shape.ruler, omitted))
  const blocks = several ? [overview(reports, look), ...gates] : gates
  return `${stack(blocks, shape.ruler, omitted)(shape.budget).text.trimEnd()}\n`
}

/** One line a gate, under the verdict of them all. */
function overview(reports: readonly GateReport[], look: GateLook): Block {
  const verdict = worst(reports.map((report) => report.verdict))
  const rows = reports.map((report) =>
    tableRow([
      verdictSigns[report.verdict],
      inline(titleOf(report.gate)),
      report.verdict,
      inline(clip(report.summary, 300)),
    ]),
  )
  const columns = [
    { title: ' ', align: 'centre' },
    { title: 'Gate' },
    { title: 'Verdict' },
    { title: ' ' },
  ] as const
  const head = `## ${verdictSigns[verdict]} Portcullis: ${verdict}\n\n${mercy(verdict, look)}`
  return paragraph(`${head}${tableHead(columns)}${rows.join('')}\n`, look.ruler)
}
