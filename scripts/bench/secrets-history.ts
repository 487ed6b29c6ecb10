/**
 * The whole history of repositories, on one thread: git alone handing out the same blobs, `git log -p`, and our reading
 * with decoding, engine and proof. Repositories are named in BENCH_REPOSITORIES, parted by ":"; else it is this one.
 */

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { basename } from 'node:path'
import { createEngine } from '../../actions/secret-scan/src/engine/engine.ts'
import { rules } from '../../actions/secret-scan/src/rules/list.generated.ts'
import { scanPiece } from '../../actions/secret-scan/src/scan/scan-piece.ts'
import { planHistory, readSlice } from '../../actions/secret-scan/src/sources/history.ts'
import { openRepository, type Repository } from '../../shared/git/repository.ts'
import { machine } from '../../shared/runner/machine.ts'
import { terminalHost } from '../../shared/runner/terminal.ts'
import { houseRoot, isMain } from '../house.ts'

const maxFileBytes = 50_000_000
const runs = 3

export async function benchHistory(report: (line: string) => void): Promise<void> {
  const wanted = process.env.BENCH_REPOSITORIES?.split(':') ?? [houseRoot]
  const engine = createEngine(rules, rules)
  for (const directory of wanted) {
    const repository = await openRepository(
      terminalHost({ workspace: directory, reports: tmpdir(), quiet: true }),
      directory,
    )
    const plan = await planHistory(repository, maxFileBytes, 1)
    const ids = plan.slices.flatMap((slice) => (slice.kind === 'blobs' ? slice.ids : []))
    let bytes = 0
    const scan = async (look: (bytes: Buffer) => void): Promise<void> => {
      bytes = 0
      for (const slice of (await planHistory(repository, maxFileBytes, 1)).slices)
        for await (const { pieces } of readSlice(repository, machine().files, slice, { maxFileBytes }))
          for (const piece of pieces) {
            bytes += piece.bytes.length
            look(piece.bytes)
          }
    }
    const ways: readonly (readonly [name: string, way: () => Promise<void> | void])[] = [
      ['git cat-file --batch', () => git(repository, ['cat-file', '--batch', '--buffer'], ids)],
      ['git log -p', () => git(repository, ['log', '-p', '--all', '--format=%H'])],
      ['planned and read', () => scan(() => undefined)],
      ['scanned', () => scan((blob) => scanPiece(engine, { bytes: blob, kind: 'blob', path: 'file' }))],
    ]
    const times = ways.map((): number[] => [])
    for (let run = 0; run < runs; run++)
      for (const [i, [, way]] of ways.entries()) times[i]!.push(await clocked(way))
    const medians = times.map((all) => all.sort((a, b) => a - b)[runs >> 1]!)
    report(
      `history of ${basename(directory)}: ${plan.commits} commits, ${plan.blobs} blobs, ${Math.round(bytes / 1e6)} MB as ${plan.slices[0]?.kind}`,
    )
    for (const [i, [name]] of ways.entries())
      report(
        `history of ${basename(directory)}: ${name}: ${(medians[i]! / 1000).toFixed(2)} s, ${(medians[i]! / medians[0]!).toFixed(2)} × cat-file, ${(medians[i]! / medians[1]!).toFixed(2)} × log -p`,
      )
  }
}

function git({ root }: Repository, args: readonly string[], ids: readonly string[] = []): void {
  spawnSync('git', args, { cwd: root, input: `${ids.join('\n')}\n`, stdio: ['pipe', 'ignore', 'ignore'] })
}

async function clocked(way: () => Promise<void> | void): Promise<number> {
  const started = performance.now()
  await way()
  return performance.now() - started
}

if (isMain(import.meta.url)) await benchHistory(console.log)
