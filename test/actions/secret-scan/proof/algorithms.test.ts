/** Known answers of the algorithms, from their specifications. */

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  decodeBase58,
  decodeBase58Check,
  encodeBase58,
  encodeBase58Check,
} from '../../../../actions/secret-scan/src/proof/base58.ts'
import { encodeBech32, fiveBitGroups, isBech32 } from '../../../../actions/secret-scan/src/proof/bech32.ts'
import { crc16Xmodem, crc24OpenPgp, crc32 } from '../../../../actions/secret-scan/src/proof/crc.ts'
import {
  decodeBase32,
  decodeBase64,
  encodeBase32,
  inBase,
} from '../../../../actions/secret-scan/src/proof/digits.ts'
import { marvin32, marvin64 } from '../../../../actions/secret-scan/src/proof/marvin32.ts'
import { alphabets } from '../../../../actions/secret-scan/src/rules/generator.ts'

const check = Buffer.from('123456789') // what catalogues of CRCs give the value of

it.each([
  ['CRC-32 of IEEE 802.3', crc32(check), 0xcbf43926],
  ['CRC-32 of nothing', crc32(Buffer.alloc(0)), 0],
  ['CRC-16/XMODEM', crc16Xmodem(check), 0x31c3],
  ['CRC-24 of OpenPGP', crc24OpenPgp(check), 0x21cf02],
  ['CRC-24 of nothing', crc24OpenPgp(Buffer.alloc(0)), 0xb704ce],
])('%s gives the value of its catalogue', (_, value, expected) => expect(value).toBe(expected))

describe('Marvin32', () => {
  it.each([
    ['abc', 0xd53cd9cecd0893b7n, 0x22c74339, 0x492769bf],
    ['abcdefghijklmnopqrstuvwxyz', 0xddddeeeeffff000n, 0xa128eb7e, 0x7260aca2],
  ])('of %j is what SymCrypt has it', (text, seed, high, low) =>
    expect(marvin64(Buffer.from(text), seed)).toEqual({ high, low }),
  )

  it('folds both halves into one unsigned number', () =>
    expect(marvin32(Buffer.from('abc'), 0xd53cd9cecd0893b7n)).toBe((0x22c74339 ^ 0x492769bf) >>> 0))
})

describe('base 62 and base 36', () => {
  it.each([
    [0, 'base62', 6, '000000'],
    [61, 'base62', 6, '00000z'],
    [62, 'base62', 6, '000010'],
    [2 ** 32 - 1, 'base62', 6, '4gfFC3'],
    [2 ** 32 - 1, 'base36', 7, '1z141z3'],
  ] as const)('%d in %s at width %d is %j', (value, alphabet, width, text) =>
    expect(inBase(value, alphabets[alphabet], width)).toBe(text),
  )
})

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j is %j, as in RFC 4648', (text, encoded) => {
    expect(encodeBase32(Buffer.from(text))).toBe(encoded)
    expect(decodeBase32(encoded)?.toString()).toBe(text)
  })

  it.each([
    ['bits that are left over', 'MZ'],
    ['a character too many', 'MZXW6YTBO'],
    ['a digit that is none', 'MZXW6YT1'],
    ['lower case', 'mzxw6ytb'],
  ])('refuses %s', (_, text) => expect(decodeBase32(text)).toBeUndefined())
})

describe('base64', () => {
  it.each([
    ['Zm9vYg==', 'base64', 'foob'],
    ['Zm9vYg', 'base64', 'foob'],
    ['Zm9vYmE=', 'base64', 'fooba'],
    ['_-8', 'base64url', '\xff\xef'],
    ['/+8=', 'base64', '\xff\xef'],
  ] as const)('reads %j of %s', (text, alphabet, expected) =>
    expect(decodeBase64(text, alphabet)?.toString('latin1')).toBe(expected),
  )

  it.each([
    ['bits that are left over', 'Zm9vYh==', 'base64'],
    ['too much padding', 'Zm9vYmE==', 'base64'],
    ['the other alphabet', '_-8', 'base64'],
    ['a blank', 'Zm9v Yg==', 'base64'],
    ['one character behind whole groups', 'Zm9vY', 'base64'],
  ] as const)('refuses %s', (_, text, alphabet) => expect(decodeBase64(text, alphabet)).toBeUndefined())
})

describe('base58', () => {
  it.each([
    ['48656c6c6f20576f726c6421', '2NEpo7TZRRrLZSi2U'],
    ['0000287fb4cd', '11233QC4'],
    ['', ''],
    ['00', '1'],
  ])('of %s is %j, as in its draft', (hex, text) => {
    expect(encodeBase58(Buffer.from(hex, 'hex'))).toBe(text)
    expect(decodeBase58(text)?.toString('hex')).toBe(hex)
  })

  it('refuses characters it has not, and what is longer than any key', () => {
    for (const text of ['0', 'O', 'I', 'l', '2'.repeat(257)]) expect(decodeBase58(text)).toBeUndefined()
  })

  it('gets back every payload that it put a checksum on', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        const payload = Buffer.from(bytes)
        expect(decodeBase58Check(encodeBase58Check(payload))).toEqual(payload)
      }),
    ))
})

describe('bech32', () => {
  it.each([
    'A12UEL5L',
    'a12uel5l',
    'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    '11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
    '?1ezyfcl',
  ])('accepts %j of BIP-173', (text) => expect(isBech32(text)).toBe(true))

  it.each([
    ['a character in front that is none', '\x201nwldj5'],
    [
      'more than 90 characters',
      `an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx`,
    ],
    ['no separator', 'pzry9x0s0muk'],
    ['nothing in front of the separator', '1pzry9x0s0muk'],
    ['a character that is none', 'x1b4n0q5v'],
    ['too short a checksum', 'li1dgmt3'],
    ['a checksum of the other case', 'A1G7SGD8'],
    ['both cases', 'A12uEL5L'],
  ])('refuses %s', (_, text) => expect(isBech32(text)).toBe(false))

  it('accepts what it encodes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) =>
        isBech32(encodeBech32('example', fiveBitGroups(bytes))),
      ),
    ))
})
