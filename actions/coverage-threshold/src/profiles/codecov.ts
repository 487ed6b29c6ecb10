/**
 * Lines as Codecov counts them. Read in the source of its worker (codecov/umbrella, `services/report/languages/`): a
 * line with branches is hit when all are taken, missed when none is, else partial, whatever its own count says; only
 * hits count as covered. JaCoCo's missed instructions alone make no partial line. What its uploader takes away before
 * (lines with nothing but a brace, a blank or a comment, in some languages) is not taken away here.
 */

import type { FileCoverage, Share } from '../model/file-coverage.ts'

export type CodecovLine = { readonly line: number; readonly state: 'hit' | 'partial' | 'miss' }

export function codecovShare(path: string, file: FileCoverage): Share {
  let [covered, total] = [0, 0]
  for (const { state } of codecovLines(path, file)) {
    total++
    if (state === 'hit') covered++
  }
  return { covered, total }
}

/** In order of lines. */
export function codecovLines(path: string, file: FileCoverage): readonly CodecovLine[] {
  const states = new Map<number, CodecovLine['state']>()
  for (const { line, hits } of file.lines()) states.set(line, hits > 0 ? 'hit' : 'miss')
  for (const { line, covered, total } of file.branches())
    if (!ignoresBranches(path, line, file))
      states.set(line, covered === total ? 'hit' : covered === 0 ? 'miss' : 'partial')
  for (const line of mixedLines(file)) states.set(line, 'partial')
  if (countsFunctionLines(file))
    for (const { line, hits } of file.functions())
      if (line > 0 && !states.has(line)) states.set(line, hits > 0 ? 'hit' : 'miss')
  return [...states].map(([line, state]) => ({ line, state })).sort((a, b) => a.line - b.line)
}

/** Its lcov reader takes no branches of JavaScript, and none on the first line of TypeScript. */
const ignoresBranches = (path: string, line: number, file: FileCoverage): boolean =>
  file.formats.has('lcov') && (path.endsWith('.js') || (path.endsWith('.ts') && line === 1))

/** Its Cobertura and Clover readers take the lines of methods, too, which stand apart from those of the class. */
const countsFunctionLines = (file: FileCoverage): boolean =>
  file.formats.has('cobertura') || file.formats.has('clover')

/** Lines on which one Go block ran and another did not. */
function mixedLines(file: FileCoverage): readonly number[] {
  const [ran, missed] = [new Set<number>(), new Set<number>()]
  for (const { startLine, endLine, endColumn, hits } of file.blocks()) {
    const last = endColumn <= 2 && endLine > startLine ? endLine - 1 : endLine
    for (let line = startLine; line <= last; line++) (hits > 0 ? ran : missed).add(line)
  }
  return [...ran].filter((line) => missed.has(line))
}
