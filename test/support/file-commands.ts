/** The files through which a step hands values to the runner, read by the runner's rules (FileCommandManager.cs). */

/**
 * `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE`: `name=value` lines, and `name<<delimiter` with the value below. What the
 * runner refuses is thrown, and so is a name that comes twice, which the runner would take without a word.
 */
export function readKeyValues(text: string, file: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>()
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const refuse = (at: number, why: string): never => {
    throw new Error(`${file}:${at + 1}: ${why}: ${JSON.stringify(lines[at])}`)
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line === '') continue
    const start = i
    const [, name, sign, rest] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? refuse(i, 'the format is wrong')
    let value = rest!
    if (sign === '<<') {
      if (name === '' || rest === '') refuse(i, 'the name or the delimiter is empty')
      const end = lines.indexOf(rest!, i + 1)
      if (end < 0) refuse(i, 'the delimiter does not come again')
      value = lines.slice(i + 1, end).join('\n')
      i = end
    }
    if (name === '') refuse(start, 'the name is empty')
    if (values.has(name!)) refuse(start, 'the name comes twice')
    values.set(name!, value)
  }
  return Object.fromEntries(values)
}

const maxSummaryBytes = 1024 * 1024

/** `GITHUB_STEP_SUMMARY`: the runner drops it whole when it is larger than 1 MiB, which no test should miss. */
export function readSummary(bytes: Uint8Array): string {
  if (bytes.length > maxSummaryBytes)
    throw new Error(
      `The job summary has ${bytes.length} bytes; the runner drops all over ${maxSummaryBytes}.`,
    )
  return Buffer.from(bytes).toString('utf8')
}
