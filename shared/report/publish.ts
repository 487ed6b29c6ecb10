/**
 * Publishes a verdict: report files first, then what GitHub shows. A file that can't be written is an error; a summary,
 * an annotation or a comment that fails is a warning, and never changes the verdict.
 */

import { posix } from 'node:path'
import { type GateReport, worst } from '../model/verdict.ts'
import type { Annotation, GitHub, Host } from '../runner/port.ts'
import { planAnnotations, stepLimits } from './annotations.ts'
import { beginsComment, commentBody, stickyComment } from './comment.ts'
import { sarifLog } from './sarif.ts'
import { type Links, type SummaryOptions, summaryMarkdown } from './summary.ts'
import { type ToolName, verdictJson } from './verdict-json.ts'

export type CommentPlan = {
  readonly issue: number
  /** Asked only when there is something to write. */
  readonly connect: () => Promise<GitHub>
}

export type Publication = {
  readonly gate: string // of the step: "quality-gate", or "portcullis" for the front door
  readonly reports: readonly GateReport[]
  readonly tool: ToolName
  readonly options: {
    readonly annotations: boolean
    readonly reportOnly: boolean
    readonly comment?: CommentPlan | undefined
  }
  readonly links?: Links
  /** Where a line of the judged tree stands in the commit that people see; undefined: nowhere. */
  readonly lineAtHead?: ((path: string, line: number) => number | undefined) | undefined
}

/** Paths of the files written. */
export type Published = { readonly report: string; readonly sarif: string; readonly summary: string }

export async function publish(host: Host, publication: Publication): Promise<Published> {
  const { gate, reports, options } = publication
  const directory = await host.reportDirectory(gate)
  const paths = {
    report: posix.join(directory, 'report.json'),
    sarif: posix.join(directory, 'report.sarif'),
    summary: posix.join(directory, 'summary.md'),
  }
  const look = { links: publication.links, reportOnly: options.reportOnly, reportPath: paths.report }
  const summary = summaryMarkdown(reports, look)
  await writeFiles(host, publication, paths, summary)
  await attempt(host, 'The job summary could not be written', () => host.summary(summary))
  if (options.annotations)
    await attempt(host, 'Annotations could not be made', async () =>
      annotate(host, publication, paths.report),
    )
  const { comment } = options
  if (comment !== undefined)
    await attempt(host, 'The pull-request comment could not be written', () =>
      writeComment(publication, comment, look),
    )
  return paths
}

async function writeFiles(
  host: Host,
  { gate, reports, tool }: Publication,
  paths: Published,
  summary: string,
) {
  let begun = false
  for (const piece of verdictJson(gate, reports, tool)) {
    await (begun ? host.files.append(paths.report, piece) : host.files.write(paths.report, piece))
    begun = true
  }
  const sarif = sarifLog(reports, { version: tool.version })
  await host.files.write(paths.sarif, sarif.text)
  await host.files.write(paths.summary, summary)
  for (const note of sarif.notes) host.log.info(note)
}

/** A failing step shows its reason as an error of its own, so one is left for it. */
function annotate(host: Host, { reports, options, lineAtHead }: Publication, reportPath: string): void {
  const verdict = worst(reports.map((report) => report.verdict))
  const fails = verdict === 'error' || (verdict === 'fail' && !options.reportOnly)
  const limits = fails ? { ...stepLimits, error: stepLimits.error - 1 } : stepLimits
  const plan = planAnnotations(reports, limits, reportPath)
  for (const annotation of plan.annotations)
    host.annotate(lineAtHead ? atHead(annotation, lineAtHead) : annotation)
  if (plan.left !== undefined) host.log.info(plan.left)
}

/** An annotation on a line that the head commit does not have would land on another one: it goes to the file. */
function atHead(annotation: Annotation, lineAtHead: NonNullable<Publication['lineAtHead']>): Annotation {
  const { path, startLine, endLine, startColumn, endColumn, ...rest } = annotation
  if (path === undefined || startLine === undefined) return annotation
  const start = lineAtHead(path, startLine)
  const end = endLine === undefined ? undefined : lineAtHead(path, endLine)
  if (start === undefined) return { ...rest, path }
  return {
    ...rest,
    path,
    startLine: start,
    ...(end !== undefined && end >= start && { endLine: end }),
    ...(startColumn !== undefined && { startColumn }),
    ...(endColumn !== undefined && { endColumn }),
  }
}

async function writeComment(
  { gate, reports }: Publication,
  plan: CommentPlan,
  look: SummaryOptions,
): Promise<void> {
  const body = commentBody(reports, gate, look)
  await stickyComment(await plan.connect(), plan.issue, gate, body, beginsComment(reports))
}

async function attempt(host: Host, what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    host.log.warning(`${what}: ${reason}. The verdict stays as it is.`)
  }
}
