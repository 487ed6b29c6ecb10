/**
 * Mnemonic phrases of wallets: 12, 15, 18, 21 or 24 words of a list of 2048 are 11 bits each, of which the last, one for
 * every three words, are the first of the SHA-256 of the others. https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
 */

import { createHash } from 'node:crypto'
import type { Generator } from '../rules/generator.ts'
import { bip39Lines } from './bip39-words.generated.ts'
import { invalid, isVaried, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'SHA-256 in its last word'
const counts = [12, 15, 18, 21, 24]
/** No word of the list is longer than 8 letters. */
const longest = 24 * 9

/**
 * Phrases that tools fill in by themselves, so that whole sources are full of them, each with a right checksum: those of
 * Hardhat and Foundry, of Ganache, and of Truffle. The first 8 bytes of their SHA-256.
 */
const published: ReadonlySet<string> = new Set(['f79cd64f9cea2378', '9c5d0a6656e5d3f3', 'b83e96417f61cb14'])

/**
 * Only the English list is known: of words that are not in it nothing is said, since ten other languages have lists.
 * Entropy that somebody typed, such as the zeros of the specification's own examples, is nobody's wallet.
 */
export function proveMnemonic(secret: string): Proof {
  const words = secret.length > longest ? [] : secret.split(' ')
  if (!counts.includes(words.length)) return unproven(by)
  const numbers = words.map((word) => numberOf(word))
  if (numbers.includes(-1)) return unproven(by)
  const bits = numbers.map((number) => number.toString(2).padStart(11, '0')).join('')
  const sumBits = words.length / 3
  const entropy = bytesOf(bits.slice(0, -sumBits))
  if (bits.slice(-sumBits) !== sumOf(entropy, sumBits)) return invalid(by)
  if (new Set(words).size * 2 < words.length || !isVaried(entropy.toString('latin1')) || isPublished(secret))
    return invalid('the published examples')
  return valid(by, { words: String(words.length) })
}

/** The place of an English word in its list, from 0; −1 for any other. */
function numberOf(word: string): number {
  let low = 0
  let high = wordList().length
  while (low < high) {
    const middle = (low + high) >> 1
    if (wordList()[middle]! < word) low = middle + 1
    else high = middle
  }
  return wordList()[low] === word ? low : -1
}

let list: readonly string[] | undefined

/** Split when it is first asked for: most repositories hold no mnemonic. */
const wordList = (): readonly string[] => {
  list ??= bip39Lines.flatMap((line) => line.split(' '))
  return list
}

const bytesOf = (bits: string): Buffer =>
  Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))

/** The first bits, at most 8, of the SHA-256, as "0101". */
const sumOf = (entropy: Buffer, bits: number): string =>
  createHash('sha256').update(entropy).digest()[0]!.toString(2).padStart(8, '0').slice(0, bits)

const isPublished = (secret: string): boolean =>
  published.has(createHash('sha256').update(secret).digest('hex').slice(0, 16))

export function makeMnemonic(make: Generator, words: 12 | 15 | 18 | 21 | 24 = 12): string {
  const entropy = make.bytes((words * 4) / 3)
  const bits = [...entropy].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const numbers = (bits + sumOf(entropy, words / 3)).match(/.{11}/g) ?? []
  return numbers.map((number) => wordList()[Number.parseInt(number, 2)]).join(' ')
}
