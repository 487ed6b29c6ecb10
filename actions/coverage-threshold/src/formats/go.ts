/**
 * The profile that `go test -coverprofile` writes, of any mode, also several of them one after the other: `mode:` and
 * then a line for each block of statements, "example.com/shop/cart.go:12.30,15.2 3 1".
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { Format } from './format.ts'
import { linesFromBlocks } from './go-lines.ts'
import { GoReader } from './go-reader.ts'
import { wholeLines } from './whole-lines.ts'

export const go: Format = {
  name: 'go',
  title: 'Go coverage profile',
  produce: 'go test -coverprofile=coverage.out -coverpkg=./... ./...',
  detect: ({ text }) => /^mode: (?:set|count|atomic)\r?(?:\n|$)/.test(text),
  read,
}

async function read(source: Source, report: CoverageReport): Promise<void> {
  const reader = new GoReader(source.path, report)
  const lines = wholeLines(source, () => reader.line + 1)
  for await (const chunk of lines.chunks) reader.scan(chunk)
  if (reader.line === 0)
    throw new ReportError(source.path, 'is empty; a Go profile begins with a line like "mode: set"')
  // Go ends every line that it writes; "1" may be what is left of "10", and of the lines behind it nothing is.
  if (lines.cutOff()) throw new ReportError(source.path, 'is cut off: its last line has no end', reader.line)
  reader.end()
  linesFromBlocks(report)
  report.notes.push(...reader.notes(source.replaced()))
}
