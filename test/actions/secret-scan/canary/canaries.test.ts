import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Allow } from '../../../../actions/secret-scan/src/allow/allow.ts'
import { runCanaries } from '../../../../actions/secret-scan/src/canary/canaries.ts'
import { directoriesFor } from '../../../../actions/secret-scan/src/canary/places.ts'
import { canaryConditions, canarySection } from '../../../../actions/secret-scan/src/canary/report.ts'
import type { CanaryPlan } from '../../../../actions/secret-scan/src/canary/result.ts'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import type { FailOn } from '../../../../actions/secret-scan/src/inputs.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'

const byId = (id: string): Rule => rules.find((rule) => rule.id === id)!
const few = ['github-classic-token', 'stripe-live-key', 'sendgrid-api-key', 'npm-access-token'].map(byId)
const files = ['README.md', 'src/a.ts', 'src/b.ts', 'src/c/d.ts', 'vendor/x.js', 'vendor/y/z.js']
const today = '2026-11-21'

const allow = (place: string, covers: (one: Occurrence) => boolean, more: Partial<Allow> = {}): Allow => ({
  kind: 'imported',
  place,
  reason: '',
  until: undefined,
  breadth: 'pattern',
  covers,
  ...more,
})

const below = (place: string, ...folders: readonly string[]): Allow =>
  allow(place, ({ path }) => folders.some((folder) => path.startsWith(folder)), { kind: 'exclude' })

const plan = (more: Partial<CanaryPlan> = {}): CanaryPlan => ({
  engine: createEngine(more.rules ?? few),
  rules: few,
  allows: [],
  excludes: [],
  files,
  failOn: 'high',
  make: new Generator('canaries'),
  settle: (one, allows) =>
    allows.find(({ covers, until }) => (until === undefined || today <= until) && covers(one)),
  ...more,
})

const statuses = (more: Partial<CanaryPlan>): readonly string[] =>
  canaryConditions(runCanaries(plan(more))).map(({ status }) => status)

describe('a canary of each rule', () => {
  it('is found where nothing is set aside', () => {
    const result = runCanaries(plan())
    expect([result.planted, result.idle, result.missed, result.narrow]).toEqual([4, 0, [], []])
    expect(result.places).toBe(10) // two names in "", src, src/c, vendor and vendor/y
    expect(statuses({})).toEqual(['holds', 'holds'])
  })

  it('is missed when the engine has not the rule', () => {
    const { missed } = runCanaries(plan({ engine: createEngine(few.slice(1)) }))
    expect(missed).toEqual([{ rule: 'github-classic-token', path: '.env', why: { kind: 'not found' } }])
  })

  it('is missed when it is taken for a placeholder', () => {
    const rule: Rule = {
      ...byId('github-classic-token'),
      id: 'own',
      match: { kind: 'token', pattern: 'own-[a-z-]{20}' },
      keywords: ['own-'],
      prove: () => ({ grade: 'none', by: '' }),
      positives: () => [`own-example-${'placeholder'.slice(0, 11)}-`],
    }
    const { missed } = runCanaries(plan({ rules: [rule], engine: createEngine([rule]) }))
    expect(missed.map(({ rule, why }) => [rule, why.kind])).toEqual([['own', 'doubt']])
  })

  it('is missed when a rule for which the gate does not fail takes it', () => {
    const taker: Rule = { ...byId('stripe-live-key'), id: 'own-note', confidence: 'low' }
    const { missed } = runCanaries(plan({ engine: createEngine([taker]), rules: [...few, taker] }))
    const stripe = missed.find(({ rule }) => rule === 'stripe-live-key')
    expect(stripe?.why).toEqual({ kind: 'below fail-on', foundBy: 'own-note' })
    expect(stripe?.canary).toMatch(/^sk_l… \(\d+ characters, [0-9a-f]{8}\)$/)
  })

  it('is not planted for a rule that does not fail the gate alone', () => {
    const some = ['aws-access-key-id', 'stripe-live-key', 'github-classic-token', 'generic-password'].map(
      byId,
    )
    const counts = (['proven', 'high', 'any'] as FailOn[]).map((failOn) => {
      const { planted, idle } = runCanaries(plan({ rules: some, failOn }))
      return [failOn, planted, idle]
    })
    expect(counts).toEqual([
      ['proven', 1, 2],
      ['high', 2, 1],
      ['any', 3, 0],
    ])
  })

  it('is told apart from what no example can be made of', () => {
    const own: Rule = { ...byId('stripe-live-key'), id: 'own', positives: () => [] }
    const { planted, withoutExample } = runCanaries(plan({ rules: [own] }))
    expect([planted, withoutExample]).toEqual([0, 1])
    expect(statuses({ rules: [own] })[0]).toBe('idle')
  })

  it('must be planted: settings without a rule are a fault', () => {
    expect(statuses({ rules: [] })[0]).toBe('broken')
    expect(statuses({ rules: [byId('generic-password')] })[0]).toBe('broken')
  })

  it('is found for each rule that ships, whatever the seed', () => {
    for (const failOn of ['proven', 'high', 'any'] as FailOn[])
      for (const seed of ['a', 'b'])
        expect(runCanaries(plan({ rules, failOn, make: new Generator(seed) })).missed).toEqual([])
  })
})

describe('an allow', () => {
  it('that speaks of any path is a fault', () => {
    const stripe = allow('.gitleaks.toml, allowlist 2', ({ secret }) => secret.startsWith('sk_live_'))
    const result = runCanaries(plan({ allows: [stripe] }))
    expect(result.missed).toMatchObject([
      {
        rule: 'stripe-live-key',
        path: '.env',
        why: { kind: 'set aside', by: '.gitleaks.toml, allowlist 2', everywhere: true },
      },
    ])
    expect(statuses({ allows: [stripe] })).toEqual(['broken', 'holds'])
  })

  it('that speaks of a folder is listed, and no fault', () => {
    const result = runCanaries(plan({ allows: [below('allow.yml:4', 'vendor/')] }))
    expect([result.missed, result.narrow]).toEqual([[], [{ by: 'allow.yml:4', rules: 4, directories: 2 }]])
    expect(result.coverage.directories).toEqual([{ path: 'vendor', files: 2 }])
  })

  it('of one rule is a fault where most of the files are', () => {
    const inSources = allow(
      'a.yml:1',
      ({ rule, path }) => rule === 'stripe-live-key' && path.startsWith('src/'),
    )
    const { missed } = runCanaries(plan({ allows: [inSources], files: [...files, 'src/e.ts'] }))
    expect(missed).toMatchObject([
      { rule: 'stripe-live-key', path: 'src/.env', why: { by: 'a.yml:1', everywhere: false } },
    ])
    expect(runCanaries(plan({ allows: [inSources] })).missed).toEqual([]) // half is not most
  })

  it('that has ended sets nothing aside', () => {
    const all = allow('a.yml:1', () => true, { until: '2026-11-20' })
    expect(runCanaries(plan({ allows: [all] })).missed).toEqual([])
    expect(runCanaries(plan({ allows: [{ ...all, until: today }] })).missed).toHaveLength(4)
  })

  it('of one secret sets no canary aside', () => {
    const one = allow('a.yml:1', ({ secret }) => secret === 'x', { breadth: 'secret' })
    expect(runCanaries(plan({ allows: [one] }))).toMatchObject({ missed: [], narrow: [] })
  })
})

describe('many allows', () => {
  const many = (breadth: Allow['breadth']) =>
    Array.from({ length: 20_000 }, (_, i) => allow(`baseline:${i}`, () => false, { breadth }))
  const wide = Array.from({ length: 300 }, (_, i) => `d${i}/a.ts`)

  it('of one secret or one place each cost no directory', () => {
    expect(runCanaries(plan({ allows: [...many('secret'), ...many('place')], files: wide })).places).toBe(400)
  })

  it('that reach far are looked at in fewer directories', () => {
    expect(directoriesFor(400, 100)).toBe(200)
    expect(directoriesFor(400, 1000)).toBe(25)
    expect(directoriesFor(400, 1_000_000)).toBe(10)
  })
})

describe('an exclusion', () => {
  it.each([
    ['half of the files', 'holds', ['src/']],
    ['more than half', 'broken', ['src/', 'README']],
    ['everything', 'broken', ['']],
  ])('of %s: the condition is %s', (_, status, folders) => {
    const excludes = folders.map((folder, i) => below(`exclude ${i + 1}`, folder))
    expect(statuses({ excludes })).toEqual(['holds', status])
  })

  it('counts a file once, however many exclusions cover it', () => {
    const excludes = [below('exclude 1', 'src/'), below('exclude 2', 'src/c/')]
    const { coverage } = runCanaries(plan({ excludes }))
    expect(coverage).toEqual({
      files: 6,
      covered: 3,
      by: [
        { place: 'exclude 1', files: 3 },
        { place: 'exclude 2', files: 1 },
      ],
      directories: [{ path: 'src', files: 3 }],
    })
  })

  it('of the whole repository is told as such', () => {
    const { coverage } = runCanaries(plan({ excludes: [below('exclude 1', '')] }))
    expect(coverage.directories).toEqual([{ path: '', files: 6 }])
    const section = canarySection(runCanaries(plan({ excludes: [below('exclude 1', '')] })))
    expect(section.brief).toBe(true)
    expect(JSON.stringify(section.content)).toContain(
      '["not watched","the whole repository","6 tracked files"]',
    )
  })

  it('by a kind of file is counted, though no canary has that name', () => {
    const markdown = allow('exclude 1', ({ path }) => path.endsWith('.md'), { kind: 'exclude' })
    expect(runCanaries(plan({ excludes: [markdown] })).coverage).toMatchObject({
      covered: 1,
      directories: [],
    })
  })
})

describe('what is told', () => {
  const everything = { allows: [allow('a.yml:1', () => true)], rules, engine: createEngine(rules) }

  it('is one row for all rules that are missed for one reason', () => {
    const section = canarySection(runCanaries(plan({ allows: [allow('a.yml:1', () => true)] })))
    const rows = section.content.kind === 'table' ? section.content.rows : []
    expect(rows.map(([what]) => what)).toEqual([
      'planted',
      'missed: github-classic-token, stripe-live-key, sendgrid-api-key and 1 more',
    ])
    expect(String(rows[1]![2])).toMatch(
      /^ghp_… \(40 characters, \S{8}\) was set aside by a\.yml:1, whatever the path$/,
    )
  })

  it('counts rules, not what is wrong with them', () => {
    const [first] = canaryConditions(runCanaries(plan({ allows: [allow('a.yml:1', () => true)] })))
    expect(first?.found).toContain(
      '0 of 4 canaries found; github-classic-token at .env was set aside by a.yml:1',
    )
  })

  it('is the same for one seed, and other canaries for another', () => {
    const told = (seed: string) =>
      JSON.stringify(runCanaries(plan({ ...everything, make: new Generator(seed) })))
    expect(told('one')).toBe(told('one'))
    expect(told('one')).not.toBe(told('two'))
  })

  it('has nothing of a canary but what is always shown', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.constantFrom<FailOn>('proven', 'high', 'any'),
        (seed, failOn) => {
          const planted = new Set<string>()
          const settle: CanaryPlan['settle'] = ({ secret }, allows) => {
            planted.add(secret)
            return allows[0]
          }
          const result = runCanaries(plan({ ...everything, failOn, make: new Generator(seed), settle }))
          const told = JSON.stringify([result, canarySection(result), canaryConditions(result)])
          expect(planted.size).toBeGreaterThan(70)
          expect([...planted].flatMap(telling).filter((piece) => told.includes(piece))).toEqual([])
        },
      ),
      { numRuns: 4 },
    )
  })
})

/** Pieces of eight characters, without those that the forms of providers share with the ids of rules: "-api-key". */
const telling = (secret: string): readonly string[] =>
  Array.from({ length: Math.min(200, secret.length - 7) }, (_, i) => secret.slice(i, i + 8)).filter((piece) =>
    /[A-Z0-9]/.test(piece),
  )
