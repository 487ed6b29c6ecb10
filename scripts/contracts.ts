/** Writes `gatehouse/contracts.generated.ts`: every action.yml as a typed constant for the command line and front door. */

import { readActionFile } from './action-files.ts'
import { actionFolders, actionName } from './house.ts'

/** A file that is made, never edited. */
export type Generated = { readonly path: string; readonly content: string }

const head = `/** Made from every action.yml by \`npm run generate\`; not to be edited. */

export type InputContract = {
  readonly description: string // one line, without the sentence on the default
  readonly default: string // '' where there is none
  readonly required: boolean
  readonly configurable: boolean // may stand in the configuration file, too
}

export type ActionContract = {
  readonly title: string
  readonly description: string
  readonly inputs: Readonly<Record<string, InputContract>> // in the order of action.yml
  readonly outputs: Readonly<Record<string, string>> // name → description
}
`

/** Nothing where there is no action yet. */
export function contractFiles(root: string): readonly Generated[] {
  const folders = actionFolders(root)
  if (folders.length === 0) return []
  const contracts = folders.map((folder) => {
    const { title, description, inputs, outputs } = readActionFile(root, folder)
    return [actionName(folder), { title, description, inputs, outputs }] as const
  })
  const names = contracts.map(([name]) => JSON.stringify(name)).join(' | ')
  const value = JSON.stringify(Object.fromEntries(contracts), null, 2)
  const content = `${head}
/** By folder name; \`portcullis\` is the front door. */
export type ActionName = ${names}

export const contracts: Readonly<Record<ActionName, ActionContract>> = ${value}
`
  return [{ path: 'gatehouse/contracts.generated.ts', content }]
}
