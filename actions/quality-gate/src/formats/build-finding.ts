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

const optional = [
  'toolVersion',
  'ruleName',
  'helpUri',
  'symbol',
  'related',
  'fixes',
  'suppression',
  'dependency',
  'tags',
] as const satisfies readonly (keyof Draft & keyof Finding)[]

/** An empty rule becomes the tool's name, an empty message the rule; empty lists are left out. */
export function buildFinding(draft: Draft): Finding {
  const { tool, severity } = draft
  const rule = cut(draft.rule.trim() || tool, longestRule)
  const message = cutMessage(draft.message.trim() || rule)
  const finding: Record<string, unknown> = { tool, rule, severity, message, path: tidyPath(draft.path ?? '') }
  const region = draft.at === undefined ? undefined : regionOf(draft.at)
  if (region) finding.region = region
  for (const key of optional) {
    const value = draft[key]
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) finding[key] = value
  }
  return finding as Finding
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
  const windows = path.includes('\\') && !path.includes('/') && !/^(?:[A-Za-z]:|\\)/.test(path)
  return (windows ? path.replaceAll('\\', '/') : path).replace(/^(?:\.\/+)+(?=.)/, '')
}

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
  const start = isFrom1(column) ? { startLine: line, startColumn: column } : { startLine: line }
  const last = isFrom1(endLine) ? endLine : line
  const backwards = last === line && isFrom1(endColumn) && endColumn < (start.startColumn ?? 1)
  if (last < line || backwards) return start
  return {
    ...start,
    ...(isFrom1(endLine) ? { endLine } : {}),
    ...(isFrom1(endColumn) ? { endColumn } : {}),
  }
}

const isFrom1 = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 1
