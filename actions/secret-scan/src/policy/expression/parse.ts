/**
 * Reads a regular expression of RE2 (which Go, and so gitleaks, uses) or of JavaScript, as far as it takes to write it
 * down again for our engine: without flags, over text as Latin-1. Syntax: github.com/google/re2/wiki/Syntax.
 */

import { type Dialect, everyByte, withBothCases } from './classes.ts'
import { ExpressionCursor, refuse } from './cursor.ts'
import { ClassReader } from './escapes.ts'

export type Node =
  | { readonly type: 'set'; readonly mask: bigint }
  /** `source` is JavaScript: `^`, `\b`, `(?<![^\n])`. */
  | { readonly type: 'assertion' | 'back'; readonly source: string }
  | { readonly type: 'look'; readonly open: string; readonly body: Node }
  | { readonly type: 'group'; readonly index: number; readonly name: string | undefined; readonly body: Node }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | {
      readonly type: 'repeat'
      readonly body: Node
      readonly min: number
      readonly max: number
      readonly lazy: boolean
    }

export type Expression = {
  readonly tree: Node
  readonly groups: number
  /** Whether a set has characters beyond ASCII: it then takes any byte of such. */
  readonly widened: boolean
}

type Flags = { readonly i: boolean; readonly s: boolean; readonly m: boolean; readonly U: boolean }

const longest = 5000
const deepest = 200
const mostRepeats = 1000 // RE2's own limit

export function parseExpression(source: string, dialect: Dialect): Expression {
  if (source.length > longest) refuse(`is longer than ${longest} characters`)
  const parser = new Parser(dialect === 're2' ? withoutQuotes(source) : source, dialect)
  return { tree: parser.whole(), groups: parser.groups, widened: parser.classes.widened }
}

/** `\Qa.b\E` → `a\.b` */
const withoutQuotes = (source: string): string =>
  source.replace(/\\Q([\s\S]*?)(?:\\E|$)|\\[\s\S]/g, (whole, quoted: string | undefined) =>
    quoted === undefined ? whole : quoted.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
  )

class Parser {
  readonly #cursor: ExpressionCursor
  readonly #dialect: Dialect
  readonly classes: ClassReader
  #flags: Flags = { i: false, s: false, m: false, U: false }
  #depth = 0
  groups = 0

  constructor(text: string, dialect: Dialect) {
    this.#cursor = new ExpressionCursor(text)
    this.#dialect = dialect
    this.classes = new ClassReader(this.#cursor, dialect)
  }

  whole(): Node {
    const tree = this.#choice()
    return this.#cursor.next === undefined ? tree : refuse('closes a group that it did not open')
  }

  #choice(): Node {
    if (++this.#depth > deepest) refuse(`nests groups more than ${deepest} deep`)
    const parts = [this.#sequence()]
    while (this.#cursor.take('|')) parts.push(this.#sequence())
    this.#depth--
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts }
  }

  #sequence(): Node {
    const parts: Node[] = []
    while (this.#cursor.next !== undefined && !'|)'.includes(this.#cursor.next)) {
      parts.push(this.#repeated())
    }
    return parts.length === 1 ? parts[0]! : { type: 'sequence', parts }
  }

  #repeated(): Node {
    const body = this.#atom()
    const found = this.#cursor.match(/([*+?])|\{(\d{1,6})(,?)(\d{0,6})\}/y)
    if (found === undefined) return body
    const [, sign, least = '', comma, most = ''] = found
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0
    const bound = comma === '' ? min : most === '' ? Number.POSITIVE_INFINITY : Number(most)
    const max = sign === undefined ? bound : sign === '?' ? 1 : Number.POSITIVE_INFINITY
    if (max < min) refuse(`repeats from ${min} to ${max} times`)
    if (min > mostRepeats || (Number.isFinite(max) && max > mostRepeats))
      refuse(`repeats more than ${mostRepeats} times`)
    const lazy = this.#cursor.take('?') !== this.#flags.U
    if (this.#cursor.match(/[*+?]|\{\d{1,6},?\d{0,6}\}/y)) refuse('repeats a repeat, as `a**` does')
    return { type: 'repeat', body, min, max, lazy }
  }

  #atom(): Node {
    const next = this.#cursor.next!
    if ('*+?'.includes(next)) refuse(`has \`${next}\` with nothing before it to repeat`)
    if (next === '(') return this.#group()
    if (next === '[') return { type: 'set', mask: this.#class() }
    if (next === '\\') return this.#escape()
    if (this.#cursor.take('.')) return { type: 'set', mask: this.#dot() }
    if (this.#cursor.take('^')) return { type: 'assertion', source: this.#flags.m ? '(?<![^\\n])' : '^' }
    if (this.#cursor.take('$')) return { type: 'assertion', source: this.#flags.m ? '(?![^\\n])' : '$' }
    return this.#literal(this.#cursor.takeCode())
  }

  #dot(): bigint {
    if (this.#flags.s) return everyByte
    return everyByte & ~(1n << 10n) & ~(this.#dialect === 're2' ? 0n : 1n << 13n)
  }

  #group(): Node {
    const outside = this.#flags
    const flags = this.#cursor.match(/\(\?([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/y)
    if (flags) {
      this.#flags = changed(outside, flags[1] ?? '', flags[2] ?? '')
      // `(?i)` holds to the end of the group that it stands in.
      return flags[3] === ')' ? { type: 'sequence', parts: [] } : this.#inside(outside, (body) => body)
    }
    const named = this.#cursor.match(/\(\?P?<([A-Za-z_]\w{0,60})>/y)
    const look = named ? undefined : this.#cursor.match(/\(\?<?[=!]/y)
    if (look) {
      if (this.#dialect === 're2') refuse(`has \`${look[0]}\`, which RE2 does not know`)
      return this.#inside(outside, (body) => ({ type: 'look', open: look[0], body }))
    }
    const unknown = named ? undefined : this.#cursor.match(/\(\?.{0,2}/y)
    if (unknown) refuse(`has \`${unknown[0]}\`, which begins no group`)
    if (!named) this.#cursor.take('(')
    const index = ++this.groups
    return this.#inside(outside, (body) => ({ type: 'group', index, name: named?.[1], body }))
  }

  #inside(outside: Flags, made: (body: Node) => Node): Node {
    const body = this.#choice()
    if (!this.#cursor.take(')')) refuse('leaves a group open')
    this.#flags = outside
    return made(body)
  }

  #escape(): Node {
    const begins = this.#cursor.match(/\\A/y)
    if (begins) return { type: 'assertion', source: '^' }
    if (this.#cursor.match(/\\z/y)) return { type: 'assertion', source: '$' }
    const edge = this.#cursor.match(/\\[bB]/y)
    if (edge) return { type: 'assertion', source: edge[0] }
    const back =
      this.#dialect === 'javascript' ? this.#cursor.match(/\\(?:[1-9]\d{0,2}|k<\w{1,60}>)/y) : undefined
    if (back) return { type: 'back', source: back[0] }
    if (this.#cursor.match(/\\C/y)) return { type: 'set', mask: everyByte }
    const escaped = this.classes.escaped()
    return typeof escaped === 'bigint' ? { type: 'set', mask: escaped } : this.#literal(escaped)
  }

  /** One character; beyond ASCII the bytes of it in UTF-8, since the text is looked at byte by byte. */
  #literal(code: number): Node {
    if (code < 0x80) return { type: 'set', mask: this.#folded(1n << BigInt(code)) }
    const parts = [...Buffer.from(String.fromCodePoint(code), 'utf8')].map(
      (byte): Node => ({ type: 'set', mask: 1n << BigInt(byte) }),
    )
    return { type: 'sequence', parts }
  }

  #class(): bigint {
    const { mask, negated } = this.classes.members()
    const folded = this.#folded(mask)
    return negated ? everyByte & ~folded : folded
  }

  #folded(mask: bigint): bigint {
    return this.#flags.i ? withBothCases(mask) : mask
  }
}

function changed(flags: Flags, on: string, off: string): Flags {
  const set = (flag: keyof Flags): boolean => (flags[flag] || on.includes(flag)) && !off.includes(flag)
  return { i: set('i'), s: set('s'), m: set('m'), U: set('U') }
}
