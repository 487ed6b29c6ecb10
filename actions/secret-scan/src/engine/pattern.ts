/**
 * Reads a regular expression as far as the engine must know it: how long a match can get, which characters its last part
 * takes, and whether it can take for ever. Sets of characters are bits of a bigint, bit n for the Latin-1 character n.
 */

export type PatternFacts = {
  /** Characters of the longest match; Infinity for `x+`. */
  readonly maxLength: number
  /** Whether it may match without taking a character. */
  readonly empty: boolean
  /** What the last part of the pattern matches; undefined if the pattern itself says what may follow (`\b`, `(?!…)`, `$`). */
  readonly tail: bigint | undefined
  /** Why the pattern may need a time that grows without measure: "repeats what already repeats …". */
  readonly danger: string | undefined
}

export type Node =
  | { readonly type: 'set'; readonly mask: bigint }
  | { readonly type: 'assertion' }
  | { readonly type: 'back' } // \1, \k<name>
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly type: 'repeat'; readonly body: Node; readonly min: number; readonly max: number }

const everything = (1n << 256n) - 1n
/** A bounded repeat of more turns than this is as bad as an unbounded one. */
const manyTurns = 16

/** Sets by their source, "[a-f]", so that each is only asked once for all rules. */
export type KnownSets = Map<string, bigint>

/** `pattern` compiles as a regular expression without flags. */
export function patternFacts(pattern: string, known: KnownSets = new Map()): PatternFacts {
  const tree = parsePattern(pattern, known)
  return { maxLength: maxLength(tree), empty: canBeEmpty(tree), tail: tailOf(tree), danger: dangerOf(tree) }
}

export const parsePattern = (pattern: string, known: KnownSets = new Map()): Node =>
  new PatternParser(pattern, known).choice()

const latin1 = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('')

/** "[a-f]" → the bits of a to f. Asks the regular expression itself, so that both always agree. */
function maskOf(source: string): bigint {
  const words = new Uint32Array(8)
  for (const character of latin1.match(new RegExp(source, 'gs')) ?? []) {
    const code = character.charCodeAt(0)
    words[code >> 5]! |= 1 << (code & 31)
  }
  return words.reduceRight((mask, bits) => (mask << 32n) | BigInt(bits), 0n)
}

class PatternParser {
  readonly #text: string
  readonly #masks: KnownSets
  #at = 0

  constructor(text: string, known: KnownSets) {
    this.#text = text
    this.#masks = known
  }

  choice(): Node {
    const parts = [this.#sequence()]
    while (this.#take('|')) parts.push(this.#sequence())
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts }
  }

  #sequence(): Node {
    const parts: Node[] = []
    while (this.#at < this.#text.length && !/[|)]/.test(this.#text[this.#at]!)) parts.push(this.#repeated())
    return { type: 'sequence', parts }
  }

  #repeated(): Node {
    const body = this.#atom()
    const found = this.#match(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y)
    if (found === undefined) return body
    const [, sign, least, comma, most] = found
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0
    const bound = comma === '' ? min : most === '' ? Number.POSITIVE_INFINITY : Number(most)
    const max = sign === undefined ? bound : sign === '?' ? 1 : Number.POSITIVE_INFINITY
    return { type: 'repeat', body, min, max }
  }

  #atom(): Node {
    if (this.#match(/\^|\$|\\[bB]/y)) return { type: 'assertion' }
    if (this.#match(/\(\?(?:<?[=!])/y)) {
      this.choice()
      this.#take(')')
      return { type: 'assertion' }
    }
    if (this.#match(/\((?:\?:|\?<[^>]*>|\?[a-z-]*:)?/y)) {
      const inside = this.choice()
      this.#take(')')
      return inside
    }
    if (this.#match(/\\(?:[1-9]\d*|k<[^>]*>)/y)) return { type: 'back' }
    const set = this.#match(/\[(?:\\.|[^\]\\])*\]|\\x[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\c[A-Za-z]|\\.|./sy)
    return { type: 'set', mask: this.#maskOf(set?.[0] ?? '') }
  }

  #maskOf(source: string): bigint {
    const mask =
      this.#masks.get(source) ?? (source.length === 1 && source !== '.' ? literal(source) : maskOf(source))
    this.#masks.set(source, mask)
    return mask
  }

  #take(sign: string): boolean {
    const taken = this.#text[this.#at] === sign
    if (taken) this.#at++
    return taken
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text) ?? undefined
    this.#at += found?.[0].length ?? 0
    return found
  }
}

const literal = (character: string): bigint =>
  character.charCodeAt(0) < 256 ? 1n << BigInt(character.charCodeAt(0)) : 0n

function maxLength(node: Node): number {
  if (node.type === 'set') return 1
  if (node.type === 'assertion') return 0
  if (node.type === 'back') return Number.POSITIVE_INFINITY
  if (node.type === 'repeat') return node.max === 0 ? 0 : (maxLength(node.body) || 0) * node.max || 0
  const lengths = node.parts.map(maxLength)
  return node.type === 'choice' ? Math.max(...lengths) : lengths.reduce((sum, length) => sum + length, 0)
}

/** Of "x[a-f]+=?" these are the letters a to f and "=". */
function tailOf(node: Node): bigint | undefined {
  if (node.type === 'set') return node.mask
  if (node.type === 'assertion' || node.type === 'back') return undefined
  if (node.type === 'repeat') return tailOf(node.body)
  let mask = 0n
  for (const part of [...node.parts].reverse()) {
    const tail = tailOf(part)
    if (tail === undefined) return undefined
    mask |= tail
    if (node.type === 'sequence' && !canBeEmpty(part)) break
  }
  return mask
}

function canBeEmpty(node: Node): boolean {
  if (node.type === 'set') return false
  if (node.type === 'repeat') return node.min === 0 || canBeEmpty(node.body)
  if (node.type === 'sequence') return node.parts.every(canBeEmpty)
  return node.type === 'choice' ? node.parts.some(canBeEmpty) : true
}

/** The characters with which a match may begin. */
function firstOf(node: Node): bigint {
  if (node.type === 'set') return node.mask
  if (node.type === 'assertion') return 0n
  if (node.type === 'back') return everything
  if (node.type === 'repeat') return firstOf(node.body)
  let mask = 0n
  for (const part of node.parts) {
    mask |= firstOf(part)
    if (node.type === 'sequence' && !canBeEmpty(part)) break
  }
  return mask
}

/** The characters by which a finished match of the node could have gone on: of "a+b?" those are a and b. */
function extensionOf(node: Node): bigint {
  if (node.type === 'repeat') return (node.max > node.min ? firstOf(node.body) : 0n) | extensionOf(node.body)
  if (node.type !== 'sequence' && node.type !== 'choice') return 0n
  let mask = 0n
  for (const part of [...node.parts].reverse()) {
    mask |= extensionOf(part)
    if (node.type === 'sequence' && !canBeEmpty(part)) break
  }
  return mask
}

function dangerOf(node: Node): string | undefined {
  if (node.type === 'repeat')
    return (node.max > manyTurns ? dangerOfTurns(node.body) : undefined) ?? dangerOf(node.body)
  if (node.type !== 'sequence' && node.type !== 'choice') return undefined
  if (node.type === 'sequence' && loopsInARow(node) > 2)
    return 'has three unbounded repeats that take the same text'
  for (const part of node.parts) {
    const danger = dangerOf(part)
    if (danger !== undefined) return danger
  }
  return undefined
}

/** What is wrong with repeating `body` often: two ways to read the same text double with each turn. */
function dangerOfTurns(body: Node): string | undefined {
  if (canBeEmpty(body)) return 'repeats what can be empty'
  if ((extensionOf(body) & firstOf(body)) !== 0n) return 'repeats what already repeats the same characters'
  if (swallowsTurns(body)) return 'repeats what can take several turns at once'
  const choices =
    body.type === 'choice'
      ? body.parts
      : body.type === 'sequence' && body.parts.length === 1
        ? partsOf(body.parts[0]!)
        : []
  const clash = choices.some((one, i) => choices.slice(i + 1).some((other) => mayBeEqual(one, other)))
  return clash ? 'repeats a choice between things that can be the same' : undefined
}

/** A loop in the body takes all that the body must have, so that two turns read as one: "\w+\d". */
function swallowsTurns(body: Node): boolean {
  if (body.type === 'choice') return body.parts.some(swallowsTurns)
  if (body.type !== 'sequence') return false
  const needed = body.parts.filter((part) => !canBeEmpty(part)).map(firstOf)
  return body.parts.some(
    (part) =>
      part.type === 'repeat' && part.max > manyTurns && needed.every((mask) => (mask & firstOf(part)) !== 0n),
  )
}

const partsOf = (node: Node): readonly Node[] => (node.type === 'choice' ? node.parts : [])

function mayBeEqual(one: Node, other: Node): boolean {
  const [sets, others] = [setsOf(one), setsOf(other)]
  if (sets === undefined || others === undefined) return (firstOf(one) & firstOf(other)) !== 0n
  return sets.length === others.length && sets.every((mask, i) => (mask & others[i]!) !== 0n)
}

/** The sets of a node of fixed length, one a character; undefined for all others. */
function setsOf(node: Node): readonly bigint[] | undefined {
  if (node.type === 'set') return [node.mask]
  if (node.type !== 'sequence') return undefined
  const sets = node.parts.map((part) => (part.type === 'set' ? part.mask : undefined))
  return sets.includes(undefined) ? undefined : (sets as bigint[])
}

/** How many unbounded repeats stand behind each other with nothing between them that would part them for certain. */
function loopsInARow({ parts }: { readonly parts: readonly Node[] }): number {
  let [most, loops, shared] = [0, 0, everything]
  for (const part of parts) {
    const isLoop = part.type === 'repeat' && part.max === Number.POSITIVE_INFINITY
    const mask = firstOf(part)
    if ((shared & mask) === 0n && !canBeEmpty(part)) [loops, shared] = [0, everything]
    if (!isLoop || (shared & mask) === 0n) continue
    shared &= mask
    most = Math.max(most, ++loops)
  }
  return most
}
