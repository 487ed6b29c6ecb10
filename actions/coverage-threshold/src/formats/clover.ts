/**
 * Clover's XML, in the dialects of (Open)Clover, PHPUnit, Istanbul and gcovr. Statements make lines; a line of type
 * `method` is a function, and no line. Metrics, at whatever level, are only compared.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { scanXml } from '../../../../shared/reading/xml-scan.ts'
import { CloverReader } from './clover-reader.ts'
import type { Format } from './format.ts'
import { replacedNotes } from './told.ts'
import { xmlBeginning } from './xml-beginning.ts'

export const clover: Format = {
  name: 'clover',
  title: 'Clover XML',
  produce: 'phpunit --coverage-clover clover.xml',
  detect(sample) {
    const { root, child } = xmlBeginning(sample) ?? {}
    return root?.name === 'coverage' && (child?.name === 'project' || child?.name === 'testproject')
  },
  async read(source, report) {
    const reader = new CloverReader(report)
    await scanXml(source, reader)
    if (!reader.hasLines)
      throw new ReportError(report.path, 'has no lines of code: the tool that wrote it measured nothing')
    report.notes.push(...reader.notes(), ...replacedNotes(source.replaced()))
  },
}
