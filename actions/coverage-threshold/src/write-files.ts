/** Writes what was asked for besides the report: badge, exports, the HTML page, raised floors. */

import { posix } from 'node:path'
import { version } from '../../../shared/contract/contracts.generated.ts'
import { InputError, ToolError } from '../../../shared/model/errors.ts'
import type { GateReport } from '../../../shared/model/verdict.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { badgeSvg } from './badge.ts'
import { coberturaFile } from './exports/cobertura-file.ts'
import type { ExportFormat } from './exports/export-lines.ts'
import { lcovFile } from './exports/lcov-file.ts'
import { sonarFile } from './exports/sonar-file.ts'
import { htmlReport } from './html/report.ts'
import type { Inputs } from './inputs.ts'
import type { Measured } from './measure.ts'
import { shareOfMeasure } from './measures.ts'
import { pageOf } from './page.ts'

export async function writeFiles(
  { badge, exports, html }: Inputs,
  measured: Measured,
  report: GateReport,
  host: Host,
): Promise<void> {
  const { coverage } = measured.found
  const write = (path: string, pieces: Pieces) => writePieces(measured, host, path, pieces)
  if (badge !== '')
    await write(badge, [badgeSvg({ label: 'coverage', share: shareOfMeasure(report.measures, 'line') })])
  for (const { format, path } of exports)
    await write(path, exporters[format](coverage, { version, now: host.now() }))
  if (html !== '') await write(html, htmlReport(pageOf(measured, report, host)))
  const { raised } = measured
  if (raised) {
    await write(raised.path, [raised.text])
    host.log.info(
      `Coverage has risen above the floors in ${raised.path}: it is written anew, for you to commit.`,
    )
  }
}

type Exporter = (
  coverage: Measured['found']['coverage'],
  tool: { readonly version: string; readonly now: Date },
) => Iterable<string>

const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  cobertura: coberturaFile,
  lcov: lcovFile,
  sonar: sonarFile,
}

type Pieces = Iterable<string> | AsyncIterable<string>

/** Pieces come as they are made, and go to the file a megabyte at a time. */
const batchLength = 1024 * 1024

async function writePieces(measured: Measured, host: Host, path: string, pieces: Pieces): Promise<void> {
  const target = await placeFor(measured, host, path)
  let waiting = ''
  const put = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act()
    } catch (error) {
      throw new ToolError(`${path} could not be written: ${error instanceof Error ? error.message : error}.`)
    }
  }
  await put(() => host.files.write(target, ''))
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < batchLength) continue
    await put(() => host.files.append(target, waiting))
    waiting = ''
  }
  await put(() => host.files.append(target, waiting))
}

/**
 * Where the file goes. The path may stand in a configuration file that a stranger's change brought, and a link in the tree
 * may be a stranger's, too: what is relative stays in the repository, and nothing is written through a link.
 */
async function placeFor({ directory, repository }: Measured, host: Host, path: string): Promise<string> {
  const target = path.startsWith('/') ? path : posix.normalize(`${directory}/${path}`)
  const kind = (await host.files.stat(target))?.kind ?? 'file'
  if (kind !== 'file')
    throw new InputError(`${path} is to be written, but it is a ${kind === 'other' ? 'special file' : kind}.`)
  if (path.startsWith('/')) return target
  const { root } = repository
  let parent = posix.dirname(target)
  while (parent !== '/' && (await host.files.realPath(parent)) === undefined) parent = posix.dirname(parent)
  const real = (await host.files.realPath(parent)) ?? parent
  if ((real !== root && !real.startsWith(`${root}/`)) || !target.startsWith(`${root}/`))
    throw new InputError(`${path} is to be written, but it leads out of the repository.`)
  return target
}
