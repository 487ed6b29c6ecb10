/** The files besides the report: the receipt, and a baseline with everything that was found. */

import type { Host } from '../../../shared/runner/port.ts'
import { baselineText, type Known } from './allow/baseline.ts'
import { cleaned, type Sieve } from './identity/clean-report.ts'
import type { Incident } from './incident.ts'
import { type Receipt, receiptJson } from './receipt.ts'

/** Gives the path of the receipt. */
export async function writeReports(
  host: Host,
  receipt: Receipt,
  incidents: readonly Incident[],
  baseline: ReadonlyMap<string, Known>,
  sieve: Sieve,
): Promise<string> {
  const directory = await host.reportDirectory('secret-scan')
  const path = `${directory}/receipt.json`
  await host.files.write(path, receiptJson(cleaned(receipt, sieve) as Receipt))
  const known = knownAfter(incidents, baseline)
  const reasons = cleaned(
    known.map(({ reason }) => reason),
    sieve,
  ) as readonly string[]
  const lines = known.map((one, i) => ({ ...one, reason: reasons[i]! }))
  await host.files.write(`${directory}/baseline.txt`, baselineText(lines))
  return path
}

/** What was in the baseline stays, also what this scan did not come by; what is set aside elsewhere needs no line. */
function knownAfter(incidents: readonly Incident[], baseline: ReadonlyMap<string, Known>): readonly Known[] {
  const found = incidents
    .filter(({ fingerprint, setAside }) => !setAside && !baseline.has(fingerprint))
    .map(({ fingerprint, rule }) => ({ fingerprint, rule: rule.id, reason: '' }))
  return [...baseline.values(), ...found]
}
