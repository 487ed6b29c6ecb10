/**
 * Reads `git diff --unified=0` as it streams by and keeps the hunk headers only, so a patch of any size costs what its
 * headers cost. Expects the prefixes `a/` and `b/`. Text of changed lines is skipped by count, so no line of a file can
 * be taken for a header.
 */

import type { FileChange, Hunk } from '../model/diff.ts'
import { compareText } from '../model/finding.ts'
import { pathFromBytes, unquote } from './path-bytes.ts'

type Section = {
  path: string | undefined // of the "diff --git" line, which is clear only when both names are the same
  oldPath: string | undefined
  newPath: string | undefined
  status: FileChange['status']
  hunks: Hunk[]
  binary: boolean
  submodule: boolean
}

export type PatchReader = {
  /** Never throws, since it is called from a stream. */
  push(chunk: Uint8Array): void
  /** The changes sorted by path; throws an Error when the patch was not what git writes. */
  end(): readonly FileChange[]
}

const newline = 0x0a
const backslash = 0x5c
const gitlink = ' 160000'

export function patchReader(): PatchReader {
  const sections: Section[] = []
  let problem: string | undefined
  let partial: Buffer[] = [] // a header line that is not complete yet
  let bodyLines = 0 // lines of the hunk still to skip
  let inBodyLine = false

  function skipBody(chunk: Buffer, from: number): number {
    let at = from
    while ((bodyLines > 0 || inBodyLine) && at < chunk.length) {
      // "\ No newline at end of file" stands between the lines and is none of them.
      if (!inBodyLine && chunk[at] !== backslash) bodyLines--
      const end = chunk.indexOf(newline, at)
      inBodyLine = end < 0
      at = end < 0 ? chunk.length : end + 1
    }
    return at
  }

  function header(line: Buffer): void {
    const text = line.toString('latin1')
    if (text.startsWith('diff --git ')) sections.push(sectionOf(text.slice(11)))
    else if (text.startsWith('@@ ')) {
      const hunk = hunkOf(text)
      const section = sections.at(-1)
      if (!hunk || !section) problem ??= text
      else {
        section.hunks.push(hunk)
        bodyLines = hunk.oldLines + hunk.newLines
      }
    } else {
      const section = sections.at(-1)
      if (section) extend(section, text)
    }
  }

  return {
    push(bytes) {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      let at = 0
      while (at < chunk.length) {
        at = skipBody(chunk, at)
        if (at >= chunk.length) break
        const end = chunk.indexOf(newline, at)
        partial.push(chunk.subarray(at, end < 0 ? chunk.length : end))
        at = end < 0 ? chunk.length : end + 1
        if (end < 0) break
        header(partial.length === 1 ? partial[0]! : Buffer.concat(partial))
        partial = []
      }
      // What is kept of a chunk must not keep the chunk.
      if (partial.length > 0) partial = [Buffer.from(Buffer.concat(partial))]
    },
    end() {
      if (problem !== undefined) throw new Error(`not a patch as git writes it: ${problem.slice(0, 200)}`)
      if (bodyLines > 0) throw new Error('the patch ends in the middle of a hunk')
      return sections.map(changeOf).sort((a, b) => compareText(placeOf(a), placeOf(b)))
    },
  }
}

const placeOf = (change: FileChange): string => change.newPath ?? change.oldPath ?? ''

function hunkOf(text: string): Hunk | undefined {
  const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text)
  if (!found) return undefined
  const count = (digits: string | undefined) => (digits === undefined ? 1 : Number(digits))
  return {
    oldStart: Number(found[1]),
    oldLines: count(found[2]),
    newStart: Number(found[3]),
    newLines: count(found[4]),
  }
}

function sectionOf(names: string): Section {
  return {
    path: commonName(names),
    oldPath: undefined,
    newPath: undefined,
    status: 'modified',
    hunks: [],
    binary: false,
    submodule: false,
  }
}

/** Of a line "diff --git": `a/x b/x` → "x"; of a rename the two names differ and stand in lines of their own. */
export function commonName(names: string): string | undefined {
  const quoted = unquote(names)
  if (quoted) return pathFromBytes(quoted.name.subarray(2))
  const half = (names.length - 1) / 2
  if (names[half] !== ' ') return undefined
  const [left, right] = [names.slice(2, half), names.slice(half + 3)]
  return left === right ? pathFromBytes(Buffer.from(left, 'latin1')) : undefined
}

function extend(section: Section, text: string): void {
  if (text.startsWith('new file mode')) section.status = 'added'
  else if (text.startsWith('deleted file mode')) section.status = 'deleted'
  else if (text.startsWith('Binary files ')) section.binary = true
  if (/^(?:index|(?:new file|deleted file|old|new) mode) /.test(text) && text.endsWith(gitlink))
    section.submodule = true
  const [, verb, end, name] = /^(rename|copy) (from|to) (.*)$/s.exec(text) ?? []
  if (name === undefined) return
  section.status = verb === 'rename' ? 'renamed' : 'copied'
  const path = pathFromBytes(unquote(name)?.name ?? Buffer.from(name, 'latin1'))
  if (end === 'from') section.oldPath = path
  else section.newPath = path
}

function changeOf(section: Section): FileChange {
  const { status, hunks, binary } = section
  const oldPath = section.oldPath ?? section.path
  const newPath = section.newPath ?? section.path
  if (oldPath === undefined || newPath === undefined) throw new Error('a file of the patch has no name')
  return {
    status,
    ...(status === 'added' ? {} : { oldPath }),
    ...(status === 'deleted' ? {} : { newPath }),
    hunks,
    binary,
    ...(section.submodule ? { submodule: true } : {}),
  }
}
