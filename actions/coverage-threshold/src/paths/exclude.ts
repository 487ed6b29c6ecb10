/** The input `exclude`: globs of files that are none of this gate's business, such as generated code. */

import { checkGlob, compileGlobs } from '../../../../shared/text/glob-set.ts'

export type Exclude = (path: string) => boolean

/**
 * Asked with a path of the repository, or, for a file that is not tracked, with the path that the report writes. A glob
 * that begins with `/` is anchored at the top of either: `/usr/include/**`, `/gen/**`. One with `!` in front takes a path
 * in again. No globs exclude nothing.
 */
export function excludeBy(globs: readonly string[], place: string): Exclude {
  const checked = globs.map((glob) => checkGlob(glob, place, { absolute: true, negated: true }))
  const fits = compileGlobs(
    checked.map((glob) => glob.replace(/^(!?)\/+/, '$1')),
    place,
  )
  return (path) => globs.length > 0 && fits(path.replace(/^\/+/, ''))
}
