/** When and where a blob came into the history; asked for those blobs alone in which something was found. */

import { recordsOf } from '../../../../shared/git/objects.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { streamGit } from '../../../../shared/git/stream.ts'

export type Place = {
  /** The oldest commit that brought the blob, and the path it had there. */
  readonly commit: string
  readonly path: string
  /** The committer's, in seconds since 1970: what the commit says of itself. */
  readonly seconds: number
  /** Every path it ever had, the newest first. */
  readonly paths: readonly string[]
  /** False where it had more paths than are kept: then `paths` is no proof that it was nowhere else. */
  readonly complete: boolean
}

/** A tree whose folders are all one another's copies gives one blob any number of paths. */
const mostPaths = 1000

/** `-m` follows the configuration, if there is one. */
const settings = [
  'log.diffMerges=separate',
  'log.mailmap=false',
  'diff.relative=false',
  'diff.orderFile=/dev/null',
]

type Found = { commit: string; path: string; seconds: number; readonly paths: Set<string>; complete: boolean }

/** By id, by one pass over all that the refs and HEAD reach; `signal` ends it early, with what was found until then. */
export async function attribute(
  repository: Repository,
  blobs: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Place>> {
  const found = new Map<string, Found>()
  if (blobs.size === 0) return new Map()
  const head = await repository.head()
  const args = [
    'log',
    '--all',
    '--date-order',
    '--raw',
    '-z',
    '-m',
    '--root',
    '--no-renames',
    '--no-abbrev',
    '--no-show-signature',
    '--format=commit %H %ct',
    ...(head === undefined ? [] : [head]),
  ]
  let commit = ''
  let seconds = 0
  let blob: string | undefined
  const read = (record: Buffer): void => {
    if (blob !== undefined) {
      if (blobs.has(blob)) note(found, blob, { commit, seconds, path: pathFromBytes(record) })
      blob = undefined
      return
    }
    const text = record.toString('latin1').replace(/^\n/, '')
    if (text.startsWith('commit ')) {
      const [, sha = '', time] = text.split(' ')
      commit = sha
      seconds = Number(time)
    } else if (text.startsWith(':')) blob = text.split(' ')[3]
  }
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of streamGit(repository.git, args, { settings, ...(signal && { signal }) })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = bytes.lastIndexOf(0) + 1
    for (const record of recordsOf(bytes.subarray(0, end))) read(record)
    rest = Buffer.from(bytes.subarray(end))
  }
  return new Map([...found].map(([id, one]) => [id, { ...one, paths: [...one.paths] }]))
}

/** Newest come first, so the last one that is told is the oldest. */
function note(
  found: Map<string, Found>,
  blob: string,
  place: { readonly commit: string; readonly path: string; readonly seconds: number },
): void {
  const own = found.get(blob)
  if (!own) {
    found.set(blob, { ...place, paths: new Set([place.path]), complete: true })
    return
  }
  Object.assign(own, place)
  if (own.paths.size < mostPaths || own.paths.has(place.path)) own.paths.add(place.path)
  else own.complete = false
}
