/** Repositories and reports as they are outside of examples: each is judged rightly or refused with its reason. */

import * as fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { lint, openShop, type Shop, states, text } from '../support/odd-shop.ts'

let shop: Shop
beforeEach(() => {
  shop = openShop()
})
afterEach(() => shop.dispose())

const longer = `${text}four\n`

describe('a repository', () => {
  it('without commits is judged whole', async () => {
    shop.write('a.txt', text)
    shop.report('out/lint.json', lint(['a.txt', 1]))
    const verdict = await shop.judged()
    expect([verdict.verdict, ...states(verdict)]).toEqual(['fail', 'new a.txt:1'])
    expect(verdict.notes.join()).toContain('no commit yet')
  })

  it('with one commit is judged whole when nothing is pushed before it', async () => {
    shop.write('a.txt', text)
    shop.commit('first')
    shop.report('out/lint.json', lint(['a.txt', 1]))
    const before = '0'.repeat(40)
    const event = { kind: 'actions', name: 'push', ref: 'refs/heads/main' } as const
    const payload = { before, repository: { default_branch: 'main' } }
    const verdict = await shop.judged({ event: { ...event, payload } })
    expect([verdict.verdict, ...states(verdict)]).toEqual(['fail', 'new a.txt:1'])
  })

  it('with a detached head knows old from new', async () => {
    const base = shop.change('a.txt')
    shop.git(['checkout', '--quiet', '--detach'])
    shop.report('out/lint.json', lint(['a.txt', 1], ['a.txt', 4]))
    expect(states(await shop.judged({ inputs: { base } }))).toEqual(['unchanged a.txt:1', 'new a.txt:4'])
  })

  it('with a detached head and no base named takes the default branch', async () => {
    shop.change('a.txt')
    shop.git(['checkout', '--quiet', '--detach', 'HEAD'])
    shop.write('a.txt', `${longer}five\n`)
    shop.commit('ahead')
    shop.report('out/lint.json', lint(['a.txt', 4], ['a.txt', 5]))
    expect(states(await shop.judged())).toEqual(['unchanged a.txt:4', 'new a.txt:5'])
  })

  it('that is shallow and has no base says what to change', async () => {
    shop.change('a.txt')
    shop.git(['clone', '--quiet', '--depth=1', `file://${shop.path('repo')}`, shop.path('clone')])
    fs.rmSync(shop.path('repo/.git'), { recursive: true })
    shop.report('out/lint.json', lint(['a.txt', 1]), 'clone')
    const event = { kind: 'actions', name: 'push', ref: 'refs/heads/main', sha: undefined } as const
    const payload = { before: '1'.repeat(40), repository: { default_branch: 'main' } }
    const verdict = await shop.judged({ where: 'clone', event: { ...event, payload } })
    expect(verdict.verdict).toBe('error')
    expect(verdict.summary).toContain('fetch-depth')
  })

  it('that is a worktree of another, with a file named .git, is judged as any', async () => {
    const base = shop.change('a.txt')
    shop.git(['worktree', 'add', '--quiet', '--detach', shop.path('tree')])
    expect(fs.statSync(shop.path('tree/.git')).isFile()).toBe(true)
    shop.report('out/lint.json', lint(['a.txt', 1], ['a.txt', 4]), 'tree')
    const found = states(await shop.judged({ where: 'tree', inputs: { base } }))
    expect(found).toEqual(['unchanged a.txt:1', 'new a.txt:4'])
  })

  it('is judged from a directory in it, with paths that start there', async () => {
    const base = shop.change('packages/shop/src/a.txt', 'a.txt')
    shop.report('packages/shop/out/lint.json', lint(['src/a.txt', 1], ['src/a.txt', 4], ['../../a.txt', 4]))
    const inputs = { base, 'working-directory': 'packages/shop' }
    expect(states(await shop.judged({ inputs }))).toEqual([
      'new a.txt:4',
      'unchanged packages/shop/src/a.txt:1',
      'new packages/shop/src/a.txt:4',
    ])
  })

  it('with a submodule keeps the findings inside it, and says that they are in no file of its own', async () => {
    fs.mkdirSync(shop.path('library'))
    shop.git(['init', '--quiet', '--initial-branch=main'], 'library')
    shop.write('b.txt', text, 'library')
    shop.commit('library', 'library')
    shop.write('.gitignore', 'out/\n')
    shop.write('a.txt', text)
    shop.git(['submodule', '--quiet', 'add', shop.path('library'), 'vendor/library'])
    const base = shop.commit('base')
    shop.write('b.txt', longer, 'repo/vendor/library')
    shop.commit('ahead', 'repo/vendor/library')
    shop.commit('move the submodule')
    shop.report('out/lint.json', lint(['a.txt', 1], ['vendor/library/b.txt', 1], ['vendor/library/b.txt', 4]))
    const verdict = await shop.judged({ inputs: { base } })
    expect(verdict.evidence).toMatchObject([{ status: 'findings', findings: 3 }])
    expect(states(verdict)).toEqual([
      'unchanged a.txt:1',
      'new vendor/library/b.txt:1',
      'new vendor/library/b.txt:4',
    ])
  })
})

describe('a file name', () => {
  it.each([
    ['with a newline', 'a\nb.txt'],
    ['with quotes', `a"b'c.txt`],
    ['with a backslash', 'src/a\\b.txt'],
    ['with a backslash and no slash', 'a\\b.txt'],
    ['with blanks at its ends', ' a.txt '],
    ['that looks like an option', '--output=x.txt'],
    ['that looks like a pattern', '[a-z]*?{b,c}!.txt'],
    ['that looks like a command', '::error::x.txt'],
    ['in another composition', 'gro\u0308\u00dfe.txt'],
    ['of four-byte characters', '😀/漢.txt'],
  ])('%s has its findings told apart', async (_, name) => {
    const base = shop.change(name)
    shop.report('out/lint.json', lint([name, 1], [name, 4]))
    const verdict = await shop.judged({ inputs: { base } })
    expect(states(verdict)).toEqual([`unchanged ${name}:1`, `new ${name}:4`])
    expect(verdict.notes.join()).not.toContain('no file of this repository')
  })

  it('that is not UTF-8 has its findings told apart, as tools write it: with U+FFFD', async () => {
    const name = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74])
    const base = shop.change(name)
    shop.report('out/lint.json', lint(['caf\ufffd.txt', 1], ['caf\ufffd.txt', 4]))
    expect(states(await shop.judged({ inputs: { base } }))).toEqual([
      'unchanged caf\udce9.txt:1',
      'new caf\udce9.txt:4',
    ])
  })

  it('of a report that is not UTF-8 is refused with a reason, never passed over', async () => {
    const base = shop.change('a.txt')
    shop.report(Buffer.from([...Buffer.from('out/l'), 0xe9, ...Buffer.from('.json')]), lint(['a.txt', 4]))
    const verdict = await shop.judged({ inputs: { base } })
    expect(verdict.verdict).toBe('error')
    expect(verdict.summary).toMatch(/not UTF-8/)
  })

  it.each(['a b.json', 'l[1].json', '-x.json', 'a\nb.json', '::error::x.json', 'größe.json', 'a\\b.json'])(
    'of a report may be %j',
    async (name) => {
      const base = shop.change('a.txt')
      shop.report(`out/${name}`, lint(['a.txt', 4]))
      expect(states(await shop.judged({ inputs: { base } }))).toEqual(['new a.txt:4'])
    },
  )

  it('that changes in case only is that of a file renamed', async () => {
    const base = shop.change('src/Cart.txt')
    shop.git(['mv', 'src/Cart.txt', 'src/cart.txt'])
    shop.commit('smaller')
    shop.report('out/lint.json', lint(['src/cart.txt', 1], ['src/cart.txt', 4]))
    shop.report('base.json', lint(['src/Cart.txt', 1]))
    const inputs = { base, 'base-reports': 'base.json' }
    expect(states(await shop.judged({ inputs }))).toEqual(['moved src/cart.txt:1', 'new src/cart.txt:4'])
  })

  it('that becomes that of a directory is another file', async () => {
    shop.change('thing')
    shop.write('.gitignore', 'out/\nbase.json\n')
    const base = shop.commit('before')
    fs.rmSync(shop.path('repo/thing'))
    shop.write('thing/inside.txt', 'something else entirely\nand more of it\n')
    shop.commit('a directory now')
    shop.report('base.json', lint(['thing', 1]))
    shop.report('out/lint.json', lint(['thing/inside.txt', 1]))
    const verdict = await shop.judged({ inputs: { base, 'base-reports': 'base.json' } })
    expect(states(verdict)).toEqual(['new thing/inside.txt:1', 'fixed thing:1'])
    // And back.
    const directory = shop.git(['rev-parse', 'HEAD'])
    fs.rmSync(shop.path('repo/thing'), { recursive: true })
    shop.write('thing', text)
    shop.commit('a file again')
    shop.report('base.json', lint(['thing/inside.txt', 1]))
    shop.report('out/lint.json', lint(['thing', 1]))
    const back = await shop.judged({ inputs: { base: directory, 'base-reports': 'base.json' } })
    expect(states(back)).toEqual(['new thing:1', 'fixed thing/inside.txt:1'])
  })
})
