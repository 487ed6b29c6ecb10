/** The text of the files that findings speak of, line by line; read once, for the matcher. */

import { type Lines, textLines } from '../../../shared/baseline/lines.ts'
import type { Finding } from '../../../shared/model/finding.ts'

export async function linesOf(
  findings: readonly Finding[],
  read: (paths: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>,
): Promise<Lines> {
  const wanted = [...new Set(findings.filter(({ region }) => region).map(({ path }) => path))].filter(
    (path) => path !== '',
  )
  const blobs = wanted.length > 0 ? await read(wanted) : new Map<string, Buffer>()
  const split = new Map<string, readonly string[]>()
  return (path) => {
    const blob = blobs.get(path)
    if (!blob) return undefined
    const known = split.get(path)
    if (known) return known
    const lines = textLines(blob)
    split.set(path, lines)
    return lines
  }
}
