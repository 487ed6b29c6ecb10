/** One start tag of XML: name and attributes. Pure; knows nothing of what stands around it. */

import { beginsName, isNamePart, isXmlSpace, resolveEntities } from './xml-text.ts'

export type Attributes = Readonly<Record<string, string>>
export type Tag = {
  readonly name: string
  readonly attributes: Attributes
  readonly selfClosing: boolean
  readonly end: number // behind the ">"
}
/** Throws for a fault at a place in the text. */
export type Fail = (at: number, reason: string) => never

const longestName = 1024
const longestValue = 16 * 1024 * 1024
const mostAttributes = 256

const gt = 0x3e
const lt = 0x3c
const slash = 0x2f
const equals = 0x3d
const ampersand = 0x26

/**
 * Objects without inherited members. A constructor over an empty prototype, since V8 keeps `Object.create(null)` as a
 * hash table, which costs three times as much to make.
 */
const Bare = function Bare() {} as unknown as { new (): Record<string, string>; prototype: object }
Bare.prototype = Object.freeze(Object.create(null)) as object

/** The tag whose "<" stands before `start`; undefined when its end is not in the text yet. */
export function readTag(text: string, start: number, fail: Fail): Tag | undefined {
  let at = nameEnd(text, start, fail)
  if (at >= text.length) return undefined
  const name = text.slice(start, at)
  const attributes = new Bare()
  for (let count = 0; ; count++) {
    const spaced = isXmlSpace(text.charCodeAt(at))
    if (spaced) at = spaceEnd(text, at + 1)
    if (at >= text.length) return undefined
    const code = text.charCodeAt(at)
    if (code === gt) return { name, attributes, selfClosing: false, end: at + 1 }
    if (code === slash) {
      if (at + 1 >= text.length) return undefined
      if (text.charCodeAt(at + 1) !== gt) fail(at, `has "/" inside <${name}>`)
      return { name, attributes, selfClosing: true, end: at + 2 }
    }
    if (!spaced)
      fail(at, `has ${JSON.stringify(text[at])} in the name of <${name}> or right behind a value in it`)
    if (count === mostAttributes) fail(at, `has more than ${mostAttributes} attributes in <${name}>`)
    at = readAttribute(text, at, attributes, fail)
    if (at < 0) return undefined
  }
}

/** Adds the attribute; gives back the place behind it, or -1 when its end is not in the text yet. */
function readAttribute(text: string, start: number, attributes: Record<string, string>, fail: Fail): number {
  let at = nameEnd(text, start, fail)
  const name = text.slice(start, at)
  at = spaceEnd(text, at)
  if (at >= text.length) return -1
  if (text.charCodeAt(at) !== equals) fail(at, `has the attribute "${name}" without a value`)
  at = spaceEnd(text, at + 1)
  if (at >= text.length) return -1
  const quote = text[at]
  if (quote !== '"' && quote !== "'") fail(at, `has the attribute "${name}" without quotes`)
  if (name in attributes) fail(start, `has the attribute "${name}" twice in one element`)
  const end = text.indexOf(quote as string, at + 1)
  if ((end < 0 ? text.length : end) - at - 1 > longestValue)
    fail(start, `has a value of more than ${longestValue} characters in the attribute "${name}"`)
  if (end < 0) return -1
  attributes[name] = attributeValue(text, at + 1, end, fail)
  return end + 1
}

/** White space becomes blanks, as XML wants; a line break that is meant to stay is written "&#10;". */
function attributeValue(text: string, start: number, end: number, fail: Fail): string {
  let special = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === lt) fail(i, 'has a bare "<" in a value; it must be written "&lt;"')
    if (code === ampersand || code < 0x20) special = true
  }
  const raw = text.slice(start, end)
  if (!special) return raw
  const blank = raw.replace(/\r\n|[\t\n\r]/g, ' ')
  if (!raw.includes('&')) return blank
  const value = resolveEntities(blank)
  return typeof value === 'string' ? value : fail(start + value.offset, value.reason)
}

function nameEnd(text: string, start: number, fail: Fail): number {
  if (start < text.length && !beginsName(text.charCodeAt(start)))
    fail(start, `has ${JSON.stringify(text[start])} where a name was due; a bare "<" must be written "&lt;"`)
  let at = start
  while (at < text.length && isNamePart(text.charCodeAt(at))) at++
  if (at - start > longestName) fail(start, `has a name of more than ${longestName} characters`)
  return at
}

function spaceEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && isXmlSpace(text.charCodeAt(at))) at++
  return at
}
