/** The bundle over several commits: what a push leaves behind is what the next change is compared with. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pullRequestEvent, pushEvent, type TestEvent } from '../support/events.ts'
import { lcovOf, source } from '../support/mini-coverage.ts'
import { makeRepository, type TestRepository, type WorkTree } from '../support/repository.ts'
import { type ActionRun, runAction } from '../support/spawn-action.ts'

const notes = 'refs/notes/portcullis/coverage-threshold'
let shop: TestRepository

beforeEach(async () => {
  shop = await makeRepository({ 'README.md': 'a shop\n' })
  shop.commit('code', { 'src/cart.txt': source(80, 20), 'src/old.txt': source(50), '.gitignore': 'out/\n' })
  shop.push()
})
afterEach(() => shop.remove())

type Files = readonly string[]
type Inputs = Readonly<Record<string, string>>

async function judge(tree: WorkTree, event: TestEvent, files: Files, inputs: Inputs): Promise<ActionRun> {
  const path = join(tree.path, 'out/lcov.info')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, lcovOf(tree, files))
  return runAction({
    bundle: 'dist/coverage-threshold/index.js',
    cwd: tree.path,
    event,
    inputs: { reports: 'out/lcov.info', ...inputs },
  })
}

const push = (files: Files, inputs: Inputs = {}): Promise<ActionRun> =>
  judge(shop.clone({ ref: 'refs/heads/main' }), pushEvent(shop), files, inputs)

function request(changes: Readonly<Record<string, string | null>>) {
  shop.branch('feature')
  shop.commit('change', changes)
  const pull = shop.pullRequest({ head: 'feature' })
  return {
    tree: shop.clone({ ref: `refs/pull/${pull.number}/merge`, depth: 2 }),
    event: pullRequestEvent(pull),
  }
}

const conditions = (run: ActionRun): readonly string[] =>
  JSON.parse(readFileSync(run.outputs.report!, 'utf8')).conditions.map(
    ({ id, status, found }: { id: string; status: string; found: string }) => `${status} ${id}: ${found}`,
  )

const of = (run: ActionRun, id: string) => conditions(run).find((line) => line.split(/[ :]/)[1] === id)

describe('the past', () => {
  const all = ['src/cart.txt', 'src/old.txt']

  it('is kept with the commit on a push to the default branch, and read for a pull request', async () => {
    const pushed = await push(all)
    expect(pushed.outputs.verdict).toBe('neutral')
    expect(shop.git('ls-remote', shop.origin, notes)).toContain(notes)
    const { tree, event } = request({ 'src/new.txt': source(1, 30) })
    const run = await judge(tree, event, [...all, 'src/new.txt'], { 'maximum-decrease': '0.5' })
    expect(of(run, 'decrease')).toMatch(/^broken decrease: -14\.3\d points \(86\.66 % → 72\.37 %\)$/)
    expect(run.outputs).toMatchObject({ verdict: 'fail', delta: expect.stringMatching(/^-14\.3/) })
    expect(run.summary).toContain('```mermaid\nxychart-beta\n')
  })

  it('does not punish that covered code is deleted', async () => {
    await push(all)
    const { tree, event } = request({ 'src/old.txt': null })
    const run = await judge(tree, event, ['src/cart.txt'], { 'maximum-decrease': '0' })
    expect(of(run, 'decrease')).toBe('holds decrease: +0.00 points (80.00 % → 80.00 %)')
  })

  it('shows lines apart that nobody changed and that flipped, and does not count a few of them', async () => {
    await push(all)
    const { tree, event } = request({ 'README.md': 'words\n' })
    const path = join(tree.path, 'src/cart.txt')
    const text = readFileSync(path, 'utf8')
    const measured = lcovOf(tree, all).replace('DA:5,1', 'DA:5,0').replace('LH:80', 'LH:79')
    mkdirSync(join(tree.path, 'out'))
    writeFileSync(join(tree.path, 'out/flaky.info'), measured)
    expect(readFileSync(path, 'utf8')).toBe(text)
    const run = await judge(tree, event, [], { reports: 'out/flaky.info', 'maximum-decrease': '0' })
    expect(of(run, 'decrease')).toContain('; 1 line that nobody changed flipped and is not counted')
    expect(run.outputs.verdict).toBe('pass')
    expect(run.summary).toContain('Lines that flipped without a change in them')
  })

  it('counts every line that is no longer run when they are too many to be flicker', async () => {
    await push(all)
    const { tree, event } = request({ 'README.md': 'words\n' })
    const measured = lcovOf(tree, all)
      .replace(/DA:(\d),1/g, 'DA:$1,0')
      .replace(/DA:1(\d),1/g, 'DA:1$1,0')
    mkdirSync(join(tree.path, 'out'))
    writeFileSync(join(tree.path, 'out/gone.info'), measured)
    const run = await judge(tree, event, [], { reports: 'out/gone.info', 'maximum-decrease': '0' })
    expect(run.outputs.verdict).toBe('fail')
    expect(of(run, 'decrease')).toContain('more than flicker explains')
  })

  it('is carried forward for files that this run did not measure and nobody changed', async () => {
    await push(all)
    const { tree, event } = request({ 'src/cart.txt': source(90, 10) })
    const run = await judge(tree, event, ['src/cart.txt'], { 'minimum-line': '90' })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'lines-covered': '140', 'lines-total': '150' })
    expect(run.summary).toContain('is in no report of this run and keeps its coverage')
  })

  it('is not carried forward for a file that changed, and a warning says which', async () => {
    await push(all)
    const { tree, event } = request({ 'src/old.txt': source(0, 50) })
    const run = await judge(tree, event, ['src/cart.txt'], { 'minimum-line': '50' })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'lines-total': '100' })
    expect(of(run, 'unmeasured')).toBe('warned unmeasured: in no report: src/old.txt')
  })

  it('that nobody recorded is said, and is an error where that is asked', async () => {
    const { tree, event } = request({ 'README.md': 'words\n' })
    const run = await judge(tree, event, all, { 'maximum-decrease': '0' })
    expect(run.outputs.verdict).toBe('neutral')
    expect(of(run, 'decrease')).toMatch(/^idle decrease: No coverage of earlier commits is kept in/)
    const strict = { 'maximum-decrease': '0', 'without-baseline': 'error' }
    expect((await judge(tree, event, all, strict)).outputs.verdict).toBe('error')
  })

  it('may live in a directory', async () => {
    const kept = join(shop.path, '..', 'kept')
    await push(all, { baseline: kept })
    expect(shop.git('ls-remote', shop.origin, notes)).toBe('')
    const { tree, event } = request({ 'src/new.txt': source(1, 30) })
    const run = await judge(tree, event, [...all, 'src/new.txt'], { baseline: kept, 'maximum-decrease': '0' })
    expect(of(run, 'decrease')).toMatch(/^broken decrease: -14\.3/)
  })

  it('that may not be written is one warning, and the verdict stays', async () => {
    const hook = join(shop.origin, 'hooks/pre-receive')
    writeFileSync(hook, '#!/bin/sh\necho "no notes here" >&2\nexit 1\n', { mode: 0o755 })
    const run = await push(all, { 'minimum-line': '50' })
    expect(run.outputs.verdict).toBe('pass')
    expect(run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1)
    expect(run.raw).toContain('The coverage of this commit is not kept')
  })
})

describe('the ratchet', () => {
  const inputs = { ratchet: 'floors.json' }

  it('is written when coverage has risen, holds from then on, and is not lowered without a reason', async () => {
    const first = shop.clone({ ref: 'refs/heads/main' })
    const files = ['src/cart.txt', 'src/old.txt']
    await judge(first, pushEvent(shop), files, inputs)
    const floors = readFileSync(join(first.path, 'floors.json'), 'utf8')
    expect(floors).toContain('80/100')
    shop.commit('floors', { 'floors.json': floors })
    shop.push()

    const worse = request({ 'src/cart.txt': source(79, 21) })
    const run = await judge(worse.tree, worse.event, files, inputs)
    expect(run.outputs.verdict).toBe('fail')
    expect(of(run, 'ratchet')).toContain('src/cart.txt has 79/100 of lines, below its floor 80/100 by 1')

    const lowered = floors.replaceAll('80/100', '79/100').replaceAll('130/150', '129/150')
    writeFileSync(join(worse.tree.path, 'floors.json'), lowered)
    const sly = await judge(worse.tree, worse.event, files, inputs)
    expect(sly.outputs.verdict).toBe('fail')
    expect(of(sly, 'ratchet')).toContain('was lowered from 80/100 to 79/100 without a reason')
  })
})
