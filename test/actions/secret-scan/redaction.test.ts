/** No secret comes out of the gate, whatever it scans and wherever the secret stands: every output of every mode is searched. */

import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { shown } from '../../../actions/secret-scan/src/identity/redact.ts'
import { ToolError } from '../../../shared/model/errors.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { githubStandIn, type StandIn } from '../../support/github/stand-in.ts'
import { zipOf } from '../../support/odd-archives.ts'
import { eventsOf, oddTexts, type Planted, plant, ruleTexts, secretsIn } from '../../support/planted.ts'
import { type Heard, leaksIn, listen, type Run } from '../../support/redaction.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
let planted: Planted
let github: StandIn
beforeAll(async () => {
  shop = workshop()
  planted = plant(shop, 'modes')
  github = await githubStandIn()
  github.issue(1)
})
afterAll(async () => {
  shop.dispose()
  await github.close()
})

async function heardOf(run: Run): Promise<Heard> {
  rmSync(shop.path('out'), { recursive: true, force: true })
  return listen(shop, { ...run, inputs: { ...planted.inputs, ...run.inputs } })
}

const allOf = ({ outputs }: Heard): string => [...outputs.values()].join('\n')

/** What people see of a token: what it is, its first four characters, its length, the beginning of its hash. */
const named = (token: string): string => `GitHub personal access token (classic) ${shown(token)}`

describe('no output shows a secret, but each has its kind, first characters, length and hash', () => {
  it.each([
    ['auto', 'pull_request'],
    ['auto', 'push'],
    ['auto', 'merge_group'],
    ['auto', 'schedule'],
    ['auto', 'release'],
    ['auto', 'tag'],
    ['auto', 'local'],
    ['changes', 'schedule'],
    ['history', 'local'],
    ['tree', 'local'],
    ['stdin', 'local'],
    ['canary', 'local'],
    ['staged', 'local'],
  ])('when `scan` is %s on %s', async (scan, name) => {
    const event = eventsOf(planted)[name]!
    if (scan === 'staged') shop.git(['reset', '--soft', planted.base])
    const heard = await heardOf({
      inputs: { scan, ...(scan === 'history' && { cache: shop.path('cache') }) },
      event,
      stdin: `token = '${planted.token('new')}'\n`,
      ...(name === 'pull_request' && { github }),
    })
    if (scan === 'staged') shop.git(['reset', '--soft', planted.head])
    expect(leaksIn(heard.outputs, planted.secrets, planted.named)).toEqual([])
    expect(heard.reports[0]!.verdict).toBe(scan === 'canary' ? 'pass' : 'fail')
    if (name === 'pull_request') expect(github.comments(1)).toHaveLength(1)
    if (scan === 'canary') return
    for (const output of [
      'file report.json',
      'file report.sarif',
      'file summary.md, read',
      'job summary, read',
    ])
      expect([output, heard.outputs.get(output)]).toEqual([
        output,
        expect.stringContaining(named(planted.token('new'))),
      ])
  })
})

describe('the masks', () => {
  it('come before anything is said, a line each, and leave out what is too short for a log', async () => {
    const heard = await heardOf({ event: eventsOf(planted).pull_request! })
    const firstSaid = heard.order.indexOf('log')
    expect(heard.order.lastIndexOf('mask')).toBeLessThan(firstSaid)
    const lines = planted.secrets.flatMap(({ secret }) => secret.split('\n')).filter((one) => one.length >= 8)
    const found = lines.filter((one) => allOf(heard).includes(shown(one)))
    expect(found.length).toBeGreaterThan(20)
    expect(heard.masks).toEqual(expect.arrayContaining(found))
    expect(heard.masks.some((mask) => mask.length < 8)).toBe(false)
    expect(heard.masks).toContainEqual(expect.stringContaining('äö€'))
  })
})

/** Each says what it is that is wrong, and what comes out of it; all of that is searched, too. */
describe('no output shows a secret where', () => {
  const push = (): Run => ({ event: eventsOf(planted).push! })

  /** The run has to end as said, so that a situation that no longer comes about is noticed. */
  async function silentIn(run: Run, summary: RegExp): Promise<Heard> {
    const heard = await heardOf(run)
    expect(leaksIn(heard.outputs, planted.secrets, planted.named)).toEqual([])
    expect(heard.reports[0]!.summary).toMatch(summary)
    return heard
  }

  it.each(['range', 'timeout', 'max-file-size', 'exclude', 'rules', 'verify-endpoints', 'working-directory'])(
    'the input %s is one',
    async (input) => {
      const token = planted.token('new')
      const values: Readonly<Record<string, string>> = {
        range: `${token}..HEAD`,
        exclude: `/${token}`,
        rules: `${token}.yml`,
        'verify-endpoints': `github: ${token}`,
      }
      await silentIn({ ...push(), inputs: { [input]: values[input] ?? token } }, /\[secret [0-9a-f]{8}\]/)
    },
  )

  it.each([
    ['a baseline', 'baseline', 'bad.txt', (secret: string) => `${secret}\n`],
    [
      'a baseline with half of one',
      'baseline',
      'bad.txt',
      (secret: string) => `${'x'.repeat(40)} ${secret}\n`,
    ],
    ['a fingerprint', 'allow', 'bad.yml', (secret: string) => `- { fingerprint: "${secret}", reason: x }\n`],
    ['a day', 'allow', 'bad.yml', (secret: string) => `- { path: a, reason: x, until: "${secret}" }\n`],
    ['a key', 'allow', 'bad.yml', (secret: string) => `- { path: a, reason: x, ${secret}: 1 }\n`],
    ['an unclosed text', 'allow', 'bad.yml', (secret: string) => `- { reason: "${secret}\n`],
    ['an example', 'rules', 'bad.yml', (secret: string) => ruleOf(`examples: { match: ["${secret}"] }`)],
    ['an id', 'rules', 'bad.yml', (secret: string) => ruleOf('x: 1').replace('acme-key', secret)],
    [
      'a pattern',
      'rules',
      'bad.yml',
      (secret: string) => ruleOf('x: 1').replace('acme_[a-z]{9}', `(${secret}`),
    ],
    ['an entry of .gitleaksignore', 'import', '.gitleaksignore', (secret: string) => `${secret}\n`],
    ['a long line', 'import', '.gitleaksignore', (secret: string) => `${'x'.repeat(58)} ${secret}\n`],
  ])('settings are refused for %s', async (_, input, file, textOf) => {
    shop.write(file, textOf(planted.token('new')))
    await silentIn({ ...push(), inputs: { [input]: file } }, new RegExp(file.replace('.', '\\.')))
    shop.git(['checkout', '--quiet', '--', '.'])
    shop.git(['clean', '--quiet', '--force'])
  })

  it('git fails and names them, early and late', async () => {
    for (const [after, command] of [
      ['rev-parse', 'rev-parse'],
      ['cat-file', 'cat-file'],
      ['ls-tree', 'ls-tree'],
    ]) {
      const run: Run['run'] = (real) => async (spec) =>
        spec.args.includes(command!)
          ? {
              ...(await real(spec)),
              exitCode: 3,
              stderr: Buffer.from(`fatal: ${planted.token('new')} ${after}`),
            }
          : real(spec)
      await silentIn({ ...push(), run }, /\[secret [0-9a-f]{8}\]/)
    }
  })

  it.each([
    ['an error', (words: string) => new TypeError(words)],
    ['no error at all', (words: string) => words],
  ])('what is thrown is %s', async (_, thrown) => {
    const run: Run['run'] = (real) => async (spec) => {
      if (spec.args.includes('log') || spec.args.includes('diff-tree'))
        throw thrown(`cannot read ${planted.token('new')} of shop:${planted.token('refused')}@db.acme.io`)
      return real(spec)
    }
    const heard = await silentIn({ ...push(), run }, /^This is a bug in Portcullis: .*\[secret [0-9a-f]{8}\]/)
    expect(heard.reports[0]!.verdict).toBe('error')
  })

  it('a bug names one that only the scan can know', async () => {
    const short = planted.secrets.find(({ secret }) => secret.length === 7)!.secret
    const run: Run['run'] = (real) => async (spec) => {
      if (spec.args.some((arg) => arg.startsWith('--contains')))
        throw new TypeError(`no such place: ${short}`)
      return real(spec)
    }
    await silentIn({ ...push(), run }, /^This is a bug in Portcullis: no such place: \[secret [0-9a-f]{8}\]$/)
  })

  it('the time is up', async () => {
    await silentIn({ ...push(), inputs: { timeout: '1ms' } }, /^The scan is not complete/)
  })

  it('words are not scanned, but shown', async () => {
    await silentIn({ ...push(), inputs: { text: 'false' } }, /new credentials/)
  })

  it('comments of the change are accepted, and their reasons listed', async () => {
    const run = { event: eventsOf(planted).pull_request!, inputs: { 'new-allows': 'accept' } }
    const heard = await silentIn(run, /new credentials/)
    expect(allOf(heard)).toContain('accepted, though new')
  })

  it('a provider repeats them in its answer, its errors and its headers', async () => {
    const asked: string[] = []
    const request: Host['request'] = async ({ url, headers, body = '' }) => {
      asked.push(url)
      const echo = `${url} ${JSON.stringify(headers)} ${body}`
      if (asked.length % 3 === 0) throw new ToolError(`no answer: ${echo}`)
      const json = { login: echo, name: Buffer.from(echo).toString('base64'), message: echo, error: echo }
      return { status: 200, headers: { 'x-oauth-scopes': echo }, body: Buffer.from(JSON.stringify(json)) }
    }
    await silentIn({ ...push(), inputs: { verify: 'true' }, request }, /new credentials/)
    expect(asked.length).toBeGreaterThan(3)
  })
})

const ruleOf = (more: string): string =>
  `- { id: acme-key, keywords: [acme_], pattern: 'acme_[a-z]{9}', ${more} }\n`

/** Where a text may stand besides the file that everybody looks into; the words are those of the pull request. */
const places: Readonly<Record<string, (own: Workshop, text: string) => void>> = {
  'a file': (own, text) => own.write('a/b.txt', text),
  'a file with a comment that repeats it': (own, text) => {
    const line = text.trim().replaceAll('\n', ' ').replaceAll('"', "'")
    own.write('a/b.txt', `${text} // portcullis:allow github-classic-token reason="${line}"\n`)
  },
  'an archive': (own, text) => own.write('a.zip', zipOf([{ name: 'b.txt', data: text }])),
  'the name of a directory': (own, text) => own.write(`${inName(text)}/b.txt`, text),
  // git cuts a message at its first NUL, and no argument has one.
  'a commit message': (own, text) => void own.commit(text.replaceAll('\0', '')),
  'the words of the pull request': () => {},
}
const inName = (text: string): string =>
  text
    .trim()
    .replace(/[\0\s/:~^?*[\\]+/g, '-')
    .slice(0, 200)

describe('whatever the secret is, wherever it stands, and however it is looked for', () => {
  it('no output shows it', async () => {
    const kind = fc.constantFrom(...Object.keys(oddTexts('kinds')), 'a rule', 'a rule', 'a rule', 'a rule')
    const mode = fc.constantFrom('pull_request', 'push', 'history', 'tree', 'local')
    const seed = fc.integer({ min: 0, max: 1e6 }).map(String)
    const place = fc.constantFrom(...Object.keys(places))
    await fc.assert(
      fc.asyncProperty(kind, place, mode, seed, async (what, where, how, from) => {
        const own = workshop()
        try {
          const text = kindText(what, from)
          own.write('README.md', 'A shop.\n')
          const base = own.commit('first')
          const words = text.toString('latin1')
          places[where]!(own, words)
          own.write('odd.txt', text)
          const head = own.commit('second')
          const pull = {
            number: 1,
            base: { sha: base },
            head: { sha: head },
            title: words.split('\n')[0],
            body: words,
          }
          const payloads: Readonly<Record<string, object>> = {
            pull_request: { pull_request: pull },
            push: { before: base, after: head },
          }
          const payload = payloads[how]
          const heard = await listen(own, {
            event: payload ? { kind: 'actions', name: how, sha: head, payload } : {},
            inputs: { 'fail-on': 'any', ...(!payload && how !== 'local' && { scan: how }) },
          })
          // git is asked about files by their names.
          const secrets = secretsIn(text, 'odd.txt')
          const named = where === 'the name of a directory' ? secrets : []
          expect(leaksIn(heard.outputs, secrets, named)).toEqual([])
          expect(['pass', 'fail']).toContain(heard.reports[0]!.verdict)
        } finally {
          own.dispose()
        }
      }),
      { numRuns: 8 },
    )
  })
})

const kindText = (kind: string, seed: string): Buffer =>
  oddTexts(seed)[kind] ?? Buffer.from(ruleTexts(seed, 1)[0]!)
