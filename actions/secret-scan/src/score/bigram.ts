/**
 * Tells words from random strings: how much likelier the pairs of neighbouring characters are in the names that source
 * code has than in a string drawn from the same alphabet. Better than Shannon's entropy, which for 20 characters is as
 * high for `getUserAccountDetails` as for a password. The table is counted by `scripts/bigrams.ts`, which also
 * measures how well the thresholds do.
 */

import { bigramCosts } from './bigram-table.generated.ts'

/** Each is a row and a column of the table; what is not among them is the last one, as is the beginning of a text. */
export const symbols = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+='
/** A cost of one step is a quarter of a bit; costs are written as one character each. */
export const stepsPerBit = 4
export const costDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Below this a text is chance. Of random strings of 16 characters and more, 99.4 % and more score lower, whatever their
 * alphabet; of names of 20 and more in sources that were not counted 2 %, most of which are encoded data. Digests and
 * UUIDs are chance, too: nothing in their letters tells them from a key.
 */
export const mostOfChance = -0.5

export const looksRandom = (text: string): boolean => wordiness(text) < mostOfChance

/** "a" → 0; "ä" → the last row. */
export function symbolOf(character: string): number {
  const found = symbols.indexOf(character)
  return found < 0 ? symbols.length : found
}

/**
 * Bits per character by which the text is likelier as words than as chance: above 0 words, below 0 chance. From 0.2 to
 * 1.7 for names, about −3 for random letters and digits. 0 for less than two characters.
 */
export function wordiness(text: string): number {
  if (text.length < 2) return 0
  let [cost, before] = [0, symbols.length]
  for (const character of text) {
    const symbol = symbolOf(character)
    cost += costDigits.indexOf(bigramCosts[before]![symbol]!)
    before = symbol
  }
  return Math.log2(alphabetSize(text)) - cost / stepsPerBit / text.length
}

/** How many characters a random string of this kind is drawn from: 16 for hex digits, 62 for letters and digits. */
export function alphabetSize(text: string): number {
  if (/^(?:[\da-f]{8,}|[\dA-F]{8,})$/.test(text) && /\d/.test(text) && /\D/.test(text)) return 16
  const classes: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
  ]
  const letters = classes.reduce((size, [has, count]) => size + (has.test(text) ? count : 0), 0)
  return Math.max(2, letters + new Set(text.match(/[^\dA-Za-z]/g)).size)
}
