import { describe, expect, it } from '@jest/globals'
import type { Allow } from '../../../../actions/secret-scan/src/allow/allow.ts'
import { readImport } from '../../../../actions/secret-scan/src/policy/import/read-import.ts'
import { judgedAllow, lintAllows } from '../../../../actions/secret-scan/src/policy/lint.ts'
import { readSidecar } from '../../../../actions/secret-scan/src/policy/sidecar.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'
import { occurrence } from './occurrences.ts'

const today = '2026-11-21'
const file = 'allow.yml'

const sidecar = (text: string): readonly Allow[] => readSidecar(text, file)
const wide = () => sidecar('- { path: "tests/**", reason: made up }\n')

const lint = (allows: readonly Allow[], occurrences: readonly Occurrence[]) =>
  lintAllows(
    allows,
    allows.flatMap((allow) => occurrences.map((one) => judgedAllow(allow, one))),
    today,
  )

const secrets = (count: number): readonly Occurrence[] =>
  Array.from({ length: count }, (_, i) => occurrence({ secret: `generated ${i}`, path: `tests/${i}` }))

describe('what is set aside', () => {
  it('is quiet where an exception does what it was made for', () => {
    expect(lint(wide(), secrets(10))).toEqual([])
  })

  it('counts different secrets, not places', () => {
    const many = secrets(10).flatMap((one) => [one, { ...one, path: 'tests/other' }])
    expect(lint(wide(), many)).toEqual([])
    expect(lint(wide(), secrets(11))).toEqual([
      'allow.yml:1 sets aside 11 different secrets; name the places or the secrets that it is meant for.',
    ])
  })

  it('may be many secrets in the one file that is named', () => {
    expect(lint(sidecar('- { path: tests/a, reason: made up }'), secrets(30))).toEqual([])
  })

  it('says which credentials a provider made, and where', () => {
    const proof = { grade: 'valid', by: 'CRC-32' } as const
    const real = occurrence({
      proof,
      secret: 'generated',
      path: 'tests/a',
      region: { startLine: 7, endLine: 7 },
    })
    const [note, ...others] = lint(wide(), [...secrets(2), real])
    expect(others).toEqual([])
    expect(note).toMatch(
      /^allow\.yml:1 sets aside a credential that a provider made, .* `acme-token` \([0-9a-f]{8}\) at tests\/a:7\.$/,
    )
    expect(note).not.toContain('generated')
    const more = secrets(5).map((one) => ({ ...one, proof }))
    expect(lint(wide(), more)[0]).toMatch(/sets aside 5 credentials .* at tests\/2 and 2 more\.$/)
  })

  it('no longer holds the day after its last', () => {
    const until = (day: string) => sidecar(`- { path: "a/**", reason: made up, until: ${day} }`)
    expect(lint(until('2026-11-21'), secrets(1))).toEqual([])
    expect(lint(until('2026-11-20'), [])).toEqual([
      'allow.yml:1 held until 2026-11-20, and sets nothing aside any more; take it out or renew it.',
    ])
  })

  it('is named where it sets nothing aside, once for all', () => {
    const five = sidecar('- { path: a, reason: x }\n'.repeat(5))
    expect(lint(five, [])).toEqual([
      'allow.yml:1; allow.yml:2; allow.yml:3 and 2 more set nothing aside in what was scanned; take out what is no longer needed.',
    ])
    expect(lint(five.slice(0, 1), [])[0]).toMatch(/^allow\.yml:1 sets nothing aside/)
  })
})

describe('expressions of another scanner', () => {
  const config = (lines: string) => readImport('.gitleaks.toml', `[[allowlists]]\n${lines}\n`).allows
  const said = (lines: string) => lint(config(lines), secrets(1)).join('\n')

  it.each([
    ['everything', `regexes = ['.*']`, /sets aside whatever it is tried on: all of 20 random texts/],
    ['a letter of any kind', `regexes = ['[a-zA-Z]']`, /sets aside whatever it is tried on/],
    ['the empty text', `regexes = ['^(?:abc)?$']`, /fits the empty text/],
    ['two digits', `regexes = ['00|11|22|33|44']`, /sets aside \d+ of 20 random texts/],
    ['a common pair as stop word', 'stopwords = ["a"]', /sets aside \d+ of 20 random texts/],
    [
      "gitleaks' own way to write three words",
      `regexes = ['(?i)^true|false|null$']`,
      /sets aside every credential that has "false" anywhere in it/,
    ],
    ['words anywhere', 'stopwords = ["test", "Example"]', /that has "test" or "example" anywhere/],
  ])('are told that they fit %s', (_, lines, message) => {
    expect(said(lines)).toMatch(message)
    expect(said(lines)).toMatch(/^\.gitleaks\.toml, allowlist 1 /)
  })

  it.each([
    ['a word from end to end', `regexes = ['^(?:true|false|null)$']`],
    ['one text', `regexes = ['^abc_0123456789$']`],
    ['a place besides', `condition = "AND"\npaths = ['^tests/']\nregexes = ['.*']`],
    ['a place alone', `paths = ['.*\\.md$']`],
  ])('are fine with %s', (_, lines) => {
    expect(said(lines)).toBe('')
  })

  it('are not asked about what a rule looks for itself', () => {
    const { allows } = readImport(
      '.gitleaks.toml',
      `[[rules]]\nid = "x"\nregex = 'abc_[a-z]{9}'\npath = '\\.env$'\nentropy = 3\n`,
    )
    expect(allows).toHaveLength(2)
    expect(lint(allows, secrets(30))).toEqual([])
    expect(lint(allows, [])).toEqual([])
  })
})
