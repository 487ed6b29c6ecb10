import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import picomatch from 'picomatch'
import { InputError } from '../../../shared/model/errors.ts'
import { compileGlob } from '../../../shared/text/glob.ts'
import { hostileTexts } from '../../support/hostile.ts'

describe('compileGlob', () => {
  it.each([
    ['src/**/*.ts', 'src/a/b/c.ts', true],
    ['src/**/*.ts', 'src/c.ts', true],
    ['src/**/*.ts', 'lib/src/c.ts', false],
    ['**/*.test.{ts,js}', 'a/b.test.js', true],
    ['*.ts', 'a/b.ts', false],
    ['*', '.hidden', true],
    ['**', '.github/a.yml', true],
    ['./src/*.ts', 'src/a.ts', true],
    ['src/[a-c]?.ts', 'src/bx.ts', true],
    ['src/[!a-c].ts', 'src/d.ts', true],
    ['src/[!a-c].ts', 'src/a.ts', false],
    ['app/(group)/[[]slug].tsx', 'app/(group)/[slug].tsx', true],
    ['shard-{1..12}.xml', 'shard-10.xml', true],
    ['shard-{1..12}.xml', 'shard-13.xml', false],
    ['{a,b/{c,d}}.x', 'b/d.x', true],
    ['{single}.x', '{single}.x', true],
    ['?.x', '🎉.x', true],
    ['a b/*.ts', 'a b/c.ts', true],
    ['[{]a.ts', '{a.ts', true],
    ['src/**', 'src', true],
    ['a/*/b', 'a//b', false],
  ])('%s on %s: %s', (glob, path, matches) => expect(compileGlob(glob)(path)).toBe(matches))

  it.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['/etc/*', 'is absolute'],
    ['C:/x', 'is absolute'],
    ['a\\b', 'has a backslash; write `/` between folders, and `[*]` for a star itself, at character 2'],
    ['../x', 'leaves the working directory'],
    ['a/../b', 'leaves the working directory with `..` at character 3'],
    ['src/[a', 'has a `[` that is never closed in `[a`'],
    ['src/[]', 'has a `[` that is never closed'],
    ['src/{a,b', 'has a `{` that is never closed; write `[{]` for a brace itself, at character 5'],
    ['src/a}', 'has a `}` that closes nothing; write `[}]` for a brace itself, at character 6'],
    ['!src', 'begins with `!`'],
    ['src/', 'ends with `/`'],
    ['x'.repeat(1001), 'is longer than 1000 characters'],
    ['{a,b}'.repeat(12), 'stands for more than 1000 alternatives'],
    ['{1..9999}', 'stands for more than 1000 alternatives'],
    ['a\0b', 'has a NUL'],
  ])('refuses %j', (glob, reason) => {
    expect(() => compileGlob(glob, 'Input `reports`')).toThrow(InputError)
    expect(() => compileGlob(glob, 'Input `reports`')).toThrow(`Input \`reports\` \``)
    expect(() => compileGlob(glob)).toThrow(reason)
  })

  it('means what picomatch means', () => {
    const piece = fc.constantFrom('a', 'b', '.', '*', '?', '**', '/', '{a,b}', '[ab]', '[!a]', 'ab', '/**/')
    const globs = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''))
    const paths = fc.array(fc.constantFrom('a', 'b', 'ab', '.a', 'a.b', 'c'), { minLength: 1, maxLength: 4 })
    // picomatch reads `**` beside other characters in several ways; here it is `*`, as in Bash
    const plainForm = (glob: string) => !/^\/|\/$|\/\/|\*{3}|(^|\/)\.{1,2}(\/|$)|[^/]\*\*|\*\*[^/]/.test(glob)
    fc.assert(
      fc.property(globs, paths, (glob, parts) => {
        fc.pre(plainForm(glob))
        const path = parts.join('/')
        expect([glob, path, compileGlob(glob)(path)]).toEqual([
          glob,
          path,
          picomatch(glob, { dot: true, posix: true })(path),
        ])
      }),
      { numRuns: 4000 },
    )
  })

  it('does not go through all ways to share out its stars', () => {
    const match = compileGlob(`${'*a'.repeat(400)}b`)
    expect(match('a'.repeat(20_000))).toBe(false)
    expect(compileGlob(`${'**/a/'.repeat(150)}b`)('a/'.repeat(5_000))).toBe(false)
  })

  it.each(hostileTexts)('either reads or refuses by name: %s', (_, text) => {
    let match: ((path: string) => boolean) | undefined
    try {
      match = compileGlob(text)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
    }
    if (match) expect(typeof match(text)).toBe('boolean')
    expect(typeof compileGlob('**/*[a-z]*?/{x,y}*')(text)).toBe('boolean')
  })
})
