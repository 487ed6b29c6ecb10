/** Finds report files in the tree and opens them, or says why a file is worth nothing before anybody has read it. */

import { InputError, ReportError } from '../model/errors.ts'
import type { EvidenceStatus } from '../model/verdict.ts'
import { sampleOf } from '../reading/sample.ts'
import { type Source, sourceFrom } from '../reading/source.ts'
import type { Host } from '../runner/port.ts'

export type ReportPlace = {
  readonly host: Host
  /** Absolute; globs and relative report paths start here. */
  readonly directory: string
  /** Absolute root of the repository. */
  readonly root: string
  /** Reports from before this moment are stale; undefined where age says nothing. */
  readonly notBeforeMs: number | undefined
}

/** Why a report can't be relied on: the status, and a sentence. */
export type Flaw = { readonly status: EvidenceStatus; readonly detail: string }

// File systems and archives round times: zip to 2 s, ext3 and HFS+ to 1 s.
const timeToleranceMs = 2_000

/** Paths relative to the directory, or absolute when the glob is. A link that leads out of the tree is refused. */
export async function findReports(
  { host, directory, root }: Omit<ReportPlace, 'notBeforeMs'>,
  glob: string,
): Promise<readonly string[]> {
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

export const nothingMatches = (glob: string, directory: string): Flaw => ({
  status: 'did-not-run',
  detail: `no file matches \`${glob}\` in ${directory}; did the step that writes it run, and before this one?`,
})

/** Why a report that was written at this moment is stale; undefined when it is not. */
export function staleness(writtenMs: number, notBeforeMs: number | undefined): Flaw | undefined {
  if (notBeforeMs === undefined || writtenMs >= notBeforeMs - timeToleranceMs) return undefined
  const [written, commit] = [writtenMs, notBeforeMs].map((ms) => new Date(ms).toISOString())
  return {
    status: 'stale',
    detail: `was written ${written}, before the commit it should speak of (${commit})`,
  }
}

/** The report as a source, or what is wrong with the file. */
export async function openReport(
  path: string,
  { host, directory, notBeforeMs }: ReportPlace,
): Promise<Source | Flaw> {
  const absolute = path.startsWith('/') ? path : `${directory}/${path}`
  const stat = await host.files.stat(absolute)
  // A name that is not UTF-8 comes out of the walk over the disk with U+FFFD, by which no file can be opened.
  if (!stat && path.includes('\ufffd'))
    return { status: 'unreadable', detail: 'has a name that is not UTF-8: rename it' }
  if (stat?.kind !== 'file') return { status: 'unreadable', detail: 'is no ordinary file' }
  const stale = staleness(stat.modifiedMs, notBeforeMs)
  if (stale) return stale
  host.log.progress(`reading ${path}`)
  return sourceFrom(path, stat.size, () => host.files.stream(absolute))
}

export const isFlaw = (opened: Source | Flaw): opened is Flaw => 'status' in opened

/**
 * Nothing but blanks or a byte order mark, as PowerShell writes for a tool that printed nothing. Looks at the first
 * 64 KiB: a report that begins with as many blanks says nothing either.
 */
export const isBlank = async (source: Source): Promise<boolean> => (await sampleOf(source)).text.trim() === ''

/** What went wrong while a report was read; throws again what is nobody's fault but ours. */
export function flawOf(error: unknown): Flaw {
  // The evidence names the file already.
  if (error instanceof ReportError)
    return {
      status: 'unreadable',
      detail: error.line === undefined ? error.reason : `line ${error.line}: ${error.reason}`,
    }
  // What the system says of a file that it does not hand out, e.g. "EACCES: permission denied, open '…'".
  if ((error as NodeJS.ErrnoException).syscall !== undefined)
    return { status: 'unreadable', detail: `can't be read: ${(error as Error).message}` }
  throw error
}
