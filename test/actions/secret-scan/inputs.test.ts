/** Each input, good and bad: a bad one is refused by name, value and what was wanted, and nothing is scanned. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Inputs, readInputs } from '../../../actions/secret-scan/src/inputs.ts'
import { contractOf, gateReader } from '../../../shared/runner/launch-gate.ts'
import { githubToken } from '../../support/credentials.ts'
import { judgeSecrets } from '../../support/secret-gate.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

const read = (inputs: Readonly<Record<string, string>> = {}): Inputs =>
  readInputs(gateReader(contractOf('secret-scan'), (name) => inputs[name], undefined))

describe('what is given', () => {
  it('is nothing by default, and means what action.yml says', () => {
    expect(read()).toMatchObject({
      scan: 'auto',
      range: '',
      failOn: 'high',
      rules: { path: '', named: false },
      baseline: { path: '', named: false },
      allow: { path: '.github/portcullis-allow.yml', named: false },
      imports: [],
      newAllows: 'refuse',
      exclude: { globs: [] },
      maxFileBytes: 50_000_000,
      timeoutMs: 30 * 60_000,
      text: true,
      cache: '',
      verify: false,
      verifyEndpoints: undefined,
      reportOnly: false,
    })
  })

  it.each([
    ['max-file-size', '800kB', { maxFileBytes: 800_000 }],
    ['max-file-size', '1 GB', { maxFileBytes: 1_000_000_000 }],
    ['max-file-size', '2MiB', { maxFileBytes: 2 * 1024 * 1024 }],
    ['timeout', '90s', { timeoutMs: 90_000 }],
    ['timeout', '2h', { timeoutMs: 7_200_000 }],
    ['scan', 'canary', { scan: 'canary' }],
    ['fail-on', 'any', { failOn: 'any' }],
    ['new-allows', 'accept', { newAllows: 'accept' }],
    ['text', 'false', { text: false }],
    ['verify', 'True', { verify: true }],
    ['allow', 'a.yml', { allow: { path: 'a.yml', named: true } }],
    [
      'import',
      '# ours\n.gitleaks.toml\n\n b.toml ',
      { imports: [{ path: '.gitleaks.toml' }, { path: 'b.toml' }] },
    ],
  ])('%s: %s', (name, value, wanted) => {
    expect(read({ [name]: value })).toMatchObject(wanted)
  })

  it('as `exclude` leaves out, and takes back in', () => {
    const { exclude } = read({ exclude: 'vendor/**\n!vendor/ours/**' })
    const paths = ['vendor/a.js', 'vendor/ours/a.js', 'src/a.js', 'deep/vendor/a.js']
    expect(paths.map(exclude.fits)).toEqual([true, false, false, false])
    expect(paths.map(read().exclude.fits)).toEqual([false, false, false, false])
  })
})

describe('what is refused', () => {
  const size = 'it must be a size such as `800kB`, `50MB` or `1GB`.'
  const time = 'it must be a time such as `90s`, `20m` or `2h`.'
  const flag = 'it must be `true` or `false`.'
  it.each([
    ['scan', 'all', 'it must be `auto`, `changes`, `history`, `tree`, `staged`, `stdin` or `canary`.'],
    ['fail-on', 'medium', 'it must be `proven`, `high` or `any`.'],
    ['new-allows', 'yes', 'it must be `refuse` or `accept`.'],
    ['max-file-size', 'large', size],
    ['max-file-size', '-1', size],
    ['max-file-size', '0', size],
    ['timeout', 'soon', time],
    ['timeout', '0s', time],
    ['text', 'yes', flag],
    ['verify', '1', flag],
  ])('%s: %s', (name, value, wanted) => {
    expect(() => read({ [name]: value })).toThrow(`Input \`${name}\` is ${JSON.stringify(value)}; ${wanted}`)
  })

  it('is an input that there is not', () => {
    expect(() => gateReader(contractOf('secret-scan'), () => 'x', undefined).text('fail_on')).toThrow(
      /fail_on/,
    )
  })
})

describe('the section of the configuration file', () => {
  let shop: Workshop
  beforeEach(() => {
    shop = workshop()
    shop.write('test/a.ts', `token = '${githubToken('a')}'\n`)
    shop.commit('first')
  })
  afterEach(() => shop.dispose())

  const withFile = (text: string, inputs = {}) => {
    shop.write('.github/portcullis.yml', text)
    return judgeSecrets(shop, inputs).then(({ report }) => report)
  }

  it('sets what inputs set, and gives way to them', async () => {
    const text = 'secret-scan:\n  scan: tree\n  exclude: [test/**]\n'
    expect((await withFile(text)).verdict).toBe('pass')
    expect((await withFile(text, { exclude: 'other/**' })).verdict).toBe('fail')
  })

  it.each([
    [
      'secret-scan: { fail-on: medium }',
      /`secret-scan\.fail-on`.*portcullis\.yml:1.*is "medium"; it must be `proven`, `high` or `any`/,
    ],
    [
      'secret-scan: { timeout: soon }',
      /`secret-scan\.timeout`.*portcullis\.yml:1.* is "soon"; it must be a time/,
    ],
    ['secret-scan: { fail_on: any }', /has no key `secret-scan\.fail_on`\. Did you mean `fail-on`\?/],
    ['secret-scan: { exclude: { a: b } }', /`secret-scan\.exclude`/],
    ['secret-scan: { verify-endpoints: { githup: "https://a.example" } }', /Did you mean `github`\?/],
    [
      'secret-scan: { verify-endpoints: { github: "http://a.example" } }',
      /is "http:\/\/a\.example"; it must be an https address/,
    ],
    [
      'secret-scan: { rules: nowhere.yml }',
      /`secret-scan\.rules`.* names "nowhere\.yml"; there is no such file/,
    ],
    ['secret-scan: [scan]', /`secret-scan`/],
  ])('is refused: %s', async (text, words) => {
    const { verdict, summary } = await withFile(`${text}\n`)
    expect([verdict, summary]).toEqual(['error', expect.stringMatching(words)])
  })

  it.each([
    [{ 'verify-endpoints': 'github: ftp://a.example' }, /`github`|verify-endpoints/],
    [{ 'verify-endpoints': 'github: https://me:pw@a.example' }, /has a user or password in it/],
    [{ exclude: '[' }, /`exclude`/],
    [{ baseline: 'nowhere.txt' }, /^Input `baseline` names "nowhere\.txt"; there is no such file\.$/],
    [{ allow: 'nowhere.yml' }, /^Input `allow` names "nowhere\.yml"; there is no such file\.$/],
    [{ import: 'nowhere.toml' }, /^Input `import` names "nowhere\.toml"; there is no such file\.$/],
    [{ 'working-directory': 'nowhere' }, /nowhere/],
  ])('is no different from inputs, which are refused as well: %j', async (inputs, words) => {
    const { verdict, summary } = await withFile('version: 1\n', inputs)
    expect([verdict, summary]).toEqual(['error', expect.stringMatching(words)])
    expect(summary).not.toContain('me:pw')
  })
})
