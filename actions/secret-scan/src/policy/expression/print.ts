/** Writes what `parse.ts` read as a JavaScript pattern without flags, over text as Latin-1. */

import { everyByte, membersOf } from './classes.ts'
import type { Node } from './parse.ts'

/**
 * `keep` says of each group what it becomes: its name, `true` for a group without one, `false` for none at all. An
 * expression that refers back to its groups must keep them all.
 */
export function printExpression(
  node: Node,
  keep: (index: number, name: string | undefined) => string | boolean,
): string {
  const print = (one: Node): string => {
    switch (one.type) {
      case 'set':
        return printSet(one.mask)
      case 'assertion':
      case 'back':
        return one.source
      case 'look':
        return `${one.open}${print(one.body)})`
      case 'group':
        return printGroup(keep(one.index, one.name), print(one.body))
      case 'sequence':
        return one.parts.map((part) => (part.type === 'choice' ? `(?:${print(part)})` : print(part))).join('')
      case 'choice':
        return one.parts.map(print).join('|')
      case 'repeat':
        return `${atom(one.body, print(one.body))}${count(one.min, one.max)}${one.lazy ? '?' : ''}`
    }
  }
  return print(node)
}

function printGroup(kept: string | boolean, body: string): string {
  if (kept === false) return `(?:${body})`
  return kept === true ? `(${body})` : `(?<${kept}>${body})`
}

const atom = (body: Node, printed: string): string =>
  body.type === 'set' || body.type === 'group' ? printed : `(?:${printed})`

function count(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
  if (min === 0 && max === 1) return '?'
  return min === max ? `{${min}}` : `{${min},${max}}`
}

function printSet(mask: bigint): string {
  if (mask === everyByte) return '[\\s\\S]'
  const members = membersOf(mask)
  if (members.length === 0) return '(?!)'
  if (members.length === 1) return character(members[0]!)
  return members.length <= 128 ? `[${ranges(members)}]` : `[^${ranges(membersOf(everyByte & ~mask))}]`
}

function ranges(codes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < codes.length; ) {
    let last = i
    while (codes[last + 1] === codes[last]! + 1) last++
    text += character(codes[i]!)
    if (last > i) text += `${last > i + 1 ? '-' : ''}${character(codes[last]!)}`
    i = last + 1
  }
  return text
}

/** Letters, digits and what means nothing in an expression stand for themselves: everything else by its number. */
function character(code: number): string {
  const text = String.fromCharCode(code)
  return /[\w ~!@#%&=:;"'<>,`]/.test(text) ? text : `\\x${code.toString(16).padStart(2, '0')}`
}
