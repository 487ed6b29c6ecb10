import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { jsonFault } from '../../../shared/reading/json-fault.ts'

describe('the first fault of a JSON text', () => {
  it.each<[string, number, string]>([
    ['', 0, 'ends where a value was due'],
    ['[1,', 3, 'ends where a value was due'],
    ['[1 2]', 3, '"2]" stands where "," or "]" was due'],
    ['{"a" 1}', 5, '"1}" stands where ":" was due'],
    ['{a:1}', 1, '"a:1}" stands where a key in double quotes was due'],
    ['{"a":1,}', 7, '"}" stands where a key in double quotes was due'],
    ['{"a":01}', 6, '"1}" stands where "," or "}" was due'],
    ['[NaN]', 1, '"NaN]" stands where a value was due'],
    ['"a\\x"', 2, '"\\\\x\\"" stands where an escape that JSON knows was due'],
    ['"a\nb"', 2, '"\\nb\\"" stands where the end of a string was due'],
    ['"abc', 4, 'ends where the end of a string was due'],
    ['"abc\\', 5, 'ends where the end of a string was due'],
    ['1 1', 2, '"1" stands where nothing more was due'],
  ])('%j is at fault at %d', (text, offset, reason) => {
    expect(jsonFault(text)).toEqual({ offset, reason })
  })

  it('is there exactly when JSON.parse refuses', () => {
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.5',
      'e3',
      'null',
      ' ',
      '\\',
      '\\u00e',
      'é',
      '\t',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 10 }), (pieces) => {
        const text = pieces.join('')
        let refused = false
        try {
          JSON.parse(text)
        } catch {
          refused = true
        }
        expect({ text, fault: jsonFault(text) !== undefined }).toEqual({ text, fault: refused })
      }),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(fc.json(), (text) => expect(jsonFault(text)).toBeUndefined()))
  })
})

it('finds a fault behind a string of many megabytes', () => {
  expect(jsonFault(`["${'\\n'.repeat(20_000_000)}" 1]`)?.offset).toBe(40_000_004)
})
