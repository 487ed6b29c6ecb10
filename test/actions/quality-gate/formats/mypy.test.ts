import { describe, expect, it } from '@jest/globals'
import { mypy } from '../../../../actions/quality-gate/src/formats/mypy.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const findings = [
  'shop/größe und maß.py:2 mypy/return-value error',
  'shop/cart.py:1 mypy/import-untyped error',
  'shop/cart.py:13 mypy/attr-defined error',
  'shop/cart.py:14 mypy/mypy note',
  'shop/cart.py:15 mypy/return-value error',
  'shop/cart.py:15 mypy/arg-type error',
  'shop/cart.py:19 mypy/operator error',
  'shop/cart.py:19 mypy/call-arg error',
  'shop/cart.py:24 mypy/return-value error',
  'shop/cart.py:27 mypy/assignment error',
]
const withColumns = [
  'shop/größe und maß.py:2:12 mypy/return-value error',
  'shop/cart.py:1:1 mypy/import-untyped error',
  'shop/cart.py:13:18 mypy/attr-defined error',
  'shop/cart.py:14:17 mypy/mypy note',
  'shop/cart.py:15:12 mypy/return-value error',
  'shop/cart.py:15:29 mypy/arg-type error',
  'shop/cart.py:19:18 mypy/operator error',
  'shop/cart.py:19:34 mypy/call-arg error',
  'shop/cart.py:24:12 mypy/return-value error',
  'shop/cart.py:27:10 mypy/assignment error',
]

describe('what mypy prints', () => {
  it.each([
    ['findings/mypy.txt', 4, findings],
    ['pretty/mypy.txt', 4, findings],
    ['columns/mypy.txt', 4, withColumns],
    ['json/mypy.jsonl', undefined, withColumns.map((row) => row.replace('mypy/mypy note', 'mypy/misc note'))],
    [
      'context/mypy.txt',
      4,
      [
        ...findings.slice(0, 6),
        'shop/cart.py:19 mypy/no-any-return error',
        ...findings.slice(6, 9),
        'shop/cart.py:27 mypy/unused-ignore error',
        'shop/cart.py:27 mypy/assignment error',
      ],
    ],
    ['clean/mypy.txt', 1, []],
    ['clean-json/mypy.jsonl', undefined, []],
  ])('%s: every finding, the files checked, and no line is left over', async (place, files, expected) => {
    const parsed = await parse(mypy, fixture(`mypy/${place}`))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed).toMatchObject({ tool: 'mypy', notes: [] })
    expect(parsed.files).toBe(files)
  })

  it('says when mypy gave up', async () => {
    const parsed = await parse(mypy, fixture('mypy/broken/mypy.txt'))
    expect(rows(parsed)).toEqual([
      'broken/checkout.py:1 mypy/syntax error',
      'broken/checkout.py:2 mypy/syntax error',
    ])
    expect(parsed.notes).toEqual(['The tool says that it failed: errors prevented further checking'])
    expect(parsed.files).toBeUndefined()
  })

  const places = ['findings/mypy.txt', 'pretty/mypy.txt', 'json/mypy.jsonl']
  it.each(places.flatMap((place) => rewrites.map((rewrite) => [place, ...rewrite] as const)))(
    '%s says the same %s',
    async (place, _, rewrite) => {
      const report = fixture(`mypy/${place}`)
      expect(await parse(mypy, rewrite(report))).toEqual(await parse(mypy, report))
    },
  )

  it('has the same messages in every form: notes of the same line belong to the finding', async () => {
    const forms = ['findings/mypy.txt', 'pretty/mypy.txt', 'columns/mypy.txt', 'json/mypy.jsonl']
    const messages = await Promise.all(
      forms.map(async (form) =>
        (await parse(mypy, fixture(`mypy/${form}`))).findings.map((one) => one.message),
      ),
    )
    expect(messages[0]?.[8]?.split('\n')).toEqual([
      'Incompatible return value type (got "list[str]", expected "list[object]")',
      '"list" is invariant -- see https://mypy.readthedocs.io/en/stable/common_issues.html#variance',
      'Consider using "Sequence" instead, which is covariant',
    ])
    expect(messages.slice(1)).toEqual([messages[0], messages[0], messages[0]])
  })

  it.each(['columns/mypy.txt', 'json/mypy.jsonl'])(
    '%s: columns from 1, the end behind the last',
    async (place) => {
      const { findings } = await parse(mypy, fixture(`mypy/${place}`))
      expect(findings[2]).toEqual({
        tool: 'mypy',
        rule: 'attr-defined',
        severity: 'error',
        message: '"Line" has no attribute "cent"; maybe "cents"?',
        path: 'shop/cart.py',
        region: { startLine: 13, startColumn: 18, endLine: 13, endColumn: 27 },
      })
    },
  )

  it('keeps a note about another place as a related place', async () => {
    const text = 'a.py:9: error: Too many arguments for "f"  [call-arg]\nb.py:2:5: note: "f" defined here\n'
    const { findings } = await parse(mypy, text)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      message: 'Too many arguments for "f"',
      related: [{ path: 'b.py', region: { startLine: 2, startColumn: 5 }, message: '"f" defined here' }],
    })
  })

  it.each([
    ['no line', 'a.py: error: Source file found twice', 'a.py mypy/mypy error'],
    [
      'a line of -1',
      '{"file":"a.py","line":-1,"column":-1,"message":"x","severity":"error"}',
      'a.py mypy/mypy error',
    ],
    ['no code', 'a.py:1: error: x', 'a.py:1 mypy/mypy error'],
    [
      'a note that has a code',
      'a.py:1: note: By default …  [annotation-unchecked]',
      'a.py:1 mypy/annotation-unchecked note',
    ],
    ['a drive letter', 'C:\\shop\\a.py:3:4: error: x  [misc]', 'C:\\shop\\a.py:3:4 mypy/misc error'],
    ['brackets that are no code', 'a.py:3: error: Bad list [1, 2]', 'a.py:3 mypy/mypy error'],
  ])('is read with %s', async (_, line, expected) => {
    expect(rows(await parse(mypy, line))).toEqual([expected])
  })

  it('counts lines that are not its own, also below a finding', async () => {
    const text =
      'a.py:1: error: x  [misc]\nTraceback (most recent call last):\n  File "x"\nb.py:2: error: y  [misc]\n'
    const parsed = await parse(mypy, text)
    expect(parsed.findings.map(({ message }) => message)).toEqual(['x', 'y'])
    expect(parsed.notes).toEqual([
      '2 lines are not part of the report, the first is line 2, "Traceback (most recent call last):"',
    ])
  })

  const wanted = 'lines must be "path:line: error: message  [code]", as mypy prints them'
  it.each([
    ['prose', 'usage: mypy [-h]', `report:1: has "usage: mypy [-h]"; ${wanted}`],
    ['flake8’s lines', 'a.py:1:1: F401 x', `report:1: has "a.py:1:1: F401 x"; ${wanted}`],
    ['a line cut off', 'shop/cart.py:13: err', `report:1: has "shop/cart.py:13: err"; ${wanted}`],
    ['a list in JSON', '[]', `report:1: has "[]"; ${wanted}`],
    [
      'Ruff’s JSON lines',
      '{"filename":"a.py","message":"m"}',
      'report:1: $.severity is missing; it must be there',
    ],
    [
      'a severity that mypy does not have',
      '{"file":"a.py","message":"m","severity":"fatal"}',
      'report:1: $.severity is "fatal"; it must be one of error, warning, note',
    ],
    [
      'a line as a text',
      '{"file":"a.py","line":"1","message":"m","severity":"error"}',
      'report:1: $.line is "1"; it must be a whole number',
    ],
  ])('is refused when it is %s', async (_, text, expected) => {
    expect(await refusal(mypy, text)).toBe(expected)
  })

  it('is refused when JSON is cut off', async () => {
    const text = fixture('mypy/json/mypy.jsonl').toString('utf8').slice(0, 400)
    expect(await refusal(mypy, text)).toMatch(/^report:2: is not JSON: /)
  })

  it.each([
    ['findings in Python', 'a.py:1: error: x  [misc]', true],
    ['the sentence at the end', 'Success: no issues found in 5 source files', true],
    [
      'a JSON line',
      '{"file":"a","line":1,"column":0,"message":"m","hint":null,"code":null,"severity":"error"}',
      true,
    ],
    ['gcc’s findings', 'a.c:1:2: error: expected ‘;’  [-Wall]', false],
    ['javac’s findings', 'Cart.java:3: error: ‘;’ expected', false],
    ['Ruff’s JSON line', '{"filename":"a","code":null,"message":"m","severity":"error"}', false],
    ['XML', '<a>\na.py:1: error: x  [misc]\n</a>', false],
    ['nothing', '', false],
  ])('is told by content: %s', (_, text, expected) => {
    expect(mypy.detect(sample(text))).toBe(expected)
  })
})
