/** Makes a value of the beginning of a JSON report, for telling formats apart by what stands in it. */

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The value up to the last comma or opening bracket at hand, with the brackets closed: `{"a": [1, 2` is `{a: [1]}`.
 * Undefined where that is no JSON.
 */
export function beginningOf(text: string, complete: boolean): unknown {
  if (complete) {
    const whole = parsed(text)
    if (whole !== undefined) return whole
  }
  const { end, closing } = lastSafe(text)
  return end === 0 ? undefined : parsed(text.slice(0, end) + closing)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where the text can be cut, and the brackets that close it there. */
function lastSafe(text: string): { readonly end: number; readonly closing: string } {
  const open: string[] = []
  let end = 0
  let closedSince: string[] = [] // brackets that were open at `end`
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') at = stringEnd(text, at)
    else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']')
      end = at + 1
      closedSince = []
    } else if (character === ',') {
      end = at
      closedSince = []
    } else if (character === '}' || character === ']') closedSince.push(open.pop() ?? '')
  }
  return { end, closing: closedSince.join('') + open.reverse().join('') }
}

/** The quote that ends the string; the text's end where it is cut off. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}
