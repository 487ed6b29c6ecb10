import { describe, expect, it } from '@jest/globals'
import { ReportError } from '../../../shared/model/errors.ts'
import { type Source, sourceFrom } from '../../../shared/reading/source.ts'
import { scanXml, type XmlScan } from '../../../shared/reading/xml-scan.ts'

const chunked = (data: string, size: number): Source => {
  const bytes = Buffer.from(data)
  return sourceFrom('r.xml', bytes.length, async function* () {
    for (let i = 0; i < bytes.length; i += size) yield Buffer.from(bytes.subarray(i, i + size))
  })
}

const scan = (source: Source, text: boolean): Promise<void> =>
  scanXml(source, { open: () => undefined, ...(text && { text: () => {} }) })

/** Passes over everything inside the root element. */
const skip = (source: Source): Promise<void> => scanXml(source, { open: () => 'skip' })

describe('scanning XML refuses', () => {
  it.each<[string, string, number | undefined, string]>([
    ['an empty file', '', undefined, 'is empty'],
    ['a file of white space', ' \n ', undefined, 'is empty'],
    ['a declaration alone', '<?xml version="1.0"?>', undefined, 'is empty'],
    ['a <!DOCTYPE …> alone', '<!DOCTYPE a>\n', undefined, 'is empty'],
    ['text outside the root', '\n\nhello', 3, 'text outside the root'],
    ['text behind the root', '<a/>\n x', 2, 'text outside the root'],
    ['CDATA behind the root', '<a/>\n<![CDATA[x]]>', 2, 'text outside the root'],
    ['two roots', '<a/>\n<b/>', 2, 'second root element, <b>'],
    ['the same root twice', '<a b="1"/>\n<a b="1"/>', 2, 'second root element, <a>'],
    [
      'two reports in one file',
      '<?xml version="1.0"?><a/>\n<?xml version="1.0"?>',
      2,
      'second XML declaration',
    ],
    ['a bare "<" in text', '<a>\n1 < 2</a>', 2, 'bare "<"'],
    ['a bare "<" in a value', '<a b="1\n<2"/>', 2, 'bare "<"'],
    ['a bare "<" in a plain value', '<a>\n<c b="1"/>\n<c b="<"/></a>', 3, 'bare "<"'],
    ['a bare "&" in a value', '<a b="Q & A;"/>', 1, 'bare "&"'],
    ['an unknown entity in a value', '<a>\n<b c="\r\n&nope;"/></a>', 3, 'has the entity "&nope;"'],
    ['an attribute twice', '<a b="1" b="2"/>', 1, 'attribute "b" twice'],
    [
      'an attribute twice, in an order seen before',
      '<r><a b="" c="" d=""/>\n<a c="" c=""/></r>',
      2,
      '"c" twice',
    ],
    ['an attribute twice, behind one that was left out', '<r><a b="" c="" b=""/></r>', 1, '"b" twice'],
    ['an attribute twice, the first one new', '<r><a b="" c=""/>\n<a c="" b="" c=""/></r>', 2, '"c" twice'],
    ['an attribute without a value', '<a b/>', 1, 'attribute "b" without a value'],
    ['an attribute without quotes', '<a b=1/>', 1, 'attribute "b" without quotes'],
    ['attributes without a blank between', '<a b="1"c="2"/>', 1, '"c" in the name of <a> or right behind'],
    ['a name that goes on strangely', '<r><a b="1"/>\n<a€$ b="1"/></r>', 2, '"$" in the name of <a€>'],
    ['a slash inside a tag', '<a / b="1"/>', 1, 'has "/" inside <a>'],
    ['a tag without a name', '<a>\n<>', 2, 'has ">" where a name was due'],
    ['a strange character of several bytes', '<a b="1"😀="2"/>', 1, '"😀" in the name of <a>'],
    ['tags that do not match', '<a>\n<b>\n</a></b>', 3, 'closes <b> of line 2 with </a>'],
    ['an end tag that only begins alike', '<a>\n<b>\n</bc></a>', 3, 'closes <b> of line 2 with </bc>'],
    ['an end tag with attributes', '<a>\n</a b="1">', 2, 'closes <a> of line 1 with </a b="1">'],
    ['an end without a start', '<a></a>\n</b>', 2, 'has </b> without a start'],
    ['a file cut off in an element', '<a>\n<b>text', 2, 'ends inside <b> of line 2: the report was cut off'],
    ['a file cut off in a tag', '<a>\n<b c="', 2, 'ends inside a tag: the report was cut off'],
    ['a file cut off behind a value', '<a>\n<b c="1"', 2, 'ends inside a tag: the report was cut off'],
    ['a file cut off behind a "/"', '<a>\n<b c="1"/', 2, 'ends inside a tag: the report was cut off'],
    ['a file cut off in an end tag', '<a>\n</', 2, 'ends inside a tag: the report was cut off'],
    ['a file cut off in a name', '<abc', 1, 'ends inside a tag: the report was cut off'],
    ['a file cut off in a comment', '<a>\n<!-- \n', 3, 'ends inside a comment: the report was cut off'],
    ['a file cut off in CDATA', '<a>\n<![CDATA[x', 2, 'ends inside a CDATA section: the report was cut off'],
    [
      'a file cut off in an instruction',
      '<a/>\n<?p ',
      2,
      'ends inside an instruction: the report was cut off',
    ],
    [
      'a file cut off in a <!DOCTYPE …>',
      '\n<!DOCTYPE a SYSTEM ">',
      2,
      'ends inside a tag: the report was cut off',
    ],
    ['a file cut off at a "<"', '<a>\n<', 2, 'cut off'],
    [
      'a DTD of its own',
      '<!-- -->\n<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
      2,
      'has a DTD with declarations of its own',
    ],
    [
      'a DTD behind an identifier',
      '<!DOCTYPE a SYSTEM "x"\n[]><a/>',
      1,
      'has a DTD with declarations of its own',
    ],
    ['a second <!DOCTYPE …>', '<!DOCTYPE a>\n<!DOCTYPE a><a/>', 2, 'has a <!DOCTYPE …> where none may stand'],
    ['a <!DOCTYPE …> inside', '<a>\n<!DOCTYPE a></a>', 2, 'has a <!DOCTYPE …> where none may stand'],
    ['a "<" in a <!DOCTYPE …>', '<!DOCTYPE a <b>', 1, 'has "<" inside a <!DOCTYPE …>'],
    ['another declaration', '<!ENTITY x "y">\n<a/>', 1, 'has a declaration (<!…>)'],
    ['a declaration inside', '<a>\n<!ELEMENT a></a>', 2, 'has a declaration (<!…>)'],
    ['an encoding that is not read', '<?xml version="1.0" encoding="Shift_JIS"?><a/>', 1, '"Shift_JIS"'],
  ])('%s, at any chunk size alike', async (_, text, line, reason) => {
    for (const [wanted] of [[true], [false]] as const)
      for (let size = 1; size <= Math.max(1, text.length); size++) {
        const error = await scan(chunked(text, size), wanted).catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(ReportError)
        expect((error as ReportError).reason).toContain(reason)
        expect((error as ReportError).line).toBe(line)
        expect((error as ReportError).file).toBe('r.xml')
      }
  })

  it.each<[string, string, string]>([
    ['an unknown entity in text', '<a>\n\nx &nbsp;</a>', 'r.xml:3: has the entity "&nbsp;"'],
    ['a bare "&" in text', '<a>\r\nQ & A\n</a>', 'r.xml:2: has a bare "&"'],
    ['a number that is no character', '<a>&#x110000;</a>', 'r.xml:1: has the entity "&#x110000;"'],
  ])('%s when the text is wanted', async (_, text, message) => {
    for (let size = 1; size <= text.length; size++) {
      await expect(scan(chunked(text, size), true)).rejects.toThrow(message)
      await scan(chunked(text, size), false)
    }
  })

  it.each<[string, string]>([
    ['tags that do not match', '<r>\n<a></b></r>'],
    ['an attribute twice', '<r>\n<a b="" b=""/></r>'],
    ['an unknown entity in a value', '<r>\n<a b="&nope;"/></r>'],
    ['an end', '<r>\n'],
    ['a depth', `<r>\n${'<a>'.repeat(256)}`],
  ])('%s in what is passed over, too', async (_, text) => {
    await expect(skip(chunked(text, 5))).rejects.toThrow('r.xml:2: ')
  })

  it.each<[string, string]>([
    ['before all elements', '<r>\nx<a b="1"/><a b="2"/></r>'],
    ['between elements that repeat themselves', '<r><a b="1"/><a b="2"/><a b="3"/>\n x<a b="4"/></r>'],
    ['behind all elements', '<r><a b="1"/>\n\0</r>'],
    ['behind what was passed over', '<r><skip>x</skip>\nx</r>'],
    ['behind an element that has text', '<r><t>x</t>\nx</r>'],
  ])('text where only elements are, at any chunk size: %s', async (_, text) => {
    const strict: XmlScan = {
      open: ({ name }) => (name === 'skip' ? 'skip' : undefined),
      text: () => {},
      textIn: new Set(['t']),
      noOtherText: true,
    }
    for (let size = 1; size <= text.length; size++) {
      await expect(scanXml(chunked(text, size), strict)).rejects.toThrow(
        'r.xml:2: has text in <r>, which holds elements only',
      )
      await scanXml(chunked(text.replace(/\n( ?)[x\0]/, '\r\n\t$1'), size), strict)
    }
  })

  const many = (n: number, one: (i: number) => string) => Array.from({ length: n }, (_, i) => one(i)).join('')
  const mebi = 1024 * 1024
  it.each<[string, (over: number) => string, string]>([
    ['depth', (over) => '<a>'.repeat(256 + over) + '</a>'.repeat(256 + over), 'nests deeper than 256'],
    ['attributes', (over) => `<a${many(256 + over, (i) => ` b${i}=""`)}/>`, 'more than 256 attributes'],
    ['names', (over) => `<${'a'.repeat(1024 + over)}/>`, 'name of more than 1024 bytes'],
    ['attribute names', (over) => `<a ${'a'.repeat(1024 + over)}=""/>`, 'name of more than 1024 bytes'],
    ['values', (over) => `<a b="${'x'.repeat(16 * mebi + over)}"/>`, 'value of more than 16777216 bytes'],
    [
      'values as expected',
      (over) => `<r><a b=""/><a b="${'x'.repeat(16 * mebi + over)}"/></r>`,
      'value of more than 16777216 bytes',
    ],
    ['text', (over) => `<a>${'x'.repeat(64 * mebi + over)}</a>`, 'more than 67108864 bytes of text'],
    [
      'a <!DOCTYPE …>',
      (over) => `<!DOCTYPE ${'a'.repeat(64 * 1024 - 11 + over)}><a/>`,
      'of more than 65536 bytes',
    ],
  ])('%s over the limit, and reads up to it', async (_, text, reason) => {
    await expect(scan(chunked(text(0), 1 << 18), true)).resolves.toBeUndefined()
    await expect(scan(chunked(text(1), 1 << 18), true)).rejects.toThrow(reason)
  })

  it.each<[string, string]>([
    ['by an empty element', '<a>TEXT<b/>TEXT</a>'],
    ['by the start of an element', '<a>TEXT<b>TEXT</b></a>'],
    ['by the end of an element', '<a><b>TEXT</b>TEXT</a>'],
  ])('no text that is divided %s', async (_, text) => {
    await scan(chunked(text.replaceAll('TEXT', 'x'.repeat(40 * mebi)), 1 << 20), true)
  })

  it('no tag in many chunks, and does not begin it anew with each of them', async () => {
    await scan(chunked(`<a b="${'x'.repeat(8 * mebi)}"/>`, 256), true)
  })

  it.each<[string, string, string]>([
    [
      'a tag',
      `<a ${many(20, (i) => `b${i}="${'x'.repeat(2 * mebi)}" `)}`,
      'a tag of more than 33554432 bytes',
    ],
    ['a value', `<a b="${'x'.repeat(17 * mebi)}`, 'a value of more than 16777216 bytes'],
    ['a name', `<${'x'.repeat(2000)}`, 'a name of more than 1024 bytes'],
    ['an end tag', `<a></a${' '.repeat(4000)}`, 'has "</" without its ">"'],
    ['a <!DOCTYPE …>', `<!DOCTYPE ${' '.repeat(70_000)}`, 'of more than 65536 bytes'],
  ])('%s that never ends, without waiting for the end of the file', async (_, text, reason) => {
    const endless = sourceFrom('r.xml', undefined, async function* () {
      yield Buffer.from(text)
      for (;;) yield Buffer.alloc(mebi, ' ')
    })
    await expect(scan(endless, false)).rejects.toThrow(reason)
  })
})
