import { describe, expect, it } from '@jest/globals'
import { badgeSvg } from '../../../actions/coverage-threshold/src/badge.ts'
import { hostileTexts } from '../../support/hostile.ts'

const badge = (covered: number, total: number, label = 'coverage') =>
  badgeSvg({ label, share: { covered, total } })

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
const widthOf = (svg: string) => Number(/^<svg [^>]*width="(\d+)"/.exec(svg)?.[1])

describe('badgeSvg', () => {
  it.each([
    [79_999, 100_000, '79%'],
    [999_999, 1_000_000, '99%'],
    [7, 7, '100%'],
    [0, 3, '0%'],
    [0, 0, 'unknown'],
  ])('writes %i of %i as %s', (covered, total, text) => {
    expect(textsOf(badge(covered, total))).toEqual(['coverage', text])
    expect(badge(covered, total)).toContain(`<title>coverage: ${text}</title>`)
    expect(badge(covered, total)).toContain(`role="img" aria-label="coverage: ${text}"`)
  })

  it('has a colour for each step, and one more for what is not known', () => {
    const colours = [0, 50, 70, 80, 90, 100].map(
      (covered) => /rx="4" fill="(#\w+)"/.exec(badge(covered, 100))?.[1],
    )
    expect(new Set([...colours, /rx="4" fill="(#\w+)"/.exec(badge(0, 0))?.[1]]).size).toBe(7)
    expect(badge(49, 100)).toContain(colours[0]!)
  })

  it('has room for its words: wide letters take more than narrow ones, marks none, wide scripts a square', () => {
    const width = (label: string) => widthOf(badge(1, 2, label))
    const bare = width('iiii')
    expect(width('WWWW')).toBeGreaterThan(bare + 25)
    expect(width('iiii\u0301\u0327')).toBe(bare)
    expect(width('漢漢')).toBe(width('WW'))
    expect(width('ä')).toBeGreaterThan(width('i'))
  })

  it('is as wide as its halves, and needs no label', () => {
    const svg = badge(1, 2, '')
    expect(textsOf(svg)).toEqual(['50%'])
    expect(widthOf(svg)).toBeLessThan(widthOf(badge(1, 2, 'a')))
  })

  it.each(hostileTexts)('shows %s as text, on one line, and not for ever', (_, hostile) => {
    const svg = badge(1, 2, hostile)
    const tags = [...svg.matchAll(/<[^>]*>/g)].map(([tag]) => /^<\/?[a-z]+/.exec(tag)?.[0])
    expect(tags.filter((tag) => !/^<\/?(svg|title|rect|path|g|text)$/.test(tag ?? ''))).toEqual([])
    expect(svg.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/)
    expect(svg.split('\n')).toHaveLength(6)
    expect(svg.length).toBeLessThan(2_500)
  })
})
