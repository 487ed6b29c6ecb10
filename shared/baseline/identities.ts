/** Findings that are known by something else than a line: packages, tests, and what is said of a symbol or a file. */

import type { Dependency } from '../model/finding.ts'
import type { ChangeIndex } from './change-index.ts'
import type { Entry } from './entries.ts'
import { numbers, pairKey, pairNumbers } from './numbers.ts'
import { type Alone, type Pass, runPass } from './pass.ts'

/** By symbol and message in the same file; a symbol may also have gone elsewhere when its file is gone. */
export function pairPlaces(heads: readonly Entry[], bases: readonly Entry[]): void {
  const alone: Alone = { heads, bases }
  const symbols = numbers()
  const saidOf = pairNumbers()
  const symbol = (entry: Entry) => symbols.of(entry.finding.symbol ?? '')
  const messages = [(entry: Entry) => entry.message, (entry: Entry) => entry.folded]
  const inFile = messages.map(
    (message): Pass => ({
      how: 'place',
      key: (entry) =>
        entry.scope < 0 ? undefined : pairKey(entry.scope, saidOf.of(message(entry), symbol(entry))),
    }),
  )
  const elsewhere = messages.map(
    (message): Pass => ({
      how: 'place',
      anywhere: true,
      key: (entry) =>
        entry.changed && entry.finding.symbol
          ? pairKey(entry.rule, saidOf.of(message(entry), symbol(entry)))
          : undefined,
    }),
  )
  for (const pass of [...inFile, ...elsewhere]) runPass(pass, alone)
}

export function pairTests(heads: readonly Entry[], bases: readonly Entry[]): void {
  const names = numbers()
  const key = ({ finding: { tool, test } }: Entry) =>
    test && names.of(JSON.stringify([tool, test.suite, test.className, test.name, test.parameters]))
  runPass({ how: 'test', key, anywhere: true }, { heads, bases })
}

/** What a dependency is called under one of its names, e.g. of its advisory and version. */
type Naming = (entry: Entry, dependency: Dependency, name: readonly unknown[]) => number

/** By package, advisory and manifest; the same version first, then any; an alias of the advisory is as good. */
export function pairDependencies(heads: readonly Entry[], bases: readonly Entry[], index: ChangeIndex): void {
  const alone: Alone = { heads, bases }
  const names = numbers()
  const naming: Naming = ({ side, finding }, { ecosystem, package: name, manifest }, more) => {
    const there = side === 'base' ? manifest : (index.basePath(manifest) ?? manifest)
    return names.of(JSON.stringify([finding.tool, ecosystem, name, there, ...more]))
  }
  const pass = (part: (dependency: Dependency) => readonly unknown[]): Pass => ({
    how: 'package',
    anywhere: true,
    key: (entry) => {
      const { dependency } = entry.finding
      return dependency && naming(entry, dependency, part(dependency))
    },
  })
  runPass(
    pass((dependency) => [dependency.advisory, dependency.version]),
    alone,
  )
  runPass(
    pass((dependency) => [dependency.advisory]),
    alone,
  )
  pairByAlias(alone, naming)
}

function pairByAlias(alone: Alone, naming: Naming): void {
  const byName = new Map<number, { readonly bases: Entry[]; next: number }>()
  const namesOf = (entry: Entry): readonly number[] => {
    const { dependency } = entry.finding
    if (!dependency) return []
    const advisories = new Set([dependency.advisory, ...(dependency.aliases ?? [])])
    return [...advisories].map((advisory) => naming(entry, dependency, [advisory]))
  }
  for (const base of alone.bases)
    for (const name of namesOf(base)) {
      const known = byName.get(name)
      if (known) known.bases.push(base)
      else byName.set(name, { bases: [base], next: 0 })
    }
  const take = (name: number): Entry | undefined => {
    const bucket = byName.get(name)
    if (!bucket) return undefined
    while (bucket.bases[bucket.next]?.match) bucket.next++
    return bucket.bases[bucket.next]
  }
  for (const head of alone.heads) {
    const base = namesOf(head)
      .map(take)
      .find((found) => found !== undefined)
    if (!base) continue
    head.match = { partner: base, how: 'package' }
    base.match = { partner: head, how: 'package' }
  }
}
