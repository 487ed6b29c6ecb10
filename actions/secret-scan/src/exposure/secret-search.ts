/**
 * Looks for known secrets in the files of a tree. Word-exact: where a secret ends in a letter, digit or "_", none may
 * follow, since it would be the beginning of another, longer token. What stands before it says nothing: in
 * `mysql -pSECRET` a letter does.
 */

import { withDecoded } from '../decode/layers.ts'
import { type ByteSearch, byteSearch, type Needle, shortestNeedle } from './byte-search.ts'

export type Sought = {
  readonly fingerprint: string
  /** As the engine gives it: Latin-1, a character a byte. White space around it does not count. */
  readonly secret: string
  /** Encoded texts as they stood, e.g. its base64, Latin-1, too. A file that has one is decoded and the secret looked for in there. */
  readonly written?: readonly string[]
  /** Paths of files that are decoded in any case, where the encoded text is not at hand. */
  readonly encodedIn?: readonly string[]
  /** Ids of blobs that are known to have it, whatever is around it: archives can't be searched for it. */
  readonly blobs?: readonly string[]
}

export type Hits = {
  /** An index into what was asked for. */
  readonly sought: number
  /** The first places in the file, at most 20, ascending. */
  readonly offsets: readonly number[]
  readonly count: number
}

const mostOffsets = 20

export type SecretSearch = {
  /** One that is known by its lines, or encoded, counts once a file. `paths`: all that the file has. */
  readonly hitsIn: (bytes: Buffer, paths: readonly string[]) => readonly Hits[]
  /** Why some files were not gone through whole; '' when all were. */
  readonly unfinished: () => string
}

/** Of what is found encoded, files are decoded up to so many bytes in all: a few seconds. */
const mostDecodedBytes = 512 * 1024 * 1024

export function secretSearch(secrets: readonly Sought[]): SecretSearch {
  const parts = partsOf(secrets)
  const plain = byteSearch(
    parts.flatMap((texts, owner) => texts.map((text, part) => ({ bytes: bytesOf(text), owner, part }))),
  )
  const encoded = byteSearch(
    secrets.flatMap(({ written = [] }, owner) =>
      written.map((text) => ({ bytes: bytesOf(text), owner, part: 0 })),
    ),
  )
  const encodedIn = ownersByPath(secrets)
  let unfinished = ''
  let decodable = mostDecodedBytes
  const scan = (search: ByteSearch, bytes: Buffer, onHit: (needle: Needle, start: number) => void): void => {
    if (!search.scan(bytes, onHit))
      unfinished ||= 'some files have what secrets end with so often that they were not gone through whole'
  }
  const plainHits = (bytes: Buffer): readonly Hits[] => {
    const found = new Tally(parts)
    scan(plain, bytes, ({ owner, part, bytes: { length } }, offset) => {
      if (endsWhole(bytes, offset + length)) found.add(owner, part, offset)
    })
    return found.hits()
  }
  const hitsIn: SecretSearch['hitsIn'] = (bytes, paths) => {
    const hits = plainHits(bytes)
    const hidden = new Set<number>()
    scan(encoded, bytes, ({ owner }) => hidden.add(owner))
    for (const path of paths) for (const owner of encodedIn.get(path) ?? []) hidden.add(owner)
    for (const { sought } of hits) hidden.delete(sought)
    if (hidden.size === 0) return hits
    decodable -= bytes.length
    if (decodable >= 0) return [...hits, ...hitsInLayers(bytes, hidden, plainHits)]
    unfinished ||= 'more files have encoded text in which they may be than are decoded'
    return hits
  }
  return { hitsIn, unfinished: () => unfinished }
}

/** What was found in one file. Of a secret in several parts, all have to be there. */
class Tally {
  readonly #parts: readonly (readonly string[])[]
  readonly #whole = new Map<number, { readonly offsets: number[]; count: number }>()
  readonly #inParts = new Map<number, Map<number, number>>() // owner → part → offset of the first

  constructor(parts: readonly (readonly string[])[]) {
    this.#parts = parts
  }

  add(owner: number, part: number, offset: number): void {
    if (this.#parts[owner]!.length > 1) {
      const own = this.#inParts.get(owner) ?? new Map<number, number>()
      if (!own.has(part)) this.#inParts.set(owner, own.set(part, offset))
      return
    }
    const own = this.#whole.get(owner) ?? { offsets: [], count: 0 }
    this.#whole.set(owner, own)
    own.count++
    if (own.offsets.length < mostOffsets) own.offsets.push(offset)
  }

  hits(): readonly Hits[] {
    const hits: Hits[] = [...this.#whole].map(([sought, own]) => ({ sought, ...own }))
    for (const [sought, own] of this.#inParts)
      if (own.size === this.#parts[sought]!.length)
        hits.push({ sought, offsets: [Math.min(...own.values())], count: 1 })
    return hits
  }
}

function hitsInLayers(
  bytes: Buffer,
  hidden: ReadonlySet<number>,
  hitsOf: (bytes: Buffer) => readonly Hits[],
): readonly Hits[] {
  const found = new Map<number, number>()
  withDecoded(bytes, (layer) => {
    if (layer.encodings.length === 0) return
    for (const { sought, offsets } of hitsOf(layer.bytes))
      if (hidden.has(sought) && !found.has(sought)) found.set(sought, layer.originalOffset(offsets[0]!))
  })
  return [...found].map(([sought, offset]) => ({ sought, offsets: [offset], count: 1 }))
}

/** Latin-1 but for a text that can't be: then it did not come from the engine, and is taken as UTF-8. */
const bytesOf = (text: string): Buffer => Buffer.from(text, /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1')

const isWord = (byte: number | undefined): boolean =>
  byte !== undefined &&
  ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || byte === 95 || (byte >= 97 && byte <= 122))

const endsWhole = (bytes: Buffer, end: number): boolean => !isWord(bytes[end - 1]) || !isWord(bytes[end])

/** A line that stands in more secrets than these is that of a form, e.g. `"type": "service_account",`. */
const mostSharing = 8
/** A key has some 12 to 50 lines; of longer texts these are taken, evenly. */
const mostLines = 40
const shortestLine = 16

/**
 * What has to stand in a file for it to have the secret: of a text in several lines its distinctive lines, so that a key
 * is known with other line ends, indented, or in a string, too.
 */
function partsOf(secrets: readonly Sought[]): readonly (readonly string[])[] {
  const lines = secrets.map(({ secret }) => linesOf(secret.trim()))
  const shared = new Map<string, number>()
  for (const own of lines) for (const line of own) shared.set(line, (shared.get(line) ?? 0) + 1)
  return lines.map((own, i) => {
    if (own.length === 0) return [secrets[i]!.secret.trim()]
    const rare = own.filter((line) => shared.get(line)! <= mostSharing)
    const kept = rare.length > 0 ? rare : own
    const step = Math.max(1, kept.length / mostLines)
    return Array.from({ length: Math.min(kept.length, mostLines) }, (_, at) => kept[Math.floor(at * step)]!)
  })
}

/** None for a text of one line, and for one that has no line by which it could be told. */
function linesOf(secret: string): readonly string[] {
  if (!/[\r\n]/.test(secret)) return []
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line.length >= shortestLine && !line.startsWith('-----'))
}

function ownersByPath(secrets: readonly Sought[]): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>()
  for (const [owner, { encodedIn = [] }] of secrets.entries())
    for (const path of encodedIn) {
      const own = owners.get(path)
      if (own) own.push(owner)
      else owners.set(path, [owner])
    }
  return owners
}

/** Whether a search could find it at all. */
export const canBeSought = ({ secret }: Sought): boolean => secret.trim().length >= shortestNeedle
