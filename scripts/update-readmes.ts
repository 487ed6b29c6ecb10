/** Writes the generated parts of each README: inputs and outputs from action.yml, parsers from the list of formats. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ActionFile, readActionFile } from './action-files.ts'
import type { Generated } from './contracts.ts'
import { actionFolders } from './house.ts'

/** What of a format its table shows. */
type FormatLine = { readonly name: string; readonly title: string; readonly produce: string }

/** Where the formats of a wing are listed, when it has any. */
const formatList = (folder: string): string => join(folder, 'src/formats/list.ts')

/** The READMEs as they must be. Throws when one, or a pair of markers in it, is missing. */
export async function readmeFiles(root: string): Promise<readonly Generated[]> {
  return Promise.all(
    actionFolders(root).map(async (folder) => {
      const path = join(folder, 'README.md')
      if (!existsSync(join(root, path))) throw new Error(`${path} is missing: every action has one`)
      const text = readFileSync(join(root, path), 'utf8')
      const withApi = between(path, text, 'api', apiTables(readActionFile(root, folder)))
      const formats = await readFormats(root, folder)
      return { path, content: formats ? between(path, withApi, 'parsers', parserTable(formats)) : withApi }
    }),
  )
}

async function readFormats(root: string, folder: string): Promise<readonly FormatLine[] | undefined> {
  const file = join(root, formatList(folder))
  if (folder === '' || !existsSync(file)) return undefined
  return (await import(pathToFileURL(file).href)).formats
}

/** Replaces what stands between `<!-- name-start -->` and `<!-- name-end -->`. */
export function between(path: string, text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}-start -->`, `<!-- ${name}-end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${path}: wants the markers ${start} and ${end}, in this order`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

export function apiTables({ inputs, outputs }: Pick<ActionFile, 'inputs' | 'outputs'>): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.required ? 'required' : input.default === '' ? '' : `\`${input.default}\``,
    input.configurable ? 'yes' : '',
  ])
  const outputRows = Object.entries(outputs).map(([name, description]) => [`\`${name}\``, description])
  return [
    '### Inputs\n',
    table(['Input', 'What it does', 'Default', 'Also in the configuration file'], inputRows),
    '\n### Outputs\n',
    table(['Output', 'What it is'], outputRows),
  ].join('\n')
}

const parserTable = (formats: readonly FormatLine[]): string =>
  table(
    ['Parser', 'Reads', 'Made by'],
    formats.map(({ name, title, produce }) => [`\`${name}\``, title, `\`${produce}\``]),
  )

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
