/** Brings reports to where people and machines look, sets the outputs, and says whether the step must fail. */

import { version } from '../contract/contracts.generated.ts'
import { InputError, ReportError, ToolError } from '../model/errors.ts'
import { type GateReport, type VerdictWord, worst } from '../model/verdict.ts'
import { type CommentPlan, type Published, publish } from '../report/publish.ts'
import { terminalReport } from '../report/terminal.ts'
import { style } from '../text/terminal.ts'
import type { CommonInputs } from './common-inputs.ts'
import type { Gate } from './gate.ts'
import { placesAtHead } from './places.ts'
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

export type Delivered = { readonly verdict: VerdictWord; readonly failed: boolean; readonly files: Published }

export async function deliver(host: Host, { step, reports, outputs, common }: Delivery): Promise<Delivered> {
  const verdict = worst(reports.map((report) => report.verdict))
  const reportOnly = common?.reportOnly ?? false
  const { blobUrl, lineAtHead } = await placesAtHead(host)
  const comment = common?.comment ? commentPlan(host, common.token) : undefined
  const files = await publish(host, {
    gate: step,
    reports,
    tool: { name: 'portcullis', version },
    options: { annotations: common?.annotations ?? true, reportOnly, comment },
    links: { blobUrl, runUrl: host.event.runUrl },
    lineAtHead,
  })
  for (const [name, value] of Object.entries({
    verdict,
    report: files.report,
    sarif: files.sarif,
    ...outputs,
  })) {
    host.setOutput(name, value)
  }
  return { verdict, failed: verdict === 'error' || (verdict === 'fail' && !reportOnly), files }
}

/** The verdict in the log of the step; one error line is what GitHub shows as the reason of a red step. */
export function logVerdict(
  host: Host,
  reports: readonly GateReport[],
  { verdict, failed, files }: Delivered,
): void {
  const text = terminalReport(reports, { style: style(false), columns: 120, files })
  for (const line of text.split('\n')) host.log.info(line)
  if (failed) {
    const reason = reports.find((report) => report.verdict === verdict)
    host.annotate({ level: 'error', title: `Portcullis: ${verdict}`, message: reason?.summary ?? verdict })
  }
}

/**
 * A verdict for what went wrong before there was one. Our own bugs keep their stack, for the report that people send us.
 * Each of the gates takes out of the words what it would not show.
 */
export async function errorReport(
  gate: string,
  error: unknown,
  gates: readonly Pick<Gate, 'clean'>[] = [],
): Promise<GateReport> {
  const clean = async (text: string): Promise<string> => {
    let cleaned = text
    for (const one of gates) cleaned = (await one.clean?.(cleaned)) ?? cleaned
    return cleaned
  }
  const expected = error instanceof InputError || error instanceof ReportError || error instanceof ToolError
  const message = await clean(error instanceof Error ? error.message : String(error))
  const found = expected ? message : `This is a bug in Portcullis: ${message}`
  return {
    gate,
    verdict: 'error',
    summary: found,
    conditions: [{ id: 'judged', asked: 'the gate can judge', found, status: 'undecided' }],
    measures: [],
    findings: [],
    evidence: [],
    notes: expected || !(error instanceof Error) ? [] : [await clean(error.stack ?? '')],
  }
}

function commentPlan(host: Host, token: string): CommentPlan | undefined {
  const { payload } = host.event
  const pullRequest = (payload as { readonly pull_request?: { readonly number?: unknown } } | null)
    ?.pull_request
  const issue = pullRequest?.number
  if (typeof issue !== 'number' || !Number.isSafeInteger(issue) || issue < 1) {
    host.log.info('This run belongs to no pull request: there is nothing to comment on.')
    return undefined
  }
  if (token === '') {
    host.log.warning('Input `comment` is true, but `token` is empty: no comment is written.')
    return undefined
  }
  return { issue, connect: () => host.github(token) }
}
