import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Bar, type Case, judge } from '../../../actions/quality-gate/src/judge.ts'
import { readPolicy } from '../../../actions/quality-gate/src/policy.ts'
import { parseYaml } from '../../../shared/config/node.ts'
import type { Finding, JudgedFinding, Severity, State } from '../../../shared/model/finding.ts'
import type { Evidence } from '../../../shared/model/verdict.ts'

let serial = 0
const finding = (state: State, severity: Severity, more: Partial<Finding> = {}): JudgedFinding => ({
  tool: 'eslint',
  rule: 'no-var',
  severity,
  message: 'm',
  path: 'src/a.ts',
  state,
  reason: 'r',
  id: `id${serial++}`,
  ...more,
})
const ran: Evidence = { name: 'eslint', side: 'head', status: 'pass' }
const found = (findings: readonly JudgedFinding[], more: Partial<Case> = {}): Case => ({
  findings,
  fixed: [],
  baseFindings: undefined,
  tests: undefined,
  evidence: [ran],
  notes: [],
  ...more,
})
const bar = (policy = '', more: Partial<Bar> = {}): Bar => ({
  policy: readPolicy(policy === '' ? undefined : parseYaml('p.yml', policy)),
  severity: 'warning',
  scope: 'new',
  minimumTests: 0,
  today: '2026-11-20',
  ...more,
})
const tests = (failed: number, total = 10) => ({
  total,
  passed: total - failed,
  failed,
  errored: 0,
  skipped: 0,
  flaky: 0,
})

describe('without a policy', () => {
  it.each([
    ['nothing found passes', [], 'pass'],
    ['a new warning fails', [finding('new', 'warning')], 'fail'],
    ['a new note passes', [finding('new', 'note')], 'pass'],
    [
      'an old error passes',
      [finding('unchanged', 'error'), finding('moved', 'error'), finding('edited', 'error')],
      'pass',
    ],
    [
      'a suppressed new error passes',
      [finding('new', 'error', { suppression: { kind: 'inSource' } })],
      'pass',
    ],
  ] as const)('%s', (_, findings, verdict) => {
    expect(judge(found(findings), bar()).verdict).toBe(verdict)
  })

  it('an old error fails when the scope is everything', () => {
    expect(judge(found([finding('unchanged', 'error')]), bar('', { scope: 'all' })).verdict).toBe('fail')
  })

  it('a failed test fails, though it is no finding', () => {
    const report = judge(
      found([finding('unchanged', 'error', { test: { suite: 's', name: 'n', outcome: 'failed' } })], {
        tests: tests(1),
      }),
      bar(),
    )
    expect(report.verdict).toBe('fail')
    expect(report.measures.find(({ name }) => name === 'findings')?.numerator).toBe(0)
    expect(report.conditions.find(({ id }) => id === 'tests-failed')).toMatchObject({
      asked: 'no failed test',
      found: '1',
      status: 'broken',
    })
  })

  it.each([
    ['enough tests pass', 10, 'pass'],
    ['too few fail', 11, 'fail'],
  ] as const)('%s', (_, minimumTests, verdict) => {
    expect(judge(found([], { tests: tests(0) }), bar('', { minimumTests })).verdict).toBe(verdict)
  })

  it('tests that never ran fail when some must have', () => {
    expect(judge(found([]), bar('', { minimumTests: 1 })).verdict).toBe('fail')
  })
})

describe('evidence', () => {
  it.each(['crashed', 'timed-out', 'empty', 'stale', 'did-not-run', 'unreadable', 'unmatched'] as const)(
    'that is %s is an error, never a pass',
    (status) => {
      const report = judge(
        found([], { evidence: [ran, { name: 'ruff', side: 'head', status, detail: 'why' }] }),
        bar(),
      )
      expect(report.verdict).toBe('error')
      expect(report.summary).toContain('why')
    },
  )

  it('is an error even where findings already fail', () => {
    expect(
      judge(
        found([finding('new', 'error')], { evidence: [{ name: 'x', side: 'head', status: 'crashed' }] }),
        bar(),
      ).verdict,
    ).toBe('error')
  })

  it('of the base that is bad only weakens the comparison', () => {
    expect(
      judge(found([], { evidence: [ran, { name: 'eslint', side: 'base', status: 'crashed' }] }), bar())
        .verdict,
    ).toBe('pass')
  })

  it('that is absent leaves nothing to judge', () => {
    expect(judge(found([], { evidence: [] }), bar()).verdict).toBe('neutral')
  })
})

describe('a policy', () => {
  const three = [
    finding('new', 'error', { tool: 'ruff', rule: 'S101', path: 'tests/a.py' }),
    finding('new', 'warning', { rule: 'no-console', path: 'src/b.ts' }),
    finding('unchanged', 'warning', { rule: 'no-console', path: 'legacy/c.ts' }),
  ]
  it.each([
    ['counts by rule', '- rules: ["no-*"]', '1 finding', 'broken'],
    ['counts by rule and state', '- rules: ["no-*"]\n  states: [new, unchanged]', '2 findings', 'broken'],
    ['counts by tool', '- tools: ruff', '1 finding', 'broken'],
    ['counts by path', '- paths: ["src/**", "!src/b.ts"]', '0 findings', 'holds'],
    ['counts by severity', '- severity: error', '1 finding', 'broken'],
    ['allows as many as it says', '- max: 2', '2 findings', 'holds'],
    ['and not one more', '- max: 1', '2 findings', 'broken'],
    ['warns until a day', '- warn-until: 2026-11-20', '2 findings (a warning until 2026-11-20)', 'warned'],
    [
      'fails when the day is past',
      '- warn-until: 2026-11-19',
      '2 findings (a warning until 2026-11-19, which is past)',
      'broken',
    ],
    ['warns always', '- warn: true', '2 findings', 'warned'],
  ])('%s', (_, policy, words, status) => {
    const report = judge(found(three), bar(policy))
    expect(report.conditions.at(-1)).toMatchObject({ found: words, status })
    expect(report.verdict).toBe(status === 'broken' ? 'fail' : 'pass')
  })

  it.each([
    ['may stay as it is', 1, 'pass'],
    ['may shrink', 2, 'pass'],
    ['may not grow', 0, 'fail'],
  ] as const)('with a ratchet %s', (_, before, verdict) => {
    const base = Array.from({ length: before }, () =>
      finding('unchanged', 'warning', { path: 'legacy/x.ts' }),
    )
    expect(
      judge(found(three, { baseFindings: base }), bar('- paths: ["legacy/**"]\n  ratchet: true')).verdict,
    ).toBe(verdict)
  })

  it('with a ratchet and no base is an error', () => {
    expect(judge(found([]), bar('- ratchet: true'))).toMatchObject({ verdict: 'error' })
    expect(judge(found([]), bar('- measure: findings\n  ratchet: true'))).toMatchObject({ verdict: 'error' })
  })

  it('may say itself how many tests may fail', () => {
    expect(judge(found([], { tests: tests(1) }), bar('- measure: tests-failed\n  max: 1')).verdict).toBe(
      'pass',
    )
  })

  it('marks the findings that block, and only those', () => {
    const report = judge(found(three), bar('- severity: error\n- rules: [no-console]\n  warn: true'))
    expect(report.findings.filter(({ blocking }) => blocking).map(({ rule }) => rule)).toEqual(['S101'])
  })
})

it('the order of findings never changes the verdict', () => {
  const states = fc.constantFrom<State>('new', 'edited', 'moved', 'unchanged')
  const severities = fc.constantFrom<Severity>('error', 'warning', 'note')
  const some = fc.array(fc.tuple(states, severities).map(([state, severity]) => finding(state, severity)))
  fc.assert(
    fc.property(
      some.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const policy = bar('- severity: warning\n  max: 2\n- states: [edited]\n  max: 1')
        expect(judge(found(shuffled), policy).verdict).toBe(judge(found(list), policy).verdict)
      },
    ),
  )
})
