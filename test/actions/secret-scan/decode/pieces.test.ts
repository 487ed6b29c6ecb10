import { describe, expect, it } from '@jest/globals'
import { decodedPieces } from '../../../../actions/secret-scan/src/decode/pieces.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const make = new Generator('decode/pieces')
const secret = `abc_${make.text('base62', 38)}` // 42 bytes: base64 needs no padding
const each = (text: string, write: (code: number) => string): string =>
  Array.from(text, (letter) => write(letter.charCodeAt(0))).join('')
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

const ways: readonly (readonly [encoding: string, encoded: string])[] = [
  ['base64', base64(secret)],
  ['base64url', Buffer.from(`${secret}???>>>`).toString('base64url')],
  ['hex', Buffer.from(secret).toString('hex')],
  ['hex', Buffer.from(secret).toString('hex').toUpperCase()],
  ['percent', each(secret, (code) => `%${hex(code, 2)}`)],
  ['unicode-escape', each(secret, (code) => `\\u${hex(code, 4)}`)],
  ['unicode-escape', each(secret, (code) => `\\u{${hex(code, 1)}}`)],
  ['unicode-escape', each(secret, (code) => `\\U${hex(code, 8)}`)],
  ['hex-escape', each(secret, (code) => `\\x${hex(code, 2)}`)],
  ['string-escape', each(secret, (code) => `\\${code.toString(8).padStart(3, '0')}`)],
  ['html-entity', each(secret, (code) => `&#${code};`)],
  ['html-entity', each(secret, (code) => `&#X${hex(code, 2)};`)],
]

/** Every range of the text whose decoded bytes are the secret, with how it was encoded. */
function found(text: string | Buffer, wanted = secret) {
  const bytes = Buffer.from(text as string)
  return [...decodedPieces(bytes)].flatMap((piece) => {
    const at = piece.bytes.indexOf(wanted)
    if (at < 0 || !piece.changed(at, at + wanted.length)) return []
    expect(piece.originalOffset(at)).toBe(piece.originalRange(at, at + wanted.length).start)
    return [{ encoding: piece.encoding, ...piece.originalRange(at, at + wanted.length) }]
  })
}

describe('An encoded secret', () => {
  it.each(ways)('is found in %s, and exactly where it stands', (encoding, encoded) => {
    const before = 'first line\n  password: "'
    // What base64url has behind the secret is part of the text that it holds, not of the secret.
    const length = encoding === 'base64url' ? base64(secret).length : encoded.length
    const places = [{ encoding, start: before.length, end: before.length + length }]
    expect(found(`${before}${encoded}",\nlast line\n`)).toEqual(places)
    expect(found(encoded)).toEqual([{ encoding, start: 0, end: length }])
  })

  it.each([1, 2, 3])('is found behind %i letters of the same alphabet', (count) => {
    const name = 'x_y'.slice(0, count)
    const encoded = base64(secret)
    expect(found(`${name}${encoded}`)).toMatchObject([{ start: count, end: count + encoded.length }])
  })

  it('is found behind a path that runs into it', () => {
    expect(found(`src/data-${base64(secret)}`)).toMatchObject([{ start: 9 }])
  })

  it.each(['', '=', '=='])('is found whole with the padding "%s", or without', (padding) => {
    const wanted = secret.slice(0, 42 - padding.length)
    const encoded = base64(wanted)
    expect(encoded.endsWith(padding)).toBe(true)
    const end = encoded.length - padding.length
    for (const text of [encoded, encoded.replaceAll('=', '')])
      expect(found(text, wanted)).toEqual([{ encoding: 'base64', start: 0, end }])
  })

  it('is found beside bytes that are no text', () => {
    for (let i = 0; i < 3; i++) {
      const mixed = Buffer.concat([Buffer.alloc(30 + i, 0x81), Buffer.from(secret), Buffer.alloc(30, 0x82)])
      expect(found(mixed.toString('base64'))).toHaveLength(1)
    }
  })

  it('is found though letters beyond ASCII stand before it', () => {
    expect(found(base64(`{"größe": "日本 ${secret}"}`))).toHaveLength(1)
  })

  it.each([
    ['PEM', 64, '\n', ''],
    ['MIME', 76, '\r\n', ''],
    ['a block scalar', 64, '\n', '      '],
    ['lines of an odd length', 50, '\n', '\t'],
  ])('is found across the lines of %s', (_, width, end, indent) => {
    const encoded = base64(`${'text '.repeat(6)}${secret}${' text'.repeat(30)}`)
    const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g'))!
    const text = `key: |\n${lines.map((line) => `${indent}${line}${end}`).join('')}other: 1\n`
    const place = (at: number): number =>
      7 + Math.floor(at / width) * (width + indent.length + end.length) + indent.length + (at % width)
    expect(found(text)).toEqual([{ encoding: 'base64', start: place(40), end: place(95) + 1 }])
  })

  it('keeps the name that it is assigned to', () => {
    const pieces = [...decodedPieces(Buffer.from(`data:\n  password: ${base64(secret)}\n`))]
    expect(pieces.map(({ bytes }) => String(bytes))).toEqual([`  password: ${secret}`])
  })

  it('is no news where it stands around something encoded, unencoded', () => {
    const line = `${secret} %41%42 ${base64('nothing of interest')}`
    const pieces = [...decodedPieces(Buffer.from(line))]
    expect(pieces.map(({ encoding }) => encoding)).toEqual(['base64', 'percent'])
    expect(found(line)).toEqual([])
    for (const piece of pieces) expect(piece.bytes.includes(secret)).toBe(true)
  })

  it.each([
    ['a dash in percent-encoding', `${secret.slice(0, 20)}%2D`, `${secret.slice(0, 20)}-`],
    ['a slash of PHP', `${secret.slice(0, 30)}\\/abc`, `${secret.slice(0, 30)}/abc`],
    ['an underscore of Markdown', secret.replace('_', '\\_'), secret],
    ['a colon of a properties file', `key:\\=${secret}`, `=${secret}`],
    ['an entity by name', `abc&lowbar;${secret.slice(4)}`, secret],
    ['an ampersand', `${secret}&amp;x=1`, `${secret}&x=1`],
  ])('is found though it holds %s alone', (_, text, wanted) => {
    expect(found(`token ${text}`, wanted)).toHaveLength(1)
  })

  it.each([
    ['a line end in front of it', `"done\\n${secret}"`, `\n${secret}`],
    ['JSON in a string', `"{\\"password\\": \\"${secret}\\"}"`, `{"password": "${secret}"}`],
    ['JSON in a string in a string', `{\\\\\\"password\\\\\\": 1}`, '{\\"password\\": 1}'],
  ])('is told from what is escaped: %s', (_, text, wanted) => {
    expect(found(text, wanted)).toMatchObject([{ encoding: 'string-escape' }])
  })

  it('is found across the soft line breaks of a mail', () => {
    const mail = `Content-Transfer-Encoding: quoted-printable\r\n\r\ntoken=3D${secret.slice(0, 20)}=\r\n${secret.slice(20)}\r\n`
    expect(found(mail)).toMatchObject([
      { encoding: 'quoted-printable', start: mail.indexOf(secret.slice(0, 20)) },
    ])
    expect(found(mail.replace('quoted-printable', '8bit'))).toEqual([])
  })
})

describe('UTF-16', () => {
  const text = `größe = 1\r\ntoken = "${secret}"\r\n`
  const at = text.indexOf(secret)
  const little = Buffer.from(text, 'utf16le')

  it.each([
    ['little-endian', 'utf-16le', little],
    ['big-endian', 'utf-16be', Buffer.from(little).swap16()],
  ])('is read in %s order, without a mark', (_, encoding, bytes) => {
    const range = { start: 2 * at, end: 2 * (at + secret.length) }
    expect(found(bytes)).toEqual([{ encoding, ...range }])
    const odd = Buffer.concat([Buffer.from('MZ\x00\x01\x02'), bytes])
    expect(found(odd)).toEqual([{ encoding, start: range.start + 5, end: range.end + 5 }])
  })

  it('is read with a mark, and with letters that Latin-1 has not', () => {
    const line = `the name of this one = 日本 "${secret}"`
    const bytes = Buffer.from(`\ufeff${line}`, 'utf16le')
    const start = 2 * (1 + line.indexOf(secret))
    expect(found(bytes)).toEqual([{ encoding: 'utf-16le', start, end: start + 2 * secret.length }])
    expect(String([...decodedPieces(bytes)][0]!.bytes)).toBe(line.replace('日本', '??'))
  })
})

describe('What is not encoded', () => {
  it.each([
    ['a digest', make.text('hex', 64)],
    ['a random key', make.text('base62', 44)],
    ['a long name', 'thisIsTheNameOfSomeFunctionThatDoesManyThingsAtOnce'],
    ['a path', 'node_modules/some-package/source/something/else/again'],
    ['a rule of dashes', '-'.repeat(70)],
    ['a printed line', 'printf("%d of %s done: %02x\\n", a, b, c)'],
    ['a regular expression', '/^\\s*([\\w.]+)\\s*\\.\\s*\\d$/'],
    ['HTML', '<p>a &lt; b &amp;&nbsp;c'.replace('&amp;', '')],
    ['a condition', 'if (a && b & c) return "=" + d'],
  ])('gives nothing: %s', (_, text) => {
    expect([...decodedPieces(Buffer.from(text))]).toEqual([])
  })

  it('stays as it is where an escape is broken', () => {
    const text = `%4 %zz \\u12 \\ud83d \\x4 &#; &#1234567890; &nope; \\u{110000} %41`
    const [piece] = [...decodedPieces(Buffer.from(text))]
    expect(String(piece!.bytes)).toBe(text.replace('%41', 'A'))
    expect([...decodedPieces(Buffer.from(text.replace('%41', '')))]).toEqual([])
  })
})
