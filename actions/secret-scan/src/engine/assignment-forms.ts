/**
 * Ways of assigning in which no operator stands right behind the name: lists of names and values, rows of tables, commands,
 * elements, defaults. Each is tried at one place, by a pattern whose every part is bounded.
 */

import { isLetterOrDigit } from './boundary.ts'

/** A name in the text: `start` is its keyword's offset, `name` where it ends, `closed` where what closes it ends. */
export type Named = { readonly start: number; readonly name: number; readonly closed: number }

/** Where the value, or what opens it, begins. */
export type ValuePlace = {
  readonly at: number
  /** Only a value in quotes is meant: what follows `||` without them is code, and words follow in a text. */
  readonly quotedOnly?: boolean
}

/** The start of a name is looked for no further before its keyword. */
const mostBefore = 48
/** "npm config set --location=user " */
const longestCommand = 64

/** A name goes on with letters, digits, "_", "-" and ".": `spring.datasource.password`. */
export const ofName = (code: number): boolean =>
  isLetterOrDigit(code) || code === 95 || code === 45 || code === 46

function nameStart(text: string, keyword: number): number {
  let start = keyword
  while (start > 0 && start > keyword - mostBefore && ofName(text.charCodeAt(start - 1))) start--
  return start
}

const before = (text: string, keyword: number): string => {
  const start = nameStart(text, keyword)
  return text.slice(Math.max(0, start - longestCommand), start)
}

type Form = {
  /** Tried where what closes the name ends; the value begins where the match ends. */
  readonly behind: RegExp
  /** What has to stand in front of the name, quotes included. */
  readonly before?: RegExp
  readonly closed?: true // the name has to be in quotes, backticks or brackets
  readonly quotedOnly?: true
}

const forms: readonly Form[] = [
  // "- name: KEY", on the next line "value: …"; {"name": "KEY", "value": "…"}, also with its quotes escaped
  {
    behind:
      /[ \t]{0,4},?[ \t]{0,40}(?:\r?\n[ \t]{0,40})?\\?["'`]?(?:[Vv]alue|VALUE)\\?["'`]?[ \t]{0,8}(?::=|=>|:(?![:/])|=(?!=))/y,
  },
  // <add key="KEY" type="x" value="…">
  {
    behind: /\s{1,40}(?:[A-Za-z_][\w:.-]{0,20}=["'][^"'<>\n]{0,40}["']\s{1,40}){1,3}[Vv]alue=(?=["'])/y,
    closed: true,
  },
  // <string name="KEY">…</string>, <property name="KEY"><value>…</value>
  { behind: />(?:\s{0,40}<[Vv]alue>)?/y, before: /[A-Za-z]=["']$/, closed: true },
  // <key>KEY</key><string>…</string>
  { behind: /<\/key>\s{0,40}<string>/y, before: /<key>$/ },
  // | KEY | … |
  {
    behind: /[*_]{0,2}[ \t]{0,40}\|[ \t]{0,40}(?=[^\s|])/y,
    before: /(?:^|\|)[ \t]{0,40}[*_]{0,2}[`"']?$/m,
  },
  // Set `KEY` to `…`
  { behind: /[ \t](?:to|as|is)(?:[ \t]set[ \t]to)?:?[ \t]/y, closed: true, quotedOnly: true },
  // process.env.KEY || '…', ENV['KEY'] ?? '…'
  { behind: /[ \t]{0,8}(?:\|\||\?\?)[ \t]{0,8}(?:\r?\n[ \t]{0,40})?/y, quotedOnly: true },
  // variable "KEY" { … default = "…" }
  {
    behind:
      /[ \t]{0,8}\{(?:[ \t]{0,40}\r?\n[ \t]{0,16}(?!default\b)[A-Za-z_]{1,16}[ \t]{0,16}=[^\r\n{}]{0,160}){0,4}\s{0,40}default[ \t]{0,16}=/y,
    before: /\bvariable[ \t]{1,4}"$/,
    closed: true,
  },
  // #define KEY "…"
  { behind: /[ \t]{1,40}/y, before: /#[ \t]{0,4}define[ \t]{1,8}$/, quotedOnly: true },
  // ENV KEY …, setx KEY …, setenv KEY …, set -gx KEY …, npm config set KEY …, gh secret set KEY --body …
  {
    behind: /[ \t]{1,40}(?:(?:--body|--value|-b)[ =]|(?![-=:]))/y,
    before:
      /(?:^|\n)[ \t]{0,8}ENV[ \t]{1,4}$|\b(?:setx(?:[ \t]{1,4}\/[mM])?|setenv|set[ \t]{1,4}-[A-Za-z]{1,4}|(?:config(?:ure)?|secret|env)[ :]set(?:[ \t]{1,4}--?[a-z]{1,12}(?:=[a-z]{1,12})?){0,2})[ \t]{1,4}["']?$/,
  },
]

/** What a form may begin with behind the name: white space, and one of ">|<{,?". Most hits have something else there. */
const mayBegin = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13 || '>|<{,?*_'.includes(String.fromCharCode(code))

/** Undefined if nothing is assigned in one of these ways. */
export function formOf(text: string, { start, name, closed }: Named): ValuePlace | undefined {
  if (closed >= text.length || !mayBegin(text.charCodeAt(closed))) return undefined
  let front: string | undefined
  for (const form of forms) {
    if (form.closed && closed === name) continue
    form.behind.lastIndex = closed
    if (!form.behind.test(text)) continue
    const at = form.behind.lastIndex
    front ??= before(text, start)
    if (form.before && !form.before.test(front)) continue
    return { at, ...(form.quotedOnly && { quotedOnly: true }) }
  }
  return undefined
}

/** `--api-key value`: a blank assigns there. */
export function isOption(text: string, keyword: number): boolean {
  const start = nameStart(text, keyword)
  if (text.charCodeAt(start) !== 45) return false
  return text.charCodeAt(start + 1) === 45 || text.charCodeAt(start + 1) > 64
}
