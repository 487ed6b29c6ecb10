/** Writes what was asked for besides the report: badge, exports, the HTML page, raised floors. */

import { version } from '../../../shared/contract/contracts.generated.ts'
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
  const place = (path: string): string => (path.startsWith('/') ? path : `${measured.directory}/${path}`)
  const { coverage } = measured.found
  if (badge !== '') {
    const svg = badgeSvg({ label: 'coverage', share: shareOfMeasure(report.measures, 'line') })
    await host.files.write(place(badge), svg)
  }
  for (const { format, path } of exports)
    await writePieces(host, place(path), exporters[format](coverage, { version, now: host.now() }))
  if (html !== '') await writePieces(host, place(html), htmlReport(pageOf(measured, report, host)))
  const { raised } = measured
  if (raised) {
    await host.files.write(place(raised.path), raised.text)
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

/** Pieces come as they are made, and go to the file a megabyte at a time. */
const batchLength = 1024 * 1024

async function writePieces(
  host: Host,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  let waiting = ''
  await host.files.write(path, '')
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < batchLength) continue
    await host.files.append(path, waiting)
    waiting = ''
  }
  await host.files.append(path, waiting)
}
