import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { regionOf } from '../../../../actions/secret-scan/src/scan/region.ts'
import { lineCounter, type Wide } from '../../../../actions/secret-scan/src/text/lines.ts'

/** Line and column by the platform's own decoder, of the place behind `before`. */
function placeBehind(before: Buffer, encoding = 'utf-8'): readonly [line: number, column: number] {
  const lines = new TextDecoder(encoding).decode(before).split('\n')
  return [lines.length, lines.at(-1)!.length + 1]
}

function regionIn(bytes: Buffer, start: number, end: number, wide?: Wide) {
  return regionOf(bytes, { start, end }, lineCounter(bytes, wide), wide)
}

const pieces = fc.array(
  fc.constantFrom('a', ' ', '\t', '\n', '\r\n', 'ö', '日', '😀', '\u2028', '\u0a0a', 'é'),
  { maxLength: 40 },
)
const text = pieces.map((parts) => parts.join(''))

describe('The region of a secret', () => {
  it('is where the text in front of it ends, in UTF-8 with or without a mark', () => {
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (before, secret, after, marked) => {
        const lead = Buffer.from(`${marked ? '\ufeff' : ''}${before}`)
        const within = Buffer.from(`x${secret}x`)
        const bytes = Buffer.concat([lead, within, Buffer.from(after)])
        const [startLine, startColumn] = placeBehind(lead)
        const [endLine, endColumn] = placeBehind(Buffer.concat([lead, within]))
        const region = regionIn(bytes, lead.length, lead.length + within.length)
        expect(region).toEqual({ startLine, startColumn, endLine, endColumn })
      }),
    )
  })

  it.each(['utf-16le', 'utf-16be'] as const)('is where the text in front of it ends, in %s', (wide) => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, secret, marked) => {
        const encode = (content: string): Buffer => {
          const little = Buffer.from(content, 'utf16le')
          return wide === 'utf-16le' ? little : little.swap16()
        }
        const lead = encode(`${marked ? '\ufeff' : ''}${before}`)
        const within = encode(`x${secret}x`)
        const [startLine, startColumn] = placeBehind(lead, wide)
        const [endLine, endColumn] = placeBehind(Buffer.concat([lead, within]), wide)
        const bytes = Buffer.concat([lead, within, encode('\nlast')])
        const region = regionIn(bytes, lead.length, lead.length + within.length, wide)
        expect(region).toEqual({ startLine, startColumn, endLine, endColumn })
      }),
    )
  })

  it('counts each byte that is no UTF-8 as the one letter that takes its place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (random) => {
        const lead = Buffer.from(random)
        const bytes = Buffer.concat([lead, Buffer.from('secret\n')])
        const [startLine, startColumn] = placeBehind(lead)
        const region = regionIn(bytes, lead.length, lead.length + 6)
        expect(region).toEqual({ startLine, startColumn, endLine: startLine, endColumn: startColumn + 6 })
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['at the very beginning', 'secret', 0, 6, [1, 1, 1, 7]],
    ['in the last line, which nothing ends', 'a\nb: secret', 5, 11, [2, 4, 2, 10]],
    ['in front of CRLF', 'a\r\nsecret\r\nb', 3, 9, [2, 1, 2, 7]],
    ['over two lines', 'x\nbegin\nend\n', 2, 11, [2, 1, 3, 4]],
    ['with a line end as its last letter', 'x\nbegin\nend\n', 2, 12, [2, 1, 3, 5]],
    ['behind a mark', '\ufeffsecret', 3, 9, [1, 1, 1, 7]],
    ['that is empty', 'ab', 1, 1, [1, 2, 1, 2]],
    ['behind an emoji, which are two units', '😀 secret', 5, 11, [1, 4, 1, 10]],
  ])('%s', (_, content, start, end, [startLine, startColumn, endLine, endColumn]) => {
    const region = regionIn(Buffer.from(content as string), start as number, end as number)
    expect(region).toEqual({ startLine, startColumn, endLine, endColumn })
  })

  it('has no columns in a line that is longer than anybody reads, and lines all the same', () => {
    const bytes = Buffer.from(`first\n${'x'.repeat(20_000)}secret`)
    expect(regionIn(bytes, bytes.length - 6, bytes.length)).toEqual({ startLine: 2, endLine: 2 })
    const end = 6 + 10_002
    expect(regionIn(bytes, 6 + 9_990, end)).toEqual({ startLine: 2, endLine: 2, startColumn: 9991 })
  })
})
