/** One start tag of XML: name and attributes. Pure; knows nothing of what stands around it. */

import { attributeText, beginsName, isNamePart, isXmlSpace } from './xml-text.ts'

/** Values by name as written, with prefix; inherits nothing, so that no name finds what was not in the file. */
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
const doubleQuote = 0x22
const singleQuote = 0x27

/**
 * Objects without inherited members. A constructor over an empty prototype, since V8 keeps `Object.create(null)` as a
 * hash table, which costs three times as much to make.
 */
const Bare = bareConstructor()

function bareConstructor(): new () => Record<string, string> {
  const Bare = function Bare() {} as unknown as { new (): Record<string, string>; prototype: object }
  Bare.prototype = Object.freeze(Object.create(null)) as object
  return Bare
}

/**
 * Names of the tag before: its own, and those of its attributes by position. Most tags have the names of the one before
 * them, and comparing in place costs less than cutting a name out and looking it up.
 */
export type NameMemo = { tag: string; readonly attributes: string[] }

/** The tag whose "<" stands before `start`; undefined when its end is not in the text yet. */
export function readTag(text: string, start: number, memo: NameMemo, fail: Fail): Tag | undefined {
  const name = tagName(text, start, memo, fail)
  if (name === undefined) return undefined
  let at = start + name.length
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
    const key = attributeName(text, at, count, memo.attributes, fail)
    if (key === undefined) return undefined
    for (let i = 0; i < count; i++)
      if (memo.attributes[i] === key) fail(at, `has the attribute "${key}" twice in one element`)
    at = readValue(text, at, key, attributes, fail)
    if (at < 0) return undefined
  }
}

function tagName(text: string, start: number, memo: NameMemo, fail: Fail): string | undefined {
  const behind = start + memo.tag.length
  if (memo.tag !== '' && behind < text.length && text.startsWith(memo.tag, start)) {
    if (!isNamePart(text.charCodeAt(behind))) return memo.tag
  }
  const end = nameEnd(text, start, fail)
  if (end >= text.length) return undefined
  memo.tag = text.slice(start, end)
  return memo.tag
}

/** Undefined when the text ends with it, for it may go on in the next chunk. */
function attributeName(
  text: string,
  start: number,
  position: number,
  memo: string[],
  fail: Fail,
): string | undefined {
  const guess = memo[position]
  if (
    guess !== undefined &&
    text.startsWith(guess, start) &&
    text.charCodeAt(start + guess.length) === equals
  )
    return guess
  const end = nameEnd(text, start, fail)
  if (end >= text.length) return undefined
  // As a key, so that V8 has it in its table of names and needs no look-up the next time.
  const [name] = Object.keys({ [text.slice(start, end)]: 0 }) as [string]
  memo[position] = name
  return name
}

/** Adds the attribute; gives back the place behind it, or -1 when its end is not in the text yet. */
function readValue(
  text: string,
  start: number,
  name: string,
  attributes: Record<string, string>,
  fail: Fail,
): number {
  let at = spaceEnd(text, start + name.length)
  if (at >= text.length) return -1
  if (text.charCodeAt(at) !== equals) fail(at, `has the attribute "${name}" without a value`)
  at = spaceEnd(text, at + 1)
  if (at >= text.length) return -1
  const quote = text.charCodeAt(at)
  if (quote !== doubleQuote && quote !== singleQuote) fail(at, `has the attribute "${name}" without quotes`)
  let special = false
  let end = at + 1
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === quote) break
    if (code === lt) fail(end, 'has a bare "<" in a value; it must be written "&lt;"')
    if (code === ampersand || code < 0x20) special = true
  }
  if (end - at - 1 > longestValue)
    fail(start, `has a value of more than ${longestValue} characters in the attribute "${name}"`)
  if (end === text.length) return -1
  const raw = text.slice(at + 1, end)
  const value = special ? attributeText(raw) : raw
  attributes[name] = typeof value === 'string' ? value : fail(at + 1 + value.offset, value.reason)
  return end + 1
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
