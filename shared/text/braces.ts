/** Alternatives in a glob: `src/{a,b}/*.{ts,js}` and `shard-{1..4}`. Knows nothing of what the rest means. */

/** More than this many is a slip, or meant to cost time. */
const mostAlternatives = 1000

type Refuse = (reason: string, at?: number) => never

/** All texts that a glob with braces stands for. Braces without a comma or a range are ordinary characters. */
export function expandBraces(glob: string, refuse: Refuse): readonly string[] {
  checkBalance(glob, refuse)
  const done: string[] = []
  const open = [glob]
  while (open.length > 0) {
    const text = open.pop()!
    const group = firstGroup(text)
    if (group === undefined) done.push(text)
    else
      for (const option of group.options)
        open.push(text.slice(0, group.start) + option + text.slice(group.end))
    if (done.length + open.length > mostAlternatives)
      refuse(`stands for more than ${mostAlternatives} alternatives; wanted fewer braces`)
  }
  return done
}

/** Indexes of the characters that are not inside `[…]`, where a brace is only a brace. */
function* outsideBrackets(text: string): Iterable<number> {
  const bracket = /\[[!^]?[^/][^\]/]*\]/y
  for (let i = 0; i < text.length; i++) {
    bracket.lastIndex = i
    if (bracket.test(text)) i = bracket.lastIndex - 1
    else yield i
  }
}

function checkBalance(text: string, refuse: Refuse): void {
  const open: number[] = []
  for (const i of outsideBrackets(text)) {
    if (text[i] === '{') open.push(i)
    if (text[i] === '}' && open.pop() === undefined)
      refuse('has a `}` that closes nothing; write `[}]` for a brace itself,', i)
  }
  if (open.length > 0) refuse('has a `{` that is never closed; write `[{]` for a brace itself,', open[0])
}

/** The first pair of braces, from the left, that holds alternatives; `end` is behind the closing one. */
function firstGroup(text: string): { start: number; end: number; options: readonly string[] } | undefined {
  const open: { start: number; commas: number[] }[] = []
  let found: { start: number; end: number; options: readonly string[] } | undefined
  for (const i of outsideBrackets(text)) {
    if (text[i] === '{') open.push({ start: i, commas: [] })
    else if (text[i] === ',') open.at(-1)?.commas.push(i)
    else if (text[i] === '}') {
      const { start, commas } = open.pop()!
      const options = optionsOf(text, start, i, commas)
      if (options !== undefined) found = { start, end: i + 1, options }
    }
    if (found !== undefined && open.length === 0) return found
  }
  return found
}

function optionsOf(
  text: string,
  start: number,
  end: number,
  commas: readonly number[],
): readonly string[] | undefined {
  if (commas.length === 0) return range(text.slice(start + 1, end))
  return [...commas, end].map((to, i) => text.slice(i === 0 ? start + 1 : commas[i - 1]! + 1, to))
}

/** "1..4" → 1, 2, 3, 4; "a..c" → a, b, c. */
function range(body: string): readonly string[] | undefined {
  const [, low, high] = /^(\d{1,4})\.\.(\d{1,4})$/.exec(body) ?? []
  if (low !== undefined && high !== undefined) return numbers(Number(low), Number(high)).map(String)
  const [, from, to] = /^([A-Za-z])\.\.([A-Za-z])$/.exec(body) ?? []
  if (from === undefined || to === undefined) return undefined
  return numbers(from.charCodeAt(0), to.charCodeAt(0)).map((c) => String.fromCharCode(c))
}

function numbers(a: number, b: number): readonly number[] {
  const length = Math.min(Math.abs(b - a), mostAlternatives) + 1
  return Array.from({ length }, (_, i) => (a <= b ? a + i : a - i))
}
