/**
 * Takes out the excerpts of source code that tools print below a finding (flake8 `--show-source`, mypy `--pretty`): a
 * source line and carets below it. What stands between finding and excerpt is the wrapped rest of its message, and is
 * joined to it. Text that is not of that form passes unchanged.
 */

type Line = { readonly number: number; readonly text: string }

export const carets = /^\s*\^~*$/
const mostWrapped = 50 // lines; a message of more is not followed further

export async function* joinExcerpts(
  lines: AsyncIterable<Line>,
  isFinding: (text: string) => boolean,
): AsyncIterable<Line> {
  let block: Line[] = []
  for await (const line of lines) {
    const [head] = block
    if (head && carets.test(line.text)) {
      const wrapped = block.slice(1, -1).map(({ text }) => text.trim())
      yield { number: head.number, text: [head.text.trimEnd(), ...wrapped].join(' ') }
      block = []
      continue
    }
    if (isFinding(line.text) || block.length > mostWrapped) {
      yield* block
      block = []
    }
    if (isFinding(line.text) || block.length > 0) block.push(line)
    else yield line
  }
  yield* block
}
