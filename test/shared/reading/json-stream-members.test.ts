import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ReportError } from '../../../shared/model/errors.ts'
import { eachMember, type JsonPlace, streamJson } from '../../../shared/reading/json-stream.ts'
import { type Source, sourceFrom } from '../../../shared/reading/source.ts'

const chunked = (text: string, size = 1 << 20): Source => {
  const bytes = Buffer.from(text)
  return sourceFrom('r.json', bytes.length, async function* () {
    for (let i = 0; i < bytes.length; i += size) yield Buffer.from(bytes.subarray(i, i + size))
  })
}

async function stream(source: Source, ...paths: readonly (readonly string[])[]) {
  const members: { value: unknown; place: JsonPlace }[] = []
  const skeleton = await streamJson(source, paths, (value, place) => members.push({ value, place }))
  return { members, skeleton }
}

describe('streaming the members of an object', () => {
  const report = `{
  "meta": {"format": 3},
  "files": {
    "src/a.js": {"s": [1, {"}": "\\""}]}, "plain":
      null,
    "a \\"b\\"": "x"
  },
  "totals": {"lines": 2}
}
`

  it('hands each on with its key, path and line, and leaves the object empty, at any chunk size', async () => {
    for (let size = 1; size <= report.length; size++) {
      const { members, skeleton } = await stream(chunked(report, size), ['files', eachMember])
      expect(members).toEqual([
        {
          value: { s: [1, { '}': '"' }] },
          place: { path: '$.files["src/a.js"]', line: 4, indices: [], keys: ['src/a.js'], pattern: 0 },
        },
        {
          value: null,
          place: { path: '$.files.plain', line: 5, indices: [], keys: ['plain'], pattern: 0 },
        },
        {
          value: 'x',
          place: { path: '$.files["a \\"b\\""]', line: 6, indices: [], keys: ['a "b"'], pattern: 0 },
        },
      ])
      expect(skeleton).toEqual({ meta: { format: 3 }, files: {}, totals: { lines: 2 } })
    }
  })

  it('takes them from the root, from objects in objects, and from objects in arrays', async () => {
    const rows = async (text: string, ...path: readonly string[]) => {
      const { members, skeleton } = await stream(chunked(text), path)
      return {
        rows: members.map(({ value, place }) => [place.path, place.keys, place.indices, value]),
        skeleton,
      }
    }
    expect(await rows('{"a": 1, "b.c": []}', eachMember)).toEqual({
      rows: [
        ['$.a', ['a'], [], 1],
        ['$["b.c"]', ['b.c'], [], []],
      ],
      skeleton: {},
    })
    expect(
      await rows('{"RSpec": {"at": 1, "coverage": {"a": 2}}, "x": 3}', eachMember, 'coverage', eachMember),
    ).toEqual({
      rows: [['$.RSpec.coverage.a', ['RSpec', 'a'], [], 2]],
      skeleton: { RSpec: { at: 1, coverage: {} }, x: 3 },
    })
    expect(await rows('[{"a": 1}, 2, {"a": 3}]', '*', eachMember)).toEqual({
      rows: [
        ['$[0].a', ['a'], [0], 1],
        ['$[2].a', ['a'], [2], 3],
      ],
      skeleton: [{}, 2, {}],
    })
    expect(await rows('{"f": {"a": [7, 8]}}', 'f', eachMember, '*')).toEqual({
      rows: [
        ['$.f.a[0]', ['a'], [0], 7],
        ['$.f.a[1]', ['a'], [1], 8],
      ],
      skeleton: { f: { a: [] } },
    })
  })

  it('prefers a pattern that names the key, and tells which pattern it was', async () => {
    const { members, skeleton } = await stream(
      chunked('{"a": 1, "list": [2], "b": 3}'),
      [eachMember],
      ['list', '*'],
    )
    expect(members.map(({ value, place }) => [value, place.pattern])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ])
    expect(skeleton).toEqual({ list: [] })
  })

  it.each([
    ['an array where members were expected', '{"files": [1, {"a": 2}]}'],
    ['null where members were expected', '{"files": null}'],
    ['an empty object', '{"files": {}}'],
    ['a scalar', '17'],
  ])('leaves %s to the skeleton as JSON.parse would', async (_, text) => {
    for (let size = 1; size <= text.length; size++) {
      const { members, skeleton } = await stream(chunked(text, size), ['files', eachMember])
      expect(members).toEqual([])
      expect(skeleton).toEqual(JSON.parse(text))
    }
  })

  it('does not take members for elements: a pattern of elements leaves objects alone', async () => {
    const { members, skeleton } = await stream(chunked('{"a": {"b": 1}}'), ['*'], ['a', '*'])
    expect(members).toEqual([])
    expect(skeleton).toEqual({ a: { b: 1 } })
  })

  it('equals JSON.parse for any value, any keys and any chunking', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6, noNullPrototype: true }),
        fc.jsonValue({ maxDepth: 2 }),
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (files, other, size, indent) => {
          const text = JSON.stringify({ other, files, last: other }, undefined, indent)
          const { members, skeleton } = await stream(chunked(text, size), ['files', eachMember])
          const expected = JSON.parse(text) as { files: Record<string, unknown> }
          expect(members.map(({ place, value }) => [place.keys[0], value])).toEqual(
            Object.entries(expected.files),
          )
          expect(skeleton).toEqual({ ...expected, files: {} })
        },
      ),
    )
  })

  it.each([
    ['a key twice', '{"files": {"a": 1,\n"b": 2,\n"a": 3}}', 3, 'has the key "a" twice in $.files'],
    ['__proto__ twice', '{"files": {"__proto__": 1, "__proto__": 3}}', 1, 'has the key "__proto__" twice'],
    ['a file cut off in a member', '{"files": {"a": 1,\n"b": {"c"', 2, 'cut off'],
    ['a file cut off between members', '{"files": {"a": 1,\n', 2, 'cut off'],
    ['a file cut off behind a key', '{"files": {"a"\n:', 2, 'cut off'],
    ['a broken member', '{"files": {"a":\n[tru]}}', 2, 'stands where a value was due'],
    ['a comma too many', '{"files": {"a": 1,\n}}', 2, '"}" stands where a key in double quotes was due'],
    ['a comma too few', '{"files": {"a": 1\n"b": 2}}', 2, 'stands where "," or "}" was due'],
    ['text after the end', '{"files": {}}\nx', 2, 'text after the end'],
  ])('refuses %s with its line', async (_, text, line, reason) => {
    for (let size = 1; size <= text.length; size++) {
      const error = await stream(chunked(text, size), ['files', eachMember]).catch(
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(ReportError)
      expect((error as ReportError).reason).toContain(reason)
      expect((error as ReportError).line).toBe(line)
    }
  })

  it('reads nesting of 512 around and in a member, whatever the key looks like, and refuses 513', async () => {
    const report = (depth: number) => `{"files": {"a.b[c].d": ${'['.repeat(depth)}${']'.repeat(depth)}}}`
    await expect(stream(chunked(report(510)), ['files', eachMember])).resolves.toBeDefined()
    await expect(stream(chunked(report(511)), ['files', eachMember])).rejects.toThrow(
      'r.json:1: nests deeper than 512',
    )
  })
})
