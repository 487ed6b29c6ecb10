/**
 * Sonar's generic test coverage, version 1. As strict as SonarQube itself, which refuses a report with anything in it
 * that it does not know; more so in one point: `coveredBranches` alone, which SonarQube drops, is refused.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { scanXml, type XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { Format } from './format.ts'
import { replacedNotes } from './told.ts'
import { xmlBeginning } from './xml-beginning.ts'
import { checkBranches, lineOf, refuse, textOf, wholeOf } from './xml-values.ts'

export const sonar: Format = {
  name: 'sonar',
  title: 'Sonar generic coverage',
  produce: 'gcovr --sonarqube coverage.xml',
  detect(sample) {
    const { root, child } = xmlBeginning(sample) ?? {}
    if (root?.name !== 'coverage' || !/\sversion\s*=\s*["']1["']/.test(root.attributes)) return false
    // Cobertura has a `version` of its own, and goes on with <sources> or <packages>.
    return child ? child.name === 'file' : sample.complete && !root.attributes.includes('line-rate')
  },
  async read(source, report) {
    const reader = new SonarReader(report)
    await scanXml(source, reader)
    if (!reader.hasLines)
      throw new ReportError(report.path, 'has no <lineToCover>: the tool that wrote it measured nothing')
    report.notes.push(...replacedNotes(source.replaced()))
  },
}

class SonarReader {
  readonly noOtherText = true
  hasLines = false
  readonly #report: CoverageReport
  #depth = 0
  #file: FileCoverage | undefined

  constructor(report: CoverageReport) {
    this.#report = report
  }

  open(tag: XmlTag): undefined {
    const { path } = this.#report
    const wanted = ['coverage', 'file', 'lineToCover'][this.#depth]
    if (tag.name !== wanted)
      throw new ReportError(
        path,
        wanted ? `has <${tag.name}> where <${wanted}> must be` : `has <${tag.name}> in <lineToCover>`,
        tag.line,
      )
    if (this.#depth === 0 && tag.text('version') !== '1') refuse(path, tag, 'version', '"1"')
    if (this.#depth === 1) this.#file = this.#report.file(textOf(path, tag, 'path', 'the path of a file'))
    if (this.#depth === 2) this.#line(this.#file!, tag)
    this.#depth++
  }

  close(): void {
    this.#depth--
  }

  #line(file: FileCoverage, tag: XmlTag): void {
    const { path } = this.#report
    const line = lineOf(path, tag, 'lineNumber')
    const covered = tag.text('covered')?.toLowerCase() // Python's writers say "True", and SonarQube takes it
    if (covered !== 'true' && covered !== 'false') refuse(path, tag, 'covered', '"true" or "false"')
    this.hasLines = true
    file.hit(line, covered === 'true' ? 1 : 0)
    const total = wholeOf(path, tag, 'branchesToCover')
    const taken = wholeOf(path, tag, 'coveredBranches')
    if (total === undefined) {
      if (taken !== undefined) refuse(path, tag, 'branchesToCover', 'there beside coveredBranches')
      return
    }
    checkBranches(path, tag.line, total)
    if (taken !== undefined && taken > total)
      refuse(path, tag, 'coveredBranches', `at most ${total}, as branchesToCover is`)
    if (total > 0) file.branchCount(line, taken ?? 0, total)
  }
}
