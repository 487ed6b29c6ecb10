import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { compareWithPast } from '../../../../actions/coverage-threshold/src/history/compare.ts'
import { notesRef, notesStore } from '../../../../actions/coverage-threshold/src/history/notes-store.ts'
import { findPast, trendOf } from '../../../../actions/coverage-threshold/src/history/past.ts'
import { snapshotOf } from '../../../../actions/coverage-threshold/src/history/snapshot.ts'
import { openRepository, type Repository } from '../../../../shared/git/repository.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import { files } from '../../../support/coverage-history.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { makeRepository, type TestRepository, type WorkTree } from '../../../support/repository.ts'

let shop: TestRepository
beforeEach(async () => {
  shop = await makeRepository({ 'a.ts': 'one\ntwo\nthree\n' })
})
afterEach(() => shop.remove())

const environment = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}
const open = (tree: WorkTree): Promise<Repository> => openRepository(fakeHost({ environment }), tree.path)

/** Keeps coverage of a commit as a push to main does, and takes it to origin. */
async function keep(sha: string, lines: Readonly<Record<string, string>>): Promise<void> {
  const repository = await open(shop)
  const store = await notesStore(repository)
  const snapshot = snapshotOf(files(lines), await repository.blobIds(sha), {
    commit: sha,
    time: await repository.commitTime(sha),
  })
  expect(await store.write(snapshot)).toEqual({ kind: 'written', where: `${notesRef} of origin` })
}

async function pastIn(tree: WorkTree, base: string) {
  const repository = await open(tree)
  return findPast(await notesStore(repository), repository, base)
}

const commitsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => shop.commit(`commit ${i + 1}`))

const clone = (depth: number, ref = 'refs/heads/main') => {
  shop.push()
  return shop.clone({ ref, depth })
}

describe('the coverage to compare with', () => {
  it('is that of the base, and a shallow clone stays as it is', async () => {
    const base = commitsOf(2).at(-1)!
    await keep(base, { 'a.ts': 'cmc' })
    const tree = clone(1)
    const past = await pastIn(tree, base)
    expect(past).toMatchObject({
      kind: 'snapshot',
      behind: 0,
      how: `${base.slice(0, 10)}, the base itself`,
      snapshot: { commit: base, shares: { line: { covered: 2, total: 3 } } },
    })
    expect(tree.git('rev-list', '--count', 'HEAD')).toBe('1')
  })

  it.each([1, 2, 0])('is that of the nearest ancestor with any (a clone of depth %i)', async (depth) => {
    const first = shop.sha()
    const [second, , base] = commitsOf(3) as [string, string, string]
    await keep(first, { 'a.ts': 'mmm' })
    await keep(second, { 'a.ts': 'ccc' })
    const past = await pastIn(clone(depth), base)
    expect(past).toMatchObject({ kind: 'snapshot', behind: 2, snapshot: { commit: second } })
    expect(past).toHaveProperty(
      'how',
      `${second.slice(0, 10)}, 2 commits before the base ${base.slice(0, 10)}, which has no coverage of its own`,
    )
  })

  it('is looked for along first parents, not on merged branches', async () => {
    const first = shop.sha()
    shop.branch('side')
    const side = shop.commit('on the side')
    shop.checkout('main')
    shop.commit('on main')
    const merge = shop.merge('side')
    await keep(side, { 'a.ts': 'ccc' })
    const none = await pastIn(clone(0), merge)
    expect(none).toMatchObject({ kind: 'none' })
    await keep(first, { 'a.ts': 'mmm' })
    expect(await pastIn(clone(1), merge)).toMatchObject({ behind: 2, snapshot: { commit: first } })
  })

  it.each([
    [50, 1, 'snapshot'],
    [50, 0, 'snapshot'],
    [51, 1, 'none'],
    [51, 0, 'none'],
  ])('is at most 50 commits behind: %i (a clone of depth %i)', async (distance, depth, kind) => {
    const first = shop.sha()
    await keep(first, { 'a.ts': 'ccc' })
    for (let i = 0; i < distance; i++) shop.git('commit', '--quiet', '--allow-empty', '--message=next')
    const base = shop.sha()
    const past = await pastIn(clone(depth), base)
    expect(past.kind).toBe(kind)
    if (past.kind === 'none')
      expect(past.why).toBe(
        `Neither ${base.slice(0, 10)} nor one of the 50 commits before it has coverage in ${notesRef}.`,
      )
  })

  it('is none, with a sentence, where nothing was ever kept', async () => {
    expect(await pastIn(clone(1), shop.sha())).toEqual({
      kind: 'none',
      why: `No coverage of earlier commits is kept in ${notesRef} yet.`,
    })
  })

  it('is none, with what git says, where origin can not be asked', async () => {
    const base = shop.sha()
    await keep(base, { 'a.ts': 'c' })
    const tree = clone(1)
    tree.git('remote', 'set-url', 'origin', 'file:///nowhere')
    const past = await pastIn(tree, base)
    expect(past).toMatchObject({
      kind: 'none',
      why: expect.stringMatching(/yet\. Git could not fetch .*nowhere/),
    })
  })

  it('says when a shallow clone could not be deepened', async () => {
    const first = shop.sha()
    await keep(first, { 'a.ts': 'c' })
    const base = commitsOf(2).at(-1)!
    const tree = clone(1)
    const repository = await open(tree)
    const store = await notesStore(repository)
    tree.git('remote', 'set-url', 'origin', 'file:///nowhere')
    expect(await findPast(store, repository, base)).toMatchObject({
      why: expect.stringContaining('as far as this shallow clone reaches'),
    })
  })

  it('is an error that names the note when the nearest one is broken', async () => {
    const first = shop.sha()
    await keep(first, { 'a.ts': 'c' })
    const base = commitsOf(1)[0]!
    await (await open(shop)).writeNote(notesRef, base, 'portcullis-coverage 1\nhello\n')
    shop.git('push', '--quiet', 'origin', notesRef)
    const error: unknown = await pastIn(clone(1), base).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ReportError)
    expect(error).toMatchObject({ file: `the note of ${base.slice(0, 10)} in ${notesRef}`, line: 2 })
  })

  it('of one commit is not taken for that of another', async () => {
    const base = shop.sha()
    await keep(base, { 'a.ts': 'c' })
    const next = commitsOf(1)[0]!
    shop.git('notes', `--ref=${notesRef}`, 'copy', base, next)
    shop.git('push', '--quiet', 'origin', notesRef)
    await expect(pastIn(clone(1), next)).rejects.toThrow(`speaks of commit ${base}`)
  })

  it('serves a pull request that GitHub merged, from a clone of two commits', async () => {
    await keep(shop.sha(), { 'a.ts': 'ccm' })
    shop.commit('a commit without coverage', { 'b.ts': 'new\n' })
    shop.branch('change')
    shop.commit('remove a covered line', { 'a.ts': 'two\nthree\n' })
    const { base, merge } = shop.pullRequest({ head: 'change' })
    const tree = shop.clone({ ref: 'refs/pull/1/merge', depth: 2 })
    const repository = await open(tree)
    const past = await findPast(await notesStore(repository), repository, base.sha)
    if (past.kind === 'none') throw new Error(past.why)
    expect(past.behind).toBe(1)
    expect(past.how).toContain(', 1 commit before the base')
    const compared = compareWithPast({
      snapshot: past.snapshot,
      coverage: files({ 'a.ts': 'cm', 'b.ts': 'c' }),
      diff: await repository.diff(past.snapshot.commit, merge),
      blobs: await repository.blobIds(merge),
      carryForward: false,
    })
    expect(compared).toMatchObject({
      base: { covered: 2, total: 3 },
      adjusted: { covered: 1, total: 2 },
      head: { covered: 2, total: 3 },
      flips: { lost: 0, gained: 0 },
    })
  })
})

describe('the trend', () => {
  it('has the totals of the last commits that have any, oldest first', async () => {
    const first = shop.sha()
    await keep(first, { 'a.ts': 'm' })
    const [, second, head] = commitsOf(3) as [string, string, string]
    await keep(second, { 'a.ts': 'cm' })
    await keep(head, { 'a.ts': 'ccm' })
    const repository = await open(clone(1))
    const store = await notesStore(repository)
    const time = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes))
    expect(await trendOf(store, repository, head)).toEqual({
      points: [
        { sha: first, time: time(1), line: { covered: 0, total: 1 } },
        { sha: second, time: time(3), line: { covered: 1, total: 2 } },
        { sha: head, time: time(4), line: { covered: 2, total: 3 } },
      ],
      notes: [],
    })
    expect((await trendOf(store, repository, head, 2)).points.map(({ sha }) => sha)).toEqual([second, head])
  })

  it('has a gap, and says so, where a snapshot can not be read', async () => {
    const first = shop.sha()
    await keep(first, { 'a.ts': 'm' })
    const head = commitsOf(1)[0]!
    await (await open(shop)).writeNote(notesRef, head, 'no coverage\n')
    const repository = await open(shop)
    const trend = await trendOf(await notesStore(repository), repository, head)
    expect(trend.points.map(({ sha }) => sha)).toEqual([first])
    expect(trend.notes).toEqual([
      expect.stringMatching(`^The trend lacks ${head.slice(0, 10)}: .*:1: has "no coverage"`),
    ])
  })
})
