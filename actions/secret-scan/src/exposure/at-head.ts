/** Where secrets stand in what is checked out. */

import { short } from '../../../../shared/git/default-branch.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import { canBeSought, type Sought, secretSearch } from './secret-search.ts'
import { blobPaths, commitFiles, type SearchOptions, unsearched, workingFiles } from './tree-files.ts'

/** `line` is absent where lines say nothing: in binary files. */
export type HeadPlace = { readonly path: string; readonly line?: number }

export type HeadPlaces = {
  /** At most 20, in the order of the tree. */
  readonly places: readonly HeadPlace[]
  /** How many there are. */
  readonly count: number
}

const mostPlaces = 20

/** By fingerprint; secrets that stand nowhere are left out. `head`: a commit, or the working tree with its files. */
export async function headPlaces(
  repository: Repository,
  head: string | { readonly files: Files },
  secrets: readonly Sought[],
  options: SearchOptions = {},
): Promise<ReadonlyMap<string, HeadPlaces>> {
  const found = new Map<string, { readonly places: HeadPlace[]; count: number }>()
  if (secrets.length === 0) return found
  const add = ({ fingerprint }: Sought, paths: readonly string[], at: { line?: number }, count = 1): void => {
    const own = found.get(fingerprint) ?? { places: [], count: 0 }
    found.set(fingerprint, own)
    own.count += count * paths.length
    for (const path of paths.slice(0, mostPlaces - own.places.length)) own.places.push({ path, ...at })
  }
  const sought = secrets.filter(canBeSought)
  const search = secretSearch(sought)
  const left = unsearched(
    typeof head === 'string' ? `the commit ${short(head)}` : 'the working tree',
    options,
  )
  const files =
    typeof head === 'string'
      ? commitFiles(repository, head, options)
      : workingFiles(repository, head.files, options)
  for await (const { paths, bytes } of files) {
    if (!bytes) left.add(paths[0]!)
    else
      for (const { sought: at, offsets, count } of search.hitsIn(bytes, paths)) {
        const lineAt = isBinary(bytes) ? undefined : lineCounter(bytes)
        offsets.forEach((offset, i) => {
          const last = i + 1 === offsets.length
          add(sought[at]!, paths, lineAt ? { line: lineAt(offset) } : {}, last ? count - i : 1)
        })
      }
  }
  left.end(search.unfinished())
  await addWhole(repository, head, secrets, found, add)
  return found
}

/** What was found in an archive is still there where the archive is. */
async function addWhole(
  repository: Repository,
  head: string | object,
  secrets: readonly Sought[],
  found: ReadonlyMap<string, unknown>,
  add: (one: Sought, paths: readonly string[], at: object) => void,
): Promise<void> {
  const open = secrets.filter(({ fingerprint, blobs }) => blobs && !found.has(fingerprint))
  if (open.length === 0) return
  const ids = typeof head === 'string' ? await blobPaths(repository, head) : await idsAtWork(repository)
  for (const one of open) for (const blob of one.blobs!) if (ids.has(blob)) add(one, ids.get(blob)!, {})
}

async function idsAtWork(repository: Repository): Promise<ReadonlyMap<string, readonly string[]>> {
  const paths = new Map<string, string[]>()
  for (const [path, id] of await repository.blobIds()) {
    const own = paths.get(id)
    if (own) own.push(path)
    else paths.set(id, [path])
  }
  return paths
}

/** Git's own rule: a NUL in the first 8,000 bytes; but UTF-16 with its mark is text. */
const isBinary = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8000).includes(0) && !['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'))

/** Asked with offsets that never get smaller, it goes through the bytes once. */
function lineCounter(bytes: Buffer): (offset: number) => number {
  let line = 1
  let next = bytes.indexOf(0x0a)
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++
      next = bytes.indexOf(0x0a, next + 1)
    }
    return line
  }
}
