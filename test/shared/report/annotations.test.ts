import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { planAnnotations, stepLimits } from '../../../shared/report/annotations.ts'
import { escapeData } from '../../../shared/text/workflow-command.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { finding, gateReport, lifelike, manyFindings, poisoned } from '../../support/reports.ts'

const plan = (...args: Parameters<typeof finding>[0][]) =>
  planAnnotations([gateReport({ findings: args.map((fields) => finding(fields)) })])

describe('planAnnotations', () => {
  it.each([
    ['new findings', { state: 'new' }, 1],
    ['edited findings', { state: 'edited' }, 1],
    ['old ones that block', { state: 'unchanged', blocking: true }, 1],
    ['not the backlog', { state: 'unchanged' }, 0],
    ['not what moved', { state: 'moved' }, 0],
    ['not what is fixed', { state: 'fixed', blocking: true }, 0],
    ['not what is suppressed', { suppression: { kind: 'inSource' } }, 0],
    ['a suppression that was rejected', { suppression: { kind: 'external', status: 'rejected' } }, 1],
    ['old failed tests', { state: 'unchanged', test: { suite: 's', name: 'n', outcome: 'failed' } }, 1],
  ] as const)('shows %s', (_, fields, shown) => expect(plan(fields).annotations).toHaveLength(shown))

  it('orders by state, then blocking, then severity, then one per rule, then place', () => {
    const { annotations } = plan(
      { message: 'edited', state: 'edited', severity: 'error' },
      { message: 'second of its rule', path: 'a.ts', region: { startLine: 2 } },
      { message: 'first of its rule', path: 'a.ts', region: { startLine: 1 } },
      { message: 'other rule', rule: 'eqeqeq', path: 'z.ts' },
      { message: 'worse', severity: 'error', rule: 'x' },
      { message: 'blocking note', severity: 'note', rule: 'y', blocking: true },
    )
    expect(annotations.map(({ message }) => message)).toEqual([
      'blocking note',
      'worse',
      'first of its rule',
      'other rule',
      'second of its rule',
      'edited',
    ])
  })

  it('says how many it leaves out, in a notice that is part of the budget', () => {
    const reports = [
      gateReport({ findings: manyFindings(30, { state: 'new' }) }),
      gateReport({ gate: 'secret-scan', findings: manyFindings(60, { state: 'new' }) }),
    ]
    const { annotations, shown, total, left } = planAnnotations(reports, stepLimits, 'out/report.json')
    expect([annotations.length, shown, total]).toEqual([30, 29, 90])
    expect(left).toBe('Showing 29 of 90 findings; all are in the job summary and in out/report.json.')
    expect(annotations.at(-1)).toEqual({ level: 'notice', title: 'More findings', message: left })
  })

  it('lets no error spill into a milder level', () => {
    const { annotations } = plan(...Array.from({ length: 25 }, () => ({ severity: 'error' as const })))
    expect(annotations.map(({ level }) => level)).toEqual([...Array(10).fill('error'), 'notice'])
  })

  it('only tells the log when there is no room for a notice', () => {
    const reports = [gateReport({ findings: manyFindings(9, { state: 'new' }) })]
    const { annotations, left } = planAnnotations(reports, { error: 1, warning: 0, notice: 0 })
    expect(annotations).toHaveLength(1)
    expect(left).toMatch(/^Showing 1 of 9 findings/)
  })

  it('names a failed test, and its place only when it has one', () => {
    const tests = planAnnotations([lifelike()]).annotations.filter(({ title }) => title.startsWith('Test'))
    expect(tests).toEqual([
      expect.objectContaining({
        title: 'Test failed: Cart › adds up what is in it',
        path: 'test/cart.test.ts',
        startLine: 31,
      }),
      {
        level: 'error',
        title: 'Test errored: Stock › counts [2-True]',
        message: expect.stringContaining('Expected: 12'),
      },
    ])
  })

  it.each([
    [
      'columns stay on one line',
      { startLine: 3, startColumn: 2, endLine: 3, endColumn: 5 },
      { startLine: 3, endLine: 3, startColumn: 2, endColumn: 5 },
    ],
    [
      'columns go when there are more',
      { startLine: 3, startColumn: 2, endLine: 4, endColumn: 5 },
      { startLine: 3, endLine: 4 },
    ],
    ['an end before the beginning', { startLine: 3, endLine: 1 }, { startLine: 3, endLine: 3 }],
  ])('%s', (_, region, place) =>
    expect(plan({ region }).annotations[0]).toEqual(expect.objectContaining(place)),
  )

  it.each(['/etc/passwd', '../x', 'a/../../b', 'C:/x', 'a\nb', 'caf\udce9.py', 'a ', 'x##[error]y'])(
    'points at no file that is not in the repository: %j',
    (path) => {
      const [annotation] = plan({ path }).annotations
      expect(annotation).not.toHaveProperty('path')
      expect(annotation?.message).toMatch(/^\S.*: 'total'/)
    },
  )

  it('cuts a message where its escaped form is over 4,096 bytes', () => {
    const [annotation] = plan({ message: '%ä\n'.repeat(5000) }).annotations
    expect(Buffer.byteLength(escapeData(annotation?.message ?? ''))).toBeGreaterThan(4080)
    expect(Buffer.byteLength(escapeData(annotation?.message ?? ''))).toBeLessThanOrEqual(4096)
  })

  it.each(hostileTexts)('keeps its limits, whatever the text: %s', (_, text) => {
    for (const { title, message } of planAnnotations([poisoned(text)]).annotations) {
      expect(title.length).toBeLessThanOrEqual(255)
      expect(title).not.toMatch(/[\p{Cc}\p{Cs}\u202e\u200b]/u)
      expect(message).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cs}\u202e\u200b]/u)
      expect(Buffer.byteLength(escapeData(message))).toBeLessThanOrEqual(4096)
    }
  })

  it('is the same whatever the order of findings, and never over the limits', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...manyFindings(60)], { minLength: 60 }),
        fc.record({ error: fc.nat(10), warning: fc.nat(10), notice: fc.nat(10) }),
        (findings, limits) => {
          const { annotations } = planAnnotations([gateReport({ findings })], limits)
          expect(annotations).toEqual(
            planAnnotations([gateReport({ findings: [...findings].reverse() })], limits).annotations,
          )
          for (const level of ['error', 'warning', 'notice'] as const)
            expect(annotations.filter((one) => one.level === level).length).toBeLessThanOrEqual(limits[level])
        },
      ),
    ))
})
