import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { visibleLine, visibleText } from '../../../shared/text/visible.ts'
import { hostileTexts } from '../../support/hostile.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u

describe('visibleLine', () => {
  it.each([
    ['a bidirectional override', 'a\u202eb', 'a\\u202eb'],
    ['a line end', 'src/a\nb\r\tc', 'src/a\\nb\\r\\tc'],
    ['an escape', '\u001b[31m', '\\u001b[31m'],
    ['a byte that is not UTF-8', 'caf\udce9.py', 'caf\\xE9.py'],
    ['a lone surrogate', 'a\ud800b', 'a\\ud800b'],
    ['an astral tag character', '\u{e0041}', '\\u{e0041}'],
    ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
  ])('shows %s', (_, text, shown) => expect(visibleLine(text)).toBe(shown))

  it.each(['plain', 'äöü ß', '漢字', '✔️ 🎉', 'e\u0301'])('leaves %j alone', (text) =>
    expect(visibleLine(text)).toBe(text),
  )

  it.each(hostileTexts)('leaves nothing hidden: %s', (_, text) =>
    expect(visibleLine(text)).not.toMatch(hidden),
  )

  it('leaves nothing hidden in any text, and changes nothing the second time', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visibleLine(text)).not.toMatch(hidden)
        expect(visibleLine(visibleLine(text))).toBe(visibleLine(text))
      }),
    ))
})

describe('visibleText', () => {
  it('keeps lines and tabs, and makes CRLF one line end', () =>
    expect(visibleText('a\r\n\tb\rc\n')).toBe('a\n\tb\\rc\n'))
})
