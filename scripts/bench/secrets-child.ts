/**
 * Scans every file of a folder with all rules, and prints the milliseconds from the first look at the folder to the last
 * finding, processor and clock, and the number of findings; not the time that the TypeScript loader takes.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../actions/secret-scan/src/engine/engine.ts'
import { rules } from '../../actions/secret-scan/src/rules/list.generated.ts'
import { scanPiece } from '../../actions/secret-scan/src/scan/scan-piece.ts'
import { boundRegularExpressions } from '../../shared/runner/machine.ts'
import { isMain } from '../house.ts'

export type ChildResult = { readonly cpu: number; readonly wall: number; readonly found: number }

function scanFolder(folder: string): ChildResult {
  boundRegularExpressions()
  const [before, started] = [process.cpuUsage(), performance.now()]
  const engine = createEngine(rules, rules)
  let found = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    found += scanPiece(engine, { bytes, kind: 'blob', path: entry.name }).occurrences.length
  }
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - started, found }
}

if (isMain(import.meta.url)) console.log(JSON.stringify(scanFolder(process.argv[2]!)))
