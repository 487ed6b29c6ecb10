/** Several globs as one question, and globs over words that are no paths (rule ids, tool names). */

import { InputError } from '../model/errors.ts'
import { compileGlob } from './glob.ts'

/**
 * A path fits when a glob takes it in and no later one that begins with `!` takes it out, as in .gitignore read
 * backwards; a list of only `!` globs begins with everything. `what` names them in errors.
 */
export function compileGlobs(patterns: readonly string[], what?: string): (path: string) => boolean {
  const steps = patterns.map((pattern) => {
    const out = pattern.startsWith('!')
    return { out, fits: compileGlob(out ? pattern.slice(1) : pattern, what) }
  })
  const first = steps[0]?.out === true
  return (path) => steps.reduce((taken, { out, fits }) => (taken === !out ? taken : fits(path) ? !out : taken), first)
}

/** Refuses a glob that can't be read, and gives it back otherwise. `where`: "Input `reports`". */
export function checkGlob(pattern: string, where: string, allow: { readonly absolute?: boolean; readonly negated?: boolean } = {}): string {
  if (pattern.startsWith('!') && !allow.negated) throw new InputError(`${where} has the glob \`${pattern}\`, which only takes away; nothing was taken in.`)
  const bare = pattern.replace(/^!/, '')
  const relative = allow.absolute ? bare.replace(/^\/+/, '') : bare
  compileGlob(relative, `${where} has a glob that can't be read:`)
  return pattern
}

/** `*` any run of characters, `?` one; everything else is itself. A word fits when one pattern does. */
export function compileWords(patterns: readonly string[]): (word: string) => boolean {
  return (word) => patterns.some((pattern) => fitsWord(pattern, word))
}

/** Greedy with one way back, so in time of at most pattern × word, whatever is written in either. */
function fitsWord(pattern: string, word: string): boolean {
  let p = 0
  let star = -1
  let resume = 0
  for (let w = 0; w < word.length; ) {
    if (pattern[p] === '*') {
      star = p++
      resume = w
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === word[w])) {
      p++
      w++
    } else if (star >= 0) {
      p = star + 1
      w = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
