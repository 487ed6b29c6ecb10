/** Where canaries are planted: under two names in the root, in directories of the repository, and in one that is nowhere. */

import { compareText } from '../../../../shared/model/finding.ts'
import type { Generator } from '../rules/generator.ts'

/** A directory, "" for the root: how many tracked files are in it, and how many in it and below. */
export type Directory = { readonly path: string; readonly own: number; readonly files: number }

export type Place = {
  readonly path: string // "src/.env"
  readonly directory: string
}

/** More directories say nothing new, but each costs a look at every allow for every canary. */
export const mostDirectories = 200

/** So many looks take some seconds; where there are more allows than usual, fewer directories are looked at. */
export const mostLooks = 20_000_000

/** Into how many directories `canaries` are planted, if each is held against `allows` at every place. */
export const directoriesFor = (canaries: number, allows: number): number =>
  Math.max(
    10,
    Math.min(mostDirectories, Math.floor(mostLooks / (Math.max(1, canaries * allows) * names.length))),
  )

/** One file that people leave out of scans, and one that they don't. */
const names = ['.env', 'settings.py'] as const

/** All directories that hold tracked files, the root among them, in the order of their paths. */
export function directoriesOf(files: readonly string[]): readonly Directory[] {
  const counts = new Map([['', { own: 0, files: 0 }]])
  for (const file of files) {
    let path = file
    do {
      const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
      const known = counts.get(parent) ?? { own: 0, files: 0 }
      counts.set(parent, { own: known.own + (path === file ? 1 : 0), files: known.files + 1 })
      path = parent
    } while (path !== '')
  }
  return [...counts].map(([path, count]) => ({ path, ...count })).sort((a, b) => compareText(a.path, b.path))
}

/** At most `most` of the items, evenly spread, the first among them. */
export const evenly = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!)

export const placesIn = (directories: readonly { readonly path: string }[]): readonly Place[] =>
  directories.flatMap(({ path: directory }) =>
    names.map((name) => ({ directory, path: directory === '' ? name : `${directory}/${name}` })),
  )

/** A directory that no settings can name: what sets a canary aside there does not go by where it stands. */
export const nowhere = (make: Generator): string => `${make.text('lower', 12)}/${make.text('lower', 12)}`
