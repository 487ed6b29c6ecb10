/** Findings that are known by something else than a line: packages, tests, and what is said of a symbol or a file. */

import type { Dependency, Finding } from '../model/finding.ts'
import type { ChangeIndex } from './change-index.ts'
import type { Entry } from './entries.ts'
import { type Alone, keepAlone, type Pass, runPass } from './pass.ts'

/** By symbol and message in the same file; a symbol may also have gone elsewhere when its file is gone. */
export function pairPlaces(heads: readonly Entry[], bases: readonly Entry[]): void {
  const alone: Alone = { heads, bases }
  const messages = [(entry: Entry) => `m${entry.message}`, (entry: Entry) => `f${entry.folded}`]
  const symbol = (entry: Entry) => JSON.stringify(entry.finding.symbol ?? '')
  const inFile = messages.map(
    (message): Pass => ({
      how: 'place',
      key: (entry) =>
        entry.file < 0 ? undefined : `${entry.file}|${entry.rule}|${message(entry)}|${symbol(entry)}`,
    }),
  )
  const elsewhere = messages.map(
    (message): Pass => ({
      how: 'place',
      anywhere: true,
      key: (entry) =>
        entry.changed && entry.finding.symbol
          ? `${entry.rule}|${message(entry)}|${symbol(entry)}`
          : undefined,
    }),
  )
  for (const pass of [...inFile, ...elsewhere]) runPass(pass, alone)
}

export function pairTests(heads: readonly Entry[], bases: readonly Entry[]): void {
  const key = ({ finding: { tool, test } }: Entry) =>
    test && JSON.stringify([tool, test.suite, test.className, test.name, test.parameters])
  runPass({ how: 'test', key, anywhere: true }, { heads, bases })
}

/** By package, advisory and manifest; the same version first, then any; an alias of the advisory is as good. */
export function pairDependencies(heads: readonly Entry[], bases: readonly Entry[], index: ChangeIndex): void {
  const alone: Alone = { heads, bases }
  const key = (entry: Entry, ...more: readonly unknown[]) => {
    const { tool, dependency } = entry.finding
    if (!dependency) return undefined
    return JSON.stringify([
      tool,
      dependency.ecosystem,
      dependency.package,
      manifest(entry, dependency),
      ...more,
    ])
  }
  const manifest = (entry: Entry, dependency: Dependency) =>
    entry.side === 'base' ? dependency.manifest : (index.basePath(dependency.manifest) ?? dependency.manifest)
  const pass = (part: (dependency: Dependency) => readonly unknown[]): Pass => ({
    how: 'package',
    key: (entry) => key(entry, ...part(entry.finding.dependency!)),
    anywhere: true,
  })
  runPass(
    pass((dependency) => [dependency.advisory, dependency.version]),
    alone,
  )
  runPass(
    pass((dependency) => [dependency.advisory]),
    alone,
  )
  pairByAlias(alone, key)
  keepAlone(alone)
}

function pairByAlias(
  alone: Alone,
  key: (entry: Entry, ...more: readonly unknown[]) => string | undefined,
): void {
  const byName = new Map<string, { readonly bases: Entry[]; next: number }>()
  const keysOf = (entry: Entry) => namesOf(entry.finding).map((name) => key(entry, name)!)
  for (const base of alone.bases)
    for (const name of keysOf(base)) {
      const known = byName.get(name)
      if (known) known.bases.push(base)
      else byName.set(name, { bases: [base], next: 0 })
    }
  const take = (name: string): Entry | undefined => {
    const bucket = byName.get(name)
    if (!bucket) return undefined
    while (bucket.bases[bucket.next]?.match) bucket.next++
    return bucket.bases[bucket.next]
  }
  for (const head of alone.heads) {
    const base = keysOf(head)
      .map(take)
      .find((found) => found !== undefined)
    if (!base) continue
    head.match = { partner: base, how: 'package' }
    base.match = { partner: head, how: 'package' }
  }
}

const namesOf = ({ dependency }: Finding): readonly string[] =>
  dependency ? [...new Set([dependency.advisory, ...(dependency.aliases ?? [])])] : []
