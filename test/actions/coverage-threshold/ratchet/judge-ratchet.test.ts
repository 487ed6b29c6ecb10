import { describe, expect, it } from '@jest/globals'
import {
  judgeRatchet,
  type RatchetInput,
} from '../../../../actions/coverage-threshold/src/ratchet/judge-ratchet.ts'
import { measuredOf } from '../../../../actions/coverage-threshold/src/ratchet/measured.ts'
import {
  emptyRatchet,
  type Lowering,
  type Ratchet,
} from '../../../../actions/coverage-threshold/src/ratchet/ratchet-file.ts'
import {
  blocksOf,
  coverageOf,
  diffOf,
  edited,
  files,
  snapshotFrom,
} from '../../../support/coverage-history.ts'

const share = (text: string) => {
  const [covered, total] = text.split('/').map(Number)
  return { covered: covered!, total: total! }
}

/** Line floors by path; "" is the total. */
function floors(lines: Readonly<Record<string, string>>, lowered: readonly Lowering[] = []): Ratchet {
  const { '': total, ...paths } = lines
  return {
    total: total === undefined ? {} : { line: share(total) },
    paths: new Map(Object.entries(paths).map(([path, floor]) => [path, { line: share(floor) }])),
    lowered,
  }
}

const lowering = (
  path: string | undefined,
  from: string,
  to: string | undefined,
  reason = 'because',
): Lowering => ({
  path,
  metric: 'line',
  from: share(from),
  to: to === undefined ? undefined : share(to),
  reason,
})

function judge(
  ratchet: Ratchet,
  lines: Readonly<Record<string, string>>,
  {
    tracked = Object.keys(lines),
    ...more
  }: Partial<Omit<RatchetInput, 'tracked'>> & { readonly tracked?: readonly string[] } = {},
) {
  return judgeRatchet({
    ratchet,
    base: undefined,
    measured: measuredOf(files(lines)),
    tracked: new Set(tracked),
    diff: undefined,
    ...more,
  })
}

describe('a floor', () => {
  it.each([
    ['equal', '2/3', 'ccm', undefined],
    ['equal in other numbers', '4/6', 'ccm', undefined],
    ['lower', '1/3', 'ccm', undefined],
    ['higher by a hair', '666666667/1000000000', 'ccm', 1],
    ['lower by a hair', '666666666/1000000000', 'ccm', undefined],
    ['of all', '7/7', 'cmmmm', 4],
    ['of 95 % against 17 of 20', '95/100', `${'c'.repeat(17)}mmm`, 2],
    ['just out of reach of one line', '96/100', `${'c'.repeat(19)}m`, 1],
    ['above 2⁵³, where a float would err', '900719925474992/900719925474993', 'ccm', 1],
    ['of a file without code', '3/3', '...', undefined],
  ])('that is %s', (_, floor, lines, missing) => {
    const { below } = judge(floors({ a: floor }), { a: lines })
    expect(below.map((one) => one.missing)).toEqual(missing === undefined ? [] : [missing])
  })

  it('is held for the total, each metric and each path, in this order', () => {
    const both = coverageOf('cm')
    both.branchCount(1, 1, 4)
    both.func('f', 1, 0)
    const ratchet: Ratchet = {
      total: { line: share('3/4'), branch: share('1/4') },
      paths: new Map([
        ['z', { line: share('1/1') }],
        ['b', { branch: share('2/4'), function: share('1/1') }],
      ]),
      lowered: [],
    }
    const { below } = judge(
      ratchet,
      {},
      {
        measured: measuredOf(files({ b: both, z: 'cm' })),
        tracked: ['b', 'z'],
      },
    )
    expect(below).toEqual([
      { path: undefined, metric: 'line', floor: share('3/4'), found: share('2/4'), missing: 1 },
      { path: 'b', metric: 'branch', floor: share('2/4'), found: share('1/4'), missing: 1 },
      { path: 'b', metric: 'function', floor: share('1/1'), found: share('0/1'), missing: 1 },
      { path: 'z', metric: 'line', floor: share('1/1'), found: share('1/2'), missing: 1 },
    ])
  })

  it('of Go is one of statements, and a carried file stands on its own', () => {
    const carried = snapshotFrom({ old: 'cm' }).files
    const measured = measuredOf(files({ 'a.go': blocksOf([1, 9, 3, true], [10, 10, 1, false]) }), carried)
    expect(measured.total.line).toEqual(share('4/6'))
    const found = judge(floors({ 'a.go': '3/4', old: '1/1' }), {}, { measured, tracked: ['a.go', 'old'] })
    expect(found.below).toMatchObject([{ path: 'old', missing: 1 }])
  })

  it("of a file that no report knows is said, since it can't be held", () => {
    const found = judge(floors({ a: '1/2', b: '1/2' }), { a: 'c' }, { tracked: ['a', 'b'] })
    expect(found).toMatchObject({ below: [], unmeasured: [{ path: 'b', metrics: ['line'] }], stale: [] })
  })

  it('of a file that is gone is stale, and nothing more', () => {
    expect(judge(floors({ gone: '1/1', a: '1/1' }), { a: 'c' })).toEqual({
      below: [],
      unmeasured: [],
      lowered: [],
      stale: ['gone'],
    })
  })

  it('goes along with a renamed file that the file of floors does not name yet', () => {
    const diff = diffOf(edited('old', [], 'new'))
    const found = judge(floors({ old: '2/2' }), { new: 'cm' }, { diff })
    expect(found.below).toMatchObject([{ path: 'new', missing: 1 }])
    expect(found.stale).toEqual([])
    const copied = { ...edited('old', [], 'copy'), status: 'copied' as const }
    const both = judge(
      floors({ old: '2/2' }),
      { new: 'cm', copy: 'mm' },
      { diff: diffOf(...diff.changes, copied) },
    )
    expect(both.below).toMatchObject([{ path: 'new' }])
    const named = judge(floors({ old: '2/2', new: '1/2' }), { new: 'cm' }, { diff })
    expect(named).toMatchObject({ below: [], stale: ['old'] })
  })

  it('does not leave a file that stays where it was for its copy', () => {
    const diff = diffOf({ ...edited('a', [], 'b'), status: 'copied' })
    expect(judge(floors({ a: '2/2' }), { a: 'cc', b: 'mm' }, { diff }).below).toEqual([])
  })
})

describe('floors against those of the base', () => {
  const base = floors({ '': '38/40', a: '3/4' })
  const now = { a: 'cccm' }

  it.each([
    ['are the same', { '': '38/40', a: '3/4' }],
    ['are the same in other numbers', { '': '19/20', a: '6/8' }],
    ['are higher', { '': '39/40', a: '4/4' }],
    ['are more', { '': '38/40', a: '3/4', b: '1/1' }],
  ])('that %s are fine', (_, lines) => {
    expect(judge(floors(lines), now, { base }).lowered).toEqual([])
  })

  it('that are lower or gone without a reason are named', () => {
    const found = judge(floors({ '': '37/40' }), now, { base })
    expect(found.lowered).toEqual([
      { path: undefined, metric: 'line', from: share('38/40'), to: share('37/40'), reason: undefined },
      { path: 'a', metric: 'line', from: share('3/4'), to: undefined, reason: undefined },
    ])
  })

  it('may go down with a reason that this change brings', () => {
    const lowered = [lowering(undefined, '38/40', '37/40', 'total'), lowering('a', '3/4', undefined, 'path')]
    const found = judge(floors({ '': '37/40' }, lowered), now, { base })
    expect(found.lowered.map(({ reason }) => reason)).toEqual(['total', 'path'])
  })

  it.each([
    ['of another path', lowering('b', '3/4', '2/4')],
    ['of the total', lowering(undefined, '3/4', '2/4')],
    ['of another metric', { ...lowering('a', '3/4', '2/4'), metric: 'branch' as const }],
    ['from another floor', lowering('a', '4/4', '2/4')],
    ['to another floor', lowering('a', '3/4', '1/4')],
    ['to nothing', lowering('a', '3/4', undefined)],
  ])('are not excused by a reason %s', (_, entry) => {
    const found = judge(floors({ '': '38/40', a: '2/4' }, [entry]), now, { base })
    expect(found.lowered).toMatchObject([{ path: 'a', reason: undefined }])
  })

  it('are not excused by a reason that the base has already, but by the same once more', () => {
    const entry = lowering('a', '3/4', '2/4')
    const old = { ...base, lowered: [entry] }
    const once = judge(floors({ '': '38/40', a: '2/4' }, [entry]), now, { base: old })
    expect(once.lowered).toMatchObject([{ reason: undefined }])
    const twice = judge(floors({ '': '38/40', a: '2/4' }, [entry, entry]), now, { base: old })
    expect(twice.lowered).toMatchObject([{ reason: 'because' }])
  })

  it('may go with their file', () => {
    expect(judge(floors({ '': '38/40' }), {}, { base }).lowered).toEqual([])
  })

  it("follow a renamed file, which can't shed its floor by its name", () => {
    const diff = diffOf(edited('a', [], 'lib/a'))
    const moved = { 'lib/a': 'cccm' }
    expect(judge(floors({ '': '38/40', 'lib/a': '3/4' }), moved, { base, diff }).lowered).toEqual([])
    expect(judge(floors({ '': '38/40', a: '3/4' }), moved, { base, diff }).lowered).toEqual([])
    expect(judge(floors({ '': '38/40', 'lib/a': '2/4' }), moved, { base, diff }).lowered).toMatchObject([
      { path: 'lib/a', from: share('3/4'), to: share('2/4') },
    ])
    expect(judge(floors({ '': '38/40' }), moved, { base, diff }).lowered).toMatchObject([
      { path: 'lib/a', to: undefined },
    ])
  })

  it('are free where the base had none', () => {
    expect(judge(floors({ a: '1/4' }), now, { base: emptyRatchet }).lowered).toEqual([])
    expect(judge(floors({ a: '1/4' }), now).lowered).toEqual([])
  })
})
