import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openRepository, type Repository } from '../../../shared/git/repository.ts'
import { serverToken } from '../../../shared/git/server-token.ts'
import type { RunSpec } from '../../../shared/runner/port.ts'
import { type GitServer, serveGit } from '../../support/git-server.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

const ref = 'refs/notes/portcullis/coverage-threshold'
const word = 'sesame-open' // no real token, nor like one
const encoded = Buffer.from(`x-access-token:${word}`).toString('base64')

let shop: Workshop
let server: GitServer
let masks: string[]
let specs: RunSpec[]
let sha: string
beforeEach(async () => {
  shop = workshop()
  masks = []
  specs = []
  sha = shop.commit('one')
  shop.git(['clone', '--quiet', '--bare', shop.path('repo'), 'shop.git'], '.')
  server = await serveGit(shop.directory, `basic ${encoded}`)
  shop.git(['remote', 'add', 'origin', `${server.url}/shop.git`])
})
afterEach(async () => {
  await server.close()
  shop.dispose()
})

const open = (more: Readonly<Record<string, string>> = {}): Promise<Repository> => {
  const { run, environment } = shop.host
  const host: typeof shop.host = {
    ...shop.host,
    environment: { ...environment, ...more },
    async run(spec) {
      specs.push(spec)
      return run(spec)
    },
  }
  return openRepository(host, shop.path('repo'))
}

const tokenFor = (url: string, token = word) =>
  serverToken({ environment: { GITHUB_SERVER_URL: url }, mask: (secret) => void masks.push(secret) }, token)

describe('a token for the remote', () => {
  it('pushes and fetches notes where the clone has no credentials', async () => {
    const repository = await open()
    await repository.writeNote(ref, sha, 'note')
    const without = await repository.pushNotes(ref)
    expect(without).toMatchObject({ kind: 'refused', why: expect.stringContaining('contents: write') })
    expect(await repository.pushNotes(ref, tokenFor(server.url))).toEqual({ kind: 'pushed' })
    expect(shop.git(['notes', `--ref=${ref}`, 'show', sha], 'shop.git')).toBe('note')
    shop.git(['update-ref', '-d', ref])
    expect(await repository.fetchNotes(ref)).toMatchObject({ kind: 'failed' })
    expect(await repository.fetchNotes(ref, tokenFor(server.url))).toEqual({ kind: 'fetched' })
    expect(await repository.readNote(ref, sha)).toBe('note')
  })

  it('is in no argument, in no configuration, in no message, and masked in both its forms', async () => {
    const repository = await open()
    await repository.writeNote(ref, sha, 'note')
    const pushed = await repository.pushNotes(ref, tokenFor(server.url, 'wrong-word'))
    const wrong = Buffer.from('x-access-token:wrong-word').toString('base64')
    expect(masks).toEqual(['wrong-word', wrong])
    const told = JSON.stringify([specs.map(({ args }) => args), pushed, shop.git(['config', '--list'])])
    expect(told).not.toContain('wrong-word')
    expect(told).not.toContain(wrong)
    expect(JSON.stringify(specs.at(-1)?.env)).toContain(wrong)
  })

  it('goes to its own server only', async () => {
    const repository = await open()
    await repository.writeNote(ref, sha, 'note')
    for (const other of ['https://github.example', server.url.slice(0, -1)])
      expect(await repository.pushNotes(ref, tokenFor(other))).toMatchObject({ kind: 'refused' })
    expect(server.asked.flat()).toEqual([])
    expect(JSON.stringify(specs)).not.toContain(encoded)
  })

  it('stays away where actions/checkout has left a header, since two are refused', async () => {
    const header = `AUTHORIZATION: basic ${encoded}`
    shop.git(['config', '--local', `http.${server.url}/.extraheader`, header])
    const repository = await open()
    await repository.writeNote(ref, sha, 'note')
    expect(await repository.pushNotes(ref, tokenFor(server.url))).toEqual({ kind: 'pushed' })
    expect(new Set(server.asked.map((headers) => headers.length))).toEqual(new Set([1]))
  })

  it('leaves settings in the environment as they are', async () => {
    const settings = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'remote.origin.url' }
    shop.git(['remote', 'set-url', 'origin', 'file:///nowhere'])
    const repository = await open({ ...settings, GIT_CONFIG_VALUE_0: `${server.url}/shop.git` })
    shop.git(['config', '--unset', 'remote.origin.url'])
    await repository.writeNote(ref, sha, 'note')
    expect(await repository.pushNotes(ref, tokenFor(server.url))).toEqual({ kind: 'pushed' })
  })

  it('that is empty is none', () => {
    expect(tokenFor(server.url, '')).toBeUndefined()
    expect(masks).toEqual([])
  })
})
