import { rmSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.dispose())

const idOf = (text: string): string => {
  shop.write('../scratch', text)
  return shop.git(['hash-object', shop.path('scratch')], '.')
}

describe('ids of contents', () => {
  it('of a commit are those of its regular files', async () => {
    shop.write('src/a.ts', 'a\n')
    shop.write('übung.ts', 'u\n')
    symlinkSync('src/a.ts', shop.path('repo/link'))
    const first = shop.commit()
    shop.write('src/a.ts', 'changed\n')
    shop.commit()
    const ids = await (await shop.open()).blobIds(first)
    expect(Object.fromEntries(ids)).toEqual({ 'src/a.ts': idOf('a\n'), 'übung.ts': idOf('u\n') })
  })

  it('of the working tree are those of what lies there, staged or not', async () => {
    for (const name of ['kept', 'edited', 'staged', 'gone', 'link', '"quoted"', 'Üb'])
      shop.write(name, `${name}\n`)
    shop.commit()
    for (const name of ['edited', 'staged', '"quoted"', 'Üb']) shop.write(name, `new ${name}\n`)
    shop.git(['add', 'staged'])
    shop.write('untracked', 'x\n')
    rmSync(shop.path('repo/gone'))
    rmSync(shop.path('repo/link'))
    symlinkSync('kept', shop.path('repo/link'))
    const ids = await (await shop.open()).blobIds()
    expect(Object.fromEntries(ids)).toEqual({
      kept: idOf('kept\n'),
      edited: idOf('new edited\n'),
      staged: idOf('new staged\n'),
      '"quoted"': idOf('new "quoted"\n'),
      Üb: idOf('new Üb\n'),
    })
  })

  it('are those of the commit for a file whose line ends alone were converted', async () => {
    shop.write('.gitattributes', '*.txt text eol=crlf\n')
    shop.write('a.txt', 'one\r\ntwo\r\n')
    const sha = shop.commit()
    const repository = await shop.open()
    shop.write('a.txt', 'one\r\ntwo\r\n') // the same again, with a new time
    expect((await repository.blobIds()).get('a.txt')).toBe((await repository.blobIds(sha)).get('a.txt'))
  })
})

describe('first parents', () => {
  it('are followed past merges, and as far as a shallow clone reaches', async () => {
    const one = shop.commit('one')
    shop.git(['checkout', '--quiet', '-b', 'side'])
    shop.commit('on the side')
    shop.git(['checkout', '--quiet', 'main'])
    const two = shop.commit('two')
    shop.git(['merge', '--quiet', '--no-ff', '-m', 'merge', 'side'])
    const merge = shop.git(['rev-parse', 'HEAD'])
    const repository = await shop.open()
    expect(await repository.firstParents(merge, 10)).toEqual([merge, two, one])
    expect(await repository.firstParents(merge, 2)).toEqual([merge, two])
    shop.git(['clone', '--quiet', '--depth=2', `file://${shop.path('repo')}`, 'clone'], '.')
    expect(await (await shop.open('clone')).firstParents(merge, 10)).toEqual([merge, two])
  })
})
