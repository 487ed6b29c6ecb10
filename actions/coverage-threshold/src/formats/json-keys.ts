/**
 * Which keys the beginning of a JSON report has, and within what: enough to tell whose it is, though most samples are cut
 * off in the middle. For telling formats apart only; reading is the formats' own work.
 */

// One token of JSON: a string, a bracket, or a mark. Numbers and words never matter here. A string that is cut off is a
// token up to the end, or else each quote in it would be tried as a beginning.
const token = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}[\],:]/gs

/** Deeper keys tell nothing that these don't. */
const deepest = 6

/**
 * The keys of the first JSON value as far as the text goes, each with all that it stands in, as written:
 * `{"files":[{"file":"a.c"}]}` has `"files"` and `"files"[]"file"`. Undefined for what does not begin as an object.
 */
export function keyPaths(text: string): ReadonlySet<string> | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  const paths = new Set<string>()
  const open: string[] = [] // of every bracket that is open, the path of what is inside
  let here = ''
  let last = ''
  for (const [word] of text.matchAll(token)) {
    if (word === ':') {
      here = open.length <= deepest ? (open.at(-1) ?? '') + last : ''
      if (here !== '') paths.add(here)
    } else if (word === '{' || word === '[') {
      open.push(word === '[' ? `${here}[]` : here)
      here = open.at(-1) as string
    } else if (word === '}' || word === ']') {
      open.pop()
      if (open.length === 0) break
      here = open.at(-1) as string
    } else if (word === ',') here = open.at(-1) ?? ''
    else last = word
  }
  return paths
}
