import { describe, expect, it } from '@jest/globals'
import { pathIndex } from '../../../shared/git/path-index.ts'

const tracked = new Set([
  'src/app.ts',
  'lib/app.ts',
  'packages/api/src/app.ts',
  'packages/web/src/index.ts',
  'src/main/java/com/shop/Cart.java',
  'README.md',
  'odd\\name.txt',
  'with space/ä.py',
])
const index = pathIndex(tracked, ['/home/me/shop', '/private/home/me/shop/'], '')
const inApi = pathIndex(tracked, ['/home/me/shop'], 'packages/api')

describe('a path of a report', () => {
  it.each([
    ['as it is', 'src/app.ts', 'src/app.ts'],
    ['with a leading ./', './src/app.ts', 'src/app.ts'],
    ['with detours', 'src/../src//./app.ts', 'src/app.ts'],
    ['below the workspace', '/home/me/shop/src/app.ts', 'src/app.ts'],
    ['below the real path of the workspace', '/private/home/me/shop/lib/app.ts', 'lib/app.ts'],
    ['of another machine', '/builds/group/shop/packages/web/src/index.ts', 'packages/web/src/index.ts'],
    ['of a container', '/app/src/main/java/com/shop/Cart.java', 'src/main/java/com/shop/Cart.java'],
    ['of Windows', 'D:\\a\\shop\\shop\\packages\\web\\src\\index.ts', 'packages/web/src/index.ts'],
    ['relative with backslashes', 'packages\\web\\src\\index.ts', 'packages/web/src/index.ts'],
    ['of a source root', 'com/shop/Cart.java', 'src/main/java/com/shop/Cart.java'],
    ['with a backslash in its name', 'odd\\name.txt', 'odd\\name.txt'],
    ['with blanks and umlauts', 'with space/ä.py', 'with space/ä.py'],
  ])('%s', (_, reported, expected) => {
    expect(index.find(reported)).toEqual({ kind: 'known', path: expected })
  })

  it('is looked for where the tools run first, then at the root', () => {
    expect(inApi.find('src/app.ts')).toEqual({ kind: 'known', path: 'packages/api/src/app.ts' })
    expect(inApi.find('README.md')).toEqual({ kind: 'known', path: 'README.md' })
  })

  it('that fits several files is not guessed', () => {
    const twins = pathIndex(new Set(['a/x/y.ts', 'b/x/y.ts']), [], '')
    expect(twins.find('x/y.ts')).toEqual({
      kind: 'ambiguous',
      path: 'x/y.ts',
      candidates: ['a/x/y.ts', 'b/x/y.ts'],
    })
  })

  it('that is not UTF-8 is found by what a report makes of it', () => {
    const latin = pathIndex(new Set(['caf\udce9.py']), [], '')
    expect(latin.find('caf\ufffd.py')).toEqual({ kind: 'known', path: 'caf\udce9.py' })
  })

  it('takes the file that says most', () => {
    expect(index.find('/app/packages/api/src/app.ts')).toEqual({
      kind: 'known',
      path: 'packages/api/src/app.ts',
    })
  })

  it.each([
    ['a bare name of a deep file', 'Cart.java'],
    ['outside of the tree', '../src/app.ts'],
    ['elsewhere', '/etc/passwd'],
  ])('%s fits nothing', (_, reported) => {
    expect(index.find(reported).kind).toBe('unknown')
  })
})
