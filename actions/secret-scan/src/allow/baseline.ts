/**
 * The file of known secrets: one a line, sorted, without lines or dates, so that two branches that each add one merge by
 * themselves. Text, not JSON, since a last line without a comma is what keeps the next line from conflicting.
 */

import { InputError } from '../../../../shared/model/errors.ts'

export type Known = {
  readonly fingerprint: string
  readonly rule: string
  readonly reason: string
}

const head =
  '# Secrets that are known: fingerprint, rule, reason. Each is to be rotated, and its line taken out then.'

const entry = /^([0-9a-f]{32}) ([a-z0-9][a-z0-9-]*) (\S.*)$/

/** By fingerprint. Throws InputError with the line for what is no entry. `file` is the path for messages. */
export function readBaseline(text: string, file: string): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const [i, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const found = entry.exec(line)
    if (!found)
      throw new InputError(
        // Whoever does not know the form may have written the secret itself.
        `${file}:${i + 1} is a text of ${line.length} characters; it must be a fingerprint of 32 hexadecimal digits, a rule, and a reason.`,
      )
    const [, fingerprint = '', rule = '', reason = ''] = found
    known.set(fingerprint, { fingerprint, rule, reason })
  }
  return known
}

/** One form for one content: writing what was read changes nothing. */
export function baselineText(known: Iterable<Known>): string {
  const lines = [...known].map(({ fingerprint, rule, reason }) => `${fingerprint} ${rule} ${oneLine(reason)}`)
  return `${[head, ...[...new Set(lines)].sort()].join('\n')}\n`
}

const oneLine = (reason: string): string =>
  reason.replace(/\s+/g, ' ').trim() || 'known when the baseline was written'
