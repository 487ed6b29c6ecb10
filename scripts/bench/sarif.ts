/**
 * How SARIF is read whose bulk says nothing to us (snippets, code flows): speed beside JSON.parse of the same bytes, and
 * peak memory when four times the bytes hold the same findings. `parse.ts` measures SARIF that is all findings.
 */

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare, megabytes, peakOf } from './parse.ts'
import { writeTaintSarif } from './reports.ts'

const megabyte = 1024 * 1024
const sizes = [100 * megabyte, 400 * megabyte]
const findings = 20_000

/** Prints the ratio to JSON.parse at 100 MB; then peak memory at 100 and 400 MB, with as many findings. */
export async function benchSarif(report: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sarif-'))
  try {
    const files = sizes.map((bytes) => ({ bytes, file: join(folder, `${bytes / megabyte}.sarif`) }))
    for (const { bytes, file } of files) await writeTaintSarif(file, bytes, findings)
    await compare(report, 'SARIF with code flows', files[0]!.file, 'sarif', 'JSON.parse')
    const floor = await peakOf('nothing', '')
    report(
      `peak memory over a process that reads nothing (${megabytes(floor)}), about ${findings} findings each:`,
    )
    for (const { file } of files) {
      const peak = await peakOf('sarif', file)
      report(`  SARIF of ${megabytes(statSync(file).size)}: ${megabytes(peak - floor)}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
