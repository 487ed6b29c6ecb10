import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openRepository, type Repository } from '../../../shared/git/repository.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

const ref = 'refs/notes/portcullis/coverage-threshold'
const tracking = 'refs/origin-notes/portcullis/coverage-threshold'

let shop: Workshop
let commits: readonly string[]
beforeEach(() => {
  shop = workshop()
  shop.git(['init', '--quiet', '--bare', '--initial-branch=main', 'origin.git'], '.')
  shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'], 'origin.git')
  shop.git(['remote', 'add', 'origin', `file://${shop.path('origin.git')}`])
  commits = ['one', 'two', 'three', 'four'].map((message) => {
    shop.write('a.txt', message)
    return shop.commit(message)
  })
  shop.git(['push', '--quiet', 'origin', 'main'])
})
afterEach(() => shop.dispose())

/** A clone of origin in its own directory; 0 is everything. */
async function clone(name: string, depth = 0): Promise<Repository> {
  const args = depth === 0 ? [] : [`--depth=${depth}`]
  shop.git(['clone', '--quiet', ...args, `file://${shop.path('origin.git')}`, name], '.')
  return shop.open(name)
}

/** A commit of notes with the same text at each of these paths, made the hard way. */
async function spreadNotes(where: string, paths: readonly string[]): Promise<void> {
  const env = { ...shop.host.environment, GIT_INDEX_FILE: shop.path('index') }
  const git = async (args: readonly string[], stdin = '') => {
    const { stdout } = await shop.host.run({ command: 'git', args, cwd: shop.path(where), env, stdin })
    return stdout.toString().trim()
  }
  const blob = await git(['hash-object', '-w', '--stdin'], 'spread')
  await git(
    ['update-index', '--add', '--index-info'],
    paths.map((path) => `100644 ${blob}\t${path}\n`).join(''),
  )
  shop.git(
    ['update-ref', ref, shop.git(['commit-tree', await git(['write-tree']), '-m', 'notes'], where)],
    where,
  )
}

const all = async (repository: Repository) =>
  Object.fromEntries(await repository.readNotes(ref, await repository.notedCommits(ref)))

const atOrigin = (sha: string) => shop.git(['notes', `--ref=${ref}`, 'show', sha], 'origin.git')

describe('notes of several commits', () => {
  it('are listed and read at once, and a commit without one is left out', async () => {
    const repository = await shop.open()
    expect(await repository.notedCommits(ref)).toEqual(new Set())
    expect(await repository.readNotes(ref, commits)).toEqual(new Map())
    await repository.writeNote(ref, commits[0]!, 'first\n')
    await repository.writeNote(ref, commits[2]!, 'third: ü\n')
    expect(await repository.notedCommits(ref)).toEqual(new Set([commits[0], commits[2]]))
    expect(await repository.readNotes(ref, commits.slice(0, 2))).toEqual(new Map([[commits[0], 'first\n']]))
    expect(await all(repository)).toEqual({ [commits[0]!]: 'first\n', [commits[2]!]: 'third: ü\n' })
  })

  it('are found however git spreads them over directories', async () => {
    const [one, two] = commits as [string, string]
    await spreadNotes('repo', [`${one.slice(0, 2)}/${one.slice(2, 4)}/${one.slice(4)}`, two])
    expect(await (await shop.open()).notedCommits(ref)).toEqual(new Set([one, two]))
  })
})

describe('fetching notes', () => {
  it('is no failure when origin has none', async () => {
    const repository = await clone('clone')
    expect(await repository.fetchNotes(ref)).toEqual({ kind: 'absent' })
    await repository.writeNote(ref, commits[0]!, 'mine')
    expect(await repository.fetchNotes(ref)).toEqual({ kind: 'absent' })
    expect(await all(repository)).toEqual({ [commits[0]!]: 'mine' })
  })

  it('is no failure in a repository that has no origin', async () => {
    shop.git(['remote', 'remove', 'origin'])
    expect(await (await shop.open()).fetchNotes(ref)).toEqual({ kind: 'absent' })
  })

  it('is a value with a sentence when origin can not be reached', async () => {
    shop.git(['remote', 'set-url', 'origin', '/nowhere/at/all'])
    const fetched = await (await shop.open()).fetchNotes(ref)
    expect(fetched).toMatchObject({ kind: 'failed', why: expect.stringContaining(`could not fetch ${ref}`) })
  })

  it.each([0, 1])('leaves a clone as complete or shallow as it was (depth %i)', async (depth) => {
    const writer = await clone('writer')
    for (const sha of commits) await writer.writeNote(ref, sha, sha)
    expect(await writer.pushNotes(ref)).toEqual({ kind: 'pushed' })
    const repository = await clone('clone', depth)
    expect(await repository.fetchNotes(ref)).toEqual({ kind: 'fetched' })
    expect(await repository.isShallow()).toBe(depth > 0)
    expect(shop.git(['rev-list', '--count', 'HEAD'], 'clone')).toBe(depth > 0 ? '1' : '4')
    expect(Object.keys(await all(repository)).sort()).toEqual([...commits].sort())
  })

  it('in a shallow clone brings the newest notes without the history of the notes', async () => {
    const writer = await clone('writer')
    for (const sha of commits) await writer.writeNote(ref, sha, sha)
    await writer.pushNotes(ref)
    const repository = await clone('clone', 1)
    await repository.fetchNotes(ref)
    expect(shop.git(['rev-list', '--count', ref], 'clone')).toBe('1')
  })

  it('keeps notes that are not pushed, and takes over what origin has changed', async () => {
    const [one, two, three] = commits as [string, string, string]
    const mine = await clone('mine')
    const theirs = await clone('theirs')
    await theirs.writeNote(ref, one, 'old')
    await theirs.pushNotes(ref)
    await mine.fetchNotes(ref)
    await mine.writeNote(ref, two, 'unpushed')
    await theirs.writeNote(ref, one, 'new')
    await theirs.writeNote(ref, three, 'third')
    await theirs.pushNotes(ref)
    expect(await mine.fetchNotes(ref)).toEqual({ kind: 'fetched' })
    expect(await all(mine)).toEqual({ [one]: 'new', [two]: 'unpushed', [three]: 'third' })
    expect(await mine.fetchNotes(ref)).toEqual({ kind: 'fetched' })
    expect(await all(mine)).toEqual({ [one]: 'new', [two]: 'unpushed', [three]: 'third' })
  })

  it('takes over what origin has when nothing here is unpushed, even notes that are gone', async () => {
    const [one, two] = commits as [string, string]
    const theirs = await clone('theirs')
    await theirs.writeNote(ref, one, '1')
    await theirs.writeNote(ref, two, '2')
    await theirs.pushNotes(ref)
    const mine = await clone('mine')
    await mine.fetchNotes(ref)
    shop.git(['notes', `--ref=${ref}`, 'remove', two], 'theirs')
    await theirs.pushNotes(ref)
    await mine.fetchNotes(ref)
    expect(await all(mine)).toEqual({ [one]: '1' })
  })

  it('is not undone by a configuration that fetches all notes over the local ones', async () => {
    const [one, two] = commits as [string, string]
    const theirs = await clone('theirs')
    await theirs.writeNote(ref, one, '1')
    await theirs.pushNotes(ref)
    const mine = await clone('mine')
    shop.git(['config', '--add', 'remote.origin.fetch', '+refs/notes/*:refs/notes/*'], 'mine')
    shop.git(['config', 'fetch.prune', 'true'], 'mine')
    await mine.writeNote(ref, two, 'unpushed')
    await mine.fetchNotes(ref)
    expect(await all(mine)).toEqual({ [one]: '1', [two]: 'unpushed' })
  })

  it('forgets what origin had once origin has no notes any more', async () => {
    const mine = await clone('mine')
    await mine.writeNote(ref, commits[0]!, '1')
    await mine.pushNotes(ref)
    shop.git(['update-ref', '-d', ref], 'origin.git')
    expect(await mine.fetchNotes(ref)).toEqual({ kind: 'absent' })
    expect(shop.git(['for-each-ref', tracking], 'mine')).toBe('')
  })
})

describe('pushing notes', () => {
  it('brings the notes of two clones together that push one after the other', async () => {
    const [one, two] = commits as [string, string]
    const [a, b] = [await clone('a'), await clone('b', 1)]
    await a.writeNote(ref, one, 'from a')
    await b.fetchCommit(two)
    await b.writeNote(ref, two, 'from b')
    expect(await a.pushNotes(ref)).toEqual({ kind: 'pushed' })
    expect(await b.pushNotes(ref)).toEqual({ kind: 'pushed' })
    expect([atOrigin(one), atOrigin(two)]).toEqual(['from a', 'from b'])
    expect(await all(b)).toEqual({ [one]: 'from a', [two]: 'from b' })
  })

  it('brings the notes of clones together that push at the same time', async () => {
    const clones = await Promise.all(commits.map((_, i) => clone(`clone-${i}`)))
    for (const [i, repository] of clones.entries()) await repository.writeNote(ref, commits[i]!, `note ${i}`)
    const pushed = await Promise.all(clones.map((repository) => repository.pushNotes(ref)))
    expect(pushed).toEqual(commits.map(() => ({ kind: 'pushed' })))
    expect(commits.map(atOrigin)).toEqual(commits.map((_, i) => `note ${i}`))
  })

  it('of one commit by two, the later wins', async () => {
    const one = commits[0]!
    const [a, b] = [await clone('a'), await clone('b')]
    await a.writeNote(ref, one, 'first')
    await b.writeNote(ref, one, 'second')
    await a.pushNotes(ref)
    expect(await b.pushNotes(ref)).toEqual({ kind: 'pushed' })
    expect(atOrigin(one)).toBe('second')
  })

  it('keeps the fan-out of directories, so that a note is never there twice', async () => {
    const [one, two] = commits as [string, string]
    await spreadNotes(
      'origin.git',
      [one, two].map((sha) => `${sha.slice(0, 2)}/${sha.slice(2)}`),
    )
    const mine = await clone('mine')
    await mine.writeNote(ref, one, 'mine')
    expect(await mine.pushNotes(ref)).toEqual({ kind: 'pushed' })
    const paths = shop.git(['ls-tree', '-r', '--name-only', ref], 'origin.git').split('\n')
    expect(paths).toEqual([one, two].map((sha) => `${sha.slice(0, 2)}/${sha.slice(2)}`).sort())
    expect(atOrigin(one)).toBe('mine')
  })

  it('replaces a note that lies higher or deeper than others', async () => {
    const [one, two] = commits as [string, string]
    await spreadNotes('origin.git', [one, `${two.slice(0, 2)}/${two.slice(2)}`])
    const mine = await clone('mine')
    await mine.writeNote(ref, one, 'mine')
    expect(await mine.pushNotes(ref)).toEqual({ kind: 'pushed' })
    const paths = shop.git(['ls-tree', '-r', '--name-only', ref], 'origin.git').split('\n')
    expect(paths).toEqual([one, two].map((sha) => `${sha.slice(0, 2)}/${sha.slice(2)}`).sort())
    expect(atOrigin(one)).toBe('mine')
  })

  it('leaves the way free for others to change what was pushed', async () => {
    const one = commits[0]!
    const [a, b] = [await clone('a'), await clone('b')]
    await a.writeNote(ref, one, 'first')
    await a.pushNotes(ref)
    await b.fetchNotes(ref)
    await b.writeNote(ref, one, 'second')
    await b.pushNotes(ref)
    await a.fetchNotes(ref)
    expect(await all(a)).toEqual({ [one]: 'second' })
  })

  it('that the server refuses is a value with its words, and is tried once', async () => {
    const hook = shop.path('origin.git/hooks/pre-receive')
    const log = shop.path('asked')
    writeFileSync(hook, `#!/bin/sh\necho x >> '${log}'\necho 'notes are not welcome here' >&2\nexit 1\n`)
    chmodSync(hook, 0o755)
    const repository = await clone('clone')
    await repository.writeNote(ref, commits[0]!, 'note')
    const pushed = await repository.pushNotes(ref)
    expect(pushed).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/pre-receive hook declined.*notes are not welcome here.*contents: write/),
    })
    expect(readFileSync(log, 'utf8')).toBe('x\n')
    expect(await all(repository)).toEqual({ [commits[0]!]: 'note' })
  })

  it('gives up after five times when others are always faster', async () => {
    const repository = await clone('clone')
    const other = await clone('other')
    await repository.writeNote(ref, commits[0]!, 'note')
    let pushes = 0
    const { run } = shop.host
    const host: typeof shop.host = {
      ...shop.host,
      async run(spec) {
        if (spec.args.includes('push')) {
          await other.writeNote(ref, commits[1]!, `${++pushes}`)
          await other.pushNotes(ref)
        }
        return run(spec)
      },
    }
    const busy = await openRepository(host, shop.path('clone'))
    expect(await busy.pushNotes(ref)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('5 times'),
    })
    expect(pushes).toBe(5)
  })

  it('sends no tags along, whatever the configuration says', async () => {
    const repository = await clone('clone')
    shop.git(['config', 'push.followTags', 'true'], 'clone')
    shop.git(['tag', '-a', 'v1', '-m', 'v1'], 'clone')
    await repository.writeNote(ref, commits[0]!, 'note')
    await repository.pushNotes(ref)
    expect(shop.git(['for-each-ref', '--format=%(refname)'], 'origin.git').split('\n')).toEqual([
      'refs/heads/main',
      ref,
    ])
  })

  it('without a note or an origin is refused', async () => {
    const repository = await shop.open()
    expect(await repository.pushNotes(ref)).toMatchObject({ kind: 'refused' })
    await repository.writeNote(ref, commits[0]!, 'note')
    rmSync(shop.path('origin.git'), { recursive: true })
    expect(await repository.pushNotes(ref)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(ref),
    })
  })
})
