/**
 * Kotlin's own advice is to leave the package that all files share out of the directories
 * (https://kotlinlang.org/docs/coding-conventions.html#directory-structure): com.shop.cart lies in
 * src/main/kotlin/cart. JaCoCo writes "com/shop/cart/Cart.kt" all the same.
 */

import { directoryOf } from '../../../../shared/git/path-spelling.ts'
import { type Answer, type Open, oneOf, type Tree } from './tree.ts'

/** Files of one name that are looked at; more have their package in their directories, or can't be told apart. */
const mostNamesakes = 1000

/** Answers for those of `open` that may lie so. A source root has one such package, which most of its files tell. */
export function byShortPackage(open: readonly Open[], tree: Tree): ReadonlyMap<Open, Answer> {
  const votes = new Map<string, Map<string, number>>() // source root → package left out → files
  const found = new Map<
    Open,
    readonly { readonly root: string; readonly left: string; readonly file: string }[]
  >()
  for (const one of open) {
    const places = placesOf(one.path, tree)
    if (places.length > 0) found.set(one, places)
    for (const { root, left } of places) {
      const lefts = votes.get(root) ?? new Map<string, number>()
      votes.set(root, lefts.set(left, (lefts.get(left) ?? 0) + 1))
    }
  }
  const packages = new Map([...votes].map(([root, lefts]) => [root, mostVoted(lefts)]))
  const answers = new Map<Open, Answer>()
  for (const [one, places] of found) {
    const answer = oneOf(
      places.filter(({ root, left }) => packages.get(root) === left).map(({ file }) => file),
    )
    if (answer) answers.set(one, answer)
  }
  return answers
}

/** Undefined when two have equally many. */
function mostVoted(votes: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a)
  return first && second?.[1] !== first[1] ? first[0] : undefined
}

/** Source roots are called kotlin, or java where both languages are mixed. */
function* rootsOf(file: string): Iterable<string> {
  for (let at = directoryOf(file); at !== ''; at = directoryOf(at))
    if (/(^|\/)(kotlin|java)$/.test(at)) yield at
}

function placesOf(path: string, { tracked }: Tree) {
  if (!path.endsWith('.kt') || path.startsWith('..')) return []
  const written = directoryOf(path)
  const namesakes = tracked.endingWith(path.slice(path.lastIndexOf('/') + 1))
  if (namesakes.count > mostNamesakes) return []
  return namesakes.first(mostNamesakes).flatMap((file) =>
    [...rootsOf(file)].flatMap((root) => {
      const kept = directoryOf(file).slice(root.length) // "/cart", or '' for a file right in the root
      if (!`/${written}`.endsWith(kept)) return []
      return [{ root, left: written.slice(0, Math.max(written.length - kept.length, 0)), file }]
    }),
  )
}
