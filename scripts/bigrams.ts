/**
 * Counts which characters follow on which in the names of real source code, and writes the table that
 * `actions/secret-scan/src/score/bigram.ts` reads: `npx tsx scripts/bigrams.ts`. Half of the files are counted; with
 * `--measure` nothing is written, and the other half shows how well the score tells names from random strings. The table
 * is not made anew with the other generated files, for it depends on what sources a machine has.
 */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Alphabet, Generator } from '../actions/secret-scan/src/rules/generator.ts'
import {
  costDigits,
  stepsPerBit,
  symbolOf,
  symbols,
  wordiness,
} from '../actions/secret-scan/src/score/bigram.ts'
import { houseRoot } from './house.ts'
import { realTexts } from './real-texts.ts'

const mostBytes = 200_000_000
const mostNames = 400_000
const name = /(?<![\w./+=-])[A-Za-z_$][\w./-]{5,63}(?![\w./+=-])/g

/** Which half a file is in, by its name: 0 is counted, 1 is measured. */
const halfOf = (file: string): number =>
  [...file].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % 2

function namesOf(half: number): readonly string[] {
  const names = new Set<string>()
  for (const { file, bytes } of realTexts(mostBytes)) {
    if (halfOf(file) !== half || !/\.(go|[cm]?[jt]s|json|md|s|h|c)$/.test(file)) continue
    for (const [found] of bytes.toString('latin1').matchAll(name)) names.add(found)
  }
  // Every n-th, so that all sources have their share.
  const step = Math.max(1, Math.floor(names.size / mostNames))
  return [...names].filter((_, i) => i % step === 0)
}

/**
 * Digests and encoded data stand in sources, too. What has that many digits, or changes as often between capitals, small
 * letters and digits, is not counted as a name.
 */
function isName(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0
  const changes = text.match(/(?<=[a-z])[A-Z\d]|(?<=[A-Z])\d|(?<=\d)[A-Za-z]/g)?.length ?? 0
  return digits * 4 < text.length && changes * 5 < text.length
}

function table(): readonly string[] {
  const size = symbols.length + 1
  const counts = Array.from({ length: size }, () => new Float64Array(size).fill(0.5))
  for (const text of namesOf(0).filter(isName)) {
    let before = symbols.length
    for (const character of text) {
      const symbol = symbolOf(character)
      counts[before]![symbol]!++
      before = symbol
    }
  }
  return counts.map((row) => {
    const sum = row.reduce((total, count) => total + count, 0)
    const costs = [...row].map((count) => Math.round(Math.log2(sum / count) * stepsPerBit))
    return costs.map((cost) => costDigits[Math.min(cost, costDigits.length - 1)]).join('')
  })
}

/** Shannon's entropy in bits per character, for comparison. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
}

/** The share of pairs in which the random text scores below the name: 1 is perfect, 0.5 is chance. */
function areaUnderCurve(names: readonly number[], random: readonly number[]): number {
  const all = [...names.map((score) => [score, 1] as const), ...random.map((score) => [score, 0] as const)]
  all.sort((a, b) => a[0] - b[0])
  let [below, pairs] = [0, 0]
  for (const [, isNameOf] of all) {
    if (isNameOf) pairs += below
    else below++
  }
  return pairs / (names.length * random.length)
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
const shareBelow = (scores: readonly number[], limit: number): number =>
  scores.filter((score) => score < limit).length / scores.length

function measure(): void {
  const make = new Generator('bigrams')
  const names = namesOf(1)
  const kinds: readonly (readonly [string, (text: string) => boolean])[] = [
    ['identifiers', (text) => /^[\w$]+$/.test(text)],
    ['paths', (text) => text.includes('/')],
    ['dashed and dotted words', (text) => /^[\w.-]+$/.test(text) && /[.-]/.test(text)],
  ]
  const alphabets: readonly Alphabet[] = ['hex', 'lower', 'base32', 'base36', 'base62', 'base64']
  for (const length of [16, 20, 32, 40]) {
    const real = names.filter((text) => text.length >= length && text.length < length + 8)
    for (const alphabet of alphabets) {
      const random = Array.from({ length: 3000 }, () => make.text(alphabet, length))
      const [ours, theirs] = [real.map(wordiness), random.map(wordiness)]
      const area = areaUnderCurve(ours, theirs)
      const plain = areaUnderCurve(
        real.map((text) => -entropy(text)),
        random.map((text) => -entropy(text)),
      )
      const limits = [-1, -0.5, 0].map(
        (limit) => `${limit}: ${percent(shareBelow(theirs, limit))} / ${percent(shareBelow(ours, limit))}`,
      )
      console.log(
        `${length} ${alphabet}: area ${area.toFixed(4)} (entropy ${plain.toFixed(4)}); random / names below ${limits.join(', ')}`,
      )
    }
    for (const [kind, is] of kinds) {
      const scores = real.filter(is).map(wordiness)
      console.log(
        `${length} ${kind} (${scores.length}): below -1 ${percent(shareBelow(scores, -1))}, below -0.5 ${percent(shareBelow(scores, -0.5))}, below 0 ${percent(shareBelow(scores, 0))}`,
      )
    }
  }
  for (const [kind, some] of [
    ['uuids', Array.from({ length: 1000 }, () => make.uuid())],
    ['sha1 digests', Array.from({ length: 1000 }, () => make.text('hex', 40))],
  ] as const) {
    console.log(`${kind}: below -0.5 ${percent(shareBelow(some.map(wordiness), -0.5))}`)
  }
  const worst = names.filter((text) => text.length >= 20 && wordiness(text) < -0.5)
  console.log(
    `names taken for chance, e.g. ${worst.filter((_, i) => i % Math.ceil(worst.length / 25) === 0).join(' ')}`,
  )
}

if (process.argv.includes('--measure')) measure()
else {
  const rows = table().map((row) => `  '${row}',`)
  const head =
    '// Generated by scripts/bigrams.ts: minus the logarithm of how often a symbol follows on another one.\n'
  const file = join(houseRoot, 'actions/secret-scan/src/score/bigram-table.generated.ts')
  writeFileSync(file, `${head}export const bigramCosts: readonly string[] = [\n${rows.join('\n')}\n]\n`)
}
