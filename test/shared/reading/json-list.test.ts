import { describe, expect, it } from '@jest/globals'
import { readJsonList } from '../../../shared/reading/json-list.ts'
import { sourceOf } from '../../../shared/reading/source.ts'

/** Items by place, and what is left of the report; `limit` 0 streams. */
async function items(text: string, key: string | undefined, limit: number) {
  const seen: unknown[] = []
  const report = await readJsonList(
    sourceOf('r.json', text),
    key,
    (item, i) => seen.push([i, item.at, item.raw]),
    limit,
  )
  return { seen, rest: Array.isArray(report.raw) ? undefined : report.maybe('meta')?.raw }
}

describe.each([
  ['read whole', 1000],
  ['streamed', 0],
])('a list that is %s', (_, limit) => {
  it('is the report itself', async () => {
    expect(await items('[1, {"a": 2}]', undefined, limit)).toEqual({
      seen: [
        [0, '$[0]', 1],
        [1, '$[1]', { a: 2 }],
      ],
      rest: undefined,
    })
  })

  it('is a member, with the rest of the report beside it', async () => {
    expect(await items('{"list": [1, 2], "meta": {"x": 1}}', 'list', limit)).toEqual({
      seen: [
        [0, '$.list[0]', 1],
        [1, '$.list[1]', 2],
      ],
      rest: { x: 1 },
    })
  })

  it('is either where a key is given', async () => {
    expect((await items('[7]', 'list', limit)).seen).toEqual([[0, '$[0]', 7]])
  })

  it.each([
    ['no list', '{"a": 1}', undefined, /^r\.json: \$ is \{"a":1\}; it must be an array/],
    ['no such member', '{"a": 1}', 'list', /^r\.json: \$\.list is missing; it must be there/],
    ['a member that is no list', '{"list": {}}', 'list', /^r\.json: \$\.list is \{\}; it must be an array/],
    ['nothing', '', undefined, /is empty/],
    ['a report that is cut off', '[1, {"a"', undefined, /^r\.json:1: /],
  ])('refuses %s', async (_, text, key, message) => {
    await expect(items(text, key, limit)).rejects.toThrow(message)
  })
})
