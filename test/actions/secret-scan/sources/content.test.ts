import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { receiptSection, receiptWriter, tallyOf } from '../../../../actions/secret-scan/src/receipt.ts'
import { attribute } from '../../../../actions/secret-scan/src/sources/attribute.ts'
import type { Source } from '../../../../actions/secret-scan/src/sources/batch.ts'
import { readBlobCache, writeBlobCache } from '../../../../actions/secret-scan/src/sources/blob-cache.ts'
import { planHistory, readSlice } from '../../../../actions/secret-scan/src/sources/history.ts'
import {
  eventTexts,
  readCommitTexts,
  readNotes,
  readRefTexts,
} from '../../../../actions/secret-scan/src/sources/texts.ts'
import { readCommitTree, readWorkingTree } from '../../../../actions/secret-scan/src/sources/tree.ts'
import {
  readStaged,
  readStandardInput,
  readUncommitted,
} from '../../../../actions/secret-scan/src/sources/uncommitted.ts'
import { machine } from '../../../../shared/runner/machine.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { eventOf, type Workshop, workshop } from '../../../support/temporary-repository.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.dispose())

const limits = { maxFileBytes: 1_000_000 }

const gathered = async (...sources: readonly Source[]) => {
  const writer = receiptWriter({ range: 'a..b', start: [], end: [], shallow: false, ruleSet: 'r1' })
  const found: string[][] = []
  for (const source of sources)
    for await (const batch of source) {
      writer.add(tallyOf(batch))
      for (const { kind, path, bytes } of batch.pieces)
        if (kind !== 'file name') found.push([kind, path, bytes.toString('latin1')])
    }
  return { found: found.sort(), receipt: writer.end() }
}

describe('what is not committed', () => {
  it('is what is staged, in a repository without a commit, too', async () => {
    shop.write('a.txt', 'one\n')
    shop.git(['add', '.'])
    shop.write('a.txt', 'one\nnot staged\n')
    const { found } = await gathered(readStaged(await shop.open(), limits))
    expect(found).toEqual([['added lines', 'a.txt', 'one\n']])
  })

  it('is what changed since HEAD and what is untracked, whatever attributes say', async () => {
    shop.write('.gitattributes', '*.env -diff\n')
    shop.write('a.env', 'A=1\n')
    shop.commit('first')
    shop.write('a.env', 'A=1\nB=2\n')
    shop.write('new.txt', 'new\n')
    const { found } = await gathered(readUncommitted(await shop.open(), shop.host.files, limits))
    expect(found).toEqual([
      // An attribute calls it binary, so it is read whole.
      ['blob', 'a.env', 'A=1\nB=2\n'],
      ['blob', 'new.txt', 'new\n'],
    ])
  })

  it('is standard input, as far as the limit goes', async () => {
    async function* input() {
      yield Buffer.from('one\n')
      yield Buffer.from('two\n')
    }
    expect((await gathered(readStandardInput(input(), limits))).found).toEqual([['blob', '', 'one\ntwo\n']])
    const { found, receipt } = await gathered(readStandardInput(input(), { maxFileBytes: 7 }))
    expect([found, receipt.skippedBytes]).toEqual([[], 8])
  })
})

describe('a tree', () => {
  it('is read from a commit, submodules and large files listed', async () => {
    shop.write('a.txt', 'one\n')
    shop.write('large.bin', Buffer.alloc(2_000_000))
    symlinkSync('target', join(shop.path('repo'), 'link'))
    const first = shop.commit('first')
    shop.git(['update-index', '--add', '--cacheinfo', `160000,${first},lib`])
    shop.git(['commit', '--quiet', '--message=second'])
    const repository = await shop.open()
    const { found, receipt } = await gathered(readCommitTree(repository, (await repository.head())!, limits))
    expect(found).toEqual([
      ['blob', 'a.txt', 'one\n'],
      ['blob', 'link', 'target'],
    ])
    expect(receipt.skipped.map(({ what }) => what).sort()).toEqual(['large.bin', 'lib'])
    expect(receipt).toMatchObject({ complete: true, scanned: { trees: 1, blobs: 2, bytes: 10 } })
  })

  it('is read from the working tree, what a sparse checkout left out from the index', async () => {
    shop.write('in/a.txt', 'one\n')
    shop.write('out/b.txt', 'two\n')
    shop.commit('first')
    shop.git(['sparse-checkout', 'set', 'in'])
    shop.write('in/new.txt', 'new\n')
    const { found } = await gathered(readWorkingTree(await shop.open(), shop.host.files, limits))
    expect(found).toEqual([
      ['blob', 'in/a.txt', 'one\n'],
      ['blob', 'in/new.txt', 'new\n'],
      ['blob', 'out/b.txt', 'two\n'],
    ])
  })
})

describe('a history', () => {
  it('is every blob of every branch once, shared out, with where each came from', async () => {
    shop.write('a.txt', 'one\n')
    const first = shop.commit('first')
    shop.write('a.txt', 'two\n')
    shop.write('copy.txt', 'one\n')
    shop.commit('second')
    shop.git(['checkout', '--quiet', '-b', 'side'])
    shop.write('side.txt', 'three\n')
    shop.commit('third')
    shop.git(['checkout', '--quiet', 'main'])
    const repository = await shop.open()
    const plan = await planHistory(repository, 1000, 2)
    expect(plan).toMatchObject({ commits: 3, blobs: 3, skipped: [] })
    expect(plan.slices).toHaveLength(2)
    const { found } = await gathered(
      ...plan.slices.map((slice) => readSlice(repository, machine().files, slice, limits)),
    )
    expect(found.map(([, , text]) => text).sort()).toEqual(['one\n', 'three\n', 'two\n'])
    const one = shop.git(['rev-parse', `${first}:a.txt`])
    const seconds = Date.parse('2024-05-06T07:08:09Z') / 1000
    const place = { commit: first, path: 'a.txt', seconds, paths: ['copy.txt', 'a.txt'], complete: true }
    expect(await attribute(repository, new Set([one]))).toEqual(new Map([[one, place]]))
  })

  it('leaves out what the cache knows, and says what the time did not allow', async () => {
    shop.write('a.txt', 'one\n')
    shop.write('b.txt', 'two\n')
    shop.commit('first')
    const repository = await shop.open()
    const known = shop.git(['rev-parse', 'HEAD:a.txt'])
    const { files } = fakeHost({ files: {} })
    await writeBlobCache(files, '/cache', 'r1', [known])
    const cache = await readBlobCache(files, '/cache', 'r1')
    const plan = await planHistory(repository, 1000, 1, cache.has)
    expect(plan.known).toBe(1)
    expect((await gathered(readSlice(repository, machine().files, plan.slices[0]!, limits))).found).toEqual([
      ['blob', 'b.txt', 'two\n'],
    ])
    const late = { ...limits, signal: AbortSignal.abort() }
    const { receipt } = await gathered(readSlice(repository, machine().files, plan.slices[0]!, late))
    expect(receipt).toMatchObject({ complete: false, unreached: ['1 of 1 blobs'] })
    expect(JSON.stringify(receiptSection(receipt))).toContain('1 of 1 blobs')
  })

  it('of a partial clone gets the blobs that were left out', async () => {
    shop.git(['config', 'uploadpack.allowFilter', 'true'])
    shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
    shop.write('a.txt', 'one\n')
    shop.commit('first')
    const url = `file://${shop.path('repo')}`
    shop.git(['clone', '--quiet', '--no-checkout', '--filter=blob:none', url, 'clone'], '.')
    const repository = await shop.open('clone')
    const plan = await planHistory(repository, 1000, 1)
    const { found } = await gathered(
      ...plan.slices.map((slice) => readSlice(repository, machine().files, slice, limits)),
    )
    expect(found.map(([, , text]) => text)).toEqual(['one\n'])
  })
})

describe('the cache of blobs', () => {
  const files = fakeHost({ files: {} }).files
  const ids = Array.from({ length: 50 }, (_, i) => (i * 7919).toString(16).padStart(40, '0'))

  it('knows exactly what was written, for these rules alone', async () => {
    await writeBlobCache(files, '/c', 'r1', ids.slice(1))
    const cache = await readBlobCache(files, '/c', 'r1')
    expect(ids.filter((id) => cache.has(id))).toEqual(ids.slice(1))
    expect([cache.has('zz'), (await readBlobCache(files, '/c', 'r2')).size]).toEqual([false, 0])
  })

  it('counts as none when it is damaged', async () => {
    await writeBlobCache(files, '/d', 'r1', ids)
    const path = `/d/${(await files.list('/d'))[0]}`
    const bytes = (await files.read(path))!
    const flipped = Buffer.from(bytes)
    flipped[flipped.length - 1]! ^= 1
    for (const damaged of [bytes.subarray(0, -20), bytes.subarray(0, 9), flipped, Buffer.alloc(0)]) {
      await files.write(path, damaged)
      expect((await readBlobCache(files, '/d', 'r1')).size).toBe(0)
    }
  })
})

describe('texts', () => {
  it('are messages, people, tags, names of refs and notes', async () => {
    shop.write('a.txt', 'one\n')
    const first = shop.commit('the first message')
    shop.git(['tag', '--annotate', '--message=a tag', 'v1'])
    shop.git(['tag', '--annotate', '--message=a tag of a tag', 'v2', 'v1'])
    shop.git(['notes', 'add', '--message=a note', first])
    const repository = await shop.open()
    const { found } = await gathered(
      readCommitTexts(repository, [first], limits),
      readRefTexts(repository, limits),
      readNotes(repository, [first], limits),
    )
    const of = (kind: string) => [...new Set(found.filter((one) => one[0] === kind).map((one) => one[2]))]
    expect(of('commit message')).toEqual(['the first message\n'])
    expect(of('author')).toEqual(['A <a@example.org>'])
    expect(of('tag message')).toEqual(['a tag\n', 'a tag of a tag\n'])
    expect(of('branch name')).toContain('refs/tags/v1')
    expect(of('note')).toEqual(['a note\n'])
  })

  it('are what the payload says of a pull request', () => {
    const payload = { pull_request: { title: 'T', body: 'B', head: { ref: 'R' } } }
    expect(eventTexts(eventOf('pull_request', payload)).map(({ kind, bytes }) => [kind, `${bytes}`])).toEqual(
      [
        ['pull-request text', 'T'],
        ['pull-request text', 'B'],
        ['branch name', 'R'],
      ],
    )
  })
})
