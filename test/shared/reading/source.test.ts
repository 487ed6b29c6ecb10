import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ReportError } from '../../../shared/model/errors.ts'
import { type Source, sourceFrom, sourceOf } from '../../../shared/reading/source.ts'

/** The same bytes in pieces of `size`. */
const chunked = (bytes: Buffer, size: number): Source =>
  sourceFrom('report.txt', bytes.length, async function* () {
    for (let i = 0; i < bytes.length; i += size) yield Buffer.from(bytes.subarray(i, i + size))
  })

async function linesIn(source: Source): Promise<string[]> {
  const lines: string[] = []
  for await (const { number, text } of source.lines()) {
    expect(number).toBe(lines.length + 1)
    lines.push(text)
  }
  return lines
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const mark = '\ufeff'
const sample = 'a€😀\r\nß\n\nlast'

describe('a source as text', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(sample), sample],
    ['UTF-8 with a byte order mark', Buffer.from(mark + sample), sample],
    ['UTF-16 little-endian with a mark', Buffer.from(mark + sample, 'utf16le'), sample],
    ['UTF-16 big-endian with a mark', utf16be(mark + sample), sample],
    [
      'UTF-16 little-endian told by its zero bytes',
      Buffer.from(`<a>${sample}</a>`, 'utf16le'),
      `<a>${sample}</a>`,
    ],
    ['UTF-16 big-endian told by its zero bytes', utf16be(`<a>${sample}</a>`), `<a>${sample}</a>`],
    ['nothing at all', Buffer.alloc(0), ''],
    ['a byte order mark alone', Buffer.from(mark), ''],
    ['a UTF-16 mark alone', Buffer.from(mark, 'utf16le'), ''],
    ['less than four bytes', Buffer.from('ab'), 'ab'],
    ['a NUL byte in UTF-8', Buffer.from('abc\0def'), 'abc\0def'],
    ['a second mark, which is a character', Buffer.from(`${mark}a${mark}`), `a${mark}`],
  ])('reads %s, however it is chunked', async (_, bytes, text) => {
    for (let size = 1; size <= Math.max(1, bytes.length); size++) {
      const source = chunked(bytes, size)
      expect(await source.text()).toBe(text)
      expect(source.replaced()).toBe(0)
    }
  })

  it.each<[string, Buffer, string, number]>([
    ['a Latin-1 byte', Buffer.from([0x61, 0x62, 0x63, 0xe4, 0x64]), 'abc\ufffdd', 1],
    ['a character cut off at the end', Buffer.from([0x61, 0x62, 0x63, 0x64, 0xe2, 0x82]), 'abcd\ufffd', 1],
    ['an overlong form', Buffer.from([0x61, 0x62, 0x63, 0xc0, 0xaf]), 'abc\ufffd\ufffd', 2],
    ['a U+FFFD that was in the file', Buffer.from([0xef, 0xbf, 0xbd, 0x20, 0xff]), '\ufffd \ufffd', 1],
    [
      'half a surrogate pair in UTF-16',
      Buffer.from([0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0x62, 0]),
      'a\ufffdb',
      1,
    ],
    ['an odd byte at the end of UTF-16', Buffer.from([0xfe, 0xff, 0, 0x61, 0]), 'a\ufffd', 1],
  ])('puts U+FFFD for %s, and counts it', async (_, bytes, text, count) => {
    for (let size = 1; size <= bytes.length; size++) {
      const source = chunked(bytes, size)
      expect(await source.text()).toBe(text)
      expect(source.replaced()).toBe(count)
    }
  })

  it('counts anew at every reading', async () => {
    const source = sourceOf('a.txt', Buffer.from([0x61, 0x62, 0x63, 0xe4]))
    await source.text()
    await source.text()
    expect(source.replaced()).toBe(1)
  })

  it.each([
    ['iso-8859-1', 'caf\u00e9 \u0080'],
    ['windows-1252', 'caf\u00e9 €'],
  ] as const)('decodes %s when the document declares it', async (encoding, text) => {
    const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80])
    for (let size = 1; size <= bytes.length; size++) {
      let read = ''
      for await (const chunk of chunked(bytes, size).utf8(encoding)) read += chunk.toString()
      expect(read).toBe(text)
    }
  })

  it('believes a byte order mark before a declaration', async () => {
    let read = ''
    for await (const chunk of sourceOf('a', `${mark}é!`).utf8('iso-8859-1')) read += chunk.toString()
    expect(read).toBe('é!')
  })

  it.each([
    ['little', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['big', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61])],
  ])('refuses UTF-32 (%s-endian) by name', async (_, bytes) => {
    await expect(sourceOf('a.txt', bytes).text()).rejects.toThrow('a.txt: is UTF-32')
  })

  it('refuses a text over the limit', async () => {
    await expect(sourceOf('a.txt', 'abcdef').text(5)).rejects.toThrow(ReportError)
    await expect(sourceOf('a.txt', 'abcdef').text(6)).resolves.toBe('abcdef')
  })

  it('hands on valid UTF-8 in chunks of at most 1 MiB that end between characters', async () => {
    const text = `x${'€'.repeat(1_000_000)}`
    let read = ''
    for await (const chunk of sourceOf('a', text).utf8()) {
      expect(chunk.length).toBeLessThanOrEqual(1024 * 1024 + 3)
      read += chunk.toString()
    }
    expect(read).toBe(text)
  })

  it('gives the same text for any bytes at any chunking', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (raw, size) => {
          const bytes = Buffer.from(raw)
          const whole = chunked(bytes, 100)
          const parts = chunked(bytes, size)
          const outcome = (source: Source) => source.text().catch((error: Error) => error.message)
          expect(await outcome(parts)).toBe(await outcome(whole))
          expect(parts.replaced()).toBe(whole.replaced())
        },
      ),
    )
  })
})

describe('a source as lines', () => {
  it.each<[string, string, string[]]>([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['CR alone', 'a\rb\r', ['a', 'b']],
    ['all three', 'a\r\rb\n\rc\r\n\nd', ['a', '', 'b', '', 'c', '', 'd']],
    ['no end at the end', 'a\nb', ['a', 'b']],
    ['blank lines at the end', 'a\n\n', ['a', '']],
    ['one line end', '\n', ['']],
    ['nothing', '', []],
    ['characters of several bytes', 'ä\r\n€\n😀', ['ä', '€', '😀']],
  ])('ends at %s, however it is chunked', async (_, text, lines) => {
    const bytes = Buffer.from(text)
    for (let size = 1; size <= Math.max(1, bytes.length); size++)
      expect(await linesIn(chunked(bytes, size))).toEqual(lines)
  })

  it('equals a plain split for any text at any chunking', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'ä', '😀', '\r', '\n', '\r\n', ' '), { maxLength: 40 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const lines = whole.split(/\r\n|\n|\r/)
        if (lines[lines.length - 1] === '') lines.pop()
        expect(await linesIn(chunked(Buffer.from(whole), size))).toEqual(lines)
      }),
    )
  })

  it('cuts a line over 1 MiB, says so, and goes on', async () => {
    const long = `${'x'.repeat(1024 * 1024 - 1)}😀y`
    for (const size of [1000, 100_000, 10_000_000]) {
      const lines = await linesIn(chunked(Buffer.from(`a\n${long}\nb\n`), size))
      expect(lines.map((line) => line.length)).toEqual([1, 1024 * 1024 - 1 + '… (cut)'.length, 1])
      expect(lines[1]?.endsWith('x… (cut)')).toBe(true)
    }
  })

  it('drops the rest of an endless line while it comes', async () => {
    const source = sourceFrom('a', undefined, async function* () {
      for (let i = 0; i < 64; i++) yield Buffer.alloc(1024 * 1024, 0x78)
      yield Buffer.from('\nend')
    })
    const lines = await linesIn(source)
    expect(lines.length).toBe(2)
    expect(lines[0]?.length).toBe(1024 * 1024 + '… (cut)'.length)
    expect(lines[1]).toBe('end')
  })

  it('closes the stream when the reader has seen enough', async () => {
    let closed = false
    const source = sourceFrom('a', undefined, async function* () {
      try {
        yield Buffer.from('a\nb\nc\n')
        yield Buffer.from('d\n')
      } finally {
        closed = true
      }
    })
    for await (const line of source.lines()) if (line.text === 'b') break
    expect(closed).toBe(true)
  })
})
