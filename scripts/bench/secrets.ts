/**
 * How fast the engine of the secret scan reads real source text on one thread: the keyword automaton alone, and all rules
 * with it; beside making strings of the same bytes, and beside each rule's pattern run over everything. Then a whole
 * history beside git alone, and a tree of files beside other scanners.
 */

import { compileAutomaton } from '../../actions/secret-scan/src/engine/automaton.ts'
import { createEngine } from '../../actions/secret-scan/src/engine/engine.ts'
import { rules } from '../../actions/secret-scan/src/rules/list.generated.ts'
import type { Rule } from '../../actions/secret-scan/src/rules/rule.ts'
import { scanPiece } from '../../actions/secret-scan/src/scan/scan-piece.ts'
import { boundRegularExpressions } from '../../shared/runner/machine.ts'
import { isMain } from '../house.ts'
import { realTexts } from '../real-texts.ts'
import { benchHistory } from './secrets-history.ts'
import { benchAlone, benchPeers } from './secrets-peers.ts'

const wantedBytes = 400_000_000
/** A pattern over everything is so slow that a small part must do. */
const naiveBytes = 2_000_000
const runs = 3

/** Prints a line for each way of reading: MB per second of CPU in the best of three turns, and what was seen. */
export async function benchSecrets(report: (line: string) => void): Promise<void> {
  boundRegularExpressions()
  const started = performance.now()
  const engine = createEngine(rules, rules)
  report(`engine of ${rules.length} rules made in ${(performance.now() - started).toFixed(1)} ms`)
  const texts = [...realTexts(wantedBytes)].map(({ bytes }) => bytes)
  report(`real source text: ${texts.length} files, ${Math.round(sizeOf(texts) / 1e6)} MB`)
  const automaton = compileAutomaton(keywordsOf(rules))
  const strings = time(report, 'latin1 strings', texts, (bytes) => bytes.toString('latin1').length)
  time(report, `automaton of ${automaton.keywords.length} keywords`, texts, (bytes) => {
    let hits = 0
    automaton.scan(bytes, 0, bytes.length, () => hits++)
    return hits
  })
  const whole = time(report, 'engine', texts, (bytes) => engine.find(bytes).length)
  time(report, 'with decoding, archives and proof', texts, (bytes) => {
    return scanPiece(engine, { bytes, kind: 'blob', path: 'file' }).occurrences.length
  })
  const patterns = rules.map(
    ({ match }) => new RegExp(match.kind === 'assigned' ? match.value : match.pattern, 'g'),
  )
  const naive = time(report, 'each pattern over everything', firstOf(texts, naiveBytes), (bytes) => {
    const text = bytes.toString('latin1')
    return patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0)
  })
  report(
    `engine: ${(whole / naive).toFixed(0)} × each pattern over everything, ${(strings / whole).toFixed(0)} × slower than making strings`,
  )
  await benchHistory(report)
  benchPeers(report)
  benchAlone(report)
}

function time(
  report: (line: string) => void,
  title: string,
  texts: readonly Buffer[],
  read: (bytes: Buffer) => number,
): number {
  let [best, seen] = [Number.POSITIVE_INFINITY, 0]
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    seen = texts.reduce((sum, bytes) => sum + read(bytes), 0)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  const speed = sizeOf(texts) / 1000 / best
  report(`${title}: ${speed < 10 ? speed.toFixed(2) : Math.round(speed)} MB/s, ${seen} seen`)
  return speed
}

const sizeOf = (texts: readonly Buffer[]): number => texts.reduce((sum, { length }) => sum + length, 0)

function firstOf(texts: readonly Buffer[], most: number): readonly Buffer[] {
  const first: Buffer[] = []
  for (const bytes of texts) if (sizeOf(first) + bytes.length <= most) first.push(bytes)
  return first
}

const keywordsOf = (rules: readonly Rule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ keywords }) => keywords.map((keyword) => keyword.toLowerCase()))),
]

if (isMain(import.meta.url)) await benchSecrets(console.log)
