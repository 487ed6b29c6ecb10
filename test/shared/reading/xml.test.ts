import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ReportError } from '../../../shared/model/errors.ts'
import { type Source, sourceFrom, sourceOf } from '../../../shared/reading/source.ts'
import { localName, readXml } from '../../../shared/reading/xml.ts'

const chunked = (data: string | Buffer, size: number): Source => {
  const bytes = Buffer.from(data)
  return sourceFrom('r.xml', bytes.length, async function* () {
    for (let i = 0; i < bytes.length; i += size) yield Buffer.from(bytes.subarray(i, i + size))
  })
}

type Tree = { name: string; attributes: Record<string, string>; children: (Tree | string)[] }

/** The document as a tree, neighbouring pieces of text joined. */
async function treeOf(source: Source): Promise<Tree> {
  const root: Tree = { name: '', attributes: {}, children: [] }
  const open = [root]
  const inner = () => open[open.length - 1] as Tree
  await readXml(source, {
    open(name, attributes) {
      const tree = { name, attributes: { ...attributes }, children: [] }
      inner().children.push(tree)
      open.push(tree)
    },
    text(text) {
      const { children } = inner()
      const last = children[children.length - 1]
      if (typeof last === 'string') children[children.length - 1] = last + text
      else children.push(text)
    },
    close(name) {
      expect(open.pop()?.name).toBe(name)
    },
  })
  expect(open).toEqual([root])
  return root.children[0] as Tree
}

const escaped = (text: string) => text.replace(/[&<>"\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)
const written = (tree: Tree | string): string =>
  typeof tree === 'string'
    ? escaped(tree)
    : `<${tree.name}${Object.entries(tree.attributes)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('')}>${tree.children.map(written).join('')}</${tree.name}>`

describe('reading XML', () => {
  it.each<[string, string, Tree['children']]>([
    ['text', '<a>x</a>', ['x']],
    ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', ['<>&"\'']],
    ['numbers', '<a>&#65;&#x42;&#x1F600;</a>', ['AB😀']],
    ['a number with leading zeros', '<a>&#x000041;</a>', ['A']],
    ['control characters, raw and as numbers', '<a>\u001b[31m&#27;[0m&#x0;</a>', ['\u001b[31m\u001b[0m\0']],
    ['CDATA', '<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>', ['<b>&amp;]]>']],
    ['text around CDATA', '<a>x<![CDATA[y]]>z</a>', ['xyz']],
    ['comments', '<!-- a > b --><a>x<!-- <c> -- -->y</a><!-- end -->', ['xy']],
    ['processing instructions', '<?xml version="1.0"?><?p <x> ?><a>x<?q?>y</a>', ['xy']],
    ['a short instruction at the end', '<a>x</a><?p?>', ['x']],
    ['line ends, which all become LF', '<a>1\r\n2\r3\n4</a>', ['1\n2\n3\n4']],
    ['line ends in CDATA', '<a><![CDATA[1\r\n2\r]]></a>', ['1\n2\n']],
    ['a "]]>" that stands in text', '<a>]]></a>', [']]>']],
    ['a ">" in text', '<a>1 > 0</a>', ['1 > 0']],
    ['blanks in tags', '<a  ><b\n/></a >', [{ name: 'b', attributes: {}, children: [] }]],
    [
      'both kinds of quotes, with ">" inside',
      `<a><b c='"/>"' d="'>'" /></a>`,
      [{ name: 'b', attributes: { c: '"/>"', d: "'>'" }, children: [] }],
    ],
    [
      'blanks around "="',
      '<a><b c = "1"\n d\t=\n"2"/></a>',
      [{ name: 'b', attributes: { c: '1', d: '2' }, children: [] }],
    ],
    [
      'white space in values, which becomes blanks unless written as a number',
      '<a><b c="1\r\n2\t3&#10;4"/></a>',
      [{ name: 'b', attributes: { c: '1 2 3\n4' }, children: [] }],
    ],
    [
      'names in any script, with prefixes',
      '<a><é:ü-1._ x:y="z"/></a>',
      [{ name: 'é:ü-1._', attributes: { 'x:y': 'z' }, children: [] }],
    ],
    [
      'attributes that begin with the name of another',
      '<a><b c="1" cd="2" cde="3"/><bc cde="1" cd="2" c="3"/></a>',
      [
        { name: 'b', attributes: { c: '1', cd: '2', cde: '3' }, children: [] },
        { name: 'bc', attributes: { cde: '1', cd: '2', c: '3' }, children: [] },
      ],
    ],
    [
      'an attribute named as a member of all objects',
      '<a><b toString="1" constructor="2"/></a>',
      [{ name: 'b', attributes: { toString: '1', constructor: '2' }, children: [] }],
    ],
  ])('reads %s, however it is chunked', async (_, text, children) => {
    const length = Buffer.byteLength(text)
    for (let size = 1; size <= length; size++)
      expect(await treeOf(chunked(text, size))).toEqual({ name: 'a', attributes: {}, children })
  })

  it('keeps __proto__ as an attribute like any other, and gives no inherited one', async () => {
    await readXml(sourceOf('a', '<a __proto__="x"/>'), {
      open(_, attributes) {
        expect(Object.entries(attributes)).toEqual([['__proto__', 'x']])
        expect(attributes.toString).toBeUndefined()
      },
    })
    expect.assertions(2)
  })

  it('gives back any tree at any chunking', async () => {
    const name = fc.stringMatching(/^[A-Za-z_][-.\w]{0,8}$/)
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
      child: fc.oneof({ depthSize: 'small' }, text, tie('tree')),
      tree: fc.record({
        name,
        attributes: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
        children: fc.array(tie('child'), { maxLength: 4 }),
      }),
    }))
    const joined = (given: Tree): Tree => ({
      ...given,
      children: given.children.reduce<(Tree | string)[]>((all, child) => {
        const last = all[all.length - 1]
        if (typeof child !== 'string') all.push(joined(child))
        else if (typeof last === 'string') all[all.length - 1] = last + child
        else all.push(child)
        return all
      }, []),
    })
    await fc.assert(
      fc.asyncProperty(tree, fc.integer({ min: 1, max: 40 }), async (given, size) => {
        expect(await treeOf(chunked(written(given), size))).toEqual(joined(given))
      }),
    )
  })

  it('tells the line of every tag, however it is chunked', async () => {
    const text = '<?xml version="1.0"?>\n<!-- \n -->\n<a\n b="\n">\r\n<b/>x\n<![CDATA[\n\n]]><c>\n</c></a>\n'
    for (let size = 1; size <= text.length; size++) {
      const events: string[] = []
      await readXml(chunked(text, size), {
        open: (name, _, line) => void events.push(`${name} ${line}`),
        close: (name, line) => void events.push(`/${name} ${line}`),
      })
      expect(events).toEqual(['a 4', 'b 7', '/b 7', 'c 10', '/c 11', '/a 11'])
    }
  })

  it('passes over text that nobody wants, but not over the elements in it', async () => {
    const events: string[] = []
    await readXml(sourceOf('a', '<a>1<out>2 &nope; <b>3</b><![CDATA[4]]></out>5</a>'), {
      open(name) {
        return name === 'out' ? 'skip-text' : undefined
      },
      text: (text) => void events.push(text),
    })
    expect(events).toEqual(['1', '3', '5'])
  })

  it.each<[string, Buffer, string]>([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>é€</a>'), 'é€'],
    [
      'UTF-16 with a mark',
      Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a>é€</a>', 'utf16le'),
      'é€',
    ],
    ['UTF-8 that calls itself UTF-16', Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é€</a>'), 'é€'],
    ['ISO-8859-1', Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", 'latin1'), 'é'],
    [
      'Windows-1252',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="windows-1252" standalone="yes"?><a>'),
        Buffer.from([0x80, 0xe9]),
        Buffer.from('</a>'),
      ]),
      '€é',
    ],
    ['US-ASCII', Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>e</a>'), 'e'],
    [
      'white space before the declaration',
      Buffer.from('\n<?xml version="1.0" encoding="utf-8"?><a>é</a>'),
      'é',
    ],
  ])('reads %s', async (_, bytes, text) => {
    for (const size of [1, 2, 7, bytes.length])
      expect((await treeOf(chunked(bytes, size))).children).toEqual([text])
  })

  const many = (n: number, one: (i: number) => string) => Array.from({ length: n }, (_, i) => one(i)).join('')
  it.each<[string, string, number | undefined, string]>([
    ['an empty file', '', undefined, 'is empty'],
    ['a file of white space', ' \n ', undefined, 'is empty'],
    ['a declaration alone', '<?xml version="1.0"?>', undefined, 'is empty'],
    ['text outside the root', '\n\nhello', 3, 'text outside the root'],
    ['text behind the root', '<a/>\n x', 2, 'text outside the root'],
    ['CDATA behind the root', '<a/>\n<![CDATA[x]]>', 2, 'text outside the root'],
    ['two roots', '<a/>\n<b/>', 2, 'second root element, <b>'],
    [
      'two reports in one file',
      '<?xml version="1.0"?><a/>\n<?xml version="1.0"?><a/>',
      2,
      'second XML declaration',
    ],
    ['a DTD', '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 2, 'has a DTD'],
    ['a declaration inside', '<a>\n<!ENTITY x "y"></a>', 2, 'has a DTD'],
    ['an unknown entity', '<a>\n\nx &nbsp;</a>', 3, 'has the entity "&nbsp;"'],
    [
      'an entity named as a member of all objects',
      '<a>&constructor;</a>',
      1,
      'has the entity "&constructor;"',
    ],
    ['an unknown entity in a value', '<a>\n<b c="&nope;"/></a>', 2, 'has the entity "&nope;"'],
    ['a number that is no character', '<a>&#x110000;</a>', 1, 'has the entity "&#x110000;"'],
    ['a bare "&" in text', '<a>\nQ & A\n</a>', 2, 'bare "&"'],
    ['a bare "&" in a value', '<a b="Q & A;"/>', 1, 'bare "&"'],
    ['a bare "<" in text', '<a>\n1 < 2</a>', 2, 'bare "<"'],
    ['a bare "<" in a value', '<a b="1\n<2"/>', 2, 'bare "<"'],
    ['an attribute twice', '<a b="1" b="2"/>', 1, 'attribute "b" twice'],
    ['an attribute without a value', '<a b/>', 1, 'attribute "b" without a value'],
    ['an attribute without quotes', '<a b=1/>', 1, 'attribute "b" without quotes'],
    [
      'attributes without a blank between',
      '<a b="1"c="2"/>',
      1,
      '"c" in the name of <a> or right behind a value',
    ],
    ['a slash inside a tag', '<a / b="1"/>', 1, 'has "/" inside <a>'],
    ['tags that do not match', '<a>\n<b>\n</a></b>', 3, 'closes <b> of line 2 with </a>'],
    ['an end without a start', '<a></a></b>', 1, 'has </b> without a start'],
    ['a file cut off in an element', '<a>\n<b>text', 2, 'ends inside <b> of line 2: the report was cut off'],
    ['a file cut off in a tag', '<a>\n<b c="', 2, 'ends inside a tag: the report was cut off'],
    ['a file cut off in an end tag', '<a>\n</', 2, 'ends inside a tag: the report was cut off'],
    ['a file cut off in a comment', '<a>\n<!-- \n', 3, 'ends inside a comment: the report was cut off'],
    ['a file cut off in CDATA', '<a>\n<![CDATA[x', 2, 'ends inside a CDATA section: the report was cut off'],
    ['a file cut off at a "<"', '<a>\n<', 2, 'cut off'],
    [
      'an encoding that is not read',
      '<?xml version="1.0" encoding="Shift_JIS"?><a/>',
      1,
      'the encoding "Shift_JIS"',
    ],
  ])('refuses %s, at any chunk size alike', async (_, text, line, reason) => {
    for (let size = 1; size <= Math.max(1, text.length); size++) {
      const error = await treeOf(chunked(text, size)).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ReportError)
      expect((error as ReportError).reason).toContain(reason)
      expect((error as ReportError).line).toBe(line)
      expect((error as ReportError).file).toBe('r.xml')
    }
  })

  it.each<[string, (over: number) => string, string]>([
    ['depth', (over) => '<a>'.repeat(256 + over) + '</a>'.repeat(256 + over), 'nests deeper than 256'],
    ['attributes', (over) => `<a${many(256 + over, (i) => ` b${i}=""`)}/>`, 'more than 256 attributes'],
    ['names', (over) => `<${'a'.repeat(1024 + over)}/>`, 'name of more than 1024'],
    ['attribute names', (over) => `<a ${'a'.repeat(1024 + over)}=""/>`, 'name of more than 1024'],
    ['values', (over) => `<a b="${'x'.repeat(16 * 1024 * 1024 + over)}"/>`, 'value of more than 16777216'],
    [
      'text',
      (over) => `<a>${'x'.repeat(64 * 1024 * 1024 + over)}</a>`,
      'more than 67108864 characters of text',
    ],
  ])('reads %s up to the limit, and refuses one more', async (_, text, reason) => {
    await expect(treeOf(chunked(text(0), 1 << 18))).resolves.toBeDefined()
    await expect(treeOf(chunked(text(1), 1 << 18))).rejects.toThrow(reason)
  })

  it('drops the prefix of a name when asked', () => {
    expect([localName('ns:testcase'), localName('testcase')]).toEqual(['testcase', 'testcase'])
  })
})
