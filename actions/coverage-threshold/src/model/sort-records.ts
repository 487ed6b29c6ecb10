/** Sorts records of whole numbers that lie one after the other in a typed array. */

/** Places of as many records fit beside a first field of 32 bits into the 53 bits that a number is exact in. */
const mostAtOnce = 2 ** 21

/** A new array, in order of the first `keys` fields; records with equal keys in no certain order. */
export function sortRecords(records: Uint32Array, fields: number, keys: number): Uint32Array {
  const count = records.length / fields
  if (count > mostAtOnce) return inHalves(records, fields, keys)
  // Typed arrays sort numbers without asking a function: the first field, and below it where the record stands.
  const packed = new Float64Array(count)
  for (let i = 0; i < count; i++) packed[i] = records[i * fields]! * mostAtOnce + i
  packed.sort()
  const places = Uint32Array.from(packed, (value) => (value % mostAtOnce) * fields)
  if (keys > 1) sortRuns(places, records, keys)
  const sorted = new Uint32Array(records.length)
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < fields; k++) sorted[i * fields + k] = records[places[i]! + k]!
  }
  return sorted
}

/** Puts those of one first field in the order of the others. */
function sortRuns(places: Uint32Array, records: Uint32Array, keys: number): void {
  for (let start = 0; start < places.length; ) {
    let end = start + 1
    while (end < places.length && records[places[end]!] === records[places[start]!]) end++
    if (end > start + 1)
      places.subarray(start, end).sort((i, j) => {
        for (let k = 1; k < keys; k++) {
          const difference = records[i + k]! - records[j + k]!
          if (difference !== 0) return difference
        }
        return 0
      })
    start = end
  }
}

function inHalves(records: Uint32Array, fields: number, keys: number): Uint32Array {
  const middle = Math.floor(records.length / fields / 2) * fields
  const [a, b] = [records.subarray(0, middle), records.subarray(middle)].map((half) =>
    sortRecords(half, fields, keys),
  ) as [Uint32Array, Uint32Array]
  const sorted = new Uint32Array(records.length)
  let [i, j] = [0, 0]
  for (let end = 0; end < sorted.length; end += fields) {
    const fromA = j >= b.length || (i < a.length && comesFirst(a, i, b, j, keys))
    for (let k = 0; k < fields; k++) sorted[end + k] = fromA ? a[i + k]! : b[j + k]!
    if (fromA) i += fields
    else j += fields
  }
  return sorted
}

function comesFirst(a: Uint32Array, i: number, b: Uint32Array, j: number, keys: number): boolean {
  for (let k = 0; k < keys; k++) if (a[i + k] !== b[j + k]) return a[i + k]! < b[j + k]!
  return true
}
