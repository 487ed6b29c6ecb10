/**
 * `report.json`: the whole verdict for machines, as `schema/verdict.v1.json` says. Written in pieces, since 100,000
 * findings make a text that should not be in memory twice.
 */

import { type GateReport, worst } from '../model/verdict.ts'
import { verdictsText } from './words.ts'

export const verdictSchema = 'portcullis/verdict/v1'

export type ToolName = { readonly name: string; readonly version: string }

/** Findings a piece: about half a megabyte. */
const findingsAPiece = 1000

/**
 * The report of `gate` in pieces to be written one after the other. One report of that gate is the report itself;
 * otherwise (the front door) the reports stand in `gates`, under the worst of their verdicts.
 */
export function* verdictJson(gate: string, reports: readonly GateReport[], tool: ToolName): Iterable<string> {
  const only = reports.length === 1 && reports[0]?.gate === gate ? reports[0] : undefined
  yield `{\n"schema": ${JSON.stringify(verdictSchema)},\n"tool": ${JSON.stringify({ name: tool.name, version: tool.version })},\n`
  if (only !== undefined) yield* members(only)
  else {
    yield* members(frontOf(gate, reports))
    yield ',\n"gates": ['
    for (const [i, report] of reports.entries()) {
      yield i === 0 ? '\n{\n' : ',\n{\n'
      yield* members(report)
      yield '\n}'
    }
    yield '\n]'
  }
  yield '\n}\n'
}

/** The front door's own report has no findings: each stands with the gate that judged it. */
export const frontOf = (gate: string, reports: readonly GateReport[]): GateReport => ({
  gate,
  verdict: worst(reports.map(({ verdict }) => verdict)),
  summary: verdictsText(reports),
  conditions: [],
  measures: [],
  findings: [],
  evidence: [],
  notes: [],
})

function* members(report: GateReport): Iterable<string> {
  const { gate, verdict, summary, conditions, measures, findings, evidence, notes } = report
  const head = JSON.stringify({ gate, verdict, summary, conditions, measures, evidence, notes }, undefined, 1)
  yield head.slice(2, -2)
  yield ',\n"findings": ['
  for (let start = 0; start < findings.length; start += findingsAPiece) {
    const lines = findings
      .slice(start, start + findingsAPiece)
      .map((finding) => `\n${JSON.stringify(finding)}`)
    yield `${start === 0 ? '' : ','}${lines.join(',')}`
  }
  yield '\n]'
}
