/**
 * The tracefile of lcov, which compilers, test runners and converters of every language write: records from `SF:` to
 * `end_of_record`. Both generations: 1.x (`FN`, `FNDA`) and 2.x (`FNL`, `FNA`, `MCDC`, marked branches); the manual page
 * geninfo(1) describes them.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { Format } from './format.ts'
import { LcovReader } from './lcov-reader.ts'
import { wholeLines } from './whole-lines.ts'

export const lcov: Format = {
  name: 'lcov',
  title: 'lcov tracefile',
  produce: 'lcov --capture --directory . --output-file lcov.info',
  detect: ({ text }) => /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:TN|SF):/.test(text),
  read,
}

async function read(source: Source, report: CoverageReport): Promise<void> {
  const reader = new LcovReader(source.path, report)
  for await (const chunk of wholeLines(source, () => reader.line + 1).chunks) reader.scan(chunk)
  if (reader.line === 0)
    throw new ReportError(source.path, 'is empty; an lcov tracefile has at least one record')
  reader.end()
  report.notes.push(...reader.notes(source.replaced()))
}
