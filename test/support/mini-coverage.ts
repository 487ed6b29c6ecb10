/**
 * A measuring tool of a dozen lines, for tests that need a coverage report of any tree at once: in its language a line
 * that begins with `+` is code that ran, one with `-` is code that did not, and all else is no code.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An lcov tracefile of these files of the tree; `prefix` stands before each path, as on another machine. */
export const lcovOf = (tree: { readonly path: string }, files: readonly string[], prefix = ''): string =>
  files.map((path) => record(prefix + path, readFileSync(join(tree.path, path), 'utf8'))).join('')

function record(path: string, text: string): string {
  const rows = text.split('\n').flatMap((line, i) => {
    if (line.startsWith('+')) return [`DA:${i + 1},1`]
    return line.startsWith('-') ? [`DA:${i + 1},0`] : []
  })
  const ran = rows.filter((row) => row.endsWith(',1')).length
  return `TN:\nSF:${path}\n${rows.map((row) => `${row}\n`).join('')}LF:${rows.length}\nLH:${ran}\nend_of_record\n`
}

/** `ran` lines of code that ran, then `missed` that did not. */
export const source = (ran: number, missed = 0): string => '+ code\n'.repeat(ran) + '- code\n'.repeat(missed)
