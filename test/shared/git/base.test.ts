import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findBase } from '../../../shared/git/base.ts'
import { mergeToHead } from '../../../shared/git/merge-commit.ts'
import { InputError, ToolError } from '../../../shared/model/errors.ts'
import { eventOf, lines, type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
/** main: root ← tip; feature: root ← head; merge = merge of feature into tip. */
let sha: { root: string; tip: string; head: string; merge: string }

beforeEach(() => {
  shop = workshop()
  shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  shop.write('a.txt', lines(9))
  const root = shop.commit('root')
  shop.git(['checkout', '--quiet', '-b', 'feature'])
  shop.write('a.txt', lines(9).replace('line 8', 'line eight'))
  const head = shop.commit('head')
  shop.git(['checkout', '--quiet', 'main'])
  shop.write('a.txt', `top\n${lines(9)}`)
  const tip = shop.commit('tip')
  shop.git(['checkout', '--quiet', '-b', 'merged'])
  shop.git(['merge', '--quiet', '--no-ff', '-m', 'merge', 'feature'])
  sha = { root, head, tip, merge: shop.git(['rev-parse', 'HEAD']) }
})
afterEach(() => shop.dispose())

const pullRequest = (
  payload: unknown = { pull_request: { head: { sha: sha.head }, base: { sha: sha.tip } } },
) => eventOf('pull_request', payload)

/** A shallow clone of a branch of "repo", named "clone". */
const shallow = (branch: string, depth = 1) => {
  const url = `file://${shop.path('repo')}`
  shop.git(['clone', '--quiet', `--depth=${depth}`, '--single-branch', '--branch', branch, url, 'clone'], '.')
  return shop.open('clone')
}
const cutOff = () => shop.git(['remote', 'set-url', 'origin', 'file:///nowhere'], 'clone')

describe('the base of a pull request', () => {
  it('is the first parent of the merge commit', async () => {
    expect(await findBase(await shop.open(), pullRequest(), '')).toMatchObject({
      kind: 'commit',
      sha: sha.tip,
      how: expect.stringContaining('first parent of the merge commit'),
    })
  })

  it.each([1, 2])('is found in a clone of depth %i', async (depth) => {
    const repository = await shallow('merged', depth)
    if (depth === 2) cutOff()
    expect(await findBase(repository, pullRequest(), '')).toMatchObject({ sha: sha.tip })
    expect((await repository.diff(sha.tip)).changes).toHaveLength(1)
  })

  it('names fetch-depth: 2 when the parent is neither here nor to be had', async () => {
    const repository = await shallow('merged')
    cutOff()
    await expect(findBase(repository, pullRequest(), '')).rejects.toThrow(/`fetch-depth: 2`/)
  })

  it('is where the branch left when the head commit itself is checked out', async () => {
    shop.git(['checkout', '--quiet', 'feature'])
    expect(await findBase(await shop.open(), pullRequest(), '')).toMatchObject({ sha: sha.root })
  })

  it('is found by deepening a shallow clone of the head commit, and no further than it takes', async () => {
    const repository = await shallow('feature')
    expect(await findBase(repository, pullRequest(), '')).toMatchObject({ sha: sha.root })
  })

  it('names fetch-depth: 0 when a shallow clone of the head commit hides where it left, and origin is gone', async () => {
    const repository = await shallow('feature')
    cutOff()
    await expect(findBase(repository, pullRequest(), '')).rejects.toThrow(/`fetch-depth: 0`/)
  })

  it('is not a parent of a merge that the branch made itself', async () => {
    const own = { pull_request: { head: { sha: sha.merge }, base: { sha: sha.tip } } }
    const base = await findBase(await shop.open(), pullRequest(own), '')
    expect(base).toMatchObject({ sha: sha.tip, how: expect.stringContaining('left its base branch') })
  })

  it('is nothing when both have no commit in common', async () => {
    shop.git(['checkout', '--quiet', '--orphan', 'lost'])
    shop.commit('lost')
    expect(await findBase(await shop.open(), pullRequest(), '')).toMatchObject({ kind: 'none' })
  })

  it.each([
    ['no payload', null],
    ['a list', []],
    ['text in place of an object', { pull_request: 'x' }],
    ['a number for a sha', { pull_request: { base: { sha: 1 }, head: { sha: 2 } } }],
    ['an option for a sha', { pull_request: { base: { sha: '--output=x' }, head: { sha: '-' } } }],
    ['a prototype', { pull_request: { constructor: {} } }],
  ])('is refused when the payload holds %s', async (_, payload) => {
    await expect(findBase(await shop.open(), pullRequest(payload), '')).rejects.toBeInstanceOf(ToolError)
  })
})

describe('the base that the user names', () => {
  it.each([
    ['a branch', 'feature', () => sha.head],
    ['a relative name', 'main^', () => sha.root],
  ])('wins: %s', async (_, input, want) => {
    expect(await findBase(await shop.open(), pullRequest(), input)).toMatchObject({ sha: want() })
  })

  it('may be a branch that only the remote has', async () => {
    shop.git(['clone', '--quiet', `file://${shop.path('repo')}`, 'clone'], '.')
    expect(await findBase(await shop.open('clone'), eventOf('local'), 'feature')).toMatchObject({
      sha: sha.head,
    })
  })

  it('may be a commit that has to be fetched', async () => {
    const base = await findBase(await shallow('merged'), eventOf('local'), sha.root)
    expect(base).toMatchObject({ sha: sha.root, how: expect.stringContaining('fetched') })
  })

  it.each(['nothing', '--help', 'a\nb', 'f'.repeat(40)])(
    'is refused by name when it is %j',
    async (input) => {
      const found = findBase(await shop.open(), eventOf('local'), input)
      await expect(found).rejects.toBeInstanceOf(InputError)
      await expect(found).rejects.toThrow(`Input \`base\` is "${input}"`)
    },
  )
})

describe('the base in a merge queue', () => {
  it('is the base_sha of the event, fetched when absent', async () => {
    const event = eventOf('merge_group', { merge_group: { base_sha: sha.tip } })
    expect(await findBase(await shop.open(), event, '')).toMatchObject({ sha: sha.tip })
    expect(await findBase(await shallow('merged'), event, '')).toMatchObject({ sha: sha.tip })
  })

  it.each([[{}], [{ merge_group: { base_sha: 'main' } }]])('is refused without one: %j', async (payload) => {
    await expect(findBase(await shop.open(), eventOf('merge_group', payload), '')).rejects.toThrow(
      /merge_group.base_sha/,
    )
  })
})

describe('the base of a push', () => {
  const push = (before: string, branch = 'merged') =>
    eventOf('push', { before, repository: { default_branch: 'main' } }, { ref: `refs/heads/${branch}` })
  const zero = '0'.repeat(40)
  const gone = 'd'.repeat(40)

  it('is what the branch was before', async () => {
    expect(await findBase(await shop.open(), push(sha.root), '')).toMatchObject({ sha: sha.root })
    expect(await findBase(await shallow('merged'), push(sha.root), '')).toMatchObject({ sha: sha.root })
  })

  it('of a new branch is where it left the default branch', async () => {
    shop.git(['checkout', '--quiet', 'feature'])
    const base = await findBase(await shop.open(), push(zero, 'feature'), '')
    expect(base).toMatchObject({ sha: sha.root, how: expect.stringContaining('refs/heads/feature is new') })
  })

  it('of a first push of the default branch is nothing', async () => {
    expect(await findBase(await shop.open(), push(zero, 'main'), '')).toMatchObject({ kind: 'none' })
  })

  it('after a forced push whose past is gone is where the branch left, and says so', async () => {
    const base = await findBase(await shop.open(), push(gone), '')
    expect(base).toMatchObject({ sha: sha.tip, how: expect.stringContaining('a forced push') })
  })

  it('after a forced push, or of a new branch, is found by deepening a shallow clone', async () => {
    const repository = await shallow('feature')
    for (const before of [gone, '0'.repeat(40)]) {
      expect(await findBase(repository, push(before, 'feature'), '')).toMatchObject({ sha: sha.root })
    }
  })

  it('after a forced push of the default branch, or in a shallow clone without origin, asks for more', async () => {
    await expect(findBase(await shop.open(), push(gone, 'main'), '')).rejects.toThrow(/fetch-depth: 0/)
    const repository = await shallow('feature')
    cutOff()
    await expect(findBase(repository, push(gone, 'feature'), '')).rejects.toThrow(/fetch-depth: 0/)
  })

  it('is refused when the payload names none', async () => {
    await expect(findBase(await shop.open(), eventOf('push', {}), '')).rejects.toThrow(/no `before`/)
  })
})

describe('the base of everything else', () => {
  const local = eventOf('local')

  it('is where the branch left the default branch', async () => {
    shop.git(['checkout', '--quiet', 'feature'])
    expect(await findBase(await shop.open(), local, '')).toMatchObject({
      sha: sha.root,
      how: `${sha.root.slice(0, 10)}, where HEAD left main`,
    })
  })

  it('follows origin/HEAD, whatever the branch is called', async () => {
    shop.git(['branch', '--quiet', '-m', 'main', 'trunk'])
    shop.git(['checkout', '--quiet', 'trunk'])
    shop.git(['clone', '--quiet', `file://${shop.path('repo')}`, 'clone'], '.')
    shop.git(['checkout', '--quiet', 'feature'], 'clone')
    const base = await findBase(await shop.open('clone'), local, '')
    expect(base).toMatchObject({ sha: sha.root, how: expect.stringContaining('origin/trunk') })
  })

  it('knows init.defaultBranch', async () => {
    shop.git(['branch', '--quiet', '-m', 'main', 'trunk'])
    shop.git(['checkout', '--quiet', 'feature'])
    shop.git(['config', '--global', 'init.defaultBranch', 'trunk'])
    expect(await findBase(await shop.open(), local, '')).toMatchObject({ sha: sha.root })
  })

  it('on the default branch is HEAD, so that only what is not committed is new', async () => {
    shop.git(['checkout', '--quiet', 'main'])
    const base = await findBase(await shop.open(), local, '')
    expect(base).toMatchObject({ sha: sha.tip, how: expect.stringContaining('only what is not committed') })
  })

  it('on the default branch with unpushed commits is what was pushed', async () => {
    shop.git(['checkout', '--quiet', 'main'])
    shop.git(['clone', '--quiet', `file://${shop.path('repo')}`, 'clone'], '.')
    shop.write('b.txt', 'b\n', 'clone')
    shop.commit('unpushed', 'clone')
    expect(await findBase(await shop.open('clone'), local, '')).toMatchObject({ sha: sha.tip })
  })

  it('on a local default branch with an upstream of another name is what the upstream has', async () => {
    shop.git(['checkout', '--quiet', 'main'])
    shop.git(['clone', '--quiet', '--origin', 'upstream', `file://${shop.path('repo')}`, 'clone'], '.')
    shop.commit('unpushed', 'clone')
    const base = await findBase(await shop.open('clone'), local, '')
    expect(base).toMatchObject({ sha: sha.tip, how: expect.stringContaining('the upstream of main') })
  })

  it('of a detached head is where it left the default branch', async () => {
    shop.git(['checkout', '--quiet', '--detach', 'feature'])
    expect(await findBase(await shop.open(), local, '')).toMatchObject({ sha: sha.root })
  })

  it('is nothing in a repository without commits, or without a default branch', async () => {
    shop.git(['init', '--quiet', '--initial-branch=main', 'empty'], '.')
    expect(await findBase(await shop.open('empty'), local, '')).toMatchObject({ kind: 'none' })
    shop.git(['checkout', '--quiet', 'feature'])
    shop.git(['branch', '--quiet', '-D', 'main'])
    const base = await findBase(await shop.open(), local, '')
    expect(base).toMatchObject({ kind: 'none', why: expect.stringContaining('No default branch') })
  })

  it('of a dispatched run in a shallow clone of a feature branch is found by deepening, else it asks for more', async () => {
    const event = eventOf('workflow_dispatch', { repository: { default_branch: 'main' } })
    expect(await findBase(await shallow('feature'), event, '')).toMatchObject({ sha: sha.root })
    shop.git(
      [
        'clone',
        '--quiet',
        '--depth=1',
        '--single-branch',
        '--branch',
        'feature',
        `file://${shop.path('repo')}`,
        'other',
      ],
      '.',
    )
    shop.git(['remote', 'set-url', 'origin', 'file:///nowhere'], 'other')
    await expect(findBase(await shop.open('other'), event, '')).rejects.toThrow(/fetch-depth: 0/)
  })

  it('of a scheduled run in a shallow clone of the default branch is HEAD', async () => {
    const event = eventOf('schedule', { repository: { default_branch: 'main' } })
    expect(await findBase(await shallow('main'), event, '')).toMatchObject({ sha: sha.tip })
  })
})

describe('from the merge commit to the head', () => {
  it.each([1, 2])('gives the diff that maps lines back, in a clone of depth %i', async (depth) => {
    const view = await mergeToHead(await shallow('merged', depth), pullRequest())
    expect(view?.head).toBe(sha.head)
    expect(view?.diff?.changes).toEqual([
      {
        status: 'modified',
        oldPath: 'a.txt',
        newPath: 'a.txt',
        binary: false,
        hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1 }],
      },
    ])
  })

  it('has no diff when the head can not be fetched', async () => {
    const repository = await shallow('merged')
    cutOff()
    expect(await mergeToHead(repository, pullRequest())).toEqual({ head: sha.head, diff: undefined })
  })

  it('is not asked for where no merge is checked out, or the merge is the author’s own', async () => {
    const own = { pull_request: { head: { sha: sha.merge }, base: { sha: sha.tip } } }
    expect(await mergeToHead(await shop.open(), pullRequest(own))).toBeUndefined()
    expect(await mergeToHead(await shop.open(), eventOf('push'))).toBeUndefined()
    shop.git(['checkout', '--quiet', 'feature'])
    expect(await mergeToHead(await shop.open(), pullRequest())).toBeUndefined()
  })

  it('knows the merge commit of an event that is older than its merge', async () => {
    const stale = { pull_request: { head: { sha: sha.root }, base: { sha: sha.tip } } }
    const event = eventOf('pull_request', stale, { sha: sha.merge, ref: 'refs/pull/7/merge' })
    expect(await mergeToHead(await shop.open(), event)).toMatchObject({ head: sha.head })
  })
})
