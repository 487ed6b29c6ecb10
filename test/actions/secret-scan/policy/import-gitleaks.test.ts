import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { readImport } from '../../../../actions/secret-scan/src/policy/import/read-import.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { importSecrets, importTree } from './import-texts.ts'
import { occurrence, occurrencesIn } from './occurrences.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/secret-import/${name}`, import.meta.url), 'utf8')

const config = (text: string) => readImport('.gitleaks.toml', text)

/** As gitleaks names what it found: "src/app.py:acme-token:2". */
const shown = ({ path, rule, region }: Occurrence): string =>
  `${path}:${rule.replace('corp-api-key', 'corp_api_key')}:${region?.startLine}`

describe('a configuration of gitleaks', () => {
  const read = config(fixture('gitleaks.toml'))
  const found = occurrencesIn(createEngine(read.rules), importTree())
  const left = found.filter((one) => !read.allows.some((allow) => allow.covers(one)))

  it('finds what gitleaks itself finds in the same tree, and nothing else', () => {
    expect(left.map(shown).sort()).toEqual(fixture('gitleaks-found.txt').trim().split('\n'))
  })

  it('finds the secret itself: the group that is named, or the first', () => {
    const secrets = Object.fromEntries(left.map((one) => [one.rule, one.secret]))
    expect(secrets).toMatchObject({
      'corp-api-key': importSecrets.corp,
      'zeta-token': importSecrets.zeta,
      'omega-setting': importSecrets.omega,
    })
  })

  it('says what each exception is and where it stands', () => {
    const byPlace = Object.fromEntries(read.allows.map((allow) => [allow.place, allow]))
    expect(byPlace['.gitleaks.toml, allowlist 1']).toMatchObject({ reason: 'documents', kind: 'imported' })
    expect(byPlace['.gitleaks.toml, rule `acme-token`, allowlist 1']).toMatchObject({
      reason: 'made up in tests',
      breadth: 'pattern',
    })
    expect(byPlace['.gitleaks.toml, rule `omega-setting`, `path`']).toMatchObject({ condition: true })
    expect(byPlace['.gitleaks.toml, rule `corp_api_key`, `entropy`']).toMatchObject({ condition: true })
  })

  it('notes the new id of a rule', () => {
    expect(read.notes.join('\n')).toContain(
      'rule `corp_api_key` (`corp-api-key`): here the rule has another id',
    )
  })

  it('derives keywords where a rule has none that can be looked for', () => {
    expect(read.rules.find(({ id }) => id === 'zeta-token')?.keywords).toEqual(['zeta-'])
    const short = config(`[[rules]]\nid = "a"\nregex = 'abc_[a-z]{9}'\nkeywords = ["ab"]\n`)
    expect(short.rules[0]?.keywords).toEqual(['abc_'])
  })
})

describe('exceptions of gitleaks', () => {
  const allow = (lines: string) => config(`[[allowlists]]\n${lines}\n`).allows[0]!

  it.each([
    ['paths', `paths = ['(^|/)vendor/']`, { path: 'a/vendor/b' }, { path: 'a/vendors' }],
    ['paths beyond ASCII', `paths = ['^größe/.$']`, { path: 'größe/a' }, { path: 'grösse/a' }],
    ['commits', 'commits = [" ABCDEF "]', { commit: 'abcdef' }, { commit: 'abcde' }],
    ['commits that are not known', 'commits = ["abcdef"]', { commit: 'abcdef' }, {}],
    ['regexes', `regexes = ['^ab+$', 'cd']`, { secret: 'xcdx' }, { secret: 'xabx' }],
    [
      'stop words in any case',
      'stopwords = ["ExAmple"]',
      { secret: 'xEXAMPLEx' },
      { secret: 'examples'.slice(1) },
    ],
    [
      'one of several',
      `paths = ['^a']\nregexes = ['^b']`,
      { path: 'x', secret: 'b' },
      { path: 'x', secret: 'x' },
    ],
    [
      'all of several',
      `condition = "&&"\npaths = ['^a']\nregexes = ['^b']`,
      { path: 'a', secret: 'b' },
      { path: 'a', secret: 'x' },
    ],
  ] as [string, string, Partial<Occurrence>, Partial<Occurrence>][])(
    'go by %s',
    (_, lines, covered, other) => {
      expect(allow(lines).covers(occurrence(covered))).toBe(true)
      expect(allow(lines).covers(occurrence(other))).toBe(false)
    },
  )

  it('are read in the old form, too, global and of a rule', () => {
    const { allows } = config(
      `[allowlist]\npaths = ['a']\n[[rules]]\nid = "x"\nregex = 'abc_[a-z]{9}'\n[rules.allowlist]\nstopwords = ["b"]\n`,
    )
    expect(allows.map(({ place }) => place)).toEqual([
      '.gitleaks.toml, rule `x`, allowlist 1',
      '.gitleaks.toml, allowlist 1',
    ])
    expect(allows[0]!.covers(occurrence({ rule: 'x', secret: 'b' }))).toBe(true)
    expect(allows[0]!.covers(occurrence({ rule: 'y', secret: 'b' }))).toBe(false)
  })

  it('of a rule of gitleaks itself hold for the built-in rules that are like it', () => {
    const { allows, notes } = config(
      `[extend]\nuseDefault = true\n[[rules]]\nid = "github-pat"\n[[rules.allowlists]]\npaths = ['a']\n`,
    )
    expect(allows[0]!.covers(occurrence({ rule: 'github-classic-token', path: 'a' }))).toBe(true)
    expect(allows[0]!.covers(occurrence({ rule: 'gitlab-token', path: 'a' }))).toBe(false)
    expect(notes.join('\n')).toMatch(/rule `github-pat` is the tool's own; its exceptions hold for `github-/)
  })

  it('of a rule that nothing is like are noted, not dropped', () => {
    const { allows, notes } = config(`[[allowlists]]\ntargetRules = ["nosuchtool-key"]\npaths = ['a']\n`)
    expect(notes.join('\n')).toContain('rule `nosuchtool-key` has no counterpart here')
    expect(allows.every((one) => !one.covers(occurrence({ path: 'a' })))).toBe(true)
  })

  it('never reach further for a part that can not be taken over', () => {
    const { allows, notes } = config(
      `[[allowlists]]\ncondition = "AND"\npaths = ['^a']\nregexes = ['(a+)+$', '(x']\n`,
    )
    expect(notes.filter((note) => note.includes('refused'))).toHaveLength(2)
    expect(allows[0]!.covers(occurrence({ path: 'a', secret: 'aaaa' }))).toBe(false)
  })

  it('that go by the line say that they see the secret alone', () => {
    const { notes } = config(`[[allowlists]]\nregexTarget = "line"\nregexes = ['a']\n`)
    expect(notes.join('\n')).toContain('allowlist 1: its `regexes` are tried on the secret alone')
  })
})

describe('what is not taken over', () => {
  it.each([
    ['filter', 'filter = "true"'],
    ['validate', 'validate = "x"'],
    ['required', 'required = [{ id = "b" }]'],
    ['tokenEfficiency', 'tokenEfficiency = true'],
    ['skipReport', 'skipReport = true'],
    ['someday', 'someday = 1'],
  ])('of a rule is noted: %s', (key, line) => {
    const { notes } = config(`[[rules]]\nid = "x"\nregex = 'abc_[a-z]{9}'\n${line}\n`)
    expect(notes.find((note) => note.toLowerCase().includes(`\`${key.toLowerCase()}\``))).toContain(
      'rule `x`',
    )
  })

  it('of the whole is noted', () => {
    const { notes } = config(
      'prefilter = "x"\nfilter = "y"\n[extend]\npath = "../base.toml"\ndisabledRules = ["github-classic-tokn"]\n',
    )
    const all = notes.join('\n')
    for (const part of ['`prefilter`', '`filter`', '"../base.toml"', 'disabled rule `github-classic-tokn`'])
      expect(all).toContain(part)
    expect(all).toContain('`github-classic-token` comes near')
  })

  it('is a rule without anything to look for first, or one that could run for ever', () => {
    const { rules, notes } = config(
      ['[a-z]{40}', '(?:abc+)+$', 'abc(', 'abc(?=d)']
        .map((regex, i) => `[[rules]]\nid = "r${i}"\nregex = '${regex}'\n`)
        .join(''),
    )
    expect(rules).toEqual([])
    expect(notes.slice(0, 4).map((note) => /refused.*rule `(r\d)`/.exec(note)?.[1])).toEqual([
      'r0',
      'r1',
      'r2',
      'r3',
    ])
  })

  it('is a path alone, a group that there is not, and a second rule of one id', () => {
    const rule = (id: string, more: string) => `[[rules]]\nid = "${id}"\n${more}\n`
    const { rules, notes } = config(
      rule('a', `path = 'x$'`) +
        rule('b', `regex = '(abc_d)'\nsecretGroup = 2`) +
        rule('c c', `regex = 'abc_d'`) +
        rule('c-c', `regex = 'abc_d'`) +
        rule('', `regex = 'abc_d'`),
    )
    expect(rules.map(({ id }) => id)).toEqual(['c-c'])
    const all = notes.join('\n')
    expect(all).toContain('rule `a`: a rule that goes by the path')
    expect(all).toContain('has 1 groups, but `secretGroup` is 2')
    expect(all).toContain('rule `c-c` has the `id` of another rule')
    expect(all).toContain('has no `id`')
  })

  it('is switched off where a built-in rule has the name', () => {
    expect(config('[extend]\ndisabledRules = ["github-classic-token"]\n').disable).toEqual([
      'github-classic-token',
    ])
  })

  it('keeps a built-in rule beside one of the same name', () => {
    const { rules } = config(`[[rules]]\nid = "github-classic-token"\nregex = 'abc_[a-z]{9}'\n`)
    expect(rules[0]?.id).toBe('gitleaks-github-classic-token')
    const better = readImport('betterleaks.toml', `[[rules]]\nid = "github-classic-token"\nregex = 'abc_d'\n`)
    expect(better.rules[0]).toMatchObject({ id: 'betterleaks-github-classic-token', provider: 'betterleaks' })
  })
})

describe('a configuration that is not one', () => {
  it.each([
    ['no TOML', 'a = [', /\.gitleaks\.toml:1:\d+ is not TOML/],
    ['a rule that is a text', 'rules = "x"', /`rules` is "x"; it must be a table/],
    [
      'keywords that are numbers',
      '[[rules]]\nid = "x"\nregex = "abc"\nkeywords = [1]',
      /`keywords` is a list/,
    ],
    [
      'a condition that there is not',
      '[[allowlists]]\ncondition = "XOR"\npaths = ["a"]',
      /"XOR"; it must be AND/,
    ],
    [
      'a target that there is not',
      '[[allowlists]]\nregexTarget = "x"\nregexes = ["a"]',
      /secret, match or line/,
    ],
    ['brackets without end', `a = ${'['.repeat(100_000)}`, /is not TOML/],
    ['a huge file', `# ${'x'.repeat(16_777_216)}`, /it must have at most 16777216/],
    ['a NUL', 'a = "\0"', /NUL/],
  ])('is refused: %s', (_, text, message) => {
    const run = () => {
      const { notes } = config(text)
      throw new InputError(notes.join('\n'))
    }
    expect(run).toThrow(InputError)
    expect(run).toThrow(message)
  })

  it('never shows what stands around a fault', () => {
    const secret = new Generator('toml fault').text('base62', 30)
    expect(() => config(`stopwords = ["${secret}"\nx = `)).toThrow(InputError)
    expect(() => config(`stopwords = ["${secret}"\nx = `)).not.toThrow(secret)
  })
})
