/**
 * Writes `actions/secret-scan/src/proof/bip39-words.generated.ts`: the English words of BIP-39, as the package
 * @scure/bip39 (MIT) ships them. The package itself stays out of the bundle, for the proof needs nothing else of it.
 */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Generated } from './contracts.ts'

const path = 'actions/secret-scan/src/proof/bip39-words.generated.ts'
const lineWidth = 108

/** 2048 words in the order of the list, so many to a line as fit. */
export const bip39Files = (root: string): readonly Generated[] =>
  existsSync(dirname(join(root, path))) ? [{ path, content: fileOf(wordlist) }] : []

function fileOf(words: readonly string[]): string {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 6 > lineWidth) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return `/**
 * The English words of BIP-39 (https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt), as @scure/bip39 (MIT)
 * ships them. Made by \`npm run generate\`; not to be edited.
 */

export const bip39Lines: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
]
`
}
