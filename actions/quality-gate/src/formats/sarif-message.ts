/** SARIF messages (§3.11): a text of their own or one by id, with placeholders, arguments and embedded links. */

import { cutMessage } from './build-finding.ts'
import { below, type Json, objectIn, refuse, textIn, textsIn, type Where } from './json-members.ts'
import type { Rule, Rules } from './sarif-rules.ts'

/** The message that is the member `key`; undefined when there is none. Refuses one without any text. */
export function messageIn(
  object: Json,
  key: string,
  rules: Rules,
  rule: Rule | undefined,
  where: Where,
): string | undefined {
  const message = objectIn(object, key, where)
  if (!message) return undefined
  const at = below(where, `.${key}`)
  const own = textIn(message, 'text', at)
  if (own !== undefined && message.arguments === undefined) return cutMessage(own)
  const id = textIn(message, 'id', at)
  const text = own ?? (id === undefined ? undefined : rules.message(id, rule))
  if (text !== undefined)
    return cutMessage(filled(text, textsIn(message, 'arguments', at), own !== undefined))
  const markdown = textIn(message, 'markdown', at)
  if (markdown !== undefined) return cutMessage(markdown)
  return id === undefined
    ? refuse(at, '.text', undefined, 'there')
    : refuse(at, '.id', id, 'the id of a message of the rule or the tool')
}

/**
 * `{0}` stands for an argument, `{{` for a brace. Braces mean something only in a template: plain texts such as "use {}"
 * come without arguments and are left alone.
 */
const filled = (text: string, args: readonly string[], plain: boolean): string =>
  args.length === 0 && plain
    ? text
    : text.replace(/\{\{|\}\}|\{(\d{1,9})\}/g, (all: string, i: string | undefined) =>
        i === undefined ? all.charAt(0) : (args[Number(i)] ?? all),
      )

/**
 * "uses [user input](1)" is "uses user input" when 1 is the id of a related location (§3.11.6): that location stands
 * beside the finding, where the number would say nothing.
 */
export function withoutLinks(text: string, related: readonly Json[]): string {
  if (related.length === 0 || !text.includes('](')) return text
  const ids = new Set(related.map(({ id }) => id))
  return text.replace(/\[([^\][]{1,1000})\]\((\d{1,9})\)/g, (all: string, shown: string, id: string) =>
    ids.has(Number(id)) ? shown : all,
  )
}
