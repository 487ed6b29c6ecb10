import { describe, expect, it } from '@jest/globals'
import { tsc } from '../../../../actions/quality-gate/src/formats/tsc.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const findings = [
  'src/cart.ts:5:46 tsc/TS2322 error',
  'src/cart.ts:7:65 tsc/TS2322 error',
  'src/cart.ts:9:10 tsc/TS6133 error',
  'src/cart.ts:14:14 tsc/TS2322 error',
  'src/größe und maß.ts:1:29 tsc/TS2304 error',
  'src/pages/(shop).ts:3:27 tsc/TS2345 error',
  'src/price.ts:9:28 tsc/TS2322 error',
]

describe('what tsc prints', () => {
  it.each([
    ['findings', findings],
    ['pretty', findings],
    ['clean', []],
    ['broken', ['broken/checkout.ts:2:1 tsc/TS1005 error']],
    ['no-inputs', ['- tsc/TS18003 error']],
  ])('%s: every diagnostic, and no line is left over', async (folder, expected) => {
    const parsed = await parse(tsc, fixture(`tsc/${folder}/tsc.txt`))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed).toMatchObject({ tool: 'tsc', notes: [] })
  })

  it.each(
    ['findings', 'pretty'].flatMap((folder) => rewrites.map((rewrite) => [folder, ...rewrite] as const)),
  )('%s says the same %s', async (folder, _, rewrite) => {
    const report = fixture(`tsc/${folder}/tsc.txt`)
    expect(await parse(tsc, rewrite(report))).toEqual(await parse(tsc, report))
  })

  it.each(['findings', 'pretty'])('%s: keeps the chain of reasons in the message', async (folder) => {
    const { findings } = await parse(tsc, fixture(`tsc/${folder}/tsc.txt`))
    expect(findings[3]?.message.split('\n')).toEqual([
      "Type '{ lines: never[]; owner: { name: number; age: number; }; }' is not assignable to type 'Cart'.",
      "  The types of 'owner.name' are incompatible between these types.",
      "    Type 'number' is not assignable to type 'string'.",
    ])
  })

  it('takes related places from the pretty form', async () => {
    const { findings } = await parse(tsc, fixture('tsc/pretty/tsc.txt'))
    expect(findings[1]).toEqual({
      tool: 'tsc',
      rule: 'TS2322',
      severity: 'error',
      message: "Type 'string' is not assignable to type 'number'.",
      path: 'src/cart.ts',
      region: { startLine: 7, startColumn: 65 },
      related: [
        {
          path: 'src/cart.ts',
          region: { startLine: 3, startColumn: 62 },
          message:
            "The expected type comes from property 'age' which is declared here on type '{ name: string; age: number; }'",
        },
      ],
    })
  })

  it('counts the lines of other programs around it', async () => {
    const text = '\n> shop@1.0.0 types\n> tsc\n\nsrc/a.ts(1,2): error TS1005: x\nnpm error code 2\n'
    const parsed = await parse(tsc, text)
    expect(rows(parsed)).toEqual(['src/a.ts:1:2 tsc/TS1005 error'])
    expect(parsed.notes).toEqual([
      '3 lines are not part of the report, the first is line 2, "> shop@1.0.0 types"',
    ])
  })

  it.each([
    ['a Windows path', 'src\\shop\\a.ts(3,4): error TS1: x', 'src/shop/a.ts:3:4 tsc/TS1 error'],
    ['an absolute Windows path', 'D:\\a\\b.ts(3,4): error TS1: x', 'D:\\a\\b.ts:3:4 tsc/TS1 error'],
    ['a leading ./', './a.ts(3,4): warning TS1: x', 'a.ts:3:4 tsc/TS1 warning'],
    ['brackets in the name', '[id]/(a)(1).ts(3,4): error TS1: x', '[id]/(a)(1).ts:3:4 tsc/TS1 error'],
    ['a message for information', 'a.ts(3,4): message TS1: x', 'a.ts:3:4 tsc/TS1 note'],
    ['line and column of zero', 'a.ts(0,0): error TS1: x', 'a.ts tsc/TS1 error'],
  ])('reads %s', async (_, line, expected) => {
    expect(rows(await parse(tsc, line))).toEqual([expected])
  })

  it.each([
    ['prose', 'All good.', 'report:1: has "All good."'],
    ['another tool’s lines', '\nsrc/a.py:1:2: E501 x\n', 'report:2: has "src/a.py:1:2: E501 x"'],
    ['JSON', '[{"filePath":"a"}]', 'report:1: has "[{\\"filePath\\":\\"a\\"}]"'],
    ['a line number of 20 digits', `a.ts(${'9'.repeat(20)},1): error TS1: x`, 'report:1: has "a.ts(9'],
    ['a line cut off in the middle', 'src/cart.ts(5,46): err', 'report:1: has "src/cart.ts(5,46): err"'],
    ['a continuation without a beginning', '  Type is bad.', 'report:1: has "  Type is bad."'],
  ])('refuses %s', async (_, text, beginning) => {
    const message = await refusal(tsc, text)
    expect(message.startsWith(beginning)).toBe(true)
    expect(message).toMatch(
      /; lines must be "path\(line,column\): error TS1234: message", as `tsc --pretty false` prints them$/,
    )
  })

  it('takes nothing at all for a compiler that is satisfied', async () => {
    expect(tsc.silentWhenClean).toBe(true)
    expect(await parse(tsc, '\n')).toEqual({ tool: 'tsc', findings: [], notes: [] })
  })

  const line = 'src/a.ts(1,2): error TS1005: x'
  it.each([
    ['one diagnostic', line, true],
    ['diagnostics in a log', `> tsc\n${line}`, true],
    ['a path that begins with a bracket', '[id].ts(1,2): error TS1: x', true],
    ['a string of JSON', `{"message":"${line}"}`, false],
    ['a text of XML', `<failure>\n${line}\n</failure>`, false],
    ['a list of Markdown', `* ${line}`, false],
    ['mostly other lines', `a\nb\n${line}`, false],
    ['nothing', '', false],
  ])('is told by content: %s', (_, text, expected) => {
    expect(tsc.detect(sample(text))).toBe(expected)
  })
})
