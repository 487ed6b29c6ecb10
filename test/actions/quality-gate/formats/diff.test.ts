import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { diff } from '../../../../actions/quality-gate/src/formats/diff.ts'
import type { Finding } from '../../../../shared/model/finding.ts'
import { fixture, parse, refusal, rewrites, row, sample } from '../../../support/report-formats.ts'

const root = '/home/runner/work/shop/shop'

describe('a formatter’s diff', () => {
  it.each([
    [
      'black/black.diff',
      'black',
      [
        `${root}/src/größe und maß.py:2 black/format warning: 1 line would be reformatted`,
        `${root}/src/cart.py:5 black/format warning: 2 lines would be reformatted`,
        `${root}/src/cart.py:21 black/format warning: 1 line would be reformatted`,
        `${root}/src/windows.py:2 black/format warning: 1 line would be reformatted`,
      ],
    ],
    [
      'isort/isort.diff',
      'isort',
      [`${root}/src/cart.py:1 isort/format warning: 2 lines would be reformatted`],
    ],
    [
      'ruff/ruff.diff',
      'ruff',
      [
        'src/cart.py:5 ruff/format warning: 2 lines would be reformatted',
        'src/cart.py:21 ruff/format warning: 1 line would be reformatted',
        'src/größe und maß.py:2 ruff/format warning: 1 line would be reformatted',
        'src/windows.py:2 ruff/format warning: 1 line would be reformatted',
      ],
    ],
    [
      'gofmt/gofmt.diff',
      'gofmt',
      [
        'src/main.go:6 gofmt/format warning: 2 lines would be reformatted',
        'src/my shop.go:6 gofmt/format warning: 2 lines would be reformatted',
      ],
    ],
    [
      'gnu/formatted.diff',
      'diff',
      [
        'src/cart.py:5 diff/format warning: 2 lines would be reformatted',
        'src/cart.py:21 diff/format warning: 1 line would be reformatted',
      ],
    ],
    [
      'git/git.diff',
      'diff',
      [
        'broken/checkout.py:1 diff/format warning: the file would be deleted with its 2 lines',
        'clean/discount.py diff/format warning: the file would be renamed to clean/rabatt.py',
        'empty.py diff/format warning: the file would be created empty',
        'new.py diff/format warning: the file would be created with 1 line',
        'src/cart.py:5 diff/format warning: 2 lines would be reformatted',
        'src/cart.py:21 diff/format warning: 1 line would be reformatted',
        'src/größe und maß.py:2 diff/format warning: 1 line would be reformatted',
        'src/logo.bin diff/format warning: the binary file would be changed',
        'src/main.go:6 diff/format warning: 2 lines would be reformatted',
        'src/my shop.go:6 diff/format warning: 2 lines would be reformatted',
        'src/windows.py:2 diff/format warning: 1 line would be reformatted',
      ],
    ],
    ['clean/black.diff', 'diff', []],
  ])('%s: every hunk is a finding of its tool', async (place, tool, expected) => {
    const parsed = await parse(diff, fixture(`diff/${place}`))
    expect(parsed.findings.map(told)).toEqual(expected)
    expect(parsed).toMatchObject({ tool, notes: [] })
  })

  it('may stand among what the formatter said to people, which is counted', async () => {
    const parsed = await parse(diff, fixture('diff/black-both-streams/black.txt'))
    expect(parsed.findings).toEqual((await parse(diff, fixture('diff/black/black.diff'))).findings)
    expect(parsed.notes).toEqual([
      `9 lines are outside the diff, the first in line 1: "error: cannot parse: ${root}/broken/checkout.py:2:4"`,
    ])
  })

  const files = ['cart.py', 'größe und maß.py', 'windows.py', 'main.go', 'my shop.go']
  const tools: Readonly<Record<string, readonly string[]>> = {
    'black/black.diff': files.slice(0, 3),
    'ruff/ruff.diff': files.slice(0, 3),
    'gofmt/gofmt.diff': files.slice(3),
    'git/git.diff': files,
  }
  it.each(Object.entries(tools).flatMap(([place, names]) => names.map((name) => [place, name])))(
    '%s: the fixes turn %s into what the formatter wrote',
    async (place, name) => {
      const { findings } = await parse(diff, fixture(`diff/${place}`))
      const own = findings.filter(({ path }) => path.endsWith(`src/${name}`))
      const old = fixture(`diff/input/src/${name}`).toString('utf8')
      expect(own.length).toBeGreaterThan(0)
      expect(apply(old, own)).toBe(fixture(`diff/formatted/${name}`).toString('utf8'))
    },
  )

  it.each(rewrites)('says the same %s', async (_, rewrite) => {
    const report = fixture('diff/isort/isort.diff')
    expect(await parse(diff, rewrite(report))).toEqual(await parse(diff, report))
  })

  it('spans the old lines from the first change to the last', async () => {
    const { findings } = await parse(diff, fixture('diff/ruff/ruff.diff'))
    expect(findings[0]).toEqual({
      tool: 'ruff',
      rule: 'format',
      severity: 'warning',
      message: '2 lines would be reformatted',
      path: 'src/cart.py',
      region: { startLine: 5, endLine: 8 },
      fixes: [
        {
          description: 'Apply the change',
          edits: [
            {
              path: 'src/cart.py',
              region: { startLine: 5, startColumn: 1, endLine: 6, endColumn: 1 },
              text: '\ndef total(lines):\n',
            },
            {
              path: 'src/cart.py',
              region: { startLine: 8, startColumn: 1, endLine: 9, endColumn: 1 },
              text: '        sum += line["cents"]\n',
            },
          ],
        },
      ],
    })
  })

  it.each([
    [
      'an insertion before a line',
      '@@ -1,2 +1,3 @@\n a\n+b\n c\n',
      'x:2 diff/format warning: 1 line would be added',
    ],
    [
      'an insertion at the end',
      '@@ -1 +1,3 @@\n a\n+b\n+c\n',
      'x:1 diff/format warning: 2 lines would be added',
    ],
    ['an insertion without context', '@@ -3,0 +4 @@\n+b\n', 'x:3 diff/format warning: 1 line would be added'],
    ['a removal', '@@ -4,2 +4 @@\n a\n-b\n', 'x:5 diff/format warning: 1 line would be removed'],
    [
      'an empty context line without its blank',
      '@@ -1,3 +1,2 @@\n\n-a\n b\n',
      'x:2 diff/format warning: 1 line would be removed',
    ],
    [
      'removed and added lines that look like heads',
      '@@ -1 +1 @@\n--- a\n+++ b\n',
      'x:1 diff/format warning: 1 line would be reformatted',
    ],
  ])('reads %s', async (_, hunk, expected) => {
    expect((await parse(diff, `--- x\n+++ x\n${hunk}`)).findings.map(told)).toEqual([expected])
  })

  it.each([
    ['git’s prefixes', 'diff --git a/s/x b/s/x\n--- a/s/x\n+++ b/s/x\n', 's/x'],
    ['git’s mnemonic prefixes', 'diff --git i/s/x w/s/x\n--- i/s/x\n+++ w/s/x\n', 's/x'],
    ['git without prefixes', 'diff --git s/x s/x\n--- s/x\n+++ s/x\n', 's/x'],
    ['a folder that is really called a', '--- a/x\n+++ a/x\n', 'a/x'],
    ['autopep8', '--- original/s/x.py\n+++ fixed/s/x.py\n', 's/x.py'],
    ['docformatter', '--- before/s/x.py\n+++ after/s/x.py\n', 's/x.py'],
    ['yapf', '--- s/x.py\t(original)\n+++ s/x.py\t(reformatted)\n', 's/x.py'],
    ['another name on the new side', '--- ./s/x.c\t2026-01-01\n+++ -\t2026-01-01\n', 's/x.c'],
    ['a renamed file', 'diff --git a/x b/y\nrename from x\nrename to y\n--- a/x\n+++ b/y\n', 'x'],
    [
      'colours',
      '\u001b[1mdiff --git a/x b/x\u001b[m\n\u001b[1m--- a/x\u001b[m\n\u001b[1m+++ b/x\u001b[m\n',
      'x',
    ],
    [
      'a quoted name',
      'diff --git "a/s/\\"\\t\\\\\\303\\266" "b/s/\\"\\t\\\\\\303\\266"\n--- "a/s/\\"\\t\\\\\\303\\266"\n+++ "b/s/\\"\\t\\\\\\303\\266"\n',
      's/"\t\\ö',
    ],
  ])('finds the path with %s', async (_, head, path) => {
    const parsed = await parse(diff, `${head}@@ -1 +1 @@\n-a\n+b\n`)
    expect(parsed.findings.map((one) => one.path)).toEqual([path])
    expect(parsed.findings[0]?.fixes?.[0]?.edits[0]?.path).toBe(path)
    expect(parsed.notes).toEqual([])
  })

  it.each([
    ['a mode', 'old mode 100644\nnew mode 100755\n', 'changed in mode from 100644 to 100755'],
    ['an empty file deleted', 'deleted file mode 100644\nindex e69de29..0000000\n', 'deleted'],
    ['a copy', 'similarity index 100%\ncopy from x\ncopy to y\n', 'copied to y'],
  ])('tells of %s, which has no hunk', async (_, head, told) => {
    const { findings } = await parse(diff, `diff --git a/x b/x\n${head}`)
    expect(findings).toEqual([
      { tool: 'diff', rule: 'format', severity: 'warning', message: `the file would be ${told}`, path: 'x' },
    ])
  })

  it('tells of binary files, with git’s patch of them or without', async () => {
    const patch = 'index 1111111..2222222 100644\nGIT binary patch\nliteral 3\nKcmZ\n\nliteral 0\nHcmV\n\n'
    const text = `diff --git a/x.bin b/x.bin\n${patch}diff --git a/y b/y\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\nBinary files o/z.bin and n/z.bin differ\nOnly in n/s: w\n`
    const parsed = await parse(diff, text)
    expect(parsed.findings.map(told)).toEqual([
      'x.bin diff/format warning: the binary file would be changed',
      'y:1 diff/format warning: 1 line would be reformatted',
      'o/z.bin diff/format warning: the binary file would be changed',
      'n/s/w diff/format warning: the file is on one side only: n/s: w',
    ])
    expect(parsed.notes).toEqual([])
  })

  it('of more than 64 KiB is told without its fix', async () => {
    const parsed = await parse(diff, `--- x\n+++ x\n@@ -1 +1 @@\n-a\n+${'b'.repeat(65536)}\n`)
    expect(parsed.findings[0]).not.toHaveProperty('fixes')
    expect(parsed.notes).toEqual(['fixes left out, because they are longer than 65536 characters: 1'])
  })

  it('of a mail ends with its signature', async () => {
    const text = `From 1234 Mon Sep 17 00:00:00 2001\nSubject: x\n\n--- x\n+++ x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.43.0\n`
    expect((await parse(diff, text)).notes[0]).toMatch(/^4 lines are outside the diff, the first in line 1/)
  })

  const head = '--- x\n+++ x\n'
  const promised = (missing: string, line: number) =>
    `report:3: the hunk promises 2 old and 2 new lines, and ends in line ${line} with ${missing} missing: the diff is cut off or damaged`
  it.each([
    [
      'prose',
      'All done!',
      'report:1: has "All done!"; a unified diff begins with "--- name" and "+++ name" lines',
    ],
    ['JSON', '\n[]', 'report:2: has "[]"; a unified diff begins with "--- name" and "+++ name" lines'],
    ['a hunk that ends early', `${head}@@ -1,2 +1,2 @@\n a\n-b\n`, promised('0 old and 1 new ones', 6)],
    [
      'a hunk cut by the next file',
      `${head}@@ -1,2 +1,2 @@\n a\ndiff --git a/y b/y\n`,
      promised('1 old and 1 new ones', 5),
    ],
    [
      'a hunk with another line inside',
      `${head}@@ -1,2 +1,2 @@\n a\nwould reformat x\n`,
      promised('1 old and 1 new ones', 5),
    ],
    [
      'more new lines than promised',
      `${head}@@ -1,2 +1,2 @@\n+a\n+b\n+c\n`,
      promised('2 old and 0 new ones', 6),
    ],
    [
      'a line too many',
      `${head}@@ -1 +1 @@\n-a\n+b\n+c\n`,
      'report:6: the hunk of line 3 promises 1 old and 1 new lines, and has more',
    ],
    [
      'a hunk without a file',
      '@@ -1 +1 @@\n-a\n+b\n',
      'report:1: has a hunk before any "--- name" and "+++ name" lines',
    ],
    [
      'a damaged hunk head',
      `${head}@@ -1,x +1 @@\n-a\n`,
      'report:3: has "@@ -1,x +1 @@"; a hunk begins "@@ -1,2 +1,2 @@"',
    ],
    [
      'a line number of 20 digits',
      `${head}@@ -${'9'.repeat(20)} +1 @@\n-a\n`,
      `report:3: has "@@ -${'9'.repeat(20)} +1 @@"; a hunk begins "@@ -1,2 +1,2 @@"`,
    ],
    [
      'names without a hunk',
      '--- x\n+++ x\n',
      'report:2: names a file, and no hunk follows ("@@ -1,2 +1,2 @@"): the diff is cut off',
    ],
    [
      'a head cut off',
      'diff --git a/x b/x\nindex 1111111..2222222 100644\n',
      'report:1: names a file, and no "--- name" line follows: cut off, or no unified diff (`diff -u`)',
    ],
    [
      'a diff that is not unified',
      'diff x y\n1c1\n< a\n---\n> b\n',
      'report:1: names a file, and no "--- name" line follows: cut off, or no unified diff (`diff -u`)',
    ],
    [
      'a merge',
      'diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1 -1 +1 @@@\n',
      'report:1: is a combined diff of a merge; compare with one base',
    ],
  ])('is refused when it is %s', async (_, text, expected) => {
    expect(await refusal(diff, text)).toBe(expected)
  })

  it('is refused wherever it is cut within a hunk', async () => {
    const lines = fixture('diff/gofmt/gofmt.diff').toString('utf8').split('\n')
    for (let end = 4; end < 12; end++)
      expect(await refusal(diff, `${lines.slice(0, end).join('\n')}\n`)).toMatch(
        / the diff is cut off or damaged$/,
      )
  })

  it('may be nothing at all', async () => {
    expect(diff.silentWhenClean).toBe(true)
    expect(await parse(diff, '')).toEqual({ tool: 'diff', findings: [], notes: [] })
  })

  it('gives fixes that turn any old text into the new one', async () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '-', '+', '\\', '@', '\r', '😀', 'ö'),
      maxLength: 4,
    })
    const text = fc.record({ lines: fc.array(line, { maxLength: 8 }), ended: fc.boolean() }).map(joined)
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const parsed = await parse(diff, `diff --git a/x b/x\n${unified(before, after)}`)
        expect(apply(before, parsed.findings)).toBe(after)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['two names and a hunk', '--- x\n+++ x\n@@ -1 +1 @@\n', true],
    ['git', 'diff --git a/x b/x\nold mode 100644\n', true],
    ['what black says first', 'would reformat x\n--- x\n+++ x\n@@ -1 +1 @@\n', true],
    ['a failed Go test', '--- FAIL: TestTotal (0.00s)\n', false],
    ['a log that shows a diff', 'Compiling\n--- x\n+++ x\n@@ -1 +1 @@\n', false],
    ['YAML', '---\na: 1\n', false],
    ['JSON', '{"diff":"\n--- x\n+++ x\n@@ -1 +1 @@\n"}', false],
    ['nothing', '', false],
  ])('is told by content: %s', (_, text, expected) => {
    expect(diff.detect(sample(text))).toBe(expected)
  })
})

function told(finding: Finding): string {
  return `${row(finding)}: ${finding.message}`
}

/** Applies the first fix of each finding from the last place to the first; lines end with LF here. */
function apply(text: string, findings: readonly Finding[]): string {
  const lines = text.split('\n')
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  return findings
    .flatMap(({ fixes }) => fixes?.[0]?.edits ?? [])
    .toReversed()
    .reduce((now, { region, text: replacement }) => {
      const start = offset(region.startLine, region.startColumn ?? 1)
      const end = offset(region.endLine ?? region.startLine, region.endColumn ?? 1)
      return now.slice(0, start) + replacement + now.slice(end)
    }, text)
}

type Text = { readonly lines: readonly string[]; readonly ended: boolean }

function joined({ lines, ended }: Text): string {
  return lines.length === 0 ? '' : lines.join('\n') + (ended ? '\n' : '')
}

/** A diff of one hunk: the lines that begin and end both texts are context, all others are replaced. */
function unified(before: string, after: string): string {
  const [a, b] = [pieces(before), pieces(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  if (start === a.length && start === b.length) return 'new mode 100644\n'
  const marked = (mark: string, lines: readonly string[]) =>
    lines.map((line) => mark + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))
  const body = [
    ...marked(' ', a.slice(0, start)),
    ...marked('-', a.slice(start, a.length - end)),
    ...marked('+', b.slice(start, b.length - end)),
    ...marked(' ', a.slice(a.length - end)),
  ]
  const count = (lines: readonly string[]) => `${lines.length === 0 ? 0 : 1},${lines.length}`
  return `--- a/x\n+++ b/x\n@@ -${count(a)} +${count(b)} @@\n${body.join('')}`
}

function pieces(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}
