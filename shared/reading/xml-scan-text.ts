/** Text between tags: how far it goes that is at hand, and what it says. */

import { isXmlSpace, resolveEntities, type TextFault, textFault } from './xml-text.ts'
import type { XmlWindow } from './xml-window.ts'

const longestEntity = 32 // bytes held back when a chunk may end within an entity

const lf = 0x0a
const cr = 0x0d
const ampersand = 0x26
const lt = 0x3c

/** Goes to the next "<" or the end of the bytes. */
export function passText(window: XmlWindow): void {
  const { bytes } = window
  let { at, line } = window
  for (let code = bytes[at]; code !== lt; code = bytes[++at]) if (code === lf) line++
  window.at = at
  window.line = line
}

/** As `passText`, over nothing but white space; gives back the place of anything else. */
export function strayText(window: XmlWindow): number | undefined {
  const { bytes, end } = window
  let { at } = window
  while (isXmlSpace(bytes[at]!)) at++
  if (at < end && bytes[at] !== lt) return at
  window.moveTo(at)
  return undefined
}

/** How far the text goes that surely ends here: not half of an entity or of a CRLF. */
export function textEnd({ bytes, at, end }: XmlWindow, last: boolean): number {
  const mark = bytes.indexOf(lt, at) // at the latest the one at `end`
  if (mark < end || last) return mark
  for (let place = Math.max(at, end - longestEntity); place < end; place++)
    if (bytes[place] === ampersand && !bytes.subarray(place, end).includes(';')) return place
  return bytes[end - 1] === cr ? end - 1 : end
}

/** What the bytes from `window.at` to `end` say, line ends made LF. */
export function textOf({ bytes, at }: XmlWindow, end: number, entities: boolean): string | TextFault {
  const raw = bytes.toString('utf8', at, end)
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  const resolved = entities && text.includes('&') ? resolveEntities(text) : text
  return typeof resolved === 'string' ? resolved : textFault(raw)
}
