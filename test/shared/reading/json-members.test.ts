import { describe, expect, it } from '@jest/globals'
import { readJsonMembers } from '../../../shared/reading/json-members.ts'
import { sourceFrom, sourceOf } from '../../../shared/reading/source.ts'

/** Members by place, and what is left of the report; `limit` 0 streams. */
async function members(text: string, key: string | undefined, limit: number | undefined) {
  const seen: unknown[] = []
  const report = await readJsonMembers(
    sourceOf('r.json', text),
    key,
    (name, value) => seen.push([name, value.at, value.raw]),
    limit,
  )
  return { seen, rest: report.maybe('meta')?.raw }
}

describe.each([
  ['read whole', undefined],
  ['streamed', 0],
])('an object that is %s', (_, limit) => {
  it('is the report itself', async () => {
    expect((await members('{"a": 1, "b/c.js": {"d": 2}}', undefined, limit)).seen).toEqual([
      ['a', '$.a', 1],
      ['b/c.js', '$["b/c.js"]', { d: 2 }],
    ])
  })

  it('is a member, with the rest of the report beside it', async () => {
    expect(await members('{"files": {"a": 1}, "meta": {"x": 1}}', 'files', limit)).toEqual({
      seen: [['a', '$.files.a', 1]],
      rest: { x: 1 },
    })
  })

  it.each([
    ['a list', '[1]', undefined, /^r\.json: \$ is \[1\]; it must be an object$/],
    ['a list in place of the object', '[1]', 'files', /^r\.json: \$ is \[1\]; it must be an object$/],
    ['no such member', '{"a": 1}', 'files', /^r\.json: \$\.files is missing; it must be there$/],
    [
      'a member that is a list',
      '{"files": []}',
      'files',
      /^r\.json: \$\.files is \[\]; it must be an object$/,
    ],
    ['nothing', '', undefined, /is empty/],
    ['a report that is cut off', '{"a": {"b"', undefined, /^r\.json:1: .* ends where|^r\.json:1: ends where/],
  ])('refuses %s', async (_, text, key, message) => {
    await expect(members(text, key, limit)).rejects.toThrow(message)
  })
})

it('a report of unknown size is streamed, and what is wrong in a member has a line', async () => {
  const source = sourceFrom('r.json', undefined, async function* () {
    yield Buffer.from('{"a": 1,\n"b": "x"}')
  })
  await expect(readJsonMembers(source, undefined, (_, value) => value.count())).rejects.toThrow(
    'r.json:2: $.b is "x"; it must be a whole number from 0 up',
  )
})
