/**
 * Markdown as a reader's browser gets it, with nothing taken out that a site would sanitise away, and what of it could do
 * something: elements, addresses, and the texts that GitHub turns into mentions, references, emoji and formulas.
 */

import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** GFM's tag filter is a sanitiser too. */
function withoutTagFilter() {
  const html = gfmHtml()
  const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = html.exit ?? {}
  return { ...html, exit }
}

export const render = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [withoutTagFilter()],
  })

export type Rendered = {
  /** "h2" → how many; closing tags as "/h2", comments as "!--". */
  readonly elements: Readonly<Record<string, number>>
  /** All attributes, as "href=https://…". */
  readonly attributes: readonly string[]
  readonly comments: readonly string[]
  /** What of the text outside of code GitHub would make something of. */
  readonly active: readonly string[]
}

const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?[a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|</gi

export function inspect(markdown: string): Rendered {
  const html = render(markdown)
  const elements: Record<string, number> = Object.create(null)
  const attributes: string[] = []
  const comments: string[] = []
  const texts: string[] = []
  let code = 0
  let at = 0
  for (const found of html.matchAll(tag)) {
    const [all, name = '!--', written = ''] = found
    // A commit id, a mention or a formula can not go across an element, so texts are looked at one by one.
    if (code === 0) texts.push(html.slice(at, found.index))
    at = found.index + all.length
    const lower = name.toLowerCase()
    elements[lower] = (elements[lower] ?? 0) + 1
    if (all.startsWith('<!--')) comments.push(all)
    else if (all === '<') comments.push(`not an element: ${html.slice(found.index, found.index + 40)}`)
    if (lower === 'code' || lower === 'pre') code++
    if (lower === '/code' || lower === '/pre') code--
    for (const [, key, value] of written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g))
      attributes.push(`${key}=${decoded(value ?? '')}`)
  }
  texts.push(html.slice(at))
  return { elements, attributes, comments, active: texts.flatMap(activeIn) }
}

const mention = /(?<![\w`])@\w/
const reference = /(?<![\w&])#\d|\bGH-\d/i
const address = /:\/\/|\bwww\.\w/i
const emoji = /:[\w+-]+:/
const formula = /\$[^$]+\$/

function activeIn(html: string): readonly string[] {
  const text = decoded(html)
  return [mention, reference, address, emoji, formula].flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
}

const decoded = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
