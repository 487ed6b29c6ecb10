/**
 * Cobertura's XML, which tools of all languages write: coverage.py, gcovr, Istanbul, PHPUnit, coverlet, and converters from
 * other formats. Lines are those of a class; what its methods list are the same ones again. One file may have many classes.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { scanXml } from '../../../../shared/reading/xml-scan.ts'
import { branchesOf, linesOf, sum } from '../model/totals.ts'
import { CoberturaReader } from './cobertura-reader.ts'
import { checkStated } from './cobertura-totals.ts'
import type { Format } from './format.ts'
import { replacedNotes, told } from './told.ts'
import { xmlBeginning } from './xml-beginning.ts'

/** Clover and Sonar have a `<coverage>` of their own, with neither of these. */
const rates = /\s(?:line-rate|branch-rate|lines-valid)\s*=/
const firstChildren: ReadonlySet<string> = new Set(['sources', 'packages'])

export const cobertura: Format = {
  name: 'cobertura',
  title: 'Cobertura XML',
  produce: 'pytest --cov --cov-branch --cov-report=xml',
  detect(sample) {
    const { root, child } = xmlBeginning(sample) ?? {}
    if (root?.name !== 'coverage') return false
    return child ? firstChildren.has(child.name) : rates.test(root.attributes)
  },
  async read(source, report) {
    const reader = new CoberturaReader(report)
    await scanXml(source, reader)
    const files = report.files().map(({ coverage }) => coverage)
    const lines = sum(files.map(linesOf))
    if (lines.total === 0)
      throw new ReportError(
        report.path,
        'has no <line> in any <class>: the tool that wrote it measured nothing',
      )
    const { lines: statedLines, branches: statedBranches } = reader.stated!
    checkStated(report, 'lines of the report', statedLines, lines)
    checkStated(report, 'branches of the report', statedBranches, sum(files.map(branchesOf)))
    const again = reader.listed - lines.total
    if (again > 0)
      report.notes.push(`${told(again, 'line is', 'lines are')} listed more than once, and count once`)
    report.notes.push(...reader.notes(), ...replacedNotes(source.replaced()))
  },
}
