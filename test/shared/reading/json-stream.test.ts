import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ReportError } from '../../../shared/model/errors.ts'
import { type JsonPlace, streamJson } from '../../../shared/reading/json-stream.ts'
import { type Source, sourceFrom, sourceOf } from '../../../shared/reading/source.ts'

const chunked = (text: string, size: number): Source => {
  const bytes = Buffer.from(text)
  return sourceFrom('r.json', bytes.length, async function* () {
    for (let i = 0; i < bytes.length; i += size) yield Buffer.from(bytes.subarray(i, i + size))
  })
}

type Element = { value: unknown; place: JsonPlace }

async function stream(source: Source, paths: readonly (readonly string[])[]) {
  const elements: Element[] = []
  const skeleton = await streamJson(source, paths, (value, place) => elements.push({ value, place }))
  return { elements, skeleton }
}

const results = [['runs', '*', 'results', '*']]

describe('streaming JSON', () => {
  const log = `{
  "version": "2.1.0",
  "runs": [
    { "results": [ {"a": "}]\\"\\\\"}, 2,
      [3, {"b": null}] ], "tool": "x" },
    { "tool": "y", "results": [] },
    { "results": ["last"] }
  ],
  "end": true
}
`

  it('hands on the elements with their place, and gives back the rest, at any chunk size', async () => {
    for (let size = 1; size <= log.length; size++) {
      const { elements, skeleton } = await stream(chunked(log, size), results)
      expect(elements).toEqual([
        {
          value: { a: '}]"\\' },
          place: { path: '$.runs[0].results[0]', line: 4, indices: [0, 0], keys: [], pattern: 0 },
        },
        { value: 2, place: { path: '$.runs[0].results[1]', line: 4, indices: [0, 1], keys: [], pattern: 0 } },
        {
          value: [3, { b: null }],
          place: { path: '$.runs[0].results[2]', line: 5, indices: [0, 2], keys: [], pattern: 0 },
        },
        {
          value: 'last',
          place: { path: '$.runs[2].results[0]', line: 7, indices: [2, 0], keys: [], pattern: 0 },
        },
      ])
      expect(skeleton).toEqual({
        version: '2.1.0',
        runs: [{ results: [], tool: 'x' }, { tool: 'y', results: [] }, { results: [] }],
        end: true,
      })
    }
  })

  it('tells by which pattern an element was chosen', async () => {
    const { elements } = await stream(sourceOf('a', '{"a":[1],"b":{"c":[2]}}'), [
      ['a', '*'],
      ['b', 'c', '*'],
    ])
    expect(elements.map(({ value, place }) => [value, place.pattern])).toEqual([
      [1, 0],
      [2, 1],
    ])
  })

  it.each<[string, string]>([
    ['an object where elements were expected', '{"runs":{"0":{"results":[1]}}}'],
    ['null where elements were expected', '{"runs":null}'],
    ['a scalar', '17'],
    ['a word at the very end', 'true'],
    ['a string', '"a\\u0041"'],
    ['an empty object', '{}'],
    ['white space all over', ' \r\n\t{ "a" : [ ] , "b" : { } } \n'],
    ['a key twice', '{"a":1,"b":2,"a":3}'],
    ['a key called __proto__', '{"__proto__":{"x":1},"runs":[{"__proto__":2}]}'],
    ['keys that look like numbers', '{"10":1,"9":2,"a":3}'],
    ['empty arrays on the way', '{"runs":[]}'],
  ])('leaves %s to the skeleton as JSON.parse would', async (_, text) => {
    for (let size = 1; size <= text.length; size++) {
      const { elements, skeleton } = await stream(chunked(text, size), results)
      expect(elements).toEqual([])
      expect(JSON.stringify(skeleton)).toBe(JSON.stringify(JSON.parse(text)))
    }
  })

  it('equals JSON.parse for any value, chunking and white space', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 5 }),
        fc.jsonValue({ maxDepth: 3 }),
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (items, other, size, indent) => {
          const document = { other, runs: [{ results: items, rest: other }, { results: [] }] }
          const text = JSON.stringify(document, undefined, indent)
          const { elements, skeleton } = await stream(chunked(text, size), results)
          expect(JSON.stringify(elements.map(({ value }) => value))).toBe(JSON.stringify(items))
          expect(JSON.stringify(skeleton)).toBe(
            JSON.stringify({ other, runs: [{ results: [], rest: other }, { results: [] }] }),
          )
        },
      ),
    )
  })

  it('accepts what JSON.parse accepts, and nothing else', async () => {
    const soup = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"',
          '"a"',
          '"runs"',
          '"results"',
          '1',
          '-',
          'null',
          ' ',
          '\\',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''))
    const near = fc
      .tuple(
        fc.constantFrom('{"runs":[{"results":[', '{"runs":[', '[', ''),
        soup,
        fc.constantFrom(']}]}', ']}', ']', ''),
      )
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(near, fc.integer({ min: 1, max: 20 }), async (text, size) => {
        let wanted = 'accepted'
        try {
          JSON.parse(text)
        } catch {
          wanted = 'refused'
        }
        const found = await stream(chunked(text, size), results).then(
          () => 'accepted',
          (error: unknown) => {
            if (!(error instanceof ReportError)) throw error
            return error.reason.includes('twice') ? wanted : 'refused'
          },
        )
        expect({ text, found }).toEqual({ text, found: wanted })
      }),
      { numRuns: 500 },
    )
  })

  it.each<[string, string, number, string]>([
    ['an empty file', ' \n ', 0, 'is empty'],
    ['a file that is cut off in an element', '{"runs":[{"results":[\n{"a":', 2, 'cut off'],
    ['a file that is cut off between elements', '{"runs":[{"results":[\n1,\n', 3, 'cut off'],
    ['a file that is cut off in a string', '{"runs":[{"results":["abc', 1, 'cut off'],
    ['a file that is cut off in the skeleton', '{"a":\n[1', 2, 'cut off'],
    ['a file that is cut off after a key', '{"runs"', 1, 'cut off'],
    ['text after the end', '{"runs":[]}\n\nx', 3, 'text after the end'],
    [
      'a broken element',
      '{"runs":[{"results":[\n{"a":1},\n{"b":\n tru}]}]}',
      4,
      '"tru}" stands where a value was due',
    ],
    [
      'brackets that do not match',
      '{"runs":[{"results":[\n{"a":[1}}\n]}]}',
      2,
      '"}}" stands where "," or "]" was due',
    ],
    ['a comma too many', '{"runs":[{"results":[1,\n]}]}', 2, '"]" stands where a value was due'],
    ['a comma too few', '{"runs":[{"results":[1\n2]}]}', 2, 'stands where "," or "]" was due'],
    ['a key without quotes', '{\nruns:[]}', 2, 'stands where a key in double quotes was due'],
    ['a colon that is missing', '{"runs"\n[]}', 2, 'stands where ":" was due'],
    ['a control character in a string', '{"a":"x\ny"}', 1, 'stands where the end of a string was due'],
    ['a value that is missing', '{"a":}', 1, '"}" stands where a value was due'],
    ['not JSON at all', 'Oops, something went wrong', 1, '"Oops" stands where a value was due'],
    [
      'a key twice on the way to elements',
      '{"runs":[{"results":[1],\n"results":[2]}]}',
      2,
      'twice in $.runs[0]',
    ],
  ])('refuses %s with its line', async (_, text, line, reason) => {
    for (let size = 1; size <= text.length; size++) {
      const error = await stream(chunked(text, size), results).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ReportError)
      expect((error as ReportError).reason).toContain(reason)
      expect((error as ReportError).line ?? 0).toBe(line)
      expect((error as ReportError).file).toBe('r.json')
    }
  })

  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  it('reads nesting of 512 and refuses 513, in elements and in the rest', async () => {
    await expect(stream(sourceOf('a', nested(512)), results)).resolves.toBeDefined()
    await expect(stream(sourceOf('a', nested(513)), results)).rejects.toThrow('a:1: nests deeper than 512')
    const element = (depth: number) => `{"runs":[{"results":[${nested(depth)}]}]}`
    await expect(stream(sourceOf('a', element(508)), results)).resolves.toBeDefined()
    await expect(stream(sourceOf('a', element(509)), results)).rejects.toThrow('nests deeper than 512')
  })

  it('refuses one element over 64 MiB, and reads one of just that', async () => {
    const limit = 64 * 1024 * 1024
    const element = (bytes: number) => `{"runs":[{"results":[\n"${'x'.repeat(bytes - 2)}"]}]}`
    await expect(stream(chunked(element(limit), 1 << 20), results)).resolves.toBeDefined()
    await expect(stream(chunked(element(limit + 1), 65_536), results)).rejects.toThrow(
      'r.json:2: has a value of more',
    )
  })

  it('closes the stream when the callback throws', async () => {
    let closed = false
    const source = sourceFrom('a', undefined, async function* () {
      try {
        yield Buffer.from('{"runs":[{"results":[1,')
        yield Buffer.from('2]}]}')
      } finally {
        closed = true
      }
    })
    const stop = () => {
      throw new Error('enough')
    }
    await expect(streamJson(source, results, stop)).rejects.toThrow('enough')
    expect(closed).toBe(true)
  })
})
