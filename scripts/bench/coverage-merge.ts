/** How long merging shards takes: 10,000 files × 5 shards × 200 lines, beside a Map for each file. */

import { FileCoverage } from '../../actions/coverage-threshold/src/model/file-coverage.ts'

const files = 10_000
const shards = 5
const lines = 200
const runs = 3

/** Prints a line for shards that know the same lines, and one for shards of which each lacks other lines. */
export function benchMerging(report: (line: string) => void): void {
  for (const [title, lacking] of [
    ['the same lines in each', 0],
    ['a tenth of the lines missing, others in each', 10],
  ] as const) {
    const all = Array.from({ length: shards }, (_, shard) => shardOf(shard, lacking))
    let [best, plain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let run = 0; run < runs; run++) {
      const [ours, theirs] = [timed(() => merge(all)), timed(() => mergeMaps(all))]
      if (ours.result !== theirs.result || ours.result !== files * lines)
        throw new Error(`merging gives ${ours.result} lines, a Map ${theirs.result}`)
      best = Math.min(best, ours.milliseconds)
      plain = Math.min(plain, theirs.milliseconds)
    }
    report(
      `merge ${files} files × ${shards} shards × ${lines} lines, ${title}: ${Math.round(best)} ms, ${(best / plain).toFixed(2)} × a Map for each file (${Math.round(plain)} ms)`,
    )
  }
}

/** Every shard lacks other lines: those whose number, with the shard's added, divides by `lacking`. */
function shardOf(shard: number, lacking: number): readonly FileCoverage[] {
  return Array.from({ length: files }, (_, i) => {
    const pairs: number[] = []
    for (let line = 1; line <= lines; line++)
      if (lacking === 0 || (line + shard) % lacking !== 0)
        pairs.push(line * 2, (i + line) % shards === shard ? line : 0)
    const file = new FileCoverage()
    file.hitAll(Uint32Array.from(pairs))
    return file
  })
}

function merge(all: readonly (readonly FileCoverage[])[]): number {
  let count = 0
  for (let i = 0; i < files; i++) {
    const merged = new FileCoverage()
    for (const shard of all) merged.unite(shard[i]!)
    count += merged.packedLines().length / 2
  }
  return count
}

function mergeMaps(all: readonly (readonly FileCoverage[])[]): number {
  let count = 0
  for (let i = 0; i < files; i++) {
    const merged = new Map<number, number>()
    for (const shard of all) {
      const pairs = shard[i]!.packedLines()
      for (let k = 0; k < pairs.length; k += 2)
        merged.set(pairs[k]!, Math.max(merged.get(pairs[k]!) ?? 0, pairs[k + 1]!))
    }
    count += merged.size
  }
  return count
}

function timed<T>(work: () => T): { readonly milliseconds: number; readonly result: T } {
  const started = performance.now()
  const result = work()
  return { milliseconds: performance.now() - started, result }
}
