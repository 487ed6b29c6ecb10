/**
 * How fast big reports are read, beside the least that reading the same bytes costs: JSON.parse for SARIF, a plain
 * streaming pass of saxes for JUnit. And how much memory that takes, at two sizes and with few findings.
 */

import { execFile } from 'node:child_process'
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { junit } from '../../actions/quality-gate/src/formats/junit.ts'
import { sarif } from '../../actions/quality-gate/src/formats/sarif.ts'
import { type Source, sourceFrom } from '../../shared/reading/source.ts'
import { writeJunit, writePassingSarif, writeSarif } from './reports.ts'

const megabyte = 1024 * 1024
const big = 100 * megabyte
const small = 25 * megabyte
const runs = 3
const chunkBytes = megabyte // as shared/runner/machine.ts reads

const source = (file: string): Source =>
  sourceFrom(
    file,
    statSync(file).size,
    () => createReadStream(file, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>,
  )

/** Ways to read a file; each gives back how many things it saw, so that nothing can be left out. */
export const readings: Readonly<Record<string, (file: string) => Promise<number>>> = {
  nothing: async () => 0,
  sarif: async (file) => (await sarif.parse(source(file))).findings.length,
  junit: async (file) => (await junit.parse(source(file))).tests?.total ?? 0,
  'JSON.parse': async (file) => JSON.parse(readFileSync(file, 'utf8')).runs[0].results.length,
  saxes: async (file) => {
    let elements = 0
    const parser = new SaxesParser()
    parser.on('opentag', ({ name }) => {
      if (name === 'testcase') elements++
    })
    for await (const chunk of createReadStream(file, 'utf8')) parser.write(chunk as string)
    parser.close()
    return elements
  },
}

/** Prints a line for each comparison: best wall time of three in turn, the ratio, MB/s; then peak memory. */
export async function benchParsing(report: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-parse-'))
  try {
    const file = (name: string) => join(folder, name)
    await writeSarif(file('big.sarif'), big)
    await writeSarif(file('compact.sarif'), big, true)
    await writeJunit(file('big.xml'), big, 200)
    await compare(report, 'SARIF', file('big.sarif'), 'sarif', 'JSON.parse')
    await compare(report, 'SARIF on one line', file('compact.sarif'), 'sarif', 'JSON.parse')
    await compare(report, 'JUnit', file('big.xml'), 'junit', 'saxes')
    await writeSarif(file('small.sarif'), small)
    await writePassingSarif(file('passing-small.sarif'), small)
    await writePassingSarif(file('passing.sarif'), big)
    await writeJunit(file('passing-small.xml'), small, 10_000)
    await writeJunit(file('passing.xml'), big, 10_000)
    const floor = await peakOf('nothing', '')
    report(`peak memory over a process that reads nothing (${megabytes(floor)}):`)
    for (const [name, how, plain] of [
      ['small.sarif', 'sarif', 'JSON.parse'],
      ['big.sarif', 'sarif', 'JSON.parse'],
      ['passing-small.sarif', 'sarif', 'JSON.parse'],
      ['passing.sarif', 'sarif', 'JSON.parse'],
      ['passing-small.xml', 'junit', 'saxes'],
      ['passing.xml', 'junit', 'saxes'],
    ] as const) {
      const [ours, theirs] = [await peakOf(how, file(name)), await peakOf(plain, file(name))]
      const size = megabytes(statSync(file(name)).size)
      report(`  ${name} (${size}): ${megabytes(ours - floor)}, ${plain} ${megabytes(theirs - floor)}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `ours` and `plain` are names of readings; both must see as many things. */
export async function compare(
  report: (line: string) => void,
  title: string,
  file: string,
  ours: string,
  plain: string,
): Promise<void> {
  let [best, plainBest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const seen = new Set<number>()
  for (let run = 0; run < runs; run++) {
    best = Math.min(best, await time(ours, file, seen))
    plainBest = Math.min(plainBest, await time(plain, file, seen))
  }
  if (seen.size !== 1) throw new Error(`the readings of ${title} differ: ${[...seen].join(' and ')}`)
  const size = statSync(file).size / megabyte
  const ratio = (best / plainBest).toFixed(2)
  const speed = Math.round((size / best) * 1000)
  report(
    `read ${title} of ${Math.round(size)} MB, ${[...seen][0]} entries: ${Math.round(best)} ms (${speed} MB/s), ${ratio} × ${plain} (${Math.round(plainBest)} ms)`,
  )
}

async function time(how: string, file: string, seen: Set<number>): Promise<number> {
  const started = performance.now()
  const count = await readings[how]?.(file)
  if (count !== undefined) seen.add(count)
  return performance.now() - started
}

/** Bytes of resident memory at the peak, of a process that does nothing else. */
export async function peakOf(how: string, file: string): Promise<number> {
  const child = fileURLToPath(new URL('parse-child.ts', import.meta.url))
  // `execArgv` brings the loader of TypeScript along.
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, child, how, file])
  return Number(stdout)
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / megabyte)} MB`

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchParsing(console.log)
