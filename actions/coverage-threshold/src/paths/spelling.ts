/** What a report calls a file, brought to one spelling: without URL schemes, bundlers' suffixes, and detours. */

import { collapse, posix } from '../../../../shared/git/path-spelling.ts'
import type { TrackedPaths } from '../../../../shared/git/tracked-paths.ts'

export type Spelling = { readonly path: string } | { readonly why: string }

/** The longest path that Linux opens (PATH_MAX); no tool can have read a file by a longer one. */
const longestPath = 4096

/** Absolute ("/app/a.ts", "C:/app/a.ts") or relative, POSIX; or why it can't be the name of a file. */
export function spell(reported: string, tracked: TrackedPaths): Spelling {
  if (reported.trim() === '') return { why: 'is empty' }
  if (reported.length > longestPath) return { why: `is longer than ${longestPath} characters` }
  if (reported.includes('\0')) return { why: 'has a NUL in it, as bundlers mark modules that are no files' }
  // A backslash, a question mark or a colon may well be part of a name.
  if (tracked.has(reported)) return { path: reported }
  const written = withoutScheme(reported)
  if (written === undefined) return { why: 'is an address, not a file' }
  const path = plain(withoutQuery(parted(written, tracked), tracked))
  return path === '' || path === '/' ? { why: 'names a directory, not a file' } : { path }
}

/** The one form in which paths are compared: "C:\\shop\\" → "c:/shop", "./src//" → "src", "/" → "/". */
export function plain(path: string): string {
  const written = collapse(posix(path))
  return /^[A-Z]:/.test(written) ? written[0]!.toLowerCase() + written.slice(1) : written
}

/** Source maps' own schemes stand for the project: "webpack://shop/./src/a.ts" → "./src/a.ts". */
function withoutScheme(text: string): string | undefined {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]+):\/\/(.*)$/is.exec(text) ?? []
  if (scheme === undefined) return text
  if (scheme.toLowerCase() === 'file') {
    const path = decoded(rest.replace(/^[^/]*/, ''))
    return /^\/[A-Za-z]:[\\/]/.test(path) ? path.slice(1) : path
  }
  return /^(webpack(-internal)?|turbopack|ng|vite|rollup|rspack)$/i.test(scheme)
    ? rest.replace(/^[^/]*\/+/, '')
    : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** "src\sub/a.ts" comes from Windows too, unless somebody has backslashes in names. */
const parted = (path: string, tracked: TrackedPaths): string => {
  const plain = posix(path)
  return plain.includes('\\') && !tracked.backslashes ? plain.replaceAll('\\', '/') : plain
}

/** "src/a.vue?vue&type=script" is a part of src/a.vue; a name may hold a question mark, too. */
function withoutQuery(path: string, tracked: TrackedPaths): string {
  const query = path.indexOf('?')
  if (query <= 0) return path
  const name = path.slice(path.lastIndexOf('/') + 1)
  return tracked.endingWith(name).count > 0 ? path : path.slice(0, query)
}
