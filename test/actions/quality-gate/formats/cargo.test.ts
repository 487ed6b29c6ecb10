import { describe, expect, it } from '@jest/globals'
import { cargo } from '../../../../actions/quality-gate/src/formats/cargo.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`cargo/${name}/report.jsonl`)
const finished = (success: boolean) => `${JSON.stringify({ reason: 'build-finished', success })}\n`
const span = (fields: object) => ({
  file_name: 'src/lib.rs',
  line_start: 1,
  line_end: 1,
  column_start: 1,
  column_end: 2,
  is_primary: true,
  ...fields,
})
const message = (fields: object) =>
  `${JSON.stringify({ reason: 'compiler-message', message: { level: 'warning', message: 'm', code: null, spans: [span({})], children: [], ...fields } })}\n`

describe('cargo', () => {
  it('reads what Clippy says, once for library and tests', async () => {
    const parsed = await parse(cargo, report('clippy'))
    expect(rows(parsed)).toEqual([
      'src/discount.rs:1:5 cargo/unused_imports warning',
      'src/lib.rs:10:13 cargo/unused_variables warning',
      'src/discount.rs:4:8 clippy/clippy::bool_comparison warning',
      'src/größe und maß.rs:2:15 clippy/clippy::len_zero warning',
      'src/lib.rs:20:5 clippy/clippy::needless_return warning',
      'src/lib.rs:15:22 clippy/clippy::ptr_arg warning',
      'src/lib.rs:17:14 clippy/clippy::needless_range_loop warning',
    ])
    expect(parsed.notes).toEqual(['messages that another target repeats word for word, left out: 7'])
    expect(parsed.findings.map(({ fixes }) => fixes?.length ?? 0)).toEqual([1, 0, 1, 1, 1, 0, 0])
    expect(parsed.findings[3]).toEqual({
      tool: 'clippy',
      rule: 'clippy::len_zero',
      severity: 'warning',
      message: 'length comparison to zero',
      helpUri: 'https://rust-lang.github.io/rust-clippy/rust-1.95.0/index.html#len_zero',
      path: 'src/größe und maß.rs',
      // The 𐐀 before it is one character of rustc and two code units.
      region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 31 },
      fixes: [
        {
          description: 'using `is_empty` is clearer and more explicit',
          edits: [
            {
              path: 'src/größe und maß.rs',
              region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 31 },
              text: 'größe.is_empty()',
            },
          ],
        },
      ],
    })
  })

  it('reads the errors of a build, without the lines that sum them up', async () => {
    const parsed = await parse(cargo, report('broken'))
    expect(rows(parsed)).toEqual(['src/lib.rs:3:5 cargo/E0425 error', 'src/lib.rs:2:22 cargo/E0308 error'])
    expect(parsed.notes).toEqual(['messages that only sum up others, left out: 2'])
    expect(parsed.findings[1]).toMatchObject({
      helpUri: 'https://doc.rust-lang.org/error_codes/E0308.html',
      related: [{ path: 'src/lib.rs', message: 'expected due to this' }],
    })
  })

  it('finds nothing in a clean build', async () => {
    expect(await parse(cargo, report('clean'))).toEqual({ tool: 'cargo', findings: [], notes: [] })
  })

  it.each([
    [
      'a message without a code under the name rustc',
      message({ level: 'note' }),
      ['src/lib.rs:1:1 cargo/rustc note'],
    ],
    ['a message without a place', message({ spans: [] }), ['- cargo/rustc warning']],
    [
      'a crash of the compiler',
      message({ level: 'error: internal compiler error' }),
      ['src/lib.rs:1:1 cargo/rustc error'],
    ],
    ['a sum of other messages not at all', message({ spans: [], message: '3 warnings emitted' }), []],
    [
      'a span in the standard library at the use of its macro',
      message({
        spans: [
          span({
            file_name: '/rustc/a/library/core/src/macros.rs',
            expansion: { span: span({ line_start: 7, line_end: 7 }) },
          }),
        ],
      }),
      ['src/lib.rs:7:1 cargo/rustc warning'],
    ],
  ])('reads %s', async (_, text, expected) => {
    expect(rows(await parse(cargo, text + finished(true)))).toEqual(expected)
  })

  it.each([
    [
      'a report without end',
      message({}),
      ['src/lib.rs:1:1 cargo/rustc warning', '- cargo/build-finished error'],
    ],
    ['a failed build that says nothing', finished(false), ['- cargo/build-finished error']],
  ])('makes %s a finding', async (_, text, expected) => {
    expect(rows(await parse(cargo, text))).toEqual(expected)
  })

  it('counts text between the messages, and reasons it does not know', async () => {
    const text = `   Compiling shop v0.1.0\n{"reason":"weather"}\nhello\n${finished(true)}`
    expect((await parse(cargo, text)).notes).toEqual([
      'lines of text between the messages, left out: 2',
      'messages of the unknown reason "weather", left out: 1',
    ])
  })

  it('leaves out fixes of which a part is uncertain', async () => {
    const sure = span({ suggested_replacement: 'x', suggestion_applicability: 'MachineApplicable' })
    const unsure = span({ suggested_replacement: 'y', suggestion_applicability: 'MaybeIncorrect' })
    const children = [{ level: 'help', message: 'try', code: null, spans: [sure, unsure], children: [] }]
    expect((await parse(cargo, message({ children }) + finished(true))).findings[0]?.fixes).toBeUndefined()
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(cargo, rewrite(report('clippy')))).toEqual(await parse(cargo, report('clippy')))
  })

  it.each([
    ['an empty report', '', 'report: holds no message; cargo writes at least build-finished'],
    [
      'the words of a person',
      'hello\n',
      'report:1: has "hello"; a message of cargo is a JSON object with a `reason`',
    ],
    [
      'only progress lines',
      '    Finished dev\n',
      'report: holds no message; cargo writes at least build-finished',
    ],
    ['another tool', '{"Action":"run"}\n', 'report:1: $.reason is missing; it must be there'],
    [
      'an unknown level',
      `\n${message({ level: 'hint' })}`,
      'report:2: $.message.level is "hint"; it must be one of error, error: internal compiler error, warning, note, help, failure-note',
    ],
    ['spans of a wrong type', message({ spans: 7 }), 'report:1: $.message.spans is 7; it must be an array'],
    [
      'a line of text',
      message({ spans: [span({ line_start: 'one' })] }),
      'report:1: $.message.spans[0].line_start is "one"; it must be a whole number from 0 up',
    ],
  ])('refuses %s', async (_, text, expected) => expect(await refusal(cargo, text)).toBe(expected))

  it('refuses a report that is cut off within a line', async () => {
    expect(await refusal(cargo, report('clippy').toString('utf8').slice(0, 1000))).toMatch(
      /^report:1: is not JSON: /,
    )
  })

  it.each([
    ['its own report', report('clean').toString('utf8'), true],
    ['a report behind progress lines', `   Compiling shop\n${finished(true)}`, true],
    ["go test's events", '{"Action":"run","Package":"shop"}\n', false],
    ['another log with reasons', '{"reason":"rain"}\n', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(cargo.detect(sample(text))).toBe(expected))
})
