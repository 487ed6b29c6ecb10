import { describe, expect, it } from '@jest/globals'
import { proposalInWords } from '../../../../actions/coverage-threshold/src/paths/proposals.ts'
import { type Place, type Reported, resolvedIn } from '../../../support/reported-paths.ts'

const proposed = async (place: Place, ...reports: readonly Reported[]) =>
  (await resolvedIn(place, ...reports)).proposals.map(proposalInWords)

const api = ['services/api/src/a.ts', 'services/api/src/b.ts', 'services/api/main.ts']
const web = ['services/web/src/a.ts', 'services/web/src/view.ts']
const inContainer = (files: readonly string[], from: string, to: string) =>
  files.map((path) => path.replace(from, to))

describe('proposed lines of path-map', () => {
  it('name the prefix and the directory it stands for', async () => {
    const files = inContainer(api, 'services/api', '/usr/src/app')
    expect(await proposed({ tracked: [...api, ...web] }, { files })).toEqual([
      '`/usr/src/app=services/api` (would map 3 paths)',
    ])
  })

  it('repair what they say they do', async () => {
    const files = [...inContainer(api, 'services/api', '/app'), ...inContainer(web, 'services/web', '/front')]
    const place = { tracked: [...api, ...web] }
    const { proposals, all } = await resolvedIn(place, { files })
    const map = proposals.map(({ line }) => line)
    const repaired = await resolvedIn({ ...place, map }, { files })
    expect(map).toEqual(['/app=services/api', '/front=services/web'])
    expect(repaired.all.mapped - all.mapped).toBe(proposals.reduce((sum, { repairs }) => sum + repairs, 0))
    expect(repaired.all).toEqual({ mapped: 5, total: 5, excluded: 0 })
  })

  it('count what they repair in all of the paths, not only in those that led to them', async () => {
    // index.ts is in too many places to lead anywhere.
    const many = Array.from({ length: 100 }, (_, i) => `p${i}/index.ts`)
    const files = ['/app/src/a.ts', '/app/src/b.ts', '/app/index.ts']
    const tracked = [...many, ...api, 'services/api/index.ts']
    expect(await proposed({ tracked }, { files })).toEqual(['`/app=services/api` (would map 3 paths)'])
  })

  it('begin with the source directory that the report names', async () => {
    const report = { roots: ['/app'], files: ['src/a.ts', 'src/b.ts', 'gone.ts'] }
    expect(await proposed({ tracked: api }, { roots: ['/app/x'], files: ['y/main.ts'] })).toEqual([
      '`/app/x/y=services/api` (would map 1 path)',
    ])
    expect(await proposed({ tracked: api }, report)).toEqual([])
  })

  it('say `.` for the root, and for relative paths', async () => {
    const tracked = ['src/a.ts', 'src/b.ts', 'lib/c.ts']
    const root = '/home/runner/work/shop/shop'
    expect(
      await proposed({ tracked }, { files: [`${root}/lib/c.ts`, '/app/src/a.ts', '/app/src/b.ts'] }),
    ).toEqual(['`/app=.` (would map 2 paths)'])
    expect(await proposed({ tracked }, { roots: [`${root}/lib`], files: ['c.ts', 'a.ts', 'b.ts'] })).toEqual([
      '`.=src` (would map 2 paths)',
    ])
  })

  it('have a drive in front', async () => {
    expect(await proposed({ tracked: api }, { files: ['D:\\x\\src\\a.ts', 'D:\\x\\src\\b.ts'] })).toEqual([
      '`d:/x=services/api` (would map 2 paths)',
    ])
  })

  it('are not made where two directories fit equally well', async () => {
    const tracked = ['one/src/a.ts', 'two/src/a.ts']
    expect(await proposed({ tracked }, { files: ['/app/x/src/a.ts'] })).toEqual([])
  })

  it('are not made of one name alone, unless it is all there is', async () => {
    const tracked = ['one/a.ts', 'two/b.ts']
    expect(await proposed({ tracked }, { files: ['/app/x/a.ts'] })).toEqual([
      '`/app/x=one` (would map 1 path)',
    ])
    expect(await proposed({ tracked }, { files: ['/app/x/a.ts', '/srv/b.ts'] })).toEqual([])
  })

  it('send nothing to a file that the report has already', async () => {
    const tracked = ['src/lib.rs', 'src/cart.rs']
    const files = ['/app/src/lib.rs', '/app/src/cart.rs', '/srv/serde/src/lib.rs']
    expect(await proposed({ tracked }, { files })).toEqual([])
  })

  it('do not count a file that the report has already', async () => {
    const tracked = ['src/a.ts', 'src/b.ts', 'src/c.ts']
    const files = ['/home/runner/work/shop/shop/src/a.ts', '/x/y/src/a.ts', '/x/y/src/b.ts', '/x/y/src/c.ts']
    expect(await proposed({ tracked }, { files })).toEqual(['`/x/y=.` (would map 2 paths)'])
  })

  it('are in the order of what they repair, not of what led to them', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `p${i}/index.ts`)
    const own = ['x', 'y', 'z'].map((name) => `services/a/${name}/index.ts`)
    const tracked = [...many, ...own, 'services/a/x/one.ts', 'services/b/x/two.ts', 'services/b/x/three.ts']
    const files = [
      '/b/app/x/two.ts',
      '/b/app/x/three.ts',
      '/a/app/x/one.ts',
      ...['x', 'y', 'z'].map((name) => `/a/app/${name}/index.ts`),
    ]
    expect(await proposed({ tracked }, { files })).toEqual([
      '`/a/app=services/a` (would map 4 paths)',
      '`/b/app=services/b` (would map 2 paths)',
    ])
  })

  it('send no dependency anywhere', async () => {
    const files = ['/srv/node_modules/x/y/src/a.ts', '/srv/node_modules/x/y/src/b.ts', '../x/src/a.ts']
    expect(await proposed({ tracked: api }, { files })).toEqual([])
  })

  it('leave out what no line can say', async () => {
    const files = (prefix: string) => ({ files: [`${prefix}/x/src/a.ts`, `${prefix}/x/src/b.ts`] })
    for (const prefix of ['/a=b', '/a\nb', '#a/'])
      expect(await proposed({ tracked: api }, files(prefix))).toEqual([])
  })

  it('are five at most, the best first', async () => {
    const packages = Array.from({ length: 8 }, (_, i) => `p${i}`)
    const tracked = packages.flatMap((name, i) =>
      Array.from({ length: i + 1 }, (__, j) => `services/${name}/src/${name}-${j}.ts`),
    )
    const files = tracked.map((path) => path.replace(/services\/p(\d)/, '/c$1/app'))
    const { proposals } = await resolvedIn({ tracked }, { files })
    expect(proposals.map(({ line, repairs }) => `${line} ${repairs}`)).toEqual([
      '/c7/app=services/p7 8',
      '/c6/app=services/p6 7',
      '/c5/app=services/p5 6',
      '/c4/app=services/p4 5',
      '/c3/app=services/p3 4',
    ])
  })
})
