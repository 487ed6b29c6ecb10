import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compileAutomaton } from '../../../../actions/secret-scan/src/engine/automaton.ts'

type Hits = readonly (readonly [keyword: number, end: number])[]

const hitsOf = (keywords: readonly string[], bytes: Uint8Array, from = 0, to = bytes.length): Hits => {
  const hits: [number, number][] = []
  compileAutomaton(keywords).scan(bytes, from, to, (keyword, end) => hits.push([keyword, end]))
  return hits.sort((a, b) => a[1] - b[1] || a[0] - b[0])
}

/** The same by looking for each keyword at each place. */
const naive = (keywords: readonly string[], bytes: Uint8Array, from = 0, to = bytes.length): Hits => {
  const text = Buffer.from(bytes.subarray(0, to))
    .toString('latin1')
    .replace(/[A-Z]/g, (a) => a.toLowerCase())
  const hits: [number, number][] = []
  for (let end = from; end <= to; end++) {
    keywords.forEach((keyword, index) => {
      const start = end - keyword.length
      if (start >= from && text.startsWith(keyword.toLowerCase(), start)) hits.push([index, end])
    })
  }
  return hits
}

const unique = (keywords: readonly string[]): readonly string[] => [
  ...new Map(keywords.map((keyword) => [keyword.toLowerCase(), keyword])).values(),
]
const keyword = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '_', 'z'), minLength: 1, maxLength: 6 })
const keywords = fc.array(keyword, { minLength: 1, maxLength: 12 }).map(unique)
const text = (most: number) =>
  fc
    .string({ unit: fc.constantFrom('a', 'b', 'A', '_', 'Z', '\n', '\xe4'), maxLength: most })
    .map((written) => Buffer.from(written, 'latin1'))

describe('compileAutomaton', () => {
  it('finds keywords inside of keywords, and those that overlap', () => {
    expect(hitsOf(['she', 'he', 'hers'], Buffer.from('ushers'))).toEqual([
      [0, 4],
      [1, 4],
      [2, 6],
    ])
  })

  it('takes capitals for small letters in the keyword and in the text, and nothing else for them', () => {
    expect(hitsOf(['aKiA@'], Buffer.from('AKIA@ akia@ akia` \xe1kia@'))).toEqual([
      [0, 5],
      [0, 11],
    ])
  })

  it('finds what a naive search finds, in short texts read by one cursor', () => {
    fc.assert(
      fc.property(keywords, text(60), (words, bytes) => {
        expect(hitsOf(words, bytes)).toEqual(naive(words, bytes))
      }),
    )
  })

  it('finds what a naive search finds wherever the four cursors begin', () => {
    fc.assert(
      fc.property(keywords, text(40), fc.nat(2000), fc.nat(30), (words, piece, extra, from) => {
        const bytes = Buffer.alloc(1030 + extra, piece.length > 0 ? piece : '_')
        const to = bytes.length - (extra % 5)
        expect(hitsOf(words, bytes, from, to)).toEqual(naive(words, bytes, from, to))
      }),
      { numRuns: 60 },
    )
  })

  it('finds a keyword once at every place where the ranges of two cursors meet', () => {
    const word = 'needle_in_hay'
    for (let at = 0; at + word.length <= 1300; at++) {
      const bytes = Buffer.alloc(1300, '.')
      bytes.write(word, at)
      expect(hitsOf([word, 'dle'], bytes)).toEqual([
        [1, at + 6],
        [0, at + word.length],
      ])
    }
  })

  it('says nothing of what only begins or ends outside of the range', () => {
    const bytes = Buffer.from('keykeykey')
    expect(hitsOf(['key'], bytes, 1, 8)).toEqual([[0, 6]])
    expect(hitsOf(['key'], bytes, 3, 3)).toEqual([])
  })

  it('finds nothing without keywords, and finds a thousand of them', () => {
    expect(hitsOf([], Buffer.from('anything'))).toEqual([])
    const many = Array.from({ length: 1000 }, (_, i) => `key${i}_`)
    expect(hitsOf(many, Buffer.from(many.join(' '))).map(([index]) => index)).toEqual(many.map((_, i) => i))
  })
})
