/**
 * Records of whole numbers, sorted and unique by their first fields, in one typed array: what a report of millions of
 * lines is kept in. Memory follows the number of records, whatever numbers a hostile report writes into them.
 */

import { sortRecords } from './sort-records.ts'

export type TableForm = {
  /** Fields of a record, and how many of them, from the first, tell one record from another. */
  readonly fields: number
  readonly keys: number
  /**
   * Makes `into[i …]` say what both records say. Must not depend on order or grouping, and the same record twice must
   * change nothing: that is what makes merging shards safe.
   */
  readonly combine: (into: Uint32Array, i: number, from: Uint32Array, j: number) => void
}

/** Pending records beyond this many are merged in, so that a report which says the same for ever stays small. */
const leastPending = 1024

/** One for all tables: a report of many files has tables without number that stay empty. */
const none = new Uint32Array(0)

export class PackedTable {
  readonly form: TableForm
  #settled: Uint32Array
  #pending: Uint32Array = none
  #used = 0 // numbers in #pending

  constructor(form: TableForm, settled: Uint32Array = none) {
    this.form = form
    this.#settled = settled
  }

  /** Adds a record; numbers must be whole and within 0 … 2³² − 1. */
  add(record: readonly number[]): void {
    const { fields } = this.form
    const pending = this.#roomFor(fields)
    for (let i = 0; i < fields; i++) pending[this.#used++] = record[i]!
    if (this.#overfull()) this.records()
  }

  /** Adds records that lie one after the other, in any order. The array is taken over: nobody else may write to it. */
  addAll(records: Uint32Array): void {
    if (this.#settled.length > 0 && this.#areFew(records)) this.#hold(records)
    else if (records.length > 0) this.addSorted(settle(records, this.form))
  }

  /** As `addAll`, for records that are known to be in order and unique. */
  addSorted(records: Uint32Array): void {
    if (this.#settled.length === 0) this.#settled = records
    else if (this.#areFew(records)) this.#hold(records)
    else this.#unite(records)
  }

  /** Adds all of another table of the same form, which stays as it is. */
  addTable(other: PackedTable): void {
    const records = other.records()
    this.addSorted(this.#settled.length === 0 ? records.slice() : records)
  }

  /** All records, sorted, each once. Not to be written to, and good until something is added. */
  records(): Uint32Array {
    if (this.#used > 0) {
      const added = settle(this.#pending.slice(0, this.#used), this.form)
      this.#pending = none
      this.#used = 0
      if (this.#settled.length === 0) this.#settled = added
      else this.#unite(added)
    }
    return this.#settled
  }

  isEmpty(): boolean {
    return this.#settled.length === 0 && this.#used === 0
  }

  /** Where the first record begins whose first field is `key` or greater. */
  from(key: number): number {
    const { fields } = this.form
    const records = this.records()
    let low = 0
    let high = records.length / fields
    while (low < high) {
      const middle = (low + high) >>> 1
      if (records[middle * fields]! < key) low = middle + 1
      else high = middle
    }
    return low * fields
  }

  /** Going through the whole table for a few records does not pay; they wait until there are more. */
  #areFew(records: Uint32Array): boolean {
    return records.length < this.#settled.length >>> 2
  }

  #hold(records: Uint32Array): void {
    this.#roomFor(records.length).set(records, this.#used)
    this.#used += records.length
    if (this.#overfull()) this.records()
  }

  #overfull(): boolean {
    return this.#used > Math.max(leastPending * this.form.fields, this.#settled.length)
  }

  #roomFor(count: number): Uint32Array {
    const wanted = this.#used + count
    if (wanted > this.#pending.length) {
      const larger = new Uint32Array(Math.max(16 * this.form.fields, 2 * this.#pending.length, wanted))
      larger.set(this.#pending)
      this.#pending = larger
    }
    return this.#pending
  }

  #unite(sorted: Uint32Array): void {
    if (!uniteInPlace(this.#settled, sorted, this.form))
      this.#settled = merge(this.#settled, sorted, this.form)
  }
}

/** Compares two records by their keys. */
function compare(a: Uint32Array, i: number, b: Uint32Array, j: number, keys: number): number {
  for (let k = 0; k < keys; k++) {
    const difference = a[i + k]! - b[j + k]!
    if (difference !== 0) return difference
  }
  return 0
}

/** Reports list their lines in order, nearly always: then there is nothing to sort. */
function settle(records: Uint32Array, { fields, keys, combine }: TableForm): Uint32Array {
  let ordered = true
  let unique = true
  for (let i = fields; i < records.length && ordered; i += fields) {
    if (records[i]! > records[i - fields]!) continue
    const step = compare(records, i - fields, records, i, keys)
    if (step > 0) ordered = false
    else if (step === 0) unique = false
  }
  if (ordered && unique) return records
  const sorted = ordered ? records : sortRecords(records, fields, keys)
  let end = 0
  for (let i = fields; i < sorted.length; i += fields) {
    if (compare(sorted, end, sorted, i, keys) === 0) combine(sorted, end, sorted, i)
    else {
      end += fields
      if (end !== i) for (let k = 0; k < fields; k++) sorted[end + k] = sorted[i + k]!
    }
  }
  return sorted.slice(0, end + fields)
}

/**
 * Two runs of the same tests know the same lines: then nothing needs to be moved. False when `a` lacks a record of `b`;
 * what was combined until then does no harm, since combining it once more changes nothing.
 */
function uniteInPlace(a: Uint32Array, b: Uint32Array, { fields, keys, combine }: TableForm): boolean {
  if (b.length > a.length) return false
  let i = 0
  for (let j = 0; j < b.length; j += fields) {
    while (i < a.length && compare(a, i, b, j, keys) < 0) i += fields
    if (i === a.length || compare(a, i, b, j, keys) !== 0) return false
    combine(a, i, b, j)
    i += fields
  }
  return true
}

function merge(a: Uint32Array, b: Uint32Array, { fields, keys, combine }: TableForm): Uint32Array {
  const merged = new Uint32Array(a.length + b.length)
  let [i, j, end] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const step = compare(a, i, b, j, keys)
    const [from, at] = step <= 0 ? [a, i] : [b, j]
    for (let k = 0; k < fields; k++) merged[end + k] = from[at + k]!
    if (step === 0) combine(merged, end, b, j)
    end += fields
    if (step <= 0) i += fields
    if (step >= 0) j += fields
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j)
  merged.set(rest, end)
  end += rest.length
  return end === merged.length ? merged : merged.slice(0, end)
}
