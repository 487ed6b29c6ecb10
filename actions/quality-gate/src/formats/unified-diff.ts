/**
 * Reads unified diffs of GNU diff, git and formatters into files, hunks and runs of changed lines. A hunk whose body
 * does not hold what its head promises is refused. Judges nothing: `diff.ts` makes findings of it.
 */

import { pathFromBytes, unquote as unquoteBytes } from '../../../../shared/git/path-bytes.ts'
import { ReportError } from '../../../../shared/model/errors.ts'

/** One run of removed and added lines without context between; line texts are without "\n", but with their "\r". */
export type Change = {
  readonly oldStart: number // the first old line removed, or the line before which is inserted
  readonly removed: string[]
  readonly added: string[]
  removedEndsFile: boolean // the last removed line has no line end
  addedEndsFile: boolean
  lineFollows: boolean // an old line stands after the change
}

export type Hunk = { readonly line: number; readonly changes: readonly Change[] }

export type FileDiff = {
  readonly line: number // of the report
  command: string // "diff --git a/x b/x"; '' without such a line
  oldName: string // as written, "/dev/null" for a file that is not there; '' without a "---" line
  newName: string
  oldStamp: string // what stands behind the tab, e.g. "2026-01-01 10:00:00.000000+00:00"
  newStamp: string
  readonly extended: string[] // git's "rename from …", "old mode …"; "Binary files … differ"
  readonly hunks: Hunk[]
}

export type DiffReading = {
  readonly files: readonly FileDiff[]
  readonly outside: readonly { readonly line: number; readonly text: string }[]
}

export const commandLine = /^(?:diff |Index: )\S/
const extendedLine =
  /^(?:(?:old|new|deleted file|new file) mode |(?:dis)?similarity index |(?:rename|copy) (?:from|to) |index [0-9a-f]+\.\.|={67}$|Binary files .* differ$|GIT binary patch$)/
const emptyBlob = /(?: |\.\.)(?:e69de29|473a0f4)/ // of SHA-1 and SHA-256 repositories
const hunkHead = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/

type Cursor = { readonly report: string; readonly lines: readonly string[]; next: number }

/** A report that has CRLF in its own head lines was rewritten as a whole; its content is read with LF. */
export function readUnifiedDiff(report: string, text: string): DiffReading {
  const lines = text.split('\n')
  const heads = lines.filter((line) => line.startsWith('--- ') || commandLine.test(line))
  const rewritten = heads.length > 0 && heads.every((line) => line.endsWith('\r'))
  const cursor: Cursor = {
    report,
    lines: rewritten ? lines.map((line) => line.replace(/\r$/, '')) : lines,
    next: 0,
  }
  const files: FileDiff[] = []
  const outside: { line: number; text: string }[] = []
  while (cursor.next < lines.length) readPart(cursor, files, outside)
  for (const file of files) refuseCutHead(cursor, file)
  return { files, outside }
}

function readPart(cursor: Cursor, files: FileDiff[], outside: { line: number; text: string }[]): void {
  const text = cursor.lines[cursor.next] ?? ''
  const number = cursor.next + 1
  const file = files.at(-1)
  const last = file?.hunks.length === 0 ? file : undefined // a file whose head is still being read
  if (text.startsWith('--- ') && cursor.lines[cursor.next + 1]?.startsWith('+++ '))
    readNames(cursor, files, last)
  else if (commandLine.test(text)) {
    if (/^diff --(?:cc|combined) /.test(text))
      fail(cursor, number, 'is a combined diff of a merge; compare with one base')
    files.push(newFile(number, text))
    cursor.next++
  } else if (text.startsWith('@@')) readHunk(cursor, file)
  else {
    cursor.next++
    if (last?.command && extendedLine.test(text)) last.extended.push(text)
    else if (/^(?:Only in .*|Binary files .* differ)$/.test(text))
      files.push({ ...newFile(number, ''), extended: [text] })
    else if (last?.extended.at(-1) === 'GIT binary patch') cursor.next = endOfPatch(cursor)
    else if (text.trim() !== '') outside.push({ line: number, text })
  }
}

/** A head without names or marks, or with changed content ("index 1d44f67..7eb22e6") and no hunk, is not whole. */
function refuseCutHead(cursor: Cursor, { line, oldName, extended }: FileDiff): void {
  if (oldName !== '') return
  const binary = extended.some((text) => /^(?:Binary files|GIT binary)/.test(text))
  const content = extended.some((text) => text.startsWith('index ') && !emptyBlob.test(text))
  if (extended.length === 0 || (content && !binary))
    fail(
      cursor,
      line,
      'names a file, and no "--- name" line follows: cut off, or no unified diff (`diff -u`)',
    )
}

const newFile = (line: number, command: string): FileDiff => ({
  line,
  command,
  oldName: '',
  newName: '',
  oldStamp: '',
  newStamp: '',
  extended: [],
  hunks: [],
})

/** Lines of a binary patch run up to the next file. */
function endOfPatch(cursor: Cursor): number {
  let next = cursor.next
  while (next < cursor.lines.length && !commandLine.test(cursor.lines[next] ?? '')) next++
  return next
}

function readNames(cursor: Cursor, files: FileDiff[], last: FileDiff | undefined): void {
  const file = last?.oldName === '' ? last : newFile(cursor.next + 1, '')
  if (file !== last) files.push(file)
  const [oldName, oldStamp] = nameAndStamp((cursor.lines[cursor.next] ?? '').slice(4))
  const [newName, newStamp] = nameAndStamp((cursor.lines[cursor.next + 1] ?? '').slice(4))
  Object.assign(file, { oldName, oldStamp, newName, newStamp })
  if (!cursor.lines[cursor.next + 2]?.startsWith('@@'))
    fail(
      cursor,
      cursor.next + 2,
      'names a file, and no hunk follows ("@@ -1,2 +1,2 @@"): the diff is cut off',
    )
  cursor.next += 2
}

function nameAndStamp(text: string): readonly [string, string] {
  const [name = '', ...stamp] = text.replace(/\r$/, '').split('\t')
  return [unquote(name), stamp.join('\t')]
}

/** Git and GNU diff quote odd names as C does, in bytes: "a/gr\303\266\303\237e.py" → a/größe.py. */
export function unquote(name: string): string {
  const quoted = unquoteBytes(Buffer.from(name, 'utf8').toString('latin1'))
  return quoted?.rest === '' ? pathFromBytes(quoted.name) : name
}

function readHunk(cursor: Cursor, file: FileDiff | undefined): void {
  const number = cursor.next + 1
  const head = hunkHead.exec(cursor.lines[cursor.next] ?? '')
  if (!head) fail(cursor, number, `has ${shown(cursor.lines[cursor.next])}; a hunk begins "@@ -1,2 +1,2 @@"`)
  if (!file?.oldName) fail(cursor, number, 'has a hunk before any "--- name" and "+++ name" lines')
  const [oldCount, newCount] = [Number(head[2] ?? 1), Number(head[4] ?? 1)]
  cursor.next++
  const body = { oldLine: Number(head[1]) + (oldCount === 0 ? 1 : 0), changes: [] as Change[], open: false }
  const left = { old: oldCount, new: newCount }
  while (left.old > 0 || left.new > 0) {
    const text = cursor.lines[cursor.next]
    const end = text === undefined || (text === '' && cursor.next === cursor.lines.length - 1)
    const mark = text?.[0] ?? ' ' // some editors strip the blank of an empty context line
    const fits = mark === '\\' || ((mark === '+' || left.old > 0) && (mark === '-' || left.new > 0))
    if (end || !' +-\\\r'.includes(mark) || !fits)
      fail(
        cursor,
        number,
        `the hunk promises ${oldCount} old and ${newCount} new lines, and ends in line ${cursor.next + 1} ` +
          `with ${left.old} old and ${left.new} new ones missing: the diff is cut off or damaged`,
      )
    addLine(body, mark, text.slice(1))
    if (mark !== '\\' && mark !== '+') left.old--
    if (mark !== '\\' && mark !== '-') left.new--
    cursor.next++
  }
  if (cursor.lines[cursor.next]?.startsWith('\\')) addLine(body, '\\', cursor.lines[cursor.next++] ?? '')
  refuseMore(cursor, number, oldCount, newCount)
  file.hunks.push({ line: number, changes: body.changes })
}

/** A body longer than its head says; "-- " ends a mailed patch, "--- x" begins the next file. */
function refuseMore(cursor: Cursor, number: number, oldCount: number, newCount: number): void {
  const text = cursor.lines[cursor.next] ?? ''
  const nextFile = text.startsWith('--- ') && cursor.lines[cursor.next + 1]?.startsWith('+++ ')
  if (/^[ +-]/.test(text) && text !== '-- ' && !nextFile)
    fail(
      cursor,
      cursor.next + 1,
      `the hunk of line ${number} promises ${oldCount} old and ${newCount} new lines, and has more`,
    )
}

type Body = { oldLine: number; readonly changes: Change[]; open: boolean }

function addLine(body: Body, mark: string, text: string): void {
  const current = body.changes.at(-1)
  if (mark === '\\') {
    markEnd(current, body.open)
    return
  }
  if (mark !== '+' && mark !== '-') {
    if (current && body.open) current.lineFollows = true
    body.open = false
    body.oldLine++
    return
  }
  const change = current && body.open ? current : startChange(body)
  if (mark === '+') change.added.push(text)
  else {
    change.removed.push(text)
    body.oldLine++
  }
}

function startChange(body: Body): Change {
  const change: Change = {
    oldStart: body.oldLine,
    removed: [],
    added: [],
    removedEndsFile: false,
    addedEndsFile: false,
    lineFollows: false,
  }
  body.changes.push(change)
  body.open = true
  return change
}

/** "\ No newline at end of file" speaks of the line before it: an added one where there is one, else a removed one. */
function markEnd(change: Change | undefined, open: boolean): void {
  if (!change || !open) return
  if (change.added.length > 0) change.addedEndsFile = true
  else change.removedEndsFile = true
}

const shown = (text: string | undefined): string => JSON.stringify((text ?? '').slice(0, 80))

function fail(cursor: Cursor, line: number, reason: string): never {
  throw new ReportError(cursor.report, reason, line)
}
