/** `.secrets.baseline` of detect-secrets: known secrets by the SHA-1 of their text and the file they stand in. */

import { createHash } from 'node:crypto'
import { InputError } from '../../../../../shared/model/errors.ts'
import type { Occurrence } from '../../scan/occurrence.ts'
import { Findings, type Import, type ImportedAllow } from './imported.ts'

const mostEntries = 100_000

/** `file` is its path. Throws InputError with the place in the JSON, the value and what was wanted. */
export function readDetectSecrets(file: string, text: string): Import {
  const root = recordOf(parsed(file, text), `${file}:`, 'an object with `results`')
  const results = recordOf(root.results, `${file}: \`results\``, 'an object of files')
  const findings = new Findings(file)
  const hashes = new Hashes()
  const allows: ImportedAllow[] = []
  let real = 0
  for (const [path, list] of Object.entries(results)) {
    const place = `${file}: \`results[${JSON.stringify(path.slice(0, 200))}]\``
    if (!Array.isArray(list)) throw new InputError(`${place} is ${shown(list)}; it must be a list.`)
    if (allows.length + list.length > mostEntries)
      throw new InputError(`${file} has more than ${mostEntries} entries; it must have at most as many.`)
    for (const [i, item] of list.entries()) {
      const entry = recordOf(item, `${place}, entry ${i + 1},`, 'an object')
      if (entry.is_secret === true) real++
      allows.push(
        allowOf(entry, { path: path.replaceAll('\\', '/'), place: `${place}, entry ${i + 1}`, hashes }),
      )
    }
  }
  if (real > 0)
    findings.note(
      `${real} of its entries are marked as real secrets (\`is_secret\`): rotate these, then take them out.`,
    )
  noteFilters(root.filters_used, findings)
  if (root.exclude !== undefined && root.exclude !== null)
    findings.note('`exclude` is not taken over: files and lines that it left out are scanned, too.')
  if (root.word_list !== undefined && JSON.stringify(root.word_list).includes('"file":"'))
    findings.note('`word_list` is not taken over: secrets with its words in them are found, too.')
  return { rules: [], allows, disable: [], notes: findings.notes() }
}

type Place = { readonly path: string; readonly place: string; readonly hashes: Hashes }

function allowOf(entry: Record<string, unknown>, { path, place, hashes }: Place): ImportedAllow {
  const hash = entry.hashed_secret
  if (typeof hash !== 'string' || !/^[0-9a-f]{40}$/i.test(hash))
    throw new InputError(
      `${place}: \`hashed_secret\` is ${shown(hash)}; it must be 40 hexadecimal digits, a SHA-1.`,
    )
  const type = typeof entry.type === 'string' ? entry.type.slice(0, 80) : ''
  const line = typeof entry.line_number === 'number' ? `, line ${entry.line_number} when it was written` : ''
  const wanted = hash.toLowerCase()
  // It hashes "BEGIN RSA PRIVATE KEY" alone, so that such an entry speaks of every such key in the file.
  const isKey = type === 'Private Key'
  return {
    kind: 'imported',
    place: `${place}${line}`,
    reason: entry.is_secret === false ? `audited as no secret${type && ` (${type})`}` : type,
    until: undefined,
    breadth: isKey ? 'place' : 'secret',
    covers: (one) =>
      one.path === path && (hashes.of(one) === wanted || (isKey && hashes.ofHeader(one) === wanted)),
  }
}

const sha1 = (latin1: string): string => createHash('sha1').update(latin1, 'latin1').digest('hex')

/** Each secret is hashed once, however many entries there are. */
class Hashes {
  readonly #known = new WeakMap<Occurrence, string>()

  of(one: Occurrence): string {
    const hash = this.#known.get(one) ?? sha1(one.secret)
    this.#known.set(one, hash)
    return hash
  }

  ofHeader({ secret }: Occurrence): string | undefined {
    const header = /BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?/.exec(secret.slice(0, 200))?.[0]
    return header === undefined ? undefined : sha1(header)
  }
}

const filterWords: Readonly<Record<string, string>> = {
  should_exclude_file:
    'files that it left out are scanned, too; the input `exclude` can leave out their findings',
  should_exclude_line: 'lines that it left out are scanned, too',
  should_exclude_secret: 'secrets that it left out are found, too',
}

function noteFilters(filters: unknown, findings: Findings): void {
  for (const filter of Array.isArray(filters) ? filters.slice(0, 200) : []) {
    const { path, pattern } = (filter ?? {}) as { path?: unknown; pattern?: unknown }
    const name = typeof path === 'string' ? (path.split('.').at(-1) ?? '') : ''
    const words = filterWords[name]
    if (words === undefined && typeof path === 'string' && path.startsWith('detect_secrets.')) continue
    const patterns = Array.isArray(pattern) ? pattern : pattern === undefined ? [] : [pattern]
    // A pattern over lines or secrets may be a secret itself; one over files is not.
    const list = name === 'should_exclude_file' ? ` with ${JSON.stringify(patterns).slice(0, 300)}` : ''
    findings.note(
      `filter \`${name.slice(0, 80)}\`${list} is not taken over: ${words ?? 'what it left out is found, too'}.`,
    )
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown
  } catch (error) {
    // The parser's message shows a piece of the text.
    const at = error instanceof Error ? /position \d+/.exec(error.message)?.[0] : undefined
    throw new InputError(
      `${file} is not JSON${at === undefined ? '' : ` at ${at}`}; it must be a baseline of detect-secrets.`,
    )
  }
}

function recordOf(value: unknown, place: string, wanted: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${place} is ${shown(value)}; it must be ${wanted}.`)
  return value as Record<string, unknown>
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  // A long text may be a secret that somebody wrote where its hash belongs.
  if (typeof value === 'string') return `a text of ${value.length} characters`
  return value === undefined ? 'absent' : JSON.stringify(value)
}
