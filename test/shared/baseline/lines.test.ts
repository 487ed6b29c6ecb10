import { describe, expect, it } from '@jest/globals'
import { textLines } from '../../../shared/baseline/lines.ts'

describe('the lines of a file', () => {
  it.each<[string, Buffer, string[]]>([
    ['LF', Buffer.from('a\nb\n'), ['a', 'b']],
    ['CRLF', Buffer.from('a\r\nb\r\n'), ['a', 'b']],
    ['CR', Buffer.from('a\rb'), ['a', 'b']],
    ['no newline at the end', Buffer.from('a\n\nb'), ['a', '', 'b']],
    ['nothing', Buffer.alloc(0), []],
    ['a byte order mark', Buffer.from('\ufeffa\nb'), ['a', 'b']],
    ['UTF-16', Buffer.from('\ufeffa\nü\n', 'utf16le'), ['a', 'ü']],
    ['bytes that are no UTF-8', Buffer.of(0x61, 0xfc, 0x0a), ['a\ufffd']],
  ])('end as tools count them: %s', (_, bytes, want) => {
    expect(textLines(bytes)).toEqual(want)
  })
})
