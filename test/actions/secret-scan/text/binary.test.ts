import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { contentFacts, lfsPointer } from '../../../../actions/secret-scan/src/text/binary.ts'

const facts = (text: string) => contentFacts(Buffer.from(text, 'latin1'))
const oid = '4d7a'.repeat(16)
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`

describe('The content of a file', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['prose', 'A sentence.\n', 'text'],
    ['prose that begins as a bitmap does', 'BM stands for bench mark.\n', 'text'],
    ['bytes of no encoding', 'na\xefve \xfe\xff\xc3(\n', 'text'],
    ['a log with colours', '\x1b[31mfailed\x1b[0m: 3 of 5 tests did not pass\n', 'text'],
    ['one zero', 'some text\0and more', 'binary'],
    ['control codes', '\x01\x02\x03abc', 'binary'],
  ])('is told apart: %s', (_, text, kind) => {
    expect(facts(text)).toEqual({ kind, minified: false })
  })

  it.each([false, true])('is text in UTF-16, big-endian: %s', (big) => {
    for (const mark of ['', '\ufeff']) {
      const bytes = Buffer.from(`${mark}größe = 1\r\nname = "x"\r\n`, 'utf16le')
      expect(contentFacts(big ? bytes.swap16() : bytes).kind).toBe('text')
    }
  })

  it.each([
    ['PNG image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['WebP image', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['ELF program', '\x7fELF\x02\x01\x01\0'],
    ['Java class or Mach-O program', '\xca\xfe\xba\xbe\0\0\0\x34'],
    ['WebAssembly module', '\0asm\x01\0\0\0'],
    ['SQLite database', 'SQLite format 3\0\x10\0'],
    ['WOFF2 font', 'wOF2\0\x01\0\0'],
    ['PDF document', '%PDF-1.7\ntext'],
    ['gzip file', gzipSync('x').toString('latin1')],
    ['tar archive', `${'a\0'.padEnd(257, '\0')}ustar\0`],
  ])('is known by its beginning: %s', (format, text) => {
    expect(facts(text)).toEqual({ kind: 'binary', format, minified: false })
  })

  it('is minified when its lines are longer than anybody reads', () => {
    const statement = 'a=b(c,d);'
    expect(facts(statement.repeat(300)).minified).toBe(true)
    expect(facts(statement.repeat(100)).minified).toBe(false)
    expect(facts(`${statement}\n`.repeat(300)).minified).toBe(false)
    // One long line among many is a table or a fixture.
    expect(facts(`${`${statement}\n`.repeat(300)}${statement.repeat(300)}`).minified).toBe(false)
  })
})

describe('A pointer of Git LFS', () => {
  it('says what it stands for', () => {
    expect(facts(pointer)).toEqual({ kind: 'text', lfs: { oid, size: 12345 }, minified: false })
  })

  it.each([
    ['without a size', pointer.replace(/size.*\n/, '')],
    ['without an object', pointer.replace(/oid.*\n/, '')],
    ['of another version', pointer.replace('v1', 'v9')],
    ['that is quoted', `> ${pointer}`],
    ['that is too long for one', pointer + 'x'.repeat(1000)],
    ['whose object is cut', pointer.replace(oid, oid.slice(1))],
  ])('is none: %s', (_, text) => {
    expect(lfsPointer(Buffer.from(text))).toBeUndefined()
  })
})
