import { describe, expect, it } from '@jest/globals'
import { readTools } from '../../../actions/quality-gate/src/tools.ts'
import { parseYaml } from '../../../shared/config/node.ts'

const tools = (text: string) => readTools(parseYaml('c.yml', text))

describe('the tools structure', () => {
  it('is empty when nothing is written', () => {
    expect(readTools(undefined)).toEqual([])
  })

  it('fills in what is not said', () => {
    expect(tools('lint:\n  run: tool --all\n')).toEqual([
      {
        name: 'lint',
        run: ['tool', '--all'],
        shell: false,
        parser: { kind: 'detect' },
        report: undefined,
        paths: [],
        scope: 'project',
        timeoutMs: 600_000,
        env: {},
      },
    ])
  })

  it('reads every key', () => {
    expect(
      tools(`lint:
  run: [tool, --max, 3, "a b"]
  parse: eslint
  report: out/*.json
  paths: ['src/**/*.js', '!src/gen/**']
  scope: file
  timeout: 90s
  env: { MODE: ci, LEVEL: 2, STRICT: true }
`),
    ).toEqual([
      {
        name: 'lint',
        run: ['tool', '--max', '3', 'a b'],
        shell: false,
        parser: { kind: 'format', name: 'eslint' },
        report: 'out/*.json',
        paths: ['src/**/*.js', '!src/gen/**'],
        scope: 'file',
        timeoutMs: 90_000,
        env: { MODE: 'ci', LEVEL: '2', STRICT: 'true' },
      },
    ])
  })

  it.each([
    ['500ms', 500],
    ['90', 90_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
  ])('takes %s as a time limit', (text, expected) => {
    expect(tools(`a: { run: b, timeout: ${text} }`)[0]!.timeoutMs).toBe(expected)
  })

  it('hands a line to the shell whole when the configuration says so', () => {
    expect(tools('a: { run: "x | y > z", shell: true }')[0]).toMatchObject({
      run: ['x | y > z'],
      shell: true,
    })
  })

  it('takes a pattern or a problem matcher as a parser', () => {
    expect(
      tools(`a: { run: b, parse: { regex: "^(?<path>.+):(?<message>.+)$", tool: mine } }`)[0]!.parser,
    ).toEqual({ kind: 'regex', pattern: '^(?<path>.+):(?<message>.+)$', tool: 'mine' })
    expect(tools(`a: { run: b, parse: { problem-matcher: .github/m.json } }`)[0]!.parser).toEqual({
      kind: 'problem-matcher',
      path: '.github/m.json',
    })
  })

  it.each([
    [
      'no command',
      'a: { parse: eslint }',
      '`a` in c.yml:1:4 is a mapping; it must be a mapping with `run`, the command.',
    ],
    ['an empty command', 'a: { run: "" }', '`a.run` in c.yml:1:11 is ""; it must be a command'],
    [
      'an unknown key',
      'a: { run: b, parser: eslint }',
      'c.yml:1:14 has no key `a.parser`. Did you mean `parse`?',
    ],
    [
      'an unknown parser',
      'a: { run: b, parse: eslnt }',
      '`a.parse`: `eslnt` is not known. Did you mean `eslint`?',
    ],
    ['a parser without its argument', 'a: { run: b, parse: regex }', '`a.parse`: `regex` needs an argument'],
    [
      'a pipe without a shell',
      'a: { run: "b | c" }',
      'it must be a command without `|` outside quotes (no shell runs it',
    ],
    ['file by file without paths', 'a: { run: b, scope: file }', 'it must be `project`, or go with `paths`'],
    ['an unknown scope', 'a: { run: b, scope: files }', 'is "files"; it must be `file` or `project`.'],
    [
      'a time limit of nothing',
      'a: { run: b, timeout: 0 }',
      'it must be a duration such as `90s`, `5m` or `1h`.',
    ],
    ['a time limit in words', 'a: { run: b, timeout: soon }', '`a.timeout` in c.yml:1:23 is "soon"'],
    ['a time limit of a month', 'a: { run: b, timeout: 720h }', 'it must be a duration'],
    ['a name with blanks', '"a b": { run: c }', 'it must be named by letters, digits'],
    ['a bad glob', "a: { run: b, report: '[' }", '`a.report` has a glob'],
  ])('refuses %s with its place', (_, text, message) => {
    expect(() => tools(text)).toThrow(message)
  })
})
