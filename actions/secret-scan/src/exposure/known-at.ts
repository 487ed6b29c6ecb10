/**
 * Which secrets stand in a commit already, wherever in it: moving one is not new. Read from git's store and searched here,
 * not by `git grep`: that takes minutes for thousands of texts, goes by lines, and tells no neighbours.
 */

import { short } from '../../../../shared/git/default-branch.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { canBeSought, type Sought, secretSearch } from './secret-search.ts'
import { blobPaths, commitFiles, type SearchOptions, unsearched } from './tree-files.ts'

/** Fingerprints. A secret that could not be looked for everywhere and was not found counts as new, and `say` is told so. */
export async function knownAt(
  repository: Repository,
  commit: string,
  secrets: readonly Sought[],
  options: SearchOptions = {},
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  if (secrets.length === 0) return known
  const blobs = await blobPaths(repository, commit)
  const sought: Sought[] = []
  for (const one of secrets) {
    if (one.blobs?.some((blob) => blobs.has(blob))) known.add(one.fingerprint)
    else if (canBeSought(one)) sought.push(one)
  }
  if (sought.length === 0) return known
  const search = secretSearch(sought)
  const left = unsearched(`the base ${short(commit)}`, options)
  const open = new Set(sought.map(({ fingerprint }) => fingerprint))
  for await (const { paths, bytes } of commitFiles(repository, commit, options)) {
    if (!bytes) {
      left.add(paths[0]!)
      continue
    }
    for (const hit of search.hitsIn(bytes, paths)) {
      const { fingerprint } = sought[hit.sought]!
      known.add(fingerprint)
      open.delete(fingerprint)
    }
    if (open.size === 0) return known
  }
  left.end(search.unfinished())
  return known
}
