import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { streamGit } from '../../../shared/git/stream.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
  shop.write('a.txt', Buffer.alloc(3_000_000, 'line\n'))
  shop.commit('first')
})
afterEach(() => shop.dispose())

const show = ['cat-file', 'blob', 'HEAD:a.txt']

describe('what git writes', () => {
  it('comes whole, in several chunks', async () => {
    const { git } = await shop.open()
    const chunks: Buffer[] = []
    for await (const chunk of streamGit(git, show)) chunks.push(chunk)
    expect(chunks.length).toBeGreaterThan(1)
    expect(Buffer.concat(chunks).equals(Buffer.alloc(3_000_000, 'line\n'))).toBe(true)
  })

  it('stops when the reader leaves, and when the signal is aborted', async () => {
    const { git } = await shop.open()
    for await (const chunk of streamGit(git, show)) {
      expect(chunk.length).toBeLessThan(3_000_000)
      break
    }
    const limit = new AbortController()
    let bytes = 0
    for await (const chunk of streamGit(git, show, { signal: limit.signal })) {
      bytes += chunk.length
      limit.abort()
    }
    expect(bytes).toBeLessThan(3_000_000)
  })

  it('ends in an error in git’s own words when git fails', async () => {
    const { git } = await shop.open()
    const read = async () => {
      for await (const _ of streamGit(git, ['cat-file', 'blob', 'HEAD:nothing'])) expect(_).toBeUndefined()
    }
    await expect(read()).rejects.toThrow(/git cat-file failed/)
  })
})
