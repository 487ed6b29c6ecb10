/**
 * On a file system that does not tell case, `import './Cart'` finds cart.ts, and the report says Cart.ts. On the runner
 * these are two files; which one is meant is for the user to say, but the near one is named.
 */

import { type TrackedPaths, trackedPaths } from '../../../../shared/git/tracked-paths.ts'

/** Also one written in decomposed Unicode, as macOS does: "é" of one character or of two. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/** The file that differs from `path` in nothing else; made when the first path is asked for. */
export function nearCase(
  paths: ReadonlySet<string>,
): (path: string, places: readonly string[]) => string | undefined {
  let folded: { readonly tracked: TrackedPaths; readonly original: ReadonlyMap<string, string> } | undefined
  return (path, places) => {
    folded ??= foldedPaths(paths)
    const { tracked, original } = folded
    const whole = fold(path.replace(/^(?:[a-z]:)?\/+/, ''))
    const ends = tracked.endingWith(whole)
    const found = [
      ...places.map(fold).filter(tracked.has),
      ...(whole.includes('/') && ends.count === 1 ? ends.first(1) : []),
      ...tracked.endsOf(whole).filter((end) => end.includes('/')),
    ]
    const near = found.map((one) => original.get(one)!).find((file) => !alike(path, file))
    return near
  }
}

const alike = (path: string, file: string): boolean =>
  `/${path}`.endsWith(`/${file}`) || `/${file}`.endsWith(`/${path}`)

function foldedPaths(paths: ReadonlySet<string>) {
  const original = new Map([...paths].map((path) => [fold(path), path]))
  return { tracked: trackedPaths(new Set(original.keys())), original }
}
