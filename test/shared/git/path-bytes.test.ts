import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pathFromBytes, pathToBytes, unquote } from '../../../shared/git/path-bytes.ts'

describe('paths as strings', () => {
  it.each([
    ['plain text stays as it is', [0x61, 0x2f, 0x62], 'a/b'],
    ['UTF-8 is decoded', [0xc3, 0xbc], 'ü'],
    ['a character beyond the basic plane is decoded', [0xf0, 0x9f, 0x9a, 0xa7], '🚧'],
    ['a byte of Latin-1 becomes a lone surrogate', [0x61, 0xfc, 0x62], 'a\udcfcb'],
    ['a sequence that breaks off loses no byte', [0xe2, 0x82], '\udce2\udc82'],
    ['an overlong slash is no slash', [0xc0, 0xaf], '\udcc0\udcaf'],
    ['a surrogate written as UTF-8 stays three bytes', [0xed, 0xb2, 0x80], '\udced\udcb2\udc80'],
  ])('%s', (_, bytes, text) => {
    expect(pathFromBytes(Buffer.from(bytes))).toBe(text)
    expect([...pathToBytes(text)]).toEqual(bytes)
  })

  it('every sequence of bytes survives the way there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...pathToBytes(pathFromBytes(Buffer.from(bytes)))]).toEqual([...bytes])
      }),
    )
  })

  it('different bytes never become the same string', () => {
    const text = fc.uint8Array({ maxLength: 6 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const same = pathFromBytes(Buffer.from(a)) === pathFromBytes(Buffer.from(b))
        expect(same).toBe(Buffer.from(a).equals(Buffer.from(b)))
      }),
    )
  })

  it('a lone surrogate that stands for no byte names no file instead of another one', () => {
    expect(pathToBytes('a\ud800b').toString('utf8')).toBe('a\ufffdb')
    expect(pathToBytes('a\udc41b').toString('utf8')).toBe('a\ufffdb')
    expect(pathToBytes('🚧')).toEqual(Buffer.from('🚧'))
  })
})

describe('names that git quotes', () => {
  it.each([
    ['letters for control characters', String.raw`"a/\t\n\"\\" rest`, 'a/\t\n"\\', ' rest'],
    ['octal for bytes', String.raw`"\303\274\001"`, 'ü\u0001', ''],
  ])('%s', (_, quoted, name, rest) => {
    expect(unquote(quoted)).toEqual({ name: Buffer.from(name), rest })
  })

  it.each([['plain'], ['"open'], [String.raw`"\q"`], [String.raw`"\9"`], ['"\\']])(
    '%s is refused, as no name git writes',
    (text) => {
      expect(unquote(text)).toBeUndefined()
    },
  )
})
