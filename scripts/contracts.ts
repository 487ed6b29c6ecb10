/** Writes `shared/contract/contracts.generated.ts`: every action.yml as a typed constant for the command line and front door. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readActionFile } from './action-files.ts'
import { actionFolders, actionName } from './house.ts'

/** A file that is made, never edited. */
export type Generated = { readonly path: string; readonly content: string }

const head = `/** Made from every action.yml and package.json by \`npm run generate\`; not to be edited. */

import type { Contract } from './contract.ts'
`

/** Nothing where there is no action yet. */
export function contractFiles(root: string): readonly Generated[] {
  const folders = actionFolders(root)
  if (folders.length === 0) return []
  const contracts = folders.map((folder) => {
    const { description, inputs, outputs } = readActionFile(root, folder)
    return [actionName(folder), { name: actionName(folder), description, inputs, outputs }] as const
  })
  const { version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<
    Record<'version' | 'repository', string>
  >
  const names = contracts.map(([name]) => JSON.stringify(name)).join(' | ')
  const value = JSON.stringify(Object.fromEntries(contracts), null, 2)
  const content = `${head}
/** By folder name; \`portcullis\` is the front door. */
export type ActionName = ${names}

export const contracts: Readonly<Record<ActionName, Contract>> = ${value}

export const version = ${JSON.stringify(version)}

/** Where the actions live on GitHub; links lead there. */
export const slug = ${JSON.stringify(repository.replace('github:', ''))}
`
  return [{ path: 'shared/contract/contracts.generated.ts', content }]
}
