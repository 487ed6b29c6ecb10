import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { byteSearch } from '../../../../actions/secret-scan/src/exposure/byte-search.ts'

const hitsOf = (texts: readonly string[], bytes: Buffer, allowed?: number): readonly string[] => {
  const hits: string[] = []
  const needles = texts.map((text, owner) => ({ bytes: Buffer.from(text, 'latin1'), owner, part: 0 }))
  const whole = byteSearch(needles, allowed).scan(bytes, ({ owner }, start) =>
    hits.push(`${owner} at ${start}`),
  )
  return whole ? hits.sort() : ['not whole']
}

const naively = (texts: readonly string[], bytes: Buffer): readonly string[] =>
  texts
    .flatMap((text, owner) => {
      const hits: string[] = []
      if (text.length < 4) return hits
      for (let at = bytes.indexOf(text, 0, 'latin1'); at >= 0; at = bytes.indexOf(text, at + 1, 'latin1'))
        hits.push(`${owner} at ${at}`)
      return hits
    })
    .sort()

describe('a search for many texts', () => {
  it('finds what a search for each by itself finds, overlapping ones too', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\xff'), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 20 }),
        fc.array(letters, { maxLength: 30 }),
        (texts, parts) => {
          const bytes = Buffer.from(parts.join(''), 'latin1')
          expect(hitsOf(texts, bytes)).toEqual(naively(texts, bytes))
        },
      ),
    )
  })

  it('finds a text at the very beginning and at the very end, and none that is cut off', () => {
    expect(hitsOf(['abcdefghij', 'wxyz'], Buffer.from('abcdefghij wxyz'))).toEqual(['0 at 0', '1 at 11'])
    expect(hitsOf(['abcdefghij'], Buffer.from('cdefghij'))).toEqual([])
    expect(hitsOf(['abcd', 'abcdefg', 'abcdefgh'], Buffer.from('abcdefgh'))).toEqual([
      '0 at 0',
      '1 at 0',
      '2 at 0',
    ])
  })

  it('gives up on bytes that are made of the ends of the texts, and not a step before', () => {
    const texts = Array.from({ length: 100 }, (_, i) => `${i} the very same end`)
    const bytes = Buffer.from('the very same end'.repeat(50))
    expect(hitsOf(texts, bytes, 100 * 50)).toEqual([])
    expect(hitsOf(texts, bytes, 100 * 50 - 1)).toEqual(['not whole'])
  })
})
