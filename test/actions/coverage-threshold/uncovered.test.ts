import { describe, expect, it } from '@jest/globals'
import type { FilePatch, Patch } from '../../../actions/coverage-threshold/src/patch.ts'
import { uncoveredJson } from '../../../actions/coverage-threshold/src/uncovered.ts'

const range = (start: number, end: number, weight: number) => ({
  start,
  end,
  lines: end - start + 1,
  function: weight > 3 ? 'busy' : undefined,
  weight,
})

const file: FilePatch = {
  path: 'a.ts',
  isNew: false,
  lines: { covered: 4, total: 12 },
  branches: { covered: 1, total: 2 },
  uncovered: [range(2, 2, 1), range(10, 13, 6), range(20, 21, 6), range(30, 36, 2)],
  partial: [{ line: 5, covered: 1, total: 2, unevaluated: false }],
}
const whole: FilePatch = { ...file, path: 'b.ts', uncovered: [], partial: [] }
const patch: Patch = { files: [file, whole], lines: file.lines, branches: file.branches, withoutLines: [] }

describe('the list of uncovered new lines', () => {
  it('has ranges by worth, and no file that misses nothing', () => {
    const text = uncoveredJson({ commit: 'abc', base: 'def', patch, lineAt: (_path, line) => line })
    expect(JSON.parse(text)).toEqual({
      schema: 'portcullis/uncovered/v1',
      commit: 'abc',
      base: 'def',
      files: [
        {
          path: 'a.ts',
          new: false,
          covered: 4,
          total: 12,
          ranges: [
            { start: 10, end: 13, lines: 4, function: 'busy' },
            { start: 20, end: 21, lines: 2, function: 'busy' },
            { start: 30, end: 36, lines: 7 },
            { start: 2, end: 2, lines: 1 },
          ],
          branches: [{ line: 5, taken: 1, total: 2 }],
        },
      ],
    })
  })

  it('is numbered as in the commit that people see, without what is not part of it', () => {
    const lineAt = (_path: string, line: number) => (line < 10 ? undefined : line - 3)
    const [one] = JSON.parse(uncoveredJson({ commit: undefined, base: undefined, patch, lineAt })).files
    expect(one.ranges.map(({ start }: { start: number }) => start)).toEqual([7, 17, 27])
    expect(one.branches).toEqual([])
  })
})
