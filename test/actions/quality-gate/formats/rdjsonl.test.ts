import { describe, expect, it } from '@jest/globals'
import { rdjsonl } from '../../../../actions/quality-gate/src/formats/rdjsonl.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = fixture('rdjsonl/documented/report.jsonl')

describe('rdjsonl', () => {
  it('reads one diagnostic a line', async () => {
    const parsed = await parse(rdjsonl, report)
    expect(rows(parsed)).toEqual([
      'läden/erster laden.txt:14:15 bakery/RULE1 error',
      'läden/zweiter.txt:2 bakery/bakery warning',
      'tür.txt bakery/bakery warning',
    ])
    expect(parsed.findings[1]?.region).toEqual({ startLine: 2, endLine: 4 })
    expect(parsed).toMatchObject({ tool: 'bakery', notes: [] })
  })

  it('reads a diagnostic that says no more than it must', async () => {
    const parsed = await parse(rdjsonl, fixture('rdjsonl/bare/report.jsonl'))
    expect(rows(parsed)).toEqual(['brot.txt:1:1 rdjsonl/rdjsonl warning'])
  })

  it('is silent when the tool is', async () => {
    expect(rdjsonl.silentWhenClean).toBe(true)
    expect(await parse(rdjsonl, '')).toEqual({ tool: 'rdjsonl', findings: [], notes: [] })
  })

  it('names no one tool when there are several', async () => {
    const line = (name: string) =>
      `${JSON.stringify({ message: 'm', location: { path: 'a' }, source: { name } })}\n`
    expect((await parse(rdjsonl, line('a') + line('b'))).tool).toBe('rdjsonl')
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(rdjsonl, rewrite(report))).toEqual(await parse(rdjsonl, report))
  })

  it.each([
    ['a line that is no object', '\n7\n', 'report:2: $ is 7; it must be an object'],
    ['a diagnostic without location', '{"message":"m"}', 'report:1: $.location is missing; it must be there'],
    [
      'a column that is text',
      '{"message":"m","location":{"path":"a","range":{"start":{"line":1,"column":"2"}}}}',
      'report:1: $.location.range.start.column is "2"; it must be a whole number',
    ],
    [
      "go test's events",
      '{"Action":"run","Package":"shop"}',
      'report:1: $.location is missing; it must be there',
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(rdjsonl, text)).toBe(message))

  it.each([
    ['a report that is cut off', report.toString('utf8').slice(0, -20), /^report:4: is not JSON: /],
    ['text', 'hello\n', /^report:1: is not JSON: /],
    ['an rdjson in several lines', '{\n"diagnostics": []}\n', /^report:1: is not JSON: /],
  ])('refuses %s', async (_, text, message) => expect(await refusal(rdjsonl, text)).toMatch(message))

  it.each([
    ['its own report', report.toString('utf8'), true],
    ['rdjson', '{"diagnostics":[{"message":"m","location":{"path":"a"}}]}', false],
    ["mypy's lines", '{"file":"a","line":1,"message":"m"}', false],
    ["Ruff's lines", '{"message":"m","location":{"row":1,"column":1}}', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(rdjsonl.detect(sample(text))).toBe(expected))
})
