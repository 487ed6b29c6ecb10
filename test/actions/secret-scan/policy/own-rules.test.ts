import { describe, expect, it } from '@jest/globals'
import { stringify } from 'yaml'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { readOwnRules } from '../../../../actions/secret-scan/src/policy/own-rules.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { InputError } from '../../../../shared/model/errors.ts'

const make = new Generator('own rules')
const token = `acme_${make.text('base36', 32)}`
const other = `acme_${make.text('base36', 32)}`

const plain = { id: 'acme-token', keywords: ['acme_'], pattern: 'acme_[a-z0-9]{32}' }

const read = (content: unknown) => readOwnRules(stringify(content), 'rules.yml')

const one = (changes: Record<string, unknown>): Rule => read([{ ...plain, ...changes }]).rules[0]!

const found = (rule: Rule, text: string): readonly string[] =>
  createEngine([rule])
    .find(Buffer.from(text))
    .map(({ secret }) => secret)

describe('rules of a repository', () => {
  it('are a list, or stand beside what is switched off', () => {
    const { rules, disable } = read([plain])
    expect(rules.map(({ id }) => id)).toEqual(['acme-token'])
    expect(disable).toEqual([])
    const both = read({ rules: [plain], disable: ['github-classic-token', 'ghost-admin-api-key'] })
    expect(both.rules).toHaveLength(1)
    expect(both.disable).toEqual(['github-classic-token', 'ghost-admin-api-key'])
    expect(read({ disable: ['ghost-admin-api-key'] })).toEqual({
      rules: [],
      disable: ['ghost-admin-api-key'],
    })
    expect(readOwnRules('# nothing yet\n', 'rules.yml')).toEqual({ rules: [], disable: [] })
  })

  it('find what they are for, with what they leave out at its default', () => {
    const rule = one({})
    expect(found(rule, `a = "${token}"\nb = "${other}"`)).toEqual([token, other])
    expect(rule).toMatchObject({ severity: 'error', confidence: 'high', title: 'acme-token' })
    expect(rule.revoke.steps).toMatch(/^Revoke/)
  })

  it('say what they say', () => {
    const rule = one({
      title: 'Acme token',
      severity: 'warning',
      confidence: 'low',
      opens: 'the whole shop',
      revoke: { steps: 'Ask Ann.', url: 'https://wiki.example/acme' },
      examples: { match: [`x=${token}`, token], 'no-match': ['acme_'] },
    })
    expect(rule).toMatchObject({
      title: 'Acme token',
      severity: 'warning',
      confidence: 'low',
      opens: 'the whole shop',
      revoke: { steps: 'Ask Ann.', url: 'https://wiki.example/acme' },
    })
    expect(rule.positives(make)).toEqual([`x=${token}`, token])
    expect(rule.negatives(make)).toEqual(['acme_'])
  })

  it.each([
    ['begins with a keyword', 'acme_[a-z]{9}', { kind: 'token' }],
    ['may begin with something else', '(?:acme_|corp_)[a-z]{9}', { kind: 'window', before: 14, after: 14 }],
    ['has no end', 'x[a-z]+', { kind: 'window', before: 512, after: 512 }],
    ['has flags', '(?i)ACME_[a-z]{9}', { kind: 'token' }],
    ['looks behind itself', '(?<=x)acme_[a-z]{9}', { kind: 'window' }],
  ])('are tried where a pattern must be, which %s', (_, pattern, match) => {
    expect(one({ pattern }).match).toMatchObject(match)
  })

  it('take the window and the kind that they are given', () => {
    const rule = one({ kind: 'window', before: 3, after: 80 })
    expect(rule.match).toMatchObject({ kind: 'window', before: 3, after: 80 })
    const assigned = one({ kind: 'assigned', pattern: '[a-z0-9]{37}' })
    expect(assigned.match).toEqual({ kind: 'assigned', value: '[a-z0-9]{37}' })
    const value = make.text('base36', 37)
    expect(found(assigned, `my_acme_key: "${value}"`)).toEqual([value])
  })

  it('understand the flags of RE2 in front', () => {
    const rule = one({ pattern: '(?i)acme_(?<secret>[A-F]{8})' })
    expect(found(rule, 'x = "AcMe_abCDefAB"')).toEqual(['abCDefAB'])
    expect(
      found(
        one({ keywords: ['schlüssel'.slice(0, 4)], pattern: 'schlüssel-[a-z]{9}' }),
        'schlüssel-abcdefghi',
      ),
    ).toHaveLength(1)
  })

  it.each([
    ['an unknown key', { pattren: 'x' }, /no key `\[0\]\.pattren`. Did you mean `pattern`/],
    ['no id', { id: null }, /`\[0\]` in rules.yml:1:3 has no `id`/],
    ['a bad id', { id: 'Acme Key' }, /`\[0\].id` in rules.yml:1:7 is "Acme Key"; it must be lower-case/],
    [
      'the id of a built-in rule',
      { id: 'ghost-admin-api-key' },
      /is "ghost-admin-api-key"; it must be an id that no other rule has/,
    ],
    ['no pattern', { pattern: null }, /has no `pattern`/],
    ['no keywords', { keywords: [] }, /Rule `acme-token`: it has no keyword/],
    ['a keyword that is too short', { keywords: ['ab'] }, /keyword "ab" is shorter than 3/],
    [
      'what is no expression',
      { pattern: 'acme_(' },
      /pattern` in .* is "acme_\("; it must be a JavaScript regular/,
    ],
    [
      'what is none, with flags',
      { pattern: '(?i)acme_(' },
      /it must be a regular expression; this one leaves a group/,
    ],
    ['flags that there are not', { pattern: '(?i)a\\pQ' }, /class `\\pQ`, which is not known/],
    ['what never ends', { pattern: 'acme_(a+)+$' }, /Rule `acme-token`: its pattern repeats what already/],
    ['what fits nothing at all', { pattern: '(?:acme_)*' }, /matches the empty text/],
    ['a pattern of any length', { pattern: `acme_${'a'.repeat(2000)}` }, /at most 2000 characters/],
    ['a kind that there is not', { kind: 'line' }, /"line"; it must be one of token, window, assigned/],
    [
      'a severity that there is not',
      { severity: 'fatal' },
      /"fatal"; it must be one of error, warning, note/,
    ],
    ['a confidence that there is not', { confidence: 'none' }, /it must be one of high, medium, low/],
    ['a window of a token', { before: 9 }, /`\[0\].before` .* is 9; it must be absent/],
    [
      'a window that is too wide',
      { kind: 'window', after: 513 },
      /is 513; it must be a whole number from 0 to 512/,
    ],
    ['an unsafe address', { revoke: { url: 'javascript:alert(1)' } }, /begins with https:/],
    ['unknown examples', { examples: { matches: [] } }, /Did you mean `match`/],
  ])('are refused with %s', (_, changes, message) => {
    expect(() => one(changes as Record<string, unknown>)).toThrow(InputError)
    expect(() => one(changes as Record<string, unknown>)).toThrow(message as RegExp)
  })

  it('are refused when two have one id, or one that is not switched off', () => {
    expect(() => read([plain, plain])).toThrow(/`\[1\].id` .* no other rule has/)
    const mine = { ...plain, id: 'ghost-admin-api-key' }
    expect(read({ rules: [mine], disable: ['ghost-admin-api-key'] }).rules).toHaveLength(1)
  })

  it('name the nearest rule for one that can not be switched off', () => {
    expect(() => read({ disable: ['github-clasic-token'] })).toThrow(
      /`disable\[0\]` in rules.yml:2:5 is "github-clasic-token"; .* did you mean `github-classic-token`\?/,
    )
    expect(() => read({ disabled: ['ghost-admin-api-key'] })).toThrow(/Did you mean `disable`/)
  })

  it('are tried on their examples, which no message shows', () => {
    const failing = [
      [
        { match: [token, 'acme_short'] },
        /must find, but does not find, its example 2 under `examples.match`/,
      ],
      [{ 'no-match': ['x', token] }, /must not find, but finds, its example 2 under `examples.no-match`/],
    ] as const
    for (const [examples, message] of failing) {
      let said = ''
      try {
        one({ examples })
      } catch (error) {
        said = (error as Error).message
      }
      expect(said).toMatch(message)
      expect(said).toMatch(/rule `acme-token`/)
      expect(said).not.toContain(token)
      expect(said).not.toContain('acme_short')
    }
  })
})

describe('hostile rules', () => {
  it.each([
    ['aliases that go in circles', '&a\n- *a\n', /must be a mapping/],
    ['an alias to itself in a rule', '- &a\n  id: x\n  keywords: [abc]\n  pattern: *a\n', /must be text/],
    ['brackets without end', '['.repeat(100_000), /nested too deeply|not YAML/],
    ['a huge file', `# ${'x'.repeat(1_100_000)}`, /it must have at most 1048576/],
    ['a NUL in an id', '- id: "a\\0b"\n', /must be lower-case/],
    ['two keys of one name', '- id: a\n  id: b\n', /not YAML/],
    ['a text alone', 'hello', /must be a mapping/],
    ['many aliases', `rules:\n- &a 1\n${'- *a\n'.repeat(101)}`, /has 101 aliases/],
    ['many keywords', `- {id: x, pattern: abc_d, keywords: [${'abc,'.repeat(101)}]}`, /at most 100 texts/],
    ['many rules', '- a\n'.repeat(1001), /has 1001 rules; it must have at most 1000/],
  ])('are refused: %s', (_, text, message) => {
    expect(() => readOwnRules(text, 'rules.yml')).toThrow(InputError)
    expect(() => readOwnRules(text, 'rules.yml')).toThrow(message)
  })
})
