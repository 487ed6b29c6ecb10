import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type MatchInput, matchFindings } from '../../../shared/baseline/match.ts'
import { matchByDiff } from '../../../shared/baseline/match-by-diff.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { diffOf, type Tree } from '../../support/line-diff.ts'

const line = fc.constantFrom(
  '',
  '}',
  'alpha(beta, gamma)',
  'alpha(beta, delta)',
  '  alpha(beta, gamma)',
  'omega = 12',
)
const file = fc.array(line, { maxLength: 9 })
const tree: fc.Arbitrary<Tree> = fc.record({ a: file, b: file, 'dir/c': file }, { requiredKeys: [] })
const finding: fc.Arbitrary<Finding> = fc
  .record({
    tool: fc.constantFrom('t', 'u'),
    rule: fc.constantFrom('r', 's'),
    severity: fc.constantFrom('error' as const, 'note' as const),
    message: fc.constantFrom("'x' is bad", "'y' is bad", 'is 3', 'other'),
    path: fc.constantFrom('a', 'b', 'dir/c', ''),
    startLine: fc.integer({ min: 0, max: 10 }),
    startColumn: fc.integer({ min: 1, max: 2 }),
    symbol: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
    kind: fc.constantFrom('line', 'line', 'line', 'test', 'package'),
    source: fc.constantFrom('one', 'two'),
  })
  .map(({ startLine, startColumn, symbol, kind, ...rest }) => ({
    ...rest,
    ...(startLine > 0 ? { region: { startLine, startColumn } } : {}),
    ...(symbol === undefined ? {} : { symbol }),
    ...(kind === 'test' ? { test: { suite: 's', name: rest.message, outcome: 'failed' as const } } : {}),
    ...(kind === 'package'
      ? { dependency: { ecosystem: 'npm', package: 'p', advisory: rest.message, manifest: rest.path } }
      : {}),
  }))
const findings = fc.array(finding, { maxLength: 12 })
const input: fc.Arbitrary<MatchInput> = fc
  .record({ before: tree, after: tree, base: findings, head: findings, rename: fc.boolean() })
  .map(({ before, after, base, head, rename }) => ({
    base,
    head,
    diff: diffOf(
      before,
      after,
      rename && 'a' in before && 'b' in after && !('b' in before) ? { a: 'b' } : {},
    ),
    baseLines: (path) => before[path],
    headLines: (path) => after[path],
  }))

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, i) => ({ item, key: Math.sin(seed + i * 7.31) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

describe('matching', () => {
  it('does not depend on the order of findings', () => {
    fc.assert(
      fc.property(input, fc.integer(), (given, seed) => {
        const other = { ...given, base: shuffled(given.base, seed), head: shuffled(given.head, seed + 1) }
        expect(matchFindings(other)).toEqual(matchFindings(given))
        expect(matchByDiff(other)).toEqual(matchByDiff(given))
      }),
      { numRuns: 300 },
    )
  })

  it('accounts for each finding once: matched one to one, new, fixed, or an exact repeat', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { findings, fixed, duplicates } = matchFindings(given)
        const baseCount = matchFindings({ ...given, head: given.base, base: [] })
        expect(findings.length + duplicates).toBe(given.head.length)
        const matched = findings.filter((found) => found.state !== 'new')
        expect(matched.length + fixed.length).toBe(baseCount.findings.length)
        expect(fixed.every((found) => found.state === 'fixed')).toBe(true)
        expect(new Set(findings.map((found) => found.id)).size).toBe(findings.length)
        for (const found of findings) expect(found.reason).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('of a tree with itself finds all unchanged', () => {
    fc.assert(
      fc.property(tree, findings, (files, found) => {
        const lines = (path: string) => files[path]
        const result = matchFindings({
          base: found,
          head: found,
          diff: diffOf(files, files),
          baseLines: lines,
          headLines: lines,
        })
        expect(result.findings.filter((each) => each.state !== 'unchanged')).toEqual([])
        expect(result.fixed).toEqual([])
      }),
    )
  })

  it('never crosses tools or rules: a finding with a partner has one of its own kind at that place', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const found of matchFindings(given).findings) {
          if (found.state === 'new') continue
          const partners = given.base.filter(
            (base) =>
              base.path === found.basePath &&
              (base.region?.startLine ?? undefined) === (found.baseLine ?? undefined) &&
              base.tool === found.tool &&
              (base.test || base.dependency || base.rule === found.rule),
          )
          expect(partners.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})
