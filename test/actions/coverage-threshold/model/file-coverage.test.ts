import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  branchState,
  FileCoverage,
  mostHits,
} from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import { branchRow, functionRow, lineRow } from '../../../support/coverage-formats.ts'

type Say = (file: FileCoverage) => void

const line = fc.integer({ min: 1, max: 30 })
const hits = fc.constantFrom(0, 1, 5, mostHits)
/** One thing that a report says of a file, by each way there is to say it. */
const say: fc.Arbitrary<Say> = fc.oneof(
  fc.tuple(line, hits, fc.boolean()).map(
    ([at, n, partly]): Say =>
      (file) =>
        file.hit(at, n, partly),
  ),
  fc.array(fc.tuple(line, hits), { maxLength: 40 }).map(
    (pairs): Say =>
      (file) =>
        file.hitAll(Uint32Array.from(pairs.flat())),
  ),
  fc.tuple(line, fc.integer({ min: 1, max: 3 }), fc.constantFrom(...Object.values(branchState))).map(
    ([at, key, state]): Say =>
      (file) =>
        file.branch(at, key, state),
  ),
  fc
    .array(
      fc.tuple(
        line,
        fc.constantFrom(1, 2, 2 ** 31, 2 ** 32 - 1),
        fc.constantFrom(...Object.values(branchState)),
      ),
    )
    .map(
      (records): Say =>
        (file) =>
          file.branchAll(Uint32Array.from(records.flat())),
    ),
  fc.tuple(line, fc.nat(3), fc.nat(3)).map(
    ([at, taken, more]): Say =>
      (file) =>
        file.branchCount(at, taken, taken + more),
  ),
  fc.tuple(fc.constantFrom('add', 'sub', 'größe'), fc.nat(2), hits).map(
    ([name, at, n]): Say =>
      (file) =>
        file.func(name, at, n),
  ),
  fc.tuple(fc.nat(2), hits).map(
    ([at, n]): Say =>
      (file) =>
        file.funcAll('add\nmul', Uint32Array.of(at, n, 7, 0)),
  ),
  fc.tuple(line, line, fc.nat(2), hits).map(
    ([startLine, endLine, statements, n]): Say =>
      (file) =>
        file.block({ startLine, startColumn: 1, endLine, endColumn: 2, statements, hits: n }),
  ),
  fc.tuple(fc.constantFrom('line', 'branch'), fc.nat(5), fc.nat(5)).map(
    ([metric, covered, total]): Say =>
      (file) =>
        file.summary(metric as 'line', { covered, total }),
  ),
)
const saying = (says: readonly Say[]): FileCoverage => {
  const file = new FileCoverage()
  for (const one of says) one(file)
  return file
}
const united = (...files: readonly FileCoverage[]): FileCoverage => {
  const all = new FileCoverage()
  for (const file of files) all.unite(file)
  return all
}
const all = (file: FileCoverage) => [
  lineRow(file),
  [...file.branches()],
  functionRow(file),
  [...file.blocks()],
  [...file.summaries()].sort(),
]
const said = fc.array(say, { maxLength: 25 })

describe('FileCoverage', () => {
  it('says the same in whatever order, grouping and repetition reports are united', () => {
    fc.assert(
      fc.property(said, said, said, (one, two, three) => {
        const [a, b, c] = [saying(one), saying(two), saying(three)]
        const expected = all(saying([...one, ...two, ...three]))
        expect(all(united(a, b, c))).toEqual(expected)
        expect(all(united(c, a, b))).toEqual(expected)
        expect(all(united(a, united(b, c), a, c))).toEqual(expected)
        expect(all(saying([...three.toReversed(), ...one, ...two, ...one]))).toEqual(expected)
      }),
    )
  })

  it('leaves the other file as it is, and is not changed by it afterwards', () => {
    fc.assert(
      fc.property(said, said, say, (one, two, later) => {
        const [a, b] = [saying(one), saying(two)]
        const before = all(b)
        a.unite(b)
        expect(all(b)).toEqual(before)
        const merged = all(a)
        later(b)
        b.hitAll(Uint32Array.of(3, mostHits, 1, mostHits))
        expect(all(a)).toEqual(merged)
        later(a)
        expect(all(b)).toEqual(
          all(saying([...two, later, (file) => file.hitAll(Uint32Array.of(3, mostHits, 1, mostHits))])),
        )
      }),
    )
  })

  it('unites lines that both know, that one knows, and that are few among many', () => {
    const many = saying([
      (file) => file.hitAll(Uint32Array.from({ length: 2000 }, (_, i) => (i % 2 ? 0 : i + 2))),
    ])
    const few = saying([(file) => file.hitAll(Uint32Array.of(4, 9, 5, 7, 2000, 1, 9999, 3))])
    const file = united(many, few, few)
    expect([file.hits(2), file.hits(4), file.hits(5), file.hits(2000), file.hits(9999)]).toEqual([
      0, 9, 7, 1, 3,
    ])
    expect(file.packedLines()).toHaveLength(2 * 1002)
    file.unite(many)
    expect(file.hits(4)).toBe(9)
  })

  it('says that a line ran in part only when no report says that all of it ran', () => {
    const [part, whole, not] = [
      saying([(f) => f.hit(1, 5, true)]),
      saying([(f) => f.hit(1, 2)]),
      saying([(f) => f.hit(1, 0)]),
    ]
    expect(
      [united(part, not), united(not, part), united(part, whole), united(whole, part)].map(lineRow),
    ).toEqual(['1:5~', '1:5~', '1:5', '1:5'])
  })

  it('does not unite branches that are named with those that are only counted', () => {
    const named = saying([(f) => f.branch(1, 1, 2), (f) => f.branch(1, 2, 0)])
    const counted = saying([(f) => f.branchCount(1, 1, 4)])
    expect(branchRow(united(named, counted))).toBe('1:1/4')
    expect(branchRow(united(named, saying([(f) => f.branchCount(1, 2, 2)])))).toBe('1:2/2')
  })

  it('is empty until something is said, of whatever kind', () => {
    expect(new FileCoverage().isEmpty()).toBe(true)
    const ways: readonly Say[] = [
      (file) => file.hit(1, 0),
      (file) => file.branch(1, 1, 0),
      (file) =>
        file.block({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, statements: 0, hits: 0 }),
      (file) => file.func('f', 0, 0),
      (file) => file.summary('line', { covered: 0, total: 1 }),
    ]
    expect(ways.map((way) => saying([way]).isEmpty())).toEqual([false, false, false, false, false])
  })

  it('keeps one function of many thousand that are the same', () => {
    const file = new FileCoverage()
    for (let i = 0; i < 10_000; i++) file.func('f', 3, i)
    file.funcAll('f\ng', Uint32Array.of(3, 20_000, 1, 0))
    expect(functionRow(file)).toBe('g@1:0 f@3:20000')
  })

  it('counts no further than it can', () => {
    const file = saying([(f) => f.hit(1, Number.MAX_SAFE_INTEGER), (f) => f.func('f', 1, 1e20)])
    expect([file.hits(1), functionRow(file)]).toEqual([mostHits, `f@1:${mostHits}`])
  })
})
