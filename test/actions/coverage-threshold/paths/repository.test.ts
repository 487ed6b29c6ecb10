import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { resolveFiles } from '../../../../actions/coverage-threshold/src/paths/resolve.ts'
import { openRepository, type Repository } from '../../../../shared/git/repository.ts'
import { machine } from '../../../../shared/runner/machine.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { type Reported, reportOf } from '../../../support/reported-paths.ts'
import { makeRepository, type TestRepository } from '../../../support/repository.ts'
import { type Workshop, workshop } from '../../../support/temporary-repository.ts'

const resolvedBy = async (repository: Repository, ...reported: readonly Reported[]) => {
  const { coverage, unmapped, ambiguous } = await resolveFiles(reported.map(reportOf), {
    tracked: await repository.paths(),
    roots: [repository.root],
    within: '',
    pathMap: [],
    exclude: () => false,
    read: async (path) => (await machine().files.read(`${repository.root}/${path}`))?.toString('utf8'),
  })
  return {
    files: [...coverage.keys()],
    unmapped: unmapped.map(({ path }) => path),
    ambiguous: ambiguous.length,
  }
}

describe('a Go workspace in git', () => {
  let shop: TestRepository
  beforeAll(async () => {
    shop = await makeRepository({
      'go.work': 'go 1.22\n\nuse (\n\t./api\n\t./libs/money\n)\n',
      'api/go.mod': 'module example.com/shop/api\n\ngo 1.22\n\nrequire example.com/money v0.0.0\n',
      'api/cart/cart.go': 'package cart\n',
      'libs/money/go.mod': 'module example.com/money\n',
      'libs/money/money.go': 'package money\n',
      'old/money/go.mod': 'module example.com/money\n',
      'old/money/money.go': 'package money\n',
    })
  })
  afterAll(() => shop.remove())

  it('has each file where its module lies', async () => {
    const repository = await openRepository(fakeHost(), shop.path)
    const files = [
      'example.com/shop/api/cart/cart.go',
      'example.com/money/money.go',
      'golang.org/x/text/cart/cart.go',
    ]
    expect(await resolvedBy(repository, { format: 'go', files })).toEqual({
      files: ['api/cart/cart.go', 'libs/money/money.go'],
      unmapped: ['golang.org/x/text/cart/cart.go'],
      ambiguous: 0,
    })
  })
})

describe('odd names in git', () => {
  let shop: Workshop
  beforeAll(() => {
    shop = workshop()
    shop.write(Buffer.from('src/caf\xe9.py', 'latin1'), 'x\n')
    shop.write('src/two words/über.py', 'x\n')
    shop.write('src/back\\slash.py', 'x\n')
    shop.write('src/ leading.py', 'x\n')
    shop.write('src/new\nline.py', 'x\n')
    shop.write('src/a=b.py', 'x\n')
    shop.commit()
  })
  afterAll(() => shop.dispose())

  const names = [
    'src/ leading.py',
    'src/a=b.py',
    'src/back\\slash.py',
    'src/caf\udce9.py',
    'src/new\nline.py',
    'src/two words/über.py',
  ]
  // Tools decode names as UTF-8, and write U+FFFD for what is none.
  const written = names.map((name) => name.toWellFormed())

  it.each([
    ['as they are', ''],
    ['below the checkout', 'root'],
    ['below the prefix of another machine', '/builds/acme/shop/'],
  ])('are found %s', async (_, prefix) => {
    const repository = await shop.open()
    const before = prefix === 'root' ? `${repository.root}/` : prefix
    expect(await resolvedBy(repository, { files: written.map((name) => before + name) })).toEqual({
      files: names,
      unmapped: [],
      ambiguous: 0,
    })
  })

  it('are found below the root of Cobertura', async () => {
    const repository = await shop.open()
    const files = written.map((name) => name.slice('src/'.length))
    expect((await resolvedBy(repository, { roots: [`${repository.root}/src`], files })).files).toEqual(names)
    expect((await resolvedBy(repository, { roots: ['/app/src'], files })).files).toEqual(names)
  })
})
