/** Reads a coverage report from a fixture or a literal, and shows it as rows that a test can list completely. */

import type { Format } from '../../actions/coverage-threshold/src/formats/format.ts'
import { BranchKeys } from '../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../actions/coverage-threshold/src/model/coverage-report.ts'
import type { FileCoverage } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import { ReportError } from '../../shared/model/errors.ts'
import { sampleOf } from '../../shared/reading/sample.ts'
import { type Source, sourceFrom, sourceOf } from '../../shared/reading/source.ts'

export const readCoverage = async (
  format: Format,
  data: string | Uint8Array | Source,
  path = 'report',
): Promise<CoverageReport> => {
  const source = typeof data === 'string' || data instanceof Uint8Array ? sourceOf(path, data) : data
  const report = new CoverageReport(source.path, format.name, new BranchKeys())
  await format.read(source, report)
  return report
}

export const detects = async (format: Format, data: string | Uint8Array, path = 'report'): Promise<boolean> =>
  format.detect(await sampleOf(sourceOf(path, data)))

/** A source whose chunks have `size` bytes: a reader must not care where a chunk ends. */
export const inChunks = (data: string | Uint8Array, size: number, path = 'report'): Source => {
  const bytes = Buffer.from(data as string)
  return sourceFrom(path, bytes.length, async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  })
}

/** "1:5 2:0 4:3~": line and hits, `~` for partly run. */
export const lineRow = (file: FileCoverage): string =>
  [...file.lines()].map(({ line, hits, partly }) => `${line}:${hits}${partly ? '~' : ''}`).join(' ')

/** "3:1/2 7:0/2": line, taken and total. */
export const branchRow = (file: FileCoverage): string =>
  [...file.branches()].map(({ line, covered, total }) => `${line}:${covered}/${total}`).join(' ')

/** "add@1:5 sub@4:0": name, line and hits. */
export const functionRow = (file: FileCoverage): string =>
  file
    .functions()
    .map(({ name, line, hits }) => `${name}@${line}:${hits}`)
    .join(' ')

/** All of a report, by path; rows that would be empty are left out. */
export const shown = (report: CoverageReport): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    report.files().map(({ path, module, coverage }) => [
      module === '' ? path : `${module} ${path}`,
      Object.fromEntries(
        Object.entries({
          lines: lineRow(coverage),
          branches: branchRow(coverage),
          functions: functionRow(coverage),
        }).filter(([, row]) => row !== ''),
      ),
    ]),
  )

/** The message of the ReportError that reading must end with. */
export async function refusalOf(format: Format, data: string | Uint8Array): Promise<string> {
  const answer: unknown = await readCoverage(format, data).catch((error: unknown) => error)
  if (answer instanceof ReportError) return answer.message
  throw answer instanceof Error ? answer : new Error(`${format.name} reads what it must refuse`)
}
