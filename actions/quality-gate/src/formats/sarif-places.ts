/** SARIF places: artifact locations to paths (§3.4, base ids §3.14.14), regions to lines and columns (§3.30). */

import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Region } from '../../../../shared/model/finding.ts'
import { longestPath, tidyPath } from './build-finding.ts'
import { indexIn, isObject, type Json, objectIn, refuse, textIn, type Where } from './json-members.ts'

/** What is kept of an element of `run.artifacts`. */
export type Artifact = {
  readonly location: Json | undefined
  readonly isTarget: boolean
  readonly text: TextShape | undefined
}

/** Offsets of the beginnings of lines, in UTF-16 code units, of a text that stands in the report. */
type TextShape = { readonly starts: Uint32Array; readonly length: number }

export type Places = {
  /** The path of an artifact location, as relative as can be told; '' when it names none. */
  pathOf(location: Json, where: Where): string
  /** Undefined when the place can't be told in lines. */
  regionOf(region: Json, location: Json | undefined, where: Where): Region | undefined
}

/** Reads an artifact as it comes by; its contents are not held, for they can be most of a report. */
export function readArtifact(json: Json, where: Where): Artifact {
  const contents = objectIn(json, 'contents', where)
  const text = contents && textIn(contents, 'text', where)
  return {
    location: objectIn(json, 'location', where),
    isTarget: Array.isArray(json.roles) && json.roles.includes('analysisTarget'),
    text: text === undefined ? undefined : shapeOf(text),
  }
}

/** Lines end as §3.14.20 has it when a run does not say otherwise: "\r\n" or "\n". */
function shapeOf(text: string): TextShape {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return { starts: Uint32Array.from(starts), length: text.length }
}

/** `literal`: addresses were written by this project, which changes nothing but escapes: "./a" stays "./a". */
export function placesOf(run: Json, artifacts: readonly Artifact[], literal: boolean, where: Where): Places {
  const bases = objectIn(run, 'originalUriBaseIds', where) ?? {}
  // Few files have many findings: each address is resolved once, and its path is one string for all of them.
  const known = new Map<string | undefined, Map<string, string>>()

  const artifactOf = (location: Json, at: Where): Artifact | undefined => {
    const index = indexIn(location, 'index', at)
    if (index === undefined) return undefined
    return artifacts[index] ?? refuse(at, '.index', index, "the index of one of the run's artifacts")
  }

  const pathOf = (location: Json, at: Where): string => {
    const uri = textIn(location, 'uri', at)
    if (uri === undefined) {
      const inner = artifactOf(location, at)?.location
      return inner?.uri === undefined ? '' : pathOf(inner, at)
    }
    const baseId = textIn(location, 'uriBaseId', at)
    const found = known.get(baseId)?.get(uri)
    if (found !== undefined) return found
    const written = literal ? withoutEscapes(uri) : tidyPath(toPath(resolveUri(uri, baseId, bases, at)))
    const path = checked(written, at, '.uri', uri)
    const paths = known.get(baseId) ?? new Map<string, string>()
    known.set(baseId, paths.set(uri, path))
    return path
  }

  return {
    pathOf,
    regionOf(region, location, at) {
      const startLine = indexIn(region, 'startLine', at)
      if (startLine !== undefined && startLine > 0) return regionByLines(region, startLine, at)
      const offset = indexIn(region, 'charOffset', at)
      const text = offset === undefined || !location ? undefined : artifactOf(location, at)?.text
      if (offset === undefined || !text) return undefined
      return byOffset(text, offset, indexIn(region, 'charLength', at) ?? 0)
    },
  }
}

/** As in other formats: no NUL, at most 4,096 characters. An empty one names no file. */
export function checked(path: string, where: Where, member: string, written: unknown = path): string {
  if (path.includes('\0')) refuse(where, member, written, 'the path of a file')
  if (path.length > longestPath) refuse(where, member, written, `a path of at most ${longestPath} characters`)
  return path
}

/** An end before the start is left out. */
export function regionByLines(region: Json, startLine: number, where: Where): Region {
  const startColumn = indexIn(region, 'startColumn', where) || undefined
  const endLine = indexIn(region, 'endLine', where) || undefined
  const endColumn = indexIn(region, 'endColumn', where) || undefined
  const last = endLine ?? startLine
  const backwards =
    last < startLine || (last === startLine && endColumn !== undefined && endColumn < (startColumn ?? 1))
  const read: { startLine: number; startColumn?: number; endLine?: number; endColumn?: number } = {
    startLine,
  }
  if (startColumn !== undefined) read.startColumn = startColumn
  if (backwards) return read
  if (endLine !== undefined) read.endLine = endLine
  if (endColumn !== undefined) read.endColumn = endColumn
  return read
}

function byOffset({ starts, length }: TextShape, offset: number, span: number): Region | undefined {
  if (offset + span > length) return undefined
  const place = (at: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= at) low = middle + 1
      else high = middle
    }
    return { line: low, column: at - starts[low - 1]! + 1 }
  }
  const [start, end] = [place(offset), place(offset + span)]
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** Base ids may stand on base ids. One without a value (%SRCROOT% mostly is) means the root of the sources. */
function resolveUri(uri: string, baseId: string | undefined, bases: Json, where: Where, depth = 0): string {
  if (baseId === undefined || depth > 10 || /^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/'))
    return uri
  const base = Object.hasOwn(bases, baseId) ? bases[baseId] : undefined
  const root = isObject(base) ? textIn(base, 'uri', where) : undefined
  if (!isObject(base) || root === undefined || root === '') return uri
  const whole = `${root.endsWith('/') ? root : `${root}/`}${uri}`
  return resolveUri(whole, textIn(base, 'uriBaseId', where), bases, where, depth + 1)
}

/** "file:///C:/a%20b.ts" → "C:/a b.ts", "src/a%20b.ts" → "src/a b.ts". */
function toPath(uri: string): string {
  const file = /^file:(?:\/\/(?:localhost)?(?=\/))?(.*)$/is.exec(uri)?.[1] ?? uri
  return withoutEscapes(file.replace(/^\/(?=[A-Za-z](?::|%3A))/i, ''))
}

/**
 * Bytes that are no UTF-8 become what git's paths have for them (`caf%E9.py`). Some tools write paths in place of URIs:
 * what is no escape stays as it is.
 */
const withoutEscapes = (uri: string): string =>
  uri.includes('%')
    ? uri.replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
        pathFromBytes(Buffer.from(escapes.replaceAll('%', ''), 'hex')),
      )
    : uri
