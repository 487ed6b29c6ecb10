import { describe, expect, it } from '@jest/globals'
import { blocksOf, type Layout, layoutOf } from '../../../../actions/secret-scan/src/pairs/blocks.ts'

/** The lines that carry a letter, grouped by block: "ab c" when a and b share one. */
const grouped = (text: string, layout: Layout): string => {
  const lines = text.split('\n')
  const wanted = lines.flatMap((line, i) => (/\b[a-z]\b/.test(line) ? [i + 1] : []))
  const groups = new Map<number, string>()
  for (const [line, block] of [...blocksOf(Buffer.from(text), layout, new Set(wanted))].sort(
    ([a], [b]) => a - b,
  ))
    groups.set(block, (groups.get(block) ?? '') + /\b[a-z]\b/.exec(lines[line - 1]!)![0])
  return [...groups.values()].join(' ')
}

describe('blocksOf', () => {
  it.each<readonly [string, string, string]>([
    ['members of a JSON object', '{\n  "a": 1,\n  "b": 2\n}\n', 'ab'],
    ['objects of a JSON list', '[\n  {\n    "a": 1\n  },\n  {\n    "b": 1\n  }\n]', 'a b'],
    [
      'members around an object',
      '{\n  "a": 1,\n  "xx": {\n    "b": 1,\n    "c": 2\n  },\n  "d": 1\n}',
      'ad bc',
    ],
    ['keys of a YAML file', 'a: 1\n\n# note\nb: 2\n', 'ab'],
    ['items of a YAML list', '- a: 1\n  b: 2\n- c: 3\n  d: 4\n', 'ab cd'],
    ['items of a deeper list', 'xx:\n  - a: 1\n    b: 2\n  - c: 3\ny: 1', 'ab c y'],
    ['documents of a YAML file', 'a: 1\n---\nb: 2\n', 'a b'],
    ['a comment that is not indented', 'xx:\n  a: 1\n# note\n  b: 2\n', 'ab'],
    ['the same depth under another key', 'xx:\n  a: 1\nyy:\n  b: 2\n', 'a b'],
  ])('tells %s apart', (_, text, expected) => {
    expect(grouped(text, 'indented')).toBe(expected)
  })

  it('goes by heads in files with sections', () => {
    expect(grouped('a = 1\n[one]\nb = 1\n\n  c = 2\n[[two]]\nd = 1\n', 'sections')).toBe('a bc d')
  })

  it('is asked of the files that have blocks', () => {
    expect(
      ['a/b.yaml', 'A.JSON', '.aws/credentials', 'x.toml', 'a.ts', '.env', 'json'].map(layoutOf),
    ).toEqual(['indented', 'indented', 'sections', 'sections', undefined, undefined, undefined])
  })

  it('gives no line that the text has not', () => {
    expect([...blocksOf(Buffer.from('a: 1\n'), 'indented', new Set([1, 9])).keys()]).toEqual([1])
  })
})
