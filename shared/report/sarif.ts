/**
 * Verdicts as a SARIF 2.1.0 log that GitHub accepts: one run a gate (GitHub refuses two runs of one tool and category,
 * so the driver carries the gate's name), with the tools' own names and rules kept in each result. Pure.
 *
 * Limits: docs.github.com, "SARIF support for code scanning" (5,000 results kept of a run, 25,000 rules, 20 tags of a
 * rule, 10 MB after gzip).
 */

import { gzipSync } from 'node:zlib'
import type { JudgedFinding } from '../model/finding.ts'
import type { GateReport } from '../model/verdict.ts'
import { utf8Length } from '../text/bytes.ts'
import { webAddress } from '../text/markdown.ts'
import { rank } from './rank.ts'
import { ruleId, sarifResult } from './sarif-result.ts'
import { count, titleOf } from './words.ts'

export type SarifOptions = {
  readonly version: string // of Portcullis
  /** Also findings that are gone, as `absent`. GitHub would take them for alerts. */
  readonly fixed?: boolean
  readonly limits?: Partial<SarifLimits>
}

type SarifLimits = {
  readonly results: number
  readonly rules: number
  readonly gzipBytes: number
  /** Before compression: what is over could not be held as one string. */
  readonly bytes: number
}

export const sarifLimits: SarifLimits = {
  results: 5000,
  rules: 25_000,
  gzipBytes: 10_000_000,
  bytes: 200_000_000,
}

export type Sarif = {
  readonly text: string
  /** What was left out to keep to the limits, a sentence a gate. */
  readonly notes: readonly string[]
}

/** The worst and newest results first to be kept; cut until the whole log fits. */
export function sarifLog(reports: readonly GateReport[], options: SarifOptions): Sarif {
  const limits = { ...sarifLimits, ...options.limits }
  const ranked = reports.map(({ findings }) =>
    rank(
      findings.filter(
        ({ state, outsideTree }) => !outsideTree && (options.fixed === true || state !== 'fixed'),
      ),
    ),
  )
  let most = limits.results
  for (;;) {
    const bytes = Math.floor(limits.bytes / Math.max(1, reports.length))
    const runs = reports.map((report, i) =>
      run(report, ranked[i]!, { most, bytes, rules: limits.rules }, options),
    )
    const text = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n${runs.map((part) => part.text).join(',\n')}\n]}\n`
    const size = gzipSync(text).length
    const kept = Math.max(0, ...runs.map((part) => part.kept))
    if (size <= limits.gzipBytes || kept === 0) return { text, notes: runs.flatMap(({ note }) => note ?? []) }
    most = Math.min(kept - 1, Math.floor(kept * (limits.gzipBytes / size) * 0.95))
  }
}

type Room = { readonly most: number; readonly bytes: number; readonly rules: number }
type Run = { readonly text: string; readonly kept: number; readonly note: string | undefined }

function run(report: GateReport, ranked: readonly JudgedFinding[], room: Room, options: SarifOptions): Run {
  const { results, rules } = collect(ranked, room)
  const left = ranked.length - results.length
  const title = titleOf(report.gate)
  const note =
    left === 0
      ? undefined
      : `SARIF of ${title}: ${count(results.length, 'result')} of ${count(ranked.length, 'finding')}, the newest and worst; more would be over GitHub's limits.`
  const head = JSON.stringify({
    tool: {
      driver: {
        name: `Portcullis ${title}`,
        version: options.version,
        rules: [...rules.values()].map((rule) => rule.descriptor),
      },
    },
    automationDetails: { id: `portcullis/${report.gate}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: report.verdict !== 'error',
        toolExecutionNotifications:
          note === undefined ? undefined : [{ level: 'warning', message: { text: note } }],
      },
    ],
    properties: { portcullis: { gate: report.gate, verdict: report.verdict, summary: report.summary } },
  })
  return { text: `${head.slice(0, -1)},"results":[\n${results.join(',\n')}\n]}`, kept: results.length, note }
}

type Rules = Map<string, { readonly index: number; readonly descriptor: object }>

function collect(ranked: readonly JudgedFinding[], room: Room): { results: readonly string[]; rules: Rules } {
  const rules: Rules = new Map()
  const results: string[] = []
  let bytes = 0
  for (const finding of ranked) {
    const id = ruleId(finding)
    if (results.length >= room.most || (!rules.has(id) && rules.size >= room.rules)) break
    const index = rules.get(id)?.index ?? rules.size
    const text = JSON.stringify(sarifResult(finding, index))
    bytes += utf8Length(text)
    if (bytes > room.bytes) break
    if (!rules.has(id)) rules.set(id, { index, descriptor: descriptor(finding) })
    results.push(text)
  }
  return { results, rules }
}

const mostTags = 20

/** Told by the first finding of the rule, in rank order. */
const descriptor = (finding: JudgedFinding) => ({
  id: ruleId(finding),
  name: finding.ruleName,
  shortDescription: { text: finding.ruleName ?? `${finding.tool}: ${finding.rule}` },
  helpUri: finding.helpUri === undefined ? undefined : webAddress(finding.helpUri),
  defaultConfiguration: { level: finding.severity },
  properties: { tags: [...new Set([finding.tool, ...(finding.tags ?? [])])].slice(0, mostTags) },
})
