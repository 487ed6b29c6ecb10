import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  cell,
  code,
  fence,
  foreignAddress,
  html,
  inline,
  link,
  webAddress,
} from '../../../shared/text/markdown.ts'
import { visibleLine, visibleText } from '../../../shared/text/visible.ts'
import { hostileTexts } from '../../support/hostile.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'@#:<>&|\\`*_~[]()$!-+=.1aw/ \n\t'), maxLength: 30 }),
)

/** What a reader of Markdown sees of text that holds escapes only. */
const shown = (markdown: string): string =>
  markdown
    .replaceAll('&#8203;', '')
    .replace(/<span>\$<\/span>|\\([!-/:-@[-`{-~])/g, (_, sign) => sign ?? '$')
    .replace(/&(?:#(\d+)|lt|gt|amp);/g, (entity, number) =>
      number
        ? String.fromCodePoint(Number(number))
        : ({ '&lt;': '<', '&gt;': '>', '&amp;': '&' }[entity as string] ?? ''),
    )

const flat = (text: string) => visibleLine(text.replace(/[\t\n\v\f\r ]+/g, ' ').trim())

/** What is left when everything that is properly escaped is taken out has no meaning in Markdown or HTML. */
function expectInert(markdown: string): void {
  const rest = markdown.replace(/\\[!-/:-@[-`{-~]|&#?\w{2,6};|<span>\$<\/span>/g, '·')
  expect(rest).not.toMatch(/[<>&|\\`*_~[\]$\n\r]/)
  expect(rest).not.toMatch(/^(?:#|[-+=]|\d{1,9}[.)](?: |$))/)
  expect(markdown).not.toMatch(/@\w|#\d(?!\d*;)|\bGH-\d|:\/\/|www\.|(^|[^&\w]):[\w+-]+:/i)
}

describe('inline', () => {
  it.each([
    ['a | b', 'a &#124; b'],
    ['<b>x</b> & y', '&lt;b&gt;x&lt;/b&gt; &amp; y'],
    ['no_unused_vars', 'no\\_unused\\_vars'],
    ['see @octocat in #12 and GH-3', 'see @&#8203;octocat in #&#8203;12 and GH-&#8203;3'],
    ['https://a.example', 'https:&#8203;//a.example'],
    [':tada:', ':&#8203;tada:'],
    ['one\n  two', 'one two'],
    ['- item', '\\- item'],
    ['1. item', '1&#8203;. item'],
    ['C:\\x', 'C:&#92;x'],
    ["'total' is defined but never used.", "'total' is defined but never used."],
  ])('writes %j as %j', (text, markdown) => expect(inline(text)).toBe(markdown))

  it.each(hostileTexts)('is inert and shows the text: %s', (_, text) => {
    expectInert(inline(text))
    expect(shown(inline(text))).toBe(flat(text))
  })

  it('is inert and shows the text, whatever the text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expectInert(inline(text))
        expect(shown(inline(text))).toBe(flat(text))
      }),
      { numRuns: 2000 },
    ))
})

describe('cell', () => {
  it('is never empty', () => expect(cell(' \n')).toBe(' '))
})

describe('html', () => {
  it.each(hostileTexts)('is inert where Markdown is read and where it is not: %s', (_, text) => {
    const written = html(text)
    expect(written.replace(/&#\d+;|<span>\$<\/span>/g, '')).not.toMatch(/[<>&|\\`*_~[\]$\n@]/)
    expect(shown(written)).toBe(flat(text))
  })
})

describe('code', () => {
  it.each([
    ['src/a.ts', '`src/a.ts`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a\nb', '`a\\nb`'],
    ['', ''],
    ['  ', '<code>&#160;&#160;</code>'],
  ])('writes %j as %j', (text, markdown) => expect(code(text)).toBe(markdown))

  it.each(hostileTexts)('is one span on one line, without a bar: %s', (_, text) => {
    const span = code(text)
    expect(span).not.toMatch(/[\n\r|]/)
    const [, ticks, body] = /^(`+)(.*?)\1$/s.exec(span) ?? []
    if (ticks !== undefined && body !== undefined)
      expect((body.match(/`+/g) ?? []).map((run) => run.length)).not.toContain(ticks.length)
    else expect(span === '' || span.startsWith('<code>')).toBe(true)
  })

  it('shows the text, in a span that only its own end closes', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('|') && visibleLine(text).trim() !== '')
        const [, , body] = /^(`+)(.*?)\1$/s.exec(code(text)) ?? []
        const line = visibleLine(text)
        expect([line, ` ${line} `]).toContain(body)
      }),
    ))
})

describe('fence', () => {
  it.each(hostileTexts)('is closed by its own end only: %s', (_, text) => {
    const lines = fence(text).split('\n')
    const ticks = lines.at(-1) ?? ''
    expect(lines[0]).toBe(`${ticks}text`)
    expect(lines.slice(1, -1).join('\n')).toBe(visibleText(text))
    expect(lines.slice(1, -1).some((line) => line.includes(ticks))).toBe(false)
  })

  it('takes nothing but a word as language', () => expect(fence('x', 'a`\nb')).toBe('```ab\nx\n```'))
})

describe('links', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/a b(c)|d>', 'https://a.example/a%20b%28c%29%7Cd%3E'],
    ['http://a.example/', 'http://a.example/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//a.example', undefined],
    ['https://user:word@a.example', undefined],
    ['not an address', undefined],
    [`https://a.example/${'x'.repeat(3000)}`, undefined],
  ])('webAddress of %j is %j', (url, address) => expect(webAddress(url)).toBe(address))

  it.each([
    ['http is not followed', 'http://a.example/', undefined],
    ['documentation is', 'https://eslint.org/docs/rules/a', 'https://eslint.org/docs/rules/a'],
    ['a page on GitHub is', 'https://github.com/o/r/blob/main/a.md', 'https://github.com/o/r/blob/main/a.md'],
    ['an issue would be told', 'https://github.com/o/r/issues/1', undefined],
    ['a pull request would be told', 'https://GitHub.com/o/r/pull/1', undefined],
  ])('foreignAddress: %s', (_, url, address) => expect(foreignAddress(url)).toBe(address))

  it('leave the label alone when there is nothing to link to', () => {
    expect(link('`a`', undefined)).toBe('`a`')
    expect(link('`a`', 'javascript:alert(1)')).toBe('`a`')
    expect(link('`a`', 'https://a.example/')).toBe('[`a`](<https://a.example/>)')
  })

  it.each(hostileTexts)('can not be ended by an address: %s', (_, text) =>
    expect(link('x', `https://a.example/${text}`)).toMatch(
      /^(?:x|\[x\]\(<https:\/\/[\w:/?#@!&+,;=.%-]+>\))$/,
    ),
  )
})
