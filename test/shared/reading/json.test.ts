import { describe, expect, it } from '@jest/globals'
import { parseJson, readJson, readJsonLines } from '../../../shared/reading/json.ts'
import { sourceOf } from '../../../shared/reading/source.ts'

describe('a JSON report', () => {
  it('is read as one value', async () => {
    expect((await readJson(sourceOf('r.json', '\ufeff{"a":[1]}'))).get('a').item(0).number()).toBe(1)
  })

  it.each([
    ['empty', ' \n', 'r.json: is empty; a JSON report has at least one value'],
    ['cut off', '{\n"a":\n[1,', 'r.json:3: is not JSON: ends where a value was due'],
    ['of another kind', '<a/>', 'r.json:1: is not JSON: "<a/>" stands where a value was due'],
    ['followed by text', '{}\nDone.', 'r.json:2: is not JSON: "Done." stands where nothing more was due'],
  ])('that is %s is refused with its line', async (_, text, message) => {
    await expect(readJson(sourceOf('r.json', text))).rejects.toThrow(message)
  })

  it('names the place of what does not fit', async () => {
    const shape = await readJson(sourceOf('r.json', '{"a":[{"b c":{"d":1}}]}'))
    const member = shape.get('a').item(0).get('b c').get('d')
    expect(member.at).toBe('$.a[0]["b c"].d')
    expect(() => member.text()).toThrow('r.json: $.a[0]["b c"].d is 1; it must be a string')
  })
})

describe('a report of one JSON value a line', () => {
  it('is read line by line, blank lines left out', async () => {
    const lines: unknown[] = []
    for await (const { line, value } of readJsonLines(sourceOf('r.jsonl', '1\r\n\r\n"b"\n')))
      lines.push([line, value.raw])
    expect(lines).toEqual([
      [1, 1],
      [3, 'b'],
    ])
  })

  it('is refused with the line that is wrong', async () => {
    const read = async () => {
      for await (const { value } of readJsonLines(sourceOf('r.jsonl', '1\n\n{"a"\n')))
        expect(value.raw).toBe(1)
    }
    await expect(read()).rejects.toThrow('r.jsonl:3: is not JSON: ends where ":" was due')
  })

  it('keeps the line when a text begins further down', () => {
    expect(() => parseJson('r', '{\nx', 7)).toThrow('r:8: is not JSON')
  })
})
