/** One file through everything: what is found, where, and how it was hidden. */

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { makePrivateKey } from '../../../../actions/secret-scan/src/proof/private-key.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { scanPiece } from '../../../../actions/secret-scan/src/scan/scan-piece.ts'
import { allRules, occurrencesOf, scanned, tokenOf } from '../../../support/scanned.ts'

const region = (line: number, column: number, length: number) => ({
  startLine: line,
  startColumn: column,
  endLine: line,
  endColumn: column + length,
})

describe('A token in a file', () => {
  const token = tokenOf('file')

  it.each([
    ['of one line', `token=${token}`, region(1, 7, 40)],
    ['of Windows', `[a]\r\ntoken=${token}\r\nb=1\r\n`, region(2, 7, 40)],
    ['with a mark', `\ufefftoken=${token}\n`, region(1, 7, 40)],
    ['behind letters of two, three and four bytes', `# größe\n日本 😀 = ${token};`, region(2, 9, 40)],
    ['in the last line, which nothing ends', `a\nb\n${token}`, region(3, 1, 40)],
  ])('%s is found with its proof and its place', (_, text, place) => {
    const { occurrences, skipped } = scanned(text, 'a/b.txt')
    expect(skipped).toEqual([])
    expect(occurrences).toHaveLength(1)
    expect(occurrences[0]).toMatchObject({
      rule: 'github-classic-token',
      secret: token,
      proof: { grade: 'valid' },
      kind: 'blob',
      path: 'a/b.txt',
      encodings: [],
      allows: [],
      region: place,
    })
  })

  it.each(['latin1', 'utf-16le', 'utf-16be'] as const)(
    'that is no UTF-8 but %s has its place',
    (encoding) => {
      const text = `größe: Ċ?\r\n  ü: ${token}\r\n`
      const little = Buffer.from(text, 'utf16le')
      const bytes = {
        latin1: Buffer.from(text.replace('Ċ', 'C'), 'latin1'),
        'utf-16le': Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
        'utf-16be': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
      }[encoding]
      const found = occurrencesOf(scanned(bytes), token)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({
        region: region(2, 6, 40),
        encodings: encoding === 'latin1' ? [] : [encoding],
      })
    },
  )

  it('is found once although it is written in two kinds of escapes', () => {
    const text = `a = "%67${token.slice(1)}" // \\u0041`
    expect(occurrencesOf(scanned(text), token)).toMatchObject([
      { encodings: ['percent'], region: region(1, 6, 42) },
    ])
  })

  it('is found in base64 in YAML at the place of its own letters, in one line and wrapped', () => {
    const encoded = Buffer.from(`user: admin\ntoken: ${token}\n`).toString('base64')
    const flat = occurrencesOf(scanned(`data:\n  config: ${encoded}\n`), token)
    expect(flat).toMatchObject([{ encodings: ['base64'], region: { startLine: 2, endLine: 2 } }])
    // 19 bytes stand in front of it: the first of its letters is in the group that begins at letter 24.
    expect(flat[0]!.region).toMatchObject({ startColumn: 11 + 25, endColumn: 11 + 79 })
    const lines = encoded.match(/.{1,40}/g)!.map((line) => `    ${line}`)
    const wrapped = occurrencesOf(scanned(`data:\n  config: |\n${lines.join('\n')}\n`), token)
    expect(wrapped).toMatchObject([
      { encodings: ['base64'], region: { startLine: 3, startColumn: 30, endLine: 4, endColumn: 44 } },
    ])
  })

  it('is no finding with a region where the piece says nothing of lines', () => {
    const { occurrences } = scanPiece(allRules(), {
      bytes: Buffer.from(token),
      kind: 'branch name',
      path: '',
      commit: 'c0ffee',
    })
    expect(occurrences).toHaveLength(1)
    expect(occurrences[0]).not.toHaveProperty('region')
    expect(occurrences[0]).toMatchObject({ kind: 'branch name', path: '', commit: 'c0ffee' })
  })

  it('of added lines has the line of the file, which the piece knows', () => {
    const bytes = Buffer.from(`first\nx = ${token}\n`)
    const lineAt = (offset: number) => (offset < 6 ? 10 : 57)
    const { occurrences } = scanPiece(allRules(), {
      bytes,
      kind: 'added lines',
      path: 'a',
      blob: 'b10b',
      lineAt,
    })
    expect(occurrences).toMatchObject([{ region: region(57, 5, 40), blob: 'b10b', path: 'a' }])
  })

  it('with a wrong checksum is found, and told to be none', () => {
    const wrong = `${token.slice(0, 20)}${token[20] === 'a' ? 'b' : 'a'}${token.slice(21)}`
    expect(scanned(`t=${wrong}`).occurrences).toMatchObject([{ secret: wrong, proof: { grade: 'invalid' } }])
  })
})

describe('A key of several lines', () => {
  const key = makePrivateKey(new Generator('key'))
  const lines = key.split('\n')

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\n', '    '],
  ])('reaches from its first line to its last, with %j and %j in front', (end, indent) => {
    const text = ['key: |', ...lines.map((line) => indent + line), 'rest: 1', ''].join(end)
    const { occurrences } = scanned(text)
    expect(occurrences).toHaveLength(1)
    expect(occurrences[0]).toMatchObject({ proof: { grade: 'valid' } })
    const used = lines.filter((line) => line !== '')
    expect(occurrences[0]!.region).toEqual({
      startLine: 2,
      startColumn: 1 + indent.length,
      endLine: 1 + used.length,
      endColumn: 1 + indent.length + used.at(-1)!.length,
    })
  })

  it('in one line of JSON is one finding in that line, the same key as in a file of its own', () => {
    const { occurrences } = scanned(`{\n  "private_key": ${JSON.stringify(key)}\n}\n`)
    const inFile = scanned(key).occurrences
    expect(occurrences.map(({ secret }) => secret === inFile[0]!.secret)).toEqual([true])
    expect(occurrences[0]).toMatchObject({
      proof: { grade: 'valid' },
      encodings: ['string-escape'],
      region: { startLine: 2, endLine: 2 },
    })
  })
})

describe('Any file', () => {
  const separators = fc.constantFrom('\n', ' ', '"', '\t', '=', '\r\n', "'", '\0')
  const noise = fc.uint8Array({ maxLength: 300 }).map((random) => Buffer.from(random))

  it('gives the token wherever it stands in random bytes, whole and at its place', () => {
    fc.assert(
      fc.property(noise, separators, fc.nat(), separators, noise, (before, open, seed, close, after) => {
        const token = tokenOf(seed)
        const lead = Buffer.concat([before, Buffer.from(open)])
        const bytes = Buffer.concat([lead, Buffer.from(token + close), after])
        const lines = new TextDecoder().decode(lead).split('\n')
        const found = occurrencesOf(scanned(bytes), token)
        expect(found.filter(({ encodings }) => encodings.length === 0).map((one) => one.region)).toEqual([
          region(lines.length, lines.at(-1)!.length + 1, 40),
        ])
      }),
      { numRuns: 300 },
    )
  })

  it.each([262_144, 2 * 262_144])('gives the token around byte %d, where the engine begins anew', (edge) => {
    const token = tokenOf(edge)
    for (const shift of [-41, -40, -39, -20, -4, -1, 0, 1]) {
      const lead = Buffer.alloc(edge + shift, 'word word\n')
      lead[lead.length - 1] = 0x0a
      const { occurrences } = scanned(Buffer.concat([lead, Buffer.from(`${token}\nword`)]))
      expect(occurrences).toHaveLength(1)
      const line = lead.toString('latin1').split('\n').length
      expect(occurrences[0]).toMatchObject({ secret: token, region: region(line, 1, 40) })
    }
  })

  it('is scanned anew with the same result', () => {
    const text = [1, 2, 3].map((seed) => `a: ${tokenOf(seed)}\n%67${tokenOf(`p${seed}`).slice(1)}\n`).join('')
    const once = scanned(text)
    expect(once.occurrences).toHaveLength(6)
    expect(scanned(text)).toEqual(once)
  })

  it('gives what its parts give, where they are parted between two lines of their own', () => {
    const part = fc
      .array(fc.nat(1000), { maxLength: 5 })
      .map((seeds) =>
        seeds.map((seed) => (seed % 3 === 0 ? 'some words\n' : `x = ${tokenOf(seed)}\n`)).join(''),
      )
    const summary = (text: string, shift = 0) =>
      scanned(text).occurrences.map(({ secret, region: at }) => [
        secret,
        at!.startLine + shift,
        at!.startColumn,
      ])
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(summary(one + other)).toEqual([...summary(one), ...summary(other, one.split('\n').length - 1)])
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['that is empty', Buffer.alloc(0)],
    ['of one byte', Buffer.from('\0')],
    ['of zeros', Buffer.alloc(100_000)],
    ['of line ends', Buffer.alloc(100_000, '\n')],
  ])('%s gives nothing', (_, bytes) => {
    expect(scanned(bytes)).toEqual({ occurrences: [], skipped: [] })
  })
})

describe('A hostile file', () => {
  it('of one line of 50 MB gives its tokens with their line', () => {
    const tokens = [tokenOf('long/1'), tokenOf('long/2')]
    const bytes = Buffer.alloc(50_000_000, 'some words ')
    bytes.write(` ${tokens[0]} `, 25_000_000)
    bytes.write(` ${tokens[1]}`, bytes.length - 41)
    const { occurrences } = scanned(bytes)
    expect(occurrences.map(({ secret, region: at }) => [tokens.indexOf(secret), at])).toEqual([
      [0, { startLine: 1, endLine: 1 }],
      [1, { startLine: 1, endLine: 1 }],
    ])
  })

  it('of many tokens in one line, or one a line, gives each', () => {
    const token = tokenOf('many')
    for (const end of [' ', '\n']) {
      const { occurrences } = scanned(`${token}${end}`.repeat(20_000))
      expect(occurrences.length).toBe(20_000)
      const last = end === ' ' ? { startLine: 1, endLine: 1 } : region(20_000, 1, 40)
      expect(occurrences.at(-1)!.region).toEqual(last)
    }
  })

  it('says that it is encoded too deep, by its path', () => {
    let text = `token=${tokenOf('deep')}`
    for (let i = 0; i < 5; i++) text = Buffer.from(text).toString('base64')
    expect(scanned(text, 'deep.txt').skipped).toEqual([
      { what: 'deep.txt', why: 'something in it is encoded more often than is followed' },
    ])
  })
})
