/** Collects the reports that lie in the tree: finds them, reads them, says of each what it is worth as evidence. */

import type { PathIndex } from '../../../shared/git/path-index.ts'
import { InputError, ReportError } from '../../../shared/model/errors.ts'
import type { Evidence } from '../../../shared/model/verdict.ts'
import { sampleOf } from '../../../shared/reading/sample.ts'
import { type Source, sourceFrom } from '../../../shared/reading/source.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { failedNote } from './formats/format.ts'
import { chosenFormat, type ReadReport, readReport } from './read-report.ts'
import type { ReportLine } from './report-lines.ts'

/** A piece of evidence with what was read from it; `report` is undefined when it is worth nothing. */
export type Gathered = { readonly evidence: Evidence; readonly report: ReadReport | undefined }

export type Place = {
  readonly host: Host
  readonly side: 'head' | 'base'
  /** Absolute; globs and relative report paths start here. */
  readonly directory: string
  readonly paths: PathIndex
  /** Absolute root of the tree that `paths` speaks of. */
  readonly root: string
  /** Reports from before this moment are stale; undefined where age says nothing. */
  readonly notBeforeMs: number | undefined
}

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

// File systems and archives round times: zip to 2 s, ext3 and HFS+ to 1 s.
const timeToleranceMs = 2_000

export async function collect(lines: readonly ReportLine[], place: Place): Promise<readonly Gathered[]> {
  const taken = new Set<string>()
  const gathered: Gathered[] = []
  for (const line of lines) {
    const found = await globReports(place, line.glob)
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

/** Paths relative to the directory, or absolute when the glob is. A link that leads out of the tree is refused. */
async function globReports({ host, directory, root }: Place, glob: string): Promise<readonly string[]> {
  const found = await host.files.glob([glob], { cwd: directory })
  if (glob.startsWith('/') || glob.startsWith('..')) return found
  for (const path of found) {
    const real = await host.files.realPath(`${directory}/${path}`)
    const top = await host.files.realPath(root)
    if (real && top && real !== top && !real.startsWith(`${top}/`)) {
      throw new InputError(
        `The report ${path} is a link that leads out of the repository, to where any file of this machine could be read.`,
      )
    }
  }
  return found
}

function nothing(glob: string, { side, directory }: Place): Gathered {
  const detail = `no file matches \`${glob}\` in ${directory}; did the step that writes it run, and before this one?`
  return { evidence: { name: glob, side, status: 'did-not-run', detail }, report: undefined }
}

async function readOne(path: string, line: ReportLine, place: Place): Promise<Gathered> {
  const { host, side, directory } = place
  const absolute = path.startsWith('/') ? path : `${directory}/${path}`
  const stat = await host.files.stat(absolute)
  const without = (status: Evidence['status'], detail: string): Gathered => ({
    evidence: { name: path, side, status, path, detail },
    report: undefined,
  })
  // A name that is not UTF-8 comes out of the walk over the disk with U+FFFD, by which no file can be opened.
  if (!stat && path.includes('\ufffd'))
    return without('unreadable', 'has a name that is not UTF-8: rename it')
  if (stat?.kind !== 'file') return without('unreadable', 'is no ordinary file')
  if (place.notBeforeMs !== undefined && stat.modifiedMs < place.notBeforeMs - timeToleranceMs) {
    return without(
      'stale',
      `was written ${new Date(stat.modifiedMs).toISOString()}, before the commit it should speak of (${new Date(place.notBeforeMs).toISOString()})`,
    )
  }
  host.log.progress(`reading ${path}`)
  const source = sourceFrom(path, stat.size, () => host.files.stream(absolute))
  try {
    if (await isBlank(source)) return without('empty', whyEmpty)
    const chosen = await chosenFormat(line.parser, host.files, place.root)
    return worth(path, await readReport(source, chosen, place.paths, host.files, directory), side)
  } catch (error) {
    if (error instanceof ReportError) return without('unreadable', inPlace(error))
    // What the system says of a file that it does not hand out, e.g. "EACCES: permission denied, open '…'".
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      return without('unreadable', `can't be read: ${(error as Error).message}`)
    throw error
  }
}

const whyEmpty =
  'has no content: a tool that found nothing may write so, but so does one that never ran; run it through `tools`, or in a format that says that it is complete'

/**
 * Nothing but blanks or a byte order mark, as PowerShell writes for a tool that printed nothing. Looks at the first
 * 64 KiB: a report that begins with as many blanks says nothing either.
 */
const isBlank = async (source: Source): Promise<boolean> => (await sampleOf(source)).text.trim() === ''

/** The evidence names the file already. */
const inPlace = ({ line, reason }: ReportError): string =>
  line === undefined ? reason : `line ${line}: ${reason}`

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
