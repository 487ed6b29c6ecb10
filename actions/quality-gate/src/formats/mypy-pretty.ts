/**
 * Joins what `mypy --pretty` spreads over several lines back into one: the message it wrapped; the source line and the
 * carets below say nothing that the report needs. Text that is not of that form passes unchanged.
 */

type Line = { readonly number: number; readonly text: string }

const carets = /^\s*\^~*$/
const mostWrapped = 50 // lines; a message of more is not followed further

export async function* joinPretty(
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
