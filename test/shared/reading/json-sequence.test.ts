import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asJsonList } from '../../../shared/reading/json-sequence.ts'
import { streamJson } from '../../../shared/reading/json-stream.ts'
import { sourceFrom, sourceOf } from '../../../shared/reading/source.ts'

const listed = (text: string): Promise<string> => asJsonList(sourceOf('a.jsonl', text)).text()

describe('Values one behind the other', () => {
  it.each([
    ['one a line', '{"a":1}\n{"b":2}\n', '[{"a":1}\n,{"b":2}\n]'],
    ['with nothing between them', '{}{}[]', '[{},{},[]]'],
    ['over several lines', '\n{\n"a": [1]\n}\n\n{}', '\n[{\n"a": [1]\n}\n\n,{}]'],
    ['one alone', ' {"a":{}} ', ' [{"a":{}} ]'],
    [
      'with brackets and quotes in strings',
      '{"}{":"\\"}{"}{"[":"\\\\"}{}',
      '[{"}{":"\\"}{"},{"[":"\\\\"},{}]',
    ],
    ['none', ' \n', ' \n'],
  ])('read as a list: %s', async (_, text, expected) => {
    expect(await listed(text)).toBe(expected)
  })

  it.each([
    ['in a value', '{"a":[1', '[{"a":[1'],
    ['in a string', '{}{"a', '[{},{"a'],
    ['behind a backslash', '{"a\\', '[{"a\\'],
  ])('stay cut off when they are: %s', async (_, text, expected) => {
    expect(await listed(text)).toBe(expected)
  })

  it('stay wrong when brackets are too many', async () => {
    await expect(streamJson(asJsonList(sourceOf('a', '{}}{}')), [], () => {})).rejects.toThrow('is not JSON')
  })

  it('say the same however they are cut into chunks', async () => {
    const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()))
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (values, size) => {
          const bytes = Buffer.from(values.map((each) => JSON.stringify(each)).join('\n'))
          const source = sourceFrom('a', undefined, async function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
          })
          expect(JSON.stringify(await streamJson(asJsonList(source), [], () => {}))).toBe(
            JSON.stringify(values),
          )
        },
      ),
    )
  })
})
