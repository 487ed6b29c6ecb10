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
import { scanPiece } from '../../actions/secret-scan/src/scan/scan-piece.ts'
import { filesBelow } from '../real-texts.ts'

const mostBytes = 16_777_216 // of one file
const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** Keys that are made for tests have the form of real ones, and nothing in them says that they are none. */
const isKeyMaterial = ({ id }: Rule): boolean =>
  /(?:private|secret)-key(?:-block)?$|^ppk|pkcs8|ssh2/.test(id) && /^-----|^----/.test(byKeyword(id))
const byKeyword = (id: string): string => byId.get(id)?.keywords[0] ?? ''

type Count = { shown: number; doubted: number; readonly secrets: Set<string> }

function countIn(folders: readonly string[]): { bytes: number; files: number; counts: Map<Rule, Count> } {
  const engine = createEngine(rules)
  const counts = new Map<Rule, Count>()
  let [bytes, files] = [0, 0]
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      if (statSync(file).size > mostBytes) continue
      const content = readFileSync(file)
      files++
      bytes += content.length
      const { occurrences } = scanPiece(engine, { bytes: content, kind: 'blob', path: file })
      for (const { rule, secret, doubt } of occurrences) {
        const known = byId.get(rule)!
        const count = counts.get(known) ?? { shown: 0, doubted: 0, secrets: new Set<string>() }
        counts.set(known, count)
        if (doubt !== undefined) count.doubted++
        else if (!count.secrets.has(secret)) {
          count.secrets.add(secret) // one secret is one finding, wherever it stands
          count.shown++
        }
      }
    }
  }
  return { bytes, files, counts }
}

function report(folders: readonly string[]): void {
  const { bytes, files, counts } = countIn(folders)
  const megabytes = bytes / 1e6
  const each = (shown: number): string => `${shown} (${((shown * 100) / megabytes).toFixed(1)} for 100 MB)`
  console.log(`${megabytes.toFixed(0)} MB in ${files} files`)
  const sumOf = (chosen: (rule: Rule) => boolean): number =>
    [...counts].reduce((sum, [rule, { shown }]) => sum + (chosen(rule) ? shown : 0), 0)
  const levels: readonly Confidence[] = ['high', 'medium', 'low']
  for (const level of levels)
    console.log(`${level}: ${each(sumOf((rule) => rule.confidence === level && !isKeyMaterial(rule)))}`)
  console.log(`private keys of test data: ${each(sumOf(isKeyMaterial))}`)
  const rows = [...counts].sort(
    ([one, a], [other, b]) =>
      levels.indexOf(one.confidence) - levels.indexOf(other.confidence) || b.shown - a.shown,
  )
  for (const [{ id, confidence }, { shown, doubted }] of rows)
    console.log(`${confidence.padEnd(6)} ${id.padEnd(40)} ${shown} found, ${doubted} doubted`)
}

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('name at least one folder of texts without secrets')
report(folders)
