import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { knownAt } from '../../../../actions/secret-scan/src/exposure/known-at.ts'
import type { Sought } from '../../../../actions/secret-scan/src/exposure/secret-search.ts'
import { makePrivateKey } from '../../../../actions/secret-scan/src/proof/private-key.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { type Workshop, workshop } from '../../../support/temporary-repository.ts'

let shop: Workshop
let make: Generator
beforeEach(() => {
  shop = workshop()
  make = new Generator('known at')
})
afterEach(() => shop.dispose())

const token = () => make.text('base62', 40)
const one = (secret: string, more: Partial<Sought> = {}): Sought => ({ fingerprint: 'it', secret, ...more })
const isKnown = async (sought: Sought, commit = 'HEAD', say?: (note: string) => void) => {
  const repository = await shop.open()
  const sha = (await repository.resolve(commit))!
  return (await knownAt(repository, sha, [sought], say && { say })).has('it')
}

describe('a secret is known', () => {
  it('wherever in the tree it stands, and only there', async () => {
    const [here, gone, later] = [token(), token(), token()]
    shop.write('a.txt', `x=${gone}\n`)
    shop.commit('first')
    shop.write('a.txt', 'nothing\n')
    shop.write('deep/er/b.txt', `one\ntwo ${here} three\n`)
    shop.commit('second')
    shop.write('c.txt', later)
    shop.commit('third')
    const repository = await shop.open()
    const sought = [here, gone, later].map((secret, i) => ({ fingerprint: `${i}`, secret }))
    const base = (await repository.resolve('HEAD^'))!
    expect([...(await knownAt(repository, base, sought))]).toEqual(['0'])
    expect([...(await knownAt(repository, base, []))]).toEqual([])
  })

  it('in a binary file, a link, and a file that attributes or a configuration hide', async () => {
    const secrets = [token(), token(), token()]
    shop.write('a.bin', Buffer.concat([Buffer.alloc(5000), Buffer.from(secrets[0]!), Buffer.of(0, 255)]))
    symlinkSync(`../${secrets[1]}`, join(shop.path('repo'), 'link'))
    shop.write('.gitattributes', '* -diff -text binary\n')
    shop.write('c.txt', `${secrets[2]}\n`)
    shop.commit()
    shop.git(['config', 'grep.patternType', 'perl'])
    shop.git(['config', 'grep.fullName', 'true'])
    for (const secret of secrets) expect(await isKnown(one(secret))).toBe(true)
  })

  it('byte by byte: what is Latin-1 is not what is UTF-8', async () => {
    const head = token()
    shop.write('a.txt', Buffer.from(`${head}\u00e4\u00f6`, 'latin1'))
    shop.commit()
    const inUtf8 = Buffer.from(`${head}\u00e4\u00f6`).toString('latin1')
    expect(await isKnown(one(`${head}\u00e4\u00f6`))).toBe(true)
    expect(await isKnown(one(inUtf8))).toBe(false)
  })

  it.each([
    ['x', false],
    ['7', false],
    ['_', false],
    ['-', true],
    ['"', true],
    ['\\n', true],
    ['\u00e4', true],
    ['', true],
  ])('when it is followed by %j: %s', async (behind, known) => {
    const secret = token()
    shop.write('a.txt', `k=${secret}${behind}`)
    shop.commit()
    expect(await isKnown(one(secret))).toBe(known)
  })

  it('followed by anything when it does not end in a letter or digit, and behind anything', async () => {
    const secret = `${token()}==`
    shop.write('a.txt', `-p${secret}x`)
    shop.commit()
    expect(await isKnown(one(` ${secret}\n`))).toBe(true)
  })

  it('by a place where it is whole, though another is longer', async () => {
    const secret = token()
    shop.write('a.txt', `${secret}xyz ${secret} ${secret}xyz`)
    shop.commit()
    expect(await isKnown(one(secret))).toBe(true)
  })

  it('not for three characters, which stand anywhere', async () => {
    shop.write('a.txt', 'abc')
    shop.commit()
    expect(await isKnown(one('abc'))).toBe(false)
  })
})

describe('a secret in several lines is known', () => {
  const files = (text: string) => {
    shop.write('a.txt', text)
    shop.commit()
  }

  it('by its lines, with other line ends, indented, or in a string', async () => {
    const key = makePrivateKey(make)
    const lines = key.trim().split('\n')
    files(lines.map((line) => `    "${line}\\n" +\r\n`).join(''))
    expect(await isKnown(one(key))).toBe(true)
    shop.write('a.txt', JSON.stringify({ key }))
    shop.commit()
    expect(await isKnown(one(key))).toBe(true)
  })

  it('when all of them are in one file', async () => {
    const key = makePrivateKey(make)
    const lines = key.trim().split('\n')
    const body = lines.slice(1, -1).filter((line) => line.length >= 16)
    files(lines.filter((line) => line !== body.at(-1)).join('\n'))
    shop.write('b.txt', body.at(-1)!)
    shop.commit()
    expect(await isKnown(one(key))).toBe(false)
    expect(body.length).toBeGreaterThan(1)
  })

  it('by what is its own, where many share the other lines', async () => {
    const form = '  "type": "service_account_of_all",\n'
    const secrets = Array.from({ length: 20 }, (_, i) => ({
      fingerprint: `${i}`,
      secret: `{\n${form}  "id": "${token()}"\n}`,
    }))
    files(secrets[3]!.secret.replace(form, '  "type": "another",\n'))
    const repository = await shop.open()
    const head = (await repository.head())!
    expect([...(await knownAt(repository, head, secrets))]).toEqual(['3'])
  })
})

describe('an encoded secret is known', () => {
  it('where its encoded text stands, and in it the secret', async () => {
    const secret = token()
    const encoded = Buffer.from(`password: ${secret}`).toString('base64')
    shop.write('a.yaml', `data: ${encoded}\n`)
    shop.commit()
    const written = [encoded.slice(16)]
    expect(await isKnown(one(secret, { written }))).toBe(true)
    expect(await isKnown(one(secret))).toBe(false)
    expect(await isKnown(one(secret, { encodedIn: ['a.yaml'] }))).toBe(true)
    expect(await isKnown(one(secret, { encodedIn: ['b.yaml'] }))).toBe(false)
  })

  it('not where its encoded text is the beginning of a longer token', async () => {
    const secret = make.text('base62', 42) // 14 times 3 bytes, so that its base64 is that of the longer one's beginning
    const written = [Buffer.from(secret).toString('base64')]
    shop.write('a.yaml', `data: ${Buffer.from(`${secret}${token()}`).toString('base64')}\n`)
    shop.commit()
    expect(await isKnown(one(secret, { written }))).toBe(false)
  })

  it('by its own encoded text, whatever others are looked for', async () => {
    const secrets = [token(), token()]
    const [encoded = '', other = ''] = secrets.map((secret) => Buffer.from(secret).toString('base64'))
    shop.write('a.yaml', `one: ${encoded}\ntwo: ${other}\n`)
    shop.commit()
    const repository = await shop.open()
    const sought = secrets.map((secret, i) => ({
      fingerprint: `${i}`,
      secret,
      written: i === 0 ? [encoded] : [],
    }))
    expect([...(await knownAt(repository, (await repository.head())!, sought))]).toEqual(['0'])
  })

  it('in an archive that the base has, wherever', async () => {
    shop.write('a.jar', Buffer.from([1, 2, 3]))
    shop.commit()
    const blob = shop.git(['rev-parse', 'HEAD:a.jar'])
    expect(await isKnown(one(token(), { blobs: [blob] }))).toBe(true)
    expect(await isKnown(one(token(), { blobs: ['0'.repeat(40)] }))).toBe(false)
  })
})

describe('what is searched', () => {
  it('is fetched where a partial clone left it out', async () => {
    const secret = token()
    shop.git(['config', 'uploadpack.allowFilter', 'true'])
    shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
    shop.write('a.txt', secret)
    const base = shop.commit()
    const url = `file://${shop.path('repo')}`
    shop.git(['clone', '--quiet', '--no-checkout', '--filter=blob:none', url, 'clone'], '.')
    const repository = await shop.open('clone')
    expect((await knownAt(repository, base, [one(secret)])).size).toBe(1)
  })

  it('is said where it is neither here nor to be had', async () => {
    const secret = token()
    shop.git(['config', 'uploadpack.allowFilter', 'true'])
    shop.write('a.txt', secret)
    shop.write('b.txt', 'b')
    const base = shop.commit()
    const url = `file://${shop.path('repo')}`
    shop.git(['clone', '--quiet', '--no-checkout', '--filter=blob:none', url, 'clone'], '.')
    shop.git(['remote', 'set-url', 'origin', 'file:///nowhere'], 'clone')
    const repository = await shop.open('clone')
    const notes: string[] = []
    const known = await knownAt(repository, base, [one(secret)], { say: (note) => void notes.push(note) })
    expect(known.size).toBe(0)
    expect(notes).toEqual([expect.stringContaining('2 files (a.txt is the first) could not be searched')])
  })

  it('is all but submodules, which are in another repository, and that is nothing to be said', async () => {
    shop.commit()
    shop.git(['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`])
    shop.git(['commit', '--quiet', '--message=second'])
    const notes: string[] = []
    expect(await isKnown(one(token()), 'HEAD', (note) => void notes.push(note))).toBe(false)
    expect(notes).toEqual([])
  })

  it('is said where the time was up', async () => {
    shop.write('a.txt', 'a')
    const base = shop.commit()
    const notes: string[] = []
    const options = { say: (note: string) => void notes.push(note), signal: AbortSignal.abort() }
    await knownAt(await shop.open(), base, [one(token())], options)
    expect(notes).toEqual([expect.stringContaining('the time was up')])
  })

  it('is a repository with SHA-256, too, with names of several lines', async () => {
    const secret = token()
    mkdirSync(shop.path('sha256'))
    shop.git(['init', '--quiet', '--object-format=sha256'], 'sha256')
    writeFileSync(join(shop.path('sha256'), 'two\nlines'), secret)
    const base = shop.commit('first', 'sha256')
    expect(base).toHaveLength(64)
    expect((await knownAt(await shop.open('sha256'), base, [one(secret)])).size).toBe(1)
  })

  it('is gone through once for ten thousand secrets', async () => {
    const secrets = Array.from({ length: 10_000 }, (_, i) => ({ fingerprint: `${i}`, secret: token() }))
    const there = secrets.filter((_, i) => i % 2 === 0).map(({ secret }) => secret)
    for (let i = 0; i < 10; i++)
      shop.write(`${i}.txt`, `${there.filter((_, at) => at % 10 === i).join('\n')}\n`)
    const base = shop.commit()
    const known = await knownAt(await shop.open(), base, secrets)
    expect(known.size).toBe(5000)
    expect([known.has('0'), known.has('1'), known.has('9998')]).toEqual([true, false, true])
  })
})

it('no secret is in what other processes can see', async () => {
  const secret = token()
  shop.write('a.txt', secret)
  const base = shop.commit()
  const seen: string[] = []
  const { openRepository } = await import('../../../../shared/git/repository.ts')
  const host: typeof shop.host = {
    ...shop.host,
    run: (spec) => {
      seen.push(JSON.stringify([spec.args, spec.env]))
      return shop.host.run(spec)
    },
  }
  const repository = await openRepository(host, shop.path('repo'))
  expect((await knownAt(repository, base, [one(secret, { written: [`${secret}x`] })])).size).toBe(1)
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.join('\n')).not.toContain(secret)
})
