import { describe, expect, it } from '@jest/globals'
import { regexFormat } from '../../../../actions/quality-gate/src/formats/regex.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { fixture, parse, refusal, rewrites, rows } from '../../../support/report-formats.ts'

const gcc =
  '^(?<path>.+?):(?<line>\\d+):(?<column>\\d+): (?<severity>\\w+): (?<message>.+?)(?: \\[(?<rule>-W[^\\]]+)\\])?$'
const output = fixture('problem-matcher/gcc/output.txt')

describe('a regular expression', () => {
  it('reads the output of a tool', async () => {
    const parsed = await parse(regexFormat(gcc, { tool: 'GCC' }), output)
    expect(rows(parsed)).toEqual([
      'cart.c:4:12 gcc/-Wformat= warning',
      'cart.c:5:10 gcc/gcc error',
      'cart.c:5:10 gcc/gcc note',
      'cart.c:3:7 gcc/-Wunused-variable warning',
    ])
    expect(parsed.notes).toEqual([
      '10 lines do not fit the pattern, the first is line 1, "cart.c: In function \'main\':"',
    ])
  })

  it.each(rewrites)('reads output %s', async (_, rewrite) => {
    expect(await parse(regexFormat(gcc), rewrite(output))).toEqual(await parse(regexFormat(gcc), output))
  })

  it('has every group', async () => {
    const all =
      '(?i)^FILE (?<path>\\S+) (?<line>\\d+)-(?<endLine>\\d+) (?<column>\\d+)-(?<endColumn>\\d+) (?<rule>\\w+) (?<message>.+)$'
    const parsed = await parse(regexFormat(all, { severity: 'note' }), 'file .\\src\\a.ts 1-2 3-4 R1 hello\n')
    expect(parsed).toEqual({
      tool: 'regex',
      findings: [
        {
          tool: 'regex',
          rule: 'R1',
          severity: 'note',
          message: 'hello',
          path: 'src/a.ts',
          region: { startLine: 1, startColumn: 3, endLine: 2, endColumn: 4 },
        },
      ],
      notes: [],
    })
  })

  it.each([
    ['E', 'error'],
    ['Fatal', 'error'],
    ['fatal error', 'error'],
    ['WARN', 'warning'],
    ['info', 'note'],
    ['', 'warning'],
  ])('reads the severity %j as %s', async (word, severity) => {
    const format = regexFormat('^(?<severity>[\\w ]*)\\|(?<path>\\w+)\\|(?<message>.+)$')
    expect((await parse(format, `${word}|a|m\n`)).findings[0]?.severity).toBe(severity)
  })

  it('is silent when the tool is', async () => {
    expect(regexFormat(gcc).silentWhenClean).toBe(true)
    expect(await parse(regexFormat(gcc), '\n')).toEqual({ tool: 'regex', findings: [], notes: [] })
  })

  it('refuses a report of which no line fits: it would pass as clean', async () => {
    expect(await refusal(regexFormat('^(?<path>\\S+): (?<message>.+)$'), '\nall is well\nreally\n')).toBe(
      'report:2: has "all is well", and no line fits the pattern "^(?<path>\\\\S+): (?<message>.+)$"',
    )
  })

  it('says how many lines do not fit', async () => {
    const format = regexFormat('^(?<path>\\S+): (?<message>.+)$')
    expect((await parse(format, 'a: x\n\nhello\n')).notes).toEqual([
      '1 line does not fit the pattern: line 3, "hello"',
    ])
    expect((await parse(format, `${'y'.repeat(70)}\na: x\nhello\n`)).notes).toEqual([
      `2 lines do not fit the pattern, the first is line 1, "${'y'.repeat(60)}…"`,
    ])
  })

  it('cuts a line before matching, and says so', async () => {
    const parsed = await parse(regexFormat(gcc), `a.c:1:1: error: ${'x'.repeat(70_000)}\n`)
    expect(parsed.findings).toHaveLength(1)
    expect(parsed.notes).toEqual(['lines cut at 65536 characters before matching: 1'])
  })

  it.each([
    [
      'that does not compile',
      '(?<path>a',
      'The pattern "(?<path>a" is no regular expression: /(?<path>a/s: Unterminated group.',
    ],
    [
      'without path',
      '(?<message>a)',
      'The pattern "(?<message>a)" has no group `path`; it must have (?<path>…).',
    ],
    [
      'without message',
      '(?<path>a)',
      'The pattern "(?<path>a)" has no group `message`; it must have (?<message>…).',
    ],
    [
      'with a misspelt group',
      '(?<path>a)(?<mesage>b)',
      'The pattern "(?<path>a)(?<mesage>b)" has the unknown group `mesage`; did you mean `message`?',
    ],
    [
      'with a group of no known kind',
      '(?<path>a)(?<zzz>b)',
      'The pattern "(?<path>a)(?<zzz>b)" has the unknown group `zzz`; known are path, line, column, endLine, endColumn, severity, rule, message.',
    ],
  ])('is refused %s', (_, pattern, message) => {
    expect(() => regexFormat(pattern)).toThrow(InputError)
    expect(() => regexFormat(pattern)).toThrow(new Error(message))
  })

  it.each([
    [
      'a line that is no number',
      '^(?<path>a):(?<line>.*): (?<message>m)$',
      'a:x7: m',
      'report:1: the group `line` matched "x7"; it must be a whole number',
    ],
    [
      'an unknown severity',
      '^(?<path>a): (?<severity>\\w+): (?<message>m)$',
      '\na: spicy: m',
      'report:2: the group `severity` matched "spicy"; it must be one of error, err, e, fatal, fatal error, failure, critical, high, warning, warn, w, medium, moderate, note, notice, info, i, information, hint, help, style, convention, refactor, low',
    ],
    [
      'a blank message',
      '^(?<path>a):(?<message>.*)$',
      'a: ',
      'report:1: the group `message` matched " "; it must be some text',
    ],
    [
      'no path',
      '^(?<path>a)?:(?<message>.*)$',
      ':m',
      'report:1: the group `path` matched ""; it must be some text',
    ],
  ])('refuses a report with %s', async (_, pattern, text, message) => {
    expect(await refusal(regexFormat(pattern), text)).toBe(message)
  })
})
