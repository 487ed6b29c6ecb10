/** The last sieve: no text of a report shows a secret, wherever it came from. */

import type { GateReport } from '../../../../shared/model/verdict.ts'
import type { Engine } from '../engine/engine.ts'
import { learn } from './learn.ts'
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
])

export type Sieve = { readonly engine: Engine; readonly redactor: Redactor }

/**
 * A copy in which every text went through the redactor, but for those that are ours. What no scan went through, such as
 * the reason of an allow or the name of another branch, is looked at first.
 */
export function cleanReport(report: GateReport, sieve: Sieve): GateReport {
  return cleaned(report, sieve) as GateReport
}

export function cleaned(value: unknown, { engine, redactor }: Sieve): unknown {
  const texts = new Set<string>()
  mapTexts(value, (text) => {
    texts.add(text)
    return text
  })
  for (const text of texts) learn(text, { engine, redactor, generic: false })
  return mapTexts(value, (text) => redactor.clean(text))
}

function mapTexts(value: unknown, change: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return ours.has(key) ? value : change(value)
  if (Array.isArray(value))
    return value.map((item) => mapTexts(item, change, key === 'findings' ? 'id' : key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const mapped = mapTexts(part, change, name)
      // An address of which a part is missing leads nowhere.
      return name === 'helpUri' && mapped !== part ? [] : [[name, mapped]]
    }),
  )
}
