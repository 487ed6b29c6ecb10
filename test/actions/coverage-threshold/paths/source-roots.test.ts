import { describe, expect, it } from '@jest/globals'
import { placesOf } from '../../../support/reported-paths.ts'

const java = 'src/main/java/com/shop'

describe('paths of JaCoCo', () => {
  it('are found in the source root', async () => {
    const tracked = [
      `${java}/Cart.java`,
      `${java}/Price.java`,
      'src/main/kotlin/com/shop/Tax.kt',
      'README.md',
    ]
    const files = ['com/shop/Cart.java', 'com/shop/Price.java', 'com/shop/Tax.kt']
    expect(await placesOf({ tracked }, { format: 'jacoco', files })).toEqual(tracked.slice(0, 3))
  })

  const modules = [
    `app/${java}/Main.java`,
    `app/${java}/Cart.java`,
    `core/${java}/Main.java`,
    `core/${java}/Price.java`,
    'libs/core-api/src/main/java/com/shop/Main.java',
  ]

  it('of two modules with one package path are told by the group', async () => {
    const files = [
      ['shop/app', 'com/shop/Main.java'],
      ['shop/core', 'com/shop/Main.java'],
      ['core-api', 'com/shop/Main.java'],
    ] as const
    expect(await placesOf({ tracked: modules }, { format: 'jacoco', files })).toEqual([
      modules[0],
      modules[2],
      modules[4],
    ])
  })

  it('of a group that no directory is named for are told by its other files', async () => {
    const files = [
      ['shop-application', 'com/shop/Main.java'],
      ['shop-application', 'com/shop/Cart.java'],
      ['shop-kernel', 'com/shop/Main.java'],
      ['shop-kernel', 'com/shop/Price.java'],
    ] as const
    expect(await placesOf({ tracked: modules }, { format: 'jacoco', files })).toEqual([
      modules[0],
      modules[1],
      modules[2],
      modules[3],
    ])
  })

  it('are not told by files of another group', async () => {
    const files = [
      ['x', 'com/shop/Cart.java'],
      ['y', 'com/shop/Main.java'],
    ] as const
    expect((await placesOf({ tracked: modules }, { format: 'jacoco', files }))[1]).toBe(
      [modules[0], modules[2], modules[4]].join(' | '),
    )
  })

  it('of the whole name of a group go before those of its end', async () => {
    const tracked = ['web/core/src/com/Main.java', 'app/core/src/com/Main.java']
    expect(await placesOf({ tracked }, { files: [['app/core', 'com/Main.java']] })).toEqual([tracked[1]])
  })

  it('are told by where the report lies', async () => {
    const files = ['com/shop/Main.java']
    const at = (place: string) => placesOf({ tracked: modules }, { format: 'jacoco', at: place, files })
    expect(await at('core/target/site/jacoco/jacoco.xml')).toEqual([modules[2]])
    expect(await at('/home/runner/work/shop/shop/app/build/jacoco.xml')).toEqual([modules[0]])
    expect(await at('reports/jacoco.xml')).toEqual([[modules[0], modules[2], modules[4]].join(' | ')])
    expect(await at('/tmp/app/jacoco.xml')).toEqual([[modules[0], modules[2], modules[4]].join(' | ')])
  })

  it('are not told by where a report of several modules lies', async () => {
    const files = ['com/shop/Main.java', 'com/shop/Cart.java', 'com/shop/Price.java']
    const at = 'libs/core-api/target/jacoco.xml'
    expect((await placesOf({ tracked: modules }, { at, files }))[0]).toContain(' | ')
  })

  it('are not told by where a report lies that has files of elsewhere', async () => {
    const tracked = ['app/src/com/Main.java', 'core/src/com/Main.java', 'libs/src/com/Price.java']
    const at = 'app/target/jacoco.xml'
    const files = ['com/Main.java', 'com/Price.java']
    expect((await placesOf({ tracked }, { at, files }))[0]).toBe(
      'app/src/com/Main.java | core/src/com/Main.java',
    )
  })

  it('of a module with several source roots are told by its other files', async () => {
    const tracked = [
      'app/src/java/com/Cart.java',
      'app/src/kotlin/com/Tax.kt',
      'app/src/java/com/Main.java',
      'core/src/java/com/Main.java',
    ]
    const files = ['com/Cart.java', 'com/Tax.kt', 'com/Main.java']
    expect(await placesOf({ tracked }, { format: 'jacoco', files })).toEqual(tracked.slice(0, 3))
  })

  it('in the unnamed package are told by the group, too', async () => {
    const tracked = ['app/src/Main.java', 'core/src/Main.java']
    expect(await placesOf({ tracked }, { files: [['core', 'Main.java']] })).toEqual([tracked[1]])
  })

  it('in the unnamed package lie in a root that is known', async () => {
    const tracked = [
      'src/main/java/com/shop/Cart.java',
      'src/main/kotlin/com/shop/Tax.kt',
      'src/main/java/Main.java',
      'demo/Main.java',
      'demo/Other.java',
    ]
    const files = ['com/shop/Cart.java', 'com/shop/Tax.kt', 'Main.java', 'Other.java']
    expect(await placesOf({ tracked }, { format: 'jacoco', files })).toEqual([
      tracked[0],
      tracked[1],
      tracked[2],
      '?',
    ])
  })

  it('of Kotlin may lack the package that all share in their directories', async () => {
    const root = 'app/src/main/kotlin'
    const tracked = [
      `${root}/Main.kt`,
      `${root}/cart/Cart.kt`,
      `${root}/cart/Item.kt`,
      `core/src/main/kotlin/cart/Item.kt`,
      'demo/Item.kt',
    ]
    const files = ['com/shop/Main.kt', 'com/shop/cart/Cart.kt', 'com/shop/cart/Item.kt', 'org/other/Main.kt']
    const named = files.map((file) => ['app', file] as const)
    expect(
      await placesOf(
        { tracked: tracked.filter((path) => !path.startsWith('core')) },
        { format: 'jacoco', files: named },
      ),
    ).toEqual([tracked[0], tracked[1], tracked[2], '?'])
    expect((await placesOf({ tracked }, { format: 'jacoco', files: named }))[2]).toBe(
      `${tracked[2]} | ${tracked[3]}`,
    )
  })

  it('of Kotlin are not guessed when a root has no package in common', async () => {
    const tracked = ['src/main/kotlin/A.kt', 'src/main/kotlin/B.kt']
    expect(await placesOf({ tracked }, { files: ['com/x/A.kt', 'org/y/B.kt'] })).toEqual(['?', '?'])
  })
})

describe('paths relative to a package of a monorepo', () => {
  const tracked = [
    'src/index.ts',
    'api/src/index.ts',
    'api/src/cart.ts',
    'web/src/index.ts',
    'web/src/view.ts',
  ]

  it('are those of the one package that has them all', async () => {
    const files = ['src/index.ts', 'src/cart.ts']
    expect(await placesOf({ tracked }, { files })).toEqual(['api/src/index.ts', 'api/src/cart.ts'])
  })

  it('are those of the package that the report lies in', async () => {
    const files = ['src/index.ts']
    expect(await placesOf({ tracked }, { at: 'web/coverage/lcov.info', files })).toEqual(['web/src/index.ts'])
    expect(await placesOf({ tracked }, { at: 'coverage/lcov.info', files })).toEqual(['src/index.ts'])
    expect(await placesOf({ tracked, within: 'api' }, { at: 'coverage/lcov.info', files })).toEqual([
      'api/src/index.ts',
    ])
  })

  it('are those of the package that the report lies in, though the tools ran in another', async () => {
    const at = '../web/coverage/lcov.info'
    expect(await placesOf({ tracked, within: 'api' }, { at, files: ['src/index.ts'] })).toEqual([
      'web/src/index.ts',
    ])
  })

  it('may lead to a package beside it', async () => {
    const files = ['src/cart.ts', '../web/src/view.ts', '../../etc/passwd']
    expect(await placesOf({ tracked }, { files })).toEqual(['api/src/cart.ts', 'web/src/view.ts', '?'])
  })

  it('of several packages in one report are not guessed', async () => {
    const files = ['src/index.ts', 'src/cart.ts', 'src/view.ts']
    expect(await placesOf({ tracked: tracked.slice(1) }, { files })).toEqual([
      'api/src/index.ts | web/src/index.ts',
      'api/src/cart.ts',
      'web/src/view.ts',
    ])
  })

  it('stay where the tools ran as long as no package explains more', async () => {
    const files = ['src/index.ts', 'src/cart.ts', 'src/view.ts']
    expect((await placesOf({ tracked }, { files }))[0]).toContain('src/index.ts')
    const more = [...tracked, 'src/main.ts']
    expect((await placesOf({ tracked: more }, { files: [...files, 'src/main.ts'] }))[0]).toBe('src/index.ts')
  })

  it('are not guessed where a package explains more than where the tools ran', async () => {
    const more = [...tracked, 'api/src/price.ts', 'src/main.ts']
    const files = ['src/index.ts', 'src/cart.ts', 'src/price.ts', 'src/view.ts', 'src/main.ts']
    expect((await placesOf({ tracked: more }, { files }))[0]).toBe('api/src/index.ts | src/index.ts')
  })
})

describe('names without a directory', () => {
  const tracked = [
    'src/shop/cart.py',
    'src/shop/__init__.py',
    'tests/__init__.py',
    'tests/run.py',
    'setup.py',
  ]

  it('are those of the directory that has them all', async () => {
    const files = ['cart.py', '__init__.py']
    expect(await placesOf({ tracked }, { files })).toEqual(['src/shop/cart.py', 'src/shop/__init__.py'])
  })

  it('are not guessed between several', async () => {
    expect(await placesOf({ tracked }, { files: ['__init__.py'] })).toEqual([
      'src/shop/__init__.py | tests/__init__.py',
    ])
    expect(await placesOf({ tracked }, { files: ['__init__.py', 'cart.py', 'run.py'] })).toEqual([
      'src/shop/__init__.py | tests/__init__.py',
      'src/shop/cart.py',
      'tests/run.py',
    ])
  })

  it('are not those of elsewhere when the others of the report have directories', async () => {
    const files = ['shop/cart.py', 'run.py']
    expect(await placesOf({ tracked }, { files })).toEqual(['src/shop/cart.py', '?'])
    expect(await placesOf({ tracked }, { files: ['setup.py', 'run.py'] })).toEqual(['setup.py', '?'])
  })

  it('are found where the tools ran', async () => {
    expect(await placesOf({ tracked, within: 'tests' }, { files: ['run.py', '__init__.py'] })).toEqual([
      'tests/run.py',
      'tests/__init__.py',
    ])
  })
})
