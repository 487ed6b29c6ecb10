/**
 * Reads what is assigned to a name, from the middle of the name on: `DATADOG_API_KEY = "…"`, `"datadogApiKey": "…"`,
 * `--datadog-key …`, `setenv("DATADOG_KEY", "…")`, `<datadogKey>…</datadogKey>`, `const key: string = '…'`. It knows no
 * language, only the signs that most of them share. Every step is bounded, so a hit costs some hundred steps at most.
 */

import { formOf, isOption, type Named, ofName, type ValuePlace } from './assignment-forms.ts'

/** A stretch of the text that may be the value, `end` exclusive. */
export type Value = { readonly start: number; readonly end: number }

const mostOfName = 20 // "_API_KEY_PRODUCTION_" behind the keyword
const mostBlanks = 40 // columns that are aligned
const mostOfType = 32 // "Option<String>" of `key: Option<String> = …`
const longestValue = 1024

const blank = (code: number): boolean => code === 32 || code === 9
const quote = (code: number): boolean => code === 34 || code === 39 || code === 96
/** "*&<>[]?:|" besides letters: "&'static str" is left out, for its quote. */
const ofType = (code: number): boolean => ofName(code) || '*&<>[]?'.includes(String.fromCharCode(code))

const skip = (text: string, at: number, most: number, test: (code: number) => boolean): number => {
  let end = at
  while (end < at + most && end < text.length && test(text.charCodeAt(end))) end++
  return end
}

const skipBlanks = (text: string, at: number): number => skip(text, at, mostBlanks, blank)

/**
 * The values that may be meant, best first; none if nothing is assigned. The name's keyword stands from `start` to `end`.
 * There are two for a value without quotes, `a1,b2`: it ends at the comma, or it has one.
 */
export function assignedValues(
  text: string,
  start: number,
  end: number,
  runs = new BareRuns(text),
): readonly Value[] {
  const name = skip(text, end, mostOfName, ofName)
  if (ofName(text.charCodeAt(name))) return []
  const closed = skip(text, name, 3, closer)
  const place = operator(text, { start, name, closed })
  return place === undefined ? [] : valuesAt(text, place, runs)
}

/** What closes a name: `"key"`, `['key']`, `\"key\"`. */
const closer = (code: number): boolean => quote(code) || code === 93 || code === 92 || code === 41

const operators = /(?::=|=>|->|<-|:-|={1,3}|:(?!:|\/\/)|\?=)/y

/** Behind the operator; undefined where there is none. */
function operator(text: string, named: Named): ValuePlace | undefined {
  const form = formOf(text, named)
  if (form !== undefined) return form
  const at = operatorEnd(text, named)
  return at === undefined ? undefined : { at }
}

function operatorEnd(text: string, { start, name, closed }: Named): number | undefined {
  const at = skipBlanks(text, closed)
  const next = text.charCodeAt(at)
  if (next === 44) return quote(text.charCodeAt(closed - 1)) ? at + 1 : undefined // ("key", "value")
  if (next === 62 && closed === name) return at + 1 // <key>value</key>
  const found = operatorAt(text, at)
  if (found !== undefined) return text.charCodeAt(at) === 58 ? behindType(text, found) : found
  const typed = behindType(text, at) // var key string = "value", <add key="key" value="value">
  if (typed !== at) return typed
  return at > closed && closed === name && isOption(text, start) ? at : undefined
}

function operatorAt(text: string, at: number): number | undefined {
  operators.lastIndex = at
  return operators.test(text) ? operators.lastIndex : undefined
}

/** Behind " string =", the rest of a declaration with a type; `at` itself where there is none. */
function behindType(text: string, at: number): number {
  const word = skipBlanks(text, at)
  const end = skip(text, word, mostOfType, ofType)
  const sign = skipBlanks(text, end)
  const assigns = end > word && text.charCodeAt(sign) === 61 && text.charCodeAt(sign + 1) !== 61
  return assigns ? sign + 1 : at
}

/** What stands between the operator and the value: one line's end, a block sign of YAML, brackets, and a string's prefix. */
const opening = /[ \t]{0,40}(?:[|>]-?(?=\r?\n)[ \t]*)?(?:\r?\n[ \t]{0,40})?[([{]{0,2}[ \t]{0,4}/y
const prefixes = /(?:[bBrRfFuUL@$]|rb|br|Rb|bR)(?=["'`])/y
const opener = /\\?(?:"""|'''|["'`])/y

function valuesAt(text: string, { at, quotedOnly }: ValuePlace, runs: BareRuns): readonly Value[] {
  opening.lastIndex = at
  opening.test(text)
  const opened = opening.lastIndex
  prefixes.lastIndex = opened
  opener.lastIndex = prefixes.test(text) ? prefixes.lastIndex : opened
  const mark = opener.exec(text)?.[0]
  if (mark !== undefined) return quotedValue(text, opener.lastIndex, mark)
  return quotedOnly ? [] : bareValues(text, opened, runs)
}

/** `mark` may be `"`, `"""` or `\"`; the value ends at the next of them, and never at a line's end. */
function quotedValue(text: string, start: number, mark: string): readonly Value[] {
  const most = Math.min(text.length, start + longestValue)
  for (let end = start; end < most; end++) {
    const code = text.charCodeAt(end)
    if (code === 10 || code === 13) return []
    if (text.startsWith(mark, end)) return withoutScheme(text, { start, end })
    if (code === 92) end++ // what is escaped ends nothing: "a\"b"
  }
  return []
}

const schemes = /(?:bearer|basic|token|bot|apikey|api-key) {1,2}(?=\S)/iy

/** `"Bearer …"` of a header: the credential is what follows, if the whole is none. */
function withoutScheme(text: string, value: Value): readonly Value[] {
  schemes.lastIndex = value.start
  const inner = schemes.test(text) && schemes.lastIndex < value.end ? schemes.lastIndex : undefined
  return inner === undefined ? [value] : [value, { start: inner, end: value.end }]
}

const noSign = 0
const endsShort = 1
const endsBoth = 2

/**
 * White space and quotes end a value without quotes. "),;<>&]}" end it in most languages as well, but a password in a
 * `.env` file may have them.
 */
const signs = Uint8Array.from({ length: 256 }, (_, code) =>
  code <= 32 || code === 34 || code === 39 || code === 96
    ? endsBoth
    : ',)];}<>&'.includes(String.fromCharCode(code))
      ? endsShort
      : noSign,
)

/**
 * Where values without quotes end, for hits in the order of the text: in `token=token=token=…` every hit asks for the
 * end of the same run, which is walked once.
 */
export class BareRuns {
  readonly #text: string
  readonly #short = { from: 0, to: 0 }
  readonly #long = { from: 0, to: 0 }

  constructor(text: string) {
    this.#text = text
  }

  /** The end of what may be the value from `at` on: up to one of "),;<>&]}", or beyond; at most `longestValue` + 1 on. */
  shortEnd(at: number): number {
    return this.#end(this.#short, at, endsShort)
  }

  longEnd(at: number): number {
    return this.#end(this.#long, at, endsBoth)
  }

  #end(walked: { from: number; to: number }, at: number, least: number): number {
    const most = Math.min(this.#text.length, at + longestValue + 1)
    let end = at >= walked.from && at < walked.to ? walked.to : at
    while (end < most && signs[this.#text.charCodeAt(end)]! < least) end++
    walked.from = at
    walked.to = end
    return Math.min(end, most)
  }
}

function bareValues(text: string, at: number, runs: BareRuns): readonly Value[] {
  schemes.lastIndex = at
  const start = schemes.test(text) ? schemes.lastIndex : at // Authorization: Bearer …
  const long = runs.longEnd(start)
  if (long === start || long - start > longestValue) return []
  const short = runs.shortEnd(start)
  const values = [
    { start, end: short },
    { start, end: long },
  ]
  return values.filter(({ end }, i) => end > start && (i === 0 || end !== short))
}
