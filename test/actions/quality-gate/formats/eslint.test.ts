import { describe, expect, it } from '@jest/globals'
import { eslint } from '../../../../actions/quality-gate/src/formats/eslint.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const cart = '/home/runner/work/shop/shop/src/cart.js'
const findings = [
  `${cart}:5:3 eslint/no-var error`,
  `${cart}:7:19 eslint/eqeqeq warning`,
  `${cart}:10:7 eslint/prefer-const warning`,
  `${cart}:15:12 eslint/no-var error`,
  `${cart}:15:38 eslint/no-useless-escape error`,
  `${cart}:22:1 eslint/unused-disable-directive warning`,
  `${cart}:23:26 eslint/eqeqeq warning`,
  `${cart}:20:7 eslint/no-unused-vars error`,
  '/home/runner/work/shop/shop/src/größe und maß.js:1:44 eslint/no-undef error',
]

describe('ESLint reports', () => {
  it.each([
    ['findings', 3, findings],
    ['version-9', 3, findings],
    ['metadata', 3, findings],
    ['clean', 1, []],
    ['broken', 1, ['/home/runner/work/shop/shop/broken/checkout.js:1:27 eslint/fatal error']],
  ])('%s: every finding, and how many files were checked', async (folder, files, expected) => {
    const parsed = await parse(eslint, fixture(`eslint/${folder}/eslint.json`))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed).toMatchObject({ tool: 'eslint', files, notes: [] })
  })

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    const report = fixture('eslint/findings/eslint.json')
    expect((await parse(eslint, rewrite(report))).findings).toEqual((await parse(eslint, report)).findings)
  })

  it('keep the whole place and what ESLint would write there', async () => {
    const { findings } = await parse(eslint, fixture('eslint/findings/eslint.json'))
    expect(findings[0]).toEqual({
      tool: 'eslint',
      rule: 'no-var',
      severity: 'error',
      message: 'Unexpected var, use let or const instead.',
      path: cart,
      region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 14 },
      fixes: [
        {
          description: 'Fix by ESLint',
          edits: [
            {
              path: cart,
              region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 14 },
              text: 'let sum = 0',
            },
          ],
        },
      ],
    })
  })

  it('place a fix behind an emoji by UTF-16 code units, as ESLint counts', async () => {
    const { findings } = await parse(eslint, fixture('eslint/findings/eslint.json'))
    expect(findings[3]?.fixes?.[0]?.edits[0]?.region).toEqual({
      startLine: 15,
      startColumn: 12,
      endLine: 15,
      endColumn: 48,
    })
  })

  it('offer suggestions as fixes of their own, by ESLint’s own words', async () => {
    const { findings } = await parse(eslint, fixture('eslint/findings/eslint.json'))
    expect(findings[4]?.fixes?.map(({ description, edits }) => [description, edits[0]?.text])).toEqual([
      ['Remove the `\\`. This maintains the current functionality.', ''],
      ['Replace the `\\` with `\\\\` to include the actual backslash character.', '\\'],
    ])
  })

  it('mark what a comment or a suppressions file silences', async () => {
    const { findings } = await parse(eslint, fixture('eslint/findings/eslint.json'))
    expect(findings[7]?.suppression).toEqual({
      kind: 'inSource',
      justification: 'kept for the old price lists',
    })
    const bulk = message({ suppressions: [{ kind: 'file', justification: '' }] })
    expect((await parse(eslint, report([], [bulk]))).findings[0]?.suppression).toEqual({ kind: 'external' })
  })

  it('link to the rule where the report has metadata', async () => {
    const { findings } = await parse(eslint, fixture('eslint/metadata/eslint.json'))
    expect(findings[0]?.helpUri).toBe('https://eslint.org/docs/latest/rules/no-var')
  })

  const at = (start: number, end: number, text = '') => message({ fix: { range: [start, end], text } })
  it.each([
    ['the report has no text', report([at(0, 1)])],
    ['the range is outside the text', report([at(3, 99)], [], { source: 'abc' })],
    ['the range is backwards', report([at(2, 1)], [], { source: 'abc' })],
    ['the range is a byte order mark', report([at(-1, 0)], [], { source: '\ufeffabc' })],
  ])('leave a fix out and say so when %s', async (_, text) => {
    const parsed = await parse(eslint, text)
    expect(parsed.findings[0]).not.toHaveProperty('fixes')
    expect(parsed.notes).toEqual(['fixes left out, because the report has no text to place them in: 1'])
  })

  it.each([
    ['LF', 'a\nbc\n', 3, 2, 2],
    ['CRLF', 'a\r\nbc\r\n', 4, 2, 2],
    ['a lone CR', 'a\rbc', 3, 2, 2],
    ['a line separator', 'a\u2028bc', 3, 2, 2],
    ['a byte order mark', '\ufeffa\nbc', 3, 2, 2],
    ['the very end', 'a\nbc', 4, 2, 3],
  ])('place fixes in text with %s', async (_, source, offset, startLine, startColumn) => {
    const { findings } = await parse(eslint, report([at(offset, offset, 'x')], [], { source }))
    const region = { startLine, startColumn, endLine: startLine, endColumn: startColumn }
    expect(findings[0]?.fixes?.[0]?.edits).toEqual([{ path: 'src/a.js', region, text: 'x' }])
  })

  it('place fixes in the fixed text, which messages speak of after --fix', async () => {
    const { findings } = await parse(eslint, report([at(2, 3)], [], { output: 'a\nb', source: 'abc' }))
    expect(findings[0]?.fixes?.[0]?.edits[0]?.region.startLine).toBe(2)
  })

  it.each([
    ['a line of zero is no place', { line: 0, column: 0 }, undefined],
    ['a line below zero is no place', { line: -3 }, undefined],
    ['a column of NaN is left out', { line: 2, column: Number.NaN }, { startLine: 2 }],
    ['a column of zero is left out', { line: 2, column: 0 }, { startLine: 2 }],
    [
      'an end before the start is left out',
      { line: 2, column: 5, endLine: 2, endColumn: 4 },
      { startLine: 2, startColumn: 5 },
    ],
    [
      'an end line before the start is left out',
      { line: 2, column: 5, endLine: 1, endColumn: 9 },
      { startLine: 2, startColumn: 5 },
    ],
  ])('%s', async (_, place, region) => {
    const { findings } = await parse(eslint, report([message(place)]))
    expect(findings[0]?.region).toEqual(region)
  })

  it('are cut at 8,192 characters a message', async () => {
    const { findings } = await parse(eslint, report([message({ message: '😀'.repeat(5000) })]))
    expect(findings[0]?.message).toBe(`${'😀'.repeat(4096)}… (cut)`)
  })

  it('name remarks without a rule', async () => {
    const remark = (text: string) => message({ ruleId: null, message: text })
    const texts = ["Unused inline config ('a' is already 'b').", 'File ignored by default.']
    expect(rows(await parse(eslint, report(texts.map(remark))))).toEqual([
      'src/a.js:1:1 eslint/unused-inline-config error',
      'src/a.js:1:1 eslint/eslint error',
    ])
  })

  it.each([
    ['nothing', '', 'report: is empty; a JSON report has at least one value'],
    ['an object', '{}', 'report: $.results is missing; it must be there'],
    ['a word', '"clean"', 'report: $ is "clean"; it must be an object'],
    [
      'Ruff’s report',
      '[{"code":"F401","filename":"a.py"}]',
      'report: $[0].filePath is missing; it must be there',
    ],
    [
      'a path with NUL',
      '[{"filePath":"a\\u0000b","messages":[]}]',
      'report: $[0].filePath is "a\\u0000b"; it must be the path of a file',
    ],
    [
      'a path longer than any file system’s',
      JSON.stringify([{ filePath: 'a'.repeat(4097), messages: [] }]),
      `report: $[0].filePath is "${'a'.repeat(59)}…; it must be a path of at most 4096 characters`,
    ],
    [
      'messages of another type',
      '[{"filePath":"a.js","messages":"none"}]',
      'report: $[0].messages is "none"; it must be an array',
    ],
    [
      'a severity of 3',
      report([message({ severity: 3 })]),
      'report: $[0].messages[0].severity is 3; it must be 1 (warning) or 2 (error)',
    ],
    [
      'half a line',
      report([message({ line: 1.5 })]),
      'report: $[0].messages[0].line is 1.5; it must be a whole number',
    ],
    [
      'a range of one end',
      report([message({ fix: { range: [1], text: '' } })]),
      'report: $[0].messages[0].fix.range is [1]; it must be an array of more than 1 items',
    ],
  ])('are refused with the place when they hold %s', async (_, text, expected) => {
    expect(await refusal(eslint, text)).toBe(expected)
  })

  it('are refused when cut off', async () => {
    const text = fixture('eslint/findings/eslint.json').toString('utf8')
    expect(await refusal(eslint, text.slice(0, 900))).toMatch(/^report(?::1)?: is not JSON: /)
  })

  it.each([
    ['a beginning that is cut off', report([message({})]).slice(0, 60), 'x.json', true],
    ['an empty list of that name', '[]', 'eslint.json', true],
    ['an empty list of another name', '[]', 'ruff.json', false],
    ['results of another tool', '{"results":[{"filename":"a"}]}', 'x.json', false],
    ['a string that holds a report', `{"log":${JSON.stringify(report([]))}}`, 'x.json', false],
  ])('are told by content: %s', (_, text, name, expected) => {
    expect(eslint.detect(sample(text, name, text.endsWith(']')))).toBe(expected)
  })
})

function message(more: object): object {
  return { ruleId: 'no-var', severity: 2, message: 'Unexpected var.', line: 1, column: 1, ...more }
}

function report(messages: readonly object[], suppressedMessages: readonly object[] = [], more = {}): string {
  return JSON.stringify([{ filePath: 'src/a.js', messages, suppressedMessages, ...more }])
}
