/**
 * OpenCover's XML, as OpenCover, AltCover and Coverlet (`--format opencover`) write it. A line is where sequence points
 * begin, as SonarQube and Codecov read them; the lines that a point goes on over are not counted. ReportGenerator does
 * count them, and so takes the body of a lambda for run as soon as the statement around it did. Coverlet's points have one
 * line each, so that all read its reports alike.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { scanXml } from '../../../../shared/reading/xml-scan.ts'
import type { Format } from './format.ts'
import { OpenCoverReader } from './opencover-reader.ts'
import { replacedNotes } from './told.ts'
import { xmlBeginning } from './xml-beginning.ts'

export const opencover: Format = {
  name: 'opencover',
  title: 'OpenCover XML',
  produce: 'dotnet test /p:CollectCoverage=true /p:CoverletOutputFormat=opencover',
  detect: (sample) => xmlBeginning(sample)?.root.name === 'CoverageSession',
  async read(source, report) {
    const reader = new OpenCoverReader(report)
    await scanXml(source, reader)
    if (!reader.hasLines)
      throw new ReportError(
        report.path,
        `has no sequence point with a line${reader.skipped > 0 ? ': everything is skipped, see skippedDueTo' : ''}`,
      )
    report.notes.push(...reader.notes(), ...replacedNotes(source.replaced()))
  },
}
