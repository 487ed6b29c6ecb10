import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  mostLinesOfReport,
  type Segment,
  SegmentLines,
} from '../../../../actions/coverage-threshold/src/formats/llvm-lines.ts'

/** "entry", "plain" (what goes on behind a region), "gap", "skip", "off" (nothing counts) */
const kinds = {
  entry: { hasCount: true, isEntry: true, isGap: false },
  plain: { hasCount: true, isEntry: false, isGap: false },
  gap: { hasCount: true, isEntry: true, isGap: true },
  skip: { hasCount: false, isEntry: true, isGap: false },
  off: { hasCount: false, isEntry: false, isGap: false },
} as const
type Kind = keyof typeof kinds

const at = (line: number, kind: Kind, count = 0): Segment => ({ line, count, ...kinds[kind] })

function linesOf(segments: readonly Segment[]): string {
  const lines = new SegmentLines({ left: 1000 })
  for (const segment of segments) expect(lines.add(segment)).toBeUndefined()
  return shown(lines.end())
}

const shown = (pairs: Uint32Array): string =>
  Array.from({ length: pairs.length / 2 }, (_, i) => `${pairs[2 * i]}:${pairs[2 * i + 1]}`).join(' ')

describe('Lines from LLVM’s segments', () => {
  it.each([
    ['a region and the lines that it goes over', [at(2, 'entry', 3), at(5, 'off')], '2:3 3:3 4:3 5:3'],
    ['none behind the last segment', [at(2, 'entry', 3)], '2:3'],
    ['none where nothing counts', [at(1, 'entry', 1), at(1, 'off'), at(4, 'entry', 2)], '1:1 4:2'],
    [
      'the most frequent region that begins there',
      [at(1, 'entry', 2), at(1, 'entry', 5), at(1, 'entry', 0)],
      '1:5',
    ],
    [
      'what comes from above when that is more',
      [at(1, 'entry', 9), at(2, 'entry', 4), at(2, 'off')],
      '1:9 2:9',
    ],
    ['what begins there when that is more', [at(1, 'entry', 4), at(2, 'entry', 9), at(2, 'off')], '1:4 2:9'],
    ['not what goes on behind a region', [at(1, 'entry', 1), at(2, 'plain', 7), at(3, 'off')], '1:1 2:1 3:7'],
    ['not how often a gap ran', [at(1, 'entry', 1), at(2, 'gap', 7), at(2, 'off')], '1:1 2:1'],
    [
      'a line that only a gap begins on',
      [at(1, 'entry', 1), at(1, 'off'), at(3, 'gap', 7), at(3, 'off')],
      '1:1 3:0',
    ],
    ['a gap that goes over lines', [at(1, 'gap', 7), at(3, 'off')], '1:0 2:7 3:7'],
    [
      'no line that begins skipped',
      [at(1, 'entry', 1), at(2, 'skip'), at(4, 'plain', 1), at(5, 'off')],
      '1:1 5:1',
    ],
    [
      'a skipped line on which a region begins',
      [at(1, 'entry', 1), at(2, 'skip'), at(2, 'entry', 3)],
      '1:1 2:3',
    ],
    [
      'a line on which a region comes before a skipped one',
      [at(1, 'entry', 2), at(1, 'skip'), at(2, 'off')],
      '1:2',
    ],
  ] as const)('are, with their counts: %s', (_, segments, expected) => {
    expect(linesOf(segments)).toBe(expected)
  })

  it('are the same by the rules as LLVM writes them, line by line', () => {
    const kind = fc.constantFrom<Kind>('entry', 'plain', 'gap', 'skip', 'off')
    const step = fc.record({ down: fc.nat(3), kind, count: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let line = 1
        const segments = steps.map(({ down, kind, count }) => {
          line += down
          return at(line, kind, kinds[kind].hasCount ? count : 0)
        })
        expect(linesOf(segments)).toBe(byTheRules(segments))
      }),
      { numRuns: 500 },
    )
  })

  it('come in order, or not at all', () => {
    const lines = new SegmentLines({ left: 10 })
    lines.add(at(5, 'entry', 1))
    expect(lines.add(at(4, 'off'))).toBe('backwards')
  })

  it('are bounded for all files of a report together, before they take memory', () => {
    const budget = { left: mostLinesOfReport }
    const first = new SegmentLines(budget)
    first.add(at(1, 'entry', 1))
    expect(first.add(at(2 ** 31 - 1, 'off'))).toBe('too many lines')
    budget.left = 3
    const second = new SegmentLines(budget)
    second.add(at(1, 'entry', 1))
    expect(second.add(at(3, 'off'))).toBeUndefined()
    expect(shown(second.end())).toBe('1:1 2:1 3:1')
    expect(new SegmentLines(budget).add(at(1, 'entry', 1))).toBe('too many lines')
  })

  it('may lie far apart when nothing counts between them', () => {
    expect(linesOf([at(1, 'entry', 1), at(1, 'off'), at(2 ** 31 - 1, 'entry', 2)])).toBe('1:1 2147483647:2')
  })
})

/** The same, one line after the other and with nothing remembered but the segments themselves. */
function byTheRules(segments: readonly Segment[]): string {
  const last = segments.at(-1)?.line ?? 0
  const rows: string[] = []
  for (let line = 1; line <= last; line++) {
    const here = segments.filter((segment) => segment.line === line)
    const wrapped = segments.filter((segment) => segment.line < line).at(-1)
    const starts = here.filter(({ hasCount, isEntry, isGap }) => hasCount && isEntry && !isGap)
    const skipped = here[0] !== undefined && !here[0].hasCount && here[0].isEntry
    const mapped =
      (!skipped && (wrapped?.hasCount === true || starts.length > 0)) ||
      here.some(({ hasCount, isEntry }) => hasCount && isEntry)
    if (mapped) rows.push(`${line}:${Math.max(wrapped?.count ?? 0, ...starts.map(({ count }) => count))}`)
  }
  return rows.join(' ')
}
