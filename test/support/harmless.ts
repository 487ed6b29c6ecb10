/** The same report in harmless words, as the measure of what a document with hostile ones may look like. */

import type { GateReport } from '../../shared/model/verdict.ts'
import { foreignAddress } from '../../shared/text/markdown.ts'

/** Words of our own, which documents depend on. */
const ours = new Set([
  'gate',
  'verdict',
  'severity',
  'state',
  'status',
  'side',
  'outcome',
  'kind',
  'unit',
  'align',
])

/**
 * Equal texts stay equal and different ones different, but not in the same order; blank ones stay blank, and addresses
 * that are no link stay none. `measures` keep their names.
 */
export function harmless(report: GateReport): GateReport {
  const words = new Map<string, string>()
  const wordFor = (text: string): string => {
    const word = words.get(text) ?? `w${words.size}`
    words.set(text, word)
    return word
  }
  return walk(report, (text, key) => {
    if (key === 'helpUri') return foreignAddress(text) ? `https://example.org/${wordFor(text)}` : 'w'
    return text.trim() === '' ? text : wordFor(text)
  }) as GateReport
}

type Give = (text: string, key: string) => string

function walk(value: unknown, give: Give, key = ''): unknown {
  if (typeof value === 'string') return ours.has(key) ? value : give(value, key)
  if (Array.isArray(value)) return value.map((item) => walk(item, give, key))
  if (typeof value !== 'object' || value === null || key === 'measures') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, give, name)]))
}
