import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ReportError } from '../../../shared/model/errors.ts'
import { type Source, sourceFrom, sourceOf } from '../../../shared/reading/source.ts'
import { readXml } from '../../../shared/reading/xml.ts'
import { scanXml, type XmlTag } from '../../../shared/reading/xml-scan.ts'

const chunked = (data: string | Buffer, size: number): Source => {
  const bytes = Buffer.from(data)
  return sourceFrom('r.xml', bytes.length, async function* () {
    for (let i = 0; i < bytes.length; i += size) yield Buffer.from(bytes.subarray(i, i + size))
  })
}

/** What a document says, in order: "<a 1 {}", "text", "</a 3", with neighbouring pieces of text joined. */
class Log {
  readonly events: string[] = []
  #inText = false

  open(name: string, line: number, attributes: readonly (readonly [string, unknown])[]): void {
    this.#add(`<${name} ${line} ${JSON.stringify(attributes)}`)
  }
  close(name: string, line: number): void {
    this.#add(`</${name} ${line}`)
  }
  text(text: string): void {
    if (this.#inText) this.events.push(this.events.pop() + text)
    else this.events.push(text)
    this.#inText = true
  }
  #add(event: string): void {
    this.events.push(event)
    this.#inText = false
  }
}

type Wish = {
  readonly asked?: readonly string[] // attributes that every tag is asked for
  readonly text?: boolean | ReadonlySet<string> // of all elements, of none, or of these
  readonly skip?: string // an element
}

/** Everything that `scanXml` tells. */
async function scanned(source: Source, { asked = [], text = true, skip }: Wish): Promise<readonly string[]> {
  const log = new Log()
  await scanXml(source, {
    open(tag) {
      const found = asked
        .map((name) => [name, tag.text(name)] as const)
        .filter(([, value]) => value !== undefined)
      log.open(tag.name, tag.line, found)
      return tag.name === skip ? 'skip' : undefined
    },
    close: (name, line) => log.close(name, line),
    ...(text && { text: (piece) => log.text(piece) }),
    ...(typeof text !== 'boolean' && { textIn: text }),
  })
  return log.events
}

/** The same by `readXml`, the reader of whole strings. */
async function read(source: Source, { asked = [], text = true, skip }: Wish): Promise<readonly string[]> {
  const log = new Log()
  const open: string[] = []
  let skipped = 0 // the depth of the element that is passed over
  await readXml(source, {
    open(name, attributes, line) {
      open.push(name)
      if (skipped > 0) return 'skip-text'
      const found = asked.flatMap((key) => (key in attributes ? [[key, attributes[key]] as const] : []))
      log.open(name, line, found)
      if (name === skip) skipped = open.length
      return name === skip || (typeof text !== 'boolean' && !text.has(name)) ? 'skip-text' : undefined
    },
    close(name, line) {
      if (skipped === 0) log.close(name, line)
      else if (skipped === open.length) skipped = 0
      open.pop()
    },
    ...(text && { text: (piece: string) => log.text(piece) }),
  })
  return log.events
}

const outcome = (work: Promise<readonly string[]>): Promise<readonly string[] | string> =>
  work.catch((error: unknown) => (error instanceof ReportError ? error.message : Promise.reject(error)))

describe('scanning XML', () => {
  const names = ['b', 'c', 'cd', 'cde', 'd', 'x:y', 'é', 'toString', '__proto__']
  it.each<[string, string]>([
    ['text', '<a>x</a>'],
    ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>'],
    ['numbers', '<a>&#65;&#x42;&#x1F600;</a>'],
    ['a number with leading zeros', '<a>&#x000041;</a>'],
    ['control characters, raw and as numbers', '<a>\u001b[31m&#27;[0m&#x0;</a>'],
    ['CDATA', '<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>'],
    ['text around CDATA', '<a>x<![CDATA[y]]>z</a>'],
    ['comments', '<!-- a > b -->\n<a>x<!-- <c>\n -- -->y</a><!-- end\n -->'],
    ['processing instructions', '<?xml version="1.0"?><?p <x> ?><a>x<?q?>y</a>'],
    ['an instruction at the end', '<a/>\n<?p?>'],
    ['line ends, which all become LF', '<a>1\r\n2\r3\n4</a>'],
    ['line ends in CDATA', '<a><![CDATA[1\r\n2\r]]></a>'],
    ['a "]]>" that stands in text', '<a>]]></a>'],
    ['a ">" in text', '<a>1 > 0</a>'],
    ['blanks in tags', '<a  ><b\n/>\n</a\n ><!---->'],
    [
      'both kinds of quotes, with ">" inside',
      `<a><b c='"/>"' d="'>'" /><b c="1" d="'"/><b c='2' d="3" /></a>`,
    ],
    ['blanks around "="', '<a><b c = "1"\n d\t=\n"2"/><b c="1" d="3"/>\n</a>'],
    ['white space in values', '<a><b c="1\r\n2\t3&#10;4"/>\n<b c="1\n2"/>\n</a>'],
    ['names in any script, with prefixes', '<a><é:ü-1._ x:y="z"/><b é="ü€😀"/></a>'],
    ['attributes that begin with another', '<a><b c="1" cd="2" cde="3"/><b cde="1" cd="2" c="3"/></a>'],
    ['tags that begin with another', '<a><ab c="1"/><a c="2"/><ab cd="3"/><a/></a>'],
    ['attributes that come and go', '<a><b c="1"/><b c="2" d="3"/><b d="4"/><b/><b d="5" c="6"/></a>'],
    ['a value as long as no other', `<a><b c="${'x'.repeat(40)}"/><b c="${'é'.repeat(40)}&amp;"/></a>`],
    ['values of one length', '<a><b c="true"/><b c="test"/><b c="true"/><b c=""/></a>'],
    ['an attribute named as a member of all objects', '<a><b toString="1" __proto__="2"/></a>'],
  ])('reads %s as the reader of strings does, however it is chunked', async (_, text) => {
    for (const wish of [{ asked: names }, { asked: names, text: false }]) {
      const whole = await read(sourceOf('r.xml', text), wish)
      for (let size = 1; size <= Buffer.byteLength(text); size++)
        expect(await scanned(chunked(text, size), wish)).toEqual(whole)
    }
  })

  it('reads any document as the reader of strings does, and refuses what it refuses', async () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'line', 'é')
    const value = fc.constantFrom('1', '23', 'true', 'it&apos;s', "'", '\n', 'a'.repeat(50))
    const empty = fc.tuple(word, word, value).map(([tag, name, text]) => `<${tag} ${name}="${text}"/>`)
    const piece = fc.oneof(
      fc.constantFrom(
        '<a>',
        '</a>',
        '<b',
        '/>',
        '>',
        ' a="',
        " b = '",
        '"',
        "'",
        '=',
        '<',
        '&',
        '&#10;',
        '&lt;',
      ),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        ' ',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?p',
        '?>',
        'x',
        '€',
        '😀',
      ),
      empty,
      fc.tuple(word, word).map(([tag, inner]) => `<${tag}> <${inner}>\n</${inner}></${tag}>`),
    )
    const wish = fc.record({
      asked: fc.constant(['a', 'b', 'ab', 'line', 'é']),
      text: fc.constantFrom(true, false, new Set(['b', 'line'])),
      skip: fc.constantFrom('', 'ab', 'line'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        wish,
        async (...given) => {
          const [pieces, size, wanted] = given
          const text = `<r>${pieces.join('')}</r>`
          expect(await outcome(scanned(chunked(text, size), wanted))).toEqual(
            await outcome(read(sourceOf('r.xml', text), wanted)),
          )
        },
      ),
      { numRuns: 4000 },
    )
  })

  it('reads what repeats itself as the reader of strings does', async () => {
    const gap = fc.constantFrom('\n  ', '\n  ', '\n  ', '\r\n\t', '', 'x', '<!-- -->\n  ')
    const number = fc.nat({ max: 12_000 })
    const line = fc.tuple(gap, number, number, fc.nat({ max: 40 })).map(([before, a, b, kind]) => {
      const usual = `<line number="${a}" hits="${b}"`
      if (kind === 0) return `${before}<line hits="${b}" number="${a}"/>`
      if (kind === 1) return `${before}<line  number="${a}" hits='${b}' />`
      if (kind === 2) return `${before}<lines><line number="${a}"/></lines>`
      if (kind === 3) return `${before}${usual}>${before}<c n="1"/></line>`
      if (kind === 4) return `${before}<lin number="${a}" hits="&#4${b % 10};"/>`
      return `${before}${usual}${kind < 12 ? ' branch="true"' : ''}/>`
    })
    const wish = fc.record({
      asked: fc.constant(['number', 'hits', 'branch', 'n']),
      text: fc.constantFrom(true, false, new Set(['lines', 'x'])),
      skip: fc.constantFrom('', '', 'lines'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: 1, max: 400 }),
        wish,
        async (...given) => {
          const [lines, size, wanted] = given
          const text = `<r>${lines.join('')}\n</r>`
          expect(await scanned(chunked(text, size), wanted)).toEqual(
            await read(sourceOf('r.xml', text), wanted),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each<[string, number]>([
    ['0', 0],
    ['7', 7],
    ['0012', 12],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', -1],
    ['18446744073709551615', -1],
    ['', -1],
    ['-1', -1],
    ['+1', -1],
    ['1.0', -1],
    ['1e3', -1],
    [' 1', -1],
    ['undefined', -1],
    ['٣', -1],
    ['&#49;2', 12],
    ['&#49;.5', -1],
    ['9007199254740&#57;92', -1],
  ])('reads the whole number "%s" as %d', async (text, value) => {
    const found: unknown[] = []
    const take = (tag: XmlTag) => {
      found.push(tag.whole('n'), tag.whole('m'))
      return undefined
    }
    await scanXml(sourceOf('r', `<a n="${text}"/>`), { open: take })
    expect(found).toEqual([value, undefined])
  })

  it('passes over an element with all that is in it, and goes on behind it', async () => {
    const inside = '2<s><![CDATA[</s>]]><!-- </s> --><?p </s>?></s>3\n<b x="</s>"/>'.replace('"</', '"&lt;/')
    const text = `<a>1<s x="/>">${inside}</s>4<s/>5<b>6</b>\n</a>`
    for (let size = 1; size <= text.length; size++)
      expect(await scanned(chunked(text, size), { skip: 's' })).toEqual([
        '<a 1 []',
        '1',
        '<s 1 []',
        '4',
        '<s 2 []',
        '5',
        '<b 2 []',
        '6',
        '</b 2',
        '\n',
        '</a 3',
      ])
  })

  it('may pass over the root element', async () => {
    const closed: string[] = []
    await scanXml(sourceOf('r', '<a><b/></a>\n'), { open: () => 'skip', close: (name) => closed.push(name) })
    expect(closed).toEqual([])
  })

  it.each<[string, string]>([
    ['a system identifier', '<!DOCTYPE coverage SYSTEM "http://x.y/coverage-04.dtd">'],
    ['a public identifier', "<!DOCTYPE report PUBLIC '-//JACOCO//DTD Report 1.1//EN'\n 'report.dtd'>"],
    ['brackets and ">" in quotes', '<!DOCTYPE a SYSTEM "x[>]<!ENTITY">'],
    ['nothing but a name', '<!DOCTYPE html>'],
  ])('passes over a <!DOCTYPE …> with %s', async (_, doctype) => {
    const text = `<?xml version="1.0"?>\n${doctype}\n<!-- x -->\n<a/>`
    const line = text.split('\n').length
    for (let size = 1; size <= text.length; size++)
      expect(await scanned(chunked(text, size), {})).toEqual([`<a ${line} []`, `</a ${line}`])
  })

  it.each<[string, Buffer, string]>([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a b="é€"/>'), 'é€'],
    ['UTF-16', Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a b="é€"/>', 'utf16le'), 'é€'],
    ['ISO-8859-1', Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a b='é'/>", 'latin1'), 'é'],
    [
      'Windows-1252',
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a b="\x80\xe9"/>', 'latin1'),
      '€é',
    ],
  ])('reads %s', async (_, bytes, value) => {
    for (const size of [1, 2, 7, bytes.length])
      expect(await scanned(chunked(bytes, size), { asked: ['b'] })).toEqual([
        `<a 1 [["b","${value}"]]`,
        '</a 1',
      ])
  })
})
