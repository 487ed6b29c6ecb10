/** SARIF places: artifact locations to paths (§3.4, base ids §3.14.14), regions to lines and columns (§3.30). */

import type { Region } from '../../../../shared/model/finding.ts'
import { indexIn, isObject, type Json, objectIn, objectsIn, textIn, type Where } from './sarif-members.ts'

export type Artifacts = {
  /** The path of an artifact location, as relative as can be told; '' when it names none. */
  pathOf(location: Json, where: Where): string
  /** Undefined when the place can't be told in lines. */
  regionOf(region: Json, location: Json | undefined, where: Where): Region | undefined
}

export function artifactsOf(run: Json, where: Where): Artifacts {
  const artifacts = objectsIn(run, 'artifacts', where)
  const bases = objectIn(run, 'originalUriBaseIds', where) ?? {}
  const contents = new Map<number, readonly number[]>()

  const pathOf = (location: Json, at: Where): string => {
    const uri = textIn(location, 'uri', at)
    if (uri !== undefined) return toPath(resolveUri(uri, textIn(location, 'uriBaseId', at), bases, at))
    const own = artifacts[indexIn(location, 'index', at) ?? -1]
    const inner = own && objectIn(own, 'location', at)
    return inner && textIn(inner, 'uri', at) !== undefined ? pathOf({ ...inner, index: -1 }, at) : ''
  }

  /** Offsets of the beginnings of lines of an artifact whose text is in the report. */
  const lineStarts = (location: Json | undefined, at: Where): readonly number[] | undefined => {
    const index = location && indexIn(location, 'index', at)
    const artifact = index === undefined ? undefined : artifacts[index]
    const held = artifact && objectIn(artifact, 'contents', at)
    const text = held && textIn(held, 'text', at)
    if (index === undefined || text === undefined) return undefined
    const known = contents.get(index) ?? [
      0,
      ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length),
    ]
    contents.set(index, known)
    return known
  }

  return {
    pathOf,
    regionOf(region, location, at) {
      const startLine = indexIn(region, 'startLine', at)
      if (startLine !== undefined && startLine > 0) return byLines(region, startLine, at)
      const offset = indexIn(region, 'charOffset', at)
      const starts = offset === undefined ? undefined : lineStarts(location, at)
      return offset === undefined || !starts
        ? undefined
        : byOffset(starts, offset, indexIn(region, 'charLength', at) ?? 0)
    },
  }
}

function byLines(region: Json, startLine: number, where: Where): Region {
  const startColumn = indexIn(region, 'startColumn', where) || undefined
  const endLine = indexIn(region, 'endLine', where) || undefined
  const endColumn = indexIn(region, 'endColumn', where) || undefined
  const backwards = endLine !== undefined && endLine < startLine
  const backwardsColumn =
    (endLine ?? startLine) === startLine && endColumn !== undefined && endColumn < (startColumn ?? 1)
  if (backwards || backwardsColumn) return { startLine, ...(startColumn && { startColumn }) }
  return {
    startLine,
    ...(startColumn && { startColumn }),
    ...(endLine && { endLine }),
    ...(endColumn && { endColumn }),
  }
}

function byOffset(starts: readonly number[], offset: number, length: number): Region {
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
  const [start, end] = [place(offset), place(offset + length)]
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** Base ids may stand on base ids. One without a value (%SRCROOT% mostly is) means the root of the sources. */
function resolveUri(uri: string, baseId: string | undefined, bases: Json, where: Where, depth = 0): string {
  if (baseId === undefined || depth > 10 || /^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/'))
    return uri
  const base = bases[baseId]
  const root = isObject(base) ? textIn(base, 'uri', where) : undefined
  if (!isObject(base) || root === undefined || root === '') return uri
  return resolveUri(
    `${root.endsWith('/') ? root : `${root}/`}${uri}`,
    textIn(base, 'uriBaseId', where),
    bases,
    where,
    depth + 1,
  )
}

/** "file:///C:/a%20b.ts" → "C:/a b.ts", "src\a.ts" → "src/a.ts", "src/a%20b.ts" → "src/a b.ts". */
function toPath(uri: string): string {
  const file = /^file:(?:\/\/(?:localhost)?(?=\/))?(.*)$/is.exec(uri)?.[1] ?? uri
  const bare = file.replace(/^\/(?=[A-Za-z]:)/, '')
  const path = bare.includes('%') ? decoded(bare) : bare
  return (
    path.includes('\\') && !path.includes('/') && !/^(?:[A-Za-z]:|\\)/.test(path)
      ? path.replaceAll('\\', '/')
      : path
  ).replace(/^(?:\.\/+)+(?=.)/, '')
}

/** Some tools write paths, not URIs: what is no valid escape is left as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
