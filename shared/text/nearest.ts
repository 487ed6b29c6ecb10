/** The known word nearest to an unknown one, for "did you mean". */

/**
 * The known word that takes the fewest single-character edits (insert, delete, replace, swap of neighbours), when
 * these are at most a third of the longer word: "severty" → "severity". Case, `-` and `_` do not count. Of equally
 * near words the first; none is near enough: undefined.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = fold(word)
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  if (wanted.length > longestWord) return undefined
  for (const candidate of known) {
    const folded = fold(candidate)
    const edits = distance(wanted, folded)
    if (edits < least && edits <= Math.max(wanted.length, folded.length) / 3) {
      best = candidate
      least = edits
    }
  }
  return best
}

/** A key of a configuration is short; what is longer is not a slip of the finger. */
const longestWord = 100

const fold = (word: string): string => word.toLowerCase().replace(/[-_]/g, '')

/** Optimal string alignment distance, three rows at a time. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let edits = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1)
      next.push(edits)
    }
    before = row
    row = next
  }
  return row[b.length]!
}
