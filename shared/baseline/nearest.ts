/**
 * Pairs points of two kinds on a line, nearest first and one to one. The nearest pair is always made of neighbours (a
 * point between the two would be nearer to one of them), so a heap of neighbours does it in O(n log n) where trying all
 * pairs would be quadratic.
 */

export type Point = { readonly near: number; readonly order: number }

/** Equal distances are settled by place, so the outcome does not depend on the order of the arguments' items. */
export function pairNearest<T extends Point>(
  heads: readonly T[],
  bases: readonly T[],
  pair: (head: T, base: T) => void,
): void {
  if (heads.length === 0 || bases.length === 0) return
  if (heads.length === 1 && bases.length === 1) {
    pair(heads[0]!, bases[0]!)
    return
  }
  const [freeHeads, freeBases] = pairEqual(heads.toSorted(byPlace), bases.toSorted(byPlace), pair)
  if (freeHeads.length > 0 && freeBases.length > 0) pairNeighbours(freeHeads, freeBases, pair)
}

const byPlace = (a: Point, b: Point): number => a.near - b.near || a.order - b.order

/** Those at the very same place, in their order; gives those that are left. */
function pairEqual<T extends Point>(
  heads: readonly T[],
  bases: readonly T[],
  pair: (head: T, base: T) => void,
): readonly [readonly T[], readonly T[]] {
  const freeHeads: T[] = []
  let at = 0
  const freeBases: T[] = []
  for (const head of heads) {
    while (at < bases.length && bases[at]!.near < head.near) freeBases.push(bases[at++]!)
    if (bases[at]?.near === head.near) pair(head, bases[at++]!)
    else freeHeads.push(head)
  }
  return [freeHeads, freeBases.concat(bases.slice(at))]
}

function pairNeighbours<T extends Point>(
  heads: readonly T[],
  bases: readonly T[],
  pair: (head: T, base: T) => void,
): void {
  const points = [
    ...bases.map((point) => ({ point, head: false })),
    ...heads.map((point) => ({ point, head: true })),
  ].sort((a, b) => byPlace(a.point, b.point) || Number(a.head) - Number(b.head))
  const previous = Int32Array.from(points, (_, i) => i - 1)
  const next = Int32Array.from(points, (_, i) => (i + 1 < points.length ? i + 1 : -1))
  const gone = new Uint8Array(points.length)
  const heap = pairHeap()
  const offer = (left: number, right: number) => {
    if (left < 0 || right < 0 || points[left]!.head === points[right]!.head) return
    heap.push({ distance: points[right]!.point.near - points[left]!.point.near, left, right })
  }
  for (let i = 0; i + 1 < points.length; i++) offer(i, i + 1)
  for (let found = heap.pop(); found; found = heap.pop()) {
    const { left, right } = found
    if (gone[left] || gone[right]) continue
    gone[left] = gone[right] = 1
    const [head, base] = points[left]!.head ? [left, right] : [right, left]
    pair(points[head]!.point, points[base]!.point)
    const before = previous[left]!
    const after = next[right]!
    if (before >= 0) next[before] = after
    if (after >= 0) previous[after] = before
    offer(before, after)
  }
}

type Candidate = { readonly distance: number; readonly left: number; readonly right: number }

const before = (a: Candidate, b: Candidate): boolean =>
  a.distance < b.distance || (a.distance === b.distance && a.left < b.left)

function pairHeap() {
  const items: Candidate[] = []
  const swap = (a: number, b: number) => {
    const item = items[a]!
    items[a] = items[b]!
    items[b] = item
  }
  return {
    push(item: Candidate): void {
      items.push(item)
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(items[at]!, items[parent]!)) break
        swap(at, parent)
        at = parent
      }
    },
    pop(): Candidate | undefined {
      const first = items[0]
      const last = items.pop()
      if (first === undefined || last === undefined || items.length === 0) return first
      items[0] = last
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        let least = at
        if (left < items.length && before(items[left]!, items[least]!)) least = left
        if (right < items.length && before(items[right]!, items[least]!)) least = right
        if (least === at) return first
        swap(at, least)
        at = least
      }
    },
  }
}
