/** Values of attributes; a refusal names the element, the attribute, the value and what was wanted. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import { mostBranches, mostHits, mostLine } from '../model/file-coverage.ts'
import { negativeNotes } from './told.ts'

const longestShown = 60

export function refuse(path: string, tag: XmlTag, attribute: string, wanted: string): never {
  const value = tag.text(attribute)
  const cut = value !== undefined && value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
  const says = value === undefined ? `no ${attribute}` : `${attribute}=${JSON.stringify(cut)}`
  throw new ReportError(path, `has <${tag.name}> with ${says}; it must be ${wanted}`, tag.line)
}

/** A text that is there and not empty. */
export const textOf = (path: string, tag: XmlTag, attribute: string, wanted: string): string =>
  tag.text(attribute) || refuse(path, tag, attribute, wanted)

/** A whole number from 0 up; undefined when it is not there. */
export function wholeOf(path: string, tag: XmlTag, attribute: string): number | undefined {
  const value = tag.whole(attribute)
  return value === -1 ? refuse(path, tag, attribute, 'a whole number from 0 up') : value
}

/** A line's number: from `least` up, 0 for tools that write it where they know none. */
export function lineOf(path: string, tag: XmlTag, attribute: string, least: 0 | 1 = 1): number {
  const value = tag.whole(attribute)
  return value !== undefined && value >= least && value <= mostLine
    ? value
    : refuse(path, tag, attribute, `a whole number from ${least} to ${mostLine}`)
}

/** Branches of one line. */
export function checkBranches(path: string, line: number, total: number): number {
  if (total <= mostBranches) return total
  throw new ReportError(path, `has ${total} branches on one line; there can be ${mostBranches}`, line)
}

/** Counts of runs, and how many of them were below zero. */
export class RunCounts {
  readonly #path: string
  #negative = 0

  constructor(path: string) {
    this.#path = path
  }

  /**
   * Saturates at `mostHits`, and takes what a counter that ran over leaves behind: "-3" is 0, "18446744073709551615" and
   * JavaScript's "1e+21" are as many as can be. "1.0" is how some write a count of 1.
   */
  of(tag: XmlTag, attribute: string): number {
    const value = tag.whole(attribute)
    if (value !== undefined && value >= 0) return Math.min(value, mostHits)
    const text = tag.text(attribute) ?? ''
    if (/^-\d+$/.test(text)) {
      if (/[1-9]/.test(text)) this.#negative++
      return 0
    }
    if (/^\d+\.0+$/.test(text) || /^\d+(?:\.\d+)?e\+\d+$/.test(text) || /^\d{17,}$/.test(text))
      return Math.min(Number(text), mostHits)
    return refuse(this.#path, tag, attribute, 'a whole number')
  }

  notes = (): readonly string[] => negativeNotes(this.#negative)
}
