import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeLimits, type Layer, withDecoded } from '../../../../actions/secret-scan/src/decode/layers.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const MiB = 1024 * 1024
const each = (text: string, write: (code: number) => string): string =>
  Array.from(text, (letter) => write(letter.charCodeAt(0))).join('')

const encoders = {
  base64: (text: string) => Buffer.from(text, 'latin1').toString('base64').replaceAll('=', ''),
  hex: (text: string) => Buffer.from(text, 'latin1').toString('hex'),
  percent: (text: string) => each(text, (code) => `%${code.toString(16).padStart(2, '0')}`),
  'unicode-escape': (text: string) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'hex-escape': (text: string) => each(text, (code) => `\\x${code.toString(16).padStart(2, '0')}`),
  'html-entity': (text: string) => each(text, (code) => `&#${code};`),
} as const
type Encoding = keyof typeof encoders
const encodings = Object.keys(encoders) as Encoding[]

function layersOf(bytes: Buffer) {
  const layers: Layer[] = []
  const decoding = withDecoded(bytes, (layer) => layers.push(layer))
  return { layers, ...decoding }
}

function hits(bytes: Buffer, secret: string) {
  return layersOf(bytes).layers.flatMap((layer) => {
    const at = layer.bytes.indexOf(secret)
    if (at < 0 || !layer.changed(at, at + secret.length)) return []
    return [{ encodings: layer.encodings, ...layer.originalRange(at, at + secret.length) }]
  })
}

describe('A secret in encodings within encodings', () => {
  const nesting = fc.array(fc.constantFrom(...encodings), { minLength: 1, maxLength: 3 })
  const lines = fc.array(fc.constantFrom('a line', 'x = f(1)\r', '', 'größe 日本', '# 100 %'), {
    maxLength: 5,
  })
  const around = fc.tuple(lines, fc.constantFrom('token: ', 'const a = "', '', "'x':'"), lines)

  it('is found at its place, with the encodings from the outermost to the innermost', () => {
    fc.assert(
      fc.property(nesting, around, fc.integer({ min: 24, max: 60 }), fc.nat(), (ways, text, length, seed) => {
        const secret = new Generator(`layers/${seed}`).text('base62', length)
        const encoded = ways.reduceRight((inner, way) => encoders[way](inner), secret)
        const before = Buffer.from([...text[0], text[1]].join('\n'))
        const bytes = Buffer.concat([before, Buffer.from(['"', ...text[2]].join('\n'))])
        const whole = Buffer.concat([before, Buffer.from(encoded), bytes.subarray(before.length)])
        const range = { start: before.length, end: before.length + encoded.length }
        expect(hits(whole, secret)).toContainEqual({ encodings: ways, ...range })
      }),
      { numRuns: 300 },
    )
  })

  it('is found in a file that is UTF-16 besides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...encodings), fc.boolean(), fc.nat(), (way, big, seed) => {
        const secret = new Generator(`wide/${seed}`).text('base62', 40)
        const encoded = encoders[way](secret)
        const little = Buffer.from(`\ufeffa file of Windows\r\nkey = ${encoded}\r\n`, 'utf16le')
        const start = 2 * little.toString('utf16le').indexOf(encoded)
        expect(hits(big ? little.swap16() : little, secret)).toContainEqual({
          encodings: [big ? 'utf-16be' : 'utf-16le', way],
          start,
          end: start + 2 * encoded.length,
        })
      }),
    )
  })

  it('is found in what PowerShell takes as -EncodedCommand', () => {
    const secret = new Generator('powershell').text('base62', 40)
    const command = Buffer.from(`$token = "${secret}"`, 'utf16le').toString('base64')
    expect(hits(Buffer.from(`powershell -EncodedCommand ${command}`), secret)).toMatchObject([
      { encodings: ['base64', 'utf-16le'] },
    ])
  })

  it('is found in gzip in base64, which stands for the whole of it', () => {
    const secret = new Generator('helm').text('base62', 40)
    const packed = gzipSync(`password: ${secret}`).toString('base64')
    expect(hits(Buffer.from(`release: ${packed}\n`), secret)).toMatchObject([
      { encodings: ['base64', 'gzip'], start: 9 },
    ])
  })

  it('is not searched for in a file of gzip, which is an archive', () => {
    expect(layersOf(gzipSync('a text')).layers).toHaveLength(1)
  })

  it('is reported as out of reach when it is encoded once too often', () => {
    const secret = new Generator('deep').text('base62', 40)
    const wrap = (times: number): Buffer =>
      Buffer.from(Array.from({ length: times }).reduce<string>((inner) => encoders.base64(inner), secret))
    expect(layersOf(wrap(3)).limits).toEqual([])
    expect(hits(wrap(3), secret)).toHaveLength(1)
    expect(layersOf(wrap(4)).limits).toEqual(['depth'])
    expect(hits(wrap(4), secret)).toEqual([])
  })
})

describe('Any bytes', () => {
  it('are decoded within the limit, and every range is one of theirs', () => {
    const parts = fc.constantFrom(
      '%41',
      '&#65;',
      '\\u0041',
      '\\\\n',
      '\\"',
      'QUJD',
      '4142',
      '\n',
      '=',
      'A\0',
      '\xff',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(parts, fc.integer({ min: 1, max: 40 })), { maxLength: 20 }), (runs) => {
        const bytes = Buffer.from(runs.map(([part, count]) => part.repeat(count)).join(''), 'latin1')
        const { layers, decodedBytes } = layersOf(bytes)
        expect(decodedBytes).toBe(layers.slice(1).reduce((sum, layer) => sum + layer.bytes.length, 0))
        expect(decodedBytes).toBeLessThanOrEqual(decodeLimits.ratio * bytes.length + decodeLimits.free)
        for (const layer of layers) {
          const places = Array.from({ length: layer.bytes.length + 1 }, (_, at) => layer.originalOffset(at))
          expect(places.every((place, i) => i === 0 || place >= places[i - 1]!)).toBe(true)
          expect(places.at(-1)).toBeLessThanOrEqual(bytes.length)
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['letters', 'A'],
    ['letters that are text in every phase', 'V'],
    ['percent-encoding', '%41'],
    ['entities', '&#65;'],
    ['all of them in turn', '%41&#65;\\x41QUJDREVG'],
    ['backslashes', '\\'],
    ['line ends after long words', `${'A'.repeat(20)}\n`],
    ['digits', '5'],
    ['short runs', 'abcdefghijklmnopq '],
    ['zeros', '\0'],
    ['wide letters', 'A\0'],
    ['quoted-printable', 'quoted-printable=41='],
    ['ampersands', '&amp'],
    ['the beginning of gzip', 'H4sI'],
  ])('are decoded in a time that their length bounds: 10 MB of %s', (_, part) => {
    const bytes = Buffer.alloc(10_000_000, part)
    let longest = 0
    const { decodedBytes } = withDecoded(bytes, (layer) => {
      longest = Math.max(longest, layer.bytes.length)
    })
    expect(longest).toBe(bytes.length)
    expect(decodedBytes).toBeLessThanOrEqual(4 * bytes.length + MiB)
  })

  it('lead back exactly from the far end of a long text', () => {
    const bytes = Buffer.from(`${'%41-'.repeat(100_000)}%42`)
    const [, layer] = layersOf(bytes).layers
    expect(layer!.originalRange(200_000, 200_001)).toEqual({ start: 400_000, end: 400_003 })
    expect(layer!.originalRange(100_001, 100_002)).toEqual({ start: 200_003, end: 200_004 })
  })

  it('beyond the limit are said to be left out', () => {
    const bytes = Buffer.from(gzipSync(Buffer.alloc(3 * MiB)).toString('base64'))
    expect(layersOf(bytes).limits).toEqual(['bytes'])
  })
})
