/** What Cobertura reports in the wild do, and what they must not; after documentation and people's reports of it. */

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cobertura } from '../../../../actions/coverage-threshold/src/formats/cobertura.ts'
import { inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'

const report = (classes: string, root = '', sources = ''): string =>
  `<coverage${root}>${sources}<packages><package><classes>${classes}</classes></package></packages></coverage>`
const cart = (lines: string, methods = ''): string =>
  `<class name="Cart" filename="src/Cart.java"><methods>${methods}</methods><lines>${lines}</lines></class>`
const line = (number: unknown, hits: unknown, more = '') => `<line number="${number}" hits="${hits}"${more}/>`
const method = (name: string, lines: string, more = '') =>
  `<method name="${name}" signature="()V"${more}><lines>${lines}</lines></method>`

const read = (text: string) => readCoverage(cobertura, text)
const rowsOf = async (text: string) => shown(await read(text))['src/Cart.java']
const notesOf = async (text: string) => (await read(text)).notes

describe('classes', () => {
  it('unite where one file has several of them, as inner and partial classes do', async () => {
    const inner = `<class name="Cart$Item" filename="src/Cart.java"><lines>${line(4, 2)}${line(9, 0)}</lines></class>`
    const text = report(cart(line(3, 1) + line(4, 0)) + inner)
    expect(await rowsOf(text)).toEqual({ lines: '3:1 4:2 9:0' })
    expect(await notesOf(text)).toEqual(['1 line is listed more than once, and count once'])
  })

  it('may list a line twice: the better count and the better branches stand', async () => {
    const halves = [' condition-coverage="50% (1/2)"', ' condition-coverage="0% (0/2)"']
    const text = report(cart(line(3, 0, halves[0]) + line(3, 7, halves[1])))
    expect(await rowsOf(text)).toEqual({ lines: '3:7', branches: '3:1/2' })
  })

  it.each(['filename=""', ''])('must name their file: %s', async (attribute) => {
    const text = report(`\n<class name="Cart" ${attribute}><lines>${line(1, 1)}</lines></class>`)
    expect(await refusalOf(cobertura, text)).toMatch(
      /^report:2: has <class> with (no filename|filename=""); it must be the path of a source file$/,
    )
  })

  it('in any number make no more of the file than its lines', async () => {
    const classes = Array.from({ length: 3000 }, (_, i) => cart(line((i % 50) + 1, i))).join('')
    expect((await read(report(classes))).files()[0]?.coverage.packedLines()).toHaveLength(100)
  })
})

describe('methods', () => {
  it('repeat lines of the class, which count once; their first line is where they are and whether they ran', async () => {
    const add = method('add', line(4, 1) + line(3, 5) + line(5, 0))
    const text = report(cart(line(3, 5) + line(4, 1) + line(5, 0), add))
    expect(await rowsOf(text)).toEqual({ lines: '3:5 4:1 5:0', functions: 'add@3:5' })
    expect(await notesOf(text)).toEqual([])
  })

  it('may state their count themselves; then their line is only where they are', async () => {
    const text = report(cart(line(4, 1), method('add', line(3, 9), ' hits="2"')))
    expect(await rowsOf(text)).toEqual({ lines: '4:1', functions: 'add@3:2' })
  })

  it('that state their count add no lines to a class that has none', async () => {
    const text = report(
      `${cart('', method('add', line(3, 9), ' hits="2"'))}<class filename="b"><lines>${line(1, 1)}</lines></class>`,
    )
    expect(await rowsOf(text)).toEqual({ functions: 'add@3:2' })
    expect(await notesOf(text)).toEqual([])
  })

  it('are where lines are taken from when the class lists none itself', async () => {
    const add = method('add', line(3, 5) + line(4, 0, ' branch="true" condition-coverage="0% (0/2)"'))
    const text = report(cart('', add + method('remove', line(7, 0) + line(0, 0))))
    expect(await rowsOf(text)).toEqual({
      lines: '3:5 4:0 7:0',
      branches: '4:0/2',
      functions: 'remove@0:0 add@3:5',
    })
    expect(await notesOf(text)).toEqual([
      'left out: 1 line with the number 0',
      '1 class lists lines in methods only; they are read from there',
    ])
  })

  it('of one class say nothing of the next', async () => {
    const text = report(
      `${cart(line(1, 1), method('add', line(3, 5)))}<class filename="b"><lines></lines></class>`,
    )
    expect(shown(await read(text))).toEqual({
      'src/Cart.java': { lines: '1:1', functions: 'add@3:5' },
      b: {},
    })
  })

  it('without lines are left out, for nobody knows whether they ran', async () => {
    const text = report(cart(line(1, 1), method('a', '') + method('b', '')))
    expect(await rowsOf(text)).toEqual({ lines: '1:1' })
    expect(await notesOf(text)).toEqual(['left out: 2 methods without a line: nobody knows whether they ran'])
  })

  it('whose lines lost their numbers keep their count', async () => {
    const text = report(cart(line(1, 1), method('add', line('undefined', 3)) + method('sub', line(0, 4))))
    expect((await rowsOf(text))?.functions).toBe('add@0:3 sub@0:4')
    expect(await notesOf(text)).toEqual([])
  })
})

describe('lines', () => {
  it.each<[string, string]>([
    ['1', '3:1'],
    ['0', '3:0'],
    ['1.0', '3:1'],
    ['4294967296', '3:2147483647'],
    ['18446744073709551615', '3:2147483647'],
    ['1e+20', '3:2147483647'],
  ])('read the count "%s" as %s', async (hits, row) => {
    expect(await rowsOf(report(cart(line(3, hits))))).toEqual({ lines: row })
    expect(await notesOf(report(cart(line(3, hits))))).toEqual([])
  })

  it('read negative counts as 0, and say so', async () => {
    const text = report(cart(line(3, -2) + line(4, -1)))
    expect(await rowsOf(text)).toEqual({ lines: '3:0 4:0' })
    expect(await notesOf(text)).toEqual(['2 counts were negative and are read as 0'])
  })

  it.each(['', 'NaN', '1.5', 'yes', ' 1', '0x1'])('refuse the count "%s"', async (hits) => {
    expect(await refusalOf(cobertura, report(`\n${cart(line(3, hits))}`))).toBe(
      `report:2: has <line> with hits="${hits}"; it must be a whole number`,
    )
  })

  it('refuse to have no count', async () => {
    expect(await refusalOf(cobertura, report(cart('<line number="3"/>')))).toContain('no hits')
  })

  it('without a number are left out, and counted', async () => {
    const lost = line('undefined', 0) + line('NaN', 1) + line(0, 1)
    const text = report(cart(line(3, 1) + lost))
    expect(await rowsOf(text)).toEqual({ lines: '3:1' })
    expect(await notesOf(text)).toEqual([
      'left out: 2 lines without a number (number="undefined")',
      'left out: 1 line with the number 0',
    ])
  })

  it.each(['', '-1', '1.5', '2147483648', 'three'])('refuse the number "%s"', async (number) => {
    expect(await refusalOf(cobertura, report(cart(line(number, 1))))).toBe(
      `report:1: has <line> with number="${number}"; it must be a whole number from 1 to 2147483647`,
    )
  })

  it('take a number as large as can be without growing for it', async () => {
    expect(await rowsOf(report(cart(line(2147483647, 1))))).toEqual({ lines: '2147483647:1' })
  })

  it('must be in a class', async () => {
    const text = '<coverage><packages>\n<package><lines/></package></packages></coverage>'
    expect(await refusalOf(cobertura, text)).toBe(
      'report:2: has <lines> in <package>; it must be in <class> or <method>',
    )
  })

  it('must be in a class, also right behind one', async () => {
    const text = report('<class filename="a"><lines/></class>\n<lines/>')
    expect(await refusalOf(cobertura, text)).toBe(
      'report:2: has <lines> in <classes>; it must be in <class> or <method>',
    )
  })

  it('that are left out are counted once, however many classes follow', async () => {
    const odd = line('undefined', 1) + line(0, 1) + line(3, 1, ' branch="true"')
    expect(await notesOf(report(cart(odd) + cart(line(4, 1)) + cart(line(5, 1))))).toEqual([
      'left out: 1 line without a number (number="undefined")',
      'left out: 1 line with the number 0',
      '1 line has branches without a count such as "50% (1/2)" in condition-coverage; they are not known',
    ])
  })

  it.each<[string, string]>([
    ['no packages', '<coverage line-rate="0"/>'],
    ['classes without lines', report(cart(''))],
    ['no line with a number', report(cart(line(0, 1)))],
  ])('must be there at all: %s', async (_, text) => {
    expect(await refusalOf(cobertura, text)).toBe(
      'report: has no <line> in any <class>: the tool that wrote it measured nothing',
    )
  })
})

describe('branches', () => {
  it.each<[string, string | undefined]>([
    [' branch="true" condition-coverage="50% (1/2)"', '3:1/2'],
    [' branch="True" condition-coverage="100% (2/2)"', '3:2/2'],
    [' condition-coverage="66.67% (2/3)"', '3:2/3'],
    [' branch="false" condition-coverage="0% (0/4)"', '3:0/4'],
    [' branch="true" condition-coverage="NaN% (0/0)"', undefined],
    [' branch="true" condition-coverage="33,3% ( 1 / 3 )"', '3:1/3'],
    [' branch="true" condition-coverage="(65535/65535)"', '3:65535/65535'],
    [' branch="false"', undefined],
  ])('of a line with%s', async (attributes, row) => {
    const text = report(cart(line(3, 1, attributes)))
    expect((await rowsOf(text))?.branches).toBe(row)
    expect(await notesOf(text)).toEqual([])
  })

  it.each([' branch="true"', ' branch="True" condition-coverage="50%"'])(
    'that are not counted are told:%s',
    async (attributes) => {
      const text = report(cart(line(3, 1, attributes) + line(4, 1)))
      expect(await rowsOf(text)).toEqual({ lines: '3:1 4:1' })
      expect(await notesOf(text)).toEqual([
        '1 line has branches without a count such as "50% (1/2)" in condition-coverage; they are not known',
      ])
    },
  )

  it.each([
    'half',
    '50% (1/2',
    '150% (3/2)',
    '(1/65536)',
    '(-1/2)',
    '50% (1/2) x',
    '(9999999999/9999999999)',
  ])('refuse "%s"', async (text) => {
    const attribute = ` condition-coverage="${text}"`
    expect(await refusalOf(cobertura, report(`\n${cart(line(3, 1, attribute))}`))).toBe(
      `report:2: has <line> with condition-coverage="${text}"; it must be such as "50% (1/2)", of at most 65535 branches`,
    )
  })

  it('of more different texts than are kept in mind are read all the same', async () => {
    const lines = Array.from({ length: 9000 }, (_, i) => line(i + 1, 1, ` condition-coverage="(${i}/9000)"`))
    const [file] = (await read(report(cart(lines.join(''))))).files()
    expect([...file!.coverage.branches()].every(({ covered }, i) => covered === i)).toBe(true)
  })
})

describe('the header', () => {
  const lines = cart(line(1, 1) + line(2, 1) + line(3, 0, ' condition-coverage="33% (1/3)"'))
  const disagreementsOf = async (root: string) =>
    (await read(report(`\n${lines}`, root))).disagreements.map(({ what, says }) => `${what}: ${says}`)

  it.each<[string, readonly string[]]>([
    [' lines-covered="2" lines-valid="3" branches-covered="1" branches-valid="3"', []],
    [' lines-covered="2.0" lines-valid="3"', []],
    [' lines-covered="3" lines-valid="3"', ['lines of the report: 3 of 3']],
    [' lines-covered="2" lines-valid="4"', ['lines of the report: 2 of 4']],
    [' branches-covered="1" branches-valid="2"', ['branches of the report: 1 of 2']],
    [' lines-covered="NaN" lines-valid="3"', ['lines of the report: NaN of 3']],
    [' line-rate="0.6667"', []],
    [' line-rate="0.6666"', []],
    [' line-rate="0.66"', []],
    [' line-rate="0.7"', []],
    [' line-rate="0.66666666666666663"', []],
    [' line-rate="0.6665999999999999"', []],
    [' line-rate="0.6664"', ['lines of the report: a rate of 0.6664']],
    [' line-rate="0.65"', ['lines of the report: a rate of 0.65']],
    [' line-rate="1"', ['lines of the report: a rate of 1']],
    [' line-rate="0"', ['lines of the report: a rate of 0']],
    [' line-rate="NaN"', ['lines of the report: a rate of NaN']],
    [' line-rate="" ', ['lines of the report: a rate of ']],
    [' branch-rate="0.3333"', []],
    [' branch-rate="0.5"', ['branches of the report: a rate of 0.5']],
    [' lines-covered="2" lines-valid="3" line-rate="0.1"', []],
  ])('%s', async (root, disagreements) => {
    expect(await disagreementsOf(root)).toEqual(disagreements)
  })

  it('may cut a rate off: 4 of 17 is 0.23529…', async () => {
    const lines = Array.from({ length: 17 }, (_, i) => line(i + 1, i < 4 ? 1 : 0)).join('')
    const ratesThatAgree = ['0.2353', '0.2352', '0.23', '0.24', '0.235294117647'].map(
      async (rate) => (await read(report(cart(lines), ` line-rate="${rate}"`))).disagreeing,
    )
    expect(await Promise.all(ratesThatAgree)).toEqual([0, 0, 0, 0, 0])
    expect((await read(report(cart(lines), ' line-rate="0.2354"'))).disagreeing).toBe(1)
  })

  it('says a disagreement with both numbers and its line', async () => {
    const text = `<?xml version="1.0"?>\n${report(lines, ' line-rate="0.5"')}`
    expect((await read(text)).disagreements).toEqual([
      { what: 'lines of the report', says: 'a rate of 0.5', counted: '2 of 3', line: 2 },
    ])
  })

  it.each(['0', '1', '0.0', 'NaN'])('may give nothing any rate: %s', async (rate) => {
    expect((await read(report(cart(line(1, 1)), ` branch-rate="${rate}"`))).disagreeing).toBe(0)
  })

  it.each<[string, string | undefined]>([
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    ['1700000000123', '2023-11-14T22:13:20.123Z'],
    ['1700000000.5', '2023-11-14T22:13:20.500Z'],
    ['0', undefined],
    ['1', undefined],
    ['946684799', undefined],
    ['946684800', '2000-01-01T00:00:00.000Z'],
    ['4102444800000', undefined],
    ['9999999999999999', undefined],
    ['99999999999999999999', undefined],
    ['-1', undefined],
    ['', undefined],
    ['2023-11-14', undefined],
  ])('was written at "%s"', async (timestamp, moment) => {
    const text = report(cart(line(1, 1)), ` timestamp="${timestamp}"`)
    expect((await read(text)).writtenAt?.toISOString()).toBe(moment)
  })

  it('may have any number of sources', async () => {
    const sources =
      '<sources><source>/a &amp; b</source>\n<source> /c\n</source><source/><source></source></sources>'
    const found = await read(report(cart(line(1, 1)), '', sources))
    expect([...found.roots]).toEqual(['/a & b', '/c'])
  })
})

describe('the document', () => {
  it('may have a <!DOCTYPE …>, but none that declares anything', async () => {
    const doctype = '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">'
    expect(await rowsOf(`${doctype}\n${report(cart(line(1, 1)))}`)).toEqual({ lines: '1:1' })
    const bomb = '<!DOCTYPE coverage [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    expect(await refusalOf(cobertura, `${bomb}${report(cart(line(1, 1)))}`)).toContain('has a DTD')
  })

  it('may have elements that the format does not have; they are counted', async () => {
    const strange = '<properties><lines><line number="9" hits="9"/></lines></properties>'
    const text = report(strange + cart(`<line number="3" hits="1">${'<conditions><x/></conditions>'}</line>`))
    expect(await rowsOf(text)).toEqual({ lines: '3:1' })
    expect(await notesOf(text)).toEqual([
      'left out: 1 element that the format does not have, first <properties>',
    ])
  })

  it('may have ">" and entities in attributes', async () => {
    const text = report(`<class name="a>b" filename="src/&lt;T>.java"><lines>${line(1, 1)}</lines></class>`)
    expect(shown(await read(text))).toEqual({ 'src/<T>.java': { lines: '1:1' } })
  })

  it('says how many characters could not be decoded', async () => {
    const bytes = Buffer.from(report(cart(line(1, 1), method('caf\u00e9', line(1, 1)))), 'latin1')
    expect((await readCoverage(cobertura, bytes)).notes).toEqual([
      '1 character could not be decoded and stand as U+FFFD',
    ])
  })

  it('gives back the best of any lines and branches, in any order, chunking and division into classes', async () => {
    const entry = fc.record({
      file: fc.constantFrom('a.c', 'b.c'),
      number: fc.integer({ min: 1, max: 40 }),
      hits: fc.nat({ max: 5 }),
      taken: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 200 }),
        async (entries, size) => {
          const best = new Map<string, number>()
          const keep = (key: string, value: number) => best.set(key, Math.max(best.get(key) ?? 0, value))
          const classes = entries.map(({ file, number, hits, taken }) => {
            keep(`${file}:${number}`, hits)
            if (taken !== undefined) keep(`${file}:${number} branches`, taken)
            const condition = taken === undefined ? '' : ` condition-coverage="1% (${taken}/4)"`
            return `<class filename="${file}">\n<lines>${line(number, hits, condition)}</lines></class>`
          })
          const found = new Map<string, number>()
          for (const { path, coverage } of (
            await readCoverage(cobertura, inChunks(report(classes.join('\n')), size))
          ).files()) {
            for (const { line: number, hits } of coverage.lines()) found.set(`${path}:${number}`, hits)
            for (const { line: number, covered } of coverage.branches())
              found.set(`${path}:${number} branches`, covered)
          }
          expect(found).toEqual(best)
        },
      ),
      { numRuns: 200 },
    )
  })
})
