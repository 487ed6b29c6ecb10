/**
 * JaCoCo's XML, as its Maven, Gradle and Ant tasks write it, and gcovr after it. A line is covered when any of its
 * instructions ran (`ci`), partly when others did not (`mi`). Paths are package and source file ("com/shop/Cart.java"),
 * without a source root; a multi-module report tells its modules apart by `<group>`.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { scanXml } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { branchesOf, functionsOf, linesOf, sum } from '../model/totals.ts'
import type { Format } from './format.ts'
import { JacocoReader } from './jacoco-reader.ts'
import { replacedNotes } from './told.ts'
import { xmlBeginning } from './xml-beginning.ts'

const firstChildren: ReadonlySet<string> = new Set(['sessioninfo', 'group', 'package', 'counter'])

export const jacoco: Format = {
  name: 'jacoco',
  title: 'JaCoCo XML',
  produce: 'mvn verify # with jacoco-maven-plugin and its goal report',
  detect(sample) {
    const { root, child } = xmlBeginning(sample) ?? {}
    if (root?.name !== 'report') return false
    return child ? firstChildren.has(child.name) : /<!DOCTYPE\s+report\s[^>]*jacoco/i.test(sample.text)
  },
  async read(source, report) {
    const reader = new JacocoReader(report)
    await scanXml(source, reader)
    if (!report.files().some(({ coverage }) => linesOf(coverage).total > 0))
      throw new ReportError(
        report.path,
        'has no lines: nothing was measured, or the classes were compiled without line numbers (javac -g:lines)',
      )
    checkTotals(report, reader)
    report.notes.push(...reader.notes(), ...replacedNotes(source.replaced()))
  },
}

/** The counters of the report itself. Those that count what has no place in a file are not compared. */
function checkTotals(report: CoverageReport, { stated, homeless, unknownLines }: JacocoReader): void {
  const files = report.files().map(({ coverage }) => coverage)
  const { LINE, BRANCH, METHOD } = stated
  if (LINE) report.check('lines of the report', LINE, sum(files.map(linesOf)))
  if (homeless > 0) return
  if (BRANCH) report.check('branches of the report', BRANCH, sum(files.map(branchesOf)))
  // gcovr counts methods that it does not list.
  if (METHOD && unknownLines === 0)
    report.check('functions of the report', METHOD, sum(files.map(functionsOf)))
}
