import { describe, expect, it } from '@jest/globals'
import { fingerprint, identifier } from '../../../shared/baseline/fingerprint.ts'
import type { Finding } from '../../../shared/model/finding.ts'

const lines = ['import a, b', '', '  call(a)', 'call(a)']
const at = (line: number, more: Partial<Finding> = {}): Finding => ({
  tool: 'lint',
  rule: 'r',
  severity: 'note',
  message: "'a' used 3 times",
  path: 'src/a.ts',
  region: { startLine: line, startColumn: 1 },
  ...more,
})
const id = (finding: Finding, text: readonly string[] = lines) => fingerprint(finding, () => text)

describe('the public id of a finding', () => {
  it('is 32 hexadecimal digits, and the same for ever', () => {
    expect(id(at(3))).toBe('0d2b38c426ba9006cce48aab3c4d82f2')
  })

  it.each<[string, string, string]>([
    ['lines shift', id(at(4), ['new', ...lines.slice(0, 3)]), id(at(3))],
    ['the line is indented', id(at(4)), id(at(3))],
    ['a number in the message changes', id(at(3, { message: "'a' used 4 times" })), id(at(3))],
    ['the severity changes', id(at(3, { severity: 'error' })), id(at(3))],
    ['the column changes', id(at(3, { region: { startLine: 3, startColumn: 8 } })), id(at(3))],
  ])('stays when %s', (_, now, before) => {
    expect(now).toBe(before)
  })

  it.each<[string, Partial<Finding>]>([
    ['tool', { tool: 'other' }],
    ['rule', { rule: 'other' }],
    ['path', { path: 'src/b.ts' }],
    ['name in the message', { message: "'b' used 3 times" }],
    ['line text', { region: { startLine: 1 } }],
  ])('differs by %s', (_, more) => {
    expect(id(at(3, more))).not.toBe(id(at(3)))
  })

  it('tells equal findings of a file apart by number', () => {
    const identify = identifier(() => lines)
    const ids = [at(3), at(4)].map((finding) => identify(finding)())
    expect(ids[0]).toBe(id(at(3)))
    expect(ids[1]).toBe(fingerprint(at(4), () => lines, 2))
    expect(ids[1]).not.toBe(ids[0])
  })

  it('goes by the symbol where there is no line', () => {
    const { region: _, ...bare } = at(1)
    expect(id({ ...bare, symbol: 'A.b' })).not.toBe(id({ ...bare, symbol: 'A.c' }))
    const unknown = (line: number) => fingerprint(at(line, { symbol: 'A' }), () => undefined)
    expect(unknown(1)).toBe(unknown(2))
  })

  it('of a package and of a test does not look at message and line', () => {
    const dependency = { ecosystem: 'npm', package: 'p', advisory: 'GHSA-1', manifest: 'lock' }
    expect(id(at(1, { dependency }))).toBe(
      id(at(2, { dependency: { ...dependency, version: '2' }, message: 'x' })),
    )
    expect(id(at(1, { dependency }))).not.toBe(id(at(1, { dependency: { ...dependency, package: 'q' } })))
    const test = { suite: 's', name: 'n', outcome: 'failed' as const }
    expect(id(at(1, { test }))).toBe(id(at(2, { test: { ...test, outcome: 'errored' }, message: 'x' })))
    expect(id(at(1, { test }))).not.toBe(id(at(1, { test: { ...test, parameters: '[1]' } })))
  })
})
