import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type TrackedPaths, trackedPaths } from '../../../shared/git/tracked-paths.ts'

const shop = trackedPaths(
  new Set(['a.ts', 'src/a.ts', 'lib/src/a.ts', 'src/aa.ts', 'src/b.ts', 'src-a.ts', 'a.ts/deep.ts']),
)
const all = (tracked: TrackedPaths, end: string) => {
  const ends = tracked.endingWith(end)
  return [...ends.first(ends.count)].sort()
}

describe('files by their end', () => {
  it('are those of whole parts, and the file itself', () => {
    expect(all(shop, 'src/a.ts')).toEqual(['lib/src/a.ts', 'src/a.ts'])
    expect(all(shop, 'a.ts')).toEqual(['a.ts', 'lib/src/a.ts', 'src/a.ts'])
    expect(all(shop, 'c.ts')).toEqual([])
  })

  it('are as many as asked for', () => {
    expect(shop.endingWith('a.ts').count).toBe(3)
    expect(shop.endingWith('a.ts').first(2)).toEqual(['a.ts', 'src/a.ts'])
    expect(shop.endingWith('a.ts').first(1)).toEqual(['a.ts'])
  })

  it('are found as a search through all files finds them', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'a.b', '-', '0', '.'), { minLength: 1, maxLength: 4 })
    const written = path.map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(written, { maxLength: 20 }), written, (paths, asked) => {
        const tracked = trackedPaths(new Set(paths))
        expect(all(tracked, asked)).toEqual(paths.filter((one) => `/${one}`.endsWith(`/${asked}`)).sort())
        expect(tracked.endsOf(asked)).toEqual(
          paths.filter((one) => `/${asked}`.endsWith(`/${one}`)).sort((a, b) => b.length - a.length),
        )
      }),
    )
  })
})

describe('files that are ends of a path', () => {
  it('come with the longest first', () => {
    expect(shop.endsOf('/app/lib/src/a.ts')).toEqual(['lib/src/a.ts', 'src/a.ts', 'a.ts'])
    expect(shop.endsOf('/app/c.ts')).toEqual([])
    expect(shop.endsOf('')).toEqual([])
  })

  it('are looked for as deep as the tree is, however many parts a hostile path has', () => {
    const hostile = `${'x/'.repeat(500_000)}src/a.ts`
    expect(shop.endsOf(hostile)).toEqual(['src/a.ts', 'a.ts'])
  })
})

describe('odd names', () => {
  const odd = trackedPaths(
    new Set(['caf\udce9.py', 'x\\y.py', 'twin\udce9', 'twin\udcea', 'p\\q/r', 'p/q\\r']),
  )

  it('that are not UTF-8 are found by what a report makes of them', () => {
    expect(odd.lossy('caf\ufffd.py')).toBe('caf\udce9.py')
    expect(odd.endsOf('/app/caf\ufffd.py')).toEqual(['caf\udce9.py'])
    expect(all(odd, 'caf\ufffd.py')).toEqual(['caf\udce9.py'])
  })

  it('with backslashes are found where a tool took these for parts of a path', () => {
    expect(odd.slashed('x/y.py')).toBe('x\\y.py')
    expect(odd.endsOf('/app/x/y.py')).toEqual(['x\\y.py'])
    expect([odd.backslashes, shop.backslashes]).toEqual([true, false])
  })

  it('that a report would write alike are not told apart by luck', () => {
    expect(odd.lossy('twin\ufffd')).toBeUndefined()
    expect(odd.slashed('p/q/r')).toBeUndefined()
  })
})
