import { describe, expect, it } from '@jest/globals'
import { rdjson } from '../../../../actions/quality-gate/src/formats/rdjson.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`rdjson/${name}/report.json`)
const shop = '/home/runner/work/shop/shop'
const one = (fields: object) =>
  JSON.stringify({ diagnostics: [{ message: 'm', location: { path: 'a.ts' }, ...fields }] })

describe('rdjson', () => {
  it("reads Ruff's report, where the severity stands once", async () => {
    const parsed = await parse(rdjson, report('ruff'))
    expect(rows(parsed)).toEqual([
      `${shop}/cart.py:1:8 ruff/F401 warning`,
      `${shop}/cart.py:6:17 ruff/E711 warning`,
      `${shop}/cart.py:7:16 ruff/F541 warning`,
      `${shop}/cart.py:8:5 ruff/E731 warning`,
      `${shop}/größe und maß.py:1:13 ruff/E702 warning`,
      `${shop}/größe und maß.py:1:15 ruff/E402 warning`,
      `${shop}/größe und maß.py:1:15 ruff/I001 warning`,
      `${shop}/größe und maß.py:1:22 ruff/F401 warning`,
    ])
    expect(parsed.tool).toBe('ruff')
    expect(parsed.findings[1]).toEqual({
      tool: 'ruff',
      rule: 'E711',
      severity: 'warning',
      message: 'Comparison to `None` should be `cond is None`',
      helpUri: 'https://docs.astral.sh/ruff/rules/none-comparison',
      path: `${shop}/cart.py`,
      region: { startLine: 6, startColumn: 17, endLine: 6, endColumn: 21 },
      fixes: [
        {
          description: 'Suggested change',
          edits: [
            {
              path: `${shop}/cart.py`,
              region: { startLine: 6, startColumn: 8, endLine: 6, endColumn: 21 },
              text: 'guest is None',
            },
          ],
        },
      ],
    })
  })

  it('reads a file that does not parse', async () => {
    expect(rows(await parse(rdjson, report('ruff-broken')))).toEqual([
      `${shop}/broken.py:1:11 ruff/invalid-syntax warning`,
      `${shop}/broken.py:2:1 ruff/invalid-syntax warning`,
    ])
  })

  it('finds nothing in a clean report', async () => {
    expect(await parse(rdjson, report('ruff-clean'))).toEqual({ tool: 'ruff', findings: [], notes: [] })
  })

  it('reads everything the format has, in both spellings', async () => {
    const parsed = await parse(rdjson, report('documented'))
    expect(parsed).toEqual({
      tool: 'super lint',
      findings: [
        {
          tool: 'super lint',
          rule: 'RULE1',
          severity: 'error',
          message: 'the bread is too old',
          helpUri: 'https://example.com/super-lint/RULE1',
          path: 'läden/erster laden.txt',
          region: { startLine: 14, startColumn: 15, endLine: 14, endColumn: 20 },
          related: [{ path: 'oven.txt', region: { startLine: 3 }, message: 'baked here' }],
          fixes: [
            {
              description: 'Suggested change',
              edits: [
                {
                  path: 'läden/erster laden.txt',
                  region: { startLine: 14, startColumn: 15, endLine: 14, endColumn: 15 },
                  text: 'not ',
                },
              ],
            },
            {
              description: 'Suggested change',
              edits: [
                {
                  path: 'läden/erster laden.txt',
                  region: { startLine: 14, startColumn: 1, endLine: 16, endColumn: 1 },
                  text: '',
                },
              ],
            },
          ],
        },
        {
          tool: 'milk lint',
          rule: 'milk lint',
          severity: 'note',
          message: 'no milk',
          path: 'läden/zweiter.txt',
          related: [{ path: 'cow.txt' }],
        },
        { tool: 'super lint', rule: 'super lint', severity: 'warning', message: 'closed', path: '' },
      ],
      notes: [],
    })
  })

  it('knows that protobuf leaves an empty list out', async () => {
    expect(await parse(rdjson, '{"source":{"name":"lint"}}')).toEqual({
      tool: 'lint',
      findings: [],
      notes: ['the report has no list of diagnostics, which stands for an empty one'],
    })
  })

  it.each([
    ['ERROR', 'error'],
    [1, 'error'],
    [2, 'warning'],
    ['INFO', 'note'],
    [3, 'note'],
    [0, 'warning'],
    ['', 'warning'],
    [null, 'warning'],
  ])('reads the severity %j as %s', async (severity, expected) => {
    expect((await parse(rdjson, one({ severity }))).findings[0]?.severity).toBe(expected)
  })

  it.each([
    [
      'a place, to insert at',
      { start: { line: 2, column: 3 } },
      { startLine: 2, startColumn: 3, endLine: 2, endColumn: 3 },
    ],
    ['one line', { start: { line: 2 } }, { startLine: 2, startColumn: 1, endLine: 3, endColumn: 1 }],
    [
      'up to the beginning of a line',
      { start: { line: 2, column: 3 }, end: { line: 3 } },
      { startLine: 2, startColumn: 3, endLine: 3, endColumn: 1 },
    ],
  ])('takes as the range of a suggestion %s', async (_, range, region) => {
    const parsed = await parse(rdjson, one({ suggestions: [{ range, text: 'x' }] }))
    expect(parsed.findings[0]?.fixes?.[0]?.edits[0]?.region).toEqual(region)
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(rdjson, rewrite(report('documented')))).toEqual(
      await parse(rdjson, report('documented')),
    )
  })

  it.each([
    ['an empty report', '', 'report: is empty; a JSON report has at least one value'],
    ['another object', '{}', 'report: $.diagnostics is missing; it must be there'],
    ['diagnostics of a wrong type', '{"diagnostics":{}}', 'report: $.diagnostics is {}; it must be an array'],
    [
      'a diagnostic without message',
      '{"diagnostics":[{"location":{}}]}',
      'report: $.diagnostics[0].message is missing; it must be there',
    ],
    [
      'a diagnostic without location',
      '{"diagnostics":[{"message":"m"}]}',
      'report: $.diagnostics[0].location is missing; it must be there',
    ],
    [
      'an unknown severity',
      one({ severity: 'FATAL' }),
      'report: $.diagnostics[0].severity is "FATAL"; it must be one of UNKNOWN_SEVERITY, ERROR, WARNING, INFO',
    ],
    [
      'an unknown number',
      one({ severity: 4 }),
      'report: $.diagnostics[0].severity is 4; it must be one of UNKNOWN_SEVERITY, ERROR, WARNING, INFO or 0 to 3',
    ],
    [
      'a suggestion at no line',
      one({ suggestions: [{ range: { start: {} } }] }),
      'report: $.diagnostics[0].suggestions[0].range.start is {}; it must be a place with a line from 1 up',
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(rdjson, text)).toBe(message))

  it('refuses a report that is cut off', async () => {
    expect(await refusal(rdjson, report('ruff').toString('utf8').slice(0, 500))).toMatch(
      /^report(?::\d+)?: is not JSON: /,
    )
  })

  it.each([
    ['its own report', report('documented').toString('utf8'), true],
    ["Ruff's", report('ruff').toString('utf8'), true],
    ["Ruff's clean one", report('ruff-clean').toString('utf8'), true],
    ['an empty list alone', '{"diagnostics":[]}', false],
    ["Biome's report", '{"summary":{},"diagnostics":[{"location":{"path":"a"}}],"command":"lint"}', false],
    ["Deno's report", '{"version":1,"diagnostics":[{"range":{},"filename":"a"}],"errors":[]}', false],
    ['one diagnostic a line', '{"message":"m","location":{"path":"a"}}', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(rdjson.detect(sample(text))).toBe(expected))
})
