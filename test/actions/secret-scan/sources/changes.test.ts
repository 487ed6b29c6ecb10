import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Batch } from '../../../../actions/secret-scan/src/sources/batch.ts'
import { commitsOf, readCommits } from '../../../../actions/secret-scan/src/sources/changes.ts'
import { type Workshop, workshop } from '../../../support/temporary-repository.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.dispose())

const gathered = async (maxFileBytes = 50_000_000, signal?: AbortSignal) => {
  const repository = await shop.open()
  const scope = { kind: 'commits', include: ['HEAD'], exclude: [], workingTree: false, how: '' } as const
  const commits = await commitsOf(repository.git, scope)
  const batches: Batch[] = []
  const limits = { maxFileBytes, ...(signal ? { signal } : {}) }
  for await (const batch of readCommits(repository, commits, limits)) batches.push(batch)
  const pieces = batches.flatMap((batch) => batch.pieces)
  return {
    pieces: pieces.filter(({ kind }) => kind !== 'file name'),
    names: pieces.filter(({ kind }) => kind === 'file name').map(({ path }) => path),
    skipped: batches.flatMap((batch) => batch.skipped),
    unreached: batches.flatMap((batch) => batch.unreached),
    commits: batches.reduce((sum, batch) => sum + batch.commits, 0),
  }
}

const text = (piece: { readonly bytes: Buffer }) => piece.bytes.toString('latin1')

describe('the changes of commits', () => {
  it('are their added lines, with the numbers that the lines have in the file', async () => {
    shop.write('a.txt', 'one\ntwo\nthree\nfour\nfive\n')
    const first = shop.commit('first')
    shop.write('a.txt', 'one\nTWO\nthree\nfour\nFIVE\nsix')
    const second = shop.commit('second')
    const { pieces, names, commits } = await gathered()
    expect(commits).toBe(2)
    expect(names).toEqual(['a.txt'])
    expect(pieces.map((piece) => [piece.commit, piece.path, text(piece)])).toEqual([
      [second, 'a.txt', 'TWO\n\nFIVE\nsix\n'],
      [first, 'a.txt', 'one\ntwo\nthree\nfour\nfive\n'],
    ])
    const { lineAt, bytes } = pieces[0]!
    expect(['TWO', 'FIVE', 'six'].map((word) => lineAt!(bytes.indexOf(word)))).toEqual([2, 5, 6])
  })

  it('of a merge are what neither parent has, whichever of them a conflict was about', async () => {
    shop.write('a.txt', 'one\ntwo\nthree\n')
    shop.commit('first')
    shop.git(['checkout', '--quiet', '-b', 'side'])
    shop.write('a.txt', 'one\nside\nthree\n')
    shop.write('side.txt', 'from the side\n')
    shop.commit('side')
    shop.git(['checkout', '--quiet', 'main'])
    shop.write('a.txt', 'one\nmain\nthree\n')
    shop.commit('main')
    shop.git(['merge', '--quiet', '--no-commit', '--strategy=ours', 'side'])
    shop.write('a.txt', 'one\nmain\nevil\nside\nthree\n')
    shop.write('b.txt', 'no newline')
    const merge = shop.commit('merge')
    const { pieces, names } = await gathered()
    const of = (commit: string) => pieces.filter((piece) => piece.commit === commit)
    expect(of(merge).map((piece) => [piece.path, text(piece)])).toEqual([
      ['a.txt', 'evil\n'],
      ['b.txt', 'no newline\n'],
    ])
    expect(of(merge)[0]!.lineAt!(0)).toBe(3)
    expect(names).toContain('b.txt')
    expect(pieces.map(text)).toContain('from the side\n')
  })

  it('of an octopus merge are told apart from those of its three parents', async () => {
    shop.write('a.txt', 'base\n')
    shop.commit('first')
    for (const name of ['x', 'y']) {
      shop.git(['checkout', '--quiet', '-b', name, 'main'])
      shop.write(`${name}.txt`, `${name}\n`)
      shop.commit(name)
    }
    shop.git(['checkout', '--quiet', 'main'])
    shop.git(['merge', '--quiet', '--no-commit', 'x', 'y'])
    shop.write('evil.txt', 'in the octopus alone\n')
    const octopus = shop.commit('octopus')
    const { pieces } = await gathered()
    expect(pieces.filter(({ commit }) => commit === octopus).map(text)).toEqual(['in the octopus alone\n'])
    expect(pieces.map(text).sort()).toEqual(['base\n', 'in the octopus alone\n', 'x\n', 'y\n'])
  })

  it('cannot be hidden by attributes of the repository', async () => {
    shop.write('.gitattributes', '*.env -diff binary\n')
    shop.write('a.env', 'A=1\n')
    shop.commit('first')
    shop.write('a.env', 'A=1\nB=2\n')
    shop.commit('second')
    const { pieces } = await gathered()
    expect(pieces.filter(({ path }) => path === 'a.env').map(text)).toEqual(['B=2\n', 'A=1\n'])
  })

  it('of a binary file are the file itself, of a rename its name', async () => {
    const bytes = Buffer.from('key\0value\n')
    shop.write('a.bin', bytes)
    const first = shop.commit('first')
    shop.git(['mv', 'a.bin', 'b.bin'])
    shop.commit('second')
    const { pieces, names } = await gathered()
    expect(pieces).toMatchObject([{ path: 'a.bin', kind: 'blob', commit: first, bytes }])
    expect(names).toEqual(['b.bin', 'a.bin'])
  })

  it('keep names as they are: with quotes, line ends, blanks, and bytes that are not UTF-8', async () => {
    const odd = ['a "b".txt', 'line\nend.txt', 'two  blanks', 'tab\t.txt', 'größe']
    for (const name of odd) shop.write(name, `in ${JSON.stringify(name)}\n`)
    shop.write(Buffer.from('latin-\xe4', 'latin1'), 'in latin\n')
    shop.commit('first')
    const { pieces } = await gathered()
    expect(pieces.map(({ path }) => path).sort()).toEqual([...odd, 'latin-\udce4'].sort())
    expect(pieces.find(({ path }) => path === odd[1])).toMatchObject({ kind: 'added lines' })
  })

  it('keep line ends, and lines that look like those of a patch', async () => {
    const hostile =
      '@@ -1 +1 @@\r\ndiff --git a/x b/x\r\ncommit 0000\n+++ b/y\n-- \n\\ No newline at end of file'
    shop.write('a.txt', hostile)
    shop.commit('first')
    const { pieces } = await gathered()
    expect(pieces.map(text)).toEqual([`${hostile}\n`])
  })

  it('of a line of 5 MB are that line', async () => {
    const line = Buffer.alloc(5_000_000, 'x')
    shop.write('min.js', line)
    shop.commit('first')
    const { pieces } = await gathered()
    expect(pieces.map(({ bytes }) => bytes.length)).toEqual([5_000_001])
  })

  it('over the size limit are listed as skipped, as text and as a binary file', async () => {
    shop.write('a.txt', 'small\n')
    shop.write('b.txt', 'long\n'.repeat(100))
    shop.write('c.bin', Buffer.alloc(600))
    shop.commit('first')
    const { pieces, skipped } = await gathered(400)
    expect(pieces.map(({ path }) => path)).toEqual(['a.txt'])
    expect(skipped).toMatchObject([
      { what: 'b.txt', bytes: 500, why: expect.stringContaining('max-file-size') },
      { what: 'c.bin', bytes: 600, why: expect.stringContaining('max-file-size') },
    ])
  })

  it('list submodules and LFS pointers as what they are, and read where a link leads', async () => {
    shop.write('a.txt', 'a\n')
    const first = shop.commit('first')
    shop.write(
      'film.mp4',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`,
    )
    symlinkSync('somewhere/else', join(shop.path('repo'), 'link'))
    shop.commit('second')
    shop.git(['update-index', '--add', '--cacheinfo', `160000,${first},lib`])
    shop.git(['commit', '--quiet', '--message=third'])
    const { pieces, skipped } = await gathered()
    expect(skipped).toMatchObject([
      { what: 'lib', why: expect.stringContaining('submodule') },
      { what: 'film.mp4', why: expect.stringContaining('LFS') },
    ])
    expect(pieces.find(({ path }) => path === 'link')?.bytes.toString()).toBe('somewhere/else\n')
  })

  it('say what was not reached when the time is up', async () => {
    shop.write('a.txt', 'a\n')
    shop.commit('first')
    const { pieces, unreached } = await gathered(1000, AbortSignal.abort())
    expect(pieces).toEqual([])
    expect(unreached).toEqual(['the changes of 1 of 1 commits'])
  })

  it('have line numbers of the very lines, whatever was edited and merged', async () => {
    const line = fc.constantFrom('', 'a', 'b', 'c', '\\ x', '- x', '+ x', 'd\r')
    const file = fc.tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
    const content = ([lines, end]: readonly [readonly string[], boolean]) =>
      lines.join('\n') + (end && lines.length > 0 ? '\n' : '')
    await fc.assert(
      fc.asyncProperty(fc.tuple(file, file, file, file), async (files) => {
        shop.dispose()
        shop = workshop()
        const [base, left, right, merged] = files.map(content)
        shop.write('a.txt', base!)
        shop.commit('base')
        shop.git(['checkout', '--quiet', '-b', 'side'])
        shop.write('a.txt', right!)
        shop.git(['add', '.'])
        shop.git(['commit', '--quiet', '--allow-empty', '-m', 'right'])
        shop.git(['checkout', '--quiet', 'main'])
        shop.write('a.txt', left!)
        shop.git(['add', '.'])
        shop.git(['commit', '--quiet', '--allow-empty', '-m', 'left'])
        shop.git(['merge', '--quiet', '--no-commit', '--no-ff', '-s', 'ours', 'side'])
        shop.write('a.txt', merged!)
        shop.git(['add', '.'])
        shop.git(['commit', '--quiet', '--allow-empty', '-m', 'merge'])
        const { pieces, commits } = await gathered()
        expect(commits).toBe(4)
        const repository = await shop.open()
        for (const { commit, bytes, lineAt } of pieces) {
          const blob = (await repository.blobs(commit!, ['a.txt'])).get('a.txt')!
          const lines = blob.toString('latin1').split('\n')
          let at = 0
          for (const added of bytes.toString('latin1').split('\n').slice(0, -1)) {
            // Between two hunks stands an empty line that is none of the file's.
            if (added !== '') expect(lines[lineAt!(at) - 1]).toBe(added)
            at += added.length + 1
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
