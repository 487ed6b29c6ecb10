/** From occurrences to the report, as pure functions. */

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Allow } from '../../../actions/secret-scan/src/allow/allow.ts'
import { marksIn } from '../../../actions/secret-scan/src/allow/marks.ts'
import { type Assembly, assemble } from '../../../actions/secret-scan/src/assemble.ts'
import { fingerprintOf } from '../../../actions/secret-scan/src/identity/fingerprint.ts'
import type { Incident } from '../../../actions/secret-scan/src/incident.ts'
import type { FailOn } from '../../../actions/secret-scan/src/inputs.ts'
import { type Case, judge } from '../../../actions/secret-scan/src/judge.ts'
import type { Proof } from '../../../actions/secret-scan/src/proof/proof.ts'
import { receiptWriter } from '../../../actions/secret-scan/src/receipt.ts'
import { rules } from '../../../actions/secret-scan/src/rules/list.generated.ts'
import { Gathering, mostGroups } from '../../../actions/secret-scan/src/scan/gathering.ts'
import type { Occurrence } from '../../../actions/secret-scan/src/scan/occurrence.ts'
import { sarifLog } from '../../../shared/report/sarif.ts'
import { githubToken } from '../../support/credentials.ts'
import { occurrence } from './policy/occurrences.ts'

const now = new Date('2026-11-21T12:00:00Z')
const valid: Proof = { grade: 'valid', by: 'a checksum', facts: {} }
const invalid: Proof = { grade: 'invalid', by: 'a checksum', facts: {} }
const none: Proof = { grade: 'none', by: 'the format carries no checksum' }
const token = githubToken('a')

const at = (path: string, startLine = 1, more: Partial<Occurrence> = {}): Occurrence =>
  occurrence({
    rule: 'github-classic-token',
    secret: token,
    proof: valid,
    path,
    region: { startLine },
    ...more,
  })

const assembly: Assembly = {
  rules,
  terms: { allows: [], today: '2026-11-21', base: undefined, tip: marksIn(new Map()), acceptNew: true },
  atBase: new Set(),
  baseline: new Map(),
  isTip: true,
  now,
}

const allowing = (...allows: readonly Partial<Allow>[]): Assembly => ({
  ...assembly,
  terms: {
    ...assembly.terms,
    allows: allows.map((allow) => ({
      kind: 'sidecar',
      place: 'allow.yml:1',
      reason: 'a test',
      until: undefined,
      breadth: 'place',
      covers: () => false,
      ...allow,
    })),
  },
})

const under =
  (folder: string) =>
  ({ path }: Occurrence) =>
    path.startsWith(folder)

function assembled(found: readonly Occurrence[], terms: Assembly = assembly) {
  const gathering = new Gathering()
  gathering.add(found)
  return assemble(gathering.groups(), [], terms)
}

const receipt = receiptWriter({ range: 'a..b', start: [], end: [], shallow: false, ruleSet: 'r' }).end()

function judged(
  { incidents, setAside = [] }: { incidents: readonly Incident[]; setAside?: Case['setAside'] },
  bar: FailOn = 'high',
  more: Partial<Case> = {},
) {
  const found: Case = {
    incidents,
    setAside,
    rules,
    receipt,
    nothing: undefined,
    placeholders: 0,
    left: 0,
    marks: [],
    changedPolicy: [],
    guarded: false,
    notes: [],
    ...more,
  }
  return judge(found, bar, now)
}

const one = (changes: Partial<Incident> = {}): Incident => ({
  ...assembled([at('a.ts')]).incidents[0]!,
  ...changes,
})

describe('what fails', () => {
  const live = { state: 'live', detail: 'GitHub answers as mona.' } as const
  it.each<[string, Partial<Incident>, [boolean, boolean, boolean], string]>([
    ['proven', { proof: valid, confidence: 'high' }, [true, true, true], 'error'],
    ['of a form that is sure', { proof: none, confidence: 'high' }, [false, true, true], 'error'],
    ['likely', { proof: none, confidence: 'medium' }, [false, false, true], 'warning'],
    ['unsure', { proof: none, confidence: 'low' }, [false, false, true], 'note'],
    [
      'unsure with a structure that is valid',
      { proof: valid, confidence: 'low' },
      [false, false, true],
      'note',
    ],
    ['made by no provider', { proof: invalid, confidence: 'high' }, [false, false, true], 'note'],
    ['an id alone', { proof: valid, confidence: 'low', alone: true }, [false, false, true], 'note'],
    [
      'an id alone of a rule that is likely',
      { proof: valid, confidence: 'medium', alone: true },
      [false, false, true],
      'warning',
    ],
    [
      'live, whatever its form',
      { proof: none, confidence: 'low', liveness: live },
      [true, true, true],
      'error',
    ],
    ['live, though its checksum is none', { proof: invalid, liveness: live }, [true, true, true], 'error'],
    [
      'revoked',
      { proof: valid, liveness: { state: 'revoked', detail: 'It is gone.' } },
      [false, false, true],
      'note',
    ],
    [
      'not known to its provider',
      { liveness: { state: 'unknown', detail: 'No answer.' } },
      [true, true, true],
      'error',
    ],
    ['known at the base', { known: 'base' }, [false, false, false], 'error'],
    ['in the baseline', { known: 'baseline' }, [false, false, false], 'error'],
  ])('of what is %s', (_, changes, failing, severity) => {
    const incidents = [one(changes)]
    const bars = ['proven', 'high', 'any'] as const
    expect(bars.map((bar) => judged({ incidents }, bar).verdict === 'fail')).toEqual(failing)
    expect(judged({ incidents }).findings).toMatchObject([{ severity }])
  })

  it.each([
    ['a signed token that has expired', '2026-11-21T12:00:00Z', 'RS256', 'pass', 'warning'],
    ['a signed token that has not', '2026-11-21T12:00:01Z', 'RS256', 'fail', 'error'],
    ['a date that nobody signed', '2020-01-01T00:00:00Z', undefined, 'fail', 'error'],
  ])('of %s', (_, expires, algorithm, verdict, severity) => {
    const facts = { expires, ...(algorithm !== undefined && { algorithm }) }
    const proof: Proof = { grade: 'valid', by: 'its structure', facts }
    const { incidents } = assembled([at('a.ts', 1, { proof })])
    const report = judged({ incidents })
    expect([report.verdict, report.findings[0]?.severity]).toEqual([verdict, severity])
    expect(judged({ incidents }, 'any').verdict).toBe('fail')
  })
})

describe('what is set aside', () => {
  const found = [at('src/a.ts'), at('test/a.ts')]

  it('is so only where each of its places is', () => {
    const partly = assembled(found, allowing({ covers: under('test/') }))
    expect(partly.incidents).toMatchObject([{ places: [{ path: 'src/a.ts' }, { path: 'test/a.ts' }] }])
    expect(partly.incidents[0]!.setAside).toBeUndefined()
    expect(partly.setAside).toHaveLength(1)
    const wholly = assembled(found, allowing({ covers: under('test/') }, { covers: under('src/') }))
    expect(judged(wholly)).toMatchObject({
      verdict: 'pass',
      findings: [{ suppression: { kind: 'external' } }],
    })
  })

  it('by a condition of an imported rule was never found, and is listed nowhere', () => {
    const never = assembled(found, allowing({ covers: () => true, condition: true }))
    expect(never).toEqual({ incidents: [], setAside: [] })
    const partly = assembled(found, allowing({ covers: under('src/'), condition: true }))
    expect(partly.incidents).toMatchObject([{ places: [{ path: 'test/a.ts' }] }])
    expect(partly.setAside).toEqual([])
  })

  it('no longer holds behind its last day, and the report says so', () => {
    const over = assembled(found, allowing({ covers: () => true, until: '2026-11-20' }))
    const report = judged(over)
    expect(report.verdict).toBe('fail')
    expect(JSON.stringify(report.sections)).toContain('no: it held until 2026-11-20')
    expect(judged(assembled(found, allowing({ covers: () => true, until: '2026-11-21' }))).verdict).toBe(
      'pass',
    )
  })
})

describe('one secret', () => {
  it('that several rules find is one finding, of the rule that knows most of it', () => {
    const both = [at('a.ts'), at('a.ts', 1, { rule: 'generic-token', proof: none })]
    expect(assembled(both).incidents).toMatchObject([
      { rule: { id: 'github-classic-token' }, proof: { grade: 'valid' }, known: undefined },
    ])
  })

  it('is known by its content, at the base and in the baseline', () => {
    const fingerprint = fingerprintOf(token)
    expect(assembled([at('a.ts')], { ...assembly, atBase: new Set([fingerprint]) }).incidents[0]!.known).toBe(
      'base',
    )
    const known = { fingerprint, rule: 'x', reason: 'r' }
    const baseline = new Map([[fingerprint, known]])
    expect(assembled([at('a.ts')], { ...assembly, baseline }).incidents[0]!.known).toBe('baseline')
    const other = new Map([[fingerprintOf(githubToken('b')), known]])
    expect(assembled([at('a.ts')], { ...assembly, baseline: other }).incidents[0]!.known).toBeUndefined()
  })

  it('gives the same report in whatever order its places come', () => {
    const all = [
      at('src/a.ts'),
      at('src/a.ts', 7),
      at('test/a.ts', 2),
      at('b.zip', 1, { entry: 'b.zip!/x', region: { startLine: 1 } }),
      at('a.ts', 1, { rule: 'generic-token', proof: none }),
      at('', 1, { kind: 'commit message', commit: 'c'.repeat(40) }),
      at('c.ts', 1, { secret: githubToken('c') }),
      at('d.ts', 1, { secret: githubToken('d'), doubt: 'has the word `example`' }),
    ]
    const terms = allowing({ covers: under('test/') })
    const wanted = JSON.stringify(judged(assembled(all, terms)))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        expect(JSON.stringify(judged(assembled(some, terms)))).toBe(wanted)
      }),
    )
  })
})

describe('limits', () => {
  it('of different secrets make an error, never a pass', () => {
    const gathering = new Gathering()
    const many = Array.from({ length: mostGroups + 3 }, (_, i) => at('a.ts', 1, { secret: `secret ${i}` }))
    gathering.add(many)
    expect([gathering.groups().length, gathering.left]).toEqual([mostGroups, 3])
    const report = judged({ incidents: [] }, 'high', { left: gathering.left })
    expect([report.verdict, report.summary]).toEqual([
      'error',
      'The scan is not complete: 3 places more than are kept.',
    ])
  })

  it('of places keep those that nothing sets aside', () => {
    const gathering = new Gathering(under('test/'))
    gathering.add(Array.from({ length: 300 }, (_, i) => at(`test/${i}.ts`)))
    gathering.add([at('src/a.ts')])
    const [group] = gathering.groups()
    expect([group!.count, group!.places.length, group!.places[0]!.path]).toEqual([301, 201, 'src/a.ts'])
  })

  it('of time name what was not reached, three of them', () => {
    const late = { ...receipt, complete: false, unreached: ['a', 'b', 'c', 'd', 'e'] }
    const { verdict, summary } = judged({ incidents: [one()] }, 'high', { receipt: late })
    expect([verdict, summary]).toEqual([
      'error',
      'The scan is not complete: the time was up before a, b, c, 2 more.',
    ])
  })
})

describe('what people read', () => {
  const head = /^GitHub personal access token \(classic\) ghp_… \(40 characters, [0-9a-f]{8}\)/
  const tail = (changes: Partial<Incident>): string => {
    const { message } = judged({ incidents: [one(changes)] }).findings[0]!
    expect(message).toMatch(head)
    return message.replace(head, '').replace(/; it opens [^.]*\./, '')
  }
  const steps = rules.find(({ id }) => id === 'github-classic-token')!.revoke.steps
  const since = { commit: 'c'.repeat(40), date: '2026-11-20T01:02:03Z' }
  const refs = { names: ['main'], more: 0 }

  it.each<[string, Partial<Incident>, string]>([
    ['in a file', {}, `, proven by a checksum In a.ts:1. ${steps}`],
    [
      'since a commit, and elsewhere',
      { exposure: { since, atHead: true, refs }, count: 3 },
      `, proven by a checksum Added in cccccccccc on 2026-11-20, still in a.ts:1 and 2 other places. ${steps}`,
    ],
    [
      'in the past alone',
      { exposure: { since, atHead: false, refs }, inTip: false },
      `, proven by a checksum Added in cccccccccc on 2026-11-20, in a.ts:1, in the history only. ${steps}`,
    ],
    [
      'revoked',
      { liveness: { state: 'revoked', detail: 'GitHub knows it no more.' } },
      ', revoked GitHub knows it no more. In a.ts:1.',
    ],
    [
      'one of a pair',
      { proof: none, pairedWith: 'an id at a.ts:3' },
      ` It belongs to an id at a.ts:3. In a.ts:1. ${steps}`,
    ],
    ['no real one', { proof: invalid }, `, which no provider made (a checksum) In a.ts:1. ${steps}`],
    [
      'encoded in an archive',
      { places: [at('a.zip', 1, { entry: 'a.zip!/b', encodings: ['base64', 'percent'] })] },
      `, proven by a checksum In a.zip!/b:1, as base64 in percent. ${steps}`,
    ],
  ])('of one that is %s', (_, changes, words) => expect(tail(changes)).toBe(words))

  it('of one that no file has is in JSON and in the tables, and not in SARIF', () => {
    const report = judged({ incidents: [one({ inTip: false })] })
    expect(report.findings).toMatchObject([{ outsideTree: true, path: '' }])
    expect(JSON.stringify(report.sections)).toContain('a.ts:1')
    expect(JSON.parse(sarifLog([report], { version: '1' }).text).runs[0].results).toEqual([])
    const inFile = judged({ incidents: [one()] })
    expect(JSON.parse(sarifLog([inFile], { version: '1' }).text).runs[0].results).toHaveLength(1)
  })

  it('of the whole says how many fail and how many are less sure', () => {
    const unsure = one({ proof: none, confidence: 'medium', fingerprint: 'f'.repeat(32) })
    const both = judged({ incidents: [one(), unsure] })
    expect(both.conditions.find(({ id }) => id === 'secrets')).toMatchObject({
      status: 'broken',
      found: '1 credential, and 1 finding that is less sure',
      findings: [fingerprintOf(token)],
    })
    expect(judged({ incidents: [unsure] }).summary).toBe(
      'No new credential that fails; 1 less certain finding to look at.',
    )
    expect(judged({ incidents: [] }, 'high', { nothing: 'x was deleted' })).toMatchObject({
      verdict: 'neutral',
      summary: 'Nothing was scanned: x was deleted.',
    })
  })
})
