import { describe, expect, it } from '@jest/globals'
import type { Gathered } from '../../../actions/quality-gate/src/collect.ts'
import { compare, type Sides } from '../../../actions/quality-gate/src/compare.ts'
import { fewerFiles } from '../../../actions/quality-gate/src/evidence.ts'
import { notesOf } from '../../../actions/quality-gate/src/notes.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { Evidence } from '../../../shared/model/verdict.ts'
import { diffOf } from '../../support/line-diff.ts'

const finding = (tool: string, path: string, line: number): Finding => ({
  tool,
  rule: 'r',
  severity: 'error',
  message: `m`,
  path,
  region: { startLine: line },
})
const gathered = (name: string, findings: readonly Finding[], more: Partial<Evidence> = {}): Gathered => ({
  evidence: { name, side: 'head', status: findings.length > 0 ? 'findings' : 'pass', ...more },
  report: {
    tool: findings[0]?.tool ?? name,
    parser: name,
    findings,
    notes: [],
    unknownPaths: [],
    knownPaths: 1,
  },
})
const base = { 'a.ts': ['one', 'two'], 'b.ts': ['same'] }
const head = { 'a.ts': ['zero', 'one', 'two'], 'b.ts': ['same'] }
const sides = (more: Partial<Sides>): Sides => ({
  head: [],
  base: undefined,
  perFile: new Set(),
  isShared: () => false,
  diff: diffOf(base, head),
  baseLines: (path) => base[path as keyof typeof base],
  headLines: (path) => head[path as keyof typeof head],
  ...more,
})
const states = (result: ReturnType<typeof compare>) =>
  result.findings.map(({ tool, path, region, state }) => `${tool} ${path}:${region?.startLine} ${state}`)

describe('findings of the head', () => {
  it.each<[string, Gathered['evidence']['status'], number]>([
    ['is called fixed when the tool ran', 'pass', 1],
    ['is not when it gave up', 'crashed', 0],
  ])('what is gone of the base %s', (_, status, fixed) => {
    const before = gathered('lint', [finding('lint', 'a.ts', 2)], { side: 'base' })
    const result = compare(sides({ head: [gathered('lint', [], { status })], base: [before] }))
    expect(result.fixed).toHaveLength(fixed)
  })

  it('of two runs of one linter are each compared with their own run at the base', () => {
    const result = compare(
      sides({
        head: [
          gathered('front', [finding('eslint', 'a.ts', 3)]),
          gathered('back', [finding('eslint', 'b.ts', 1)]),
        ],
        base: [
          gathered('front', [finding('eslint', 'a.ts', 2)], { side: 'base' }),
          gathered('back', [], { side: 'base', status: 'crashed' }),
        ],
      }),
    )
    expect(states(result)).toEqual(['eslint a.ts:3 unchanged', 'eslint b.ts:1 unchanged'])
    expect(result.notes).toEqual([expect.stringMatching(/^back: no report of the base/)])
  })

  it('in what both sides share are unchanged, whether or not the base’s run saw them', () => {
    const isShared = (path: string) => path.startsWith('node_modules/')
    const after = gathered('lint', [finding('lint', 'node_modules/a.ts', 1)])
    for (const seen of [
      [],
      [finding('lint', 'node_modules/a.ts', 1), finding('lint', 'node_modules/b.ts', 1)],
    ]) {
      const result = compare(
        sides({ head: [after], base: [gathered('lint', seen, { side: 'base' })], isShared }),
      )
      expect(states(result)).toEqual(['lint node_modules/a.ts:1 unchanged'])
      expect(result.fixed).toEqual([])
    }
  })

  it('are matched with those that the same tool had at the base', () => {
    const result = compare(
      sides({
        head: [gathered('lint', [finding('lint', 'a.ts', 1), finding('lint', 'a.ts', 3)])],
        base: [gathered('lint', [finding('lint', 'a.ts', 2)], { side: 'base' })],
      }),
    )
    expect(states(result)).toEqual(['lint a.ts:1 new', 'lint a.ts:3 unchanged'])
    expect(result.baseFindings).toHaveLength(1)
    expect(result.notes).toEqual([])
  })

  it('of a tool that nobody ran at the base go by changed lines, and that is said', () => {
    const result = compare(
      sides({
        head: [
          gathered('lint', [finding('lint', 'b.ts', 1)]),
          gathered('x.json', [finding('other', 'a.ts', 1), finding('other', 'a.ts', 3)]),
        ],
        base: [gathered('lint', [], { side: 'base' })],
      }),
    )
    expect(states(result)).toEqual(['other a.ts:1 new', 'other a.ts:3 unchanged', 'lint b.ts:1 new'])
    expect(result.notes.join()).toContain('x.json: no report of the base to compare with')
    expect(result.baseFindings).toBeUndefined() // a ratchet can't count what was not looked at
  })

  it('on a file that nobody knows are new by that rule: nothing tells that they were there before', () => {
    const strange = gathered('x.json', [finding('other', 'elsewhere/a.ts', 3), finding('other', 'b.ts', 1)])
    const report = { ...strange.report!, strangers: ['elsewhere/a.ts'] }
    expect(states(compare(sides({ head: [{ ...strange, report }] })))).toEqual([
      'other b.ts:1 unchanged',
      'other elsewhere/a.ts:3 new',
    ])
  })

  it('of a tool that crashed at the base go by changed lines too', () => {
    const crashed: Gathered = {
      evidence: { name: 'lint', side: 'base', status: 'crashed' },
      report: undefined,
    }
    expect(
      states(compare(sides({ head: [gathered('lint', [finding('lint', 'b.ts', 1)])], base: [crashed] }))),
    ).toEqual(['lint b.ts:1 unchanged'])
  })

  it('of a per-file tool were there before, where their file is the same', () => {
    const result = compare(
      sides({
        head: [gathered('lint', [finding('lint', 'a.ts', 3), finding('lint', 'b.ts', 1)])],
        base: [gathered('lint', [], { side: 'base' })],
        perFile: new Set(['lint']),
      }),
    )
    expect(states(result)).toEqual(['lint a.ts:3 new', 'lint b.ts:1 unchanged'])
  })

  it('are all new where there is no base', () => {
    const result = compare(sides({ head: [gathered('lint', [finding('lint', 'b.ts', 1)])], diff: undefined }))
    expect(result.findings).toMatchObject([
      { state: 'new', reason: 'there is no base commit: the whole tree is judged' },
    ])
  })
})

describe('the notes say', () => {
  const evidence = (side: 'head' | 'base', files: number): Evidence => ({
    name: 'eslint',
    side,
    status: 'pass',
    files,
  })
  it.each([
    [
      'that a tool looked at fewer files than before',
      12,
      40,
      ['eslint analysed 12 files, 40 at the base: is something left out?'],
    ],
    ['nothing when it looked at as many', 40, 40, []],
  ])('%s', (_, now, before, notes) => {
    expect(fewerFiles([evidence('head', now), evidence('base', before)])).toEqual(notes)
  })

  it('what went wrong at the base, and which files nobody knows', () => {
    const strange = gathered('x.json', [finding('x', 'a.ts', 1)])
    const notes = notesOf(
      { kind: 'commit', sha: 'abc', how: 'abc, the base of the merge group' },
      ['more'],
      [{ ...strange, report: { ...strange.report!, unknownPaths: ['gone.ts'], notes: ['left out: 3'] } }],
      [
        {
          evidence: { name: 'lint', side: 'base', status: 'timed-out', detail: 'took longer than 3 s' },
          report: undefined,
        },
      ],
    )
    expect(notes).toEqual([
      'Compared with abc, the base of the merge group.',
      'more',
      'lint at the base timed out: took longer than 3 s',
      'x.json: left out: 3',
      'x.json: gone.ts: no file of this repository; the findings are kept as they are',
    ])
  })
})
