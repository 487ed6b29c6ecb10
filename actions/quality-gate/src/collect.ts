/** Collects the reports that lie in the tree: finds them, reads them, says of each what it is worth as evidence. */

import {
  type Flaw,
  findReports,
  flawOf,
  isBlank,
  isFlaw,
  nothingMatches,
  openReport,
  type ReportPlace,
} from '../../../shared/evidence/report-file.ts'
import type { PathIndex } from '../../../shared/git/path-index.ts'
import type { Evidence } from '../../../shared/model/verdict.ts'
import { failedNote } from './formats/format.ts'
import { chosenFormat, type ReadReport, readReport } from './read-report.ts'
import type { ReportLine } from './report-lines.ts'

/** A piece of evidence with what was read from it; `report` is undefined when it is worth nothing. */
export type Gathered = { readonly evidence: Evidence; readonly report: ReadReport | undefined }

export type Place = ReportPlace & { readonly side: 'head' | 'base'; readonly paths: PathIndex }

/** Where reports usually lie. Looked at only when neither reports nor tools are named. */
export const usualPlaces: readonly string[] = [
  '**/*.sarif',
  '**/*.sarif.json',
  '**/TEST-*.xml',
  '**/junit*.xml',
  '**/*junit.xml',
  '**/checkstyle*.xml',
  'reports/**/*.{xml,json,jsonl,ndjson,tap,diff,txt}',
]

export async function collect(lines: readonly ReportLine[], place: Place): Promise<readonly Gathered[]> {
  const taken = new Set<string>()
  const gathered: Gathered[] = []
  for (const line of lines) {
    const found = await findReports(place, line.glob)
    if (found.length === 0) gathered.push(nothing(line.glob, place))
    for (const path of found) {
      if (taken.has(path)) continue
      taken.add(path)
      gathered.push(await readOne(path, line, place))
    }
  }
  return gathered
}

/** The usual places: what is there and is in a known format. Other files that lie there are none of our business. */
export async function collectUsual(place: Place): Promise<readonly Gathered[]> {
  const found = await place.host.files.glob(usualPlaces, { cwd: place.directory })
  const gathered: Gathered[] = []
  for (const path of found) {
    const one = await readOne(path, { parser: { kind: 'detect' }, glob: path }, place)
    if (!one.evidence.detail?.includes('no format that is known')) gathered.push(one)
  }
  return gathered
}

function nothing(glob: string, { side, directory }: Place): Gathered {
  return { evidence: { name: glob, side, ...nothingMatches(glob, directory) }, report: undefined }
}

async function readOne(path: string, line: ReportLine, place: Place): Promise<Gathered> {
  const { host, side, directory } = place
  const without = (flaw: Flaw): Gathered => ({
    evidence: { name: path, side, path, ...flaw },
    report: undefined,
  })
  try {
    const source = await openReport(path, place)
    if (isFlaw(source)) return without(source)
    if (await isBlank(source)) return without({ status: 'empty', detail: whyEmpty })
    const chosen = await chosenFormat(line.parser, host.files, place.root)
    return worth(path, await readReport(source, chosen, place.paths, host.files, directory), side)
  } catch (error) {
    return without(flawOf(error))
  }
}

const whyEmpty =
  'has no content: a tool that found nothing may write so, but so does one that never ran; run it through `tools`, or in a format that says that it is complete'

/** Evidence for a report that could be read. */
export function worth(name: string, report: ReadReport, side: 'head' | 'base'): Gathered {
  const { findings, tests, files, parser, unknownPaths, knownPaths } = report
  const base = {
    name,
    side,
    parser,
    path: name,
    findings: findings.length,
    ...(tests && { tests: tests.total }),
    ...(files !== undefined && { files }),
  }
  const failure = report.notes.find((note) => note.startsWith(failedNote))
  if (failure) return { evidence: { ...base, status: 'crashed', detail: failure }, report }
  if (unknownPaths.length > 0 && knownPaths === 0) {
    const detail = `names ${unknownPaths.slice(0, 3).join(', ')}${unknownPaths.length > 3 ? ', …' : ''}, none of which is a file of this repository`
    return { evidence: { ...base, status: 'unmatched', detail }, report: undefined }
  }
  if (tests?.total === 0 && findings.length === 0)
    return { evidence: { ...base, status: 'empty', detail: 'holds no test at all' }, report }
  if (files === 0 && findings.length === 0)
    return { evidence: { ...base, status: 'empty', detail: 'says that no file was analysed' }, report }
  return { evidence: { ...base, status: findings.length > 0 ? 'findings' : 'pass' }, report }
}
