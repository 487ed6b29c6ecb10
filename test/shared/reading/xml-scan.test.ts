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

/** "<a 1", "</a 3", "text": what a document says, in order, with neighbouring pieces of text joined. */
class Log {
  readonly events: string[] = []
  #inText = false

  element(event: string): void {
    this.events.push(event)
    this.#inText = false
  }
  text(text: string): void {
    if (this.#inText) this.events.push(this.events.pop() + text)
    else this.events.push(text)
    this.#inText = true
  }
}

type Attributes = Readonly<Record<string, string>>
const startOf = (name: string, line: number, attributes: Attributes) =>
  `<${name} ${line} ${JSON.stringify(attributes)}`

/** Everything by `scanXml`, asking each tag for the attributes that `asked` names. */
async function scanned(source: Source, asked: readonly string[] = []): Promise<readonly string[]> {
  const log = new Log()
  await scanXml(source, {
    open(tag) {
      const found = asked.flatMap((name) => {
        const value = tag.text(name)
        return value === undefined ? [] : [[name, value]]
      })
      log.element(startOf(tag.name, tag.line, Object.fromEntries(found)))
      return undefined
    },
    close: (name, line) => log.element(`</${name} ${line}`),
    text: (text) => log.text(text),
  })
  return log.events
}

/** The same by `readXml`, which is the reader of whole strings. */
async function read(source: Source, asked: readonly string[] = []): Promise<readonly string[]> {
  const log = new Log()
  await readXml(source, {
    open(name, attributes, line) {
      const found = asked.flatMap((key) => (key in attributes ? [[key, attributes[key]]] : []))
      log.element(startOf(name, line, Object.fromEntries(found)))
      return undefined
    },
    close: (name, line) => log.element(`</${name} ${line}`),
    text: (text) => log.text(text),
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
    const whole = await read(sourceOf('r.xml', text), names)
    for (let size = 1; size <= Buffer.byteLength(text); size++)
      expect(await scanned(chunked(text, size), names)).toEqual(whole)
  })

  it('reads any document as the reader of strings does, and refuses what it refuses', async () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'line', 'é')
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
      fc
        .tuple(word, word, fc.constantFrom('1', '23', 'true', 'it&apos;s', "'", '\n'))
        .map(([tag, name, value]) => `<${tag} ${name}="${value}"/>`),
      fc.tuple(word, word).map(([tag, inner]) => `<${tag}> <${inner}>\n</${inner}></${tag}>`),
    )
    const document = fc.array(piece, { maxLength: 12 }).map((pieces) => `<r>${pieces.join('')}</r>`)
    await fc.assert(
      fc.asyncProperty(document, fc.integer({ min: 1, max: 30 }), async (text, size) => {
        const asked = ['a', 'b', 'ab', 'line', 'é']
        expect(await outcome(scanned(chunked(text, size), asked))).toEqual(
          await outcome(read(sourceOf('r.xml', text), asked)),
        )
      }),
      { numRuns: 3000 },
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
    const text =
      `<a>1<s x="</s>&amp;">2<s><![CDATA[</s>]]><!-- </s> --></s>3\n<b/></s>4<s/>5<b>6</b>\n</a>`.replace(
        '</s>&amp;',
        '&lt;/s>',
      )
    for (let size = 1; size <= text.length; size++) {
      const log = new Log()
      await scanXml(chunked(text, size), {
        open(tag) {
          log.element(`<${tag.name} ${tag.line}`)
          return tag.name === 's' ? 'skip' : undefined
        },
        close: (name, line) => log.element(`</${name} ${line}`),
        text: (piece) => log.text(piece),
      })
      expect(log.events).toEqual(['<a 1', '1', '<s 1', '4', '<s 2', '5', '<b 2', '6', '</b 2', '\n', '</a 3'])
    }
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
      expect(await scanned(chunked(text, size))).toEqual([`<a ${line} {}`, `</a ${line}`])
  })
})
