import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { longestRegion, Region, type Window } from '../../../../actions/secret-scan/src/engine/windows.ts'

type Places = readonly string[]

const inRegions = (text: string, windows: readonly Window[], pattern: RegExp): Places => {
  const places = new Set<string>()
  const region = new Region()
  const search = (): number =>
    region.search(text, pattern, ([match], at) => places.add(`${at}-${at + match.length}`))
  for (const window of windows) {
    if (region.add(window)) continue
    search()
    region.add(window)
  }
  search()
  return [...places].sort()
}

const oneByOne = (text: string, windows: readonly Window[], pattern: RegExp): Places => {
  const places = windows.flatMap(({ from, to }) =>
    [...text.slice(from, to).matchAll(pattern)].map(
      ({ index, 0: match }) => `${from + index}-${from + index + match.length}`,
    ),
  )
  return [...new Set(places)].sort()
}

/** Windows around each place of a text of blank-separated words, cut at blanks as far as they may cut a word. */
const windowsIn = (text: string, places: readonly number[], width: number): readonly Window[] =>
  [...places]
    .sort((a, b) => a - b)
    .map((place) => place % (text.length + 1))
    .sort((a, b) => a - b)
    .map((place) => ({ from: Math.max(0, place - width), to: Math.min(text.length, place + width) }))

describe('a region of windows', () => {
  const words = fc.array(
    fc.constantFrom('acme', 'ab1', 'id:12345678', 'key=x', '"a b"', 'z'.repeat(30), '\n'),
    {
      maxLength: 60,
    },
  )

  it('has the matches that each window has for itself, where a match says itself where it begins and ends', () => {
    const pattern = /(?<![^ ])(?:id:[0-9]{8}|ab1|z+ acme)(?![^ ])/g
    fc.assert(
      fc.property(
        words,
        fc.array(fc.nat(400), { maxLength: 40 }),
        fc.integer({ min: 12, max: 60 }),
        (all, places, width) => {
          const text = all.join(' ')
          const windows = windowsIn(text, places, width)
            .map(({ from, to }) => ({
              // A window that cuts a word would show its half as a whole one.
              from: from === 0 ? 0 : text.indexOf(' ', from) + 1 || text.length,
              to: to === text.length ? to : Math.max(0, text.lastIndexOf(' ', to)),
            }))
            .filter(({ from, to }) => from < to)
          expect(inRegions(text, windows, pattern)).toEqual(oneByOne(text, windows, pattern))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes nothing that lies in no single window, but the shorter match in one of them', () => {
    const text = 'aaaa bbbb'
    const windows = [
      { from: 0, to: 4 },
      { from: 4, to: 9 },
    ]
    expect(inRegions(text, windows, /aaaa bbbb|aaaa|b+/g)).toEqual(['0-4', '5-9'])
    expect(inRegions(text, windows, /aaaa bbbb|b+/g)).toEqual(['5-9'])
    expect(inRegions(text, [...windows, { from: 0, to: 9 }], /aaaa bbbb|b+/g)).toEqual(['0-9'])
  })

  it('finds all of many in one window', () => {
    expect(inRegions('a1 '.repeat(100), [{ from: 0, to: 300 }], /a1/g)).toHaveLength(100)
  })

  it('is parted where it gets long, and loses nothing there', () => {
    const text = 'id:12345678 '.repeat(2000)
    const windows = Array.from({ length: text.length }, (_, at) => ({
      from: Math.max(0, at - 40),
      to: Math.min(text.length, at + 40),
    }))
    expect(text.length).toBeGreaterThan(4 * longestRegion)
    expect(inRegions(text, windows, /id:[0-9]{8}/g)).toHaveLength(2000)
  })

  it('looks at each character a few times, in however many windows it is', () => {
    const text = 'acme '.repeat(10_000)
    const region = new Region()
    let work = 0
    for (let at = 0; at < text.length; at += 5) {
      const window = { from: Math.max(0, at - 512), to: Math.min(text.length, at + 512) }
      if (region.add(window)) continue
      work += region.search(text, /[0-9]{8}/g, () => undefined)
      region.add(window)
    }
    work += region.search(text, /[0-9]{8}/g, () => undefined)
    expect(work).toBeGreaterThanOrEqual(text.length)
    expect(work).toBeLessThan(1.5 * text.length)
  })
})
