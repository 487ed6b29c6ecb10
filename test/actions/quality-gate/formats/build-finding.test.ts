import { describe, expect, it } from '@jest/globals'
import {
  buildFinding,
  cutMessage,
  regionOf,
  tidyPath,
} from '../../../../actions/quality-gate/src/formats/build-finding.ts'

describe('a path of a report', () => {
  it.each([
    ['./src/a.ts', 'src/a.ts'],
    ['././/src/a.ts', 'src/a.ts'],
    ['src\\a.ts', 'src/a.ts'],
    ['.\\src\\a.ts', 'src/a.ts'],
    ['src/odd\\name.ts', 'src/odd\\name.ts'],
    ['C:\\src\\a.ts', 'C:\\src\\a.ts'],
    ['\\\\server\\share\\a.ts', '\\\\server\\share\\a.ts'],
    ['/src/./a.ts', '/src/./a.ts'],
    ['../a.ts', '../a.ts'],
    ['./', './'],
    ['.', '.'],
    ['.github/a.yml', '.github/a.yml'],
    ['', ''],
  ])('%s → %s', (written, tidied) => expect(tidyPath(written)).toBe(tidied))
})

describe('a place of a report', () => {
  it.each([
    [
      'whole',
      { line: 1, column: 2, endLine: 3, endColumn: 1 },
      { startLine: 1, startColumn: 2, endLine: 3, endColumn: 1 },
    ],
    [
      'an insertion',
      { line: 1, column: 2, endLine: 1, endColumn: 2 },
      { startLine: 1, startColumn: 2, endLine: 1, endColumn: 2 },
    ],
    ['without a line', { column: 2 }, undefined],
    ['on line 0', { line: 0, column: 2, endLine: 3 }, undefined],
    ['on half a line', { line: 1.5 }, undefined],
    ['at infinity', { line: Number.POSITIVE_INFINITY }, undefined],
    ['in column NaN', { line: 1, column: Number.NaN }, { startLine: 1 }],
    ['with an end column alone', { line: 1, endColumn: 4 }, { startLine: 1, endColumn: 4 }],
    [
      'ending before it starts',
      { line: 4, column: 2, endLine: 3, endColumn: 9 },
      { startLine: 4, startColumn: 2 },
    ],
    ['ending left of its start', { line: 4, column: 5, endColumn: 4 }, { startLine: 4, startColumn: 5 }],
    [
      'ending in column 0 of a later line',
      { line: 4, column: 5, endLine: 6, endColumn: 0 },
      { startLine: 4, startColumn: 5, endLine: 6 },
    ],
  ])('%s', (_, span, region) => expect(regionOf(span)).toEqual(region))
})

describe('texts of a report', () => {
  it.each([
    ['8,192 characters are kept', 'a'.repeat(8192), 'a'.repeat(8192)],
    ['one more is cut and says so', 'a'.repeat(8193), `${'a'.repeat(8192)}… (cut)`],
    ['an emoji is never cut in two', `${'a'.repeat(8191)}😀b`, `${'a'.repeat(8191)}… (cut)`],
  ])('%s', (_, text, expected) => expect(cutMessage(text)).toBe(expected))

  it('absent members are left out, an empty rule is the tool, an empty message the rule', () => {
    const at = { line: 0 }
    const draft = {
      tool: 'x',
      rule: ' ',
      severity: 'note',
      message: '\n',
      at,
      fixes: [],
      tags: undefined,
    } as const
    expect(buildFinding(draft)).toEqual({ tool: 'x', rule: 'x', severity: 'note', message: 'x', path: '' })
    expect(Object.keys(buildFinding(draft)).sort()).toEqual(['message', 'path', 'rule', 'severity', 'tool'])
  })

  it('a rule is cut at 256 characters', () => {
    const finding = buildFinding({ tool: 'x', rule: 'r'.repeat(300), severity: 'note', message: 'm' })
    expect(finding.rule).toBe(`${'r'.repeat(256)}… (cut)`)
  })
})
