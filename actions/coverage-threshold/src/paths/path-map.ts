/**
 * The input `path-map`: lines of `from=to`, by which the user says where reported paths lie in the repository, e.g.
 * `/usr/src/app=services/api`, `example.com/shop=.`, `C:\build\shop=`.
 */

import { collapse, isAbsolute, posix } from '../../../../shared/git/path-spelling.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { visibleLine } from '../../../../shared/text/visible.ts'
import { plain } from './spelling.ts'

export type PathMapping = {
  /** As the user wrote it, for messages. */
  readonly line: string
  /** As `plain` writes it: "/usr/src/app", "c:/build/shop"; '' stands for all relative paths. */
  readonly from: string
  /** A directory of the repository, '' for its root. */
  readonly to: string
}

/** The longest `from` first. */
export type PathMap = readonly PathMapping[]

/** `place`: where the lines come from, e.g. "Input `path-map`". Throws InputError for a line that can't be meant. */
export function parsePathMap(lines: readonly string[], place: string): PathMap {
  const mappings = lines.map((line) => mapping(line, place))
  const seen = new Map<string, PathMapping>()
  for (const one of mappings) {
    const other = seen.get(one.from)
    if (other && other.to !== one.to)
      throw new InputError(
        `${place} sends \`${shown(one.from)}\` to two places: \`${shown(other.line)}\` and \`${shown(one.line)}\`.`,
      )
    seen.set(one.from, one)
  }
  return [...seen.values()].sort((a, b) => b.from.length - a.from.length)
}

function mapping(line: string, place: string): PathMapping {
  const refuse = (wanted: string): never => {
    throw new InputError(
      `${place} has the line \`${shown(line)}\`; ${wanted}, such as \`/usr/src/app=services/api\`.`,
    )
  }
  const parts = line.split('=')
  if (parts.length !== 2) refuse('it must be `from=to` with one `=`')
  const [written, target] = [parts[0]!.trim(), parts[1]!.trim()]
  if (written === '')
    refuse('before the `=` it must say what reported paths begin with (`.` for relative ones)')
  if (written.includes('\0') || target.includes('\0')) refuse('it must have no NUL in it')
  const to = collapse(posix(target))
  if (isAbsolute(posix(target)) || to.startsWith('..'))
    refuse('after the `=` it must name a directory of the repository, or nothing for its root')
  return { line, from: plain(written), to }
}

/**
 * Where the map says that a path lies, relative to the root; undefined where no line speaks of it. A result that climbs
 * out of the repository ("../x") is given as it is, and names no file.
 */
export function mapped(
  map: PathMap,
  path: string,
): { readonly path: string; readonly by: PathMapping } | undefined {
  if (map.length === 0) return undefined
  const written = plain(path)
  for (const by of map) {
    const rest = restBelow(written, by.from)
    if (rest !== undefined) return { path: collapse(`${by.to}/${rest}`).replace(/^\//, ''), by }
  }
  return undefined
}

/** What of `path` is below the directory `prefix`: "/app/src/a.ts" below "/app" → "src/a.ts". */
export function restBelow(path: string, prefix: string): string | undefined {
  if (prefix === '') return isAbsolute(path) ? undefined : path
  if (prefix === '/') return path.startsWith('/') ? path.slice(1) : undefined
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : undefined
}

const shown = (text: string): string => visibleLine(text.slice(0, 200))
