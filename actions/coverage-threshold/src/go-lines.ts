/** Go's profiles speak of blocks; the blank lines, comments and lone braces in them are no lines that a test could run. */

import type { Files } from './case.ts'
import { executableGoLines } from './formats/go-source.ts'
import { FileCoverage } from './model/file-coverage.ts'

/** Statements stay as they are: they are counted by the profile. A file whose text is not at hand keeps all its lines. */
export async function withoutBlankGoLines(
  coverage: Files,
  read: (path: string) => Promise<string | undefined>,
): Promise<Files> {
  const next = new Map<string, FileCoverage>()
  for (const [path, file] of coverage) {
    const source = file.formats.has('go') ? await read(path) : undefined
    next.set(path, source === undefined ? file : onlyCode(file, source))
  }
  return next
}

function onlyCode(file: FileCoverage, source: string): FileCoverage {
  const isCode = executableGoLines(source)
  const kept = new FileCoverage(file.formats)
  const lines = file.packedLines()
  const pairs: number[] = []
  for (let i = 0; i < lines.length; i += 2) if (isCode(lines[i]!)) pairs.push(lines[i]!, lines[i + 1]!)
  kept.hitAll(Uint32Array.from(pairs))
  for (const block of file.blocks()) kept.block(block)
  for (const { name, line, hits } of file.functions()) kept.func(name, line, hits)
  return kept
}
