/** The committed bundles of the secret scan, started as the runner and as people start them, in real repositories. */

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { secretScan } from '../../actions/secret-scan/src/main.ts'
import { runGate } from '../../shared/runner/launch-gate.ts'
import { githubToken } from '../support/credentials.ts'
import { pullRequestEvent, pushEvent } from '../support/events.ts'
import { fakeHost } from '../support/fake-host.ts'
import { makeRepository, type TestRepository } from '../support/repository.ts'
import { type ActionRun, runAction, runtime } from '../support/spawn-action.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

let shop: TestRepository
beforeEach(async () => {
  shop = await makeRepository({ 'src/a.ts': 'export const a = 1\n' })
  shop.push()
})
afterEach(() => shop.remove())

const line = (seed: string): string => `token = '${githubToken(seed)}'\n`

/** A pull request of two commits, the second of which takes away what the first brought in `gone.ts`. */
function change() {
  shop.branch('feature')
  shop.commit('one', { 'src/b.ts': `\n${line('b')}`, 'gone.ts': line('g') })
  shop.commit('two', { 'gone.ts': null })
  const request = shop.pullRequest({ head: 'feature' })
  const tree = shop.clone({ ref: `refs/pull/${request.number}/merge`, depth: 1 })
  return { cwd: tree.path, event: pullRequestEvent(request) }
}

const reportOf = (run: ActionRun) => {
  const report = JSON.parse(readFileSync(run.outputs.report!, 'utf8'))
  expect(verdictSchema(report)).toEqual([])
  return report
}

/** Whatever is shown or written; a secret is told by its first letters only. */
function expectNoSecret(text: string, ...seeds: readonly string[]): void {
  for (const seed of seeds) expect(text).not.toContain(githubToken(seed).slice(6))
}

const bundle = 'dist/secret-scan/index.js'

describe('a step', () => {
  it('fetches the range of a pull request into a shallow clone, and fails for what it brings', async () => {
    const run = await runAction({ bundle, ...change() })
    expect([run.exitCode, run.outputs.verdict]).toEqual([1, 'fail'])
    expect(run.outputs).toMatchObject({ findings: '2', new: '2' })
    const report = reportOf(run)
    expect(report.summary).toContain('2 new credentials: rotate first, then remove.')
    expect(run.annotations.filter(({ file }) => file)).toMatchObject([
      { level: 'error', file: 'src/b.ts', line: 2 },
    ])
    expect(run.masks.toSorted()).toEqual([githubToken('b'), githubToken('g')].toSorted())
    const receipt = readFileSync(run.outputs.receipt!, 'utf8')
    expect(JSON.parse(receipt)).toMatchObject({ complete: true, scanned: { commits: 3 }, unreached: [] })
    const shown = [JSON.stringify(report), receipt, run.summary, readFileSync(run.outputs.sarif!, 'utf8')]
    for (const text of shown) expectNoSecret(text, 'b', 'g')
    // What is written to the log beside the masks themselves.
    const lines = run.raw.split(/\r?\n/).filter((one) => !one.startsWith('::add-mask::'))
    expectNoSecret(lines.join('\n'), 'b', 'g')
  })

  it('writes SARIF of what stands in files, with rules, places and a fingerprint', async () => {
    const run = await runAction({ bundle, ...change() })
    const log = JSON.parse(readFileSync(run.outputs.sarif!, 'utf8'))
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1])
    const { tool, results } = log.runs[0]
    expect(results).toMatchObject([
      {
        level: 'error',
        baselineState: 'new',
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'src/b.ts' }, region: { startLine: 2 } } },
        ],
      },
    ])
    const [result] = results
    expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(result.ruleId).toContain('github-classic-token')
    expect(Object.values(result.partialFingerprints)).toHaveLength(1)
  })

  it('passes a push that brings nothing, with nothing but the verdict to say', async () => {
    shop.commit('more', { 'src/c.ts': 'export const c = 1\n' })
    shop.push()
    const tree = shop.clone({ ref: 'refs/heads/main' })
    const run = await runAction({ bundle, cwd: tree.path, event: pushEvent(shop) })
    expect([run.exitCode, run.outputs.verdict, run.outputs.findings]).toEqual([0, 'pass', '0'])
    expect(run.annotations).toEqual([])
    expect(tree.git('status', '--short')).toBe('')
  })

  it('is an error, and red, where it cannot judge, also with report-only', async () => {
    const { cwd, event } = change()
    const run = await runAction({ bundle, cwd, event, inputs: { timeout: 'soon', 'report-only': 'true' } })
    expect([run.exitCode, run.outputs.verdict]).toEqual([1, 'error'])
    expect(reportOf(run).summary).toContain('Input `timeout` is "soon"; it must be a time')
    const green = await runAction({ bundle, cwd, event, inputs: { 'report-only': 'true' } })
    expect([green.exitCode, green.outputs.verdict]).toEqual([0, 'fail'])
  })
})

describe('the front door', () => {
  const door = { bundle: 'dist/portcullis/index.js', action: 'action.yml' }

  it.each(['secret-scan', 'auto'])('runs it with `gates: %s`', async (gates) => {
    const run = await runAction({ ...door, ...change(), inputs: { gates } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'secret-scan-verdict': 'fail' })
    expectNoSecret(run.summary, 'b', 'g')
  })
})

describe('the command line', () => {
  const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')

  function portcullis(args: readonly string[], input?: string) {
    const { status, stdout, stderr } = spawnSync(runtime().path, [cli, 'secret-scan', ...args], {
      cwd: shop.path,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: tmpdir() },
      ...(input !== undefined && { input }),
    })
    expectNoSecret(stdout + stderr, 's', 'w', 'i')
    return { status, stdout, stderr }
  }

  it('judges what is staged: 1 for a credential, 0 without one', () => {
    writeFileSync(join(shop.path, 'src/a.ts'), line('s'))
    expect(portcullis(['--scan', 'staged']).status).toBe(0)
    shop.git('add', '--all')
    writeFileSync(join(shop.path, 'src/a.ts'), 'gone\n')
    const { status, stdout } = portcullis(['--scan', 'staged'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^FAIL/m)
    expect(stdout).toContain('src/a.ts:1')
  })

  it('judges what is piped in', () => {
    expect(portcullis(['--scan', 'stdin'], 'nothing\n')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^PASS/m),
    })
    const { status, stdout } = portcullis(['--scan=stdin', '--json'], `one\n${line('i')}`)
    expect(status).toBe(1)
    expect(stdout).toContain('In standard input:2.')
  })

  it('prints the verdict for machines', () => {
    writeFileSync(join(shop.path, 'new.ts'), line('w'))
    const { status, stdout } = portcullis(['--json'])
    expect(status).toBe(1)
    const report = JSON.parse(stdout)
    expect(verdictSchema(report)).toEqual([])
    expect(JSON.stringify(report)).toContain('"path":"new.ts"')
  })

  it('is an error with exit code 2 where it could not judge, and 64 where it was typed wrong', () => {
    expect(portcullis(['--range', 'nowhere..HEAD'])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('"nowhere" names no commit'),
    })
    expect(portcullis(['--scann', 'tree']).status).toBe(64)
    expect(portcullis(['--scan', 'everything']).status).toBe(64)
  })
})

describe('a history that is worth several threads', () => {
  it('tells the same as one thread does', async () => {
    // Some 27 MB, so that the scan is shared out; each line is another.
    const filler = 'words that stand in no list and open nothing at all '.repeat(9)
    const text = (file: number): string => {
      const lines = Array.from({ length: 3800 }, (_, i) => `${file}-${i} ${filler}`)
      if (file % 5 === 2) lines[1900 + file] = `token = '${githubToken(`t${file}`)}'`
      return `${lines.join('\n')}\n`
    }
    const files = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`data/${i}.txt`, text(i)]))
    expect(Object.values(files).join('').length).toBeGreaterThan(24_000_000)
    shop.commit('data', files)
    shop.commit('less', { 'data/7.txt': 'nothing\n' })
    const event = { ...pushEvent(shop), name: 'schedule', payload: {} }
    const run = await runAction({ bundle, cwd: shop.path, event })
    const host = fakeHost({
      event: { kind: 'actions', name: 'schedule', sha: event.sha, ref: event.ref, workspace: shop.path },
      reports: join(shop.path, '.git/reports'),
    })
    const { reports, outputs } = await runGate(secretScan, host, () => undefined)
    const told = reportOf(run)
    expect([run.outputs.verdict, run.outputs.new]).toEqual(['fail', '3'])
    const findings = (told.findings ?? told.gates?.[0].findings) as { message: string; path: string }[]
    const plain = (all: readonly { message: string; path: string }[]) =>
      all.map(({ message, path }) => `${path} ${message}`).toSorted()
    expect(plain(findings)).toEqual(plain(reports[0]!.findings))
    const scanned = (path: string) => JSON.parse(readFileSync(path, 'utf8')).scanned
    expect(scanned(run.outputs.receipt!)).toEqual(scanned(outputs.receipt!))
  })
})
