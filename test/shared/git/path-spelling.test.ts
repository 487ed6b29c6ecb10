import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { collapse, directoryOf, isAbsolute, join, posix } from '../../../shared/git/path-spelling.ts'

describe('a path', () => {
  it.each([
    ['./src//../lib/a.ts', 'lib/a.ts'],
    ['/srv/./x/', '/srv/x'],
    ['//server/share', '/server/share'],
    ['../a', '../a'],
    ['a/../../b', '../b'],
    ['/../etc', '/../etc'],
    ['...', '...'],
    ['.git/x', '.git/x'],
    ['a/.', 'a'],
    ['/', '/'],
    ['.', ''],
    ['', ''],
  ])('%s collapses to %s', (path, expected) => {
    expect(collapse(path)).toBe(expected)
  })

  it('that is collapsed stays as it is, and has no part that says nothing', () => {
    const part = fc.constantFrom('a', '.', '..', '', '...', '.b')
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = collapse(parts.join('/'))
        expect(collapse(path)).toBe(path)
        expect(
          path
            .replace(/^\//, '')
            .split('/')
            .slice(path.length > 1 ? 0 : 1),
        ).not.toContain('')
        expect(path.split('/')).not.toContain('.')
      }),
    )
  })

  it('of Windows is told by its drive, or by having no slash', () => {
    expect(['C:\\a\\b', 'C:/a\\b', 'a\\b', 'a/b\\c'].map(posix)).toEqual([
      'C:/a/b',
      'C:/a/b',
      'a/b',
      'a/b\\c',
    ])
    expect(['/a', 'C:/a', 'C:a', 'a'].map(isAbsolute)).toEqual([true, true, false, false])
  })

  it('lies in a directory', () => {
    expect(['a/b/c.ts', 'c.ts', '/c.ts'].map(directoryOf)).toEqual(['a/b', '', ''])
    expect([join('', './a'), join('src', '../a'), join('/srv', 'a')]).toEqual(['a', 'a', '/srv/a'])
  })
})
