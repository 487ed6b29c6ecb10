import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clip, cutUnits, cutUtf8, utf8Length } from '../../../shared/text/bytes.ts'

describe('cutUtf8', () => {
  it.each([
    ['ascii', 'abc', 2, 'ab'],
    ['a character of two bytes that does not fit', 'aä', 2, 'a'],
    ['an astral character that does not fit', '🎉', 3, ''],
    ['what fits', 'aä🎉', 7, 'aä🎉'],
    ['nothing', 'abc', 0, ''],
  ])('cuts %s', (_, text, bytes, cut) => expect(cutUtf8(text, bytes)).toBe(cut))

  it('is a beginning within the limit, as long as possible', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, bytes) => {
        const cut = cutUtf8(text, bytes)
        expect(text.startsWith(cut)).toBe(true)
        expect(utf8Length(cut)).toBeLessThanOrEqual(bytes)
        const next = [...text.slice(cut.length)][0]
        if (next !== undefined) expect(utf8Length(cut + next)).toBeGreaterThan(bytes)
      }),
    ))
})

describe('cutUnits and clip', () => {
  it('never end inside a surrogate pair', () => expect(cutUnits('a🎉', 2)).toBe('a'))
  it('show that something was cut', () => expect(clip('abcdef', 4)).toBe('abc…'))
  it('leave short text alone', () => expect(clip('abcd', 4)).toBe('abcd'))
})
