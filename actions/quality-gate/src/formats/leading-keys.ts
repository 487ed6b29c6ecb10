/**
 * Looks into the beginning of a JSON report that may be cut off in the middle: is it an object or a list, and which
 * members does its first object have? For telling formats apart only; reading is the formats' own work.
 */

export type Leading = {
  readonly root: 'object' | 'list' | 'neither'
  /** Members of the root object, or of the first object in the root list, in file order, as far as the text goes. */
  readonly keys: readonly string[]
}

// One token of JSON: a string, a bracket, or a mark. Numbers and words never matter here. A string that is cut off is a
// token up to the end, or else each quote in it would be tried as a beginning.
const token = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}[\],:]/gs

export function leadingKeys(text: string): Leading {
  const root = /^\s*\{/.test(text) ? 'object' : /^\s*\[/.test(text) ? 'list' : 'neither'
  if (root === 'neither') return { root, keys: [] }
  const wanted = root === 'object' ? 1 : 2
  const keys: string[] = []
  let depth = 0
  let previous = ''
  for (const [word] of text.matchAll(token)) {
    if (word === '{' || word === '[') depth++
    if (root === 'list' && depth === 2 && word === '[') return { root, keys }
    if (word === ':' && depth === wanted && previous.startsWith('"')) keys.push(previous.slice(1, -1))
    if (word === '}' || word === ']') depth--
    if (depth < wanted && word === '}') break
    previous = word
  }
  return { root, keys }
}

/** True when the first object of the report has all of these members. */
export const hasKeys = (leading: Leading, root: Leading['root'], ...keys: readonly string[]): boolean =>
  leading.root === root && keys.every((key) => leading.keys.includes(key))
