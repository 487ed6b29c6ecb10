import { describe, expect, it } from '@jest/globals'
import { resolveFiles } from '../../../../actions/coverage-threshold/src/paths/resolve.ts'
import { lineRow } from '../../../support/coverage-formats.ts'
import { reportOf, resolvedIn } from '../../../support/reported-paths.ts'

const tracked = ['src/a.ts', 'src/b.ts', 'gen/c.ts', 'x/y.ts', 'z/y.ts']

describe('the coverage of a file', () => {
  it('unites what shards say of it, and what it is called', async () => {
    const root = '/home/runner/work/shop/shop'
    const reports = [
      { files: ['src/a.ts', `${root}/src/a.ts`] },
      { files: ['src/b.ts', './src/a.ts', 'src//a.ts'] },
    ]
    const { coverage } = await resolvedIn({ tracked }, ...reports)
    expect([...coverage].map(([path, file]) => [path, lineRow(file)])).toEqual([
      ['src/a.ts', '1:1 2:1 3:1'],
      ['src/b.ts', '1:1'],
    ])
  })

  it('is in the order of paths', async () => {
    const { coverage } = await resolvedIn(
      { tracked },
      { files: ['src/b.ts', 'x/y.ts', 'src/a.ts', 'gen/c.ts'] },
    )
    expect([...coverage.keys()]).toEqual(['gen/c.ts', 'src/a.ts', 'src/b.ts', 'x/y.ts'])
  })

  it('leaves the reports as they are', async () => {
    const reports = [reportOf({ files: ['src/a.ts'] }), reportOf({ files: ['src/b.ts', 'src/a.ts'] })]
    const options = {
      tracked: new Set(tracked),
      roots: [],
      within: '',
      pathMap: [],
      exclude: () => false,
      read: async () => undefined,
    }
    const first = await resolveFiles(reports, options)
    const again = await resolveFiles(reports, options)
    expect(lineRow(again.coverage.get('src/a.ts')!)).toBe('1:1 2:1')
    expect(lineRow(first.coverage.get('src/a.ts')!)).toBe('1:1 2:1')
    expect(lineRow(reports[0]!.file('src/a.ts'))).toBe('1:1')
  })
})

describe('the account', () => {
  it('counts each report', async () => {
    const { reports, all, coverage } = await resolvedIn(
      { tracked, exclude: ['gen/**', '/usr/**'] },
      { at: 'one.info', files: ['src/a.ts', 'gen/c.ts', 'none.ts'] },
      { at: 'two.xml', format: 'cobertura', files: ['src/a.ts', '/usr/include/x.h', 'y.ts'] },
    )
    expect(reports).toEqual([
      { report: 'one.info', format: 'lcov', mapped: 1, total: 2, excluded: 1 },
      { report: 'two.xml', format: 'cobertura', mapped: 1, total: 2, excluded: 1 },
    ])
    expect(all).toEqual({ mapped: 1, total: 3, excluded: 2 })
    expect([...coverage.keys()]).toEqual(['src/a.ts'])
  })

  it('counts a path of several reports once, and as mapped only where it was so in all', async () => {
    const roots = ['/home/runner/work/shop/shop/src']
    const { all, unmapped } = await resolvedIn(
      { tracked },
      { roots, files: ['a.ts'] },
      { files: ['src/b.ts', 'a.ts'] },
    )
    expect(all).toEqual({ mapped: 1, total: 2, excluded: 0 })
    expect(unmapped).toHaveLength(1)
  })

  it('names the candidates of an ambiguity, and how many there are', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `p${i}/src/index.ts`)
    const { ambiguous, all } = await resolvedIn({ tracked: many }, { at: 'r', files: ['src/index.ts'] })
    expect(ambiguous).toMatchObject([{ report: 'r', path: 'src/index.ts', count: 30 }])
    expect(ambiguous[0]?.candidates).toHaveLength(10)
    expect(all).toEqual({ mapped: 0, total: 1, excluded: 0 })
  })

  it('leaves out an ambiguity whose candidates are all excluded, and no other', async () => {
    const files = ['k/y.ts', 'y.ts']
    expect((await resolvedIn({ tracked, exclude: ['x/**', 'z/**'] }, { files: ['y.ts'] })).all).toEqual({
      mapped: 0,
      total: 0,
      excluded: 1,
    })
    expect((await resolvedIn({ tracked, exclude: ['x/**'] }, { files })).all.excluded).toBe(0)
  })

  it('leaves out what is excluded in the checkout, though it is not tracked', async () => {
    const files = ['/home/runner/work/shop/shop/dist/a.js']
    expect((await resolvedIn({ tracked, exclude: ['dist/**'] }, { files })).all.excluded).toBe(1)
    expect((await resolvedIn({ tracked, exclude: ['dist/**'] }, { files: ['dist/a.js'] })).all.excluded).toBe(
      1,
    )
  })

  it('says which lines of path-map fit nothing', async () => {
    const { notes } = await resolvedIn({ tracked, map: ['/app=src', '/old=src'] }, { files: ['/app/a.ts'] })
    expect(notes).toEqual(['the line `/old=src` of path-map fits no reported path'])
  })

  it('says how a prefix was understood', async () => {
    const { notes } = await resolvedIn(
      { tracked },
      { at: 'c.info', files: ['/app/src/a.ts', '/app/src/b.ts'] },
    )
    expect(notes).toEqual([
      "c.info: /app was taken for the repository's root, by which 2 of its files are tracked ones",
    ])
  })

  it('of no reports is empty', async () => {
    const { coverage, all } = await resolvedIn({ tracked })
    expect([coverage.size, all]).toEqual([0, { mapped: 0, total: 0, excluded: 0 }])
  })

  it('bears a report of more source directories than can be tried, and says so', async () => {
    const directories = Array.from({ length: 1200 }, (_, i) => `/home/runner/work/shop/shop/d${i}`)
    const roots = ['/home/runner/work/shop/shop/src', ...directories]
    const others = Array.from({ length: 999 }, (_, i) => `none${i}.ts`)
    const tried = await resolvedIn({ tracked }, { roots, files: ['a.ts'] })
    expect(tried.notes).toEqual([])
    const cut = await resolvedIn({ tracked }, { at: 'c.xml', roots, files: ['a.ts', ...others] })
    expect([...cut.coverage.keys()]).toEqual(['src/a.ts'])
    expect(cut.notes).toEqual(['c.xml names 1201 source directories; the first 1000 are tried'])
  })
})
