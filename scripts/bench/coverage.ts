/**
 * How fast big coverage reports are read, and in how much memory: beside reading and decoding the same bytes, and beside
 * the parsers that other actions bundle. Each reading is a process of its own, as a step of a workflow is. Then: how
 * long merging shards takes.
 */

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { benchMerging } from './coverage-merge.ts'
import { writeCobertura, writeGoProfile, writeLcov } from './coverage-reports.ts'
import { megabytes } from './parse.ts'

const megabyte = 1024 * 1024
const big = 200 * megabyte
const huge = 1024 * megabyte // no string of V8 could hold it
const runs = 3

type Kind = {
  readonly title: string
  readonly ours: string // name of a reading
  readonly write: (file: string, bytes: number) => Promise<number>
  readonly peers: readonly string[]
}

const kinds: readonly Kind[] = [
  {
    title: 'lcov',
    ours: 'lcov',
    write: writeLcov,
    peers: ['lcov-parse', '@friedemannsommer/lcov-parser', 'the whole text, split'],
  },
  {
    title: 'Cobertura',
    ours: 'cobertura',
    write: writeCobertura,
    peers: ['sax', 'fast-xml-parser', 'xml2js'],
  },
  { title: 'Go profile', ours: 'go', write: writeGoProfile, peers: [] },
]

type Took = { readonly lines?: number; readonly milliseconds: number; readonly peak: number }

/** Prints, for each kind: best wall time of three in turn, the ratio to decoding, peak memory; then the peers, once. */
export async function benchCoverage(report: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-coverage-'))
  const file = join(folder, 'report')
  try {
    const { peak: floor } = await take('nothing', file)
    report(`peak memory is over a process that reads nothing (${megabytes(floor)})`)
    const told = (how: string, took: Took, plain: Took) =>
      `${how}: ${Math.round(took.milliseconds)} ms, ${(took.milliseconds / plain.milliseconds).toFixed(2)} × decode, ${megabytes(took.peak - floor)}`
    for (const { title, ours, write, peers } of kinds) {
      const lines = await write(file, big)
      const [decode, read] = await inTurn(file, ['decode', ours], lines)
      report(
        `${title} of ${megabytes(statSync(file).size)}, ${lines} lines; decode ${Math.round(decode!.milliseconds)} ms`,
      )
      report(`  ${told('ours', read!, decode!)}`)
      for (const peer of peers)
        report(
          `  ${await take(peer, file, lines).then(
            (took) => told(peer, took, decode!),
            (error) => `${peer}: ${reasonOf(error)}`,
          )}`,
        )
      const more = await write(file, huge)
      const [decodeHuge, readHuge] = await inTurn(file, ['decode', ours], more)
      report(`  of ${megabytes(statSync(file).size)}: ${told('ours', readHuge!, decodeHuge!)}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  benchMerging(report)
}

/** The best of three of each, one after the other, so that all meet the same machine and none alone a cold file. */
async function inTurn(file: string, hows: readonly string[], lines: number): Promise<readonly Took[]> {
  const best: Took[] = []
  for (let run = 0; run < runs; run++) {
    for (const [i, how] of hows.entries()) {
      const took = await take(how, file, lines)
      if (!best[i] || took.milliseconds < best[i].milliseconds) best[i] = took
    }
  }
  return best
}

/** Throws when the reading does not see as many lines as were written. */
async function take(how: string, file: string, lines?: number): Promise<Took> {
  const child = fileURLToPath(new URL('coverage-child.ts', import.meta.url))
  // `execArgv` brings the loader of TypeScript along.
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, child, how, file])
  const took = JSON.parse(stdout) as Took
  if (lines !== undefined && took.lines !== undefined && took.lines !== lines)
    throw new Error(`${how} sees ${took.lines} lines of ${lines}`)
  return took
}

/** What a process said that ended badly, in a few words. */
const reasonOf = (error: unknown): string =>
  /heap out of memory|string longer|sees \d+ lines of \d+/.exec(String((error as Error).message))?.[0] ??
  String(error)

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchCoverage(console.log)
