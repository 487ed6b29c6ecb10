import { describe, expect, it } from '@jest/globals'
import {
  directoriesOf,
  evenly,
  mostDirectories,
  nowhere,
  placesIn,
} from '../../../../actions/secret-scan/src/canary/places.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

describe('the places of canaries', () => {
  it('are in every directory that has files, the root included', () => {
    expect(directoriesOf(['a.ts', 'b/c/d.ts', 'b/c/e.ts', 'b/f.ts'])).toEqual([
      { path: '', own: 1, files: 4 },
      { path: 'b', own: 1, files: 3 },
      { path: 'b/c', own: 2, files: 2 },
    ])
    expect(directoriesOf([])).toEqual([{ path: '', own: 0, files: 0 }])
  })

  it('have a name that is often left out, and one that is not', () => {
    expect(placesIn([{ path: '' }, { path: 'a/b' }]).map(({ path }) => path)).toEqual([
      '.env',
      'settings.py',
      'a/b/.env',
      'a/b/settings.py',
    ])
  })

  it('are spread evenly where there are too many', () => {
    const many = Array.from({ length: 1100 }, (_, i) => i)
    const some = evenly(many, mostDirectories)
    const gaps = some.slice(1).map((item, i) => item - some[i]!)
    expect([some.length, some[0], Math.min(...gaps), Math.max(...gaps)]).toEqual([mostDirectories, 0, 5, 6])
    expect(evenly(many, 1100)).toEqual(many)
  })

  it('are nowhere under another name each time', () => {
    const make = new Generator('nowhere')
    expect(nowhere(make)).toMatch(/^[a-z]{12}\/[a-z]{12}$/)
    expect(nowhere(make)).not.toBe(nowhere(make))
  })
})
