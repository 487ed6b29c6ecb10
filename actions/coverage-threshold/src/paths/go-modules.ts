/**
 * Go's coverage profiles name files by import path: "example.com/shop/cart/cart.go" for cart/cart.go of the module
 * example.com/shop. Which directory a module lies in, its go.mod says (https://go.dev/ref/mod#go-mod-file).
 */

import { collapse, directoryOf, join } from '../../../../shared/git/path-spelling.ts'
import type { TrackedPaths } from '../../../../shared/git/tracked-paths.ts'

export type GoModules = {
  readonly count: number
  /**
   * Files that an import path may mean: of the longest module path that has one. More than one only when several go.mod
   * declare the same module and no go.work chooses among them.
   */
  find(path: string): readonly string[]
}

/** A go.mod is a page of text; what is longer was not written for Go. */
const longestFile = 1024 * 1024

/**
 * Reads every go.mod and go.work among `paths`. `read` gives a file's text, or undefined when it can't be read; such a
 * module is unknown, and its files will be said to be so.
 */
export async function readGoModules(
  paths: ReadonlySet<string>,
  tracked: TrackedPaths,
  read: (path: string) => Promise<string | undefined>,
): Promise<GoModules> {
  const directories = new Map<string, string[]>()
  for (const path of named(paths, 'go.mod')) {
    const module = moduleOf(await text(read, path))
    if (module === undefined) continue
    directories.set(module, [...(directories.get(module) ?? []), directoryOf(path)])
  }
  const used = new Set<string>()
  for (const path of named(paths, 'go.work'))
    for (const use of usesOf(await text(read, path))) used.add(join(directoryOf(path), use))

  return {
    count: directories.size,
    find(path) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const places = directories.get(path.slice(0, end)) ?? []
        const files = places.flatMap((directory) => {
          const file = join(directory, path.slice(end + 1))
          return tracked.has(file) ? [{ directory, file }] : []
        })
        const chosen = files.length > 1 ? files.filter(({ directory }) => used.has(directory)) : files
        if (files.length > 0) return (chosen.length > 0 ? chosen : files).map(({ file }) => file)
      }
      return []
    },
  }
}

const named = (paths: ReadonlySet<string>, name: string): readonly string[] =>
  [...paths].filter((path) => path === name || path.endsWith(`/${name}`)).sort()

const text = async (read: (path: string) => Promise<string | undefined>, path: string): Promise<string> =>
  ((await read(path)) ?? '').slice(0, longestFile)

/** The path that `module` declares, plain or quoted, on its line or in parentheses. */
const moduleOf = (file: string): string | undefined => directives(file, 'module')[0]

/** `use ./api` and `use ( ./api ./web )`: directories relative to the go.work; absolute ones lie elsewhere. */
const usesOf = (file: string): readonly string[] =>
  directives(file, 'use')
    .filter((path) => !path.startsWith('/'))
    .map(collapse)

/** The first word after each `verb`, and in each line of its block. */
function directives(file: string, verb: string): readonly string[] {
  const found: string[] = []
  let block = false
  for (const line of file.split('\n')) {
    const words = wordsOf(line)
    if (block) {
      if (words[0] === ')') block = false
      else if (words[0] !== undefined) found.push(words[0])
    } else if (words[0] === verb) {
      if (words[1] === '(') block = true
      else if (words[1] !== undefined) found.push(words[1])
    }
  }
  return found
}

/** Comments begin with `//` at a word's start; a word may stand in quotes or backquotes. */
function wordsOf(line: string): readonly string[] {
  const words = line.replaceAll('(', ' ( ').trim().split(/\s+/)
  const comment = words.findIndex((word) => word.startsWith('//'))
  return (comment < 0 ? words : words.slice(0, comment))
    .filter((word) => word !== '')
    .map((word) => word.replace(/^(["`])(.*)\1$/, '$2'))
}
