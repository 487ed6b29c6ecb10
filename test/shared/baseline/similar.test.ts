import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { similarity } from '../../../shared/baseline/similar.ts'

describe('likeness of two lines', () => {
  it.each([
    ['equal lines', 'return a + b', 'return a + b', 1],
    ['a renamed variable', 'total=compute(items,count)', 'total=compute(items,size)', 0.8],
    ['lines of one length with nothing in common', 'abcdef', 'uvwxyz', 0],
    ['a line that is too short for the other', 'ab', 'abcdefghijkl', 0],
    ['empty lines', '', '', 0],
  ])('%s', (_, a, b, want) => {
    expect(similarity(a, b)).toBeCloseTo(want, 1)
  })

  it('is the same in both directions and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = similarity(a, b)
        expect(likeness).toBe(similarity(b, a))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('looks at the beginning and the end of a minified line only', () => {
    const long = (middle: string) => `${'a1'.repeat(150)}${middle.repeat(500_000)}${'b2'.repeat(150)}`
    expect(similarity(long('x'), long('y'))).toBe(1)
  })
})
