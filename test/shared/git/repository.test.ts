import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pathFromBytes } from '../../../shared/git/path-bytes.ts'
import { openRepository } from '../../../shared/git/repository.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { ToolError } from '../../../shared/model/errors.ts'
import { lines, type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.dispose())

const brief = (diff: Diff) =>
  diff.changes.map((change) =>
    [
      change.status,
      change.oldPath === change.newPath ? change.newPath : `${change.oldPath ?? ''}→${change.newPath ?? ''}`,
      ...change.hunks.map((hunk) => `${hunk.oldStart},${hunk.oldLines}:${hunk.newStart},${hunk.newLines}`),
      ...(change.binary ? ['binary'] : []),
      ...(change.submodule ? ['submodule'] : []),
    ].join(' '),
  )

describe('opening', () => {
  it('finds the root from a directory below', async () => {
    mkdirSync(shop.path('repo/src/deep'), { recursive: true })
    const repository = await shop.open('repo/src/deep')
    expect(repository.root).toBe(shop.path('repo'))
    expect(repository.gitDirectory).toBe(shop.path('repo/.git'))
  })

  it.each([
    ['no repository', 'home', /not inside a git repository\. Run actions\/checkout/],
    ['no directory', 'nowhere', /is not there/],
    ['no working tree', 'repo/.git', /without a working tree/],
  ])('%s is said in a sentence', async (_, where, message) => {
    await expect(shop.open(where)).rejects.toThrow(message)
    await expect(shop.open(where)).rejects.toBeInstanceOf(ToolError)
  })

  it('a repository of another user gets the remedy', async () => {
    const { run } = shop.host
    const host = {
      ...shop.host,
      run: (spec: Parameters<typeof run>[0]) =>
        run({ ...spec, env: { ...spec.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } }),
    }
    const place = shop.path('repo')
    await expect(openRepository(host, place)).rejects.toThrow(
      `git config --global --add safe.directory ${place}\``,
    )
  })

  it('a machine without git is told to install it', async () => {
    const host = { ...shop.host, environment: { PATH: '/nowhere' } }
    await expect(openRepository(host, shop.path('repo'))).rejects.toThrow(/git was not found on the PATH/)
  })

  it('an empty repository has no head and no branch point, but has paths', async () => {
    shop.write('a.txt', 'x')
    const repository = await shop.open()
    expect(await repository.head()).toBeUndefined()
    expect([...(await repository.paths())]).toEqual(['a.txt'])
  })
})

describe('commits', () => {
  it('answers what a commit is', async () => {
    const first = shop.commit('one')
    const second = shop.commit('two')
    const repository = await shop.open()
    expect(await repository.head()).toBe(second)
    expect(await repository.branch()).toBe('main')
    expect(await repository.resolve('HEAD^')).toBe(first)
    expect(await repository.parentsRecorded(second)).toEqual([first])
    expect(await repository.mergeBase(first, second)).toBe(first)
    expect((await repository.commitTime(first)).toISOString()).toBe('2024-05-06T07:08:09.000Z')
    expect(await repository.isShallow()).toBe(false)
  })

  it.each(['', 'nothing', '--help', 'HEAD\nHEAD', 'HEAD^{tree}', '0'.repeat(40), 'HEAD^9'])(
    'the revision %j names no commit',
    async (revision) => {
      shop.commit()
      expect(await (await shop.open()).resolve(revision)).toBeUndefined()
    },
  )

  it('a detached head has a commit and no branch', async () => {
    const sha = shop.commit()
    shop.git(['checkout', '--quiet', '--detach'])
    const repository = await shop.open()
    expect(await repository.head()).toBe(sha)
    expect(await repository.branch()).toBeUndefined()
  })

  it('unrelated histories have no merge base', async () => {
    const first = shop.commit()
    shop.git(['checkout', '--quiet', '--orphan', 'other'])
    const other = shop.commit('other')
    expect(await (await shop.open()).mergeBase(first, other)).toBeUndefined()
  })
})

describe('what changed', () => {
  it('names renames, copies, moves of lines, modes and binary files between two commits', async () => {
    shop.write('kept.txt', lines(20))
    shop.write('old.txt', lines(30, 'old '))
    shop.write('source.txt', lines(30, 'source '))
    shop.write('gone.txt', 'bye\n')
    shop.write('pic.bin', Buffer.of(0, 1, 2))
    shop.write('run.sh', 'true\n')
    const base = shop.commit()
    shop.write('kept.txt', lines(20).replace('line 5\n', 'line five\nand a half\n').replace('line 9\n', ''))
    shop.git(['mv', 'old.txt', 'new.txt'])
    shop.write('source.txt', `${lines(30, 'source ')}more\n`)
    shop.write('copy.txt', lines(30, 'source '))
    shop.write('pic.bin', Buffer.of(0, 1, 3))
    chmodSync(shop.path('repo/run.sh'), 0o755)
    rmSync(shop.path('repo/gone.txt'))
    const head = shop.commit()
    const diff = await (await shop.open()).diff(base, head)
    expect(brief(diff)).toEqual([
      'copied source.txt→copy.txt',
      'deleted gone.txt→ 1,1:0,0',
      'modified kept.txt 5,1:5,2 9,1:9,0',
      'renamed old.txt→new.txt',
      'modified pic.bin binary',
      'modified run.sh',
      'modified source.txt 30,0:31,1',
    ])
    expect(diff).toMatchObject({ base, head, notes: [] })
  })

  it('counts untracked files in, sees a plain move as a rename, and leaves the index as it was', async () => {
    shop.write('.gitignore', 'ignored\n')
    shop.write('old.txt', lines(30))
    const base = shop.commit()
    renameSync(shop.path('repo/old.txt'), shop.path('repo/new.txt'))
    shop.write('fresh.txt', 'a\nb\n')
    shop.write('empty.txt', '')
    shop.write('ignored', 'x')
    shop.write('staged.txt', 's\n')
    shop.git(['add', 'staged.txt'])
    shop.git(['init', '--quiet', 'nested'])
    shop.write('nested/file', 'n')
    const before = shop.git(['status', '--porcelain'])
    const diff = await (await shop.open()).diff(base)
    expect(brief(diff)).toEqual([
      'added →empty.txt',
      'added →fresh.txt 0,0:1,2',
      'renamed old.txt→new.txt',
      'added →staged.txt 0,0:1,1',
    ])
    expect(diff.head).toBeUndefined()
    expect(shop.git(['status', '--porcelain'])).toBe(before)
  })

  it('sees a file that became a link as one that went and one that came', async () => {
    shop.write('a', lines(3))
    const base = shop.commit()
    rmSync(shop.path('repo/a'))
    shop.git([
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${shop.git(['hash-object', '-w', '.git/HEAD'])},a`,
    ])
    shop.git(['commit', '--quiet', '-m', 'link'])
    const diff = await (await shop.open()).diff(base, 'HEAD')
    expect(diff.changes.map((change) => change.status).sort()).toEqual(['added', 'deleted'])
  })

  it.each([
    ['a newline', Buffer.from('new\nline.txt')],
    ['quotes and a backslash', Buffer.from('"q\\u\'o"te.txt')],
    ['a tab and a blank at the end', Buffer.from('tab\there ')],
    ['a leading dash', Buffer.from('--output=x')],
    ['an umlaut', Buffer.from('größe.txt')],
    ['a byte that is not UTF-8', Buffer.from([0x66, 0xfc, 0x72])],
    ['what looks like a header', Buffer.from('x b/x')],
    ['characters of a pathspec', Buffer.from(':(top)*')],
  ])('a path with %s stays what it is', async (_, bytes) => {
    const path = pathFromBytes(bytes)
    shop.write(bytes, lines(3))
    const base = shop.commit()
    shop.write(bytes, lines(4))
    shop.write(Buffer.concat([bytes, Buffer.from('2')]), 'untracked\n')
    const repository = await shop.open()
    expect(brief(await repository.diff(base))).toEqual([
      `modified ${path} 3,0:4,1`,
      `added →${path}2 0,0:1,1`,
    ])
    expect(await repository.paths()).toEqual(new Set([path, `${path}2`]))
    expect((await repository.blobs(base, [path])).get(path)?.toString()).toBe(lines(3))
  })

  it("does not follow the user's diff configuration", async () => {
    shop.write('old.txt', lines(30))
    shop.write('b.txt', lines(9))
    const base = shop.commit()
    shop.git(['mv', 'old.txt', 'new.txt'])
    shop.write('b.txt', lines(9).replace('line 4', 'LINE 4'))
    const head = shop.commit()
    const want = ['modified b.txt 4,1:4,1', 'renamed old.txt→new.txt']
    const settings: readonly (readonly [string, string])[] = [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.external', 'false'],
      ['diff.renames', 'false'],
      ['diff.context', '7'],
      ['diff.interHunkContext', '50'],
      ['diff.relative', 'true'],
      ['diff.orderFile', 'nowhere'],
      ['diff.algorithm', 'patience'],
      ['diff.submodule', 'log'],
      ['color.ui', 'always'],
      ['color.diff', 'always'],
      ['core.pager', 'false'],
      ['core.quotepath', 'true'],
      ['core.attributesFile', shop.path('home/attributes')],
    ]
    shop.write('attributes', '*.txt -diff\n', 'home')
    for (const [name, value] of settings) shop.git(['config', '--global', name, value])
    expect(brief(await (await shop.open()).diff(base, head))).toEqual(want)
  })

  it('a submodule is a commit, not a path, and its dirt is nobody’s change', async () => {
    mkdirSync(shop.path('lib'))
    shop.git(['init', '--quiet', '--initial-branch=main'], 'lib')
    shop.write('l.txt', 'l\n', 'lib')
    shop.commit('lib', 'lib')
    shop.write('a.txt', 'a\n')
    const base = shop.commit()
    shop.git(['submodule', '--quiet', 'add', shop.path('lib'), 'vendor/lib'])
    const head = shop.commit()
    const repository = await shop.open()
    expect(brief(await repository.diff(base, head))).toEqual([
      'added →.gitmodules 0,0:1,3',
      'added →vendor/lib 0,0:1,1 submodule',
    ])
    shop.write('vendor/lib/dirt.txt', 'x')
    expect(brief(await repository.diff(head))).toEqual([])
    expect(await repository.submodules()).toEqual(new Set(['vendor/lib']))
    expect(await repository.paths()).toEqual(new Set(['.gitmodules', 'a.txt']))
    expect(await repository.paths(head)).toEqual(new Set(['.gitmodules', 'a.txt']))
    expect(await repository.blobs(head, ['vendor/lib'])).toEqual(new Map())
  })
})

describe('contents', () => {
  it('gives the blobs of a commit as they were, and leaves out what is not there', async () => {
    const binary = Buffer.from([0, 10, 13, 10, 255])
    shop.write('a.bin', binary)
    shop.write('same1', 'twice\n')
    shop.write('same2', 'twice\n')
    shop.write('empty', '')
    const base = shop.commit()
    shop.write('same1', 'later\n')
    shop.commit()
    const blobs = await (await shop.open()).blobs(base, [
      'a.bin',
      'same1',
      'same2',
      'empty',
      'missing',
      '../x',
    ])
    expect(Object.fromEntries(blobs)).toEqual({
      'a.bin': binary,
      same1: Buffer.from('twice\n'),
      same2: Buffer.from('twice\n'),
      empty: Buffer.alloc(0),
    })
  })
})

describe('a worktree for the base', () => {
  const leftovers = () => ({
    listed: shop.git(['worktree', 'list', '--porcelain']).split('\n\n').length,
    admin: existsSync(shop.path('repo/.git/worktrees')) ? readdirSync(shop.path('repo/.git/worktrees')) : [],
  })

  it('holds the tree of the commit, runs no hook, fetches no LFS file, and is gone after', async () => {
    shop.write('a.txt', 'one\n')
    shop.write('.gitattributes', '*.big filter=lfs\n')
    shop.write('x.big', 'pointer\n')
    const base = shop.commit()
    shop.write('a.txt', 'two\n')
    shop.commit()
    shop.write(
      '.git/hooks/post-checkout',
      '#!/bin/sh\necho ran > "$(git rev-parse --show-toplevel)/hook-ran"\n',
    )
    chmodSync(shop.path('repo/.git/hooks/post-checkout'), 0o755)
    for (const [name, value] of [
      ['filter.lfs.smudge', 'false'],
      ['filter.lfs.process', 'false'],
      ['filter.lfs.required', 'true'],
    ] as const)
      shop.git(['config', '--global', name, value])
    let place = ''
    const found = await (await shop.open()).withWorktree(base, async (directory) => {
      place = directory
      return readdirSync(directory).sort()
    })
    expect(found).toEqual(['.git', '.gitattributes', 'a.txt', 'x.big'])
    expect(existsSync(join(place, '..'))).toBe(false)
    expect(leftovers()).toEqual({ listed: 1, admin: [] })
  })

  it('is gone after an error, too, and the error is the one of the body', async () => {
    const base = shop.commit()
    let place = ''
    const body = async (directory: string) => {
      place = directory
      throw new Error('the tool broke')
    }
    await expect((await shop.open()).withWorktree(base, body)).rejects.toThrow('the tool broke')
    expect(existsSync(place)).toBe(false)
    expect(leftovers()).toEqual({ listed: 1, admin: [] })
    expect(shop.warnings).toEqual([])
  })

  it('says git’s own words when the commit is not there, and leaves nothing', async () => {
    shop.commit()
    const repository = await shop.open()
    await expect(repository.withWorktree('f'.repeat(40), async () => 1)).rejects.toThrow(
      /git worktree failed \(exit code 128\): fatal: /,
    )
    expect(leftovers()).toEqual({ listed: 1, admin: [] })
  })
})

describe('shallow clones', () => {
  const clone = (depth: number) => {
    shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
    shop.git(['clone', '--quiet', `--depth=${depth}`, `file://${shop.path('repo')}`, 'clone'], '.')
    return shop.open('clone')
  }

  it('still know the parents that are not there, and fetch one when asked', async () => {
    const first = shop.commit('one')
    const second = shop.commit('two')
    const repository = await clone(1)
    expect(await repository.isShallow()).toBe(true)
    expect(await repository.parentsRecorded(second)).toEqual([first])
    expect(await repository.resolve(first)).toBeUndefined()
    expect(await repository.fetchCommit(first)).toBe(true)
    expect(await repository.resolve(first)).toBe(first)
  })

  it('fetching into a complete clone leaves it complete', async () => {
    shop.commit('one')
    shop.git(['clone', '--quiet', `file://${shop.path('repo')}`, 'clone'], '.')
    shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
    const later = shop.commit('later')
    const repository = await shop.open('clone')
    expect(await repository.fetchCommit(later)).toBe(true)
    expect(await repository.isShallow()).toBe(false)
    expect(await repository.parentsRecorded(later)).toHaveLength(1)
  })

  it.each([
    ['no remote', 'repo', 'a'.repeat(40)],
    ['an unknown commit', 'clone', 'a'.repeat(40)],
    ['what is no sha', 'clone', '--upload-pack=touch x'],
  ])('%s can not be fetched', async (_, where, sha) => {
    shop.commit()
    await clone(1)
    expect(await (await shop.open(where)).fetchCommit(sha)).toBe(false)
  })
})

describe('notes', () => {
  const ref = 'refs/notes/portcullis/quality-gate'

  it('keep text with a commit byte for byte, and replace it', async () => {
    const sha = shop.commit()
    const repository = await shop.open()
    expect(await repository.readNote(ref, sha)).toBeUndefined()
    await repository.writeNote(ref, sha, 'first')
    const text = '\n {"a": 1}  \n\n\n# no comment\n'
    await repository.writeNote(ref, sha, text)
    expect(await repository.readNote(ref, sha)).toBe(text)
    expect(shop.git(['notes', '--ref=portcullis/quality-gate', 'show', sha])).toBe(text.trim())
  })

  it('are written to no other ref', async () => {
    const sha = shop.commit()
    const repository = await shop.open()
    await expect(repository.writeNote('refs/heads/main', sha, 'x')).rejects.toThrow(/not one of our refs/)
  })
})
