import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pairNearest } from '../../../shared/baseline/nearest.ts'

type Item = { near: number; order: number }
const items = fc
  .array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 })
  .map((places) => places.sort((a, b) => a - b).map((near, order): Item => ({ near, order })))

const pairs = (heads: readonly Item[], bases: readonly Item[]) => {
  const found: [Item, Item][] = []
  pairNearest(heads, bases, (head, base) => found.push([head, base]))
  return found
}

/** Nearest first by trying all pairs: the definition, in cubic time. */
function distances(heads: readonly Item[], bases: readonly Item[]): number[] {
  const free = { heads: [...heads], bases: [...bases] }
  const found: number[] = []
  while (free.heads.length > 0 && free.bases.length > 0) {
    const all = free.heads.flatMap((head) => free.bases.map((base) => ({ head, base })))
    const gap = (pair: (typeof all)[number]) => Math.abs(pair.head.near - pair.base.near)
    const best = all.reduce((a, b) => (gap(b) < gap(a) ? b : a))
    found.push(gap(best))
    free.heads.splice(free.heads.indexOf(best.head), 1)
    free.bases.splice(free.bases.indexOf(best.base), 1)
  }
  return found
}

describe('pairing the nearest', () => {
  it('is one to one and leaves none alone on both sides', () => {
    fc.assert(
      fc.property(items, items, (heads, bases) => {
        const found = pairs(heads, bases)
        expect(new Set(found.map(([head]) => head)).size).toBe(found.length)
        expect(new Set(found.map(([, base]) => base)).size).toBe(found.length)
        expect(found).toHaveLength(Math.min(heads.length, bases.length))
      }),
    )
  })

  it('takes the nearest pair of all first', () => {
    fc.assert(
      fc.property(items, items, (heads, bases) => {
        const nearest = Math.min(
          ...pairs(heads, bases).map(([head, base]) => Math.abs(head.near - base.near)),
        )
        expect(nearest).toBe(Math.min(...distances(heads, bases)))
      }),
    )
  })

  it('pairs those of one place in their order', () => {
    const at = (order: number): Item => ({ near: 5, order })
    expect(
      pairs([at(0), at(1)], [at(0), at(1), at(2)]).map(([head, base]) => [head.order, base.order]),
    ).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('goes on with the neighbours of a pair that is gone', () => {
    const item = (near: number): Item => ({ near, order: near })
    const found = pairs([item(10), item(20)], [item(0), item(11)])
    expect(found.map(([head, base]) => [head.near, base.near])).toEqual([
      [10, 11],
      [20, 0],
    ])
  })
})
