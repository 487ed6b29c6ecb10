/** What stays the same of a message when the code around changes. Linear in the length of the text. */

/** "complexity 12 > 10" → "complexity # > #". */
export const foldNumbers = (message: string): string => message.replace(/\d+/g, '#')

const closers: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
}
const letter = /[\p{L}\p{N}_]/u

/** Numbers and quoted names folded: "'os' imported 2 times" → "'…' imported # times". An apostrophe opens nothing. */
export function foldMessage(message: string): string {
  let folded = ''
  let from = 0
  const without = new Set<string>() // closers that do not come any more; looking again would be quadratic
  for (let at = 0; at < message.length; at++) {
    const open = message[at]!
    const close = closers[open]
    if (close === undefined || without.has(close)) continue
    if (open === "'" && at > 0 && letter.test(message[at - 1]!)) continue
    const end = message.indexOf(close, at + 1)
    if (end < 0) without.add(close)
    else {
      folded += `${message.slice(from, at)}${open}…${close}`
      from = end + 1
      at = end
    }
  }
  return foldNumbers(folded + message.slice(from))
}

/** A line without any whitespace, so that indentation and line ends don't count. */
export const withoutSpace = (line: string): string => line.replace(/\s+/g, '')
