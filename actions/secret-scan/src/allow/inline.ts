/**
 * Comments that set a finding aside where it stands: `portcullis:allow <rule> reason="…" until=2027-01-31`, in whatever a
 * language takes for a comment. Without a reason it sets nothing aside. Those of other scanners are read, too; they carry
 * no reason, and every report lists them.
 */

export type InlineAllow = {
  readonly line: number // where it stands, from 1
  /** The line that it speaks of: its own, or the next one when nothing but the comment stands on its own. */
  readonly covers: number
  /** Ids of rules; undefined for another scanner's, which speaks of all. */
  readonly rules: readonly string[] | undefined
  readonly reason: string
  /** The last day that it holds, "2027-01-31"; undefined without an end. */
  readonly until: string | undefined
  /** "portcullis:allow", "gitleaks:allow", "pragma: allowlist secret", … */
  readonly mark: string
}

/** One that sets nothing aside, since it does not say what it must. */
export type BrokenAllow = { readonly line: number; readonly mark: string; readonly why: string }

export type InlineAllows = {
  readonly allows: readonly InlineAllow[]
  readonly broken: readonly BrokenAllow[]
}

const ours = 'portcullis:allow'

/** Marks of other scanners; `next` speaks of the line below in any case. */
const others: readonly { readonly mark: string; readonly next: boolean }[] = [
  { mark: 'gitleaks:allow', next: false },
  { mark: 'betterleaks:allow', next: false },
  { mark: 'pragma: allowlist secret', next: false },
  { mark: 'pragma: allowlist nextline secret', next: true },
]

const longestLine = 4096

/** All marks of a text. Cheap where there is none: it is searched for the words alone. */
export function inlineAllows(bytes: Buffer): InlineAllows {
  const allows: InlineAllow[] = []
  const broken: BrokenAllow[] = []
  let [line, counted] = [1, 0]
  for (const { mark, at } of marksIn(bytes)) {
    // Marks come in order, so that each line end is counted once, however many marks there are.
    for (let i = bytes.indexOf(0x0a, counted); i >= 0 && i < at; i = bytes.indexOf(0x0a, i + 1)) line++
    counted = at
    const { text, column } = lineAround(bytes, at)
    const alone = isAlone(text.slice(0, column))
    if (mark === ours) {
      const read = readOurs(text.slice(column + ours.length))
      if ('why' in read) broken.push({ line, mark, why: read.why })
      else allows.push({ line, covers: alone ? line + 1 : line, mark, ...read })
    } else {
      const next = others.some((other) => other.mark === mark && other.next)
      const covers = next ? line + 1 : line
      allows.push({ line, covers, rules: undefined, reason: '', until: undefined, mark })
    }
  }
  return { allows, broken }
}

/** Whether it still holds on a day, "2026-11-21" (UTC). */
export const holdsOn = ({ until }: Pick<InlineAllow, 'until'>, today: string): boolean =>
  until === undefined || today <= until

export const speaksOf = ({ rules, covers }: InlineAllow, rule: string, line: number): boolean =>
  covers === line && (rules === undefined || rules.includes(rule))

function* marksIn(bytes: Buffer): Iterable<{ readonly mark: string; readonly at: number }> {
  const found = [ours, ...others.map(({ mark }) => mark)].flatMap((mark) => {
    const places: { mark: string; at: number }[] = []
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length))
      places.push({ mark, at })
    return places
  })
  yield* found.sort((a, b) => a.at - b.at)
}

/** The line of a place, as Latin-1; of a very long one, what stands near. */
function lineAround(bytes: Buffer, at: number): { readonly text: string; readonly column: number } {
  const start = bytes.lastIndexOf(0x0a, at) + 1
  const found = bytes.indexOf(0x0a, at)
  const end = found < 0 ? bytes.length : found
  const from = Math.max(start, at - longestLine)
  return { text: bytes.toString('latin1', from, Math.min(end, at + longestLine)), column: at - from }
}

/** Nothing but blanks and what begins a comment in any language stands before it. */
const isAlone = (before: string): boolean => /^[\s/*#;%!<>"'\-({[|.@A-Z]{0,20}$/.test(before)

function readOurs(
  text: string,
): { rules: readonly string[]; reason: string; until: string | undefined } | { why: string } {
  const words = /^\s+([a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9][a-z0-9-]*)*)(?=\s|$)/.exec(text)
  if (!words) return { why: 'names no rule; write `portcullis:allow <rule> reason="…"`' }
  const rest = text.slice(words[0].length)
  const reason = /\sreason="([^"]*)"/.exec(rest)?.[1]?.trim()
  if (!reason) return { why: 'gives no reason; write `reason="why this is no secret"`' }
  const until = /\suntil=([\w-]+)/.exec(rest)?.[1]
  if (until !== undefined && !isDay(until))
    return { why: `says until=${until.slice(0, 20)}; write a day such as until=2027-01-31` }
  return { rules: words[1]!.split(/\s*,\s*/), reason, until }
}

/** A day that there is: 2027-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
