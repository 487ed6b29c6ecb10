/**
 * A unified diff as the report of what a formatter would change: each hunk is one finding at the old lines, with the
 * replacement as its fix. Paths and lines are the old side's, which is the tree that was checked.
 */

import { stripVTControlCharacters } from 'node:util'
import { ReportError } from '../../../../shared/model/errors.ts'
import type { Edit, Fix } from '../../../../shared/model/finding.ts'
import { buildFinding, type Draft, type Span, tidyPath } from './build-finding.ts'
import type { Format } from './format.ts'
import { sampleLines } from './text-lines.ts'
import {
  type Change,
  commandLine,
  type FileDiff,
  type Hunk,
  readUnifiedDiff,
  unquote,
} from './unified-diff.ts'

const longestFix = 64 * 1024 // characters; a rewritten generated file is no suggestion that anyone reads
const nowhere = '/dev/null'
// What black and ruff say on standard error, for people who catch both streams.
const remarks = /^(?:would reformat |error: |\d+ files? would |All done!|Oh no!|ERROR: |Skipped \d+ file)/

export const diff: Format = {
  name: 'diff',
  title: 'unified diff',
  produce: 'black --diff . > black.diff',
  silentWhenClean: true,
  unfinishedCodes: [2, 123], // GNU diff, gofmt and Ruff; black, of a file that does not parse
  detect(sample) {
    const lines = sampleLines(sample)
    const first = lines.findIndex((line) => !remarks.test(line))
    const at = (i: number) => lines[first + i] ?? ''
    if (first === -1) return false
    return (
      at(0).startsWith('diff --git ') ||
      lines.some(
        (line, i) =>
          i >= first &&
          (i === first || commandLine.test(at(0))) &&
          line.startsWith('--- ') &&
          lines[i + 1]?.startsWith('+++ ') === true &&
          /^@@ -\d/.test(lines[i + 2] ?? ''),
      )
    )
  },
  async parse(source) {
    const raw = await source.text()
    const text = /^\x1b\[[\d;]*m(?:diff|---|\+\+\+|@@) /m.test(raw) ? stripVTControlCharacters(raw) : raw
    const { files, outside } = readUnifiedDiff(source.path, text)
    const first = outside[0]
    if (files.length === 0 && first)
      throw new ReportError(
        source.path,
        `has ${JSON.stringify(first.text.slice(0, 80))}; a unified diff begins with "--- name" and "+++ name" lines`,
        first.line,
      )
    const drafts = files.flatMap(draftsOf)
    const tools = new Set(files.map(toolOf))
    return {
      tool: tools.size === 1 ? ([...tools][0] ?? 'diff') : 'diff',
      findings: drafts.map(buildFinding),
      notes: [...outsideNote(outside), ...largeNote(drafts)],
    }
  },
}

function outsideNote(outside: readonly { line: number; text: string }[]): readonly string[] {
  const first = outside[0]
  if (first === undefined) return []
  const count = outside.length === 1 ? '1 line is' : `${outside.length} lines are`
  return [
    `${count} outside the diff, the first in line ${first.line}: ${JSON.stringify(first.text.slice(0, 80))}`,
  ]
}

function largeNote(drafts: readonly Draft[]): readonly string[] {
  const large = drafts.filter((draft) => draft.fixes?.length === 0).length
  return large === 0
    ? []
    : [`fixes left out, because they are longer than ${longestFix} characters: ${large}`]
}

function draftsOf(file: FileDiff): readonly Draft[] {
  const { path, created, deleted } = pathOf(file)
  const base = { tool: toolOf(file), rule: 'format', severity: 'warning' as const, path }
  if (file.hunks.length === 0) return [{ ...base, message: headMessage(file) }]
  return file.hunks
    .filter((hunk) => hunk.changes.length > 0)
    .map((hunk) => {
      const lines = countOf(hunk)
      const message = created
        ? `the file would be created with ${plural(lines.added)}`
        : deleted
          ? `the file would be deleted with its ${plural(lines.removed)}`
          : changeMessage(lines)
      return {
        ...base,
        message,
        at: created ? undefined : spanOf(hunk),
        fixes: fixesOf(hunk, tidyPath(path)),
      }
    })
}

const plural = (lines: number): string => `${lines} line${lines === 1 ? '' : 's'}`

const countOf = (hunk: Hunk) => ({
  removed: hunk.changes.reduce((sum, change) => sum + change.removed.length, 0),
  added: hunk.changes.reduce((sum, change) => sum + change.added.length, 0),
})

function changeMessage({ removed, added }: { removed: number; added: number }): string {
  if (removed === 0) return `${plural(added)} would be added`
  if (added === 0) return `${plural(removed)} would be removed`
  return `${plural(removed)} would be reformatted`
}

/** What git says of a file that changes without a hunk: binary content, a mode, a name. */
function headMessage({ extended }: FileDiff): string {
  const value = (start: string) => extended.find((line) => line.startsWith(start))?.slice(start.length)
  const only = value('Only in ')
  if (only) return `the file is on one side only: ${only}`
  if (extended.some((line) => /^(?:Binary files|GIT binary)/.test(line)))
    return 'the binary file would be changed'
  const parts = [
    value('rename to ') && `renamed to ${unquote(value('rename to ') ?? '')}`,
    value('copy to ') && `copied to ${unquote(value('copy to ') ?? '')}`,
    value('new mode ') && `changed in mode from ${value('old mode ')} to ${value('new mode ')}`,
    value('new file mode ') && 'created empty',
    value('deleted file mode ') && 'deleted',
  ].filter((part) => part !== undefined && part !== '')
  return `the file would be ${parts.length > 0 ? parts.join(' and ') : 'changed'}`
}

/** Old lines from the first change to the last; an insertion stands at the line it comes before, or after the last. */
function spanOf({ changes }: Hunk): Span {
  const first = changes[0]
  const last = changes.at(-1)
  if (!first || !last) return {}
  const before = (change: Change) => (change.lineFollows ? change.oldStart : Math.max(1, change.oldStart - 1))
  const line = first.removed.length > 0 ? first.oldStart : before(first)
  const end = last.removed.length > 0 ? last.oldStart + last.removed.length - 1 : before(last)
  return { line, endLine: Math.max(line, end) }
}

function fixesOf(hunk: Hunk, path: string): readonly Fix[] {
  const edits = hunk.changes.map((change) => editOf(change, path))
  const length = edits.reduce((sum, edit) => sum + edit.text.length, 0)
  return length > longestFix ? [] : [{ description: 'Apply the change', edits }]
}

/** Whole lines with their ends; the last line of a file may have none, and then the region ends behind its text. */
function editOf({ oldStart, removed, added, removedEndsFile, addedEndsFile }: Change, path: string): Edit {
  const last = removed.at(-1)
  const end =
    removedEndsFile && last !== undefined
      ? { endLine: oldStart + removed.length - 1, endColumn: last.length + 1 }
      : { endLine: oldStart + removed.length, endColumn: 1 }
  const text = added.join('\n') + (added.length > 0 && !addedEndsFile ? '\n' : '')
  return { path, region: { startLine: oldStart, startColumn: 1, ...end }, text }
}

// Pairs of prefixes for the two sides: git, git's mnemonic ones, autopep8, docformatter.
const prefixes = [
  ['a/', 'b/'],
  ['i/', 'w/'],
  ['c/', 'w/'],
  ['c/', 'i/'],
  ['o/', 'w/'],
  ['original/', 'fixed/'],
  ['before/', 'after/'],
] as const

function pathOf(file: FileDiff): { path: string; created: boolean; deleted: boolean } {
  const [oldName, newName] = namesOf(file)
  const created = oldName === nowhere
  const deleted = newName === nowhere
  const pair = prefixes.find(
    ([a, b]) => (created || oldName.startsWith(a)) && (deleted || newName.startsWith(b)),
  )
  // Git says "diff --git"; without it, prefixes are believed when both sides then have the same name.
  const git = file.command.startsWith('diff --git ')
  const same = pair && !created && !deleted && oldName.slice(pair[0].length) === newName.slice(pair[1].length)
  const [a, b] = pair && (git || same) ? [pair[0].length, pair[1].length] : [0, 0]
  if (created) return { path: newName.slice(b), created, deleted }
  if (oldName === `${newName}.orig`) return { path: newName, created, deleted } // gofmt, shfmt
  if (oldName.endsWith(':before') && newName.endsWith(':after'))
    return { path: oldName.slice(0, -':before'.length), created, deleted } // isort
  return { path: oldName.slice(a), created, deleted }
}

/** Without "---" lines the names stand in the command line or in "Binary files x and y differ". */
function namesOf({ oldName, newName, command, extended }: FileDiff): readonly [string, string] {
  if (oldName !== '') return [oldName, newName]
  const binary = extended
    .map((line) => /^Binary files (.+) and (.+) differ$/.exec(line))
    .find((found) => found)
  if (binary) return [unquote(binary[1] ?? ''), unquote(binary[2] ?? '')]
  const only = /^Only in (.*): (.*)$/.exec(extended[0] ?? '')
  if (only) return [`${only[1]}/${only[2]}`, `${only[1]}/${only[2]}`]
  const from = extended.find((line) => /^(?:rename|copy) from /.test(line))?.replace(/^\w+ from /, '')
  if (from) return [`a/${unquote(from)}`, `b/${unquote(from)}`]
  const quoted = /^diff --git ("(?:[^"\\]|\\.)*") ("(?:[^"\\]|\\.)*")$/.exec(command)
  if (quoted) return [unquote(quoted[1] ?? ''), unquote(quoted[2] ?? '')]
  // Both names are the same but for their prefixes of two characters: the second begins behind the middle blank.
  const names = command.replace(/^diff --git /, '')
  const middle = (names.length - 1) / 2
  return Number.isInteger(middle) ? [names.slice(0, middle), names.slice(middle + 1)] : [names, names]
}

/** Formatters that leave their own mark in a diff's head; everything else is called `diff`. */
function toolOf({ command, oldName, newName, oldStamp, newStamp }: FileDiff): string {
  if (command.startsWith('diff --git ')) return 'diff'
  if (oldName.endsWith(':before') && newName.endsWith(':after')) return 'isort'
  if (command === `diff ${oldName} ${newName}` && oldName === `${newName}.orig` && newName.endsWith('.go'))
    return 'gofmt'
  const black = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}\+00:00$/
  if (oldName === newName && black.test(oldStamp) && black.test(newStamp)) return 'black'
  if (oldName === newName && command === '' && oldStamp === '' && /\.(?:pyi?|ipynb)$/.test(oldName))
    return 'ruff'
  return 'diff'
}
