/** Text that a hand typed rather than a machine drew: one character again and again, "abcdef", "qwerty", "a1b2c3d4". */

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertz',
  'azerty',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
]

/** The share of the text, from 0 to 1, that stands in runs of at least four neighbours: "abcd", "4321", "hjkl", "aaaa". */
export function shareInRuns(text: string): number {
  const lower = text.toLowerCase()
  let [inRuns, from] = [0, 0]
  for (let at = 1; at <= lower.length; at++) {
    const step = at - from < 2 ? undefined : stepOf(lower, at - 1)
    if (
      at < lower.length &&
      stepOf(lower, at) !== undefined &&
      (step ?? stepOf(lower, at)) === stepOf(lower, at)
    )
      continue
    if (at - from >= 4) inRuns += at - from
    from = at
  }
  return text.length === 0 ? 0 : inRuns / text.length
}

/** How a character follows on the one before it: 0 for the same, 1 and −1 for neighbours on a row, undefined otherwise. */
function stepOf(text: string, at: number): 0 | 1 | -1 | undefined {
  const pair = text.slice(at - 1, at + 1)
  if (pair[0] === pair[1]) return 0
  if (pair === '90' || rows.some((row) => row.includes(pair))) return 1
  const turned = `${pair[1]}${pair[0]}`
  return rows.some((row) => row.includes(turned)) ? -1 : undefined
}

/** The shortest part that makes up the whole text when repeated, at least three times: "ab12ab12ab12" → "ab12". */
export function repeatedPart(text: string): string | undefined {
  for (let length = 1; length * 3 <= text.length; length++) {
    if (text.slice(length) === text.slice(0, text.length - length)) return text.slice(0, length)
  }
  return undefined
}

/** How many different characters there are. A random hex string of 32 has fewer than six once in 10⁸. */
export const distinct = (text: string): number => new Set(text).size

/** Letters and digits each in their own order: "a1b2c3d4e5". */
export function isInterleavedRun(text: string): boolean {
  const lower = text.toLowerCase()
  const halves = [0, 1].map((odd) => [...lower].filter((_, i) => i % 2 === odd).join(''))
  return text.length >= 8 && halves.every((half) => shareInRuns(half) === 1)
}
