import { describe, expect, it } from '@jest/globals'
import type { Case, Past } from '../../../actions/coverage-threshold/src/case.ts'
import { type Bar, judge } from '../../../actions/coverage-threshold/src/judge.ts'
import {
  type Component,
  type Limits,
  readComponents,
} from '../../../actions/coverage-threshold/src/limits.ts'
import { FileCoverage } from '../../../actions/coverage-threshold/src/model/file-coverage.ts'
import { patchOf } from '../../../actions/coverage-threshold/src/patch.ts'
import { readPercent } from '../../../actions/coverage-threshold/src/percent.ts'
import { profiles } from '../../../actions/coverage-threshold/src/profiles/profile.ts'
import { parseYaml } from '../../../shared/config/node.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import type { Evidence, GateReport } from '../../../shared/model/verdict.ts'

/** `covered` of `total` lines, those without a run last. */
const fileOf = (covered: number, total: number): FileCoverage => {
  const file = new FileCoverage()
  for (let line = 1; line <= total; line++) file.hit(line, line <= covered ? 1 : 0)
  return file
}

const diffOf = (...paths: readonly string[]): Diff => ({
  base: 'a',
  head: undefined,
  changes: paths.map((newPath) => ({
    status: 'added',
    newPath,
    hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1000 }],
    binary: false,
  })),
  notes: [],
})

const sound: Evidence = { name: 'lcov.info', side: 'head', status: 'findings', parser: 'lcov' }

type Given = {
  readonly files?: Readonly<Record<string, FileCoverage>>
  readonly changed?: readonly string[]
} & Partial<Omit<Case, 'coverage' | 'patch' | 'patchOf'>>

function caseOf({ files = { 'a.ts': fileOf(8, 10) }, changed = [], ...more }: Given): Case {
  const coverage = new Map(Object.entries(files))
  const diff = diffOf(...changed)
  return {
    evidence: [sound],
    shardFaults: undefined,
    paths: { mapped: coverage.size, total: coverage.size, misses: [], proposals: [] },
    coverage,
    profile: profiles.line,
    patch: patchOf(diff, coverage),
    patchOf: (fits) => patchOf(diff, coverage, fits),
    added: new Set(changed),
    past: { why: 'no commit before it has coverage on record' },
    ratchet: undefined,
    notes: [],
    ...more,
  }
}

const percents = (limits: Readonly<Record<string, string>>): Limits =>
  Object.fromEntries(Object.entries(limits).map(([name, text]) => [name, readPercent(text)!]))

const barOf = (limits: Readonly<Record<string, string>> = {}, more: Partial<Bar> = {}): Bar => ({
  limits: percents(limits),
  components: [],
  maximumDecrease: undefined,
  minimumMapped: readPercent('90'),
  withoutBaseline: 'idle',
  ...more,
})

const judged = (given: Given, bar: Bar): GateReport => judge(caseOf(given), bar, { trend: [] })

/** "broken: at least 95 % of lines | 94.99 % …" without evidence and mapping that hold. */
const rows = ({ conditions }: GateReport): readonly string[] =>
  conditions
    .filter(({ id, status }) => status !== 'holds' || !['evidence', 'mapped'].includes(id))
    .map(({ asked, found, status }) => `${status}: ${asked} | ${found}`)

const parts = (yaml: string): readonly Component[] => readComponents(parseYaml('', yaml, 'paths'))

describe('the verdict', () => {
  it('is a fail that says how many lines are needed', () => {
    const report = judged({ files: { 'a.ts': fileOf(9_499, 10_000) } }, barOf({ line: '95' }))
    expect(report.verdict).toBe('fail')
    expect(rows(report)).toEqual([
      'broken: at least 95 % of lines | 94.99 % (9,499 of 10,000); 1 more line is needed',
    ])
    expect(report.summary).toBe('At least 95 % of lines: 94.99 % (9,499 of 10,000); 1 more line is needed')
  })

  it('is a pass when all limits are reached', () => {
    const report = judged(
      { changed: ['a.ts'] },
      barOf({ line: '80', patch: '80', file: '80', 'new-file': '80' }),
    )
    expect(report.verdict).toBe('pass')
    expect(report.summary).toBe('80.00 % of lines covered, 80.00 % of the change')
  })

  it('is neutral, and no pass, when no limit is set', () => {
    const report = judged({}, barOf())
    expect(report.verdict).toBe('neutral')
    expect(report.summary).toBe('80.00 % of lines covered, no line with code has changed; no limit is set')
  })

  it('is neutral when only the change was to be judged and has no code', () => {
    const report = judged({}, barOf({ patch: '100', 'patch-branch': '100', 'new-file': '100' }))
    expect(report.verdict).toBe('neutral')
    expect(rows(report)).toEqual([
      'idle: at least 100 % of changed lines | no line with code has changed',
      'idle: at least 100 % of branches on changed lines | no changed line has branches',
      'idle: at least 100 % of lines in every new file | no file with code was added',
    ])
  })

  it('is an error when a report can not be relied on, however good the numbers', () => {
    const stale: Evidence = { name: 'old.info', side: 'head', status: 'stale', detail: 'is old' }
    const report = judged({ evidence: [sound, stale] }, barOf({ line: '50' }))
    expect(report.verdict).toBe('error')
    expect(rows(report)[0]).toBe(
      'undecided: every report can be read and says something | not old.info (stale)',
    )
  })

  it('is an error when a shard is missing, by name', () => {
    const report = judged({ shardFaults: ['no report of shard e2e'] }, barOf({ line: '50' }))
    expect(report.verdict).toBe('error')
    expect(rows(report)[0]).toBe('undecided: every shard has brought its report | no report of shard e2e')
  })

  it('is an error when the reports do not know what was asked for', () => {
    const report = judged({}, barOf({ branch: '50', function: '50' }))
    expect(report.verdict).toBe('error')
    expect(rows(report)).toEqual([
      'undecided: at least 50 % of branches | no report knows any branches',
      'undecided: at least 50 % of functions | no report knows any functions',
    ])
  })

  it('is an error when a limit on the change meets a file of which only totals are known', () => {
    const file = new FileCoverage()
    file.summary('line', { covered: 10, total: 10 })
    const report = judged({ files: { 'a.ts': file }, changed: ['a.ts'] }, barOf({ patch: '50' }))
    expect(rows(report)).toEqual([
      'undecided: at least 50 % of changed lines | the reports have totals only, and no lines, for a.ts',
    ])
  })
})

describe('the paths in reports', () => {
  const paths = {
    mapped: 8,
    total: 10,
    misses: ['/app/x.ts is no file of this repository'],
    proposals: ['/app=web'],
  }

  it('that are files of the repository too seldom are an error with the mapping that repairs it', () => {
    expect(rows(judged({ paths }, barOf({ line: '50' })))[0]).toBe(
      'undecided: at least 90 % of the files in reports are files of this repository | 80.00 % (8 of 10): /app/x.ts is no file of this repository; this `path-map` would repair it: /app=web',
    )
  })

  it('may miss as often as `minimum-mapped` says', () => {
    expect(judged({ paths }, barOf({ line: '50' }, { minimumMapped: readPercent('80') })).verdict).toBe(
      'pass',
    )
  })

  it('are never a pass when none is a file of the repository, whatever the limit', () => {
    const none = { ...paths, mapped: 0 }
    const bar = barOf({}, { minimumMapped: readPercent('0') })
    const report = judged({ files: {}, paths: none }, bar)
    expect(report.verdict).toBe('error')
    expect(rows(report)[0]).toContain('undecided: at least 0 % of the files in reports')
  })
})

describe('every file', () => {
  it('is held to its limit, the one that lacks most first', () => {
    const files = {
      'a.ts': fileOf(5, 10),
      'b.ts': fileOf(1, 10),
      'c.ts': fileOf(10, 10),
      'd.ts': new FileCoverage(),
    }
    expect(rows(judged({ files }, barOf({ file: '60' })))).toEqual([
      'broken: at least 60 % of lines in every file | 2 files are below: b.ts 10.00 % (5 more lines are needed), a.ts 50.00 % (1 more line is needed)',
    ])
  })

  it('that is new is held to the limit of new files', () => {
    const files = { 'old.ts': fileOf(0, 10), 'new.ts': fileOf(7, 10) }
    expect(rows(judged({ files, changed: ['new.ts'] }, barOf({ 'new-file': '80' })))).toEqual([
      'broken: at least 80 % of lines in every new file | 1 file is below: new.ts 70.00 % (1 more line is needed)',
    ])
  })
})

describe('parts of the repository', () => {
  const files = { 'src/api/a.ts': fileOf(9, 10), 'src/ui/b.ts': fileOf(1, 10) }

  it('have limits of their own, by glob or by name', () => {
    const components = parts(
      "'src/ui/**': { line: 20 }\npayments: { files: [src/api/**], line: 80, patch: 95 }",
    )
    const changed = Object.keys(files)
    expect(rows(judged({ files, changed }, barOf({}, { components })))).toEqual([
      'broken: at least 20 % of lines of src/ui/** | 10.00 % (1 of 10); 1 more line is needed',
      'holds: at least 80 % of lines of payments | 90.00 % (9 of 10)',
      'broken: at least 95 % of changed lines of payments | 90.00 % (9 of 10); 1 more line is needed',
    ])
  })

  it('that no report knows are an error, and no pass', () => {
    const components = parts("'lib/**': { line: 0 }")
    expect(rows(judged({ files }, barOf({}, { components })))).toEqual([
      'undecided: at least 0 % of lines of lib/** | no report knows a file of lib/**',
    ])
  })

  it.each([
    ['a/**: { lines: 80 }', 'has no key `a/**.lines`. Did you mean `line`?'],
    ['a/**: { line: 120 }', 'it must be a percentage from 0 to 100'],
    ['a/**: {}', 'it must be limits: at least one of line, branch'],
    ['a/**: 80', 'it must be a mapping (key: value)'],
    ["'!a/**': { line: 1 }", 'which only takes away'],
  ])('are refused as %s', (yaml, words) => {
    expect(() => parts(yaml)).toThrow(words)
  })
})

describe('the past', () => {
  const share = (covered: number, total: number) => ({ covered, total })
  const past: Past = {
    from: 'abc, the base',
    base: share(90, 100),
    reference: share(80, 90),
    head: share(85, 100),
    judgedHead: share(86, 100),
    lost: 0,
    flips: [],
    flipsCount: false,
    unmeasured: [],
  }
  const half = barOf({}, { maximumDecrease: readPercent('0.5') })

  it('is compared without what the change removed', () => {
    expect(rows(judged({ past }, half))).toEqual([
      'broken: coverage falls by at most 0.5 percentage points | -2.89 points (88.88 % → 86.00 %)',
    ])
    expect(judged({ past: { ...past, judgedHead: share(80, 90) } }, half).verdict).toBe('pass')
  })

  it('that nobody recorded is said, and an error only where that is asked', () => {
    expect(rows(judged({}, half))).toEqual([
      'idle: coverage falls by at most 0.5 percentage points | no commit before it has coverage on record',
    ])
    expect(judged({}, half).verdict).toBe('neutral')
    expect(judged({}, { ...half, withoutBaseline: 'error' }).verdict).toBe('error')
  })

  it('shows lines that flipped, and says when they are too many to be flicker', () => {
    const flips = [{ path: 'a.ts', line: 3, now: 'missed' as const }]
    const told = rows(judged({ past: { ...past, flips, lost: 1, judgedHead: share(80, 90) } }, half))
    expect(told[0]).toContain('; 1 line that nobody changed flipped and is not counted')
    const many = judged({ past: { ...past, flips, lost: 1, flipsCount: true } }, half)
    expect(rows(many)[0]).toContain('1 line that nobody changed is no longer run, more than flicker explains')
  })

  it('warns of changed files that are in no report any more', () => {
    const report = judged({ past: { ...past, unmeasured: ['src/pay.ts'] } }, barOf({ line: '10' }))
    expect(rows(report).at(-1)).toBe(
      'warned: files that were measured before and have changed are measured again | in no report: src/pay.ts',
    )
  })
})

describe('the ratchet', () => {
  const ratchet = { faults: [], unknown: [], floors: 2 }

  it('passes while its floors hold, and is idle while there are none', () => {
    expect(rows(judged({ ratchet }, barOf()))).toEqual([
      'holds: every floor of the ratchet holds, and none was lowered without a reason | 2 floors hold',
    ])
    expect(judged({ ratchet: { ...ratchet, floors: 0 } }, barOf()).verdict).toBe('neutral')
  })

  it('fails below a floor, and can not be judged where nothing was measured', () => {
    const fail = judged({ ratchet: { ...ratchet, faults: ['a.ts fell'] } }, barOf())
    expect([fail.verdict, rows(fail)[0]?.split(' | ')[1]]).toEqual(['fail', 'a.ts fell'])
    const unknown = judged({ ratchet: { ...ratchet, unknown: ['b.ts is in no report'] } }, barOf())
    expect([unknown.verdict, rows(unknown)[0]?.split(' | ')[1]]).toEqual(['error', 'b.ts is in no report'])
  })
})

describe('uncovered new lines', () => {
  it('come with untaken branches only where those were asked for', () => {
    const file = fileOf(10, 10)
    file.branchCount(3, 1, 2)
    const given = { files: { 'a.ts': file }, changed: ['a.ts'] }
    expect(judged(given, barOf({ patch: '80' })).findings).toEqual([])
    expect(judged(given, barOf({ 'patch-branch': '80' })).findings).toMatchObject([
      {
        rule: 'untaken-branches',
        message: '1 of 2 branches on line 3 is not taken by any test.',
        blocking: true,
      },
    ])
  })

  it('are shown with the worst changed file first', () => {
    const files = { 'a.ts': fileOf(9, 10), 'b.ts': fileOf(1, 10), 'c.ts': fileOf(5, 10) }
    const { sections } = judged({ files, changed: Object.keys(files) }, barOf())
    const content = sections?.[1]?.content
    expect(content?.kind === 'table' && content.rows.map(([file, of, lines]) => [file, of, lines])).toEqual([
      [{ path: 'b.ts', line: 2 }, '10.00 %', '1 of 10'],
      [{ path: 'c.ts', line: 6 }, '50.00 %', '5 of 10'],
      [{ path: 'a.ts', line: 10 }, '90.00 %', '9 of 10'],
    ])
  })

  it('are findings that block when the limit on the change is broken, and notes when it is not', () => {
    const given = { files: { 'a.ts': fileOf(7, 10) }, changed: ['a.ts'] }
    const [finding] = judged(given, barOf({ patch: '80' })).findings
    expect(finding).toMatchObject({
      path: 'a.ts',
      region: { startLine: 8, endLine: 10 },
      severity: 'error',
      blocking: true,
      state: 'new',
      message: 'Lines 8–10 are not run by any test.',
    })
    expect(judged(given, barOf({ patch: '70' })).findings[0]).toMatchObject({ severity: 'note' })
  })
})
