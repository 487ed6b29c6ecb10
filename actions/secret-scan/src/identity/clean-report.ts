/** The last sieve: no text of a report shows a secret, wherever it came from. */

import type { GateReport } from '../../../../shared/model/verdict.ts'
import type { Redactor } from './redact.ts'

/** Names and hashes that we made ourselves, which a short secret may be part of by chance. */
const ours = new Set([
  'gate',
  'verdict',
  'id',
  'rule',
  'tool',
  'status',
  'kind',
  'severity',
  'state',
  'unit',
  'name',
  'helpUri',
])

/** A copy in which every text went through the redactor, but for those that are ours. */
export function cleanReport(report: GateReport, redactor: Redactor): GateReport {
  return cleaned(report, redactor) as GateReport
}

export function cleaned(value: unknown, redactor: Redactor, key = ''): unknown {
  if (typeof value === 'string') return ours.has(key) ? value : redactor.clean(value)
  if (Array.isArray(value))
    return value.map((item) => cleaned(item, redactor, key === 'findings' ? 'id' : key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, cleaned(part, redactor, name)]),
  )
}
