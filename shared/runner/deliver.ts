/** Brings judgements to where people and machines look: files first, then outputs, summary, annotations, comment. */

import { findMergeLines } from '../git/merge-lines.ts'
import { GitHubRefusal, InputError, ReportError, ToolError } from '../model/errors.ts'
import { type GateReport, type VerdictWord, worst } from '../model/verdict.ts'
import { renderComment, stickyComment } from '../report/comment.ts'
import { publish } from '../report/publish.ts'
import type { CommonInputs } from './common-inputs.ts'
import type { Host } from './port.ts'

export type Delivery = {
  /** The step: a gate's name, or "portcullis" for the front door. */
  readonly step: string
  readonly reports: readonly GateReport[]
  /** Outputs besides `verdict`, `report` and `sarif`. */
  readonly outputs: Readonly<Record<string, string>>
  /** Undefined when the inputs themselves could not be read. */
  readonly common: CommonInputs | undefined
}

export type Delivered = {
  readonly verdict: VerdictWord
  readonly failed: boolean
  readonly files: { readonly report: string; readonly sarif: string; readonly summary: string }
}

export async function deliver(host: Host, { step, reports, outputs, common }: Delivery): Promise<Delivered> {
  const verdict = worst(reports.map((report) => report.verdict))
  const reportOnly = common?.reportOnly ?? false
  const files = await publish(host, {
    gate: step,
    reports,
    annotations: common?.annotations ?? true,
    reportOnly,
    ...(await placesAtHead(host)),
  })
  for (const [name, value] of Object.entries({
    verdict,
    report: files.report,
    sarif: files.sarif,
    ...outputs,
  }))
    host.setOutput(name, value)
  if (common?.comment) await comment(host, step, reports, common.token)
  return { verdict, failed: verdict === 'error' || (verdict === 'fail' && !reportOnly), files }
}

/** A verdict for what went wrong before there was one. Our own bugs keep their stack, for the report that people send us. */
export function errorReport(gate: string, error: unknown): GateReport {
  const expected = error instanceof InputError || error instanceof ReportError || error instanceof ToolError
  const message = error instanceof Error ? error.message : String(error)
  const found = expected ? message : `This is a bug in Portcullis: ${message}`
  return {
    gate,
    verdict: 'error',
    summary: found,
    conditions: [{ id: 'judged', asked: 'the gate can judge', found, status: 'undecided' }],
    measures: [],
    findings: [],
    evidence: [],
    notes: expected || !(error instanceof Error) ? [] : [error.stack ?? ''],
  }
}

/** `pull_request` runs on a merge commit, and people see the head commit: lines are mapped, links lead there. */
async function placesAtHead(host: Host) {
  if (host.event.kind !== 'actions' || !host.event.repository) return {}
  const merge = await findMergeLines(host).catch(() => undefined)
  const sha = merge?.head ?? host.event.sha
  const server = host.environment.GITHUB_SERVER_URL ?? 'https://github.com'
  return {
    ...(merge && { lineAtHead: merge.lineAtHead }),
    ...(sha && {
      blobUrl: (path: string, line?: number) =>
        `${server}/${host.event.repository}/blob/${sha}/${path.split('/').map(encodeURIComponent).join('/')}${line ? `#L${line}` : ''}`,
    }),
  }
}

async function comment(
  host: Host,
  step: string,
  reports: readonly GateReport[],
  token: string,
): Promise<void> {
  const number = (host.event.payload as { pull_request?: { number?: unknown } } | null)?.pull_request?.number
  if (typeof number !== 'number') return host.log.info('No pull request: there is nothing to comment on.')
  if (token === '')
    return host.log.warning('Input `comment` is true, but `token` is empty: no comment is written.')
  try {
    await stickyComment(await host.github(token), number, step, renderComment(reports, { key: step }))
  } catch (error) {
    if (!(error instanceof GitHubRefusal || error instanceof ToolError)) throw error
    host.log.warning(`No comment is written: ${error.message} The verdict stands.`)
  }
}
