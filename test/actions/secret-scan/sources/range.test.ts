import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { commitsOf } from '../../../../actions/secret-scan/src/sources/changes.ts'
import { findScope } from '../../../../actions/secret-scan/src/sources/range.ts'
import { openRepository } from '../../../../shared/git/repository.ts'
import { mergeGroupEvent, pullRequestEvent, pushEvent, type TestEvent } from '../../../support/events.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { makeRepository, type TestRepository, type WorkTree } from '../../../support/repository.ts'

let repo: TestRepository
beforeEach(async () => {
  repo = await makeRepository()
})
afterEach(() => repo.remove())

const zeros = '0'.repeat(40)
const asked = { scan: 'auto', range: '' } as const

const scopeIn = async (
  tree: Pick<WorkTree, 'path'>,
  event: Partial<TestEvent> & { readonly name: string },
  input: Parameters<typeof findScope>[2] = asked,
) => {
  const host = fakeHost({ event: { kind: event.name === 'local' ? 'local' : 'actions', ...event } })
  const repository = await openRepository(host, tree.path)
  const scope = await findScope(repository, host.event, input)
  const commits = scope.kind === 'commits' ? await commitsOf(repository.git, scope) : []
  return { scope, commits: new Set(commits) }
}

/** Forty commits on "feature", with main merged into it once, while main goes on. */
const bigPullRequest = () => {
  const shas: string[] = []
  repo.branch('feature')
  for (let i = 0; i < 20; i++) shas.push(repo.commit(`feature ${i}`, { [`f${i}.txt`]: 'x' }))
  repo.checkout('main')
  for (let i = 0; i < 5; i++) repo.commit(`main ${i}`, { 'main.txt': `${i}` })
  repo.checkout('feature')
  shas.push(repo.merge('main'))
  for (let i = 20; i < 39; i++) shas.push(repo.commit(`feature ${i}`, { [`f${i}.txt`]: 'x' }))
  repo.checkout('main')
  repo.commit('main goes on', { 'main.txt': 'on' })
  return { shas, pull: repo.pullRequest({ head: 'feature' }) }
}

describe('the range of a pull request', () => {
  it.each([1, 2, 10, 0])(
    'has all forty commits and the merge commit in a clone of depth %i',
    async (depth) => {
      const { shas, pull } = bigPullRequest()
      const clone = repo.clone({ ref: 'refs/pull/1/merge', depth })
      const event = pullRequestEvent(pull)
      const { commits } = await scopeIn(clone, event)
      expect(commits).toEqual(new Set([...shas, pull.merge]))
    },
  )

  it('is refused when the clone is too shallow and nothing can be fetched', async () => {
    const { pull } = bigPullRequest()
    const clone = repo.clone({ ref: 'refs/pull/1/merge', depth: 2 })
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere')
    await expect(scopeIn(clone, pullRequestEvent(pull))).rejects.toThrow(/fetch-depth: 0/)
  })

  it('is refused when the payload has no base', async () => {
    await expect(scopeIn(repo, { name: 'pull_request', payload: {} })).rejects.toThrow(
      /`pull_request.base.sha`/,
    )
  })

  it('is fetched as deep as the number of its commits says, and no deeper', async () => {
    for (let i = 0; i < 30; i++) repo.commit(`old ${i}`)
    repo.branch('feature')
    for (let i = 0; i < 3; i++) repo.commit(`new ${i}`)
    const pull = repo.pullRequest({ head: 'feature' })
    const clone = repo.clone({ ref: 'refs/pull/1/merge' })
    const event = pullRequestEvent(pull)
    const told = event.payload.pull_request as Record<string, unknown>
    const { commits } = await scopeIn(clone, {
      ...event,
      payload: { pull_request: { ...told, commits: 3 } },
    })
    expect(commits.size).toBe(4)
    expect(Number(clone.git('rev-list', '--count', '--all', 'HEAD', pull.head.sha))).toBeLessThan(12)
  })
})

describe('the range of a push', () => {
  it('goes from what was before to what is now, also in a shallow clone', async () => {
    const before = repo.sha()
    const [a, b] = [repo.commit('a'), repo.commit('b')]
    repo.push()
    const clone = repo.clone({ ref: 'refs/heads/main' })
    const { commits } = await scopeIn(clone, pushEvent(repo, { before }))
    expect(commits).toEqual(new Set([a, b]))
  })

  it('of a new branch is what the default branch has not, though other branches have it', async () => {
    repo.branch('topic')
    const own = [repo.commit('a'), repo.commit('b')]
    repo.branch('twin')
    repo.push()
    for (const depth of [1, 0]) {
      const clone = repo.clone({ ref: 'refs/heads/topic', depth })
      const { commits } = await scopeIn(clone, pushEvent(repo, { branch: 'topic', before: zeros }))
      expect(commits).toEqual(new Set(own))
    }
  })

  it('of a new default branch is all of it, down to the root', async () => {
    const tip = repo.commit('a')
    repo.push()
    const clone = repo.clone({ ref: 'refs/heads/main' })
    const { commits } = await scopeIn(clone, pushEvent(repo, { before: zeros }))
    expect(commits).toEqual(new Set([tip, repo.sha('main~1')]))
  })

  it('that was forced is what the old tip has not, or what main has not when the old tip is gone', async () => {
    repo.branch('topic')
    const old = repo.commit('old')
    repo.push()
    repo.git('reset', '--quiet', '--hard', 'main')
    const fresh = repo.commit('fresh')
    repo.push()
    const clone = repo.clone({ ref: 'refs/heads/topic' })
    for (const before of [old, 'e'.repeat(40)]) {
      const { commits } = await scopeIn(clone, pushEvent(repo, { branch: 'topic', before, forced: true }))
      expect(commits).toEqual(new Set([fresh]))
    }
  })

  it('that was forced onto the default branch is all of it when the old tip is gone', async () => {
    repo.commit('a')
    const { scope, commits } = await scopeIn(repo, pushEvent(repo, { before: 'e'.repeat(40), forced: true }))
    expect(commits.size).toBe(2)
    expect(scope.how).toContain('forced push')
  })

  it('that deletes a branch is nothing, with the reason', async () => {
    const event = { ...pushEvent(repo, { before: repo.sha() }) }
    const { scope } = await scopeIn(repo, { ...event, payload: { ...event.payload, after: zeros } })
    expect(scope).toMatchObject({ kind: 'nothing', how: expect.stringContaining('deleted') })
  })

  it('of a tag, and of a release, is the whole tree of its commit', async () => {
    repo.git('tag', '--annotate', '--message=first', 'v1')
    const tag = repo.git('rev-parse', 'v1')
    const tree = { kind: 'tree', commit: repo.sha() }
    const push = { name: 'push', ref: 'refs/tags/v1', payload: { after: tag, before: zeros } }
    expect((await scopeIn(repo, push)).scope).toMatchObject(tree)
    const release = { name: 'release', payload: { release: { tag_name: 'v1' } } }
    expect((await scopeIn(repo, release)).scope).toMatchObject(tree)
    const lost = { name: 'release', payload: { release: { tag_name: 'v2' } } }
    await expect(scopeIn(repo, lost)).rejects.toThrow(/fetch-tags/)
  })

  it('of nothing new has no commit', async () => {
    const { scope, commits } = await scopeIn(repo, pushEvent(repo, { before: repo.sha() }))
    expect([scope.kind, commits.size]).toEqual(['commits', 0])
  })
})

describe('the range of other runs', () => {
  it('goes from the base to the head of a merge group', async () => {
    repo.branch('queued')
    const head = repo.commit('a')
    const { commits } = await scopeIn(repo, mergeGroupEvent(repo, { head: 'queued' }))
    expect(commits).toEqual(new Set([head]))
  })

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
    'is the whole history on %s, which is fetched',
    async (name) => {
      repo.commit('a')
      repo.push()
      const clone = repo.clone({ ref: 'refs/heads/main' })
      const { scope } = await scopeIn(clone, { name, payload: {} })
      expect(scope.kind).toBe('history')
      expect(clone.git('rev-list', '--count', 'HEAD')).toBe('2')
    },
  )

  it('is what came since the fork point on a laptop, with what is not committed', async () => {
    repo.branch('feature')
    const own = repo.commit('a')
    const { scope, commits } = await scopeIn(repo, { name: 'local' })
    expect(scope).toMatchObject({ workingTree: true })
    expect(commits).toEqual(new Set([own]))
  })

  it('is what the input names', async () => {
    const tip = repo.commit('a')
    const { commits } = await scopeIn(repo, { name: 'local' }, { scan: 'auto', range: 'HEAD~1..main' })
    expect(commits).toEqual(new Set([tip]))
  })

  it.each(['main', '..', 'nowhere..HEAD', 'HEAD..--all', 'a b..c'])(
    'is refused when it is "%s"',
    async (range) => {
      await expect(scopeIn(repo, { name: 'local' }, { scan: 'auto', range })).rejects.toThrow(/Input `range`/)
    },
  )
})
