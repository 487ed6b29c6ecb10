import { describe, expect, it } from '@jest/globals'
import { foldMessage, foldNumbers, withoutSpace } from '../../../shared/baseline/fold.ts'

describe('folding a message', () => {
  it.each([
    ['numbers', 'complexity 12 > 10', 'complexity # > #'],
    ['quoted names', '\'os\' and "re" are unused', '\'…\' and "…" are unused'],
    ['typographic quotes and backticks', '“a” ‘b’ `c` «d»', '“…” ‘…’ `…` «…»'],
    ['no apostrophe', "don't use 'x', it's 3 old", "don't use '…', it's # old"],
    ['no quote that stays open', "it is 'open 5", "it is 'open #"],
    ['nothing of plain text', 'missing semicolon', 'missing semicolon'],
    ['an empty message', '', ''],
  ])('folds %s', (_, message, folded) => {
    expect(foldMessage(message)).toBe(folded)
  })

  it('numbers alone leave names as they are', () => {
    expect(foldNumbers("'v1' used 20 times")).toBe("'v#' used # times")
  })

  it.each([['“'], ["'"], [" '"], ['“ ‘ «'], ["“'“`"]])(
    'a megabyte of %j takes no longer than a megabyte of text',
    (unit) => {
      const message = unit.repeat(1_000_000 / unit.length)
      const started = process.cpuUsage()
      foldMessage(message)
      const { user } = process.cpuUsage(started)
      // Quadratic work would take minutes.
      expect(user / 1e6).toBeLessThan(10)
    },
  )

  it('a line without space is the same whatever its indentation and end', () => {
    expect(withoutSpace('\t if (a) {\r')).toBe(withoutSpace('if (a) {'))
  })
})
