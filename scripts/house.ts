/** Where things stand in the tree. A naming rule is the registry: whoever has the right name is built and checked. */

import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The tree this script stands in. */
export const houseRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** True when the module was started by hand, false when it was imported. */
export const isMain = (url: string): boolean => process.argv[1] === fileURLToPath(url)

/** Names of the wings, sorted: every folder of `actions/`. */
export function wings(root: string): readonly string[] {
  const folder = join(root, 'actions')
  if (!existsSync(folder)) return []
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map((entry) => entry.name).sort()
}

/** What is bundled: `source` becomes `dist/<name>/index.js`. */
export type Entry = { readonly name: string; readonly source: string; readonly command: boolean }

export function entries(root: string): readonly Entry[] {
  const all = [
    ...wings(root).map((wing) => ({ name: wing, source: `actions/${wing}/src/index.ts`, command: false })),
    { name: 'portcullis', source: 'gatehouse/index.ts', command: false },
    { name: 'cli', source: 'gatehouse/cli.ts', command: true },
  ]
  return all.filter(({ source }) => existsSync(join(root, source)))
}

/** Folders with an `action.yml`, relative to the root: '' is the front door. */
export const actionFolders = (root: string): readonly string[] =>
  ['', ...wings(root).map((wing) => `actions/${wing}`)].filter((folder) =>
    existsSync(join(root, folder, 'action.yml')),
  )

/** What an action is called where gates are listed: its folder's name, and `portcullis` for the front door. */
export const actionName = (folder: string): string =>
  folder === '' ? 'portcullis' : folder.slice('actions/'.length)
