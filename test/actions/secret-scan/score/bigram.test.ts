import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import {
  alphabetSize,
  costDigits,
  looksRandom,
  symbolOf,
  symbols,
  wordiness,
} from '../../../../actions/secret-scan/src/score/bigram.ts'
import { bigramCosts } from '../../../../actions/secret-scan/src/score/bigram-table.generated.ts'

const make = new Generator('bigram')

describe('wordiness', () => {
  it.each([['hex'], ['lower'], ['base32'], ['base36'], ['base62'], ['base64']] as const)(
    'knows nearly all random strings of %s with 20 characters for chance',
    (alphabet) => {
      const missed = Array.from({ length: 2000 }, () => make.text(alphabet, 20)).filter(
        (text) => !looksRandom(text),
      )
      expect(missed.length).toBeLessThan(20)
    },
  )

  it.each([
    'getUserAccountDetails',
    'MAX_CONNECTION_RETRIES',
    'application/x-www-form-urlencoded',
    'node_modules/typescript/lib/index',
    'correct-horse-battery-staple',
    'organization_membership_id',
    'InvalidArgumentException',
    'github.com/someone/something',
  ])('knows %s for words', (text) => {
    expect(looksRandom(text)).toBe(false)
    expect(wordiness(text)).toBeGreaterThan(0)
  })

  it('is lower for the same letters in disorder', () => {
    expect(wordiness('getUserAccountDetails')).toBeGreaterThan(wordiness('tsDlgteAUanetroesiccu') + 1)
  })

  it('says nothing of what is too short', () => {
    expect([wordiness(''), wordiness('q')]).toEqual([0, 0])
  })

  it('takes characters it does not know, and is a number for any text', () => {
    expect(wordiness('пароль пароль')).toBeLessThan(100)
    expect(Number.isFinite(wordiness('\0\0\0\u{1f600}'))).toBe(true)
  })
})

describe('alphabetSize', () => {
  it.each([
    ['deadbeef01', 16],
    ['DEADBEEF01', 16],
    ['deadBEEF01', 62],
    ['letters', 26],
    ['12345678', 10],
    ['abcdefabcdef', 26],
    ['a-b_c', 28],
    ['ä', 2],
  ])('of %s is %i', (text, size) => {
    expect(alphabetSize(text)).toBe(size)
  })
})

describe('the table', () => {
  it('has a cost for each symbol behind each symbol, in bits that make up a certainty', () => {
    expect(bigramCosts).toHaveLength(symbols.length + 1)
    for (const row of bigramCosts) {
      expect(row).toHaveLength(symbols.length + 1)
      const sum = [...row].reduce((total, digit) => total + 2 ** (-costDigits.indexOf(digit) / 4), 0)
      expect(Math.abs(sum - 1)).toBeLessThan(0.15)
    }
  })

  it('knows that "u" follows on "q" more often than "q" on "u"', () => {
    const cost = (pair: string) => costDigits.indexOf(bigramCosts[symbolOf(pair[0]!)]![symbolOf(pair[1]!)]!)
    expect(cost('qu')).toBeLessThan(cost('uq'))
  })
})
