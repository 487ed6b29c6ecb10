/** Gathers the reports that lie in the tree, and says of each what it is worth as evidence. */

import {
  type Flaw,
  findReports,
  flawOf,
  isBlank,
  isFlaw,
  nothingMatches,
  openReport,
  type ReportPlace,
  staleness,
} from '../../../shared/evidence/report-file.ts'
import { InputError, ReportError } from '../../../shared/model/errors.ts'
import { unzipped } from '../../../shared/reading/gunzip.ts'
import { sampleOf } from '../../../shared/reading/sample.ts'
import type { Source } from '../../../shared/reading/source.ts'
import type { Format } from './formats/format.ts'
import { detectFormat, usualPlaces } from './formats/list.ts'
import { replacedNotes } from './formats/told.ts'
import type { Found, Gathered } from './gathered.ts'
import type { BranchKeys } from './model/branch-keys.ts'
import { CoverageReport } from './model/coverage-report.ts'
import { withoutRepetitions } from './repetitions.ts'
import type { ReportLine } from './report-lines.ts'

const unknownFormat = 'is in no coverage format that is known by its content'

/** Without lines, the usual places are looked at. Throws InputError when nothing is there. */
export async function gather(
  lines: readonly ReportLine[],
  place: ReportPlace,
  keys: BranchKeys,
): Promise<Found> {
  if (lines.length === 0) return gatherUsual(place, keys)
  const taken = new Set<string>()
  const gathered: Gathered[] = []
  for (const { format, glob } of lines) {
    const found = await findReports(place, glob)
    if (found.length === 0) gathered.push(flawed(glob, nothingMatches(glob, place.directory)))
    for (const path of found) {
      if (taken.has(path)) continue
      taken.add(path)
      gathered.push(await readOne(path, format, place, keys))
    }
  }
  return { gathered, notes: [] }
}

async function gatherUsual(place: ReportPlace, keys: BranchKeys): Promise<Found> {
  const gathered: Gathered[] = []
  for (const path of await place.host.files.glob(usualPlaces, { cwd: place.directory })) {
    const one = await readOne(path, undefined, place, keys)
    // Other files that lie there are none of our business.
    if (one.evidence.detail?.startsWith(unknownFormat) !== true) gathered.push(one)
  }
  if (gathered.length === 0)
    throw new InputError(
      'There is nothing to judge: no `reports` are given, and no coverage report lies in the usual places (such as `coverage/lcov.info`, `coverage.xml`, `**/jacoco*.xml`, `cover.out`).',
    )
  return withoutRepetitions(gathered)
}

const flawed = (name: string, flaw: Flaw, path?: string): Gathered => ({
  evidence: { name, side: 'head', ...(path !== undefined && { path }), ...flaw },
  report: undefined,
})

async function readOne(
  path: string,
  chosen: Format | undefined,
  place: ReportPlace,
  keys: BranchKeys,
): Promise<Gathered> {
  try {
    const opened = await openReport(path, place)
    if (isFlaw(opened)) return flawed(path, opened, path)
    const source = await unzipped(opened)
    if (await isBlank(source)) return flawed(path, { status: 'empty', detail: 'has no content' }, path)
    const format = chosen ?? (await formatOf(source))
    const report = new CoverageReport(path, format.name, keys)
    await format.read(source, report)
    // Some readers say so themselves, with what else they have left out.
    if (!report.notes.some((note) => note.includes('U+FFFD')))
      report.notes.push(...replacedNotes(source.replaced()))
    return worth(report, place.notBeforeMs)
  } catch (error) {
    return flawed(path, flawOf(error), path)
  }
}

async function formatOf(source: Source): Promise<Format> {
  const format = detectFormat(await sampleOf(source))
  if (format) return format
  throw new ReportError(source.path, `${unknownFormat}; name the format, as in \`lcov:coverage/*.info\``)
}

/** A report that could be read may still say nothing, or speak of another day. */
function worth(report: CoverageReport, notBeforeMs: number | undefined): Gathered {
  const { path, format, writtenAt } = report
  const files = report.files()
  const evidence = { name: path, side: 'head', path, parser: format, files: files.length } as const
  const spoken = files.some(({ coverage }) => coverage.hasLines() || coverage.summaries().size > 0)
  if (!spoken) {
    const detail = files.length === 0 ? 'names no file' : 'holds no line with code'
    return { evidence: { ...evidence, status: 'empty', detail }, report: undefined }
  }
  const stale = writtenAt && staleness(writtenAt.getTime(), notBeforeMs)
  if (stale)
    return {
      evidence: { ...evidence, ...stale, detail: `${stale.detail}, by what it says of itself` },
      report: undefined,
    }
  const allRan = files.every(({ coverage }) => {
    for (const { hits } of coverage.lines()) if (hits === 0) return false
    return true
  })
  return { evidence: { ...evidence, status: allRan ? 'pass' : 'findings' }, report }
}
