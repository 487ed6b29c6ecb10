import { describe, expect, it } from '@jest/globals'
import { matchFindings } from '../../../shared/baseline/match.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { diffOf, type Tree } from '../../support/line-diff.ts'

/** Lints what is marked: each "BAD" is a finding of rule "bad", each word after "USE:" is one of rule "unused". */
const lint = (tree: Tree): Finding[] =>
  Object.entries(tree).flatMap(([path, lines]) =>
    lines.flatMap((text, i) => {
      const at = (rule: string, message: string, startColumn: number): Finding => ({
        tool: 'lint',
        rule,
        severity: 'warning',
        message,
        path,
        region: { startLine: i + 1, startColumn },
      })
      return [
        ...[...text.matchAll(/BAD/g)].map((found) => at('bad', 'this is bad', found.index + 1)),
        ...[...text.matchAll(/USE:(\w+)/g)].map((found) =>
          at('unused', `'${found[1]}' is unused`, found.index + 1),
        ),
      ]
    }),
  )

const match = (
  base: Tree,
  head: Tree,
  { renames = {}, found = {} as { base?: readonly Finding[]; head?: readonly Finding[] } } = {},
) =>
  matchFindings({
    base: found.base ?? lint(base),
    head: found.head ?? lint(head),
    diff: diffOf(base, head, renames),
    baseLines: (path) => base[path],
    headLines: (path) => head[path],
  })

const states = (result: ReturnType<typeof match>) => [
  ...result.findings.map(
    (found) =>
      `${found.path}:${found.region?.startLine} ${found.state}${found.baseLine ? ` from ${found.basePath}:${found.baseLine}` : ''}`,
  ),
  ...result.fixed.map((found) => `fixed ${found.path}:${found.region?.startLine}`),
]

const filler = (count: number, name = 'filler') =>
  Array.from({ length: count }, (_, i) => `${name} line ${i}`)
const [top, middle, end] = [filler(8, 'top'), filler(8, 'middle'), filler(8, 'end')]
const block = ['function work(items) {', '  let total = BAD(items)', '  return total', '}']

describe('a finding of the base is recognised', () => {
  const tables: [string, Tree, Tree, string[], Record<string, string>?][] = [
    [
      'when lines shift',
      { a: [...top, 'x BAD'] },
      { a: ['new', ...top, 'x BAD'] },
      ['a:10 unchanged from a:9'],
    ],
    [
      'when its file is renamed',
      { old: [...top, 'x BAD'] },
      { new: ['first', ...top, 'x BAD'] },
      ['new:10 moved from old:9'],
      { old: 'new' },
    ],
    [
      'when it is indented',
      { a: [...top, 'x BAD'] },
      { a: [...top, '\t  x BAD'] },
      ['a:9 unchanged from a:9'],
    ],
    [
      'when line ends change',
      { a: [...top, 'x BAD', 'y'] },
      { a: [...top, 'x BAD', 'y'].map((line) => `${line}\r`) },
      ['a:9 unchanged from a:9'],
    ],
    [
      'when its block moves in the file',
      { a: [...top, ...block, ...middle, ...end] },
      { a: [...top, ...middle, ...end, ...block] },
      ['a:26 moved from a:10'],
    ],
    [
      'when its block moves to another file',
      { a: [...top, ...block, ...middle], b: end },
      { a: [...top, ...middle], b: [...end, ...block] },
      ['b:10 moved from a:10'],
    ],
    [
      'when only its line moves to another file',
      { a: [...top, 'total = BAD(items)'], b: end },
      { a: top, b: ['total = BAD(items)', ...end] },
      ['b:1 moved from a:9'],
    ],
    ['when its file is split', { a: [...block, ...middle] }, { b: block, c: middle }, ['b:2 moved from a:2']],
    [
      'when two blocks change places',
      { a: ['first one BAD', ...middle, 'second one BAD'] },
      { a: ['second one BAD', ...middle, 'first one BAD'] },
      ['a:1 moved from a:10', 'a:10 moved from a:1'],
    ],
    [
      'when its line is edited, and is called edited',
      { a: [...top, 'total = BAD(items, count)'] },
      { a: [...top, 'total = BAD(items, size)'] },
      ['a:9 edited from a:9'],
    ],
    [
      'when lines were reordered in one hunk, each for itself',
      { a: [...top, 'alpha = BAD(one)', 'omega = BAD(two)'] },
      { a: [...top, 'omega = BAD(2)', 'alpha = BAD(1)'] },
      ['a:9 edited from a:10', 'a:10 edited from a:9'],
    ],
  ]
  it.each(tables)('%s', (_, base, head, want, renames = {}) => {
    expect(states(match(base, head, { renames }))).toEqual(want)
  })
})

describe('a finding is new', () => {
  it.each<[string, Tree, Tree, string[]]>([
    ['on an added line', { a: top }, { a: [...top, 'x BAD'] }, ['a:9 new']],
    ['in an added file', {}, { a: ['x BAD'] }, ['a:1 new']],
    [
      'in a pasted block, and only there',
      { a: [...block, ...middle] },
      { a: [...block, ...middle, ...block] },
      ['a:2 unchanged from a:2', 'a:14 new'],
    ],
    [
      'in a block pasted above its source',
      { a: [...middle, ...block] },
      { a: [...block, ...middle, ...block] },
      ['a:2 new', 'a:14 unchanged from a:10'],
    ],
    [
      'in a block pasted into another file',
      { a: block, b: middle },
      { a: block, b: [...middle, ...block] },
      ['a:2 unchanged from a:2', 'b:10 new'],
    ],
    [
      'on a line that replaces another one with nothing in common',
      { a: [...top, 'total = BAD(items, count)', ...end] },
      { a: [...top, 'if (!ready) BAD', ...end] },
      ['a:9 new', 'fixed a:9'],
    ],
    [
      'when a short line like another one appears elsewhere',
      { a: ['BAD', ...top], b: end },
      { a: top, b: [...end, 'BAD'] },
      ['b:9 new', 'fixed a:1'],
    ],
    [
      'as the second on a line, by name',
      { a: ['import USE:b'] },
      { a: ['import USE:a, USE:b'] },
      ['a:1 edited from a:1', 'a:1 new'],
    ],
  ])('%s', (_, base, head, want) => {
    expect(states(match(base, head)).sort()).toEqual(want.sort())
  })

  const at = (path: string, line: number, more: Partial<Finding> = {}): Finding => ({
    tool: 'lint',
    rule: 'bad',
    severity: 'warning',
    message: 'm',
    path,
    region: { startLine: line, startColumn: 3 },
    ...more,
  })
  const same = { a: top }

  it.each<[string, Finding[], Finding[], string[]]>([
    ['on an untouched line', [], [at('a', 2)], ['a:2 new']],
    ['of another tool', [at('a', 2, { tool: 'other' })], [at('a', 2)], ['a:2 new', 'fixed a:2']],
    ['of another rule', [at('a', 2, { rule: 'other' })], [at('a', 2)], ['a:2 new', 'fixed a:2']],
    ['on an untouched line, though another was fixed', [at('a', 5)], [at('a', 2)], ['a:2 new', 'fixed a:5']],
    [
      'by name, where one of the line is known',
      [at('a', 2, { message: "'x' is unused" })],
      [at('a', 2, { message: "'w' is unused" }), at('a', 2, { message: "'x' is unused" })],
      ['a:2 new', 'a:2 unchanged from a:2'],
    ],
  ])('%s', (_, base, head, want) => {
    expect(states(match(same, same, { found: { base, head } }))).toEqual(want)
  })

  it.each<[string, Finding, Finding]>([
    ['the column differs', at('a', 2), at('a', 2, { region: { startLine: 2, startColumn: 9 } })],
    ['a number in the message differs', at('a', 2, { message: 'is 11' }), at('a', 2, { message: 'is 12' })],
    ['the whole message differs', at('a', 2), at('a', 2, { message: 'worded anew' })],
    ['the severity differs', at('a', 2), at('a', 2, { severity: 'error' })],
  ])('but not when only %s', (_, base, head) => {
    expect(states(match(same, same, { found: { base: [base], head: [head] } }))).toEqual([
      'a:2 unchanged from a:2',
    ])
  })

  it('but not what is said of a whole file, when a line comes before the first or after the last', () => {
    const first = at('a', 1, { rule: 'docstring', region: { startLine: 1, startColumn: 1 } })
    const last = (line: number) =>
      at('a', line, { rule: 'newline', region: { startLine: line, startColumn: 11 } })
    const head = { a: ['something', ...top, 'more'] }
    const found = { base: [first, last(8)], head: [first, last(10)] }
    expect(states(match(same, head, { found }))).toEqual([
      'a:1 unchanged from a:1',
      'a:10 unchanged from a:8',
    ])
  })

  it('is not what stands in a file that git does not know, and has the same message', () => {
    const found = { base: [at('gen/x.js', 5)], head: [at('gen/x.js', 9)] }
    expect(states(match(same, same, { found }))).toEqual(['gen/x.js:9 unchanged from gen/x.js:5'])
  })

  it('not in a binary file whose line is the same', () => {
    const result = matchFindings({
      base: [at('a', 2)],
      head: [at('a', 3)],
      diff: {
        ...diffOf({}, {}),
        changes: [{ status: 'modified', oldPath: 'a', newPath: 'a', hunks: [], binary: true }],
      },
      baseLines: () => ['one', 'two is here'],
      headLines: () => ['one', 'and', 'two is here'],
    })
    expect(states(result)).toEqual(['a:3 unchanged from a:2'])
  })
})

describe('every finding says why', () => {
  it.each<[string, Tree, Tree, string, Record<string, string>?]>([
    [
      'renamed',
      { old: ['x BAD', ...top] },
      { new: ['x BAD', ...top] },
      'line 1 of old at the base, unchanged (file renamed)',
      { old: 'new' },
    ],
    [
      'moved',
      { a: [...block, ...middle], b: end },
      { a: middle, b: [...end, ...block] },
      'line 2 of a at the base, moved with the lines around it',
    ],
    [
      'edited',
      { a: ['total = BAD(items, count)'] },
      { a: ['total = BAD(items, size)'] },
      'line 1 of a at the base, edited: 73 % of the line is the same',
    ],
    [
      'added',
      { a: top },
      { a: [...top, 'x BAD'] },
      'no finding of the same rule at the base fits: line 9 was added or changed',
    ],
    ['new file', {}, { a: ['x BAD'] }, 'no finding of the same rule at the base fits: a is a new file'],
    [
      'copy',
      { a: block, b: middle },
      { a: block, b: [...middle, ...block] },
      'no finding of the same rule at the base fits: line 10 is one more copy of a line whose findings are all accounted for',
    ],
  ])('%s', (_, base, head, reason, renames = {}) => {
    expect(match(base, head, { renames }).findings.at(-1)?.reason).toBe(reason)
  })

  it('fixed, too', () => {
    const result = match({ a: [...top, 'x BAD'], b: ['y BAD'] }, { a: top })
    expect(result.fixed.map(({ state, reason }) => [state, reason])).toEqual([
      ['fixed', 'line 9 of the base was removed or changed'],
      ['fixed', 'b was deleted'],
    ])
  })
})

describe('exact repeats', () => {
  it('are dropped and counted, and the most severe stays', () => {
    const [finding] = lint({ a: ['BAD'] })
    const head = [
      finding!,
      { ...finding!, severity: 'error' as const },
      { ...finding!, source: 'other.json' },
    ]
    const result = match({}, { a: ['BAD'] }, { found: { base: [], head } })
    expect(result.duplicates).toBe(2)
    expect(result.findings.map((found) => found.severity)).toEqual(['error'])
  })

  it.each<[string, Partial<Finding>]>([
    ['tool', { tool: 'other' }],
    ['message', { message: 'other' }],
    ['end of the region', { region: { startLine: 1, startColumn: 1, endColumn: 9 } }],
    ['suppression', { suppression: { kind: 'inSource' } }],
    ['symbol', { symbol: 's' }],
  ])('are none when they differ in %s', (_, more) => {
    const [finding] = lint({ a: ['BAD'] })
    const result = match(
      {},
      { a: ['BAD'] },
      { found: { base: [], head: [finding!, { ...finding!, ...more }] } },
    )
    expect(result.duplicates).toBe(0)
  })
})
