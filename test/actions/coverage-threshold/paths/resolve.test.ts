import { describe, expect, it } from '@jest/globals'
import { type Place, placesOf, type Reported, resolvedIn } from '../../../support/reported-paths.ts'

const shop = [
  'src/cart.ts',
  'src/price.ts',
  'lib/price.ts',
  'README.md',
  'api/src/cart.ts',
  'api/src/only.ts',
]

describe('a reported path', () => {
  const cases: readonly (readonly [string, Partial<Place>, Partial<Reported>, string, string])[] = [
    ['as it is', {}, {}, 'src/cart.ts', 'src/cart.ts'],
    ['of the checkout', {}, {}, '/home/runner/work/shop/shop/src/cart.ts', 'src/cart.ts'],
    [
      'of the checkout, with detours',
      {},
      {},
      '/home/runner/work/shop/shop/lib/../src/cart.ts',
      'src/cart.ts',
    ],
    [
      'of a checkout on Windows',
      { roots: ['D:\\a\\shop\\shop'] },
      {},
      'd:\\a\\shop\\shop\\src\\cart.ts',
      'src/cart.ts',
    ],
    [
      'through a link to the checkout',
      { roots: ['/private/var/shop', '/var/shop/'] },
      {},
      '/var/shop/src/cart.ts',
      'src/cart.ts',
    ],
    ['where the tools ran', { within: 'api' }, {}, 'src/cart.ts', 'api/src/cart.ts'],
    ['of the root, though the tools ran elsewhere', { within: 'api' }, {}, 'lib/price.ts', 'lib/price.ts'],
    ['beside where the tools ran', { within: 'api' }, {}, '../lib/price.ts', 'lib/price.ts'],
    ['by the map', { map: ['/x=lib'] }, {}, '/x/price.ts', 'lib/price.ts'],
    ['by the map before anything else', { map: ['src=api/src'] }, {}, 'src/cart.ts', 'api/src/cart.ts'],
    ['by the map to nowhere', { map: ['src=web'] }, {}, 'src/cart.ts', '?'],
    [
      'as an address, by the map',
      { map: ['http://localhost:80=src'] },
      {},
      'http://localhost:80/cart.ts',
      'src/cart.ts',
    ],
    ['as an address', {}, {}, 'http://localhost:80/src/cart.ts', '?'],
    ['as a file URL', {}, {}, 'file:///home/runner/work/shop/shop/src/cart.ts', 'src/cart.ts'],
    ['of a bundler', {}, {}, 'webpack:///./src/cart.ts', 'src/cart.ts'],
    [
      'below a source directory',
      {},
      { roots: ['/home/runner/work/shop/shop/lib'] },
      'price.ts',
      'lib/price.ts',
    ],
    [
      'below a relative source directory',
      { within: 'api' },
      { roots: ['src'] },
      'only.ts',
      'api/src/only.ts',
    ],
    [
      'below the source directory, not where the tools ran',
      {},
      { roots: ['/home/runner/work/shop/shop/api'] },
      'src/cart.ts',
      'api/src/cart.ts',
    ],
    [
      'below a mapped source directory',
      { map: ['/app=api'] },
      { roots: ['/app'] },
      'src/cart.ts',
      'api/src/cart.ts',
    ],
    [
      'below a source directory of a container',
      {},
      { roots: ['/app/api/src'] },
      'only.ts',
      'api/src/only.ts',
    ],
    ['of a source directory that says nothing', {}, { roots: ['.'] }, 'src/cart.ts', 'src/cart.ts'],
    ['that climbs out', {}, {}, '../../etc/passwd', '?'],
    ['that climbs out and ends alike', {}, {}, '../../x/lib/price.ts', '?'],
    ['of the machine', {}, {}, '/etc/passwd', '?'],
    ['that is empty', {}, {}, '', '?'],
    ['with a NUL', {}, {}, 'src/cart.ts\0', '?'],
    ['of nothing in the checkout', {}, {}, '/home/runner/work/shop/shop', '?'],
  ]
  it.each(cases)('%s', async (_, place, report, path, expected) => {
    expect(await placesOf({ tracked: shop, ...place }, { ...report, files: [path] })).toEqual([expected])
  })

  it('that is below several source directories is not guessed', async () => {
    const roots = ['/home/runner/work/shop/shop/src', '/home/runner/work/shop/shop/lib']
    expect(await placesOf({ tracked: shop }, { roots, files: ['price.ts', 'cart.ts'] })).toEqual([
      'lib/price.ts | src/price.ts',
      'src/cart.ts',
    ])
  })

  it('that none of the source directories has is not looked for elsewhere when others are there', async () => {
    const roots = ['/home/runner/work/shop/shop/api/src']
    expect(await placesOf({ tracked: shop }, { roots, files: ['cart.ts', 'README.md'] })).toEqual([
      'api/src/cart.ts',
      '?',
    ])
  })

  it('that no source directory has is not looked for elsewhere, in the checkout or in a container', async () => {
    const mixed = ['/home/runner/work/shop/shop/src', '/app/lib']
    expect(
      await placesOf(
        { tracked: ['src/cart.ts', 'lib/price.ts'] },
        { roots: mixed, files: ['cart.ts', 'price.ts'] },
      ),
    ).toEqual(['src/cart.ts', '?'])
    const tracked = ['src/shop/cart.py', 'src/shop/price.py', 'other/tests/run.py']
    expect(
      await placesOf(
        { tracked },
        { roots: ['/app/src/shop'], files: ['cart.py', 'price.py', 'tests/run.py'] },
      ),
    ).toEqual(['src/shop/cart.py', 'src/shop/price.py', '?'])
  })

  it('of the checkout that is not tracked is not looked for elsewhere when others are there', async () => {
    const files = ['src/cart.ts', 'dist/src/price.ts', 'node_modules/x/README.md'].map(
      (path) => `/home/runner/work/shop/shop/${path}`,
    )
    expect(await placesOf({ tracked: shop }, { files })).toEqual(['src/cart.ts', '?', '-'])
  })
})

describe('what could not be mapped', () => {
  const why = async (place: Partial<Place>, report: Partial<Reported>, ...files: readonly string[]) =>
    (await resolvedIn({ tracked: shop, ...place }, { ...report, files })).unmapped.map((one) => one.why)

  it('says why', async () => {
    expect(await why({}, {}, '/srv/x.ts')).toEqual(['ends like no tracked file'])
    expect(await why({}, {}, '/home/runner/work/shop/shop/gen/x.ts')).toEqual([
      'lies in the checkout, but is no tracked file',
    ])
    expect(await why({}, {}, '/home/runner/work/shop/shop/src/cart.ts', '/srv/lib/price.ts')).toEqual([
      'lies outside of the checkout, where other files of this report lie',
    ])
    expect(await why({ map: ['/srv=web'] }, {}, '/srv/lib/price.ts')).toEqual([
      'is web/lib/price.ts by `/srv=web`, which is no tracked file',
    ])
    expect(await why({}, {}, 'nothing.ts')).toEqual(['ends like no tracked file'])
    expect(await why({}, { roots: ['/home/runner/work/shop/shop/src'] }, 'cart.ts', 'x.ts')).toEqual([
      'is no tracked file below the source directories that the report names',
    ])
  })

  it.each([
    ['/home/runner/work/shop/shop/src/Cart.ts', 'src/cart.ts'],
    ['Src/cart.ts', 'src/cart.ts'],
    ['/app/src/CART.ts', 'src/cart.ts'],
    ['caf\u0065\u0301/a.ts', 'caf\u00e9/a.ts'],
  ])('%s names the file that differs in case only', async (path, near) => {
    const { unmapped, coverage } = await resolvedIn(
      { tracked: [...shop, 'caf\u00e9/a.ts'] },
      { files: [path] },
    )
    expect(coverage.size).toBe(0)
    expect(unmapped[0]?.why).toBe(`differs in case (or in the form of its Unicode characters) from ${near}`)
  })
})

describe('names of bytes that are no UTF-8, and of backslashes', () => {
  const tracked = ['src/caf\udce9.py', 'src/odd\\name.py', 'src/twin\udce9.py', 'src/twin\udcea.py']

  it('are found as reports write them', async () => {
    const files = ['src/caf\ufffd.py', '/srv/src/caf\ufffd.py', 'src/odd\\name.py', 'src/odd/name.py']
    expect(await placesOf({ tracked, roots: ['/srv'] }, { files })).toEqual([
      'src/caf\udce9.py',
      'src/caf\udce9.py',
      'src/odd\\name.py',
      'src/odd\\name.py',
    ])
    expect(await placesOf({ tracked }, { files: ['/app/src/caf\ufffd.py'] })).toEqual(['src/caf\udce9.py'])
  })

  it('are not told apart by luck', async () => {
    expect(await placesOf({ tracked }, { files: ['src/twin\ufffd.py'] })).toEqual(['?'])
  })
})
