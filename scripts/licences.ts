/**
 * The licences of what is inside a bundle. ncc's own `--license` forgets the main file's packages as soon as there is a
 * second chunk (each chunk writes the same file), so we read the modules off the bundler's own list.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Package = {
  readonly name: string
  readonly version: string
  readonly licence: string // SPDX, e.g. "MIT"
  readonly text: string // of its licence file; '' when it ships none
}

type Module = { readonly resource?: string; readonly modules?: Iterable<Module> }

/** Every npm package that gave at least one module, sorted by name and version. `stats` is webpack's. */
export function bundledPackages(stats: unknown): readonly Package[] {
  const { compilation } = stats as { compilation: { modules: Iterable<Module> } }
  const folders = new Set<string>()
  const visit = (modules: Iterable<Module>): void => {
    for (const module of modules) {
      const folder = packageFolder(module.resource ?? '')
      if (folder !== undefined) folders.add(folder)
      if (module.modules) visit(module.modules) // what webpack has joined into one
    }
  }
  visit(compilation.modules)
  const packages = [...folders].map(readPackage)
  const unique = new Map(packages.map((found) => [`${found.name}@${found.version}`, found]))
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
}

/** "…/node_modules/@octokit/core/dist/x.js" → "…/node_modules/@octokit/core" */
export const packageFolder = (resource: string): string | undefined =>
  /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(resource)?.[0]

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name}@${version} does not say its licence`)
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  return { name, version, licence: license, text: text.replaceAll('\r\n', '\n').trim() }
}

/** A heading line a package, `== name@version (MIT)`, and the text below it. */
export const licenceText = (packages: readonly Package[]): string =>
  packages
    .map(
      ({ name, version, licence, text }) =>
        `== ${name}@${version} (${licence})\n\n${text || 'No licence file.'}\n`,
    )
    .join('\n')

/** Reads the headings back. */
export function readHeadings(text: string): readonly Omit<Package, 'text'>[] {
  const headings = text.matchAll(/^== (\S+)@(\S+) \((.+)\)$/gm)
  return [...headings].map(([, name = '', version = '', licence = '']) => ({ name, version, licence }))
}
