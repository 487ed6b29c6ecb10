import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lineCounter, lineStart, wideOrder } from '../../../../actions/secret-scan/src/text/lines.ts'

const letters = fc.constantFrom('\n', '\n', '\r\n', 'a', 'Ċ', '\u0a0a', '\u0a00', '日', '😀', '\0')
const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''))
const orders = ['utf-16le', 'utf-16be'] as const
const encoded = (content: string, order: (typeof orders)[number]): Buffer =>
  order === 'utf-16le' ? Buffer.from(content, 'utf16le') : Buffer.from(content, 'utf16le').swap16()

describe('The lines of a file', () => {
  it('are counted as its text splits into them, whatever is asked first', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (content, places) => {
        const bytes = Buffer.from(content)
        const lineAt = lineCounter(bytes)
        for (const place of places) {
          const offset = place % (bytes.length + 1)
          expect(lineAt(offset)).toBe(bytes.toString('latin1', 0, offset).split('\n').length)
        }
      }),
    )
  })

  it.each(orders)('are counted in the letters of %s, not in its bytes', (order) => {
    fc.assert(
      fc.property(text, fc.nat(), (content, place) => {
        const bytes = encoded(content, order)
        const units = place % (content.length + 1)
        expect(lineCounter(bytes, order)(2 * units)).toBe(content.slice(0, units).split('\n').length)
        const before = content.slice(0, units)
        expect(lineStart(bytes, 2 * units, 1000, order)).toBe(2 * (before.lastIndexOf('\n') + 1))
      }),
    )
  })

  it.each([4095, 4096, 4097, 8192, 20_000])('are right behind %d bytes', (length) => {
    for (const content of ['\n'.repeat(length), `${'x'.repeat(length - 1)}\n`]) {
      const lineAt = lineCounter(Buffer.from(`${content}tail`))
      const lines = content.split('\n').length
      expect([lineAt(length - 1), lineAt(length), lineAt(length + 3), lineAt(0)]).toEqual([
        lines - 1,
        lines,
        lines,
        1,
      ])
    }
  })

  it('begin where the one before ends, or so far away that nobody asks', () => {
    const bytes = Buffer.from(`ab\n${'x'.repeat(100)}`)
    expect(lineStart(bytes, 2, 10)).toBe(0)
    expect(lineStart(bytes, 3, 10)).toBe(3)
    expect(lineStart(bytes, 13, 10)).toBe(3)
    expect(lineStart(bytes, 14, 10)).toBeUndefined()
    expect(lineStart(Buffer.from('x'.repeat(10)), 10, 10)).toBe(0)
  })
})

describe('The order of UTF-16', () => {
  it.each([
    ['\xff\xfea\0', 'utf-16le'],
    ['\xfe\xff\0a', 'utf-16be'],
    ['a\0b\0', 'utf-16le'],
    ['\0a\0b', 'utf-16be'],
    ['ab', undefined],
    ['\0\0', undefined],
    ['\xef\xbb\xbfa', undefined],
    ['a', undefined],
    ['', undefined],
  ])('of %j is %s', (content, order) => {
    expect(wideOrder(Buffer.from(content, 'latin1'))).toBe(order)
  })
})
