import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Literals, literalsOf } from '../../../../actions/secret-scan/src/engine/literals.ts'

describe('literalsOf', () => {
  it.each<[string, readonly string[]]>([
    ['acm_[a-z]+', ['acm_']],
    ['jdbc:[a-z]+[?&]password=x', ['jdbc:', 'password=x']],
    ['a(?=b)c', ['ac']],
    ['a(?:bc)d', ['abcd']],
    ['a(?<secret>b+)c', ['a', 'b', 'c']],
    ['a(?:bc)?d', ['a', 'd']],
    ['a(?:bc){2}d', ['a', 'bc', 'd']],
    ['a(?:b|c)d', ['a', 'd']],
    ['a[b]\\.\\x2dc', ['ab.-c']],
    ['[aA]b*', []],
    ['(a)\\1b', ['a', 'b']],
  ])('of %s', (pattern, literals) => {
    expect(literalsOf(pattern)).toEqual(literals)
  })

  it('are in each match, in their order', () => {
    const patterns = ['x(?:ab){1,2}[ab]+(?:c|d)ba', 'a(?!b)c?a(?:b+a)d', '(?:ab|b)a{2,}c']
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.stringMatching(/^[abcdx]{0,30}$/), (pattern, text) => {
        const match = new RegExp(pattern).exec(text)?.[0]
        if (match === undefined) return
        expect(new Literals(match).has(literalsOf(pattern), 0, match.length)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('Literals', () => {
  it('answers as if it looked through the part anew each time', () => {
    const part = fc.tuple(
      fc.nat(60),
      fc.nat(20),
      fc.array(fc.constantFrom('a', 'ab', 'bb', 'aba'), { maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[ab.]{0,60}$/), fc.array(part, { maxLength: 20 }), (text, parts) => {
        const literals = new Literals(text)
        for (const [from, length, wanted] of parts) {
          const anew = new RegExp(wanted.join('[^]*')).test(text.slice(from, from + length))
          expect(literals.has(wanted, from, from + length)).toBe(anew)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
