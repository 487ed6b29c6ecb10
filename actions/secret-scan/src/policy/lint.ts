/** Looks at what sets findings aside: whether it reaches further than whoever wrote it can have meant. */

import type { Allow } from '../allow/allow.ts'
import { fingerprintOf } from '../identity/fingerprint.ts'
import { type Alphabet, Generator } from '../rules/generator.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import type { ImportedAllow } from './import/imported.ts'

/** One occurrence that an allow set aside. */
export type JudgedAllow = {
  readonly allow: Allow
  readonly occurrence: Occurrence
  /** Whether the credential's checksum or structure shows that a provider made it. */
  readonly provenValid: boolean
  readonly fingerprint: string
}

/** A glob or expression that sets more different secrets aside than this is worth a look. */
const usualBlast = 10
const mostNames = 3

/**
 * Whole sentences, each with the place of the allow, in the order of `allows`. `today` is a day such as "2026-11-21" (UTC).
 * What is a rule's own condition is no exception, and is not looked at.
 */
export function lintAllows(
  allows: readonly ImportedAllow[],
  judged: readonly JudgedAllow[],
  today: string,
): readonly string[] {
  const covered = new Map<Allow, JudgedAllow[]>()
  for (const one of judged) {
    const others = covered.get(one.allow)
    if (others === undefined) covered.set(one.allow, [one])
    else others.push(one)
  }
  const exceptions = allows.filter(({ condition }) => condition !== true)
  const notes = exceptions.flatMap((allow) => notesOn(allow, covered.get(allow) ?? [], today))
  return [...notes, ...unusedNotes(exceptions, covered, today)]
}

function notesOn(allow: ImportedAllow, judged: readonly JudgedAllow[], today: string): readonly string[] {
  if (isOver(allow, today))
    return [
      `${allow.place} held until ${allow.until}, and sets nothing aside any more; take it out or renew it.`,
    ]
  return [...provenNote(allow, judged), ...blastNote(allow, judged), ...contentNote(allow)]
}

const isOver = ({ until }: Allow, today: string): boolean => until !== undefined && until < today

function provenNote({ place }: Allow, judged: readonly JudgedAllow[]): readonly string[] {
  const proven = new Map(
    judged.filter(({ provenValid }) => provenValid).map((one) => [one.fingerprint, one.occurrence]),
  )
  if (proven.size === 0) return []
  const shown = [...proven].slice(0, mostNames).map(([fingerprint, occurrence]) => {
    const where = occurrence.path === '' ? occurrence.kind : placeOf(occurrence)
    return `\`${occurrence.rule}\` (${fingerprint.slice(0, 8)}) at ${where}`
  })
  const more = proven.size > mostNames ? ` and ${proven.size - mostNames} more` : ''
  const [verb, they] = proven.size === 1 ? ['a credential', 'its'] : [`${proven.size} credentials`, 'their']
  return [
    `${place} sets aside ${verb} that a provider made, as ${they} checksum or structure shows: ${shown.join(', ')}${more}.`,
  ]
}

const placeOf = ({ path, region }: Occurrence): string =>
  region === undefined ? path : `${path}:${region.startLine}`

function blastNote({ place, breadth }: Allow, judged: readonly JudgedAllow[]): readonly string[] {
  const secrets = new Set(judged.map(({ fingerprint }) => fingerprint)).size
  if (breadth !== 'pattern' || secrets <= usualBlast) return []
  return [
    `${place} sets aside ${secrets} different secrets; name the places or the secrets that it is meant for.`,
  ]
}

/** Shapes of credentials that nobody has; five of each are tried. */
const shapes: readonly (readonly [Alphabet, number])[] = [
  ['base62', 32],
  ['hex', 40],
  ['base64url', 64],
  ['upper', 20],
]
const eachShape = 5

/** E.g. `true|false|null` without anchors, which fits whatever has "null" in it. */
function contentNote({ place, fits }: ImportedAllow): readonly string[] {
  if (fits === undefined) return []
  const tokens = randomTokens()
  const random = tokens.filter(fits).length
  if (random === tokens.length)
    return [`${place} sets aside whatever it is tried on: all of ${random} random texts.`]
  if (fits('')) return [`${place} fits the empty text, and so may fit more than it seems to.`]
  if (random > 0)
    return [
      `${place} sets aside ${random} of ${tokens.length} random texts, so it also sets aside credentials by chance; anchor its expressions with ^ and $.`,
    ]
  const inside = wordsInside.filter((word) => tokens.some((token) => fits(around(token, word))))
  if (inside.length === 0) return []
  return [
    `${place} sets aside every credential that has ${inside.map((word) => `"${word}"`).join(' or ')} anywhere in it; anchor its expressions with ^ and $.`,
  ]
}

/** Words that exceptions without anchors are usually written for, gitleaks' own global one among them. */
const wordsInside = ['true', 'false', 'null', 'test', 'example', 'dummy', 'fake']

const around = (token: string, word: string): string => `${token.slice(0, 12)}${word}${token.slice(12)}`

function randomTokens(): readonly string[] {
  const make = new Generator('random tokens for exceptions')
  return shapes.flatMap(([alphabet, length]) =>
    Array.from({ length: eachShape }, () => make.text(alphabet, length)),
  )
}

/** Those of one file in one sentence: an old baseline has hundreds. */
function unusedNotes(
  allows: readonly ImportedAllow[],
  covered: ReadonlyMap<Allow, unknown>,
  today: string,
): readonly string[] {
  const unused = allows.filter((allow) => !covered.has(allow) && !isOver(allow, today))
  if (unused.length === 0) return []
  const shown = unused.slice(0, mostNames).map(({ place }) => place)
  const more = unused.length > mostNames ? ` and ${unused.length - mostNames} more` : ''
  const words = unused.length === 1 ? 'sets nothing aside' : 'set nothing aside'
  return [`${shown.join('; ')}${more} ${words} in what was scanned; take out what is no longer needed.`]
}

/** What `JudgedAllow` wants of an occurrence. */
export const judgedAllow = (allow: Allow, occurrence: Occurrence): JudgedAllow => ({
  allow,
  occurrence,
  provenValid: occurrence.proof.grade === 'valid',
  fingerprint: fingerprintOf(occurrence.secret),
})
