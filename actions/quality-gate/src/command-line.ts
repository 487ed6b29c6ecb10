/**
 * Splits one line into words without a shell: blanks part words, '…' keeps all, "…" and \ as in POSIX sh. What only a
 * shell can do (pipes, variables, globs, redirections) is refused, since it would silently mean something else.
 */

const shellOnly = /[|&;<>()$`*?]/

/** `refuse` gets what was wanted, and throws. */
export function splitCommand(line: string, refuse: (wanted: string) => never): readonly string[] {
  const words: string[] = []
  let word: string | undefined
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (char === "'") {
      const end = line.indexOf("'", i + 1)
      if (end < 0) refuse("a line whose ' are closed")
      word = (word ?? '') + line.slice(i + 1, end)
      i = end
    } else if (char === '"') {
      const [text, end] = doubleQuoted(line, i + 1, refuse)
      word = (word ?? '') + text
      i = end
    } else if (char === '\\') {
      if (++i >= line.length) refuse('a line that does not end in \\')
      word = (word ?? '') + line[i]
    } else if (shellOnly.test(char) && !line.startsWith('{files}', i)) {
      refuse(
        `a command without \`${char}\` outside quotes (no shell runs it; put it in quotes, or set \`shell: true\`)`,
      )
    } else word = (word ?? '') + char
  }
  if (word !== undefined) words.push(word)
  return words
}

function doubleQuoted(line: string, start: number, refuse: (wanted: string) => never): [string, number] {
  let text = ''
  for (let i = start; i < line.length; i++) {
    const char = line[i]!
    if (char === '"') return [text, i]
    if ((char === '$' || char === '`') && line[i - 1] !== '\\')
      refuse(`a command without \`${char}\` in "…" (no shell runs it)`)
    if (char === '\\' && i + 1 < line.length && '"\\$`'.includes(line[i + 1]!)) text += line[++i]
    else text += char
  }
  return refuse('a line whose " are closed')
}
