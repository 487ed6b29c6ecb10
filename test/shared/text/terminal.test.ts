import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pad, plain, plainText, style, truncate, wantsColour, width } from '../../../shared/text/terminal.ts'
import { hostileTexts } from '../../support/hostile.ts'

const controls = /[\p{Cc}\p{Cs}]/u

describe('plain', () => {
  it.each([
    ['colour', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a link', '\u001b]8;;https://a.example\u001b\\text\u001b]8;;\u0007', 'text'],
    ['an eight-bit sequence', '\u009b31mred', 'red'],
    ['a sequence without end, which swallows nothing', '\u001b]0;title', '\\u001b]0;title'],
    ['a charset switch', '\u001b(Btext', 'text'],
  ])('takes out %s', (_, text, shown) => expect(plain(text)).toBe(shown))

  it.each(hostileTexts)('leaves no control: %s', (_, text) => {
    expect(plain(text)).not.toMatch(controls)
    expect(plainText(text).replace(/[\n\t]/g, '')).not.toMatch(controls)
  })

  it('leaves no control in any text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('\u001b', '[', ']', '31m', ';', '\u0007', '\\', 'P', '\u009c', '\u009d', 'a', '\n'),
        ),
        (parts) => expect(plain(parts.join(''))).not.toMatch(controls),
      ),
    ))

  it('takes time that grows with the length: sequences that never end', () =>
    expect(plain('\u001b]'.repeat(200_000))).toHaveLength(7 * 200_000))
})

describe('width, truncate, pad', () => {
  it.each([
    ['abc', 3],
    ['漢字', 4],
    ['e\u0301', 1],
    ['🎉', 2],
    ['한글', 4],
    ['ｆｕ', 4],
  ])('%s takes %d columns', (text, columns) => expect(width(text)).toBe(columns))

  it('truncates inside the limit, with an ellipsis', () => {
    expect(truncate('abcdef', 4)).toBe('abc…')
    expect(truncate('漢字漢字', 6)).toBe('漢字…')
    expect(truncate('abc', 0)).toBe('')
  })

  it('never makes more columns than asked', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, columns) => {
        const shown = plain(text)
        expect(width(truncate(shown, columns))).toBeLessThanOrEqual(columns)
        expect(width(pad(truncate(shown, columns), columns))).toBe(columns)
      }),
    ))
})

describe('colour', () => {
  it.each([
    ['a terminal has it', {}, true, true],
    ['a pipe has none', {}, false, false],
    ['NO_COLOR forbids it', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, true],
    ['NO_COLOR wins over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['FORCE_COLOR asks for it', { FORCE_COLOR: '1' }, false, true],
    ['a dumb terminal has none', { TERM: 'dumb' }, true, false],
  ])('%s', (_, environment, tty, wanted) => expect(wantsColour(environment, tty)).toBe(wanted))

  it('paints only when enabled', () => {
    expect(style(true).red('x')).toBe('\u001b[31mx\u001b[0m')
    expect(style(false).red('x')).toBe('x')
  })
})
