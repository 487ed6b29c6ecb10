/**
 * Real source text that any machine with Go and this tree's packages has: Go's own sources, its module cache, and the
 * packages in node_modules. For measuring and for counting; nothing of it gets into the product but the counts.
 */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type RealText = { readonly file: string; readonly bytes: Buffer }

/** In a fixed order. Files above 4 MB and such with a NUL in their first kilobytes are no sources, and left out. */
export function* realTexts(mostBytes = Number.POSITIVE_INFINITY): Generator<RealText> {
  let left = mostBytes
  for (const root of sourceRoots()) {
    for (const file of filesBelow(root)) {
      if (left <= 0) return
      const bytes = readFileSync(file)
      if (bytes.length > 4_194_304 || bytes.subarray(0, 8192).includes(0)) continue
      left -= bytes.length
      yield { file, bytes }
    }
  }
}

function sourceRoots(): readonly string[] {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('typescript/package.json')))
  return [join(goFolder('GOROOT') ?? '', 'src'), packages, goFolder('GOMODCACHE') ?? '']
}

function goFolder(name: string): string | undefined {
  try {
    return execFileSync('go', ['env', name], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined // no Go here
  }
}

export function* filesBelow(folder: string): Generator<string> {
  let entries: ReturnType<typeof entriesOf>
  try {
    entries = entriesOf(folder)
  } catch {
    return // a machine that lacks one of the roots
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}

const entriesOf = (folder: string) => readdirSync(folder, { withFileTypes: true })
