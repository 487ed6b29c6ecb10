/** When and where a blob came into the history; asked for those blobs alone in which something was found. */

import { recordsOf } from '../../../../shared/git/objects.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { streamGit } from '../../../../shared/git/stream.ts'

export type Place = { readonly commit: string; readonly path: string }

/** The oldest commit that brought each blob, and the path it had there, by one pass over the history. */
export async function attribute(
  repository: Repository,
  blobs: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>()
  if (blobs.size === 0) return places
  const args = [
    'log',
    '--all',
    '--raw',
    '-z',
    '-m',
    '--root',
    '--no-renames',
    '--no-abbrev',
    '--format=commit %H',
  ]
  let commit = ''
  let blob: string | undefined
  const read = (record: Buffer): void => {
    if (blob !== undefined) {
      // Newest come first, so the last one that is told is the oldest.
      if (blobs.has(blob)) places.set(blob, { commit, path: pathFromBytes(record) })
      blob = undefined
      return
    }
    const text = record.toString('latin1').replace(/^\n/, '')
    if (text.startsWith('commit ')) commit = text.slice('commit '.length)
    else if (text.startsWith(':')) blob = text.split(' ')[3]
  }
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of streamGit(repository.git, [...args, 'HEAD'])) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = bytes.lastIndexOf(0) + 1
    for (const record of recordsOf(bytes.subarray(0, end))) read(record)
    rest = Buffer.from(bytes.subarray(end))
  }
  return places
}
