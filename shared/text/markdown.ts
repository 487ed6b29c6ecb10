/**
 * Untrusted text inside GitHub-flavoured Markdown. What comes out shows the text and does nothing else: no markup, no
 * HTML, no link, no mention, no reference to an issue, no emoji, no formula. Knows no report.
 *
 * GitHub looks for mentions, references and emoji in the rendered text, where an escape no longer shows; a zero-width
 * space after the first character is what stops those. They are not looked for in code.
 */

import { visibleLine, visibleText } from './visible.ts'

const gap = '&#8203;'

/**
 * One alternative for each thing that text could do: mention (@a), reference (#1, GH-1, a/b#1), link (http://, www.),
 * emoji (:a:), HTML and entities (<>&), table cell (|), escape (\), code (`), emphasis and strike (*_~), link and
 * footnote ([]), formula ($). Commit ids stay: they can link to a commit of the same repository, and notify nobody.
 */
const active = /@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|[&<>|\\`*_~[\]$]/gi

/** At the beginning of a line these make a heading, a list, a rule or an underline. */
const lineStart = /^(?:[-+=#]|\d{1,9}(?=[.)](?: |$)))/

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '\\': '&#92;',
  '`': '&#96;',
  $: '<span>$</span>', // the way of GitHub's own documentation to write a dollar that starts no formula
}

/** Text on one line, anywhere: in a paragraph, at its beginning, in a table cell. Blanks and line ends become a space. */
export function inline(text: string): string {
  const line = visibleLine(oneLine(text)).replace(active, (found) =>
    found.length > 1 || '@#:'.includes(found) ? found + gap : (entities[found] ?? `\\${found}`),
  )
  return line.replace(lineStart, (found) => (/\d/.test(found) ? `${found}${gap}` : `\\${found}`))
}

/** Text in a table cell; never empty, because a row of empty cells reads as the end of a table. */
export const cell = (text: string): string => inline(text) || ' '

/**
 * Text inside raw HTML on a line that starts with a tag, e.g. in `<summary>`, where Markdown is not read; safe too
 * where it is, since every sign that Markdown knows is written as an entity.
 */
export const html = (text: string): string =>
  visibleLine(oneLine(text)).replace(
    /@(?=\w)|#(?=\d)|\bGH-(?=\d)|\bwww(?=\.)|[^a-z\d\s,.;\u0080-\u{10ffff}]/giu,
    (found) => {
      if (found === '$') return '<span>$</span>'
      if (found.length > 1) return found + gap
      const entity = `&#${found.codePointAt(0)};`
      return '@#:'.includes(found) ? entity + gap : entity
    },
  )

/**
 * A code span: paths, rules, names. Safe in a table. A line end shows as `\n`. Text with `|` is written as an HTML
 * element, since in a table (and only there) a bar inside a span would end the cell.
 */
export function code(text: string): string {
  const line = visibleLine(text)
  if (line.trim() === '')
    return line === '' ? '' : `<code>${'&#160;'.repeat(Math.min(line.length, 10))}</code>`
  if (line.includes('|')) return `<code>${html(line)}</code>`
  const ticks = '`'.repeat(longestRun(line) + 1)
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${ticks}${pad}${line}${pad}${ticks}`
}

/** A fenced block of its own lines, without the line end behind it. `info` is a language such as "text". */
export function fence(text: string, info = 'text'): string {
  const body = visibleText(text)
  const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1))
  return `${ticks}${info.replace(/[^\w-]/g, '')}\n${body}\n${ticks}`
}

/**
 * A link around Markdown that is already safe, e.g. `code(path)`. Only to http and https; any other address, or one
 * that can't be read, leaves the label alone.
 */
export function link(label: string, url: string | undefined): string {
  const target = url === undefined ? undefined : webAddress(url)
  return target === undefined || label.trim() === '' ? label : `[${label}](<${target}>)`
}

/** The address with all that Markdown could read as its end written in percent; undefined when it is not a web page. */
export function webAddress(url: string): string | undefined {
  if (url.length > longestAddress || !URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (!/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return undefined
  return parsed.href.replace(
    /[^\w:/?#@!&+,;=.%-]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/**
 * An address that a report gives, e.g. of a rule's documentation: https only, and none of a page on GitHub on which
 * a link to it would leave a trace ("mentioned in …").
 */
export function foreignAddress(url: string | undefined): string | undefined {
  const target = url === undefined ? undefined : webAddress(url)
  if (target === undefined || !target.startsWith('https://')) return undefined
  return /^https:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions|commit)\//i.test(target)
    ? undefined
    : target
}

const longestAddress = 2000

const oneLine = (text: string): string => text.replace(/[\t\n\v\f\r ]+/g, ' ').trim()

function longestRun(text: string): number {
  let longest = 0
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length)
  return longest
}
