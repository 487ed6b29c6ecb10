/** The committed bundle, started as the runner starts it, in real repositories. */

import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pullRequestEvent } from '../support/events.ts'
import { lcovOf, source } from '../support/mini-coverage.ts'
import { makeRepository, type TestRepository, type WorkTree } from '../support/repository.ts'
import { type ActionRun, runAction } from '../support/spawn-action.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

let shop: TestRepository

beforeEach(async () => {
  shop = await makeRepository({
    'src/cart.txt': source(8, 2),
    'src/price.txt': source(10),
    '.gitignore': 'out/\n',
  })
  shop.push()
})
afterEach(() => shop.remove())

/** A pull request of `changes`, checked out as actions/checkout does. */
function change(changes: Readonly<Record<string, string | null>>) {
  shop.branch('feature')
  shop.commit('change', changes)
  const request = shop.pullRequest({ head: 'feature' })
  return { tree: shop.clone({ ref: `refs/pull/${request.number}/merge` }), event: pullRequestEvent(request) }
}

function writeInto(tree: WorkTree, path: string, content: string): void {
  mkdirSync(dirname(join(tree.path, path)), { recursive: true })
  writeFileSync(join(tree.path, path), content)
}

const both = ['src/cart.txt', 'src/price.txt']

type Given = ReturnType<typeof change>

const judge = ({ tree, event }: Given, inputs: Readonly<Record<string, string>>): Promise<ActionRun> =>
  runAction({ bundle: 'dist/coverage-threshold/index.js', cwd: tree.path, event, inputs })

const reportOf = (run: ActionRun) => {
  const report = JSON.parse(readFileSync(run.outputs.report!, 'utf8'))
  expect(verdictSchema(report)).toEqual([])
  return report
}

/** "broken decrease: …" of every condition that does not hold. */
const troubles = (run: ActionRun): readonly string[] =>
  (reportOf(run).conditions as { id: string; status: string; found: string }[])
    .filter(({ status }) => status !== 'holds')
    .map(({ id, status, found }) => `${status} ${id}: ${found}`)

describe('a pull request', () => {
  it('whose new lines did not run fails: outputs, annotations, summary and files say so', async () => {
    const given = change({ 'src/cart.txt': `${source(8, 2)}\n${source(1, 2)}\n- last\n` })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both))
    const run = await judge(given, { reports: 'out/*.info', 'minimum-line': '80', 'minimum-patch': '75' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      verdict: 'fail',
      line: '79.16',
      branch: '',
      function: '',
      patch: '25.00',
      'lines-covered': '19',
      'lines-total': '24',
      'patch-covered': '1',
      'patch-total': '4',
      delta: '',
    })
    expect(troubles(run)).toEqual([
      'broken line: 79.16 % (19 of 24); 1 more line is needed',
      'broken patch: 25.00 % (1 of 4); 2 more lines are needed',
    ])
    expect(run.annotations.filter(({ file }) => file)).toMatchObject([
      { level: 'error', file: 'src/cart.txt', line: 13 },
    ])
    expect(run.summary).toContain('### Changed files with uncovered lines')
    expect(run.summary).toContain('### 1 new uncovered place')
    expect(JSON.parse(readFileSync(run.outputs.uncovered!, 'utf8'))).toMatchObject({
      schema: 'portcullis/uncovered/v1',
      commit: shop.sha('feature'),
      files: [{ path: 'src/cart.txt', covered: 1, total: 4, ranges: [{ start: 13, end: 16, lines: 3 }] }],
    })
  })

  it('is told its lines as the head commit numbers them, though its merge commit is judged', async () => {
    shop.branch('feature')
    shop.commit('change', { 'src/cart.txt': `${source(8, 2)}- new\n` })
    shop.checkout('main')
    shop.commit('meanwhile', { 'src/cart.txt': `no code\nno code\n${source(8, 2)}` })
    const request = shop.pullRequest({ head: 'feature' })
    const tree = shop.clone({ ref: `refs/pull/${request.number}/merge`, depth: 2 })
    writeInto(tree, 'lcov.info', lcovOf(tree, both))
    const run = await judge({ tree, event: pullRequestEvent(request) }, { 'minimum-patch': '1' })
    expect(run.annotations.filter(({ file }) => file)).toMatchObject([{ file: 'src/cart.txt', line: 11 }])
    const { files } = JSON.parse(readFileSync(run.outputs.uncovered!, 'utf8'))
    expect(files[0].ranges).toEqual([{ start: 11, end: 11, lines: 1 }])
  })

  it('without a changed line of code is neutral, and says so', async () => {
    const given = change({ 'README.md': 'words\n' })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both))
    const run = await judge(given, { reports: 'out/lcov.info', 'minimum-patch': '100' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'neutral', patch: '', 'patch-total': '0' })
    expect(troubles(run)).toEqual(['idle patch: no line with code has changed'])
  })

  it('in report-only mode does not fail the step, but for an error', async () => {
    const given = change({ 'src/cart.txt': source(8, 9) })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both))
    const inputs = { reports: 'out/lcov.info', 'minimum-patch': '100', 'report-only': 'true' }
    expect((await judge(given, inputs)).exitCode).toBe(0)
    expect((await judge(given, { ...inputs, reports: 'out/nothing.info' })).exitCode).toBe(1)
  })
})

describe('evidence', () => {
  const limit = { reports: 'out/*', 'minimum-line': '1' }

  it.each([
    ['is missing', undefined, /no file matches `out\/\*`/],
    ['is empty', ' \n', /^out\/lcov\.info has no content$/],
    ['is cut off', 'TN:\nSF:src/cart.txt\nDA:1,1\n', /line \d: .*end_of_record/],
    ['is in no known format', 'hello\n', /in no coverage format that is known/],
    [
      'holds no line of code',
      'TN:\nSF:src/cart.txt\nend_of_record\n',
      /holds no line with code|empty|no line/,
    ],
    ['is about other files', 'TN:\nSF:/x/lib/other.c\nDA:1,1\nend_of_record\n', /none of which is a file/],
    ['has a count that is none', 'TN:\nSF:src/cart.txt\nDA:1,NaN\nend_of_record\n', /line 3: .*NaN/],
  ])('that %s is an error that names it, and no pass', async (_what, text, words) => {
    const given = change({ 'README.md': 'words\n' })
    if (text !== undefined) writeInto(given.tree, 'out/lcov.info', text)
    const run = await judge(given, limit)
    expect(run.exitCode).toBe(1)
    expect(run.outputs.verdict).toBe('error')
    expect(reportOf(run).summary).toMatch(words)
  })

  it('that is older than the commit is stale', async () => {
    const given = change({ 'README.md': 'words\n' })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both))
    utimesSync(join(given.tree.path, 'out/lcov.info'), 1_000_000_000, 1_000_000_000)
    const run = await judge(given, limit)
    expect(run.outputs.verdict).toBe('error')
    expect(troubles(run)[0]).toBe('undecided evidence: not out/lcov.info (stale)')
  })

  it('with paths of another machine is mapped by itself, or with the line that it proposes', async () => {
    const given = change({ 'README.md': 'words\n' })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both, '/builds/shop/'))
    expect((await judge(given, limit)).outputs).toMatchObject({ verdict: 'pass', line: '90.00' })
  })

  it('of a shard that is missing or broken fails by its name', async () => {
    const given = change({ 'README.md': 'words\n' })
    writeInto(given.tree, 'out/unit.info', lcovOf(given.tree, both))
    writeInto(given.tree, 'out/slow.info', '\n')
    const run = await judge(given, { ...limit, shards: '[unit, e2e, slow]' })
    expect(run.outputs.verdict).toBe('error')
    expect(troubles(run)).toContain(
      'undecided shards: no report of shard e2e; shard slow: out/slow.info is empty',
    )
  })

  it('that two shards share is united line by line', async () => {
    const given = change({ 'README.md': 'words\n' })
    const unit = 'TN:\nSF:src/cart.txt\nDA:1,1\nDA:2,0\nend_of_record\n'
    writeInto(given.tree, 'out/unit.info', unit)
    writeInto(given.tree, 'out/e2e.info', unit.replace('1,1', '1,0').replace('2,0', '2,4'))
    const run = await judge(given, { ...limit, shards: '2' })
    expect(run.outputs).toMatchObject({ verdict: 'pass', line: '100.00', 'lines-total': '2' })
  })
})

describe('what is written besides', () => {
  it('is the badge, the exports and the page, where they were asked for', async () => {
    const given = change({ 'src/cart.txt': source(7, 3) })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both))
    const run = await judge(given, {
      reports: 'out/lcov.info',
      badge: 'out/badge.svg',
      export: 'cobertura:out/cobertura.xml\nlcov:out/all.lcov\nsonar:out/sonar.xml',
      html: 'out/coverage.html',
    })
    const text = (name: string) => readFileSync(join(given.tree.path, 'out', name), 'utf8')
    expect(run.outputs.verdict).toBe('neutral')
    expect(text('badge.svg')).toContain('85%')
    expect(text('cobertura.xml')).toContain('<class name="src.cart.txt" filename="src/cart.txt"')
    expect(text('all.lcov')).toContain('SF:src/cart.txt\n')
    expect(text('sonar.xml')).toContain('<file path="src/cart.txt">')
    expect(text('coverage.html')).toContain('src/cart.txt')
    const again = await judge(given, { reports: 'out/cobertura.xml', 'minimum-line': '85' })
    expect(again.outputs).toMatchObject({ verdict: 'pass', line: '85.00', 'lines-total': '20' })
  })

  it('is nothing where nothing was asked for', async () => {
    const given = change({ 'README.md': 'words\n' })
    writeInto(given.tree, 'out/lcov.info', lcovOf(given.tree, both))
    await judge(given, { reports: 'out/lcov.info' })
    expect(given.tree.git('status', '--short')).toBe('')
    expect(existsSync(join(given.tree.path, 'out/badge.svg'))).toBe(false)
  })
})

describe('a bad input', () => {
  it.each([
    ['minimum-line', '120', /Input `minimum-line` is "120"; it must be a percentage from 0 to 100/],
    ['profile', 'coveralls', /Input `profile` is "coveralls"; it must be `line`, `codecov`/],
    ['reports', 'lcv:out/*', /its format `lcv` is not known. Did you mean `lcov`/],
    ['export', 'out.xml', /must be `format:path`/],
    ['path-map', 'nothing', /Input `path-map`/],
    ['paths', 'a: { lime: 1 }', /has no key `a.lime`. Did you mean `line`/],
    ['shards', 'all', /a number of reports, a list of names/],
  ])('%s: %s is refused by name', async (name, value, words) => {
    const run = await judge(change({ 'README.md': 'words\n' }), { [name]: value })
    expect(run.exitCode).toBe(1)
    expect(run.outputs.verdict).toBe('error')
    expect(run.summary.replaceAll('\\', '').replaceAll('&#96;', '`')).toMatch(words)
  })
})
