/**
 * Lines with code as runs, in memory and as text: "2_5c1m" is two lines without code, five covered, one missed. Nothing
 * is lost, and a file of 2,000 lines takes some 100 characters, of which an edit changes a few.
 */

import { mostLine, type Share } from '../model/file-coverage.ts'

/** From pairs of line and hits in order, as `FileCoverage.packedLines` gives. */
export function lineRuns(pairs: Uint32Array): Uint32Array {
  const runs: number[] = []
  for (let i = 0; i < pairs.length; i += 2) {
    const covered = pairs[i + 1]! > 0 ? 1 : 0
    const last = runs.length - 3
    const follows = last >= 0 && runs[last]! + runs[last + 1]! === pairs[i]! && runs[last + 2] === covered
    if (follows) runs[last + 1]!++
    else runs.push(pairs[i]!, 1, covered)
  }
  return Uint32Array.from(runs)
}

export function runsShare(runs: Uint32Array): Share {
  let [covered, total] = [0, 0]
  for (let i = 0; i < runs.length; i += 3) {
    total += runs[i + 1]!
    if (runs[i + 2] === 1) covered += runs[i + 1]!
  }
  return { covered, total }
}

export function runsText(runs: Uint32Array): string {
  let text = ''
  let next = 1 // the line after the last run
  for (let i = 0; i < runs.length; i += 3) {
    if (runs[i]! > next) text += `${runs[i]! - next}_`
    text += runs[i + 1]! + (runs[i + 2] === 1 ? 'c' : 'm')
    next = runs[i]! + runs[i + 1]!
  }
  return text
}

const [zero, nine] = [48, 57]
const letters = { gap: 95, covered: 99, missed: 109 } // "_", "c", "m"

/** Takes only what `runsText` writes, so that a text has one meaning and a meaning one text. */
export function readRuns(text: string, fail: (reason: string) => never): Uint32Array {
  const runs: number[] = []
  let [line, before, at] = [1, 0, 0]
  while (at < text.length) {
    const begin = at
    let count = 0
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < zero || code > nine) break
      count = count * 10 + code - zero
      if (count > mostLine) fail(`has a run of over ${mostLine} lines`)
    }
    const letter = text.charCodeAt(at++)
    const known = letter === letters.gap || letter === letters.covered || letter === letters.missed
    if (!known || begin === at - 1 || text.charCodeAt(begin) === zero)
      fail(`has "${text.slice(begin, begin + 20)}" where a run such as "5c" must be`)
    if (letter === before) fail(`has two neighbouring runs of one kind at "${text.slice(begin, begin + 20)}"`)
    if (letter !== letters.gap) runs.push(line, count, letter === letters.covered ? 1 : 0)
    line += count
    if (line - 1 > mostLine) fail(`goes beyond line ${mostLine}`)
    before = letter
  }
  if (before === letters.gap) fail('ends in lines without code')
  return Uint32Array.from(runs)
}
