/** `.gitleaksignore`: findings that are set aside by where they stand, `commit:file:rule:line` or `file:rule:line`. */

import { InputError } from '../../../../../shared/model/errors.ts'
import type { Occurrence } from '../../scan/occurrence.ts'
import type { Import, ImportedAllow } from './imported.ts'

const longestLine = 5000
const mostEntries = 100_000

type Entry = { readonly commit: string | undefined; readonly path: string; readonly line: number }

/**
 * An entry covers what stands in that line of that file, and of that commit if it names one, by whatever rule it is found:
 * rules have other names here. Throws InputError with the line for what is no entry.
 */
export function readGitleaksIgnore(file: string, text: string): Import {
  const allows: ImportedAllow[] = []
  for (const [i, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const entry = line.length > longestLine ? undefined : readEntry(line)
    if (entry === undefined)
      throw new InputError(
        `${file}:${i + 1} is ${JSON.stringify(line.slice(0, 80))}; it must be commit:file:rule:line or file:rule:line.`,
      )
    if (allows.length === mostEntries)
      throw new InputError(`${file} has more than ${mostEntries} entries; it must have at most as many.`)
    allows.push({
      kind: 'imported',
      place: `${file}:${i + 1}`,
      reason: '',
      until: undefined,
      breadth: 'place',
      covers: (one) => coversPlace(entry, one),
    })
  }
  const notes =
    allows.length === 0
      ? []
      : [
          `${file}: its entries go by lines, so they also set aside another secret that gets into such a line; a fingerprint in the sidecar file does not.`,
        ]
  return { rules: [], allows, disable: [], notes }
}

/** A path may have colons in it, so it is read from the end. */
function readEntry(text: string): Entry | undefined {
  const tail = /:([^:]{1,200}):(\d{1,9})$/.exec(text)
  if (!tail) return undefined
  const place = text.slice(0, tail.index)
  const head = /^([0-9a-f]{40}|[0-9a-f]{64}):/i.exec(place)
  // Windows wrote "src\a.ts".
  const path = place.slice(head?.[0].length ?? 0).replaceAll('\\', '/')
  if (path === '') return undefined
  return { commit: head?.[1]?.toLowerCase(), path, line: Number(tail[2]) }
}

function coversPlace({ commit, path, line }: Entry, one: Occurrence): boolean {
  if (one.path !== path || one.region === undefined) return false
  if (commit !== undefined && one.commit !== commit) return false
  const { startLine, endLine = startLine } = one.region
  return startLine <= line && line <= endLine
}

/** Whether a text can only be such a file: each line is an entry or a comment. */
export function looksLikeIgnoreFile(text: string): boolean {
  const lines = text
    .slice(0, 65_536)
    .split(/\r?\n/)
    .slice(0, 50)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return (
    lines.length > 0 && lines.every((line) => line.length <= longestLine && readEntry(line) !== undefined)
  )
}
