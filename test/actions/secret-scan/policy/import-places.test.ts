import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readImport } from '../../../../actions/secret-scan/src/policy/import/read-import.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { importSecrets, importTree } from './import-texts.ts'
import { occurrence } from './occurrences.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/secret-import/${name}`, import.meta.url), 'utf8')

const commit = 'c'.repeat(40)

describe('the ignore file of gitleaks', () => {
  const read = (text: string) => readImport('.gitleaksignore', text)

  it('covers what gitleaks found, in the commit that it found it in', () => {
    const text = fixture('gitleaksignore.txt')
    const [first = ''] = text.split(':')
    const { allows } = read(text)
    const lines = fixture('gitleaks-found.txt').trim().split('\n')
    expect(allows).toHaveLength(lines.length)
    for (const line of lines) {
      const [path = '', rule = '', at = ''] = line.split(':')
      const one = { path, rule, commit: first, region: { startLine: Number(at), endLine: Number(at) } }
      const covering = (given: Parameters<typeof occurrence>[0]) =>
        allows.filter((allow) => allow.covers(occurrence(given))).length
      expect(covering(one)).toBe(1)
      expect(covering({ ...one, commit })).toBe(0)
      expect(covering({ ...one, path: `x/${path}` })).toBe(0)
      expect(covering({ ...one, region: { startLine: 9, endLine: 9 } })).toBe(0)
      expect(covering({ path, rule, commit: first })).toBe(0)
    }
  })

  it('reads both forms, comments, Windows paths and paths with colons', () => {
    const { allows } = read(`\ufeff# old\r\n\r\n ${commit}:a\\b.py:aws:3 \nC:x.py:jwt:12\n`)
    expect(allows.map(({ place, breadth }) => [place, breadth])).toEqual([
      ['.gitleaksignore:3', 'place'],
      ['.gitleaksignore:4', 'place'],
    ])
    const region = { startLine: 3, endLine: 3 }
    expect(allows[0]!.covers(occurrence({ path: 'a/b.py', commit, region }))).toBe(true)
    expect(allows[1]!.covers(occurrence({ path: 'C:x.py', region: { startLine: 12 } }))).toBe(true)
  })

  it('covers every commit where an entry names none, and a secret of several lines', () => {
    const [allow] = read('a.pem:private-key:4\n').allows
    const covers = (startLine: number, endLine: number, more = {}) =>
      allow!.covers(occurrence({ path: 'a.pem', region: { startLine, endLine }, ...more }))
    expect(covers(4, 4, { commit })).toBe(true)
    expect(covers(2, 30)).toBe(true)
    expect(covers(5, 30)).toBe(false)
    expect(covers(1, 3)).toBe(false)
  })

  it('reads every path again', () => {
    const path = fc.stringMatching(/^[a-z0-9_.-]{1,9}(?:[/:][a-z0-9_.-]{1,9}){0,3}$/)
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 99_999 }), fc.boolean(), (name, line, has) => {
        const [allow] = read(`${has ? `${commit}:` : ''}${name}:some-rule:${line}\n`).allows
        const one = occurrence({ path: name, commit, region: { startLine: line, endLine: line } })
        expect(allow!.covers(one)).toBe(true)
      }),
    )
  })

  it.each([
    ['no line number', 'a.py:rule\n', /^\.gitleaksignore:1 is "a.py:rule"; it must be commit:file:rule:line/],
    ['no path', '# x\n:rule:1\n', /^\.gitleaksignore:2 is/],
    ['a line that is too long', `${'a'.repeat(6000)}:rule:1`, /:1 is "a{79}…?/],
    ['a NUL', 'a\0b:rule:1', /NUL/],
    ['too many entries', 'a:b:1\n'.repeat(100_001), /more than 100000 entries/],
  ])('refuses %s', (_, text, message) => {
    expect(() => read(text)).toThrow(InputError)
    expect(() => read(text)).toThrow(message)
  })
})

describe('the baseline of detect-secrets', () => {
  const text = fixture('secrets.baseline.json')
  const read = (content: unknown) =>
    readImport('.secrets.baseline', typeof content === 'string' ? content : JSON.stringify(content))
  const hashOf = (secret: string): string => createHash('sha1').update(secret).digest('hex')

  it('covers each secret that detect-secrets itself found, in its file alone', () => {
    const { allows } = read(text)
    const tree = importTree()
    const secrets = [...Object.values(importSecrets), tree['keys/old.pem']!.trim()]
    const covered = allows.map((allow) =>
      Object.keys(tree).flatMap((path) =>
        secrets
          .filter((secret) => allow.covers(occurrence({ path, secret })))
          .map((secret) => {
            expect(tree[path]).toContain(secret)
            return path
          }),
      ),
    )
    const { results } = JSON.parse(text) as { results: Record<string, unknown[]> }
    const expected = Object.entries(results).flatMap(([path, list]) => list.map(() => [path]))
    expect(covered).toEqual(expected)
  })

  it('says what each entry is, and how far it reaches', () => {
    const { allows } = read(text)
    expect(allows.find(({ reason }) => reason === 'Private Key')?.breadth).toBe('place')
    expect(allows.find(({ reason }) => reason === 'AWS Access Key')).toMatchObject({
      breadth: 'secret',
      place: '.secrets.baseline: `results["src/login.py"]`, entry 2, line 3 when it was written',
    })
  })

  it('notes the filters that are not taken over, without a pattern over secrets', () => {
    const notes = read(text).notes.join('\n')
    expect(notes).toContain('filter `should_exclude_file` with ["dist/.*"] is not taken over')
    expect(notes).toContain('filter `should_exclude_secret` is not taken over')
    expect(notes).not.toContain('^fake')
    expect(notes).not.toContain('is_lock_file')
  })

  it('tells what was audited, and names real secrets', () => {
    const entry = { type: 'Secret Keyword', hashed_secret: hashOf('one'), line_number: 1 }
    const { allows, notes } = read({
      results: {
        a: [
          { ...entry, is_secret: false },
          { ...entry, is_secret: true },
        ],
        'b\\c': [entry],
      },
    })
    expect(allows[0]?.reason).toBe('audited as no secret (Secret Keyword)')
    expect(allows[2]?.covers(occurrence({ path: 'b/c', secret: 'one' }))).toBe(true)
    expect(notes.join('\n')).toContain('1 of its entries are marked as real secrets')
  })

  it('reads a secret beyond ASCII by its bytes', () => {
    const { allows } = read({ results: { a: [{ type: 'x', hashed_secret: hashOf('pässword') }] } })
    const secret = Buffer.from('pässword').toString('latin1')
    expect(allows[0]!.covers(occurrence({ path: 'a', secret }))).toBe(true)
  })

  it('notes what old versions left out', () => {
    const { notes } = read({ results: {}, exclude: { files: 'x' }, word_list: { file: 'words', hash: 'x' } })
    expect(notes.join('\n')).toMatch(/`exclude` is not taken over[\s\S]*`word_list` is not taken over/)
  })

  it.each([
    ['no JSON', '{"results": nonsense-text}', /is not JSON.*it must be a baseline/],
    ['no results', '{}', /`results` is absent; it must be an object of files/],
    ['a list of results', '{"results": []}', /`results` is a list/],
    ['a file without a list', '{"results": {"a": {}}}', /`results\["a"\]` is an object; it must be a list/],
    ['an entry that is none', '{"results": {"a": [null]}}', /entry 1, is null; it must be an object/],
    ['no hash', '{"results": {"a": [{}]}}', /`hashed_secret` is absent; it must be 40/],
    ['a list alone', '[]', /is a list; it must be an object with/],
  ])('refuses %s', (_, content, message) => {
    expect(() => read(content)).toThrow(InputError)
    expect(() => read(content)).toThrow(message)
  })

  it('never shows what stands where a hash belongs, or around a fault', () => {
    const secret = 'generated-'.repeat(4)
    for (const content of [`{"results": {"a": [{"hashed_secret": "${secret}"}]}}`, `{"a": ${secret}}`]) {
      expect(() => read(content)).toThrow(InputError)
      expect(() => read(content)).not.toThrow('generated')
    }
  })
})

describe('a file of another scanner', () => {
  it.each([
    ['settings/leaks.toml', '[[allowlists]]\npaths = ["a"]', 1],
    ['leaks', '# ours\n[[allowlists]]\npaths = ["a"]', 1],
    ['.betterleaksignore', 'a:b:1', 1],
    ['known', '# ours\na:b:1\n', 1],
    ['known', ' {"results": {}}', 0],
    ['known.json', '{"results": {}}', 0],
  ])('is known by its name or its text: %s', (name, text, allows) => {
    expect(readImport(name, text).allows).toHaveLength(allows)
  })

  it('is refused if it is none of these', () => {
    expect(() => readImport('notes.md', '# Notes\nhello\n')).toThrow(InputError)
    expect(() => readImport('notes.md', '# Notes\nhello\n')).toThrow(
      /notes.md is not known; it must be a \.gitleaks/,
    )
  })
})
