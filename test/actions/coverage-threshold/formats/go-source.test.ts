import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { executableGoLines } from '../../../../actions/coverage-threshold/src/formats/go-source.ts'

/** Numbers of the lines that could run, up to three beyond the last. */
const executable = (source: string) => {
  const could = executableGoLines(source)
  return Array.from({ length: source.split('\n').length + 3 }, (_, i) => i + 1).filter(could)
}

describe('executableGoLines', () => {
  it.each([
    ['blank lines are not', 'a()\n\n \t\r\nb()\n', [1, 4]],
    ['brackets alone are not', 'if x {\n}\n})\n), {\n}, [\n];\n} else {\n', [1, 7]],
    ['a line of a comment is not', '// a\nb() // c\n  // d {\n', [2]],
    ['lines within a comment are not', '/* a\nb()\n\n*/ c()\nd() /* e\nf */\n', [4, 5]],
    ['a comment does not nest', '/* /* */ a()\n// */ b()\n', [1]],
    ['a division is no comment', 'a\n/\nb\n', [1, 2, 3]],
    ['"//" in a string is no comment', 'a("//")\nb("/*")\nc()\n', [1, 2, 3]],
    ['a quote that is escaped ends no string', 'a("\\"/*")\nb("\\\\")\n// c\n', [1, 2]],
    ['a quote as a rune begins no string', "a('\"')\n// b\nc('\\'')\n// d '\ne('`')\n// f\n", [1, 3, 5]],
    ['all lines of a raw string are', 'a(`\n\n// b\n}\n"`)\n// c\n', [1, 2, 3, 4, 5]],
    ['nothing is escaped in a raw string', 'a(`\\`)\n// b\n', [1]],
    ['a string that is not closed ends with its line', 'a("b\n// c\nd(\'e\\\n// f\n', [1, 3]],
    ['a comment that is not closed goes on to the end', '/* a\nb()', []],
    ['a raw string that is not closed goes on to the end', '`a\nb', [1, 2]],
    ['a comment at the very end', 'a() //', [1]],
    ['nothing', '', []],
  ])('%s', (_, source, lines) => {
    expect(executable(source)).toEqual(lines)
  })

  it('knows the lines of a real file', () => {
    const source = readFileSync('test/fixtures/go-cover/input/cart/cart.go', 'utf8')
    // Of the two comments and the closures of lines 17 to 42 nothing is left.
    expect(executable(source).filter((line) => line >= 17 && line <= 42)).toEqual([
      19, 20, 21, 25, 26, 30, 31, 32, 33, 35, 36, 37, 38, 39, 41,
    ])
  })

  it('takes time in proportion to the file', () => {
    expect(executable('"",'.repeat(500_000))).toEqual([1])
    const source = '/*`"'.repeat(500_000)
    expect(executableGoLines(source)(1)).toBe(false)
    expect(executableGoLines(`a\n${'"\n'.repeat(500_000)}`)(500_001)).toBe(true)
  })
})
