import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { headPlaces } from '../../../../actions/secret-scan/src/exposure/at-head.ts'
import { makePrivateKey } from '../../../../actions/secret-scan/src/proof/private-key.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { lines, type Workshop, workshop } from '../../../support/temporary-repository.ts'

let shop: Workshop
let make: Generator
beforeEach(() => {
  shop = workshop()
  make = new Generator('at head')
})
afterEach(() => shop.dispose())

const token = () => make.text('base62', 40)
const atHead = async (secret: string, more: object = {}) => {
  const repository = await shop.open()
  const places = await headPlaces(repository, (await repository.head())!, [
    { fingerprint: 'it', secret, ...more },
  ])
  return places.get('it')
}
const atWork = async (secret: string, more: object = {}) => {
  const head = { files: shop.host.files }
  return (await headPlaces(await shop.open(), head, [{ fingerprint: 'it', secret, ...more }])).get('it')
}

describe('the places of a secret in a commit', () => {
  it('are files and lines, each file with the same content among them', async () => {
    const secret = token()
    const text = `${lines(3)}a ${secret}, ${secret}\r\n${lines(2)}${secret}`
    shop.write('b.txt', text)
    shop.write('a/copy.txt', text)
    shop.commit()
    const { places, count } = (await atHead(secret))!
    expect(count).toBe(6)
    expect(places.map(({ path, line }) => `${path}:${line}`).sort()).toEqual(
      ['a/copy.txt', 'b.txt'].flatMap((path) => [`${path}:4`, `${path}:4`, `${path}:7`]),
    )
  })

  it('have no line in binary files, and one in UTF-16', async () => {
    const secret = token()
    shop.write('a.bin', Buffer.concat([Buffer.from('\n\n\0'), Buffer.from(secret)]))
    const text = Buffer.from(`\ufeffone\n${secret}\n`, 'utf16le')
    shop.write('b.txt', text)
    shop.commit()
    const written = [Buffer.from(secret, 'utf16le').toString('latin1')]
    expect((await atHead(secret, { written }))!.places).toEqual([
      { path: 'a.bin' },
      { path: 'b.txt', line: 2 },
    ])
  })

  it('are those of the plain text alone where a file has it encoded, too', async () => {
    const secret = token()
    const written = [Buffer.from(secret).toString('base64')]
    shop.write('a.txt', `${written}\n${secret}\n`)
    shop.commit()
    expect(await atHead(secret, { written })).toEqual({ places: [{ path: 'a.txt', line: 2 }], count: 1 })
  })

  it('are told to the twentieth, and counted to the last', async () => {
    const secret = token()
    shop.write('a.txt', `${secret}\n`.repeat(3))
    for (let i = 0; i < 25; i++) shop.write(`b${i}.txt`, `${i}\n${secret}\n${secret}`)
    shop.commit()
    const { places, count } = (await atHead(secret))!
    expect([places.length, count]).toEqual([20, 53])
    shop.write('a.txt', `${secret}\n`.repeat(70_000))
    shop.commit()
    expect((await atHead(secret))!.count).toBe(70_050)
  })

  it('are the first line of a key, and none of what is gone', async () => {
    const key = makePrivateKey(make)
    shop.write('a.txt', `${lines(2)}${key}\n`)
    shop.commit()
    expect((await atHead(key))!.places).toEqual([{ path: 'a.txt', line: 4 }]) // the line behind BEGIN
    shop.write('a.txt', lines(2))
    shop.commit()
    expect(await atHead(key)).toBeUndefined()
  })

  it('are those of the archive that it was found in', async () => {
    const secret = token()
    shop.write('a.zip', Buffer.of(1, 2, 3))
    shop.write('b.zip', Buffer.of(1, 2, 3))
    shop.commit()
    const blobs = [shop.git(['rev-parse', 'HEAD:a.zip'])]
    const places = [{ path: 'a.zip' }, { path: 'b.zip' }]
    expect(await atHead(secret, { blobs })).toEqual({ places, count: 2 })
    expect((await atWork(secret, { blobs }))!.count).toBe(2)
    shop.write('a.zip', Buffer.of(4))
    expect((await atWork(secret, { blobs }))!.places).toEqual([{ path: 'b.zip' }])
  })
})

describe('the places of a secret in the working tree', () => {
  it('are those of what lies there, committed or not, and none of what is ignored', async () => {
    const secret = token()
    shop.write('a.txt', secret)
    shop.write('.gitignore', 'ignored.txt\n')
    shop.commit()
    shop.write('a.txt', 'gone\n')
    shop.write('new\nline.txt', `\n${secret}`)
    shop.write('ignored.txt', secret)
    expect(await atWork(secret)).toEqual({ places: [{ path: 'new\nline.txt', line: 2 }], count: 1 })
    expect((await atHead(secret))!.places).toEqual([{ path: 'a.txt', line: 1 }])
  })

  it('are found before there is any commit, and in another worktree', async () => {
    const secret = token()
    shop.write('a.txt', secret)
    expect((await atWork(secret))!.count).toBe(1)
    shop.commit()
    shop.git(['worktree', 'add', '--quiet', '--detach', '../other'])
    shop.write('b.txt', secret, 'other')
    const repository = await shop.open('other')
    const found = await headPlaces(repository, { files: shop.host.files }, [{ fingerprint: 'it', secret }])
    expect(found.get('it')!.places.map(({ path }) => path)).toEqual(['a.txt', 'b.txt'])
  })
})
