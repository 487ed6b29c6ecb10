import { describe, expect, it } from '@jest/globals'
import { shellcheck } from '../../../../actions/quality-gate/src/formats/shellcheck.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`shellcheck/${name}/report.json`)
const comment = (fields: object) =>
  JSON.stringify({
    comments: [
      {
        file: 'a.sh',
        line: 1,
        endLine: 1,
        column: 1,
        endColumn: 2,
        level: 'error',
        code: 1,
        message: 'm',
        ...fields,
      },
    ],
  })

describe('ShellCheck', () => {
  it('reads json1 completely', async () => {
    const parsed = await parse(shellcheck, report('json1'))
    expect(rows(parsed)).toEqual([
      'große läden.sh:2:8 shellcheck/SC2115 warning',
      'große läden.sh:3:1 shellcheck/SC3010 warning',
      'große läden.sh:3:24 shellcheck/SC2086 note',
      'deploy.sh:3:1 shellcheck/SC2164 warning',
      'deploy.sh:3:4 shellcheck/SC2086 note',
      'deploy.sh:4:13 shellcheck/SC2045 error',
      'deploy.sh:4:18 shellcheck/SC2035 note',
      'deploy.sh:5:11 shellcheck/SC2046 warning',
      'deploy.sh:5:11 shellcheck/SC2006 note',
      'deploy.sh:5:18 shellcheck/SC2086 note',
      'deploy.sh:7:3 shellcheck/SC2086 note',
      'deploy.sh:7:21 shellcheck/SC2034 warning',
    ])
    expect(parsed.notes).toEqual([])
    expect(parsed.findings[4]).toEqual({
      tool: 'shellcheck',
      rule: 'SC2086',
      severity: 'note',
      helpUri: 'https://www.shellcheck.net/wiki/SC2086',
      message: 'Double quote to prevent globbing and word splitting.',
      path: 'deploy.sh',
      region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 11 },
      fixes: [
        {
          description: 'Fix by ShellCheck',
          edits: [
            {
              path: 'deploy.sh',
              region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 4 },
              text: '"',
            },
            {
              path: 'deploy.sh',
              region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 11 },
              text: '"',
            },
          ],
        },
      ],
    })
  })

  it('reads the older json, without the fixes whose columns it cannot trust', async () => {
    const parsed = await parse(shellcheck, report('json'))
    expect(rows(parsed)).toHaveLength(12)
    expect(rows(parsed)[7]).toBe('deploy.sh:5:18 shellcheck/SC2046 warning')
    expect(parsed.findings.some(({ fixes }) => fixes)).toBe(false)
    expect(parsed.notes).toEqual([
      'fixes of --format json left out, since their columns count a tab as up to eight; --format json1 has true ones: 6',
    ])
  })

  it('reads a script that does not parse', async () => {
    expect(rows(await parse(shellcheck, report('broken')))).toEqual([
      'broken.sh:2:1 shellcheck/SC1046 error',
      'broken.sh:2:1 shellcheck/SC1073 error',
      'broken.sh:4:1 shellcheck/SC1047 error',
      'broken.sh:4:1 shellcheck/SC1072 error',
    ])
  })

  it.each([
    ['json1', report('clean')],
    ['json', fixture('shellcheck/clean/json.json')],
  ])('finds nothing in a clean report of %s', async (_, text) => {
    expect(await parse(shellcheck, text)).toEqual({ tool: 'shellcheck', findings: [], notes: [] })
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(shellcheck, rewrite(report('json1')))).toEqual(
      await parse(shellcheck, report('json1')),
    )
  })

  it.each([
    ['an empty report', '', 'report: is empty; a JSON report has at least one value'],
    ['an object without comments', '{}', 'report: $.comments is missing; it must be there'],
    [
      'an unknown level',
      comment({ level: 'fatal' }),
      'report: $.comments[0].level is "fatal"; it must be one of error, warning, info, style',
    ],
    [
      'a code that is text',
      comment({ code: 'SC1' }),
      'report: $.comments[0].code is "SC1"; it must be a whole number from 1 up',
    ],
    [
      'a comment without file',
      comment({ file: '' }),
      'report: $.comments[0].file is ""; it must be the path of a file',
    ],
    [
      'a replacement at no line',
      comment({ fix: { replacements: [{ line: 0, endLine: 0, column: 1, endColumn: 1, replacement: '' }] } }),
      'report: $.comments[0].fix.replacements[0].line is 0; it must be a line from 1 up',
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(shellcheck, text)).toBe(message))

  it('refuses a report that is cut off', async () => {
    expect(await refusal(shellcheck, report('json1').toString('utf8').slice(0, 500))).toMatch(
      /^report(?::1)?: is not JSON: /,
    )
  })

  it.each([
    ['json1', report('json1').toString('utf8'), 'report', true],
    ['json', report('json').toString('utf8'), 'report', true],
    ['a clean json1', '{"comments":[]}', 'report', true],
    ['a clean json by its name', '[]', 'shellcheck.json', true],
    ['any empty list', '[]', 'report.json', false],
    ['comments of something else', '{"comments":[{"author":"me"}]}', 'report', false],
    ['flake8 as JSON', '[{"file":"a","line":1}]', 'report', false],
  ])('tells %s apart', (_, text, name, expected) =>
    expect(shellcheck.detect(sample(text, name))).toBe(expected),
  )
})
