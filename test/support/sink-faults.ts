/** What is wrong with a gate's report of hostile words once it went through every sink. */

import { isDeepStrictEqual } from 'node:util'
import type { GateReport } from '../../shared/model/verdict.ts'
import { logFaults, type Sunk } from './sinks.ts'
import { verdictSchema } from './verdict-schema.ts'

/** Controls but LF and our own colours, lone surrogates, and what reorders or hides text. */
const obeyed = /[^\P{Cc}\n\u001b]|[\p{Cs}\p{Cf}]|\u001b(?!\[\d*m)/u

export function* sinkFaults(gate: GateReport, sunk: Sunk): Iterable<string> {
  yield* logFaults(sunk.raw, sunk.asked)
  if (obeyed.test(sunk.terminal)) yield 'the terminal obeys it'
  const report = JSON.parse(sunk.report)
  yield* verdictSchema(report)
  if (!isDeepStrictEqual(report.findings, JSON.parse(JSON.stringify(gate.findings))))
    yield 'the JSON report has other findings'
  const results = JSON.parse(sunk.sarif).runs[0].results as { message: { text: string } }[]
  const open = gate.findings.filter(({ state }) => state !== 'fixed').map(({ message }) => message)
  if (!isDeepStrictEqual(results.map(({ message }) => message.text).sort(), open.sort()))
    yield 'SARIF has other messages'
  const outputs = Object.keys(sunk.outputs).join()
  if (outputs !== 'verdict,report,sarif') yield `the outputs are ${outputs}`
}
