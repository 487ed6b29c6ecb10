/**
 * Builds findings out of what a report says: paths tidied, places clamped, texts cut, absent members left out. Knows no
 * format; what is wrong with a report's structure is the format's own business.
 */

import type {
  Dependency,
  Finding,
  Fix,
  Place,
  Region,
  Severity,
  Suppression,
} from '../../../../shared/model/finding.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'

const longestMessage = 8192
const longestRule = 256
export const longestPath = 4096 // PATH_MAX of Linux; no file can be named by more

/** A place as tools write it: counted from 1, anything of it missing, zero or nonsense. */
export type Span = {
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly endLine?: number | undefined
  readonly endColumn?: number | undefined
}

export type Draft = {
  readonly tool: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly toolVersion?: string | undefined
  readonly ruleName?: string | undefined
  readonly helpUri?: string | undefined
  readonly path?: string | undefined // as the tool wrote it
  readonly at?: Span | undefined
  readonly symbol?: string | undefined
  readonly related?: readonly Place[] | undefined
  readonly fixes?: readonly Fix[] | undefined
  readonly suppression?: Suppression | undefined
  readonly dependency?: Dependency | undefined
  readonly tags?: readonly string[] | undefined
}

/** For building what is read-only once it is built. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * An empty rule becomes the tool's name, an empty message the rule; empty lists are left out. Member by member and in
 * one order, for reports have hundreds of thousands of findings: spread and loops over keys take five times as long.
 */
export function buildFinding(draft: Draft): Finding {
  const rule = cut(draft.rule.trim() || draft.tool, longestRule)
  const finding: Mutable<Finding> = {
    tool: draft.tool,
    rule,
    severity: draft.severity,
    message: cutMessage(draft.message.trim() || rule),
    path: tidyPath(draft.path ?? ''),
  }
  const region = draft.at === undefined ? undefined : regionOf(draft.at)
  if (region !== undefined) finding.region = region
  if (draft.toolVersion !== undefined) finding.toolVersion = draft.toolVersion
  if (draft.ruleName !== undefined) finding.ruleName = draft.ruleName
  if (draft.helpUri !== undefined) finding.helpUri = draft.helpUri
  if (draft.symbol !== undefined) finding.symbol = draft.symbol
  if (draft.related?.length) finding.related = draft.related
  if (draft.fixes?.length) finding.fixes = draft.fixes
  if (draft.suppression !== undefined) finding.suppression = draft.suppression
  if (draft.dependency !== undefined) finding.dependency = draft.dependency
  if (draft.tags?.length) finding.tags = draft.tags
  return finding
}

/** Cut at 8,192 characters, never through a surrogate pair, and says so. */
export const cutMessage = (text: string): string => cut(text, longestMessage)

export const cutRule = (text: string): string => cut(text, longestRule)

const cutMark = '… (cut)'

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  // Cut before, and read again from our own report.
  if (text.length <= limit + cutMark.length && text.endsWith(cutMark)) return text
  const high = text.charCodeAt(limit - 1)
  return `${text.slice(0, high >= 0xd800 && high <= 0xdbff ? limit - 1 : limit)}${cutMark}`
}

/**
 * "./src/a.ts" → "src/a.ts", "src\a.ts" → "src/a.ts". A path that also has a slash keeps its backslashes (they are
 * legal in POSIX names), and so does an absolute Windows path, which is mapped to the repository elsewhere.
 */
export function tidyPath(path: string): string {
  if (path.charCodeAt(0) !== dot && !path.includes('\\')) return path
  const windows = path.includes('\\') && !path.includes('/') && !/^(?:[A-Za-z]:|\\)/.test(path)
  return (windows ? path.replaceAll('\\', '/') : path).replace(/^(?:\.\/+)+(?=.)/, '')
}

const dot = 0x2e

/** A member that names a file: not empty, no NUL, at most 4,096 characters. */
export function pathIn(member: Shape): string {
  const path = member.text()
  if (path === '' || path.includes('\0')) member.fail('the path of a file')
  if (path.length > longestPath) member.fail(`a path of at most ${longestPath} characters`)
  return path
}

/** A whole number, which may be zero or below (`regionOf` sorts that out); absent and null are undefined. */
export function wholeIn(parent: Shape, key: string): number | undefined {
  const member = parent.maybe(key)
  if (member === undefined) return undefined
  return Number.isSafeInteger(member.raw) ? (member.raw as number) : member.fail('a whole number')
}

/** A line below 1 is no place at all; a column below 1, or an end before its start, is left out. */
export function regionOf({ line, column, endLine, endColumn }: Span): Region | undefined {
  if (!isFrom1(line)) return undefined
  const region: Mutable<Region> = { startLine: line }
  const start = isFrom1(column) ? column : undefined
  if (start !== undefined) region.startColumn = start
  const last = isFrom1(endLine) ? endLine : line
  const backwards = last === line && isFrom1(endColumn) && endColumn < (start ?? 1)
  if (last < line || backwards) return region
  if (isFrom1(endLine)) region.endLine = endLine
  if (isFrom1(endColumn)) region.endColumn = endColumn
  return region
}

const isFrom1 = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 1
