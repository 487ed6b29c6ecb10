import { describe, expect, it } from '@jest/globals'
import { bandit } from '../../../../actions/quality-gate/src/formats/bandit.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const findings = [
  'src/cart.py:3:1 bandit/B404 note',
  'src/cart.py:14:5 bandit/B101 note',
  'src/cart.py:18:1 bandit/B107 note',
  'src/cart.py:20:5 bandit/B602 error',
  'src/cart.py:21:12 bandit/B307 warning',
]

describe('Bandit reports', () => {
  it.each([
    ['findings', 3, findings],
    ['clean', 1, []],
    ['broken', 1, ['broken/checkout.py bandit/not-checked error']],
  ])(
    '%s: every finding, the files checked, and those that could not be as findings',
    async (folder, files, expected) => {
      const parsed = await parse(bandit, fixture(`bandit/${folder}/bandit.json`))
      expect(rows(parsed)).toEqual(expected)
      expect(parsed).toMatchObject({ tool: 'bandit', files, notes: [] })
    },
  )

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    const report = fixture('bandit/findings/bandit.json')
    expect(await parse(bandit, rewrite(report))).toEqual(await parse(bandit, report))
  })

  it('keep name, link, weakness and confidence, and the end on the last line', async () => {
    const { findings } = await parse(bandit, fixture('bandit/findings/bandit.json'))
    expect(findings[2]).toEqual({
      tool: 'bandit',
      rule: 'B107',
      ruleName: 'hardcoded_password_default',
      helpUri: 'https://bandit.readthedocs.io/en/1.9.4/plugins/b107_hardcoded_password_default.html',
      severity: 'note',
      message: "Possible hardcoded password: 'letmein'",
      path: 'src/cart.py',
      region: { startLine: 18, startColumn: 1, endLine: 21, endColumn: 38 },
      tags: ['external/cwe/cwe-259', 'confidence/medium'],
    })
  })

  it.each([
    ['an unknown offset', { col_offset: -1, end_col_offset: 0, line_range: [] }, { startLine: 4 }],
    [
      'no offsets (old Bandit)',
      { col_offset: undefined, end_col_offset: undefined },
      { startLine: 4, endLine: 6 },
    ],
    ['a line of zero', { line_number: 0 }, undefined],
  ])('place findings with %s', async (_, more, region) => {
    const { findings } = await parse(bandit, report([result(more)]))
    expect(findings[0]?.region).toEqual(region)
  })

  it('take a finding that is not rated as a warning', async () => {
    const parsed = await parse(bandit, report([result({ issue_severity: 'UNDEFINED' })]))
    expect(rows(parsed)).toEqual(['a.py:4:3 bandit/B1 warning'])
  })

  it.each([
    ['nothing', '', 'report: is empty; a JSON report has at least one value'],
    ['a list', '[]', 'report: $ is []; it must be an object'],
    ['npm’s report', '{"auditReportVersion":2}', 'report: $.errors is missing; it must be there'],
    ['no metrics', '{"errors":[],"results":[]}', 'report: $.metrics is missing; it must be there'],
    [
      'results as an object',
      '{"errors":[],"metrics":{},"results":{}}',
      'report: $.results is {}; it must be an array',
    ],
    [
      'an error without a reason',
      '{"errors":[{"filename":"a"}],"metrics":{},"results":[]}',
      'report: $.errors[0].reason is missing; it must be there',
    ],
    [
      'an unknown severity',
      report([result({ issue_severity: 'CRITICAL' })]),
      'report: $.results[0].issue_severity is "CRITICAL"; it must be one of HIGH, MEDIUM, LOW, UNDEFINED',
    ],
    [
      'an empty file name',
      report([result({ filename: '' })]),
      'report: $.results[0].filename is ""; it must be the path of a file',
    ],
  ])('are refused with the place when they hold %s', async (_, text, expected) => {
    expect(await refusal(bandit, text)).toBe(expected)
  })

  it('are refused when cut off', async () => {
    const text = fixture('bandit/findings/bandit.json').toString('utf8').slice(0, 2000)
    expect(await refusal(bandit, text)).toMatch(/^report(?::\d+)?: is not JSON: /)
  })

  it.each([
    ['a beginning', report([]).slice(0, 60), true],
    ['errors and results of another tool', '{"errors":[],"results":[]}', false],
    ['a list', '[{"errors":[],"generated_at":"","metrics":{}}]', false],
  ])('are told by content: %s', (_, text, expected) => {
    expect(bandit.detect(sample(text, 'bandit.json', false))).toBe(expected)
  })
})

function result(more: object): object {
  return {
    filename: './a.py',
    test_id: 'B1',
    issue_severity: 'LOW',
    issue_text: 'text',
    line_number: 4,
    line_range: [4, 5, 6],
    col_offset: 2,
    end_col_offset: 5,
    ...more,
  }
}

function report(results: readonly object[]): string {
  return JSON.stringify({ errors: [], generated_at: '', metrics: { _totals: {}, './a.py': {} }, results })
}
