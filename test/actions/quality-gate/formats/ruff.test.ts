import { describe, expect, it } from '@jest/globals'
import { ruff } from '../../../../actions/quality-gate/src/formats/ruff.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const root = '/home/runner/work/shop/shop'
const cart = `${root}/src/cart.py`
const findings = [
  `${cart}:2:8 ruff/F401 error`,
  `${cart}:11:28 ruff/E711 warning`,
  `${cart}:11:32 ruff/E701 warning`,
  `${cart}:13:5 ruff/F841 error`,
  `${cart}:14:5 ruff/S101 warning`,
  `${cart}:18:27 ruff/S107 warning`,
  `${cart}:19:5 ruff/F841 error`,
  `${cart}:19:16 ruff/E702 warning`,
  `${cart}:19:18 ruff/I001 warning`,
  `${cart}:19:25 ruff/F401 error`,
  `${cart}:20:5 ruff/S602 warning`,
  `${cart}:21:12 ruff/S307 warning`,
  `${cart}:21:24 ruff/F821 error`,
  `${root}/src/größe und maß.py:2:28 ruff/F821 error`,
  `${root}/src/prices.ipynb ruff/I001 warning`,
  `${root}/src/prices.ipynb ruff/F401 error`,
]

describe('Ruff reports', () => {
  it.each([
    ['findings/ruff.json', findings],
    ['lines/ruff.jsonl', findings],
    ['clean/ruff.json', []],
    [
      'broken/ruff.json',
      [
        `${root}/broken/checkout.py:1:15 ruff/invalid-syntax error`,
        `${root}/broken/checkout.py:2:5 ruff/invalid-syntax error`,
      ],
    ],
  ])('%s: every finding', async (place, expected) => {
    const parsed = await parse(ruff, fixture(`ruff/${place}`))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed).toMatchObject({ tool: 'ruff', notes: [] })
  })

  it('say the same as a list and line by line', async () => {
    const lines = await parse(ruff, fixture('ruff/lines/ruff.jsonl'))
    expect(lines).toEqual(await parse(ruff, fixture('ruff/findings/ruff.json')))
  })

  it.each(
    ['findings/ruff.json', 'lines/ruff.jsonl'].flatMap((place) =>
      rewrites.map((one) => [place, ...one] as const),
    ),
  )('%s says the same %s', async (place, _, rewrite) => {
    const report = fixture(`ruff/${place}`)
    expect(await parse(ruff, rewrite(report))).toEqual(await parse(ruff, report))
  })

  it('keep place, name, link and fix', async () => {
    const { findings } = await parse(ruff, fixture('ruff/findings/ruff.json'))
    expect(findings[1]).toEqual({
      tool: 'ruff',
      rule: 'E711',
      ruleName: 'none-comparison',
      helpUri: 'https://docs.astral.sh/ruff/rules/none-comparison',
      severity: 'warning',
      message: 'Comparison to `None` should be `cond is None`',
      path: cart,
      region: { startLine: 11, startColumn: 28, endLine: 11, endColumn: 32 },
      fixes: [
        {
          description: 'Replace with `cond is None` (unsafe)',
          edits: [
            {
              path: cart,
              region: { startLine: 11, startColumn: 12, endLine: 11, endColumn: 32 },
              text: 'line["kind"] is None',
            },
          ],
        },
      ],
    })
  })

  it('name the cell of a notebook, whose lines are no lines of the file', async () => {
    const { findings } = await parse(ruff, fixture('ruff/findings/ruff.json'))
    expect(findings[15]).toEqual({
      tool: 'ruff',
      rule: 'F401',
      ruleName: 'unused-import',
      helpUri: 'https://docs.astral.sh/ruff/rules/unused-import',
      severity: 'error',
      message: '`os` imported but unused (cell 2, line 1)',
      path: `${root}/src/prices.ipynb`,
      symbol: 'cell 2',
    })
  })

  it('of old versions have no code for a syntax error', async () => {
    const text = JSON.stringify([item({ code: null, message: 'SyntaxError: Expected an expression' })])
    expect(rows(await parse(ruff, text))).toEqual(['a.py:1:1 ruff/invalid-syntax error'])
  })

  it.each([
    ['nothing', '', 'report: is empty; a JSON report has at least one value'],
    ['a number', '3', 'report: $ is 3; it must be an array'],
    ['ESLint’s report', '[{"filePath":"a.js"}]', 'report: $[0].filename is missing; it must be there'],
    ['another tool’s line', '{"file":"a.py"}', 'report:1: $.filename is missing; it must be there'],
    [
      'a second line of another kind',
      `${JSON.stringify(item({}))}\n\n["a"]`,
      'report:3: $ is ["a"]; it must be an object',
    ],
    [
      'a row as a text',
      JSON.stringify([item({ location: { row: '1', column: 1 } })]),
      'report: $[0].location.row is "1"; it must be a whole number',
    ],
    [
      'an edit at row zero',
      JSON.stringify([item({ fix: { applicability: 'safe', edits: [edit(0)], message: 'x' } })]),
      'report: $[0].fix.edits[0].location is {"row":0,"column":1}; it must be a place from row 1 up',
    ],
    [
      'a message of another type',
      JSON.stringify([item({ message: 7 })]),
      'report: $[0].message is 7; it must be a string',
    ],
  ])('are refused with the place when they hold %s', async (_, text, expected) => {
    expect(await refusal(ruff, text)).toBe(expected)
  })

  it.each([
    ['findings/ruff.json', /^report(?::\d+)?: is not JSON: /],
    ['lines/ruff.jsonl', /^report:2: is not JSON: /],
  ])('%s is refused when cut off', async (place, expected) => {
    expect(await refusal(ruff, fixture(`ruff/${place}`).toString('utf8').slice(0, 600))).toMatch(expected)
  })

  it.each([
    ['a list', JSON.stringify([item({})]), 'x', true],
    ['lines', JSON.stringify(item({})), 'x', true],
    ['an empty list of that name', '[]', 'ruff-report.json', true],
    ['an empty list', '[]', 'report.json', false],
    ['a list without Ruff’s own members', '[{"code":"F401","filename":"a.py"}]', 'ruff.json', false],
    ['GitLab’s form of the same findings', '[{"check_name":"F401","location":{}}]', 'ruff.json', false],
  ])('are told by content: %s', (_, text, name, expected) => {
    expect(ruff.detect(sample(text, name))).toBe(expected)
  })
})

function item(more: object): object {
  return {
    code: 'F401',
    filename: './a.py',
    location: { row: 1, column: 1 },
    end_location: { row: 1, column: 3 },
    noqa_row: 1,
    message: 'unused',
    ...more,
  }
}

function edit(row: number): object {
  return { content: '', location: { row, column: 1 }, end_location: { row, column: 2 } }
}
