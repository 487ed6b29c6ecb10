/** A scan of the history reads each content once, under one of its paths; what goes by paths must know of all. */

import type { Repository } from '../../../../shared/git/repository.ts'
import type { Allow } from '../allow/allow.ts'
import { attribute } from '../sources/attribute.ts'
import type { Group } from './gathering.ts'
import type { Occurrence } from './occurrence.ts'

/** Beyond so many paths of one secret, one without a path says that there are more. */
const mostPaths = 1000

/**
 * Adds the other paths of contents that an allow would set aside: `exclude: vendor/**` must not hide the copy of a file
 * that lies, or once lay, in src/. Where not all paths are told, a place without a path stands for the others.
 */
export async function withEveryPath(
  repository: Repository,
  groups: readonly Group[],
  allows: readonly Allow[],
  signal: AbortSignal,
): Promise<readonly Group[]> {
  const isCovered = (place: Occurrence): boolean =>
    place.kind === 'blob' && place.blob !== undefined && allows.some((allow) => allow.covers(place))
  const blobs = new Set(groups.flatMap(({ places }) => places.filter(isCovered).map(({ blob }) => blob!)))
  if (blobs.size === 0) return groups
  const found = await attribute(repository, blobs, signal)
  return groups.map((group) => {
    const more: Occurrence[] = []
    for (const place of group.places.filter(isCovered)) {
      const { paths = [], complete = false } = found.get(place.blob!) ?? {}
      for (const path of paths)
        if (path !== place.path && more.length < mostPaths) more.push(atPath(place, path))
      if (!complete || signal.aborted || more.length === mostPaths) more.push(atPath(place, ''))
      if (more.length > mostPaths) break
    }
    return more.length === 0 ? group : { ...group, places: [...group.places, ...more] }
  })
}

/** The same find in a copy of its file. */
export function atPath(place: Occurrence, path: string): Occurrence {
  const inArchive = place.entry?.startsWith(place.path) ? place.entry.slice(place.path.length) : place.entry
  return { ...place, path, ...(inArchive !== undefined && { entry: `${path}${inArchive}` }) }
}
