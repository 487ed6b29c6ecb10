import { describe, expect, it } from '@jest/globals'
import { excludeBy } from '../../../../actions/coverage-threshold/src/paths/exclude.ts'
import { InputError } from '../../../../shared/model/errors.ts'

const place = 'Input `exclude`'

describe('exclude', () => {
  it.each([
    ['**/*.generated.ts', 'src/a.generated.ts', true],
    ['**/*.generated.ts', 'src/a.ts', false],
    ['/gen/**', 'gen/a.go', true],
    ['/gen/**', 'src/gen/a.go', false],
    ['/usr/include/**', '/usr/include/stdio.h', true],
    ['**/node_modules/**', '/srv/node_modules/left/pad.js', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(excludeBy([glob], place)(path)).toBe(expected)
  })

  it('takes a path in again', () => {
    const exclude = excludeBy(['gen/**', '!/gen/kept.go'], place)
    expect([exclude('gen/a.go'), exclude('gen/kept.go')]).toEqual([true, false])
  })

  it('of no globs excludes nothing', () => {
    expect(excludeBy([], place)('a.ts')).toBe(false)
  })

  it('refuses what is no glob, by name', () => {
    expect(() => excludeBy(['src/[a'], place)).toThrow(InputError)
    expect(() => excludeBy(['src/[a'], place)).toThrow('Input `exclude`')
  })
})
