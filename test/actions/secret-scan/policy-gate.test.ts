/** What a repository says of its own secrets: rules, imports, allows, canaries, providers to ask; in the whole gate. */

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../../actions/secret-scan/src/identity/fingerprint.ts'
import { machine } from '../../../shared/runner/machine.ts'
import { githubToken } from '../../support/credentials.ts'
import { type ProviderStandIn, providerStandIn } from '../../support/provider-stand-in.ts'
import {
  conditionOf,
  type Inputs,
  judgeSecrets,
  placesIn,
  pullRequestOf,
  pushOf,
  rowsOf,
} from '../../support/secret-gate.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
let _base: string
beforeEach(() => {
  shop = workshop()
  shop.write('README.md', 'A shop.\n')
  _base = shop.commit('first')
})
afterEach(() => shop.dispose())

const line = (seed: string): string => `token = '${githubToken(seed)}'\n`
const tree = (inputs: Inputs = {}) => judgeSecrets(shop, { scan: 'tree', ...inputs })
const notesOf = async (inputs: Inputs) => (await tree(inputs)).report.notes.join('\n')

/** Not a secret of anybody: made of the test's own words. */
const badge = (words: string): string =>
  `acmebadge-${createHash('sha256').update(words).digest('hex').slice(0, 32)}`
const ownRule =
  '- { id: acme-badge, title: Acme badge, keywords: [acmebadge-], pattern: "acmebadge-[0-9a-f]{32}" }\n'

describe("rules of one's own", () => {
  it('find what ours do not, and are called by their title', async () => {
    shop.write('a.txt', `${badge('a')}\n`)
    expect((await tree()).report.verdict).toBe('pass')
    shop.write('rules.yml', ownRule)
    const found = await tree({ rules: 'rules.yml' })
    expect(found.report.findings).toMatchObject([{ rule: 'acme-badge', path: 'a.txt', blocking: true }])
    expect(found.report.findings[0]!.message).toMatch(
      /^Acme badge acme… \(42 characters, [0-9a-f]{8}\); it opens/,
    )
    expect(JSON.stringify(found.report)).not.toContain(badge('a'))
  })

  it('that are left out find nothing, and the report tells; a name can still give a secret away', async () => {
    shop.write('a.ts', `f('${githubToken('a')}')\n`)
    expect((await tree()).report.verdict).toBe('fail')
    shop.write('rules.yml', 'disable: [github-classic-token]\n')
    const found = await tree({ rules: 'rules.yml' })
    expect([found.report.verdict, found.report.findings]).toEqual(['pass', []])
    expect(found.report.notes).toContain('Rules that are left out: github-classic-token.')
    shop.write('a.ts', line('a'))
    expect((await tree({ rules: 'rules.yml' })).report.findings).toMatchObject([{ rule: 'generic-token' }])
  })

  it.each([
    ['[{ id: a-b, keywords: [key_], pattern: "key_(a+)+$" }]', /rules\.yml.*`?a-b|rules\.yml:1/],
    ['[{ id: a-b, keywords: [key_], pattern: "key_(" }]', /rules\.yml:1/],
    [
      '[{ id: github-classic-token, keywords: [key_], pattern: "key_[a-z]{20}" }]',
      /an id that no other rule has/,
    ],
    ['[{ id: a-b, pattern: "key_[a-z]{20}" }]', /has no `keywords`; a rule must have one/],
    ['disable: [github-clasic-token]', /did you mean `github-classic-token`\?/],
    ['rule: []', /rules\.yml/],
  ])('are refused with place and reason: %s', async (text, words) => {
    shop.write('rules.yml', `${text}\n`)
    const { report } = await tree({ rules: 'rules.yml' })
    expect([report.verdict, report.summary]).toEqual(['error', expect.stringMatching(words)])
  })

  it('that are named and are not there are an error', async () => {
    const { report } = await tree({ rules: 'nowhere.yml' })
    expect(report.summary).toBe('Input `rules` names "nowhere.yml"; there is no such file.')
  })
})

describe('settings of other scanners', () => {
  it('of gitleaks bring their rules and their exceptions', async () => {
    shop.write(
      '.gitleaks.toml',
      `title = "acme"
[extend]
useDefault = true

[[rules]]
id = "acme-badge"
description = "An Acme badge"
regex = '''acmebadge-[0-9a-f]{32}'''
keywords = ["acmebadge-"]

[[rules.allowlists]]
description = "fixtures"
paths = ['''^test/''']
`,
    )
    shop.write('src/a.txt', `${badge('a')}\n`)
    shop.write('test/a.txt', `${badge('b')}\n`)
    const found = await tree({ import: '.gitleaks.toml' })
    expect(placesIn(found)).toEqual(['src/a.txt:1'])
    expect(found.report.findings[0]!.rule).toContain('acme-badge')
  })

  it('of gitleaks set aside by fingerprint', async () => {
    shop.write('a.ts', `\n${line('a')}`)
    shop.write('.gitleaksignore', '# known\na.ts:github-pat:2\n')
    const found = await tree({ import: '.gitleaksignore' })
    expect(found.report.verdict).toBe('pass')
    expect(found.report.findings[0]!.suppression).toMatchObject({ kind: 'external' })
    shop.write('a.ts', `\n\n\n${line('a')}`)
    expect((await tree({ import: '.gitleaksignore' })).report.verdict).toBe('fail')
  })

  it('of detect-secrets set aside by hash and file', async () => {
    const known = {
      type: 'GitHub Token',
      filename: 'a.ts',
      hashed_secret: createHash('sha1').update(githubToken('a')).digest('hex'),
      is_verified: false,
      line_number: 1,
    }
    shop.write('.secrets.baseline', JSON.stringify({ version: '1.5.0', results: { 'a.ts': [known] } }))
    shop.write('a.ts', line('a'))
    const inputs = { import: '.secrets.baseline' }
    expect((await tree(inputs)).report.verdict).toBe('pass')
    shop.write('a.ts', line('b'))
    expect((await tree(inputs)).report.verdict).toBe('fail')
  })

  it('that cannot be read are an error that names the file', async () => {
    shop.write('.gitleaks.toml', '[[rules\n')
    const { report } = await tree({ import: '.gitleaks.toml' })
    expect([report.verdict, report.summary]).toEqual(['error', expect.stringContaining('.gitleaks.toml')])
  })
})

describe('what is odd about exceptions', () => {
  it('is noted: what was set aside though proven, what reaches far, what is over, what is not needed', async () => {
    shop.write('a.ts', line('a'))
    shop.write(
      '.github/portcullis-allow.yml',
      `- { path: a.ts, reason: a test }
- { path: gone.ts, reason: was there }
- { path: a.ts, rule: github-oauth-token, reason: late, until: 2026-01-31 }
`,
    )
    const notes = await notesOf({})
    expect(notes).toContain('.github/portcullis-allow.yml:1 sets aside a credential that a provider made')
    expect(notes).toContain('.github/portcullis-allow.yml:2 sets nothing aside in what was scanned')
    expect(notes).toContain('.github/portcullis-allow.yml:3 held until 2026-01-31')
  })

  it('is an error where the file cannot be read as one', async () => {
    shop.write('.github/portcullis-allow.yml', '- { path: a.ts }\n')
    const { report } = await tree()
    expect(report.summary).toMatch(/portcullis-allow\.yml.* gives no `reason`; say why this may stand\.$/)
  })
})

describe('a pull request', () => {
  it('is judged by rules, baseline, allows and imports of its base', async () => {
    shop.write('rules.yml', ownRule)
    const from = shop.commit('rules')
    shop.write('rules.yml', 'disable: [github-classic-token]\n')
    shop.write('known.txt', `${fingerprintOf(githubToken('a'))} github-classic-token it was rotated\n`)
    shop.write('.gitleaksignore', 'a.ts:github-pat:1\n')
    shop.write('.github/portcullis-allow.yml', '- { path: "**", reason: all of it }\n')
    shop.write('a.ts', line('a'))
    shop.write('b.txt', `${badge('b')}\n`)
    shop.commit('attack')
    const inputs = { rules: 'rules.yml', baseline: 'known.txt', import: '.gitleaksignore' }
    const found = await judgeSecrets(shop, inputs, pullRequestOf(shop, from))
    expect(found.report.verdict).toBe('fail')
    expect(found.report.findings.map(({ rule }) => rule).toSorted()).toEqual([
      'acme-badge',
      'github-classic-token',
    ])
    expect(conditionOf(found, 'settings')?.found).toBe(
      'it is; what it does to rules.yml, known.txt, .github/portcullis-allow.yml, .gitleaksignore counts once it is merged',
    )
    expect((await judgeSecrets(shop, inputs, pushOf(shop, from))).report.verdict).toBe('pass')
  })

  it('may bring a comment for a secret that the base has already', async () => {
    const allow = ' // portcullis:allow github-classic-token reason="a test"'
    shop.write('a.ts', line('a'))
    const from = shop.commit('old')
    shop.write('a.ts', line('a').replace('\n', `${allow}\n`))
    shop.commit('allow')
    const found = await judgeSecrets(shop, {}, pullRequestOf(shop, from))
    expect(found.report.verdict).toBe('pass')
    expect(conditionOf(found, 'new-allows')).toMatchObject({ status: 'holds' })
  })
})

describe('canaries', () => {
  const canaries = (inputs: Inputs = {}) => judgeSecrets(shop, { scan: 'canary', ...inputs })

  it('are all found as it comes', async () => {
    const { report, outputs } = await canaries()
    expect(report.verdict).toBe('pass')
    expect(report.summary).toMatch(/^Each of \d{2,} canaries would be found, and would fail\.$/)
    expect(outputs).toMatchObject({ findings: '0', new: '0' })
  })

  it('tell of an exception that reaches too far, by its name', async () => {
    shop.write('.github/portcullis-allow.yml', '- { path: "**", reason: noise }\n')
    const found = await canaries()
    expect(found.report.verdict).toBe('fail')
    expect(found.report.summary).toMatch(/^Of \d+ canaries, \d+ would not be found or would not fail\.$/)
    expect(conditionOf(found, 'canaries')?.found).toMatch(
      / was set aside by \.github\/portcullis-allow\.yml:1, whatever the path$/,
    )
  })

  it('tell of rules that are left out', async () => {
    shop.write('rules.yml', 'disable: [github-classic-token]\n')
    const found = await canaries({ rules: 'rules.yml' })
    expect(found.report.notes).toContain('Rules that are left out: github-classic-token.')
  })

  it('tell of paths that leave nothing to be watched', async () => {
    const found = await canaries({ exclude: '**' })
    expect(found.report.verdict).toBe('fail')
    expect(conditionOf(found, 'canary-paths')).toMatchObject({ status: 'broken' })
  })
})

describe('a provider that is asked', () => {
  let github: ProviderStandIn
  beforeEach(async () => {
    github = await providerStandIn()
    shop.write('a.ts', line('a'))
  })
  afterEach(() => github.close())

  const asked = (inputs: Inputs = {}) =>
    judgeSecrets(
      shop,
      { scan: 'tree', verify: 'true', 'verify-endpoints': `github: ${github.url}/api/v3`, ...inputs },
      {},
      { request: machine().request },
    )

  it('and knows the secret makes it proven', async () => {
    github.answer = () => ({ headers: { 'x-oauth-scopes': 'repo' }, body: { login: 'mona' } })
    const { report } = await asked({ 'fail-on': 'proven' })
    expect(report.verdict).toBe('fail')
    expect(report.findings[0]!.message).toMatch(
      /^GitHub personal access token \(classic\) ghp_… \(40 characters, [0-9a-f]{8}\), live; /,
    )
    expect(report.findings[0]!.message).toContain('mona')
    expect(github.received).toMatchObject([{ method: 'GET', path: '/api/v3/user' }])
  })

  it('and has revoked it makes it a note that fails no more', async () => {
    github.answer = () => ({ status: 401, body: { message: 'Bad credentials' } })
    const found = await asked()
    expect(found.report.verdict).toBe('pass')
    expect(found.report.findings).toMatchObject([{ severity: 'note' }])
    expect(found.report.findings[0]!.message).toContain(', revoked; ')
    expect(found.report.findings[0]!.message).not.toContain('Delete the token')
    expect((await asked({ 'fail-on': 'any' })).report.verdict).toBe('fail')
  })

  it('and says nothing of use changes nothing', async () => {
    github.answer = () => ({ status: 500 })
    expect((await asked()).report.verdict).toBe('fail')
  })

  it('is not asked of what is set aside or known, nor without `verify`', async () => {
    shop.write('known.txt', `${fingerprintOf(githubToken('a'))} github-classic-token it was rotated\n`)
    expect((await asked({ baseline: 'known.txt' })).report.verdict).toBe('pass')
    expect((await asked({ exclude: 'a.ts' })).report.verdict).toBe('pass')
    expect((await asked({ verify: 'false' })).report.verdict).toBe('fail')
    expect(github.received).toEqual([])
  })
})

describe('the past of a secret', () => {
  it('is told: since when, still there, on which branches and tags', async () => {
    shop.write('a.ts', line('a'))
    const added = shop.commit('add')
    shop.git(['tag', 'v1'])
    shop.git(['branch', 'release'])
    shop.write('b.ts', line('b'))
    shop.commit('more')
    shop.git(['rm', '--quiet', 'b.ts'])
    shop.commit('less')
    const found = await judgeSecrets(shop, { scan: 'history' })
    const rows = rowsOf(found, 'Credentials').map((row) => row.slice(2, 7))
    expect(rows).toContainEqual([
      JSON.stringify({ path: 'a.ts', line: 1 }),
      '',
      `2024-05-06 in ${added.slice(0, 10)}`,
      'yes',
      expect.stringMatching(/main.*release.*v1/),
    ])
    expect(rows).toContainEqual(['b.ts:1', '', expect.any(String), 'no, in the history only', 'main'])
    expect(rowsOf(found, 'What to do')).toHaveLength(1)
  })
})
