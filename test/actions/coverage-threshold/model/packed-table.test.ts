import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PackedTable, type TableForm } from '../../../../actions/coverage-threshold/src/model/packed-table.ts'
import { sortRecords } from '../../../../actions/coverage-threshold/src/model/sort-records.ts'
import { heldBytes } from '../../../support/held-bytes.ts'

const form: TableForm = {
  fields: 3,
  keys: 2,
  combine(into, i, from, j) {
    into[i + 2] = Math.max(into[i + 2]!, from[j + 2]!)
  },
}
const number = fc.constantFrom(0, 1, 2, 3, 2 ** 31, 2 ** 32 - 1)
const records = fc.array(fc.tuple(number, number, number), { maxLength: 200 })
const packed = (list: readonly (readonly number[])[]) => Uint32Array.from(list.flat())

/** What the table must hold, the simple way. */
const plainly = (list: readonly (readonly [number, number, number])[]): readonly number[] => {
  const known = new Map<string, [number, number, number]>()
  for (const [a, b, c] of list) known.set(`${a},${b}`, [a, b, Math.max(c, known.get(`${a},${b}`)?.[2] ?? 0)])
  return [...known.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]).flat()
}

describe('PackedTable', () => {
  it('holds each record once, in order, however they were added', () => {
    fc.assert(
      fc.property(records, records, records, (one, two, three) => {
        const table = new PackedTable(form)
        for (const record of one) table.add(record)
        table.addAll(packed(two))
        const other = new PackedTable(form)
        other.addAll(packed(three))
        table.addTable(other)
        expect([...table.records()]).toEqual(plainly([...one, ...two, ...three]))
        expect([...other.records()]).toEqual(plainly(three))
      }),
    )
  })

  it('finds where records of a key begin', () => {
    const table = new PackedTable(form)
    table.addAll(
      packed([
        [3, 1, 0],
        [7, 1, 0],
        [7, 2, 0],
        [9, 0, 0],
      ]),
    )
    expect([0, 3, 4, 7, 8, 9, 10].map((key) => table.from(key))).toEqual([0, 0, 3, 3, 9, 9, 12])
  })

  it('stays small while it is told the same again and again', () => {
    const table = new PackedTable(form)
    const before = heldBytes()
    for (let i = 0; i < 3_000_000; i++) table.add([i % 50, 1, i])
    // Three million records of 12 bytes would be 36 MB.
    expect(heldBytes() - before).toBeLessThan(20_000_000)
    expect([...table.records().slice(-3)]).toEqual([49, 1, 2_999_999])
    for (let i = 0; i < 100_000; i++) table.addAll(Uint32Array.of(i % 50, 1, i))
    expect(table.records()).toHaveLength(150)
  })

  it('takes a few records into a large table again and again in little time', () => {
    const table = new PackedTable(form)
    table.addAll(Uint32Array.from({ length: 600_000 }, (_, i) => (i % 3 === 0 ? i : 1)))
    // Going through 600,000 numbers each time would take minutes.
    for (let i = 0; i < 200_000; i++) table.addAll(Uint32Array.of(3 * i + 1, 1, i))
    expect(table.records()).toHaveLength(1_200_000)
  })
})

describe('sortRecords', () => {
  it('sorts by the first fields and keeps records together', () => {
    fc.assert(
      fc.property(records, (list) => {
        const sorted = sortRecords(packed(list), 3, 3)
        const expected = list.toSorted((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2])
        expect([...sorted]).toEqual(expected.flat())
      }),
    )
  })

  it('sorts more records than can be sorted at once', () => {
    const count = 2 ** 21 + 5
    const list = new Uint32Array(2 * count)
    for (let i = 0; i < count; i++) list.set([Math.imul(i, 2654435761) >>> 0, i], 2 * i)
    const sorted = sortRecords(list, 2, 1)
    let ordered = true
    const seen = new Uint8Array(count)
    for (let i = 0; i < sorted.length; i += 2) {
      if (i > 0 && sorted[i]! < sorted[i - 2]!) ordered = false
      if (sorted[i] === Math.imul(sorted[i + 1]!, 2654435761) >>> 0) seen[sorted[i + 1]!] = 1
    }
    expect([ordered, seen.indexOf(0)]).toEqual([true, -1])
  })
})
