import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { beginningOf } from '../../../../actions/coverage-threshold/src/formats/json-beginning.ts'

describe('the beginning of a JSON report', () => {
  it.each<[string, unknown]>([
    ['{"a": [1, 2', { a: [1] }],
    ['{"a": [1], "b": {"c": tr', { a: [1], b: {} }],
    ['{"a": "x, ]} \\" y', {}],
    ['{"a": "x", "b", ', undefined],
    ['[{"a": 1}, {"b": 2}]', [{ a: 1 }, {}]],
    ['[{"a": 1}, {"b": 2}', [{ a: 1 }, {}]],
    ['{"a": {"b": [[1, 2], 3]}}\n', { a: { b: [[1, 2]] } }],
    ['  {', {}],
    ['17', undefined],
    ['', undefined],
    ['Oops', undefined],
    ['{"a": ]', {}], // what is wrong behind the cut is not looked at
    ['{"a": 1, ], "b": 2', undefined],
    [']]]]', undefined],
  ])('%s', (text, expected) => {
    expect(beginningOf(text, false)).toEqual(expected)
  })

  it('is all of it when that is complete, and what can be read of it when it is broken', () => {
    expect(beginningOf('{"a": [1, 2]}', true)).toEqual({ a: [1, 2] })
    expect(beginningOf('{"a": [1, 2', true)).toEqual({ a: [1] })
  })

  it('is found in any object or list that is cut off anywhere, with the members before the cut', () => {
    const value = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
      fc.array(fc.jsonValue()),
    )
    fc.assert(
      fc.property(value, fc.nat(), (value, at) => {
        const text = JSON.stringify(value)
        const found = beginningOf(text.slice(0, 1 + (at % text.length)), false)
        expect(Array.isArray(found)).toBe(Array.isArray(value))
        const all = Object.entries(JSON.parse(text) as object)
        const entries = Object.entries(found as object)
        expect(entries.length).toBeLessThanOrEqual(all.length)
        const finished = entries.slice(0, -1)
        for (const [key, member] of finished) expect(member).toEqual((JSON.parse(text) as never)[key])
      }),
    )
  })

  it('survives what nests without end', () => {
    expect(Array.isArray(beginningOf('['.repeat(65_536), false))).toBe(true)
  })
})
