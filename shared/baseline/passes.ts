/**
 * MapMatch: the passes by which a finding of the head is recognised at the base, from the surest to the weakest. Each
 * pairs one to one, nearest first, so what was copied stays without a partner.
 *
 * The first pass follows lines that git says are unchanged. All others ask that the line is new on one side, and those
 * that look beyond the file that it is new at the head and gone at the base: a line that is still there did not move.
 */

import type { Entry, Numbers, TextTable } from './entries.ts'
import { type Alone, keepAlone, type Pass, runPass } from './pass.ts'
import { pairSimilar } from './similar.ts'

export type LineContext = {
  readonly texts: Numbers
  readonly headTexts: TextTable
  readonly baseTexts: TextTable
}

/** Characters of a line below which it says nothing by itself, e.g. "}" or "else:"; it counts in its own hunk only. */
const shortText = 4
/** Characters of a line from which it may be looked for in other files, e.g. not "return". */
const tellingText = 8
/** Characters that the lines around a finding must have together for the block to be looked for elsewhere. */
const tellingBlock = 16

export function pairLines(heads: readonly Entry[], bases: readonly Entry[], context: LineContext): void {
  const alone: Alone = { heads, bases }
  for (const pass of samePlace) runPass(pass, alone)
  for (const pass of sameTextInFile(context, byMessage)) runPass(pass, alone)
  runPass(unreadLine, alone)
  for (const pass of movedBlock(context)) runPass(pass, alone)
  for (const pass of movedLine(context)) runPass(pass, alone)
  for (const pass of sameTextInFile(context, [anyMessage])) runPass(pass, alone)
  for (const pass of edgeOfFile(context)) runPass(pass, alone)
  pairSimilar(alone, context.texts)
  keepAlone(alone)
}

type MessageKey = (entry: Entry) => string
const exact: MessageKey = (entry) => `m${entry.message}`
const folded: MessageKey = (entry) => `f${entry.folded}`
const anyMessage: MessageKey = () => ''
/** Of two findings on one line, "'a' is unused" must not take the place of "'b' is unused". */
const byMessage = [exact, folded]

const isChanged = (entry: Entry): boolean => entry.changed
const isKept = (entry: Entry): boolean => !entry.changed

const samePlace: readonly Pass[] = [
  (entry: Entry) => `${exact(entry)}|${entry.column}`,
  exact,
  folded,
  anyMessage,
].map((message) => ({
  how: 'line' as const,
  key: (entry) =>
    entry.place > 0 && entry.file >= 0
      ? `${entry.file}|${entry.place}|${entry.rule}|${message(entry)}`
      : undefined,
}))

/** Git may take the one or the other of two equal lines for the new one, hence not only new with gone. */
function sameTextInFile({ texts }: LineContext, messages: readonly MessageKey[]): readonly Pass[] {
  const length = (entry: Entry) => texts.texts[entry.text]!.length
  const key = (message: MessageKey) => (entry: Entry) => {
    if (entry.text < 0 || entry.file < 0) return undefined
    const short = length(entry) < shortText
    if (short && entry.hunk < 0) return undefined
    return `${entry.file}|${entry.rule}|${entry.text}|${short ? entry.hunk : ''}|${message(entry)}`
  }
  return messages.flatMap((message) =>
    (
      [
        [isChanged, isChanged],
        [isChanged, isKept],
        [isKept, isChanged],
      ] as const
    ).map(([heads, bases]) => ({ how: 'text' as const, key: key(message), heads, bases })),
  )
}

/** Lines that git does not know, e.g. of generated code that is ignored: the message is all there is. */
const unreadLine: Pass = {
  how: 'unread',
  key: (entry) =>
    entry.text < 0 && entry.file >= 0 ? `${entry.file}|${entry.rule}|${entry.message}` : undefined,
}

const wentElsewhere = { heads: isChanged, bases: isChanged, anywhere: true }

/** The two lines around, then those above only and those below only, for the ends of what was moved. */
function movedBlock(context: LineContext): readonly Pass[] {
  const windows = [
    [-2, 2],
    [-2, 0],
    [0, 2],
  ] as const
  return windows.flatMap(([from, to]) => {
    const block = blockKeys(context, from, to)
    return (from + to === 0 ? [exact, folded, anyMessage] : byMessage).map((message) => ({
      ...wentElsewhere,
      how: 'block' as const,
      key: (entry: Entry) => {
        const key = entry.changed ? block(entry) : undefined
        return key === undefined ? undefined : `${entry.rule}|${key}|${message(entry)}`
      },
    }))
  })
}

/** The lines around as one key, worked out once an entry; undefined where they are unknown or say too little. */
function blockKeys({ texts, headTexts, baseTexts }: LineContext, from: number, to: number) {
  const known = new Map<Entry, string | undefined>()
  const work = (entry: Entry): string | undefined => {
    if (entry.text < 0) return undefined
    const { path } = entry.finding
    const source = entry.side === 'base' ? baseTexts : headTexts
    const ids: number[] = []
    let length = 0
    for (let line = entry.line + from; line <= entry.line + to; line++) {
      const id = source.at(path, line)
      length += id < 0 ? 0 : texts.texts[id]!.length
      ids.push(id)
    }
    return length < tellingBlock ? undefined : ids.join(',')
  }
  return (entry: Entry) => {
    if (!known.has(entry)) known.set(entry, work(entry))
    return known.get(entry)
  }
}

function movedLine({ texts }: LineContext): readonly Pass[] {
  return byMessage.map((message) => ({
    ...wentElsewhere,
    how: 'elsewhere' as const,
    key: (entry: Entry) =>
      entry.changed && entry.text >= 0 && texts.texts[entry.text]!.length >= tellingText
        ? `${entry.rule}|${entry.text}|${message(entry)}`
        : undefined,
  }))
}

/**
 * What is said of a whole file stands on its first line ("missing docstring") or behind its last one ("no newline at
 * the end"), whatever that line is. On the first line this is believed only when the one line or the other is still
 * there, without the finding; two lines that both changed are left to their likeness.
 */
function edgeOfFile({ headTexts, baseTexts }: LineContext): readonly Pass[] {
  const key = (entry: Entry) => `${entry.file}|${entry.rule}|${entry.message}`
  const first = (entry: Entry) =>
    entry.file >= 0 && entry.line === 1 && entry.column <= 1 ? key(entry) : undefined
  const behindLast = (entry: Entry) => {
    const lines = (entry.side === 'base' ? baseTexts : headTexts).lines(entry.finding.path)
    const isLast = entry.file >= 0 && entry.line > 0 && entry.line === lines?.length
    return isLast && entry.column > lines[entry.line - 1]!.length ? key(entry) : undefined
  }
  return [
    { how: 'edge', key: first, heads: isChanged, bases: isKept },
    { how: 'edge', key: first, heads: isKept, bases: isChanged },
    { how: 'edge', key: behindLast },
  ]
}
