import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventVariables, mergeGroupEvent, pullRequestEvent, pushEvent } from './events.ts'
import { makeRepository, type TestRepository } from './repository.ts'

let repo: TestRepository
beforeEach(async () => {
  repo = await makeRepository({ 'a.txt': 'one\ntwo\nthree\n', 'deep/b.txt': 'b\n' })
})
afterEach(() => repo.remove())

const subject = (tree: { git(...args: string[]): string }, revision: string) =>
  tree.git('log', '-1', '--format=%s', revision)

describe('a repository for tests', () => {
  it('is the same every time, whoever runs it', async () => {
    const again = await makeRepository({ 'a.txt': 'one\ntwo\nthree\n', 'deep/b.txt': 'b\n' })
    expect(again.sha()).toBe(repo.sha())
    expect(repo.git('log', '--format=%an <%ae> %aI')).toBe(
      'Mona <mona@example.com> 2026-01-05T08:01:00+00:00',
    )
    again.remove()
    expect(existsSync(again.path)).toBe(false)
  })

  it('commits, removes, renames and merges', () => {
    repo.branch('feature')
    repo.rename('a.txt', 'moved/a.txt')
    repo.commit('change', { 'c.txt': 'c\n', 'deep/b.txt': null })
    expect(repo.git('show', '--name-status', '--format=', '-M', 'HEAD').split('\n')).toEqual([
      'A\tc.txt',
      'D\tdeep/b.txt',
      'R100\ta.txt\tmoved/a.txt',
    ])
    repo.checkout('main')
    const merge = repo.merge('feature')
    expect(repo.git('rev-list', '--parents', '-1', merge).split(' ')).toHaveLength(3)
    expect(repo.git('status', '--porcelain')).toBe('')
  })

  it('fails with git’s own words', () => {
    expect(() => repo.checkout('nowhere')).toThrow("pathspec 'nowhere' did not match")
  })
})

describe('a pull request', () => {
  const open = () => {
    repo.branch('feature')
    repo.commit('ours', { 'a.txt': 'one\ntwo\nTHREE\n' })
    repo.checkout('main')
    repo.commit('theirs', { 'deep/b.txt': 'B\n' })
    return repo.pullRequest({ head: 'feature', number: 5 })
  }

  it('has a merge commit of base and head, in that order, as GitHub makes it', () => {
    const { base, head, merge } = open()
    expect(repo.git('ls-remote', repo.origin, 'refs/pull/5/*').split('\n')).toEqual([
      `${head.sha}\trefs/pull/5/head`,
      `${merge}\trefs/pull/5/merge`,
    ])
    const clone = repo.clone({ ref: 'refs/pull/5/merge', depth: 2 })
    expect([clone.sha('HEAD^1'), clone.sha('HEAD^2')]).toEqual([base.sha, head.sha])
    expect(subject(clone, 'HEAD')).toBe(`Merge ${head.sha} into ${base.sha}`)
    expect(repo.git('worktree', 'list').split('\n')).toHaveLength(1)
  })

  it('is checked out detached and shallow, so that the base is not there without a fetch depth of two', () => {
    open()
    const clone = repo.clone({ ref: 'refs/pull/5/merge' })
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true')
    expect(() => clone.sha('HEAD^1')).toThrow()
    expect(clone.git('branch', '--show-current')).toBe('')
    expect(clone.git('for-each-ref', '--format=%(refname)')).toBe('refs/remotes/pull/5/merge')
  })

  it('has no merge commit where there is a conflict', () => {
    repo.branch('feature')
    repo.commit('ours', { 'a.txt': 'ours\n' })
    repo.checkout('main')
    repo.commit('theirs', { 'a.txt': 'theirs\n' })
    expect(() => repo.pullRequest({ head: 'feature' })).toThrow()
    expect(repo.git('worktree', 'list').split('\n')).toHaveLength(1)
  })

  it('comes with the event that GitHub sends', () => {
    const pull = open()
    const event = pullRequestEvent(pull, { fork: 'mona/shop' })
    expect(event).toMatchObject({
      sha: pull.merge,
      payload: {
        pull_request: {
          number: 5,
          base: { sha: pull.base.sha, repo: { full_name: 'acme/shop' } },
          head: { sha: pull.head.sha, repo: { full_name: 'mona/shop', fork: true } },
        },
      },
    })
    expect(eventVariables(event)).toMatchObject({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/5/merge',
      GITHUB_REF_NAME: '5/merge',
      GITHUB_HEAD_REF: 'feature',
      GITHUB_BASE_REF: 'main',
    })
  })
})

describe('a push and a merge queue', () => {
  it('name what was before and what is now', () => {
    const before = repo.sha()
    const after = repo.commit('second', { 'a.txt': 'changed\n' })
    expect(pushEvent(repo).payload).toMatchObject({ before, after, created: false, ref: 'refs/heads/main' })
    expect(pushEvent(repo, { before: '0'.repeat(40) }).payload).toMatchObject({ created: true })
    repo.branch('queued')
    const head = repo.commit('third')
    expect(mergeGroupEvent(repo, { head: 'queued' }).payload).toMatchObject({
      merge_group: { base_sha: after, head_sha: head, base_ref: 'refs/heads/main' },
    })
  })

  it('are checked out on their branch, whole when asked for', () => {
    repo.commit('second')
    repo.push()
    const clone = repo.clone({ ref: 'refs/heads/main', depth: 0 })
    expect(clone.git('branch', '--show-current')).toBe('main')
    expect(clone.git('rev-list', '--count', 'HEAD')).toBe('2')
    expect(() => repo.clone({ ref: 'refs/heads/other' })).toThrow('The origin has no refs/heads/other')
  })
})
