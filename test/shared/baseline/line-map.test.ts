import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mapLine, placeInNew, placeInOld } from '../../../shared/baseline/line-map.ts'
import type { FileChange, Hunk } from '../../../shared/model/diff.ts'
import { hunksOf } from '../../support/line-diff.ts'

const hunk = (oldStart: number, oldLines: number, newStart: number, newLines: number): Hunk => ({
  oldStart,
  oldLines,
  newStart,
  newLines,
})
const modified = (...hunks: readonly Hunk[]): FileChange => ({
  status: 'modified',
  oldPath: 'a',
  newPath: 'a',
  hunks,
  binary: false,
})

describe('a line of the new file in the old one', () => {
  const change = modified(hunk(0, 0, 1, 1), hunk(3, 2, 5, 1), hunk(8, 1, 8, 0))
  it.each([
    ['an inserted line has none', 1, undefined],
    ['the line after an insertion', 2, 1],
    ['the line before a change', 4, 3],
    ['a changed line has none', 5, undefined],
    ['the line after a change', 6, 5],
    ['the line before a deletion', 8, 7],
    ['the line after a deletion', 9, 9],
    ['a line far below', 1000, 1000],
  ])('%s', (_, line, want) => {
    expect(mapLine(change, line)).toBe(want)
  })

  it.each([
    ['of an added file', { status: 'added' as const }],
    ['of a binary file', { binary: true }],
  ])('is nowhere when it is a line %s', (_, more) => {
    expect(mapLine({ ...modified(), ...more }, 1)).toBeUndefined()
  })

  it('of a copied file is in the source', () => {
    expect(mapLine({ ...modified(), status: 'copied' }, 3)).toBe(3)
  })
})

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })

describe('the map of lines', () => {
  it('leads an unchanged line to an equal line and back, and meets each line once', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const hunks = hunksOf(old, now)
        const reached = new Set<number>()
        now.forEach((line, i) => {
          const place = placeInOld(hunks, i + 1)
          if (place.hunk >= 0) return
          expect(old[place.line - 1]).toBe(line)
          expect(placeInNew(hunks, place.line)).toEqual({ hunk: -1, line: i + 1 })
          reached.add(place.line)
        })
        const kept = old.filter((_, i) => placeInNew(hunks, i + 1).hunk < 0)
        expect(reached.size).toBe(kept.length)
      }),
    )
  })

  it('leads a changed line into the same hunk on the other side', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const hunks = hunksOf(old, now)
        now.forEach((_, i) => {
          const place = placeInOld(hunks, i + 1)
          const own = hunks[place.hunk]
          if (!own) return
          const first = own.oldLines > 0 ? own.oldStart : own.oldStart + 1
          expect(place.line).toBeGreaterThanOrEqual(first)
          expect(place.line).toBeLessThanOrEqual(first + Math.max(own.oldLines - 1, 0))
        })
      }),
    )
  })
})
