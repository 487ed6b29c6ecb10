import { describe, expect, it } from '@jest/globals'
import { problemMatcherFormat } from '../../../../actions/quality-gate/src/formats/problem-matcher.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import { fixture, parse, rewrites, rows } from '../../../support/report-formats.ts'

const place = (name: string) => `problem-matcher/${name}`
const matcherOf = (name: string) =>
  problemMatcherFormat(JSON.parse(fixture(place(`matchers/${name}.json`)).toString('utf8')), `${name}.json`)
const output = (name: string) => fixture(place(`${name}/output.txt`))

type Fields = Readonly<Record<string, unknown>>
const file = (...matchers: readonly Fields[]) => problemMatcherFormat({ problemMatcher: matchers }, 'm.json')
const simple = { regexp: '^(\\S+): (.+)$', file: 1, message: 2 }
const shop = '/home/runner/work/shop/shop'

describe('a problem matcher', () => {
  it.each([
    [
      'eslint-stylish',
      [
        `${shop}/cart.js:1:1 eslint-stylish/no-var warning`,
        `${shop}/cart.js:2:11 eslint-stylish/eqeqeq error`,
        `${shop}/cart.js:2:25 eslint-stylish/no-undef error`,
        `${shop}/größe und maß.js:1:7 eslint-stylish/no-unused-vars warning`,
      ],
      [],
    ],
    ['tsc', ['cart.ts:1:7 tsc/TS2322 error', 'cart.ts:2:14 tsc/TS2322 error'], []],
    ['go', ['main.go:4:20 go/go warning'], []],
    [
      'gcc',
      [
        'cart.c:4:12 gcc/-Wformat= warning',
        'cart.c:5:10 gcc/gcc error',
        'cart.c:3:7 gcc/-Wunused-variable warning',
      ],
      ['matches left out, since their severity is none of error, warning and notice: 1'],
    ],
    ['python', [`${shop}/cart.py:2 python/NameError error`], []],
  ])('of %s reads its output', async (name, expected, notes) => {
    const parsed = await parse(matcherOf(name), output(name))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed.notes).toEqual(notes)
    expect(parsed.tool).toBe(name)
  })

  it.each(rewrites)('reads output %s', async (_, rewrite) => {
    const format = matcherOf('eslint-stylish')
    expect(await parse(format, rewrite(output('eslint-stylish')))).toEqual(
      await parse(format, output('eslint-stylish')),
    )
  })

  it('is silent when the tool is, and says when nothing matched', async () => {
    expect(matcherOf('tsc').silentWhenClean).toBe(true)
    expect(await parse(matcherOf('tsc'), '')).toEqual({ tool: 'tsc', findings: [], notes: [] })
    expect((await parse(matcherOf('tsc'), 'all\n\nis well\n')).notes).toEqual(['none of the 2 lines matched'])
  })

  it('sees colours where its pattern speaks of them, and none elsewhere', async () => {
    const format = problemMatcherFormat(
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: '^\\x1b\\[31m(.+)\\u001b\\[m$', message: 1 }] }] },
      'm.json',
    )
    const { findings } = await parse(format, '\u001b[31mbad\u001b[m\nbad\n')
    expect(findings.map(({ message }) => message)).toEqual(['bad'])
    const plain = problemMatcherFormat(
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: '^(bad)$', message: 1 }] }] },
      'm.json',
    )
    expect((await parse(plain, '\u001b[31mbad\u001b[m\nbad\n')).findings).toHaveLength(2)
  })

  it('begins anew after a line that breaks the loop', async () => {
    const format = file({
      owner: 'o',
      pattern: [
        { regexp: '^in (.+)$', file: 1 },
        { regexp: '^ (.+)$', message: 1, loop: true },
      ],
    })
    const parsed = await parse(format, 'in a\n one\n two\nbreak\n three\nin b\n four\n')
    expect(parsed.findings.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'a one',
      'a two',
      'b four',
    ])
  })

  it('uses what several lines matched only once without loop', async () => {
    const format = file({
      owner: 'o',
      pattern: [
        { regexp: '^in (.+)$', file: 1 },
        { regexp: '^ (.+)$', message: 1 },
      ],
    })
    const parsed = await parse(format, 'in a\n one\n two\n')
    expect(parsed.findings.map(({ message }) => message)).toEqual(['one'])
  })

  it('lets a chain begin again while one runs', async () => {
    const format = file({
      owner: 'o',
      pattern: [{ regexp: '^(a\\d)$', file: 1 }, { regexp: '^b' }, { regexp: '^c (.+)$', message: 1 }],
    })
    expect(rows(await parse(format, 'a1\na2\nb\nc m\n'))).toEqual(['a2 o/o error'])
    expect(rows(await parse(format, 'a1\nb\na2\nc m\n'))).toEqual([])
  })

  it('asks matchers in the order of the file; the first that matches resets the others', async () => {
    const chain = {
      owner: 'chain',
      pattern: [
        { regexp: '^in (.+)$', file: 1 },
        { regexp: '^> (.+)$', message: 1 },
      ],
    }
    const line = { owner: 'line', pattern: [{ regexp: '^(!.+)$', message: 1 }] }
    const parsed = await parse(file(chain, line), 'in a\n> one\nin b\n!stop\n> two\n!more\n')
    expect(rows(parsed)).toEqual(['a chain/chain error', '- line/line error', '- line/line error'])
    expect(parsed.tool).toBe('problem-matcher')
  })

  it('goes on to the next matcher when a match is blank', async () => {
    const blank = { owner: 'blank', pattern: [{ regexp: '^x( *)', message: 1 }] }
    const text = { owner: 'text', pattern: [{ regexp: '(.+)', message: 1 }] }
    const parsed = await parse(file(blank, text), 'x  y\n')
    expect(rows(parsed)).toEqual(['- text/text error'])
    expect(parsed.notes).toEqual(['matches left out, since their message is blank: 1'])
  })

  it.each([
    ['src/Shop/Shop.csproj', 'Cart.cs', 'src/Shop/Cart.cs'],
    ['src\\Shop\\Shop.csproj', '..\\Cart.cs', 'src/Cart.cs'],
    ['Shop.csproj', 'Cart.cs', 'Cart.cs'],
    ['src/Shop.csproj', '/abs/Cart.cs', '/abs/Cart.cs'],
    ['src/Shop.csproj', 'C:\\abs\\Cart.cs', 'C:\\abs\\Cart.cs'],
  ])('roots a file at the folder of fromPath: %s, %s', async (project, path, expected) => {
    const format = file({
      owner: 'msbuild',
      pattern: [{ regexp: '^(.+): m \\[(.+)\\]$', file: 1, message: 0, fromPath: 2 }],
    })
    expect((await parse(format, `${path}: m [${project}]\n`)).findings[0]?.path).toBe(expected)
  })

  it.each([
    ['the group', 'notice', 'error', 'note'],
    ['the group in any case', 'WARNING', 'error', 'warning'],
    ['the matcher', '', 'Notice', 'note'],
    ['nobody, which means error', '', undefined, 'error'],
  ])('takes the severity from %s', async (_, word, severity, expected) => {
    const format = file({
      owner: 'o',
      severity,
      pattern: [{ regexp: '^(\\w*): (.+)$', severity: 1, message: 2 }],
    })
    expect((await parse(format, `${word}: m\n`)).findings[0]?.severity).toBe(expected)
  })

  it('reads no number that is more than digits', async () => {
    const format = file({
      owner: 'o',
      pattern: [{ regexp: '^(.+):(.+): (.+)$', file: 1, line: 2, message: 3 }],
    })
    expect(rows(await parse(format, 'a:+7: m\n'))).toEqual(['a o/o error'])
  })

  it('understands what .NET writes at the edges of a pattern', async () => {
    const format = file({ owner: 'o', pattern: [{ regexp: '(?i)\\AERR (.+)\\z', message: 1 }] })
    expect((await parse(format, 'err one\u2028two\n')).findings.map(({ message }) => message)).toEqual([
      'one\u2028two',
    ])
  })

  it('cuts a line before matching, and says so', async () => {
    const parsed = await parse(file({ owner: 'o', pattern: [simple] }), `a: ${'x'.repeat(70_000)}\n`)
    expect(parsed.findings).toHaveLength(1)
    expect(parsed.notes).toEqual(['lines cut at 65536 characters before matching: 1'])
  })

  it('names the keys that the runner ignores', async () => {
    const parsed = await parse(
      file({ owner: 'o', pattern: [{ ...simple, endLine: 1, mesage: 2, kind: 'file' }] }),
      '',
    )
    expect(parsed.notes).toEqual([
      '$.problemMatcher[0].pattern[0] has the key `endLine`, which the runner ignores',
      '$.problemMatcher[0].pattern[0] has the key `mesage`, which the runner ignores; did you mean `message`?',
    ])
  })

  const at = '$.problemMatcher[0]'
  const loop = { regexp: '(a)', message: 1, loop: true }
  it.each<[string, unknown, string]>([
    ['a list', [], '$ is []; it must be an object'],
    ['another object', {}, '$.problemMatcher is missing; it must be there'],
    [
      'no matcher',
      { problemMatcher: [] },
      '$.problemMatcher is []; it must be a list of at least one matcher',
    ],
    [
      'a matcher without owner',
      { problemMatcher: [{ pattern: [simple] }] },
      `${at}.owner is missing; it must be there`,
    ],
    [
      'a blank owner',
      { problemMatcher: [{ owner: ' ', pattern: [simple] }] },
      `${at}.owner is " "; it must be a name`,
    ],
    [
      'two owners of one name',
      {
        problemMatcher: [
          { owner: 'o', pattern: [simple] },
          { owner: 'O', pattern: [simple] },
        ],
      },
      '$.problemMatcher[1].owner is "O"; it must be an owner that no other matcher of the file has',
    ],
    [
      'an unknown severity',
      { problemMatcher: [{ owner: 'o', severity: 'fatal', pattern: [simple] }] },
      `${at}.severity is "fatal"; it must be error, warning or notice`,
    ],
    [
      'no pattern',
      { problemMatcher: [{ owner: 'o', pattern: [] }] },
      `${at}.pattern is []; it must be a list of at least one pattern`,
    ],
    [
      'a pattern that is no list',
      { problemMatcher: [{ owner: 'o', pattern: simple }] },
      `${at}.pattern is {"regexp":"^(\\\\S+): (.+)$","file":1,"message":2}; it must be an array`,
    ],
    [
      'no message',
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: 'a' }] }] },
      `${at}.pattern is [{"regexp":"a"}]; it must be patterns of which one sets \`message\``,
    ],
    [
      'a bad pattern',
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: '(a', message: 0 }] }] },
      `${at}.pattern[0].regexp is "(a"; it must be a regular expression (/(a/s: Unterminated group)`,
    ],
    [
      'a group that is not there',
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: '(a)', message: 2 }] }] },
      `${at}.pattern[0].message is 2; it must be a group of its pattern, from 0 to 1`,
    ],
    [
      'a property set twice',
      {
        problemMatcher: [
          {
            owner: 'o',
            pattern: [
              { regexp: '(a)', message: 1 },
              { regexp: '(b)', message: 1 },
            ],
          },
        ],
      },
      `${at}.pattern[1].message is 1; it must be left out, since an earlier pattern sets \`message\``,
    ],
    [
      'a loop of a single pattern',
      { problemMatcher: [{ owner: 'o', pattern: [loop] }] },
      `${at}.pattern[0].loop is true; it must be set on the last of several patterns only`,
    ],
    [
      'a loop that is not last',
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: 'a' }, loop, { regexp: 'b' }] }] },
      `${at}.pattern[1].loop is true; it must be set on the last of several patterns only`,
    ],
    [
      'a loop without message',
      {
        problemMatcher: [
          {
            owner: 'o',
            pattern: [
              { regexp: '(a)', message: 1 },
              { regexp: 'b', loop: true },
            ],
          },
        ],
      },
      `${at}.pattern[1].loop is true; it must be set on a pattern that sets \`message\``,
    ],
    [
      'named groups among plain ones',
      { problemMatcher: [{ owner: 'o', pattern: [{ regexp: '(?<x>a)(b)', message: 1 }] }] },
      `${at}.pattern[0].regexp is "(?<x>a)(b)"; it must be a regular expression with either named or plain groups, since their numbers depend on the engine`,
    ],
  ])('refuses a file with %s', (_, json, message) => {
    const make = () => problemMatcherFormat(json, 'm.json')
    expect(make).toThrow(ReportError)
    expect(make).toThrow(new Error(`m.json: ${message}`))
  })
})
