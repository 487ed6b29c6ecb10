import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { terminalReport } from '../../../shared/report/terminal.ts'
import { style, width } from '../../../shared/text/terminal.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { finding, gateReport, lifelike, manyFindings, poisoned } from '../../support/reports.ts'

const plainOptions = { style: style(false), columns: 110 }

describe('terminalReport', () => {
  it('reads well without colour', () => {
    const files = { summary: 'portcullis/summary.md', report: 'portcullis/report.json' }
    expect(terminalReport([lifelike()], { ...plainOptions, files })).toBe(
      [
        'FAIL  Quality gate  3 new findings of severity warning or worse, and 2 failed tests.',
        '  ? bandit stale: reports/bandit.json is from 2 hours before this run; make it in this job.',
        '  ✗ no new finding of severity warning or worse  found: 3 new findings',
        '  ✗ no failed test  found: 2 failed tests',
        '  ! no edited finding, from 2027-01-01  found: 1 edited finding',
        '  ✓ at most 40 findings below legacy/  found: 38 findings',
        '',
        '  (no file)             error    Stock › counts [2-True] (failed at the base too): Expec…  jest',
        '',
        "  src/cart.ts:3:9       error    Expected '===' and instead saw '=='.                      eqeqeq",
        "  src/cart.ts:12:7      warning  'total' is assigned a value but never used.               no-unused-vars",
        '',
        "  src/price.ts:40       error    Argument of type 'string | undefined' is not assignable…  TS2345",
        '',
        '  src/tax.ts:12:7       warning  Function has a complexity of 14.                          complexity (edited)',
        '',
        '  test/cart.test.ts:31  error    Cart › adds up what is in it: Expected: 12                jest',
        '',
        '  tools/stock.py:1      note     `os` imported but unused                                  F401',
        '',
        '  4 new · 1 edited · 2 failed tests · 1 unchanged · 1 moved · 1 fixed · 1 suppressed',
        '  note: 4 results of kind pass are not findings.',
        '',
        '  summary  portcullis/summary.md',
        '  report   portcullis/report.json',
        '',
      ].join('\n'),
    )
  })

  it('shows what a crashed tool said, in its lines, once where it crashed on both sides', () => {
    const crashed = {
      name: 'ruff',
      status: 'crashed',
      detail: 'exited with 2',
      said: 'failed\n  \u001b[31mwhy',
    } as const
    const evidence = [
      { ...crashed, side: 'head' },
      { ...crashed, side: 'base' },
    ] as const
    const text = terminalReport([gateReport({ evidence })], plainOptions)
    expect(text.match(/crashed/g)).toHaveLength(1)
    expect(text).toContain('  ? ruff crashed: exited with 2\n      failed\n        why\n')
  })

  it('is a line or two for a pass', () =>
    expect(terminalReport([gateReport()], plainOptions)).toBe('PASS  Quality gate  Nothing new.\n'))

  it('says the same with colour', () => {
    const painted = terminalReport([lifelike()], { style: style(true), columns: 110 })
    expect(painted).toContain('\u001b[31mFAIL\u001b[0m')
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(terminalReport([lifelike()], plainOptions))
  })

  it('shows the most urgent 60 and counts the rest', () => {
    const findings = [
      ...manyFindings(500, { state: 'new', severity: 'note' }),
      finding({ message: 'the worst', severity: 'error' }),
    ]
    const text = terminalReport([gateReport({ findings })], plainOptions)
    expect(text.match(/^ {2}src\//gm)).toHaveLength(60)
    expect(text).toContain('the worst')
    expect(text).toContain('… and 441 more')
  })

  it('lines up wide characters', () => {
    const findings = [
      finding({ path: '漢字.ts', message: '説明' }),
      finding({ path: 'a.ts', message: 'short' }),
    ]
    const rows = terminalReport([gateReport({ findings })], plainOptions)
      .split('\n')
      .filter((line) => line.includes('no-unused-vars'))
    const columns = rows.map((row) => width(row.slice(0, row.indexOf('no-unused-vars'))))
    expect(columns[0]).toBe(columns[1])
  })

  it.each(hostileTexts)('lets nothing through to the terminal: %s', (_, text) =>
    expect(terminalReport([poisoned(text)], { ...plainOptions, files: { report: text } })).not.toMatch(
      /[^\P{Cc}\n]|[\p{Cs}\u202e\u200b]/u,
    ),
  )

  it('is the same whatever the order of findings', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...manyFindings(100)], { minLength: 100 }), (findings) =>
        expect(terminalReport([gateReport({ findings })], plainOptions)).toBe(
          terminalReport([gateReport({ findings: [...findings].reverse() })], plainOptions),
        ),
      ),
      { numRuns: 20 },
    ))
})
