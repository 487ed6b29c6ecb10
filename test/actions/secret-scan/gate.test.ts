/** The gate from its inputs to its verdict, in this process, on real repositories. */

import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../../actions/secret-scan/src/identity/fingerprint.ts'
import { secretScan } from '../../../actions/secret-scan/src/main.ts'
import type { Condition, GateReport } from '../../../shared/model/verdict.ts'
import { runGate } from '../../../shared/runner/launch-gate.ts'
import type { Event } from '../../../shared/runner/port.ts'
import { credential, githubToken } from '../../support/credentials.ts'
import { fakeHost } from '../../support/fake-host.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'
import { receiptSchema } from '../../support/verdict-schema.ts'

let shop: Workshop
let base: string
beforeEach(() => {
  shop = workshop()
  shop.write('README.md', 'A shop.\n')
  base = shop.commit('first')
})
afterEach(() => shop.dispose())

type Result = {
  readonly report: GateReport
  readonly outputs: Readonly<Record<string, string>>
  readonly masks: readonly string[]
}

async function judge(inputs: Readonly<Record<string, string>>, event: Partial<Event> = {}): Promise<Result> {
  const host = fakeHost({
    event: { workspace: shop.path('repo'), ...event },
    environment: shop.host.environment,
    reports: shop.path('out'),
    now: new Date('2026-11-21T12:00:00Z'),
  })
  const { reports, outputs } = await runGate(secretScan, host, (name) => inputs[name])
  return { report: reports[0]!, outputs, masks: host.recorded.masks }
}

/** As GitHub starts a run for a pull request: the head is checked out. */
const pullRequest = (from = base): Partial<Event> => {
  const head = shop.git(['rev-parse', 'HEAD'])
  return {
    kind: 'actions',
    name: 'pull_request',
    sha: head,
    payload: { pull_request: { number: 1, base: { sha: from }, head: { sha: head } } },
  }
}

const pushed = (before = base): Partial<Event> => ({
  kind: 'actions',
  name: 'push',
  ref: 'refs/heads/main',
  payload: { before, after: shop.git(['rev-parse', 'HEAD']), repository: { default_branch: 'main' } },
})

const condition = ({ report }: Result, id: string): Condition | undefined =>
  report.conditions.find((one) => one.id === id)

const rulesOf = ({ report }: Result): readonly string[] => report.findings.map(({ rule }) => rule)

describe('a change', () => {
  it('that brings a credential fails, and says what it is, how sure that is, and what to do', async () => {
    const token = githubToken('a')
    shop.write('src/settings.ts', `const a = 1\nexport const token = '${token}'\n`)
    shop.commit('settings')
    const { report, outputs, masks } = await judge({}, pullRequest())
    expect(report.verdict).toBe('fail')
    expect(report.summary).toBe('1 new credential: rotate first, then remove.')
    expect(report.findings).toMatchObject([
      {
        rule: 'github-classic-token',
        path: 'src/settings.ts',
        region: { startLine: 2, startColumn: 23, endLine: 2, endColumn: 63 },
        severity: 'error',
        state: 'new',
        blocking: true,
        id: fingerprintOf(token),
      },
    ])
    expect(report.findings[0]!.message).toMatch(
      /^GitHub personal access token \(classic\) ghp_… \(40 characters, [0-9a-f]{8}\), proven by .*; it opens .*\. Added in [0-9a-f]{10} on 2024-05-06, still in src\/settings\.ts:2\. Delete the token /,
    )
    expect(outputs).toMatchObject({ findings: '1', new: '1' })
    expect(masks).toEqual([token])
    expect(JSON.stringify(report)).not.toContain(token.slice(8))
  })

  it('that brings none passes, and the receipt says what was looked at', async () => {
    shop.write('src/a.ts', 'export const a = 1\n')
    const head = shop.commit('a')
    const { report, outputs } = await judge({}, pullRequest())
    expect(report.verdict).toBe('pass')
    const receipt = JSON.parse(readFileSync(outputs.receipt!, 'utf8'))
    expect(receiptSchema(receipt)).toEqual([])
    expect(receipt).toMatchObject({
      schema: 'portcullis/receipt/v1',
      complete: true,
      start: [base],
      end: [head],
      scanned: { commits: 1 },
      skipped: [],
    })
  })

  it('that moves a secret of the base is not to blame for it', async () => {
    const token = githubToken('a')
    shop.write('old.ts', `token = '${token}'\n`)
    const from = shop.commit('old')
    shop.git(['rm', '--quiet', 'old.ts'])
    shop.write('lib.ts', `${'export {}\n'.repeat(20)}token = '${token}'\n`)
    shop.commit('move')
    const { report } = await judge({}, pullRequest(from))
    expect([report.verdict, report.findings[0]?.state]).toEqual(['pass', 'unchanged'])
  })

  it('that adds and takes away again fails, since the history keeps it', async () => {
    shop.write('src/a.ts', `token = '${githubToken('a')}'\n`)
    const added = shop.commit('add')
    shop.write('src/a.ts', 'token = process.env.TOKEN\n')
    shop.commit('remove')
    const { report } = await judge({}, pullRequest())
    expect(report.verdict).toBe('fail')
    expect(report.findings[0]).toMatchObject({ path: '', outsideTree: true })
    expect(report.findings[0]!.message).toContain(
      `Added in ${added.slice(0, 10)} on 2024-05-06, in src/a.ts:1, in the history only.`,
    )
  })

  it.each([
    ['proven', 'fail', 'pass', 'pass'],
    ['high', 'fail', 'fail', 'pass'],
    ['any', 'fail', 'fail', 'fail'],
  ])('is judged by fail-on: %s', async (bar, proven, high, low) => {
    const texts = [
      `token = '${githubToken('a')}'\n`,
      `key = "sk_live_${credential('groq', 's').slice(-24)}"\n`,
      'const password = "zQ8vK2pL9w"\n',
    ]
    const verdicts: string[] = []
    for (const text of texts) {
      shop.write('src/a.ts', text)
      verdicts.push((await judge({ 'fail-on': bar })).report.verdict)
    }
    expect(verdicts).toEqual([proven, high, low])
  })

  it('is looked at in its words, too', async () => {
    shop.write('src/a.ts', 'export const a = 1\n')
    shop.commit(`use ${githubToken('m')}`)
    const found = await judge({}, pullRequest())
    expect(rulesOf(found)).toEqual(['github-classic-token'])
    expect(found.report.findings[0]!.message).toMatch(/ in the commit message of [0-9a-f]{10}/)
    expect((await judge({ text: 'false' }, pullRequest())).report.verdict).toBe('pass')
  })
})

describe('what sets aside', () => {
  const line = (token: string, comment = ''): string => `token = '${token}'${comment}\n`
  const allow = ' // portcullis:allow github-classic-token reason="a test"'

  it('in a comment holds for a push, and is listed with its reason', async () => {
    shop.write('src/a.ts', line(githubToken('a'), allow))
    shop.commit('a')
    const { report, outputs } = await judge({}, pushed())
    expect(report.verdict).toBe('pass')
    expect(outputs).toMatchObject({ findings: '0', new: '0' })
    expect(report.findings[0]).toMatchObject({ suppression: { kind: 'inSource', justification: 'a test' } })
    expect(JSON.stringify(report.sections)).toContain('portcullis:allow in src/a.ts:1')
  })

  it('holds nothing on a pull request that brings it itself, and that has a condition of its own', async () => {
    shop.write('src/a.ts', line(githubToken('a'), allow))
    shop.commit('a')
    const refused = await judge({}, pullRequest())
    expect(refused.report.verdict).toBe('fail')
    expect(condition(refused, 'new-allows')).toMatchObject({ status: 'broken', found: '1 credential' })
    const accepted = await judge({ 'new-allows': 'accept' }, pullRequest())
    expect(accepted.report.verdict).toBe('pass')
    expect(condition(accepted, 'new-allows')).toMatchObject({ status: 'warned' })
  })

  it('does not hide the next secret on its line', async () => {
    shop.write('src/a.ts', line(githubToken('a'), allow))
    const from = shop.commit('a')
    shop.write('src/a.ts', line(githubToken('b'), allow))
    shop.commit('swap')
    for (const event of [pullRequest(from), pushed(from)]) {
      const { report } = await judge({ 'new-allows': 'accept' }, event)
      expect(report.verdict).toBe('fail')
      expect(JSON.stringify(report.sections)).toContain(
        'it was there before this secret, and spoke of another one',
      )
    }
  })

  it('is over after its last day', async () => {
    shop.write('src/a.ts', line(githubToken('a'), `${allow} until=2026-11-20`))
    shop.commit('a')
    const { report } = await judge({}, pushed())
    expect(report.verdict).toBe('fail')
    expect(JSON.stringify(report.sections)).toContain('no: it held until 2026-11-20')
  })

  it('in a file of its own counts as the base has it', async () => {
    const token = githubToken('a')
    const sidecar = `- { fingerprint: ${fingerprintOf(token)}, reason: "a test" }\n`
    shop.write('.github/portcullis-allow.yml', sidecar)
    shop.write('data.json', `{"token": "${token}"}\n`)
    shop.commit('both')
    expect((await judge({}, pushed())).report.verdict).toBe('pass')
    const proposed = await judge({}, pullRequest())
    expect(proposed.report.verdict).toBe('fail')
    expect(condition(proposed, 'settings')?.found).toContain('.github/portcullis-allow.yml')
  })

  it('in the baseline is known, and stays so wherever it moves', async () => {
    const token = githubToken('a')
    shop.write('data.json', `{"token": "${token}"}\n`)
    expect((await judge({})).report.verdict).toBe('fail')
    shop.write('known.txt', readFileSync(shop.path('out/secret-scan/baseline.txt'), 'utf8'))
    shop.write('data.json', `{"other": 1,\n\n"token": "${token}"}\n`)
    const { report, outputs } = await judge({ baseline: 'known.txt' })
    expect([report.verdict, outputs.new]).toEqual(['pass', '0'])
    shop.write('data.json', `{"token": "${githubToken('b')}"}\n`)
    expect((await judge({ baseline: 'known.txt' })).report.verdict).toBe('fail')
  })

  it('by path is counted all the same', async () => {
    shop.write('vendor/x.js', line(githubToken('a')))
    const { report } = await judge({ exclude: 'vendor/**' })
    expect(report.verdict).toBe('pass')
    expect(report.measures).toContainEqual({ name: 'set-aside', unit: 'credentials', numerator: 1 })
    expect(report.notes.join(' ')).toContain('exclude')
  })
})

describe('settings that a change brings', () => {
  it('count for nothing on the pull request that brings them', async () => {
    shop.write('.github/portcullis.yml', 'secret-scan: { fail-on: proven }\n')
    const from = shop.commit('settings')
    shop.write('.github/portcullis.yml', 'secret-scan: { exclude: ["**"] }\n')
    shop.write('a.ts', `token = '${githubToken('a')}'\n`)
    shop.commit('attack')
    const found = await judge({}, pullRequest(from))
    expect(found.report.verdict).toBe('fail')
    expect(condition(found, 'settings')?.found).toBe(
      'it is; what it does to .github/portcullis.yml counts once it is merged',
    )
    expect((await judge({}, pushed(from))).report.verdict).toBe('pass')
  })

  it('that the base lacks are no settings', async () => {
    shop.write('.github/portcullis.yml', 'secret-scan: { exclude: ["**"] }\n')
    shop.write('a.ts', `token = '${githubToken('a')}'\n`)
    shop.commit('attack')
    expect((await judge({}, pullRequest())).report.verdict).toBe('fail')
  })
})

describe('a scan that is not complete', () => {
  it('is an error that says what was not reached', async () => {
    shop.write('a.ts', 'const a = 1\n')
    shop.commit('a')
    const { report } = await judge({ timeout: '1ms' }, pullRequest())
    expect(report.verdict).toBe('error')
    expect(report.summary).toMatch(/^The scan is not complete: the time was up before /)
  })

  it('for want of a range is an error, never an empty scan', async () => {
    const { report } = await judge({}, pullRequest('1'.repeat(40)))
    expect(report.verdict).toBe('error')
    expect(report.summary).toMatch(/^The base commit 1111111111, whose settings count, is not in this clone/)
  })

  it('lists what is too large', async () => {
    shop.write('big.bin', 'x'.repeat(3000))
    const { report, outputs } = await judge({ 'max-file-size': '2kB', scan: 'tree' })
    expect(report.verdict).toBe('pass')
    expect(condition({ report, outputs, masks: [] }, 'complete')?.found).toBe('all but 1 thing, listed below')
    const receipt = readFileSync(outputs.receipt!, 'utf8')
    expect(receiptSchema(JSON.parse(receipt))).toEqual([])
    expect(receipt).toContain('it has 3000 bytes')
  })
})

describe('nothing to scan', () => {
  it('is neutral, and says why', async () => {
    const { report } = await judge(
      {},
      {
        kind: 'actions',
        name: 'push',
        ref: 'refs/heads/x',
        payload: { before: base, after: '0'.repeat(40) },
      },
    )
    expect([report.verdict, report.summary]).toEqual([
      'neutral',
      'Nothing was scanned: refs/heads/x was deleted, which brings no content.',
    ])
  })
})

describe('the history', () => {
  it('is remembered by content in the cache, but for what held something', async () => {
    shop.write('a.ts', `token = '${githubToken('a')}'\n`)
    shop.commit('a')
    shop.write('a.ts', 'nothing\n')
    shop.commit('b')
    const inputs = { scan: 'history', cache: shop.path('cache') }
    const first = await judge(inputs)
    expect(first.report.verdict).toBe('fail')
    const second = await judge(inputs)
    expect(second.report.verdict).toBe('fail')
    expect(second.report.findings).toEqual(first.report.findings)
    expect(second.report.notes.join(' ')).toContain('2 file contents were scanned before')
    const receipt = JSON.parse(readFileSync(second.outputs.receipt!, 'utf8'))
    expect(receiptSchema(receipt)).toEqual([])
    expect(receipt).toMatchObject({ scannedBefore: 2, scanned: { blobs: 1 } })
    expect(existsSync(shop.path('cache'))).toBe(true)
  })
})
