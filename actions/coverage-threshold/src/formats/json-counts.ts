/** Counts, line numbers and lists of lines, as coverage reports in JSON write them. */

import type { Shape } from '../../../../shared/reading/shape.ts'
import { type FileCoverage, mostHits, mostLine } from '../model/file-coverage.ts'
import { isObject, type Json } from './json-beginning.ts'
import { negativeNotes } from './told.ts'

/** Reads the counts of one report, and remembers how many of them were below zero. */
export class Counts {
  #negative = 0

  /** 0 … `mostHits`; `fail` is called for what is no whole number, e.g. null, 1.5 or "3". */
  of(value: unknown, fail: (wanted: string) => never): number {
    if (typeof value !== 'number' || !Number.isInteger(value)) return fail('a whole number from 0 up')
    if (value >= 0) return Math.min(value, mostHits)
    this.#negative++ // threads that count without a lock (gcov, V8) overflow
    return 0
  }

  notes = (): readonly string[] => negativeNotes(this.#negative)
}

export const isLine = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= mostLine

export const lineWanted = `a line number from 1 to ${mostLine}`

export const lineIn = (shape: Shape): number => (isLine(shape.raw) ? shape.raw : shape.fail(lineWanted))

export const pathIn = (shape: Shape): string => shape.text() || shape.fail('the path of a file')

export const objectIn = (shape: Shape): Json => (isObject(shape.raw) ? shape.raw : shape.fail('an object'))

export const listIn = (shape: Shape): readonly unknown[] =>
  Array.isArray(shape.raw) ? (shape.raw as unknown[]) : shape.fail('an array')

/**
 * An array with an item a line: a count, or null where there is no code. `isCode` may say so of other items, e.g. of
 * SimpleCov's "ignored".
 */
export function addLineList(
  list: Shape,
  coverage: FileCoverage,
  counts: Counts,
  isCode: (item: unknown) => boolean = (item) => item !== null,
): void {
  const items = listIn(list)
  const pairs = new Uint32Array(2 * items.length)
  let used = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!isCode(item)) continue
    pairs[used++] = i + 1
    pairs[used++] = counts.of(item, (wanted) => failAt(list, i, `${wanted}, or null`))
  }
  coverage.hitAll(pairs.slice(0, used))
}

/** Of an item that may be null, which a Shape takes for one that is not there. */
export const failAt = (list: Shape, i: number, wanted: string): never =>
  (list.list()[i] as Shape).fail(wanted)
