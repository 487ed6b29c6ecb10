/**
 * MapMatch: the passes by which a finding of the head is recognised at the base, from the surest to the weakest. Each
 * pairs one to one, nearest first, so what was copied stays without a partner.
 *
 * The first pass follows lines that git says are unchanged. All others ask that the line is new on one side, and those
 * that look beyond the file that it is new at the head and gone at the base: a line that is still there did not move.
 */

import type { Entry, TextTable } from './entries.ts'
import { type Numbers, type PairNumbers, pairKey, pairNumbers } from './numbers.ts'
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
/** Characters that lines must have together for the block to be looked for elsewhere, and how many lines they may be. */
const tellingBlock = 16
const fewestLines = 3
const mostLines = 8

export function pairLines(heads: readonly Entry[], bases: readonly Entry[], context: LineContext): void {
  const alone: Alone = { heads, bases }
  for (const pass of samePlace()) runPass(pass, alone)
  const alike = withSameText(alone)
  for (const pass of [
    ...sameTextInFile(context, byMessage),
    ...movedBlock(context),
    ...movedLine(context),
    ...sameTextInFile(context, [anyMessage]),
  ])
    runPass(pass, alike)
  keepAlone(alone)
  runPass(unreadLine, alone)
  for (const pass of edgeOfFile(context)) runPass(pass, alone)
  pairSimilar(alone, context.texts)
}

/** Only these can be pairs of the passes that ask for the same rule and text: a few, where much is new. */
function withSameText(alone: Alone): Alone {
  const keyOf = (entry: Entry) => pairKey(entry.rule, entry.text)
  const known = (entries: readonly Entry[]) => new Set(entries.filter((entry) => entry.text >= 0).map(keyOf))
  const inBases = known(alone.bases)
  const heads = alone.heads.filter((entry) => entry.text >= 0 && inBases.has(keyOf(entry)))
  const inHeads = known(heads)
  return { heads, bases: alone.bases.filter((entry) => entry.text >= 0 && inHeads.has(keyOf(entry))) }
}

type MessageKey = (entry: Entry) => number
const exact: MessageKey = (entry) => entry.message
const folded: MessageKey = (entry) => entry.folded
const anyMessage: MessageKey = () => 0
/** Of two findings on one line, "'a' is unused" must not take the place of "'b' is unused". */
const byMessage = [exact, folded]

const isChanged = (entry: Entry): boolean => entry.changed
const isKept = (entry: Entry): boolean => !entry.changed

function samePlace(): readonly Pass[] {
  const places = pairNumbers()
  const spoken = pairNumbers()
  return [(entry: Entry) => spoken.of(entry.message, entry.column), exact, folded, anyMessage].map(
    (message) => ({
      how: 'line' as const,
      key: (entry) =>
        entry.place > 0 && entry.scope >= 0
          ? pairKey(places.of(entry.scope, entry.place), message(entry))
          : undefined,
    }),
  )
}

/** Git may take the one or the other of two equal lines for the new one, hence not only new with gone. */
function sameTextInFile({ texts }: LineContext, messages: readonly MessageKey[]): readonly Pass[] {
  const lines = pairNumbers()
  const hunks = pairNumbers()
  const key = (message: MessageKey) => (entry: Entry) => {
    if (entry.scope < 0) return undefined
    const short = texts.texts[entry.text]!.length < shortText
    if (short && entry.hunk < 0) return undefined
    return pairKey(lines.of(entry.scope, hunks.of(entry.text, short ? entry.hunk + 1 : 0)), message(entry))
  }
  const classes = [
    [isChanged, isChanged],
    [isChanged, isKept],
    [isKept, isChanged],
  ] as const
  return messages.flatMap((message) =>
    classes.map(([heads, bases]) => ({ how: 'text' as const, key: key(message), heads, bases })),
  )
}

/** Lines that git does not know, e.g. of generated code that is ignored: the message is all there is. */
const unreadLine: Pass = {
  how: 'unread',
  key: (entry) => (entry.text < 0 && entry.scope >= 0 ? pairKey(entry.scope, entry.message) : undefined),
}

const wentElsewhere = { heads: isChanged, bases: isChanged, anywhere: true }

type BlockKey = (entry: Entry) => number | undefined

/** The lines around, then those above only and those below only, for the ends of what was moved. */
function movedBlock(context: LineContext): readonly Pass[] {
  const chains = pairNumbers()
  const blocks = pairNumbers()
  const above = linesAway(context, -1, chains)
  const below = linesAway(context, 1, chains)
  const around: BlockKey = (entry) => {
    const [before, after] = [above(entry), below(entry)]
    return before === undefined || after === undefined ? undefined : blocks.of(before, after)
  }
  const pass = (block: BlockKey, message: MessageKey): Pass => ({
    ...wentElsewhere,
    how: 'block',
    key: (entry) => {
      const key = block(entry)
      return key === undefined ? undefined : pairKey(blocks.of(entry.rule, key), message(entry))
    },
  })
  return [
    ...[exact, folded, anyMessage].map((message) => pass(around, message)),
    ...[above, below].flatMap((block) => byMessage.map((message) => pass(block, message))),
  ]
}

/**
 * The finding's line and those after it (`step` 1) or before it (-1) as one number: three of them, and as many more as it
 * takes to say something, since "}" and blank lines are everywhere. Undefined when eight lines say too little.
 */
function linesAway(context: LineContext, step: 1 | -1, chains: PairNumbers): BlockKey {
  const { texts, headTexts, baseTexts } = context
  const known = new Map<Entry, number | undefined>()
  const work: BlockKey = ({ side, finding, line }) => {
    const source = side === 'base' ? baseTexts : headTexts
    let [length, chain] = [0, 0]
    for (let i = 0; i < mostLines; i++) {
      const text = source.at(finding.path, line + i * step)
      length += texts.texts[text]?.length ?? 0
      chain = chains.of(chain, text + 1) + 1
      if (i + 1 >= fewestLines && length >= tellingBlock) return chain
    }
    return undefined
  }
  return (entry) => {
    if (!known.has(entry)) known.set(entry, work(entry))
    return known.get(entry)
  }
}

function movedLine({ texts }: LineContext): readonly Pass[] {
  const lines = pairNumbers()
  return byMessage.map((message) => ({
    ...wentElsewhere,
    how: 'elsewhere' as const,
    key: (entry: Entry) =>
      texts.texts[entry.text]!.length >= tellingText
        ? pairKey(lines.of(entry.rule, entry.text), message(entry))
        : undefined,
  }))
}

/**
 * What is said of a whole file stands on its first line ("missing docstring") or behind its last one ("no newline at
 * the end"), whatever that line is. On the first line this is believed only when the one line or the other is still
 * there, without the finding; two lines that both changed are left to their likeness.
 */
function edgeOfFile({ headTexts, baseTexts }: LineContext): readonly Pass[] {
  const key = (entry: Entry) => pairKey(entry.scope, entry.message)
  const first = (entry: Entry) =>
    entry.scope >= 0 && entry.line === 1 && entry.column <= 1 ? key(entry) : undefined
  const behindLast = (entry: Entry) => {
    const lines = (entry.side === 'base' ? baseTexts : headTexts).lines(entry.finding.path)
    const isLast = entry.scope >= 0 && entry.line === lines?.length
    return isLast && entry.column > lines[entry.line - 1]!.length ? key(entry) : undefined
  }
  return [
    { how: 'edge', key: first, heads: isChanged, bases: isKept },
    { how: 'edge', key: first, heads: isKept, bases: isChanged },
    { how: 'edge', key: behindLast },
  ]
}
