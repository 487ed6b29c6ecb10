/** Regular expressions that come from a user's repository, and the lines they are tried on. */

import { stripVTControlCharacters } from 'node:util'
import { ReportError } from '../../../../shared/model/errors.ts'
import type { Line } from '../../../../shared/reading/lines.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import { TimeUp, timeLimit } from '../../../../shared/reading/time-limit.ts'

/** Longer lines are cut before matching, so that a pattern that is slow on long lines cannot hang on a minified file. */
export const longestMatchedLine = 64 * 1024

/** What is matched at a time, for a limit on time costs some 0.1 ms. */
const batch = { lines: 10_000, characters: 512 * 1024, ms: 3000 } // sound patterns take some 10 ms

export type CompiledPattern = {
  readonly regexp: RegExp
  readonly groups: number
  readonly names: readonly string[]
}

/**
 * Compiles a pattern as written for .NET or JavaScript: "(?i)" at its beginning becomes a flag, `\A`, `\z` and `\Z` the
 * ends of the line, and a dot matches all there is in a line. Gives the engine's reason for what it cannot compile.
 */
export function compilePattern(pattern: string): CompiledPattern | { readonly reason: string } {
  const inline = /^\(\?([ims]+)\)/.exec(pattern)
  const body = (inline ? pattern.slice(inline[0].length) : pattern).replace(
    /\\(.)/gs,
    (pair, mark: string) => (mark === 'A' ? '^' : mark === 'z' || mark === 'Z' ? '$' : pair),
  )
  const flags = inline?.[1]?.includes('i') ? 'is' : 's'
  try {
    const regexp = new RegExp(body, flags)
    const probe = new RegExp(`${body}|`, flags).exec('') // matches, and so tells the groups
    const names = Object.keys(probe?.groups ?? {})
    return { regexp, groups: (probe?.length ?? 1) - 1, names }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { reason: said.replace(/^Invalid regular expression: /, '') }
  }
}

export type MatchedLines = { readonly lines: number; readonly notes: readonly string[] }

/** `patterns`: as people know them, e.g. "the problem matcher .github/tsc.json". */
export type LineReader = {
  readonly patterns: string
  /** `coloured` is the line as it stands, with its escape sequences. */
  readonly read: (text: string, number: number, coloured: string) => void
}

/**
 * Gives every line, without colours and cut at 64 KiB of characters, and says how many were cut. Throws ReportError for
 * the line on which the time runs out: `^(.+):(.+):(.+): ` on 64 KiB of colons would take hours.
 */
export async function eachLine(source: Source, { patterns, read }: LineReader): Promise<MatchedLines> {
  const limited = timeLimit(batch.ms)
  let lines = 0
  let cut = 0
  let held: (Line & { readonly coloured: string })[] = []
  let length = 0
  const flush = (): void => {
    let at = 0
    try {
      limited(() => {
        for (const { number, text, coloured } of held) {
          at = number
          read(text, number, coloured)
        }
      })
    } catch (error) {
      if (!(error instanceof TimeUp)) throw error
      const advice = 'let it match less freely, e.g. [^:]+ for .+ before a colon'
      throw new ReportError(source.path, `${patterns} needs over ${batch.ms / 1000} seconds; ${advice}`, at)
    }
    held = []
    length = 0
  }
  for await (const { number, text } of source.lines()) {
    const plain = stripVTControlCharacters(text)
    if (plain.length > longestMatchedLine) cut++
    if (plain.trim() !== '') lines++
    const coloured = text.slice(0, longestMatchedLine)
    if (length + coloured.length > batch.characters || held.length === batch.lines) flush()
    held.push({ number, text: plain.slice(0, longestMatchedLine), coloured })
    length += coloured.length
  }
  flush()
  const notes = cut === 0 ? [] : [`lines cut at ${longestMatchedLine} characters before matching: ${cut}`]
  return { lines, notes }
}

/** For matchers, which are meant to pass over what they don't know: no match may mean no problem, or the wrong matcher. */
export const nothingMatched = (lines: number, matches: number): readonly string[] =>
  lines > 0 && matches === 0 ? [`none of the ${lines} lines matched`] : []
