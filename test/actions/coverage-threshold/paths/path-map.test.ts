import { describe, expect, it } from '@jest/globals'
import { mapped, parsePathMap } from '../../../../actions/coverage-threshold/src/paths/path-map.ts'
import { InputError } from '../../../../shared/model/errors.ts'

const to = (lines: readonly string[], path: string): string | undefined =>
  mapped(parsePathMap(lines, 'Input `path-map`'), path)?.path

describe('a line of path-map', () => {
  it.each([
    [
      'replaces what a path begins with',
      '/usr/src/app=services/api',
      '/usr/src/app/src/a.ts',
      'services/api/src/a.ts',
    ],
    ['may end in the root', '/usr/src/app=', '/usr/src/app/src/a.ts', 'src/a.ts'],
    ['may name the root', '/usr/src/app=.', '/usr/src/app/src/a.ts', 'src/a.ts'],
    [
      'may have slashes at its ends',
      '/usr/src/app/=./services/api/',
      '/usr/src/app/a.ts',
      'services/api/a.ts',
    ],
    ['may have blanks around', ' /app = api ', '/app/a.ts', 'api/a.ts'],
    [
      'may begin with a Go module',
      'example.com/shop=backend',
      'example.com/shop/cart/cart.go',
      'backend/cart/cart.go',
    ],
    ['may begin with a drive', 'C:\\build\\shop=web', 'c:/build/shop/src/a.ts', 'web/src/a.ts'],
    ['takes a drive in either case', 'c:/build/shop=web', 'C:\\build\\shop\\src\\a.ts', 'web/src/a.ts'],
    ['may name the root of a machine', '/=shop', '/src/a.ts', 'shop/src/a.ts'],
    ['may be for relative paths', '.=services/api', 'src/a.ts', 'services/api/src/a.ts'],
    [
      'may begin with an address',
      'http://localhost:8080=web',
      'http://localhost:8080/src/a.js',
      'web/src/a.js',
    ],
    ['takes detours', '/app=api', '/app/./x/../a.ts', 'api/a.ts'],
    ['is for whole names only', '/app=api', '/application/a.ts', undefined],
    ['is not for the directory itself', '/app=api', '/app', undefined],
    ['for relative paths is not for absolute ones', '.=api', '/src/a.ts', undefined],
    ['for the root of a machine is not for relative ones', '/=api', 'src/a.ts', undefined],
    ['lets a path climb out, to where no file is', '/app=api', '/app/../etc/passwd', undefined],
  ])('%s', (_, line, path, expected) => {
    expect(to([line], path)).toBe(expected)
  })

  it('gives way to a longer one, in any order', () => {
    const lines = ['/app=', '/app/web/src=web', '.=rest', '/app/web=old']
    for (const order of [lines, [...lines].reverse()]) {
      expect(to(order, '/app/web/src/a.ts')).toBe('web/a.ts')
      expect(to(order, '/app/web/b.ts')).toBe('old/b.ts')
      expect(to(order, '/app/c.ts')).toBe('c.ts')
      expect(to(order, 'd.ts')).toBe('rest/d.ts')
    }
  })

  it('says which one it was', () => {
    expect(mapped(parsePathMap(['/app=.'], ''), '/app/a.ts')?.by.line).toBe('/app=.')
  })

  it.each([
    ['no =', '/usr/src/app', 'has the line `/usr/src/app`; it must be `from=to` with one `=`'],
    ['two =', 'a=b=c', 'has the line `a=b=c`; it must be `from=to` with one `=`'],
    ['nothing before the =', '=src', 'before the `=` it must say what reported paths begin with'],
    ['an absolute target', '/app=/srv/app', 'after the `=` it must name a directory of the repository'],
    ['a target on a drive', '/app=C:\\srv', 'after the `=` it must name a directory of the repository'],
    ['a target outside', '/app=../other', 'after the `=` it must name a directory of the repository'],
    ['a NUL', '/app\0=x', 'it must have no NUL in it'],
  ])('with %s is refused', (_, line, words) => {
    const parse = () => parsePathMap([line], 'Input `path-map`')
    expect(parse).toThrow(InputError)
    expect(parse).toThrow(words)
    expect(parse).toThrow('Input `path-map`')
  })

  it('that contradicts another is refused, and the same twice is not', () => {
    expect(() => parsePathMap(['/app=a', '/app/=b'], 'Input `path-map`')).toThrow(
      'Input `path-map` sends `/app` to two places: `/app=a` and `/app/=b`.',
    )
    expect(parsePathMap(['/app=a', '/app/=a'], '')).toHaveLength(1)
  })
})
