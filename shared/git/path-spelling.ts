/** How paths are written: POSIX or Windows, with detours or without. Nothing here looks at a file. */

export const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path)

/** Backslashes part directories only in a path that looks like one from Windows; elsewhere they are part of a name. */
export const posix = (path: string): string =>
  /^[A-Za-z]:[\\/]/.test(path) || (path.includes('\\') && !path.includes('/'))
    ? path.replaceAll('\\', '/')
    : path

/** A part that is empty, "." or "..", but for what comes before the first slash of an absolute path. */
const detour = /(?:^(?!\/)|\/)\.{0,2}(?:\/|$)/

/** "./src//../lib/a.ts" → "lib/a.ts"; what climbs out of the root stays as it is, and so matches nothing. */
export function collapse(path: string): string {
  if (!detour.test(path)) return path
  const absolute = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return (absolute ? '/' : '') + parts.join('/')
}

/** "src" and "../lib/a.ts" → "lib/a.ts"; '' is the root. */
export const join = (directory: string, path: string): string =>
  collapse(directory === '' ? path : `${directory}/${path}`)

/** Without the file's name: "src/a.ts" → "src", "a.ts" → ''. */
export const directoryOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))
