import { describe, expect, it } from '@jest/globals'
import {
  anchorOf,
  breakable,
  escaped,
  namesOf,
  scriptData,
  shown,
} from '../../../../actions/coverage-threshold/src/html/escape.ts'
import { hostileTexts } from '../../../support/hostile.ts'

/** As a browser reads text and quoted attributes, for the five entities that we write. */
const readBack = (html: string): string =>
  html.replace(
    /&(?:amp|lt|gt|quot|#39);/g,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[entity]!,
  )

describe('HTML text and attributes', () => {
  it.each(hostileTexts)('hold %s as text and give it back', (_, text) => {
    const html = escaped(text)
    expect(html).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/)
    expect(readBack(html)).toBe(text)
  })

  it.each(hostileTexts)('show what is invisible in %s', (_, text) => {
    expect(shown(text)).not.toMatch(
      /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/u,
    )
    expect(shown(text).length).toBeLessThan(2_000 * 10)
  })

  it('write both quotes as entities', () => {
    expect(escaped(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
  })

  it('let a name break behind each slash, and nowhere change it', () => {
    expect(breakable('a/<b>/c')).toBe('a/<wbr>&lt;b&gt;/<wbr>c')
  })
})

describe('data for the script', () => {
  it.each(hostileTexts)('holds %s, and can end no script', (_, text) => {
    const data = scriptData([text])
    expect(data).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(data)).toEqual([text])
  })
})

describe('namesOf', () => {
  const names = namesOf(hostileTexts.map(([, text]) => text))

  it('gives every file a name of its own that can be a link', () => {
    expect(new Set(names).size).toBe(hostileTexts.length)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(410)
      expect(anchorOf(name)).toMatch(/^file=[\w%.!~*'()-]+$/)
    }
  })

  it('names what has no name, and tells two apart that look the same', () => {
    expect(namesOf(['', 'a\u200b', 'a\\u200b', 'a\\u200b'])).toEqual([
      '(no name)',
      'a\\u200b',
      'a\\u200b (2)',
      'a\\u200b (3)',
    ])
  })

  it('leaves usual paths alone', () => {
    expect(namesOf(['src/a b/ä.ts'])).toEqual(['src/a b/ä.ts'])
    expect(anchorOf('src/a b/ä.ts')).toBe('file=src%2Fa%20b%2F%C3%A4.ts')
  })
})
