import { describe, expect, it } from '@jest/globals'
import { flake8 } from '../../../../actions/quality-gate/src/formats/flake8.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const findings = [
  'src/cart.py:2:1 flake8/F401 error',
  'src/cart.py:11:25 flake8/E711 warning',
  'src/cart.py:11:32 flake8/E701 warning',
  'src/cart.py:13:5 flake8/F841 error',
  'src/cart.py:19:5 flake8/F841 error',
  'src/cart.py:19:16 flake8/E702 warning',
  'src/cart.py:19:21 flake8/F401 error',
  'src/cart.py:21:24 flake8/F821 error',
  'src/größe und maß.py:2:28 flake8/F821 error',
]

describe('what flake8 prints', () => {
  it.each([
    ['findings', findings],
    ['shown', findings],
    ['clean', []],
    ['broken', ['broken/checkout.py:1:9 flake8/E999 error']],
  ])('%s: every finding, and no line is left over', async (folder, expected) => {
    const parsed = await parse(flake8, fixture(`flake8/${folder}/flake8.txt`))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed).toMatchObject({ tool: 'flake8', notes: [] })
  })

  it.each(rewrites)('says the same %s', async (_, rewrite) => {
    const report = fixture('flake8/shown/flake8.txt')
    expect(await parse(flake8, rewrite(report))).toEqual(await parse(flake8, report))
  })

  it('has messages without code and source', async () => {
    const { findings } = await parse(flake8, fixture('flake8/shown/flake8.txt'))
    expect(findings[0]).toEqual({
      tool: 'flake8',
      rule: 'F401',
      severity: 'error',
      message: "'os' imported but unused",
      path: 'src/cart.py',
      region: { startLine: 2, startColumn: 1 },
    })
  })

  it.each([
    ['a file that could not be read', 'a.py:0:1: E902 FileNotFoundError', 'a.py flake8/E902 error'],
    ['a syntax error', 'a.py:1:9: E999 SyntaxError: x', 'a.py:1:9 flake8/E999 error'],
    ['a code of a plugin', './a.py:2:3: ABC123 x', 'a.py:2:3 flake8/ABC123 warning'],
    ['a code without a number', 'a.py:2:3: DAR x', 'a.py:2:3 flake8/DAR warning'],
    ['style', 'src\\a.py:2:80: E501 line too long', 'src/a.py:2:80 flake8/E501 warning'],
    ['a drive letter', 'C:\\shop\\a.py:2:80: W291 x', 'C:\\shop\\a.py:2:80 flake8/W291 warning'],
    ['colours', '\u001b[1ma.py\u001b[m:2:3: \u001b[31mF401\u001b[m x', 'a.py:2:3 flake8/F401 error'],
  ])('is read with %s', async (_, line, expected) => {
    expect(rows(await parse(flake8, line))).toEqual([expected])
  })

  it('is counted where a line is not its own', async () => {
    const parsed = await parse(flake8, 'a.py:1:1: F401 x\nwarning: old settings\n')
    expect(parsed.notes).toEqual(['1 line is not part of the report: line 2, "warning: old settings"'])
  })

  const wanted = 'lines must be "path:line:column: E123 message", as flake8 prints them by default'
  it.each([
    ['prose', 'fine', `report:1: has "fine"; ${wanted}`],
    ['mypy’s lines', 'a.py:1: error: x  [misc]', `report:1: has "a.py:1: error: x  [misc]"; ${wanted}`],
    ['a line cut off', 'src/cart.py:2:', `report:1: has "src/cart.py:2:"; ${wanted}`],
    ['JSON', '{}', `report:1: has "{}"; ${wanted}`],
    ['a huge line number', 'a.py:1234567890:1: E1 x', `report:1: has "a.py:1234567890:1: E1 x"; ${wanted}`],
    ['a long line, shown cut', 'x'.repeat(99), `report:1: has "${'x'.repeat(80)}…"; ${wanted}`],
  ])('is refused when it is %s', async (_, text, expected) => {
    expect(await refusal(flake8, text)).toBe(expected)
  })

  it('may be nothing at all', async () => {
    expect(flake8.silentWhenClean).toBe(true)
    expect(await parse(flake8, '')).toEqual({ tool: 'flake8', findings: [], notes: [] })
  })

  it.each([
    ['findings', 'a.py:1:1: F401 x\na.py:2:1: E501 y', true],
    ['a count and statistics', 'a.py:1:1: F401 x\n1     F401 x\n1', true],
    ['Ruff’s concise text', 'a.py:1:1: F401 [*] `os` imported\nFound 1 error.', false],
    ['pylint’s parseable text', 'a.py:1:0: C0114: Missing module docstring', false],
    ['findings between other lines', 'hello\na.py:1:1: F401 x', false],
    ['JSON', '["\na.py:1:1: F401 x\n"]', false],
    ['nothing', '', false],
  ])('is told by content: %s', (_, text, expected) => {
    expect(flake8.detect(sample(text))).toBe(expected)
  })
})
