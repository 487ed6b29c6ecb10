import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { placesOf } from '../../../support/reported-paths.ts'

describe('paths of another machine', () => {
  it.each([
    ['a container', '/app'],
    ['GitLab', '/builds/acme/shop'],
    ['another runner', '/home/runner/work/store/store'],
    ['a runner on Windows', 'D:\\a\\shop\\shop'],
    ['Windows with slashes', 'D:/a/shop/shop'],
    ['a network drive', '\\\\build\\shop'],
    ['the root of a machine', ''],
  ])('%s are found below its prefix', async (_, prefix) => {
    const tracked = ['src/cart.ts', 'src/price.ts', 'index.ts', 'lib/index.ts', 'lib/util/index.ts']
    const windows = prefix.includes('\\')
    const files = tracked
      .map((path) => `${prefix}/${path}`)
      .map((path) => (windows ? path.replaceAll('/', '\\') : path))
    expect(await placesOf({ tracked }, { files })).toEqual(tracked)
  })

  it('are found below the directory where the tools ran', async () => {
    const tracked = ['api/src/a.ts', 'api/src/b.ts', 'src/a.ts', 'web/src/b.ts']
    expect(await placesOf({ tracked, within: 'api' }, { files: ['/app/src/a.ts', '/app/src/b.ts'] })).toEqual(
      ['api/src/a.ts', 'api/src/b.ts'],
    )
  })

  it('that could be of two places are not guessed', async () => {
    const tracked = ['src/index.ts', 'index.ts']
    expect(await placesOf({ tracked }, { files: ['/app/src/index.ts'] })).toEqual(['index.ts | src/index.ts'])
  })

  it('are told by the files that can be only one', async () => {
    const tracked = ['src/index.ts', 'index.ts', 'src/cart.ts']
    expect(await placesOf({ tracked }, { files: ['/app/src/index.ts', '/app/src/cart.ts'] })).toEqual([
      'src/index.ts',
      'src/cart.ts',
    ])
    // Here the tree itself is what lies in /app/src.
    expect(
      await placesOf(
        { tracked: ['src/index.ts', 'index.ts', 'cart.ts'] },
        { files: ['/app/src/index.ts', '/app/src/cart.ts'] },
      ),
    ).toEqual(['index.ts', 'cart.ts'])
  })

  it('that only end like one of ours are not ours', async () => {
    const tracked = ['src/lib.rs', 'src/cart.rs', 'src/price.rs', 'src/de.rs']
    const files = [
      '/app/src/lib.rs',
      '/app/src/cart.rs',
      '/srv/serde/src/lib.rs',
      '/srv/serde/src/de.rs',
      '/app/src/price.rs',
    ]
    expect(await placesOf({ tracked }, { files })).toEqual([
      'src/lib.rs',
      'src/cart.rs',
      '?',
      '?',
      'src/price.rs',
    ])
  })

  it('are not ours where dependencies are installed, however few of ours there are', async () => {
    const tracked = ['src/lib.rs', 'index.js', 'setup.py', 'src/a.h']
    const files = [
      '/home/me/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/serde-1.0.2/src/lib.rs',
      '/usr/local/cargo/git/checkouts/serde/src/lib.rs',
      '/rustc/9fc6b43126469e3858e2fe86cafb4f0fd5068869/library/core/src/lib.rs',
      '/srv/node_modules/left/index.js',
      '/opt/venv/lib/python3.12/site-packages/six/setup.py',
      '/usr/include/src/a.h',
      '/home/me/go/pkg/mod/x/src/a.h',
    ]
    expect(await placesOf({ tracked }, { files })).toEqual(files.map(() => '-'))
  })

  it('are as well ours as others when equally many speak for both, so none is', async () => {
    const tracked = ['src/lib.rs', 'src/de.rs']
    expect(await placesOf({ tracked }, { files: ['/app/src/lib.rs', '/srv/serde/src/de.rs'] })).toEqual([
      '?',
      '?',
    ])
  })

  it('that nothing above them tells lie in a flat repository', async () => {
    expect(
      await placesOf({ tracked: ['main.py', 'cart.py'] }, { files: ['/app/main.py', '/app/cart.py'] }),
    ).toEqual(['main.py', 'cart.py'])
  })

  it('may begin with a part of the tree that was mounted there', async () => {
    const tracked = ['services/web/src/view.ts', 'services/web/src/a.ts', 'services/api/src/a.ts']
    const files = ['/web/src/view.ts', '/web/src/a.ts']
    expect(await placesOf({ tracked }, { files })).toEqual(tracked.slice(0, 2))
  })

  it('that neither contain nor are contained are left to path-map', async () => {
    const tracked = ['services/api/src/a.ts']
    expect(await placesOf({ tracked }, { files: ['/usr/src/app/src/a.ts'] })).toEqual(['?'])
    expect(
      await placesOf({ tracked, map: ['/usr/src/app=services/api'] }, { files: ['/usr/src/app/src/a.ts'] }),
    ).toEqual(tracked)
  })

  it('may be relative, with the name of the repository in front', async () => {
    const tracked = ['src/a.ts', 'src/b.ts']
    expect(await placesOf({ tracked }, { files: ['shop/src/a.ts', 'shop/src/b.ts'] })).toEqual(tracked)
  })

  it('are not looked for in front where others of the report need no such thing', async () => {
    const tracked = ['src/a.ts', 'lib/b.ts']
    expect(await placesOf({ tracked }, { files: ['src/a.ts', 'vendored/lib/b.ts'] })).toEqual([
      'src/a.ts',
      '?',
    ])
  })

  it('may be those of source directories, of which only one has each file', async () => {
    const tracked = ['src/shop/utils.py', 'utils.py', 'src/shop/cart.py', 'tools/run.py']
    const report = { format: 'cobertura', roots: ['/app/src/shop', '/app/tools'] }
    expect(await placesOf({ tracked }, { ...report, files: ['cart.py', 'utils.py', 'run.py'] })).toEqual([
      'src/shop/cart.py',
      'src/shop/utils.py',
      'tools/run.py',
    ])
  })
})

/** Few names, so that paths collide as much as they can. */
const name = fc.constantFrom('a', 'b', 'src', 'lib', 'index.ts')
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))

/** A tree where no file is a directory, too. */
const tree = fc
  .uniqueArray(path, { minLength: 1, maxLength: 25 })
  .map((paths) => paths.filter((one) => !paths.some((other) => other.startsWith(`${one}/`))))

describe('any tree below any prefix', () => {
  it('is found again, or said to be ambiguous, and never mistaken', async () => {
    const cases = fc.record({
      tracked: tree,
      prefix: fc.array(name, { maxLength: 3 }).map((parts) => parts.map((part) => `/${part}`).join('')),
      windows: fc.boolean(),
      within: fc.constantFrom('', 'src', 'a/lib'),
      some: fc.infiniteStream(fc.boolean()),
    })
    let [found, several] = [0, 0]
    await fc.assert(
      fc.asyncProperty(cases, async ({ tracked, prefix, windows, within, some }) => {
        const chosen = tracked.filter(() => some.next().value)
        const written = chosen.map((file) => `${windows ? 'C:' : ''}${prefix}/${file}`)
        const files = windows ? written.map((one) => one.replaceAll('/', '\\')) : written
        const places = await placesOf({ tracked, within, roots: ['/nowhere/else'] }, { files })
        places.forEach((place, i) => {
          if (place === chosen[i]) found++
          else {
            several++
            expect(place.split(' | ').length).toBeGreaterThan(1)
            expect(place.split(' | ')).toContain(chosen[i])
          }
        })
      }),
      { numRuns: 500 },
    )
    expect(found).toBeGreaterThan(several)
  })

  it('is found whole below the checkout', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom('', 'src'), async (tracked, within) => {
        const files = tracked.map((file) => `/nowhere/else/${file}`)
        expect(await placesOf({ tracked, within, roots: ['/nowhere/else'] }, { files })).toEqual(tracked)
      }),
    )
  })
})
