/** Mnemonics, against @scure/bip39, which wrote its checksum on its own. */

import { describe, expect, it } from '@jest/globals'
import { entropyToMnemonic, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { makeMnemonic, proveMnemonic } from '../../../../actions/secret-scan/src/proof/bip39.ts'
import { bip39Lines } from '../../../../actions/secret-scan/src/proof/bip39-words.generated.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { bip39Rules } from '../../../../actions/secret-scan/src/rules/providers/bip-39.ts'

const sizes = [12, 15, 18, 21, 24] as const
const entropy = fc
  .constantFrom(16, 20, 24, 28, 32)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))

describe('A mnemonic', () => {
  it('has its words from a list of 2048 in order', () => {
    const words = bip39Lines.flatMap((line) => line.split(' '))
    expect(words).toEqual(wordlist)
    expect(words).toEqual([...words].sort())
  })

  it('is valid as the package makes it, and tells no more of itself than how many words it has', () => {
    fc.assert(
      fc.property(entropy, (bytes) => {
        fc.pre(new Set(bytes).size >= 5)
        const phrase = entropyToMnemonic(bytes, wordlist)
        expect(proveMnemonic(phrase)).toEqual({
          grade: 'valid',
          by: expect.any(String),
          facts: { words: String(phrase.split(' ').length) },
        })
      }),
    )
  })

  it.each(sizes)('of %d words is valid for the package as our maker makes it', (words) => {
    for (let seed = 0; seed < 40; seed++) {
      const phrase = makeMnemonic(new Generator(`bip39/${seed}`), words)
      expect(validateMnemonic(phrase, wordlist)).toBe(true)
    }
  })

  it('with any other word of the list at any place is judged as the package judges it', () => {
    fc.assert(
      fc.property(entropy, fc.nat(), fc.nat(2047), (bytes, place, word) => {
        fc.pre(new Set(bytes).size >= 10)
        const words = entropyToMnemonic(bytes, wordlist).split(' ')
        words[place % words.length] = wordlist[word]!
        const phrase = words.join(' ')
        expect(proveMnemonic(phrase).grade).toBe(validateMnemonic(phrase, wordlist) ? 'valid' : 'invalid')
      }),
      { numRuns: 500 },
    )
  })

  it('of another number of words, in another language or in other letters is neither', () => {
    const phrase = makeMnemonic(new Generator('other'))
    const words = phrase.split(' ')
    const others = [
      words.slice(1).join(' '),
      [...words, words[0]].join(' '),
      [...words.slice(1), 'casa'].join(' '),
      phrase.toUpperCase(),
      phrase.replace(' ', '  '),
      `${phrase} `,
      '',
      ' '.repeat(11),
    ]
    expect(others.map((other) => proveMnemonic(other).grade)).toEqual(others.map(() => 'none'))
  })

  it.each([16, 20, 24, 28, 32])('of %d bytes that are all the same is one of the specification', (size) => {
    for (const byte of [0x00, 0x7f, 0x80, 0xff]) {
      const phrase = entropyToMnemonic(new Uint8Array(size).fill(byte), wordlist)
      expect(validateMnemonic(phrase, wordlist)).toBe(true)
      expect(proveMnemonic(phrase).grade).toBe('invalid')
    }
  })

  it('is nobody’s where it is what tools fill in by themselves', () => {
    const phrase = `${'test '.repeat(11)}junk`
    expect(validateMnemonic(phrase, wordlist)).toBe(true)
    expect(proveMnemonic(phrase).grade).toBe('invalid')
  })
})

describe('The rule for mnemonics', () => {
  const engine = createEngine(bip39Rules)
  const phrase = makeMnemonic(new Generator('rule'), 24)

  it.each([
    ['a setting', `MNEMONIC=${phrase}\n`],
    ['a string', `const mnemonic = "${phrase}";`],
    ['JSON', `{"seedPhrase":"${phrase}"}`],
    ['YAML', `seed_phrase: ${phrase}\n`],
    ['YAML with quotes', `wallet:\n  mnemonic: '${phrase}'\n`],
    ['TypeScript', `const mnemonic: string = '${phrase}'`],
    ['the last line of a file', `mnemonic = "${phrase}`],
    ['Windows', `MNEMONIC=${phrase}\r\n`],
  ])('finds the whole phrase in %s', (_, text) => {
    expect(engine.find(Buffer.from(text)).map(({ secret }) => secret)).toEqual([phrase])
  })

  it('takes no sentence about mnemonics for one', () => {
    const texts = [
      'A mnemonic: a phrase of words that a wallet is made of, and nobody else may ever see it or use it.',
      'mnemonic = words.join(" ")',
      `${phrase}`,
    ]
    for (const text of texts) expect(engine.find(Buffer.from(text))).toEqual([])
  })
})
