import { describe, expect, it } from '@jest/globals'
import { matchByDiff } from '../../../shared/baseline/match-by-diff.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { diffOf } from '../../support/line-diff.ts'

const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`)
const changed = lines.with(9, 'changed')
const base = { a: lines, kept: lines, old: lines, lock: ['1'], gone: ['x'] }
const head = { a: changed, kept: lines, new: changed, lock: ['2'], fresh: ['x'] }
const diff = {
  ...diffOf(base, head, { old: 'new' }),
}
const withBinary = {
  ...diff,
  changes: [
    ...diff.changes,
    { status: 'modified' as const, oldPath: 'bin', newPath: 'bin', hunks: [], binary: true },
  ],
}

const at = (path: string, startLine?: number, endLine?: number, more: Partial<Finding> = {}): Finding => ({
  tool: 'lint',
  rule: 'r',
  severity: 'note',
  message: 'm',
  path,
  ...(startLine === undefined
    ? {}
    : { region: { startLine, ...(endLine === undefined ? {} : { endLine }) } }),
  ...more,
})
const dependency = (manifest: string) => ({ ecosystem: 'npm', package: 'p', advisory: 'x', manifest })
const test = { suite: 's', name: 'n', outcome: 'failed' as const }

describe('without findings of the base', () => {
  it.each<[string, Finding, 'new' | 'unchanged']>([
    ['a changed line is new', at('a', 10), 'new'],
    ['an untouched line is not', at('a', 11), 'unchanged'],
    ['a changed line of a renamed file is new', at('new', 10), 'new'],
    ['an untouched line of a renamed file is not', at('new', 11), 'unchanged'],
    ['any line of a new file is new', at('fresh', 1), 'new'],
    ['any line of a changed binary file is new', at('bin', 7), 'new'],
    ['an untouched file has nothing new', at('kept', 10), 'unchanged'],
    ['a region with a changed line is new', at('a', 8, 12), 'new'],
    ['a region of 20 lines still counts', at('a', 1, 20), 'new'],
    ['of a longer region only the first line counts', at('a', 1, 21), 'unchanged'],
    ['a longer region that begins on a changed line is new', at('a', 10, 30), 'new'],
    ['without a line, a new file is new', at('fresh'), 'new'],
    ['without a line, a changed file is not', at('a'), 'unchanged'],
    ['without a file, nothing is new', at(''), 'unchanged'],
    ['a package of a changed manifest is new', at('lock', 1, 1, { dependency: dependency('lock') }), 'new'],
    [
      'a package of an untouched manifest is not',
      at('kept', 1, 1, { dependency: dependency('kept') }),
      'unchanged',
    ],
    [
      'a package of no manifest is not',
      at('', undefined, undefined, { dependency: dependency('') }),
      'unchanged',
    ],
    ['a failed test is new', at('kept', 1, 1, { test }), 'new'],
  ])('%s, and the reason names the weaker rule', (_, finding, state) => {
    const { findings, fixed } = matchByDiff({ head: [finding], diff: withBinary, headLines: () => lines })
    expect(findings).toMatchObject([{ ...finding, state, reason: expect.stringContaining('weaker rule') }])
    expect(fixed).toEqual([])
  })

  it('drops exact repeats, too', () => {
    const result = matchByDiff({ head: [at('a', 1), at('a', 1)], diff, headLines: () => lines })
    expect([result.findings.length, result.duplicates]).toEqual([1, 1])
  })
})
