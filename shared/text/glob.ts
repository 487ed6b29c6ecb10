/**
 * Matches paths against globs in time that grows with the product of both lengths, whatever is written in either:
 * paths come from reports. Means what picomatch means with `dot: true` (and so what tinyglobby finds on disk), without
 * its extended globs: parentheses are ordinary characters here.
 */

import { InputError } from '../model/errors.ts'
import { expandBraces } from './braces.ts'
import { visibleLine } from './visible.ts'

/** A piece of a path's segment: a character to find, one of several, or `*`. */
type Token = { readonly test: (character: string) => boolean } | 'any'
/** One segment, or `**` for any number of them. */
type Segment = readonly Token[] | 'deep'

const longestGlob = 1000

/**
 * Compiles a glob over repository-relative POSIX paths. `*` and `?` stay within a segment, `**` as a whole segment is
 * any number of them, `[a-z]` and `[!a-z]` (or `[^a-z]`) one character, `{a,b}` and `{1..9}` alternatives; a leading dot is nothing
 * special. `what` names the glob in the InputError for one that can't be read, e.g. "Input `reports`, line 2".
 */
export function compileGlob(pattern: string, what = 'The glob'): (path: string) => boolean {
  const refuse = (reason: string, at?: number): never => {
    const place = at === undefined ? '' : ` at character ${at + 1}`
    throw new InputError(`${what} \`${visibleLine(pattern.slice(0, 200))}\` ${reason}${place}.`)
  }
  checkWhole(pattern, refuse)
  const alternatives = expandBraces(pattern.replace(/^(?:\.\/)+/, ''), refuse)
  const globs = [...new Set(alternatives)].map((text) =>
    closed(text.split('/').map((part) => segment(part, refuse))),
  )
  return (path) => {
    const parts = path.split('/').map((part) => [...part])
    return globs.some((glob) => matchSegments(glob, parts))
  }
}

type Refuse = (reason: string, at?: number) => never

/** A star that is a segment alone: at least one character. */
const whole: Segment = [{ test: () => true }, 'any']

function checkWhole(pattern: string, refuse: Refuse): void {
  if (pattern.trim() === '') refuse('is empty; wanted a path such as `src/**/*.ts`')
  if (pattern.length > longestGlob) refuse(`is longer than ${longestGlob} characters`)
  if (pattern.includes('\0')) refuse('has a NUL in it', pattern.indexOf('\0'))
  const slash = pattern.indexOf('\\')
  if (slash >= 0) refuse('has a backslash; write `/` between folders, and `[*]` for a star itself,', slash)
  if (/^(?:\/|[A-Za-z]:)/.test(pattern)) refuse('is absolute; wanted a path below the working directory')
  if (pattern.startsWith('!'))
    refuse('begins with `!`; a glob can only take paths in, not leave them out,', 0)
  if (pattern.endsWith('/'))
    refuse('ends with `/` and so names a folder; write `/**` for the files in it', pattern.length - 1)
  if (pattern.split('/').includes('..'))
    refuse('leaves the working directory with `..`', pattern.indexOf('..'))
}

function segment(text: string, refuse: Refuse): Segment {
  if (text === '**') return 'deep'
  const characters = [...text]
  const tokens: Token[] = []
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!
    if (character === '*') {
      if (tokens.at(-1) !== 'any') tokens.push('any')
    } else if (character === '?') tokens.push({ test: () => true })
    else if (character === '[') {
      const end = closing(characters, i)
      if (end < 0)
        refuse(
          `has a \`[\` that is never closed in \`${visibleLine(text)}\`; write \`[[]\` for a bracket itself,`,
          i,
        )
      tokens.push({ test: classOf(characters.slice(i + 1, end)) })
      i = end
    } else tokens.push({ test: (found) => found === character })
  }
  return tokens.length === 1 && tokens[0] === 'any' ? whole : tokens
}

/** picomatch: `src/**` takes in `src` itself, but behind a star, as in `src*` + `/**`, something has to follow. */
function closed(glob: readonly Segment[]): readonly Segment[] {
  const last = glob.findLast((piece) => piece !== 'deep')
  return glob.at(-1) === 'deep' && last?.at(-1) === 'any' ? [...glob, whole] : glob
}

/** The bracket that closes the one at `open`; one that comes first is a member: `[]a]`. */
function closing(characters: readonly string[], open: number): number {
  const first = characters[open + 1] === '!' || characters[open + 1] === '^' ? open + 2 : open + 1
  return characters.indexOf(']', first + 1)
}

function classOf(members: readonly string[]): (character: string) => boolean {
  const inverse = members[0] === '!' || members[0] === '^'
  const list = inverse ? members.slice(1) : members
  const ranges: (readonly [string, string])[] = []
  for (let i = 0; i < list.length; i++) {
    const isRange = list[i + 1] === '-' && i + 2 < list.length
    ranges.push([list[i]!, isRange ? list[i + 2]! : list[i]!])
    if (isRange) i += 2
  }
  return (found) => ranges.some(([from, to]) => from <= found && found <= to) !== inverse
}

/**
 * Wildcards by going back to the last star only, which is enough: what an earlier star gave away can be taken by the
 * later one. (R. Cox, "Glob Matching Can Be Simple And Fast Too", 2017.)
 */
function matchStars<T, P>(
  pattern: readonly P[],
  text: readonly T[],
  isStar: (piece: P) => boolean,
  matches: (piece: P, item: T) => boolean,
): boolean {
  let p = 0
  let t = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    const piece = pattern[p]
    if (p < pattern.length && isStar(piece!)) {
      star = p++
      resume = t
    } else if (p < pattern.length && matches(piece!, text[t]!)) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resume
    } else return false
  }
  while (p < pattern.length && isStar(pattern[p]!)) p++
  return p === pattern.length
}

const matchSegments = (glob: readonly Segment[], parts: readonly (readonly string[])[]): boolean =>
  matchStars(
    glob,
    parts,
    (piece) => piece === 'deep',
    (piece, part) => piece !== 'deep' && matchSegment(piece, part),
  )

const matchSegment = (tokens: readonly Token[], part: readonly string[]): boolean =>
  matchStars(
    tokens,
    part,
    (piece) => piece === 'any',
    (piece, character) => piece !== 'any' && piece.test(character),
  )
