/** The secret scan on real repositories, judged in this process from its inputs to its verdict. */

import { readFileSync } from 'node:fs'
import { secretScan } from '../../actions/secret-scan/src/main.ts'
import type { Receipt } from '../../actions/secret-scan/src/receipt.ts'
import type { Condition, GateReport } from '../../shared/model/verdict.ts'
import { runGate } from '../../shared/runner/launch-gate.ts'
import type { Event, Host } from '../../shared/runner/port.ts'
import { fakeHost } from './fake-host.ts'
import { type Workshop, workshop } from './temporary-repository.ts'

export type Judged = {
  readonly report: GateReport
  readonly outputs: Readonly<Record<string, string>>
  readonly receipt: Receipt
  /** Fingerprints of what is open: neither set aside nor known. */
  readonly open: readonly string[]
  condition(id: string): Condition | undefined
}

type Run = {
  readonly event?: Partial<Event>
  /** The clone that is judged; "repo" by default. */
  readonly where?: string
  readonly environment?: Readonly<Record<string, string>>
  /** What differs from the fake host. */
  readonly host?: Partial<Host>
}

export type ScanShop = Workshop & {
  judge(inputs: Readonly<Record<string, string>>, run?: Run): Promise<Judged>
  /** As GitHub starts a run for a pull request, the head of which is checked out. */
  pullRequest(base: string, head?: string): Partial<Event>
  mergeGroup(base: string): Partial<Event>
  pushed(before: string): Partial<Event>
}

export function scanShop(): ScanShop {
  const shop = workshop()
  const head = () => shop.git(['rev-parse', 'HEAD'])
  return {
    ...shop,
    async judge(inputs, { event = {}, where = 'repo', environment = {}, host: other = {} } = {}) {
      const host = {
        ...fakeHost({
          event: { workspace: shop.path(where), ...event },
          environment: { ...shop.host.environment, ...environment },
          reports: shop.path('out'),
          now: new Date('2026-11-21T12:00:00Z'),
        }),
        ...other,
      }
      const { reports, outputs } = await runGate(secretScan, host, (name) => inputs[name])
      const report = reports[0]!
      return {
        report,
        outputs,
        receipt: outputs.receipt ? JSON.parse(readFileSync(outputs.receipt, 'utf8')) : noReceipt,
        open: report.findings
          .filter(({ suppression, state }) => !suppression && state === 'new')
          .map(({ id }) => id),
        condition: (id) => report.conditions.find((one) => one.id === id),
      }
    },
    pullRequest: (base, tip = head()) => ({
      kind: 'actions',
      name: 'pull_request',
      sha: tip,
      payload: { pull_request: { number: 1, base: { sha: base }, head: { sha: tip } } },
    }),
    mergeGroup: (base) => ({
      kind: 'actions',
      name: 'merge_group',
      sha: head(),
      payload: { merge_group: { base_sha: base, head_sha: head() } },
    }),
    pushed: (before) => ({
      kind: 'actions',
      name: 'push',
      ref: 'refs/heads/main',
      payload: { before, after: head(), repository: { default_branch: 'main' } },
    }),
  }
}

const noReceipt: Receipt = {
  schema: 'portcullis/receipt/v1',
  complete: false,
  range: '',
  start: [],
  end: [],
  shallow: false,
  ruleSet: '',
  scanned: { commits: 0, trees: 0, blobs: 0, texts: 0, bytes: 0 },
  scannedBefore: 0,
  skippedBytes: 0,
  skipped: [],
  unreached: [],
}
