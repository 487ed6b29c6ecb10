/** Fixes in golangci-lint's report: `SuggestedFixes` of version 2, `Replacement` of version 1. */

import { Buffer } from 'node:buffer'
import type { Edit, Fix, Region } from '../../../../shared/model/finding.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { pathIn, tidyPath } from './build-finding.ts'

/** The lines of the source that the report shows, and the issue's own place, counted in bytes. */
export type Shown = {
  readonly lines: readonly string[]
  readonly firstLine: number
  readonly line: number
  readonly column: number // 0 when unknown
  readonly offset: number | undefined // in the file
}

export type Fixes = { readonly fixes: readonly Fix[]; readonly skipped: number }

export function fixesOf(issue: Shape, shown: Shown): Fixes {
  const path = tidyPath(pathIn(issue.get('Pos').get('Filename')))
  const suggested = issue.maybe('SuggestedFixes')?.list() ?? []
  const replacement = issue.maybe('Replacement')
  const all = [
    ...suggested.map((fix) => suggestedFix(fix, path, shown)),
    ...(replacement ? [replacementFix(replacement, path, shown)] : []),
  ]
  const fixes = all.filter((fix) => fix !== undefined)
  return { fixes, skipped: all.length - fixes.length }
}

/** Offsets count bytes of the file; `NewText` is Base64, as Go writes bytes. */
function suggestedFix(fix: Shape, path: string, shown: Shown): Fix | undefined {
  const edits = fix
    .get('TextEdits')
    .list()
    .map((edit): Edit | undefined => {
      const region = regionBetween(shown, edit.get('Pos').count(), edit.get('End').count())
      const text = Buffer.from(edit.maybe('NewText')?.text() ?? '', 'base64').toString('utf8')
      return region && { path, region, text }
    })
  const placed = edits.filter((edit) => edit !== undefined)
  const description = fix.maybe('Message')?.text() || 'Fix by golangci-lint'
  return placed.length === edits.length && placed.length > 0 ? { description, edits: placed } : undefined
}

function regionBetween(shown: Shown, from: number, to: number): Region | undefined {
  const start = pointAt(shown, from)
  const end = pointAt(shown, to)
  if (start === undefined || end === undefined || to < from) return undefined
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function pointAt(shown: Shown, offset: number): { line: number; column: number } | undefined {
  if (shown.offset === undefined || shown.column < 1) return undefined
  const before = shown.lines.slice(0, shown.line - shown.firstLine)
  const skipped = before.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
  let rest = offset - (shown.offset - (shown.column - 1) - skipped)
  for (const [i, line] of shown.lines.entries()) {
    const length = Buffer.byteLength(line)
    if (rest >= 0 && rest <= length) return { line: shown.firstLine + i, column: utf16Column(line, rest + 1) }
    rest -= length + 1
  }
  return undefined
}

/** `column` counts UTF-8 bytes from 1: in `"ä" + x`, byte column 8 is the x, code unit 7. 0 stays 0: unknown. */
export const utf16Column = (line: string, column: number): number =>
  column < 1
    ? column
    : Buffer.from(line)
        .subarray(0, column - 1)
        .toString('utf8').length + 1

/** Version 1: whole lines, a part of the issue's own line, or a deletion. */
function replacementFix(replacement: Shape, path: string, shown: Shown): Fix | undefined {
  const fix = (region: Region, text: string): Fix => ({
    description: 'Fix by golangci-lint',
    edits: [{ path, region, text }],
  })
  const inline = replacement.maybe('Inline')
  const newLines = replacement
    .maybe('NewLines')
    ?.list()
    .map((line) => line.text())
  const count = Math.max(shown.lines.length, 1)
  const whole = { startLine: shown.firstLine, startColumn: 1, endLine: shown.firstLine + count, endColumn: 1 }
  if (inline !== undefined) {
    const line = shown.lines[shown.line - shown.firstLine]
    if (line === undefined) return undefined
    const start = inline.get('StartCol').count() // from 0
    const end = start + inline.get('Length').count()
    const columns = { startColumn: utf16Column(line, start + 1), endColumn: utf16Column(line, end + 1) }
    return fix({ startLine: shown.line, endLine: shown.line, ...columns }, inline.get('NewString').text())
  }
  if (replacement.maybe('NeedOnlyDelete')?.flag() === true) return fix(whole, '')
  return newLines && fix(whole, newLines.map((line) => `${line}\n`).join(''))
}
