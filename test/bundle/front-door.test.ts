/** The root action's bundle: every gate that applies, one step, one verdict. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pullRequestEvent } from '../support/events.ts'
import { githubStandIn, type StandIn } from '../support/github/stand-in.ts'
import { lintReport } from '../support/mini-lint.ts'
import { makeRepository, type TestRepository } from '../support/repository.ts'
import { runAction } from '../support/spawn-action.ts'
import { tree } from '../support/tree.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

const bundle = 'dist/portcullis/index.js'
let shop: TestRepository

beforeEach(async () => {
  shop = await makeRepository({ 'a.txt': 'one\nBAD two\n', 'b.txt': 'fine\n', '.gitignore': 'reports/\n' })
  shop.push()
})
afterEach(() => shop.remove())

function change(changes: Readonly<Record<string, string>>, report?: string) {
  shop.branch('feature')
  shop.commit('change', changes)
  const request = shop.pullRequest({ head: 'feature' })
  const clone = shop.clone({ ref: `refs/pull/${request.number}/merge` })
  if (report !== undefined) {
    const path = join(clone.path, 'reports/lint.json')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, report)
  }
  return { cwd: clone.path, event: pullRequestEvent(request), number: request.number }
}
const judge = (call: Omit<Parameters<typeof runAction>[0], 'bundle' | 'action'>) =>
  runAction({ bundle, action: 'action.yml', ...call })

describe('the front door', () => {
  it('runs a gate whose evidence is found, and gives its verdict beside the worst', async () => {
    const { cwd, event } = change({ 'b.txt': 'fine\nBAD\n' }, lintReport({ 'a.txt': [2], 'b.txt': [2] }))
    const run = await judge({ cwd, event })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'quality-gate-verdict': 'fail' })
    const report = JSON.parse(readFileSync(run.outputs.report!, 'utf8'))
    expect(verdictSchema(report)).toEqual([])
    expect(report.gate).toBe('portcullis')
    expect(run.summary.match(/^#+ /gm)?.length).toBeGreaterThan(0)
  })

  it('runs a gate whose section stands in the file, though no evidence is found', async () => {
    const config = 'quality-gate:\n  reports: [nowhere/*.json]\n'
    const { cwd, event } = change({ '.github/portcullis.yml': config })
    expect((await judge({ cwd, event })).outputs).toMatchObject({
      verdict: 'error',
      'quality-gate-verdict': 'error',
    })
  })

  it('looks for secrets where nothing else applies', async () => {
    const { cwd, event } = change({ 'b.txt': 'better\n' })
    const run = await judge({ cwd, event })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'secret-scan-verdict': 'pass' })
    expect(run.outputs['quality-gate-verdict']).toBeUndefined()
  })

  it('is neutral and green where nothing was checked out, and says what to do', async () => {
    const run = await judge({ cwd: tree({ 'b.txt': 'no repository\n' }) })
    expect(run.exitCode).toBe(0)
    expect(run.outputs.verdict).toBe('neutral')
    expect(run.summary).toContain('portcullis init')
  })

  it('runs a gate that is named though nothing speaks for it', async () => {
    const { cwd, event } = change({ 'b.txt': 'better\n' })
    const run = await judge({ cwd, event, inputs: { gates: 'quality-gate' } })
    expect(run.outputs).toMatchObject({ verdict: 'error', 'quality-gate-verdict': 'error' })
  })

  it('refuses a gate that does not exist', async () => {
    const { cwd, event } = change({ 'b.txt': 'better\n' })
    const run = await judge({ cwd, event, inputs: { gates: 'qualty-gate' } })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message).join()).toContain('Did you mean `quality-gate`?')
  })
})

describe('the comment', () => {
  let github: StandIn
  beforeEach(async () => {
    github = await githubStandIn()
  })
  afterEach(() => github.close())

  it('is written once and then kept up to date', async () => {
    const { cwd, event, number } = change({ 'b.txt': 'fine\nBAD\n' }, lintReport({ 'b.txt': [2] }))
    github.issue(number, { isPullRequest: true })
    const token = github.token()
    await judge({ cwd, event, github, token, inputs: { comment: 'true' } })
    const [first, ...more] = github.comments(number)
    expect(more).toEqual([])
    expect(first?.body).toContain('b.txt')
    writeFileSync(join(cwd, 'reports/lint.json'), lintReport({ 'a.txt': [2] }))
    await judge({ cwd, event, github, token, inputs: { comment: 'true' } })
    expect(github.comments(number)).toHaveLength(1)
    expect(github.comments(number)[0]?.body).not.toContain('b.txt')
  })

  it('that may not be written is one warning, and the verdict stands', async () => {
    const { cwd, event, number } = change({ 'b.txt': 'fine\nfine\n' }, lintReport({ 'a.txt': [2] }))
    github.issue(number, { isPullRequest: true })
    const run = await judge({
      cwd,
      event,
      github,
      token: github.token({ contents: 'read', pull_requests: 'read' }),
      inputs: { comment: 'true' },
    })
    expect(run.exitCode).toBe(0)
    expect(run.outputs.verdict).toBe('pass')
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('pull-requests: write') },
    ])
  })

  it('says, too, that an input of the gate was refused', async () => {
    const { cwd, event, number } = change({ 'b.txt': 'fine\nfine\n' })
    github.issue(number, { isPullRequest: true })
    const inputs = { comment: 'true', scope: 'al' }
    const run = await runAction({
      bundle: 'dist/quality-gate/index.js',
      cwd,
      event,
      github,
      token: github.token(),
      inputs,
    })
    expect(run.outputs.verdict).toBe('error')
    expect(github.comments(number)[0]?.body).toContain('scope')
  })

  it('is not asked for unless it is wanted', async () => {
    const { cwd, event } = change({ 'b.txt': 'fine\nfine\n' }, lintReport({ 'a.txt': [2] }))
    expect((await judge({ cwd, event, github })).requests).toEqual([])
  })
})
