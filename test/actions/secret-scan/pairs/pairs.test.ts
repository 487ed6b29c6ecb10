import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  farthestLines,
  otherHalf,
  pairOf,
  pairsIn,
  pairText,
} from '../../../../actions/secret-scan/src/pairs/pairs.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'

type At = readonly [rule: string, secret: string, line: number, column?: number]

const keyId = 'aws-access-key-id'
const temporaryId = 'aws-temporary-key-id'
const secretKey = 'aws-secret-access-key'
const session = 'aws-session-token'

const one = ([rule, secret, line, column = 5]: At, more: Partial<Occurrence> = {}): Occurrence => ({
  rule,
  secret,
  proof: { grade: 'none', by: '' },
  encodings: [],
  kind: 'blob',
  path: 'src/a.ts',
  region: { startLine: line, endLine: line, startColumn: column, endColumn: column + secret.length },
  allows: [],
  ...more,
})

const joined = (occurrences: readonly Occurrence[], text?: string): readonly string[] =>
  pairsIn(occurrences, text === undefined ? undefined : Buffer.from(text)).map(({ id, secret, third }) =>
    [id, secret, third].flatMap((half) => (half ? [half.secret] : [])).join('+'),
  )

const inFile = (path: string, ...places: readonly At[]): readonly Occurrence[] =>
  places.map((place) => one(place, { path }))

describe('pairsIn', () => {
  it('joins an id and its secret', () => {
    expect(joined(inFile('.env', [keyId, 'id', 3], [secretKey, 'secret', 4]))).toEqual(['id+secret'])
  })

  it('joins nothing of different providers', () => {
    expect(joined(inFile('.env', ['alibaba-access-key-id', 'id', 3], [secretKey, 'secret', 4]))).toEqual([])
  })

  it.each([
    ['the farthest lines', farthestLines, ['id+secret']],
    ['a line more', farthestLines + 1, []],
  ])('reaches as far as %s', (_, lines, expected) => {
    expect(joined(inFile('.env', [keyId, 'id', 3], [secretKey, 'secret', 3 + lines]))).toEqual(expected)
    expect(joined(inFile('.env', [secretKey, 'secret', 3], [keyId, 'id', 3 + lines]))).toEqual(expected)
  })

  it('measures from the end of what has several lines', () => {
    const region = { startLine: 10, endLine: 40 }
    const key = one(['github-app-private-key', 'key', 10], { region })
    const id = ['github-app-id', '12', 40 + farthestLines] as const
    expect(joined([key, one(id)])).toEqual(['12+key'])
  })

  it('takes the nearest id, and gives no id away twice', () => {
    const places: readonly At[] = [
      [keyId, 'far', 1],
      [keyId, 'near', 5],
      [secretKey, 'first', 7],
      [secretKey, 'next', 12],
    ]
    expect(joined(inFile('.env', ...places))).toEqual(['near+first', 'far+next'])
  })

  it.each([
    ['ids first', ['a', 'A', 'b', 'B']],
    ['secrets first', ['A', 'a', 'B', 'b']],
  ])('joins a list without gaps from its top, %s', (_, texts) => {
    const places = texts.map((text, i): At => [text === text.toLowerCase() ? keyId : secretKey, text, i + 1])
    expect(joined(inFile('.env', ...places))).toEqual(['a+A', 'b+B'])
  })

  it.each([
    ['in a list', '[{"secret":"X","id":"a"},{"secret":"Y","id":"b"}]', 'XaYb', ['a+X', 'b+Y']],
    ['past a secret without id', '[{"secret":"X"},{"name":"-","id":"a","secret":"Y"}]', 'XaY', ['a+Y']],
  ])('counts characters where all is on one line, %s', (_, line, texts, expected) => {
    const places = [...texts].map((text): At => {
      const rule = text === text.toLowerCase() ? keyId : secretKey
      return [rule, text, 1, line.indexOf(`"${text}"`) + 2]
    })
    expect(joined(inFile('keys.json', ...places), line)).toEqual(expected)
  })

  it('joins members of one JSON object, however far apart, before nearer ones of another', () => {
    const rest = '    "x": 1,\n'.repeat(30)
    const text = `{\n  "a": {\n    "id": "a",\n${rest}    "secret": "A"\n  },\n  "b": {\n    "id": "b",\n${rest}    "secret": "B"\n  }\n}\n`
    const lineOf = (mark: string) => text.slice(0, text.indexOf(mark)).split('\n').length
    const places: readonly At[] = [
      [keyId, 'a', lineOf('"id": "a"')],
      [secretKey, 'A', lineOf('"secret": "A"')],
      [keyId, 'b', lineOf('"id": "b"')],
      [secretKey, 'B', lineOf('"secret": "B"')],
    ]
    expect(joined(inFile('keys.json', ...places), text)).toEqual(['a+A', 'b+B'])
    expect(joined(inFile('keys.json', ...places))).toEqual(['b+A']) // three lines apart
  })

  it('joins the secret of a section with the id of that section', () => {
    const text = '[old]\nsecret = A\n[new]\nid = b\nname = x\nregion = y\nsecret = B\n'
    const places: readonly At[] = [
      [secretKey, 'A', 2],
      [keyId, 'b', 4],
      [secretKey, 'B', 7],
    ]
    expect(joined(inFile('home/.aws/credentials', ...places), text)).toEqual(['b+B'])
  })

  it('gives the session token to the pair of temporary keys alone', () => {
    const places: readonly At[] = [
      [keyId, 'id', 1],
      [secretKey, 'secret', 2],
      [session, 'token', 3],
      [temporaryId, 'id2', 4],
      [secretKey, 'secret2', 5],
    ]
    expect(joined(inFile('.env', ...places))).toEqual(['id+secret', 'id2+secret2+token'])
  })

  it('joins a text once, wherever the file repeats it', () => {
    const places: readonly At[] = [
      [keyId, 'id', 1],
      [secretKey, 'secret', 10],
      [keyId, 'id', 30],
      [secretKey, 'secret', 31],
    ]
    const pairs = pairsIn(inFile('.env', ...places))
    expect(pairs.map(({ id, secret }) => [id.region?.startLine, secret.region?.startLine])).toEqual([
      [30, 31],
    ])
  })

  it('leaves out placeholders, and what has no line', () => {
    const id = one([keyId, 'id', 1])
    const { region: _, ...unplaced } = one([secretKey, 'secret', 1])
    expect(joined([id, unplaced])).toEqual([])
    expect(joined([id, one([secretKey, 'secret', 1], { doubt: 'is words' })])).toEqual([])
    expect(joined([one([keyId, 'id', 1], { doubt: 'is words' }), one([secretKey, 'secret', 1])])).toEqual([])
  })

  it('ends in reasonable time in a file of nothing but halves', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      one([i % 2 ? keyId : secretKey, `s${i}`, 1, i * 10]),
    )
    expect(pairsIn(many)).toHaveLength(10_000)
  })
})

describe('of any file', () => {
  const rules = [
    keyId,
    temporaryId,
    secretKey,
    session,
    'datadog-api-key',
    'datadog-app-key',
    'stripe-test-key',
  ]
  const place = fc
    .tuple(
      fc.constantFrom(...rules),
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
    )
    .map((at) => one(at, { path: 'keys.yml' }))
  const file = fc.array(place, { maxLength: 24 })
  const text = Buffer.from(Array.from({ length: 60 }, (_, i) => `${' '.repeat(i % 7)}- k: ${i}\n`).join(''))

  it('the order of what was found makes no difference', () => {
    const shuffled = file.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(pairsIn(other, text)).toEqual(pairsIn(all, text))
      }),
    )
  })

  it('nothing is half of two pairs', () => {
    fc.assert(
      fc.property(file, (all) => {
        const halves = pairsIn(all, text).flatMap(({ id, secret, third }) =>
          [id, secret, third].flatMap((half) => (half ? [`${half.rule} ${half.secret}`] : [])),
        )
        expect(new Set(halves).size).toBe(halves.length)
      }),
    )
  })

  it('no id and no secret that fit and are near stay without each other', () => {
    fc.assert(
      fc.property(file, (all) => {
        const taken = new Set(
          pairsIn(all).flatMap(({ id, secret }) => [
            `${id.rule} ${id.secret}`,
            `${secret.rule} ${secret.secret}`,
          ]),
        )
        const left = all.filter(({ rule, secret }) => !taken.has(`${rule} ${secret}`))
        const lines = (rule: string) =>
          left.filter((half) => half.rule === rule).map(({ region }) => region!.startLine)
        const gaps = lines(keyId).flatMap((a) => lines(secretKey).map((b) => Math.abs(a - b)))
        expect(gaps.filter((gap) => gap <= farthestLines)).toEqual([])
      }),
    )
  })
})

describe('a half', () => {
  const pairs = pairsIn(
    inFile('a.env', [temporaryId, 'id', 1], [secretKey, 'secret', 2], [session, 'token', 3]),
  )

  it('is found by what it is', () => {
    expect(pairOf(pairs, { rule: session, secret: 'token' })).toBe(pairs[0])
    expect(pairOf(pairs, { rule: session, secret: 'id' })).toBeUndefined()
  })

  it('names what it is to be used with', () => {
    const other = (rule: string, secret: string) => otherHalf(pairs[0]!, { rule, secret }).secret
    expect([other(temporaryId, 'id'), other(secretKey, 'secret'), other(session, 'token')]).toEqual([
      'secret',
      'id',
      'id',
    ])
  })

  it('is shown with its kind and place, never whole', () => {
    const secret = 'abcdefghijklmnopqrstuvwxyz'
    const text = pairText(one([keyId, secret, 3]))
    expect(text).toMatch(/^AWS access key id abcd… \(26 characters, [0-9a-f]{8}\) at src\/a\.ts:3$/)
    expect(pairText(one(['twilio-account-sid', secret, 3]))).toMatch(/^Twilio account SID abcd… /)
    expect(pairText(one([keyId, secret, 3], { path: '', kind: 'commit message' }))).toMatch(
      /\) in the commit message$/,
    )
  })
})
