/**
 * What all rules find in texts that hold no secrets, e.g. released sources: `npx tsx scripts/bench/false-alarms.ts
 * <folder> …`. It prints, by confidence and by rule, how many findings there are for each 100 MB, and how many the
 * placeholder model kept back. Keys in the test data of cryptographic packages are found as well: what they are is a
 * private key, so their rules are counted apart. What was found is never printed.
 */

import { readFileSync, statSync } from 'node:fs'
import { createEngine } from '../../actions/secret-scan/src/engine/engine.ts'
import { rules } from '../../actions/secret-scan/src/rules/list.generated.ts'
import type { Confidence, Rule } from '../../actions/secret-scan/src/rules/rule.ts'
import type { Occurrence } from '../../actions/secret-scan/src/scan/occurrence.ts'
import { scanPiece } from '../../actions/secret-scan/src/scan/scan-piece.ts'
import { filesBelow } from '../real-texts.ts'

const mostBytes = 16_777_216 // of one file
const levels: readonly Confidence[] = ['high', 'medium', 'low']
const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** Keys that are made for tests have the form of real ones, and nothing in them says that they are none. */
const isKeyMaterial = ({ id }: Rule): boolean =>
  /(?:private|secret|quantum)-key(?:-block)?$|jwk|^nats-seed$|^bitcoin-/.test(id)

type Count = { shown: number; doubted: number; readonly secrets: Set<string> }
/** By rule and confidence, "generic-password low". */
type Counts = Map<string, Count>

function countIn(folders: readonly string[]): { bytes: number; files: number; counts: Counts } {
  const engine = createEngine(rules, rules)
  const counts: Counts = new Map()
  let [bytes, files] = [0, 0]
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      if (statSync(file).size > mostBytes) continue
      const content = readFileSync(file)
      files++
      bytes += content.length
      for (const one of scanPiece(engine, { bytes: content, kind: 'blob', path: file }).occurrences)
        count(counts, one)
    }
  }
  return { bytes, files, counts }
}

function count(counts: Counts, one: Occurrence): void {
  const key = `${one.rule} ${one.confidence ?? byId.get(one.rule)!.confidence}`
  const known = counts.get(key) ?? { shown: 0, doubted: 0, secrets: new Set<string>() }
  counts.set(key, known)
  if (one.doubt !== undefined) known.doubted++
  else if (!known.secrets.has(one.secret)) {
    known.secrets.add(one.secret) // one secret is one finding, wherever it stands
    known.shown++
  }
}

function report(folders: readonly string[]): void {
  const { bytes, files, counts } = countIn(folders)
  const megabytes = bytes / 1e6
  const each = (shown: number): string => `${shown} (${((shown * 100) / megabytes).toFixed(1)} for 100 MB)`
  console.log(`${megabytes.toFixed(0)} MB in ${files} files`)
  const rows = [...counts].map(([key, { shown, doubted }]) => {
    const [id, confidence] = key.split(' ') as [string, Confidence]
    return { id, confidence, shown, doubted, isKey: isKeyMaterial(byId.get(id)!) }
  })
  const sumOf = (chosen: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(chosen).reduce((sum, { shown }) => sum + shown, 0)
  for (const level of levels)
    console.log(`${level}: ${each(sumOf(({ confidence, isKey }) => confidence === level && !isKey))}`)
  console.log(`private keys of test data: ${each(sumOf(({ isKey }) => isKey))}`)
  rows.sort((a, b) => levels.indexOf(a.confidence) - levels.indexOf(b.confidence) || b.shown - a.shown)
  for (const { id, confidence, shown, doubted } of rows)
    console.log(`${confidence.padEnd(6)} ${id.padEnd(40)} ${shown} found, ${doubted} doubted`)
}

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('name at least one folder of texts without secrets')
report(folders)
