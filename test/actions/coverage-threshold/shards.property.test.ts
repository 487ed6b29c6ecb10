/** However a run is split into reports, and in whatever order these are read, the gate learns the same. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { coverageThreshold } from '../../../actions/coverage-threshold/src/main.ts'
import { BranchKeys } from '../../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../../actions/coverage-threshold/src/model/coverage-report.ts'
import { resolveFiles } from '../../../actions/coverage-threshold/src/paths/resolve.ts'
import { ReportError } from '../../../shared/model/errors.ts'
import { sourceOf } from '../../../shared/reading/source.ts'
import { runGate } from '../../../shared/runner/launch-gate.ts'
import { formatCalled } from '../../support/broken-reports.ts'
import {
  arbitraryUnits,
  type Divided,
  divided,
  idle,
  paths,
  type Unit,
  writers,
} from '../../support/coverage-shards.ts'
import { fakeHost } from '../../support/fake-host.ts'
import { makeRepository, type TestRepository } from '../../support/repository.ts'

const shop = '/home/runner/work/shop/shop'

/** Coverage by repository path, all of it, as the gate has it after it has read these reports in this order. */
async function learnt(format: string, texts: readonly string[], tracked: ReadonlySet<string>) {
  const keys = new BranchKeys()
  const reports = await Promise.all(
    texts.map(async (text, i) => {
      const report = new CoverageReport(`shard-${i}`, format, keys)
      await formatCalled(format).read(sourceOf(`shard-${i}`, text), report)
      return report
    }),
  )
  const { coverage, all } = await resolveFiles(reports, {
    tracked,
    roots: [shop],
    within: '',
    pathMap: [],
    exclude: () => false,
    read: async (path) => (path === 'go.mod' ? 'module example.com/shop\n' : undefined),
  })
  expect(all.mapped).toBe(all.total)
  return [...coverage].map(([path, file]) => ({
    path,
    lines: [...file.lines()],
    branches: [...file.branches()],
    functions: file.functions(),
    blocks: [...file.blocks()],
  }))
}

/** For each of `count` pieces the shards that it is in, and the order in which the shards are read. */
const splitOf = (count: number) =>
  fc.integer({ min: 1, max: 5 }).chain((shards) =>
    fc.record({
      homes: fc.array(fc.uniqueArray(fc.nat(shards - 1), { minLength: 1, maxLength: shards }), {
        minLength: count,
        maxLength: count,
      }),
      order: fc.shuffledSubarray([...Array(shards).keys()], { minLength: shards }),
    }),
  )

/** The pieces of each shard in the order of reading; shards without any are no reports. */
const shardsOf = <T>(
  pieces: readonly T[],
  { homes, order }: { readonly homes: readonly (readonly number[])[]; readonly order: readonly number[] },
  give = (piece: T, _home: number): T => piece,
): readonly (readonly T[])[] =>
  order
    .map((shard) =>
      pieces.flatMap((piece, i) =>
        homes[i]!.includes(shard) ? [give(piece, homes[i]!.indexOf(shard))] : [],
      ),
    )
    .filter((own) => own.length > 0)

describe.each(writers.map(({ format, write }) => [format, write] as const))(
  'shards of %s',
  (format, write) => {
    const tracked = new Set<string>([...paths, 'go.mod'])
    const split = arbitraryUnits.chain((units) =>
      fc.record({ units: fc.constant(units), split: splitOf(units.length) }),
    )

    it('say together what the whole report says, in any order, whatever is said twice', async () => {
      await fc.assert(
        fc.asyncProperty(split, async ({ units, split }) => {
          const texts = shardsOf(units, split).map((own) => write(own))
          expect(await learnt(format, texts, tracked)).toEqual(await learnt(format, [write(units)], tracked))
        }),
        { numRuns: 150 },
      )
    })

    it('say so too where only one of them came to a line', async () => {
      await fc.assert(
        fc.asyncProperty(split, async ({ units, split }) => {
          // The first shard that has the line ran it, the others know it only.
          const texts = shardsOf(units, split, (unit: Unit, home) => (home === 0 ? unit : idle(unit))).map(
            write,
          )
          expect(await learnt(format, texts, tracked)).toEqual(await learnt(format, [write(units)], tracked))
        }),
        { numRuns: 150 },
      )
    })
  },
)

describe('a real report that was split', () => {
  it.each(divided.map((one) => [one.place, one] as const))('says the same: %s', async (_, one) => {
    const { format, pieces, join: put } = one
    const { tracked, speaking } = await partsOf(one)
    const silent = pieces.filter((piece) => !speaking.includes(piece))
    const whole = await learnt(format, [put(pieces)], tracked)
    expect(whole.length).toBeGreaterThan(1)
    await fc.assert(
      fc.asyncProperty(splitOf(speaking.length), async (split) => {
        const texts = shardsOf(speaking, split).map((own) => put([...own, ...silent]))
        expect(await learnt(format, texts, tracked)).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })
})

/** The files that it is about, and its pieces that are a report alone: one of a file without code is not. */
async function partsOf({ format, pieces, join: put }: Divided) {
  const read = async (own: readonly string[]): Promise<CoverageReport> => {
    const report = new CoverageReport('report', format, new BranchKeys())
    await formatCalled(format).read(sourceOf('report', put(own)), report)
    return report
  }
  const files = (await read(pieces)).files()
  const speaking: string[] = []
  for (const piece of pieces) {
    const alone = await read([piece]).catch((error: unknown) => error)
    if (alone instanceof CoverageReport) speaking.push(piece)
    else if (!(alone instanceof ReportError)) throw alone
  }
  return { tracked: new Set(['go.mod', ...files.map(({ path, module }) => placeOf(path, module))]), speaking }
}

/** Where a file would lie in the repository. */
const placeOf = (path: string, module: string): string =>
  [module, path.replace(`${shop}/`, '').replace('example.com/shop/', '')]
    .filter((part) => part !== '')
    .join('/')

describe('the verdict', () => {
  let tree: TestRepository
  beforeAll(async () => {
    tree = await makeRepository(Object.fromEntries(paths.map((path) => [path, '//\n'.repeat(60)])))
  })
  afterAll(() => tree.remove())

  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree.path, path)), { recursive: true })
    writeFileSync(join(tree.path, path), text)
  }

  it('is the same to the last word, whatever the order in which reports are named', async () => {
    const formats = writers.filter(({ format }) => format !== 'go')
    const units = fc.sample(arbitraryUnits, { numRuns: 5, seed: 7 })
    const names = units.flatMap((own, i) => {
      const { format, write } = formats[i % formats.length]!
      put(`out/${i}.txt`, write(own))
      return [`${format}:out/${i}.txt`]
    })
    put('out/broken.txt', 'TN:\nSF:main.c\nDA:1')
    put('out/foreign.txt', 'TN:\nSF:other/place.c\nDA:1,0\nend_of_record\n')
    const lines = [...names, 'lcov:out/broken.txt', 'lcov:out/foreign.txt', 'lcov:out/missing.txt']
    const judged = async (reports: readonly string[]) => {
      const inputs: Readonly<Record<string, string>> = {
        reports: reports.join('\n'),
        'minimum-line': '100',
        'minimum-patch-branch': '100',
        'minimum-file': '99',
        'minimum-mapped': '50',
        shards: '3',
      }
      const host = fakeHost({ event: { workspace: tree.path }, reports: join(tree.path, '.git/out') })
      const result = await runGate(coverageThreshold, host, (name) => inputs[name])
      return JSON.stringify([result.reports, result.outputs])
    }
    const expected = await judged(lines)
    expect(expected).toContain('broken.txt')
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (order) => {
        expect(await judged(order)).toBe(expected)
      }),
      { numRuns: 6 },
    )
  })
})
