import { describe, expect, it } from '@jest/globals'
import { matchFindings } from '../../../shared/baseline/match.ts'
import type { Dependency, FailedTest, Finding } from '../../../shared/model/finding.ts'
import { diffOf, type Tree } from '../../support/line-diff.ts'

const top = ['one', 'two', 'three']
const end = ['four', 'five', 'six']

type Given = {
  readonly renames?: Readonly<Record<string, string>>
  readonly found: { readonly base: readonly Finding[]; readonly head: readonly Finding[] }
}
const match = (base: Tree, head: Tree, { renames = {}, found }: Given) =>
  matchFindings({
    ...found,
    diff: diffOf(base, head, renames),
    baseLines: (path) => base[path],
    headLines: (path) => head[path],
  })

describe('findings without a line', () => {
  const about = (path: string, symbol: string | undefined, message: string): Finding => ({
    tool: 'arch',
    rule: 'r',
    severity: 'error',
    message,
    path,
    ...(symbol === undefined ? {} : { symbol }),
  })
  it.each<[string, Finding, Finding, string]>([
    ['the same symbol and message', about('a', 'p.C', 'too big'), about('a', 'p.C', 'too big'), 'unchanged'],
    ['another number', about('a', 'p.C', 'has 12'), about('a', 'p.C', 'has 13'), 'unchanged'],
    ['another symbol', about('a', 'p.C', 'too big'), about('a', 'p.D', 'too big'), 'new'],
    ['no file at all', about('', undefined, 'no licence'), about('', undefined, 'no licence'), 'unchanged'],
    ['a renamed file', about('old', undefined, 'x'), about('new', undefined, 'x'), 'moved'],
    ['a symbol whose file was deleted', about('dead', 'p.C', 'x'), about('born', 'p.C', 'x'), 'moved'],
    ['a symbol whose file lives on', about('a', 'p.C', 'x'), about('born', 'p.C', 'x'), 'new'],
  ])('%s', (_, base, head, state) => {
    const trees = [
      { a: top, old: end, dead: ['1'] },
      { a: top, new: end, born: ['2'] },
    ] as const
    const result = match(...trees, { renames: { old: 'new' }, found: { base: [base], head: [head] } })
    expect(result.findings[0]?.state).toBe(state)
    expect(result.fixed).toHaveLength(state === 'new' ? 1 : 0)
  })
})

describe('vulnerable packages', () => {
  const vulnerable = (more: Partial<Dependency> = {}, path = 'lock'): Finding => ({
    tool: 'audit',
    rule: 'GHSA-1',
    severity: 'error',
    message: 'x',
    path,
    region: { startLine: 1 },
    dependency: { ecosystem: 'npm', package: 'p', advisory: 'GHSA-1', manifest: path, version: '1', ...more },
  })
  it.each<[string, Finding, Finding, string]>([
    ['wherever their line is', vulnerable(), { ...vulnerable(), region: { startLine: 9 } }, 'unchanged'],
    ['in another version', vulnerable(), vulnerable({ version: '2' }), 'unchanged'],
    ['by an alias', vulnerable({ aliases: ['CVE-1'] }), vulnerable({ advisory: 'CVE-1' }), 'unchanged'],
    [
      'by the alias of an alias',
      vulnerable({ aliases: ['CVE-1'] }),
      vulnerable({ advisory: 'X', aliases: ['CVE-1'] }),
      'unchanged',
    ],
    ['in a renamed manifest', vulnerable({}, 'old'), vulnerable({}, 'new'), 'moved'],
    ['not in another manifest', vulnerable({}, 'a'), vulnerable({}, 'lock'), 'new'],
    ['not with another advisory', vulnerable(), vulnerable({ advisory: 'GHSA-2' }), 'new'],
    ['not of another package', vulnerable(), vulnerable({ package: 'q' }), 'new'],
    ['not of another ecosystem', vulnerable(), vulnerable({ ecosystem: 'pypi' }), 'new'],
  ])('match %s', (_, base, head, state) => {
    const trees = [
      { a: top, lock: ['1'], old: end },
      { a: top, lock: ['2'], new: end },
    ] as const
    const result = match(...trees, { renames: { old: 'new' }, found: { base: [base], head: [head] } })
    expect(result.findings[0]?.state).toBe(state)
  })

  it('match one to one by version first', () => {
    const found = { base: [vulnerable({ version: '2' })], head: [vulnerable(), vulnerable({ version: '2' })] }
    const result = match({ lock: ['1'] }, { lock: ['1'] }, { found })
    expect(result.findings.map((finding) => [finding.dependency?.version, finding.state])).toEqual([
      ['1', 'new'],
      ['2', 'unchanged'],
    ])
  })
})

describe('failed tests', () => {
  const failed = (more: Partial<FailedTest> = {}, path = 'a'): Finding => ({
    tool: 'junit',
    rule: 'failed',
    severity: 'error',
    message: `failed at ${Math.random()}`,
    path,
    test: { suite: 's', className: 'C', name: 'n', parameters: '[1]', outcome: 'failed', ...more },
  })
  it.each<[string, Finding, Finding, string]>([
    ['with another message', failed(), failed(), 'unchanged'],
    ['with another outcome', failed(), failed({ outcome: 'errored' }), 'unchanged'],
    ['not with another name', failed(), failed({ name: 'other' }), 'new'],
    ['not with other parameters', failed(), failed({ parameters: '[2]' }), 'new'],
    ['not of another class', failed(), failed({ className: 'D' }), 'new'],
    ['not of another suite', failed(), failed({ suite: 't' }), 'new'],
  ])('match %s', (_, base, head, state) => {
    const result = match({ a: top }, { a: top }, { found: { base: [base], head: [head] } })
    expect(result.findings[0]?.state).toBe(state)
  })
})
