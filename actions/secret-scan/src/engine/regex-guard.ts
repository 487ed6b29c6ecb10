/**
 * Puts a bound on what a regular expression can cost. V8 tries alternatives one after the other, which for patterns such
 * as `(a+)+$` takes longer than anybody waits; it also has an engine whose time grows with the text only, and can go over
 * to that one after a number of steps back. The flags are V8's own (src/flags/flag-definitions.h) and are read when a
 * pattern is first run. Patterns that the linear engine has no way to run (look-around, references back, counts above 16)
 * keep the first one; `pattern.ts` refuses the dangerous ones among them.
 */

import { setFlagsFromString } from 'node:v8'

/** Enough for every pattern that is well behaved on a window of some kilobytes; reached within a millisecond. */
export const stepsBackBeforeFallback = 20_000

/** Called by the door, before the first regular expression runs: V8 keeps what it compiled before. */
export function guardRegexes(): void {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
  setFlagsFromString(`--regexp-backtracks-before-fallback=${stepsBackBeforeFallback}`)
}
