import { describe, expect, it } from '@jest/globals'
import { hasKeys, leadingKeys } from '../../../../actions/quality-gate/src/formats/leading-keys.ts'

describe('the first object of a JSON report', () => {
  it.each([
    ['of an object', '{"a":1,"b":{"c":[{"d":1}]},"e":"f"}', 'object', ['a', 'b', 'e']],
    ['of a list', ' [ {"a":1,"b":[2,{"c":3}]}, {"d":4}]', 'list', ['a', 'b']],
    ['of an object that is cut off', '{"a":1,"b":{"c":"d', 'object', ['a', 'b']],
    ['of an object cut off in a name', '{"a":1,"b', 'object', ['a']],
    ['with marks inside strings', '{"a":"}{][:,\\"","b:":1}', 'object', ['a', 'b:']],
    ['of an empty list', '[]', 'list', []],
    ['of a list of lists', '[[{"a":1}]]', 'list', []],
    ['of a list that begins with a word', '["x",{"a":1}]', 'list', ['a']],
    ['of several objects, the first', '{"a":1}\n{"b":2}', 'object', ['a']],
    ['of prose', 'error: {"a":1}', 'neither', []],
    ['of nothing', '', 'neither', []],
  ])('%s', (_, text, root, keys) => expect(leadingKeys(text)).toEqual({ root, keys }))

  it.each([
    ['all of them', 'object', ['a', 'b'], true],
    ['one missing', 'object', ['a', 'c'], false],
    ['another root', 'list', ['a'], false],
  ] as const)('has keys: %s', (_, root, keys, expected) =>
    expect(hasKeys(leadingKeys('{"a":1,"b":2}'), root, ...keys)).toBe(expected),
  )

  it('is found before a string that is cut off after a megabyte of quotes', () => {
    expect(leadingKeys(`{"a":1,"b":"${'\\"'.repeat(500_000)}`).keys).toEqual(['a', 'b'])
    expect(leadingKeys('{"a":1,"b":"\\').keys).toEqual(['a', 'b'])
  })
})
