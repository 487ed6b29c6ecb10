import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  bySpecificity,
  type Found,
  withoutOverlaps,
} from '../../../../actions/secret-scan/src/engine/overlaps.ts'
import type { Confidence } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { assigned, ruleOf, token } from './rules.ts'

const found = (rule: Found['rule'], start: number, end: number): Found => ({ rule, start, end, secret: '' })
const sure = (confidence: Confidence) => token(confidence, 'acm_', 'x', { confidence })

describe('withoutOverlaps', () => {
  it('keeps what only overlaps with what gave way itself', () => {
    const [high, medium] = [sure('high'), sure('medium')]
    const kept = withoutOverlaps([found(high, 0, 10), found(medium, 8, 20), found(sure('low'), 18, 30)])
    expect(kept.map(({ start }) => start)).toEqual([0, 18])
  })

  it.each([
    ['a provider before a generic rule', sure('low'), token('g', 'long_keyword', 'x', { generic: true })],
    [
      'a sure rule before an unsure one',
      sure('high'),
      token('m', 'long_keyword', 'x', { confidence: 'medium' }),
    ],
    [
      'a token before a window',
      sure('high'),
      ruleOf('w', ['keyword'], { kind: 'window', pattern: 'x', before: 0, after: 0 }),
    ],
    [
      'a window before a name',
      ruleOf('w', ['key'], { kind: 'window', pattern: 'x', before: 0, after: 0 }),
      assigned('a', 'keyword', 'x'),
    ],
    ['a longer keyword before a shorter one', token('z', 'acm_long', 'x'), token('a', 'acm_', 'x')],
    ['the first name of two alike', token('a', 'acm_', 'x'), token('b', 'acm_', 'x')],
  ])('puts %s', (_, better, worse) => {
    for (const both of [
      [better, worse],
      [worse, better],
    ] as const) {
      const kept = withoutOverlaps(both.map((rule) => found(rule, 3, 9)))
      expect(kept.map(({ rule }) => rule.id)).toEqual([better.id])
    }
  })

  it('takes the longer of two of one rule', () => {
    const rule = sure('high')
    expect(withoutOverlaps([found(rule, 4, 8), found(rule, 2, 9)])).toEqual([found(rule, 2, 9)])
  })

  it('leaves out only what shares a byte with a better one that is kept', () => {
    const rules = [sure('high'), sure('medium'), sure('low')]
    const one = fc.record({
      rule: fc.constantFrom(...rules),
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), (drawn) => {
        const all = drawn.map(({ rule, start, length }) => found(rule, start, start + length))
        const kept = withoutOverlaps(all)
        for (const [i, { end }] of kept.entries())
          expect(kept[i + 1]?.start ?? end).toBeGreaterThanOrEqual(end)
        for (const lost of all.filter((one) => !kept.includes(one))) {
          const winner = kept.some(
            (other) => other.start < lost.end && lost.start < other.end && bySpecificity(other, lost) <= 0,
          )
          expect(winner).toBe(true)
        }
      }),
    )
  })
})
