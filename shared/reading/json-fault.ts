/**
 * Finds the first character at which a text stops being JSON (RFC 8259). Only asked once `JSON.parse` has refused: V8's
 * own messages differ between versions of Node and often name no position.
 */

export type JsonFault = { readonly offset: number; readonly reason: string }

const space = /[ \t\n\r]*/y
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** `undefined` when the text is one JSON value. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let at = skip(space, text, 0)
  let wanted: 'value' | 'first' | 'key' | 'end' = 'value' // 'first': a value or key, or the bracket that closes
  for (;;) {
    const character = text[at]
    const inside = open[open.length - 1]
    if (wanted === 'end') {
      if (inside === undefined) return at === text.length ? undefined : fault(text, at, 'nothing more')
      if (character === ',') wanted = inside === '{' ? 'key' : 'value'
      else if (character === closing[inside]) open.pop()
      else return fault(text, at, `"," or "${closing[inside]}"`)
      at = skip(space, text, at + 1)
    } else if (wanted === 'first' && inside && character === closing[inside]) {
      open.pop()
      wanted = 'end'
      at = skip(space, text, at + 1)
    } else {
      if (inside === '{') {
        const colon = afterKey(text, at)
        if (typeof colon !== 'number') return colon
        at = colon
      }
      const bracket = text[at]
      if (bracket === '{' || bracket === '[') {
        open.push(bracket)
        wanted = 'first'
        at = skip(space, text, at + 1)
      } else {
        const end = afterScalar(text, at)
        if (typeof end !== 'number') return end
        wanted = 'end'
        at = skip(space, text, end)
      }
    }
  }
}

const closing = { '{': '}', '[': ']' } as const

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where the value of a member begins. */
function afterKey(text: string, at: number): number | JsonFault {
  if (text[at] !== '"') return fault(text, at, 'a key in double quotes')
  const end = afterString(text, at)
  if (typeof end !== 'number') return end
  const colon = skip(space, text, end)
  return text[colon] === ':' ? skip(space, text, colon + 1) : fault(text, colon, '":"')
}

function afterScalar(text: string, at: number): number | JsonFault {
  if (text[at] === '"') return afterString(text, at)
  const end = skip(word, text, at)
  return end === at ? fault(text, at, 'a value') : end
}

/** By hand, since a regular expression would run out of stack on a string of many megabytes. */
function afterString(text: string, at: number): number | JsonFault {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) return i + 1
    if (code < 0x20) return fault(text, i, 'the end of a string')
    if (code !== 0x5c) continue
    const sequence = text.slice(i, i + 6)
    if (/^\\(?:u[\da-fA-F]{0,3})?$/.test(sequence)) break
    if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(sequence))
      return fault(text, i, 'an escape that JSON knows')
    i++
  }
  return fault(text, text.length, 'the end of a string')
}

function fault(text: string, offset: number, wanted: string): JsonFault {
  const rest = text.slice(offset, offset + 12)
  return {
    offset,
    reason:
      rest === '' ? `ends where ${wanted} was due` : `${JSON.stringify(rest)} stands where ${wanted} was due`,
  }
}
