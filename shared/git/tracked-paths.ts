/**
 * A repository's paths, to be asked by their ends: which files end with "com/shop/Cart.java", and with which of them does
 * "/app/src/cart.ts" end. Names such as index.ts may occur thousands of times, so nothing here goes through all files of
 * a name: one list, sorted by paths read from behind, has all files of one end side by side.
 */

export type TrackedPaths = {
  has(path: string): boolean
  /** Whether any name has a backslash in it. */
  readonly backslashes: boolean
  /** The file whose name is not UTF-8 and holds U+FFFD in a report; undefined where several would. */
  lossy(path: string): string | undefined
  /** The file with a backslash in its name that a report took for what parts directories; undefined where several would. */
  slashed(path: string): string | undefined
  /** Files that are `end` or lie so in some directory: for "shop/a.ts", "shop/a.ts" and "lib/shop/a.ts". */
  endingWith(end: string): Ends
  /**
   * Files that are whole ends of `path`, the longest first: for "/app/src/a.ts", "src/a.ts" and "a.ts". Given a
   * directory, files that are so below it.
   */
  endsOf(path: string, directory?: string): readonly string[]
}

export type Ends = {
  readonly count: number
  /** The first of them, sorted by their paths read from behind. */
  first(limit: number): readonly string[]
}

/** `paths`: relative, POSIX, as git has them. */
export function trackedPaths(paths: ReadonlySet<string>): TrackedPaths {
  const list = [...paths]
  // A name that is not UTF-8 holds lone surrogates here (path-bytes.ts), and U+FFFD in most reports.
  const lossy = uniqueBy(
    list.filter((path) => !path.isWellFormed()),
    (path) => path.toWellFormed(),
  )
  const slashed = uniqueBy(
    list.filter((path) => path.includes('\\')),
    (path) => path.replaceAll('\\', '/'),
  )
  const reversed = list
    .map((path) => ({ key: reverse(path.toWellFormed()), path }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const from = (key: string): number => {
    let low = 0
    let high = reversed.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (reversed[middle]!.key < key) low = middle + 1
      else high = middle
    }
    return low
  }
  // A path of a hostile report may have any number of parts; no file has more than this many.
  const deepest = list.reduce((most, path) => Math.max(most, partsIn(path)), 0)

  return {
    has: (path) => paths.has(path),
    backslashes: slashed.size > 0,
    lossy: (path) => lossy.get(path),
    slashed: (path) => slashed.get(path),
    endingWith(end) {
      const key = reverse(end.toWellFormed())
      const low = from(`${key}/`)
      const high = from(`${key}0`) // "0" is the character after "/"
      const file = paths.has(end) ? end : lossy.get(end)
      const whole = file === undefined ? [] : [file]
      return {
        count: whole.length + high - low,
        first: (limit) => [
          ...whole,
          ...reversed.slice(low, Math.min(high, low + limit - whole.length)).map(({ path }) => path),
        ],
      }
    },
    endsOf(path, directory = '') {
      const found: string[] = []
      const above = directory === '' ? '' : `${directory}/`
      let at = path.length
      for (let parts = 0; parts < deepest && at > 0; parts++) {
        at = path.lastIndexOf('/', at - 1)
        const end = above + path.slice(at + 1)
        const file = paths.has(end) ? end : (lossy.get(end) ?? slashed.get(end))
        if (file !== undefined) found.push(file)
      }
      return found.reverse()
    },
  }
}

const reverse = (path: string): string => path.split('/').reverse().join('/')

function partsIn(path: string): number {
  let parts = 1
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) parts++
  return parts
}

/** What two paths would be called alike belongs to neither. */
function uniqueBy(
  paths: readonly string[],
  call: (path: string) => string,
): ReadonlyMap<string, string | undefined> {
  const called = new Map<string, string | undefined>()
  for (const path of paths) called.set(call(path), called.has(call(path)) ? undefined : path)
  return called
}
