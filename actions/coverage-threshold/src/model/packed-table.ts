/**
 * Records of whole numbers, sorted and unique by their first fields, in one typed array: what a report of millions of
 * lines is kept in. Memory follows the number of records, whatever numbers a hostile report writes into them.
 */

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

export class PackedTable {
  readonly form: TableForm
  #settled: Uint32Array
  #pending: Uint32Array | undefined
  #used = 0 // numbers in #pending

  constructor(form: TableForm, settled: Uint32Array = new Uint32Array(0)) {
    this.form = form
    this.#settled = settled
  }

  /** Adds a record; numbers must be whole and within 0 … 2³² − 1. */
  add(record: readonly number[]): void {
    const { fields } = this.form
    const room = this.#pending ?? new Uint32Array(16 * fields)
    this.#pending = this.#used + fields > room.length ? grown(room) : room
    for (let i = 0; i < fields; i++) this.#pending[this.#used++] = record[i]!
    if (this.#used > Math.max(leastPending * fields, 2 * this.#settled.length)) this.records()
  }

  /** Adds records that lie one after the other, in any order. The array is taken over: nobody else may write to it. */
  addAll(records: Uint32Array): void {
    if (records.length === 0) return
    const sorted = settle(records, this.form)
    this.#settled = this.#settled.length === 0 ? sorted : merge(this.#settled, sorted, this.form)
  }

  /** All records, sorted, each once. Not to be written to. */
  records(): Uint32Array {
    if (this.#pending && this.#used > 0) {
      const added = this.#pending.slice(0, this.#used)
      this.#pending = undefined
      this.#used = 0
      this.addAll(added)
    }
    return this.#settled
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
}

function grown(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
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
    const step = compare(records, i - fields, records, i, keys)
    if (step > 0) ordered = false
    else if (step === 0) unique = false
  }
  if (ordered && unique) return records
  const sorted = ordered ? records : inOrder(records, fields, keys)
  let end = 0
  for (let i = fields; i < sorted.length; i += fields) {
    if (compare(sorted, end, sorted, i, keys) === 0) combine(sorted, end, sorted, i)
    else {
      end += fields
      if (end !== i) sorted.copyWithin(end, i, i + fields)
    }
  }
  return sorted.slice(0, end + fields)
}

function inOrder(records: Uint32Array, fields: number, keys: number): Uint32Array {
  const places = Array.from({ length: records.length / fields }, (_, i) => i * fields)
  places.sort((i, j) => compare(records, i, records, j, keys))
  const sorted = new Uint32Array(records.length)
  places.forEach((place, i) => {
    for (let k = 0; k < fields; k++) sorted[i * fields + k] = records[place + k]!
  })
  return sorted
}

function merge(a: Uint32Array, b: Uint32Array, form: TableForm): Uint32Array {
  const { fields, keys, combine } = form
  const merged = new Uint32Array(a.length + b.length)
  let [i, j, end] = [0, 0, 0]
  const take = (from: Uint32Array, at: number) => {
    for (let k = 0; k < fields; k++) merged[end + k] = from[at + k]!
    end += fields
  }
  while (i < a.length && j < b.length) {
    const step = compare(a, i, b, j, keys)
    take(step <= 0 ? a : b, step <= 0 ? i : j)
    if (step === 0) combine(merged, end - fields, b, j)
    if (step <= 0) i += fields
    if (step >= 0) j += fields
  }
  for (; i < a.length; i += fields) take(a, i)
  for (; j < b.length; j += fields) take(b, j)
  return end === merged.length ? merged : merged.slice(0, end)
}
