/** The committed bundle, started as the runner starts it, in real repositories. */

import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pullRequestEvent, pushEvent } from '../support/events.ts'
import { lintReport, miniLint } from '../support/mini-lint.ts'
import { makeRepository, type TestRepository, type WorkTree } from '../support/repository.ts'
import { type ActionCall, type ActionRun, runAction } from '../support/spawn-action.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

const bundle = 'dist/quality-gate/index.js'
let shop: TestRepository

beforeEach(async () => {
  shop = await makeRepository({
    'a.txt': 'one\nBAD number two\nthree\n',
    'b.txt': 'fine\n',
    'lint.mjs': miniLint,
    '.gitignore': 'out/\n',
  })
  shop.push()
})
afterEach(() => shop.remove())

/** A pull request of `changes`, checked out as actions/checkout does, with files that a step before has written. */
function change(
  changes: Readonly<Record<string, string | null>>,
  made: Readonly<Record<string, string | Buffer>> = {},
  depth = 1,
) {
  shop.branch('feature')
  shop.commit('change', changes)
  const request = shop.pullRequest({ head: 'feature' })
  const tree = shop.clone({ ref: `refs/pull/${request.number}/merge`, depth })
  for (const [path, content] of Object.entries(made)) writeInto(tree, path, content)
  return { tree, event: pullRequestEvent(request) }
}

function writeInto(tree: WorkTree, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(tree.path, path)), { recursive: true })
  writeFileSync(join(tree.path, path), content)
}

/** As a cache restores it: with the time at which it was written, long ago. */
const age = (tree: WorkTree, path: string): void =>
  utimesSync(join(tree.path, path), 1_000_000_000, 1_000_000_000)

const judge = (call: Omit<ActionCall, 'bundle'>): Promise<ActionRun> => runAction({ bundle, ...call })

const reportOf = (run: ActionRun) => {
  const report = JSON.parse(readFileSync(run.outputs.report!, 'utf8'))
  expect(verdictSchema(report)).toEqual([])
  return report
}

describe('a pull request', () => {
  it('with a new finding fails: outputs, annotation, summary and files say so', async () => {
    const { tree, event } = change(
      { 'b.txt': 'fine\nBAD\n' },
      { 'out/lint.json': lintReport({ 'a.txt': [2], 'b.txt': [2] }) },
    )
    const run = await judge({ cwd: tree.path, event, inputs: { reports: 'out/lint.json' } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      verdict: 'fail',
      findings: '2',
      new: '1',
      edited: '0',
      fixed: '0',
      tests: '',
      'tests-failed': '',
    })
    expect(run.annotations.filter(({ file }) => file)).toMatchObject([
      { level: 'error', file: 'b.txt', line: 2 },
    ])
    expect(run.summary).toContain('b.txt')
    expect(run.summary).not.toContain('a.txt:2')
    const report = reportOf(run)
    expect(report.findings.map(({ path, state }: { path: string; state: string }) => [path, state])).toEqual([
      ['a.txt', 'unchanged'],
      ['b.txt', 'new'],
    ])
    expect(report.notes.join('\n')).toContain('weaker rule')
    expect(JSON.parse(readFileSync(run.outputs.sarif!, 'utf8')).runs[0].results).toHaveLength(2)
  })

  it('that only moves an old finding passes, since the linter ran on the base too', async () => {
    const { tree, event } = change({ 'a.txt': 'zero\nzero\none\nBAD number two\nthree\n' })
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { tools: 'lint:\n  run: node lint.mjs\n  parse: eslint\n' },
    })
    expect(run.outputs).toMatchObject({ verdict: 'pass', findings: '1', new: '0', fixed: '0' })
    expect(run.exitCode).toBe(0)
    expect(reportOf(run).findings[0]).toMatchObject({ state: 'unchanged', baseLine: 2 })
  })

  it('that fixes one and pastes one knows both', async () => {
    const { tree, event } = change({
      'a.txt': 'one\nthree\n',
      'b.txt': 'fine\nBAD number two\nBAD number two\n',
    })
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { tools: 'lint:\n  run: node lint.mjs\n  parse: eslint\n' },
    })
    expect(run.outputs).toMatchObject({ verdict: 'fail', findings: '2', new: '1' })
  })

  it('has per-file tools look at changed files only on the base', async () => {
    const { tree, event } = change({ 'b.txt': 'fine\nBAD\n' })
    const tools = "lint:\n  run: node lint.mjs {files}\n  parse: eslint\n  paths: ['*.txt']\n  scope: file\n"
    const run = await judge({ cwd: tree.path, event, inputs: { tools } })
    expect(run.outputs).toMatchObject({ verdict: 'fail', findings: '2', new: '1', fixed: '0' })
    const base = reportOf(run).evidence.find(({ side }: { side: string }) => side === 'base')
    expect(base).toMatchObject({ name: 'lint', status: 'pass', files: 1 })
  })

  it('is compared with reports made on the base, where they are given', async () => {
    const { tree, event } = change(
      { 'b.txt': 'fine\nfiner\n' },
      { 'out/head.json': lintReport({ 'b.txt': [1] }), 'out/base.json': lintReport({ 'a.txt': [2] }) },
    )
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { reports: 'out/head.json', 'base-reports': 'out/base.json' },
    })
    // Line 1 of b.txt is not changed: only a comparison with the base can know that its finding is new.
    expect(run.outputs).toMatchObject({ verdict: 'fail', new: '1', fixed: '1' })
  })

  it('is annotated on the lines of its head commit, though the merge commit was judged', async () => {
    shop.branch('feature')
    shop.commit('change', { 'a.txt': 'one\nBAD number two\nthree\nBAD end\n' })
    shop.checkout('main')
    shop.commit('main moves on', { 'a.txt': 'new\nnew\nnew\none\nBAD number two\nthree\n' })
    shop.push()
    const request = shop.pullRequest({ head: 'feature' })
    const tree = shop.clone({ ref: `refs/pull/${request.number}/merge` })
    const run = await judge({
      cwd: tree.path,
      event: pullRequestEvent(request),
      inputs: { tools: 'lint:\n  run: node lint.mjs\n  parse: eslint\n' },
    })
    expect(reportOf(run).findings.filter(({ state }: { state: string }) => state === 'new')).toMatchObject([
      { path: 'a.txt', region: { startLine: 7 } },
    ])
    expect(run.annotations.filter(({ file }) => file)).toMatchObject([{ file: 'a.txt', line: 4 }])
    expect(run.summary).toContain(`/blob/${request.head.sha}/a.txt#L4`)
  })

  it('leaves the step green when it is only reported', async () => {
    const { tree, event } = change(
      { 'b.txt': 'fine\nBAD\n' },
      { 'out/lint.json': lintReport({ 'b.txt': [2] }) },
    )
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { reports: 'out/lint.json', 'report-only': 'true' },
    })
    expect(run.outputs.verdict).toBe('fail')
    expect(run.exitCode).toBe(0)
  })

  it('takes its settings from the file, and an input over them', async () => {
    const config =
      'version: 1\nannotations: false\nquality-gate:\n  reports: [out/lint.json]\n  severity: note\n  scope: all\n'
    const { tree, event } = change(
      { 'b.txt': 'fine\nfine\n', '.github/portcullis.yml': config },
      { 'out/lint.json': lintReport({ 'a.txt': [2] }) },
    )
    const all = await judge({ cwd: tree.path, event })
    expect(all.outputs.verdict).toBe('fail')
    expect(all.annotations.filter(({ file }) => file)).toEqual([])
    const fresh = await judge({ cwd: tree.path, event, inputs: { scope: 'new' } })
    expect(fresh.outputs.verdict).toBe('pass')
  })
})

describe('never a pass', () => {
  it.each([
    ['a report that is not there', {}, { reports: 'out/lint.json' }, /no file matches `out\/lint\.json`/],
    ['an empty report', { 'out/lint.json': '' }, { reports: 'out/lint.json' }, /has no content/],
    [
      'a report that is cut off',
      { 'out/lint.json': lintReport({ 'a.txt': [2] }).slice(0, 50) },
      { reports: 'eslint:out/lint.json' },
      /line 1/,
    ],
    [
      'a report of another kind',
      { 'out/lint.json': '{"a": 1}' },
      { reports: 'out/lint.json' },
      /no format that is known/,
    ],
    [
      'a report for another parser',
      { 'out/lint.json': '{"a": 1}' },
      { reports: 'eslint:out/lint.json' },
      /\$\.results/,
    ],
    [
      'a report on other files',
      { 'out/lint.json': lintReport({ '/elsewhere/x.txt': [1] }) },
      { reports: 'out/lint.json' },
      /none of which is a file of this repository/,
    ],
    [
      'a report on no file at all',
      { 'out/lint.json': '[]' },
      { reports: 'eslint:out/lint.json' },
      /no file was analysed/,
    ],
    ['nothing at all', {}, {}, /There is nothing to judge/],
    [
      'a tool that is not there',
      {},
      { tools: 'lint: { run: no-such-tool, parse: eslint }' },
      /not found: no-such-tool/,
    ],
    [
      'a tool that crashes',
      {},
      {
        tools: 'lint: { run: "node -e process.exit(3)", parse: eslint, shell: false }'.replace(
          'process.exit(3)',
          "'process.exit(3)'",
        ),
      },
      /exited with 3/,
    ],
    [
      'a tool that says nothing though it should',
      {},
      { tools: 'lint: { run: node -e 0, parse: eslint }' },
      /is empty/,
    ],
    [
      'a tool that takes too long',
      {},
      { tools: `lint: { run: [node, -e, "setTimeout(() => {}, 60000)"], parse: eslint, timeout: 300ms }` },
      /took longer than 0\.3 s/,
    ],
    [
      'a tool that writes no report',
      {},
      { tools: 'lint: { run: node -e 0, parse: eslint, report: out/x.json }' },
      /wrote no `out\/x\.json`/,
    ],
    [
      'a report that the tool did not write in this run',
      { 'out/lint.json': 'OLD' },
      { tools: 'lint: { run: node -e 0, parse: eslint, report: out/lint.json }' },
      /wrote no `out\/lint\.json` in this run/,
    ],
  ])('%s', async (_, made, inputs, message) => {
    const { tree, event } = change({ 'b.txt': 'better\n' }, made)
    if ('out/lint.json' in made && (made as Record<string, string>)['out/lint.json'] === 'OLD')
      age(tree, 'out/lint.json')
    const run = await judge({ cwd: tree.path, event, inputs: inputs as Record<string, string> })
    expect(run.outputs.verdict).toBe('error')
    expect(run.exitCode).toBe(1)
    expect(reportOf(run).summary).toMatch(message)
    expect(run.annotations.map(({ message }) => message).join('\n')).toMatch(message)
  })

  it('a report older than the commit', async () => {
    const { tree, event } = change({ 'b.txt': 'better\n' }, { 'out/lint.json': lintReport({ 'a.txt': [2] }) })
    age(tree, 'out/lint.json')
    const run = await judge({ cwd: tree.path, event, inputs: { reports: 'out/lint.json' } })
    expect(reportOf(run)).toMatchObject({
      verdict: 'error',
      summary: expect.stringContaining('before the commit it should speak of'),
    })
  })
})

describe('bad input', () => {
  it.each([
    ['a bad flag', { 'report-only': 'yes' }, 'Input `report-only` is "yes"; it must be `true` or `false`.'],
    ['a bad word', { scope: 'everything' }, 'Input `scope` is "everything"; it must be `new` or `all`.'],
    [
      'a bad number',
      { 'minimum-tests': 'many' },
      'Input `minimum-tests` is "many"; it must be a whole number from 0 up.',
    ],
    [
      'an unknown parser',
      { reports: 'eslimt:x.json' },
      'its parser `eslimt` is not known. Did you mean `eslint`?',
    ],
    ['a bad glob', { reports: 'out/[.json' }, "Input `reports` has a glob that can't be read"],
    [
      'an unknown key',
      { tools: 'lint: { runs: x }' },
      'Input `tools`, line 1 has no key `lint.runs`. Did you mean `run`?',
    ],
    [
      'a configuration that is not there',
      { config: 'other.yml' },
      'Input `config` is "other.yml"; there is no such file.',
    ],
    ['a base that is not there', { base: 'no-such-branch', reports: 'x' }, 'no-such-branch'],
    [
      'a directory that is not there',
      { 'working-directory': 'nowhere', reports: 'x' },
      'nowhere is not there',
    ],
  ])('%s is refused by name', async (_, inputs, message) => {
    const { tree, event } = change({ 'b.txt': 'better\n' })
    const run = await judge({ cwd: tree.path, event, inputs: inputs as Record<string, string> })
    expect(run.exitCode).toBe(1)
    expect(run.outputs.verdict).toBe('error')
    expect(reportOf(run).summary).toContain(message)
  })

  it('an unknown key of the file is refused with its place', async () => {
    const { tree, event } = change({ '.github/portcullis.yml': 'version: 1\nquality-gate:\n  repots: [a]\n' })
    const run = await judge({ cwd: tree.path, event })
    expect(reportOf(run).summary).toBe(
      '.github/portcullis.yml:3:3 has no key `quality-gate.repots`. Did you mean `reports`?',
    )
  })

  it('outside of a repository the report says what to do', async () => {
    const { tree, event } = change({ 'b.txt': 'better\n' })
    rmSync(`${tree.path}/.git`, { recursive: true })
    const run = await judge({ cwd: tree.path, event, inputs: { reports: 'x' } })
    expect(reportOf(run).summary).toContain('actions/checkout')
  })

  it('a shallow clone whose base can not be fetched says which depth is needed', async () => {
    const { tree, event } = change({ 'b.txt': 'better\n' })
    tree.git('remote', 'set-url', 'origin', 'file:///nowhere')
    const run = await judge({ cwd: tree.path, event, inputs: { reports: 'x' } })
    expect(run.exitCode).toBe(1)
    expect(reportOf(run).summary).toContain('fetch-depth: 2')
  })
})

describe('other events', () => {
  it('a push is compared with what was there before', async () => {
    const before = shop.sha()
    shop.commit('next', { 'b.txt': 'fine\nBAD\n' })
    shop.push()
    const tree = shop.clone({ ref: 'refs/heads/main', depth: 1 })
    const event = pushEvent(shop, { before })
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { tools: 'lint: { run: node lint.mjs, parse: eslint }' },
    })
    expect(run.outputs).toMatchObject({ verdict: 'fail', findings: '2', new: '1' })
  })
})

describe('hostile output of a tool', () => {
  it('can give the runner no command', async () => {
    const evil = `console.error('::error file=x::owned\\n  ::set-output name=verdict::pass\\n##[error]owned\\n::stop-commands::x'); console.log('[]')`
    const { tree, event } = change({ 'b.txt': 'better\n', 'evil.mjs': evil })
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { tools: 'lint: { run: node evil.mjs, parse: ruff }' },
    })
    expect(run.outputs.verdict).toBe('pass')
    expect(run.annotations).toEqual([])
  })

  it('gets no token to see', async () => {
    const tell = `console.error('SEEN', JSON.stringify(process.env)); console.log('[]')`
    const { tree, event } = change({ 'b.txt': 'better\n', 'tell.mjs': tell })
    const run = await judge({
      cwd: tree.path,
      event,
      inputs: { tools: 'lint: { run: node tell.mjs, parse: ruff, env: { GIVEN: "yes" } }' },
      env: { GITHUB_TOKEN: 'in-the-environment', ACTIONS_RUNTIME_TOKEN: 'in-the-environment' },
    })
    expect(run.raw).toContain('SEEN')
    expect(run.raw).toContain('GIVEN')
    expect(run.raw).not.toContain('in-the-environment')
    expect(run.raw).not.toContain('INPUT_')
  })
})
