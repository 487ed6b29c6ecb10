import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { blame } from '../../../../actions/secret-scan/src/exposure/blame.ts'
import { commitDates, isoTime, oldestOf } from '../../../../actions/secret-scan/src/exposure/commit-dates.ts'
import { refsWith } from '../../../../actions/secret-scan/src/exposure/refs.ts'
import { commitsOfLines } from '../../../../actions/secret-scan/src/exposure/since.ts'
import { attribute } from '../../../../actions/secret-scan/src/sources/attribute.ts'
import { lines, type Workshop, workshop } from '../../../support/temporary-repository.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.dispose())

/** A commit of that committer's date, by an environment of its own. */
const commitOn = (date: string, message = 'dated'): string => {
  shop.git(['add', '--all'])
  const env = { ...shop.host.environment, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z' }
  const cwd = shop.path('repo')
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], { cwd, env, stdio: 'ignore' })
  return shop.git(['rev-parse', 'HEAD'])
}

const shallow = async (depth = 1) => {
  shop.git(['clone', '--quiet', `--depth=${depth}`, `file://${shop.path('repo')}`, 'shallow'], '.')
  return shop.open('shallow')
}

describe('where a blob came from', () => {
  it('is the oldest commit that had it, and every path it ever had', async () => {
    shop.write('a.txt', 'one\n')
    const first = commitOn('2020-01-02T03:04:05Z')
    shop.git(['mv', 'a.txt', 'two\nlines.txt'])
    commitOn('2021-01-01T00:00:00Z')
    shop.git(['checkout', '--quiet', '-b', 'side', first])
    shop.write('side/a.txt', 'one\n')
    commitOn('2022-01-01T00:00:00Z')
    const blob = shop.git(['rev-parse', `${first}:a.txt`])
    const place = (await attribute(await shop.open(), new Set([blob]))).get(blob)!
    expect(place).toMatchObject({ commit: first, path: 'a.txt', complete: true })
    expect(isoTime(place.seconds)).toBe('2020-01-02T03:04:05Z')
    expect([...place.paths].sort()).toEqual(['a.txt', 'side/a.txt', 'two\nlines.txt'])
  })

  it('is the ancestor, though a clock was wrong', async () => {
    shop.write('a.txt', 'one\n')
    const first = commitOn('2022-01-01T00:00:00Z')
    commitOn('2023-01-01T00:00:00Z')
    shop.git(['checkout', '--quiet', '-b', 'side', first])
    shop.write('copy.txt', 'one\n')
    commitOn('2019-01-01T00:00:00Z')
    const blob = shop.git(['rev-parse', `${first}:a.txt`])
    expect((await attribute(await shop.open(), new Set([blob]))).get(blob)!.commit).toBe(first)
  })

  it('is a merge that brought what none of its parents had', async () => {
    shop.write('a.txt', 'one\n')
    const first = commitOn('2020-01-01T00:00:00Z')
    shop.git(['checkout', '--quiet', '-b', 'side'])
    shop.write('b.txt', 'two\n')
    commitOn('2020-01-02T00:00:00Z')
    shop.git(['checkout', '--quiet', 'main'])
    commitOn('2020-01-03T00:00:00Z')
    shop.git(['merge', '--quiet', '--no-commit', '--no-ff', 'side'])
    shop.write('a.txt', 'evil\n')
    const merge = commitOn('2020-01-04T00:00:00Z')
    shop.git(['config', 'log.diffMerges', 'off'])
    const blob = shop.git(['rev-parse', 'HEAD:a.txt'])
    const repository = await shop.open()
    expect((await attribute(repository, new Set([blob]))).get(blob)!.commit).toBe(merge)
    expect(await blame(repository, merge, [{ path: 'a.txt', line: 1 }])).toEqual([merge])
    expect(first).not.toBe(merge)
  })

  it('keeps a thousand paths of a blob, and says that there were more', async () => {
    for (let i = 0; i < 1001; i++) shop.write(`${i}.txt`, 'one\n')
    shop.commit()
    const blob = shop.git(['rev-parse', 'HEAD:0.txt'])
    const place = (await attribute(await shop.open(), new Set([blob]))).get(blob)!
    expect([place.paths.length, place.complete]).toEqual([1000, false])
  })

  it('is nowhere in a repository without commits', async () => {
    expect((await attribute(await shop.open(), new Set(['0'.repeat(40)]))).size).toBe(0)
  })
})

describe('a line', () => {
  it('is of the commit that wrote it, through renames and whatever is to be passed over', async () => {
    shop.write('a.txt', lines(20))
    const first = shop.commit('first')
    shop.write('a.txt', lines(20).replace('line 7', 'line seven'))
    const second = shop.commit('second')
    shop.git(['mv', 'a.txt', ':(top) odd\nname'])
    shop.commit('third')
    shop.write('passed-over', `${second}\n`)
    shop.git(['config', 'blame.ignoreRevsFile', shop.path('repo/passed-over')])
    const asked = [1, 7, 20, 21].map((line) => ({ path: ':(top) odd\nname', line }))
    const repository = await shop.open()
    expect(await blame(repository, 'HEAD', asked)).toEqual([first, second, first, undefined])
    const strange = [
      { path: 'none.txt', line: 1 },
      { path: '\udcff', line: 1 },
    ]
    expect(await blame(repository, 'HEAD', strange)).toEqual([undefined, undefined])
  })

  it('is that of its bytes, not of what a program makes of them', async () => {
    shop.write('.gitattributes', '*.txt diff=none\n')
    shop.write('a.txt', 'one\n')
    shop.commit('first')
    shop.write('a.txt', 'one\ntwo\n')
    const second = shop.commit('second')
    shop.git(['config', 'diff.none.textconv', 'echo same #'])
    expect(await blame(await shop.open(), 'HEAD', [{ path: 'a.txt', line: 2 }])).toEqual([second])
  })

  it('of the working tree is of no commit before it is committed', async () => {
    shop.write('a.txt', 'one\n')
    const first = shop.commit('first')
    shop.write('a.txt', 'zero\none\n')
    const asked = [1, 2].map((line) => ({ path: 'a.txt', line }))
    expect(await blame(await shop.open(), undefined, asked)).toEqual([undefined, first])
  })

  it('is asked for two hundred times at most, every secret once before any twice', async () => {
    shop.write('a.txt', lines(150))
    const first = shop.commit('first')
    const own = Array.from({ length: 150 }, (_, i) => ({ path: 'a.txt', line: i + 1 }))
    const wanted = new Map([
      ['many', own],
      ['more', own],
      ['one', own.slice(0, 1)],
    ])
    const found = await commitsOfLines(await shop.open(), first, wanted)
    expect([...found].map(([name, commits]) => [name, commits.length])).toEqual([
      ['many', 100],
      ['more', 99],
      ['one', 1],
    ])
  })
})

describe('the oldest of several commits', () => {
  it('is that of the first date, in UTC, by one process', async () => {
    const late = commitOn('2024-01-01T00:00:00Z')
    const early = commitOn('2023-06-01T02:00:00+02:00')
    const repository = await shop.open()
    const since = await oldestOf(
      repository,
      new Map([
        ['it', [late, early]],
        ['none', []],
      ]),
    )
    expect([...since]).toEqual([['it', { commit: early, date: '2023-06-01T00:00:00Z' }]])
    expect((await commitDates(repository, ['0'.repeat(40), late])).size).toBe(1)
  })

  it('is the ancestor of the others where all are of one second', async () => {
    const shas = [1, 2, 3, 4].map((i) => commitOn('2024-01-01T00:00:00Z', `${i}`))
    const repository = await shop.open()
    for (const order of [shas, shas.toReversed(), [shas[2]!, shas[0]!, shas[3]!]])
      expect((await oldestOf(repository, new Map([['it', order]]))).get('it')!.commit).toBe(shas[0])
  })

  it('is not told where a shallow clone ends, and is told of a real beginning', async () => {
    shop.write('a.txt', 'one\n')
    const first = commitOn('2020-01-01T00:00:00Z')
    shop.write('b.txt', 'two\n')
    const second = commitOn('2021-01-01T00:00:00Z')
    shop.write('c.txt', 'three\n')
    const third = commitOn('2022-01-01T00:00:00Z')
    const asked = new Map([
      ['first', [first]],
      ['second', [second]],
      ['third', [third]],
    ])
    expect([...(await oldestOf(await shallow(2), asked)).keys()]).toEqual(['third'])
    expect([...(await oldestOf(await shop.open(), asked)).keys()]).toEqual(['first', 'second', 'third'])
  })

  it('has no date where its committer says nonsense', () => {
    expect(isoTime(0)).toBe('1970-01-01T00:00:00Z')
    for (const seconds of [1e15, -1e15, Number.NaN]) expect(isoTime(seconds)).toBeUndefined()
  })

  it('is found in a repository with SHA-256', async () => {
    mkdirSync(shop.path('sha256'))
    shop.git(['init', '--quiet', '--object-format=sha256'], 'sha256')
    shop.write('a.txt', 'one\n', 'sha256')
    const first = shop.commit('first', 'sha256')
    const repository = await shop.open('sha256')
    expect(await blame(repository, first, [{ path: 'a.txt', line: 1 }])).toEqual([first])
    expect((await oldestOf(repository, new Map([['it', [first]]]))).get('it')!.commit).toBe(first)
    expect((await refsWith(repository, [first])).size).toBe(1)
  })
})

describe('the names of branches and tags with a commit', () => {
  it('begin with the default branch, tags last', async () => {
    const first = shop.commit('first')
    shop.git(['tag', 'v1'])
    shop.git(['branch', 'a'])
    shop.git(['update-ref', 'refs/remotes/origin/main', first])
    shop.git(['update-ref', 'refs/remotes/origin/b', first])
    shop.git(['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main'])
    shop.git(['checkout', '--quiet', '--detach'])
    const second = shop.commit('second')
    shop.git(['tag', '--annotate', '-m', 'two', 'v2'])
    const found = await refsWith(await shop.open(), [first, second])
    expect(found.get(first)).toEqual({ names: ['origin/main', 'main', 'a', 'origin/b', 'v1', 'v2'], more: 0 })
    expect(found.get(second)).toEqual({ names: ['v2'], more: 0 })
  })

  it('are ten, and the number of the others', async () => {
    const first = shop.commit('first')
    for (let i = 0; i < 12; i++) shop.git(['branch', `b${i}`])
    const { names, more } = (await refsWith(await shop.open(), [first])).get(first)!
    expect([names[0], names.length, more]).toEqual(['main', 10, 3])
  })

  it('are looked up for fifty commits, and left out for what is not here', async () => {
    const shas = Array.from({ length: 52 }, (_, i) => shop.commit(`${i}`))
    const found = await refsWith(await shop.open(), ['0'.repeat(40), '--all', ...shas, ...shas])
    expect([...found.keys()]).toEqual(shas.slice(0, 49))
    expect((await refsWith(await shop.open(), [])).size).toBe(0)
  })

  it('show what they would hide', async () => {
    const first = shop.commit('first')
    shop.git(['branch', 'safe\u202etxt'])
    expect((await refsWith(await shop.open(), [first])).get(first)!.names).toEqual(['main', 'safe\\u202etxt'])
  })
})
