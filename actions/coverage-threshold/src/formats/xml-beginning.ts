/** The first two elements of an XML report, for telling formats apart by what stands in it. */

import type { Sample } from '../../../../shared/reading/sample.ts'

export type FirstTag = {
  readonly name: string
  /** As written, e.g. ` version="1"`. */
  readonly attributes: string
}

export type XmlBeginning = {
  readonly root: FirstTag
  /** The first element inside the root; undefined where there is none, or none in the sample. */
  readonly child: FirstTag | undefined
}

/** Undefined for what does not begin as XML does. Takes one pass, whatever the text. */
export function xmlBeginning({ text }: Sample): XmlBeginning | undefined {
  const root = tagFrom(text, 0)
  if (!root) return undefined
  return { root: root.tag, child: root.closed ? undefined : tagFrom(text, root.end)?.tag }
}

type Found = { readonly tag: FirstTag; readonly end: number; readonly closed: boolean }

/** The start tag that comes next after white space, declarations, comments and instructions. */
function tagFrom(text: string, from: number): Found | undefined {
  let at = from
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++
    const ending = passed(text, at)
    if (ending === undefined) return startTag(text, at)
    const end = text.indexOf(ending, at)
    if (end < 0) return undefined
    at = end + ending.length
  }
}

/** How that ends which is no element; undefined for an element. */
function passed(text: string, at: number): string | undefined {
  if (text.startsWith('<?', at)) return '?>'
  if (text.startsWith('<!--', at)) return '-->'
  return text.startsWith('<!', at) ? '>' : undefined
}

function startTag(text: string, at: number): Found | undefined {
  const name = /^<([\w:.-]{1,100})/.exec(text.slice(at, at + 102))?.[1]
  if (name === undefined) return undefined
  const start = at + 1 + name.length
  let quote: string | undefined
  for (let i = start; i < text.length; i++) {
    const character = text[i]
    if (quote !== undefined) quote = character === quote ? undefined : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>')
      return { tag: { name, attributes: text.slice(start, i) }, end: i + 1, closed: text[i - 1] === '/' }
  }
  return undefined
}
