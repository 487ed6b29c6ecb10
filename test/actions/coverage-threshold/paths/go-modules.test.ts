import { describe, expect, it } from '@jest/globals'
import { placesOf, resolvedIn } from '../../../support/reported-paths.ts'

const go = (
  texts: Readonly<Record<string, string>>,
  tracked: readonly string[],
  ...files: readonly string[]
) => placesOf({ tracked: [...tracked, ...Object.keys(texts)], texts }, { format: 'go', files })

describe('the import paths of Go', () => {
  it('begin with the module, whatever its directory is called', async () => {
    const texts = { 'backend/go.mod': 'module example.com/acme/shop\n\ngo 1.22\n' }
    const tracked = ['backend/cart/cart.go', 'backend/main.go', 'shop/cart/cart.go']
    expect(
      await go(texts, tracked, 'example.com/acme/shop/cart/cart.go', 'example.com/acme/shop/main.go'),
    ).toEqual(['backend/cart/cart.go', 'backend/main.go'])
  })

  it.each([
    ['quotes', 'module "example.com/shop"'],
    ['backquotes', 'module `example.com/shop`'],
    ['a comment', '// The shop.\nmodule example.com/shop // Deprecated: closed.'],
    ['parentheses', 'module (\n\texample.com/shop\n)'],
    ['CRLF', 'module example.com/shop\r\n\r\ngo 1.22\r\n'],
    ['blanks', '  module\texample.com/shop  '],
  ])('are understood with %s in go.mod', async (_, text) => {
    expect(await go({ 'go.mod': text }, ['cart.go', 'z/cart.go'], 'example.com/shop/cart.go')).toEqual([
      'cart.go',
    ])
  })

  it('are those of the longest module', async () => {
    const texts = {
      'go.mod': 'module example.com/shop',
      'tools/go.mod': 'module example.com/shop/api',
    }
    const tracked = ['api/a.go', 'tools/a.go', 'api/b.go']
    expect(await go(texts, tracked, 'example.com/shop/api/a.go', 'example.com/shop/api/b.go')).toEqual([
      'tools/a.go',
      'api/b.go',
    ])
  })

  it('are of whole names', async () => {
    const texts = { 'go.mod': 'module example.com/shop' }
    expect(await go(texts, ['s/a.go', 'a.go'], 'example.com/shops/a.go')).toEqual(['?'])
  })

  it('of one module in two places are told by go.work', async () => {
    const texts = {
      'go.mod': 'module example.com/shop',
      'testdata/shop/go.mod': 'module example.com/shop',
    }
    const tracked = ['a.go', 'testdata/shop/a.go']
    const ask = (more: Readonly<Record<string, string>>) =>
      go({ ...texts, ...more }, tracked, 'example.com/shop/a.go')
    expect(await ask({})).toEqual(['a.go | testdata/shop/a.go'])
    expect(await ask({ 'go.work': 'go 1.22\n\nuse .\n' })).toEqual(['a.go'])
    expect(await ask({ 'go.work': 'use (\n\t./testdata/shop // the other\n\t/srv/x\n)\n' })).toEqual([
      'testdata/shop/a.go',
    ])
    expect(await ask({ 'testdata/go.work': 'use ./shop' })).toEqual(['testdata/shop/a.go'])
  })

  it('of dependencies and of the standard library are not ours', async () => {
    const texts = { 'go.mod': 'module example.com/shop' }
    const files = ['github.com/acme/lib/cart/cart.go', 'fmt/print.go', 'example.com/shop/gen.go']
    expect(await go(texts, ['cart/cart.go', 'fmt/print.go.txt', 'src/fmt/print.go'], ...files)).toEqual([
      '?',
      '?',
      '?',
    ])
    const { unmapped } = await resolvedIn(
      { tracked: ['go.mod'], texts },
      { format: 'go', files: ['fmt/print.go'] },
    )
    expect(unmapped[0]?.why).toBe(
      'is no tracked file of the module that go.mod files of this repository declare',
    )
  })

  it('without any go.mod are found by their ends', async () => {
    const tracked = ['cart/cart.go', 'main.go', 'price/price.go']
    expect(await go({}, tracked, ...tracked.map((path) => `github.com/acme/shop/${path}`))).toEqual(tracked)
  })

  it('may be paths of files, where there is no module', async () => {
    const texts = { 'go.mod': 'module example.com/shop' }
    const files = [
      '_/home/runner/work/shop/shop/cart.go',
      'command-line-arguments/cart.go',
      './cart.go',
      '/home/runner/work/shop/shop/cart.go',
    ]
    expect(await go(texts, ['cart.go'], ...files)).toEqual(files.map(() => 'cart.go'))
  })

  it('are only those of Go: another tool means what it says', async () => {
    const texts = { 'go.mod': 'module src' }
    expect(
      await placesOf({ tracked: ['src/a.ts', 'a.ts', 'go.mod'], texts }, { files: ['src/a.ts'] }),
    ).toEqual(['src/a.ts'])
    expect(await go(texts, ['src/a.go', 'a.go'], 'src/a.go')).toEqual(['a.go'])
  })

  it('of a go.mod that can not be read, or declares nothing, are of no module', async () => {
    expect(await go({ 'go.mod': '' }, ['cart.go'], 'example.com/shop/cart.go')).toEqual(['cart.go'])
    const { coverage } = await resolvedIn(
      { tracked: ['go.mod', 'cart.go'] },
      { format: 'go', files: ['example.com/x/cart.go'] },
    )
    expect(coverage.size).toBe(1)
  })
})
