/** Sets of Latin-1 characters as bits of a bigint, bit n for character n: what `\w`, `[[:alpha:]]` and `\pL` stand for. */

/** RE2's own syntax (github.com/google/re2/wiki/Syntax), or that of JavaScript. */
export type Dialect = 're2' | 'javascript'

export const everyByte = (1n << 256n) - 1n
/** Every byte of a character beyond ASCII, in UTF-8. */
export const beyondAscii = everyByte & ~((1n << 128n) - 1n)

export const maskOfRange = (first: number, last: number): bigint =>
  last < first ? 0n : ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first)

const maskOfText = (characters: string): bigint =>
  [...characters].reduce((mask, character) => mask | (1n << BigInt(character.charCodeAt(0))), 0n)

const digit = maskOfRange(48, 57)
const upper = maskOfRange(65, 90)
const lower = maskOfRange(97, 122)
const word = digit | upper | lower | (1n << 95n)
const blanks = maskOfText(' \t\n\f\r')

/** `\d`, `\W` and the like; undefined for a letter that is none of these. */
export function perlClass(letter: string, dialect: Dialect): bigint | undefined {
  const space = dialect === 're2' ? blanks : blanks | maskOfText('\v\xa0')
  const known: Readonly<Record<string, bigint>> = { d: digit, w: word, s: space }
  const mask = known[letter.toLowerCase()]
  return mask === undefined || letter === letter.toLowerCase() ? mask : everyByte & ~mask
}

const posix: Readonly<Record<string, bigint>> = {
  alnum: digit | upper | lower,
  alpha: upper | lower,
  ascii: maskOfRange(0, 127),
  blank: maskOfText(' \t'),
  cntrl: maskOfRange(0, 31) | (1n << 127n),
  digit,
  graph: maskOfRange(33, 126),
  lower,
  print: maskOfRange(32, 126),
  punct: maskOfRange(33, 47) | maskOfRange(58, 64) | maskOfRange(91, 96) | maskOfRange(123, 126),
  space: blanks | maskOfText('\v'),
  upper,
  word,
  xdigit: digit | maskOfRange(65, 70) | maskOfRange(97, 102),
}

/** `name` of `[:name:]`, "^alpha" for the others; undefined for one that there is not. */
export function posixClass(name: string): bigint | undefined {
  const mask = Object.hasOwn(posix, name.replace(/^\^/, '')) ? posix[name.replace(/^\^/, '')] : undefined
  return mask === undefined || !name.startsWith('^') ? mask : everyByte & ~mask
}

/** A Unicode property, "L" or "Greek": its ASCII characters, and any byte beyond. Undefined if there is none of the name. */
export function propertyClass(name: string, negated: boolean): bigint | undefined {
  for (const source of [name, `Script=${name}`]) {
    const known = compiled(`^\\${negated ? 'P' : 'p'}{${source}}$`)
    if (known === undefined) continue
    let mask = beyondAscii
    for (let code = 0; code < 128; code++)
      if (known.test(String.fromCharCode(code))) mask |= 1n << BigInt(code)
    return mask
  }
  return undefined
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u')
  } catch {
    return undefined
  }
}

/** With the other case of each letter. */
export const withBothCases = (mask: bigint): bigint =>
  mask | ((mask & upper) << 32n) | ((mask & lower) >> 32n)

/** The characters of a set; `most` of them at most. */
export function membersOf(mask: bigint, most = 256): readonly number[] {
  const members: number[] = []
  for (let code = 0; code < 256 && members.length < most; code++)
    if ((mask >> BigInt(code)) & 1n) members.push(code)
  return members
}
