/** The secret scan in this process, from its inputs to its report, on a real repository. */

import { secretScan } from '../../actions/secret-scan/src/main.ts'
import type { Receipt } from '../../actions/secret-scan/src/receipt.ts'
import type { Condition, GateReport } from '../../shared/model/verdict.ts'
import { runGate } from '../../shared/runner/launch-gate.ts'
import type { Event } from '../../shared/runner/port.ts'
import { type FakeOptions, fakeHost } from './fake-host.ts'
import type { Workshop } from './temporary-repository.ts'

export type Judged = {
  readonly report: GateReport
  readonly outputs: Readonly<Record<string, string>>
  readonly masks: readonly string[]
  readonly receipt: () => Promise<Receipt>
}

export type Inputs = Readonly<Record<string, string>>

/** In the workspace "repo" of `shop`, on 2026-11-21; reports go to "out" beside it. */
export async function judgeSecrets(
  shop: Workshop,
  inputs: Inputs = {},
  event: Partial<Event> = {},
  options: FakeOptions = {},
): Promise<Judged> {
  const host = fakeHost({
    event: { workspace: shop.path('repo'), ...event },
    environment: shop.host.environment,
    reports: shop.path('out'),
    now: new Date('2026-11-21T12:00:00Z'),
    ...options,
  })
  const { reports, outputs } = await runGate(secretScan, host, (name) => inputs[name])
  const receipt = async (): Promise<Receipt> =>
    JSON.parse(String(await host.files.read(outputs.receipt ?? 'no receipt was written')))
  return { report: reports[0]!, outputs, masks: host.recorded.masks, receipt }
}

/** As GitHub starts a run for a pull request from `base`: the head is checked out. */
export function pullRequestOf(shop: Workshop, base: string, more: object = {}): Partial<Event> {
  const head = shop.git(['rev-parse', 'HEAD'])
  return {
    kind: 'actions',
    name: 'pull_request',
    sha: head,
    payload: { pull_request: { number: 1, base: { sha: base }, head: { sha: head }, ...more } },
  }
}

export const actionsEvent = (name: string, payload: unknown = {}, more: Partial<Event> = {}) => ({
  kind: 'actions' as const,
  name,
  payload,
  ...more,
})

export function pushOf(shop: Workshop, before: string, ref = 'refs/heads/main'): Partial<Event> {
  const after = shop.git(['rev-parse', 'HEAD'])
  const payload = { before, after, ref, repository: { default_branch: 'main' } }
  return actionsEvent('push', payload, { ref, sha: after })
}

export const conditionOf = ({ report }: Pick<Judged, 'report'>, id: string): Condition | undefined =>
  report.conditions.find((one) => one.id === id)

/** "src/a.ts:3" of each finding that nothing sets aside; "history" of one that is in no file any more. */
export const placesIn = ({ report }: Pick<Judged, 'report'>): readonly string[] =>
  report.findings
    .filter(({ suppression }) => suppression === undefined)
    .map(({ path, region, outsideTree }) =>
      outsideTree ? 'history' : region ? `${path}:${region.startLine}` : path,
    )

/** The cells of the table of that title, row by row, as text. */
export function rowsOf({ report }: Pick<Judged, 'report'>, title: string): readonly (readonly string[])[] {
  const content = report.sections?.find((section) => section.title === title)?.content
  if (content?.kind !== 'table') return []
  return content.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell))),
  )
}
