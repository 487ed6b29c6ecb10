import { describe, expect, it } from '@jest/globals'
import { golangciLint } from '../../../../actions/quality-gate/src/formats/golangci-lint.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`golangci-lint/${name}/report.json`)
const issue = (fields: object, more: object = {}) =>
  JSON.stringify({
    Issues: [
      {
        FromLinter: 'misspell',
        Text: 'm',
        Severity: '',
        Pos: { Filename: 'a.go', Line: 2, Column: 3, Offset: 12 },
        ...fields,
      },
    ],
    Report: {},
    ...more,
  })

describe('golangci-lint', () => {
  it('reads version 2 completely, in columns of UTF-16', async () => {
    const parsed = await parse(golangciLint, report('findings'))
    expect(rows(parsed)).toEqual([
      'cart.go:12:11 golangci-lint/errcheck warning',
      'cart.go:10:10 golangci-lint/perfsprint warning',
      'cart.go:15:15 golangci-lint/perfsprint warning',
      'cart.go:9:5 golangci-lint/staticcheck warning',
      'cart.go:13:2 golangci-lint/staticcheck warning',
      'größe.go:3:6 golangci-lint/unused warning',
    ])
    // `return "ä" + fmt.Sprint(total)`: byte 16 is code unit 15.
    expect(parsed.findings[2]?.fixes).toEqual([
      {
        description: 'Use strconv.Itoa',
        edits: [
          {
            path: 'cart.go',
            region: { startLine: 15, startColumn: 15, endLine: 15, endColumn: 26 },
            text: 'strconv.Itoa(',
          },
        ],
      },
    ])
    expect(parsed.notes).toEqual([
      'fixes left out, because they reach beyond the lines that the report shows: 1',
    ])
  })

  it('makes code that does not compile an error', async () => {
    const parsed = await parse(golangciLint, report('broken'))
    expect(rows(parsed)).toEqual(['broken/broken.go:1 golangci-lint/typecheck error'])
    expect(parsed.findings[0]?.message).toMatch(
      /^# example.com\/shop\/broken\nbroken\/broken.go:3:27: cannot use/,
    )
  })

  it.each([
    ['version 2', report('clean').toString('utf8')],
    ['version 1, which writes null', '{"Issues":null,"Report":{"Linters":[]}}'],
  ])('finds nothing in a clean report of %s', async (_, text) => {
    expect(await parse(golangciLint, text)).toEqual({ tool: 'golangci-lint', findings: [], notes: [] })
  })

  it.each([
    ['error', 'error'],
    ['High', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
    ['', 'warning'],
  ])('reads the severity %j as %s', async (Severity, severity) => {
    expect((await parse(golangciLint, issue({ Severity }))).findings[0]?.severity).toBe(severity)
  })

  it.each([
    [
      'a part of a line',
      { Replacement: { Inline: { StartCol: 4, Length: 3, NewString: 'the' } } },
      { startLine: 2, endLine: 2, startColumn: 4, endColumn: 7 },
      'the',
    ],
    [
      'whole lines',
      { Replacement: { NewLines: ['a', 'b'] } },
      { startLine: 2, startColumn: 1, endLine: 3, endColumn: 1 },
      'a\nb\n',
    ],
    [
      'a deletion',
      { Replacement: { NeedOnlyDelete: true, NewLines: null } },
      { startLine: 2, startColumn: 1, endLine: 3, endColumn: 1 },
      '',
    ],
  ])('reads the Replacement of version 1: %s', async (_, fields, region, text) => {
    const parsed = await parse(golangciLint, issue({ SourceLines: ['ä teh end'], ...fields }))
    expect(parsed.findings[0]?.fixes?.[0]?.edits).toEqual([{ path: 'a.go', region, text }])
  })

  it('places a fix in the second of the lines shown', async () => {
    const TextEdits = [{ Pos: 12, End: 14, NewText: 'b2s=' }]
    const fields = {
      SourceLines: ['äöü', 'abcdef'],
      LineRange: { From: 2, To: 3 },
      SuggestedFixes: [{ Message: '', TextEdits }],
    }
    const Pos = { Filename: 'a.go', Line: 2, Column: 1, Offset: 4 }
    const parsed = await parse(golangciLint, issue({ ...fields, Pos }))
    expect(parsed.findings[0]).toMatchObject({
      region: { startLine: 2, startColumn: 1, endLine: 3 },
      fixes: [
        { edits: [{ region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 4 }, text: 'ok' }] },
      ],
    })
  })

  it('says what golangci-lint itself warns of, and that it broke down', async () => {
    const Report = { Warnings: [{ Tag: 'runner', Text: 'slow' }], Error: 'out of memory' }
    const parsed = await parse(golangciLint, issue({}, { Report }))
    expect(rows(parsed)).toEqual(['a.go:2:3 golangci-lint/misspell warning', '- golangci-lint/run error'])
    expect(parsed.notes).toEqual(['golangci-lint warns: [runner] slow'])
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(golangciLint, rewrite(report('findings')))).toEqual(
      await parse(golangciLint, report('findings')),
    )
  })

  it.each([
    ['an empty report', '', 'report: is empty; a JSON report has at least one value'],
    ['another tool', '{}', 'report: $.Report is missing; it must be there'],
    [
      'an unknown severity',
      issue({ Severity: 'spicy' }),
      'report: $.Issues[0].Severity is "spicy"; it must be one of error, high, warning, medium, info, low, note',
    ],
    ['an issue without place', issue({ Pos: null }), 'report: $.Issues[0].Pos is missing; it must be there'],
    [
      'a line that is text',
      issue({ Pos: { Filename: 'a.go', Line: '2' } }),
      'report: $.Issues[0].Pos.Line is "2"; it must be a whole number from 0 up',
    ],
    ['issues of a wrong type', '{"Issues":{}}', 'report: $.Issues is {}; it must be an array'],
  ])('refuses %s', async (_, text, message) => expect(await refusal(golangciLint, text)).toBe(message))

  it('refuses a report that is cut off', async () => {
    expect(await refusal(golangciLint, report('findings').toString('utf8').slice(0, 700))).toMatch(
      /^report(?::\d+)?: is not JSON: /,
    )
  })

  it.each([
    ['its own report', report('findings').toString('utf8'), true],
    ['its own clean report', report('clean').toString('utf8'), true],
    ['a list of issues', '[{"FromLinter":"x"}]', false],
    ['issues of another tool', '{"issues":[]}', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(golangciLint.detect(sample(text))).toBe(expected))
})
