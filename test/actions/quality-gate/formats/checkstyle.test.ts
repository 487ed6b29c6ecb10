import { describe, expect, it } from '@jest/globals'
import { checkstyle } from '../../../../actions/quality-gate/src/formats/checkstyle.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`checkstyle/${name}/report.xml`)
const shop = '/home/runner/work/shop/shop'
const inFile = (inner: string, name = 'a.js') =>
  `<checkstyle version="8.0">\n<file name="${name}">\n${inner}\n</file>\n</checkstyle>`

describe('Checkstyle', () => {
  it('reads its own report', async () => {
    const parsed = await parse(checkstyle, report('findings'))
    expect(rows(parsed)).toEqual([
      `${shop}/src/Cart.java:3:8 checkstyle/UnusedImports error`,
      `${shop}/src/Cart.java:6:1 checkstyle/FileTabCharacter note`,
      `${shop}/src/Cart.java:7 checkstyle/noPrinting error`,
      `${shop}/src/Cart.java:8:16 checkstyle/MagicNumber warning`,
      `${shop}/src/Größe und Maß.java:4:13 checkstyle/MagicNumber warning`,
      `${shop}/src/Größe und Maß.java:4:17 checkstyle/MagicNumber warning`,
    ])
    expect(parsed.findings[2]?.message).toBe('Dont print <b> & "co"')
    expect(parsed).toMatchObject({ tool: 'checkstyle', files: 2, notes: [] })
  })

  it("reads ShellCheck's, which writes most marks as numbers", async () => {
    const parsed = await parse(checkstyle, report('shellcheck'))
    expect(rows(parsed)).toHaveLength(12)
    expect(rows(parsed)[9]).toBe('große läden.sh:2:8 checkstyle/SC2115 warning')
    expect(parsed.findings[0]?.message).toBe("Use 'cd ... || exit' or 'cd ... || return' in case cd fails.")
  })

  it.each(['clean', 'shellcheck-clean'])(
    'finds nothing in the report %s, and counts its files',
    async (name) => {
      expect(await parse(checkstyle, report(name))).toEqual({
        tool: 'checkstyle',
        findings: [],
        files: 1,
        notes: [],
      })
    },
  )

  it.each([
    ['com.puppycrawl.tools.checkstyle.checks.imports.UnusedImportsCheck', 'UnusedImports'],
    ['eslint.rules.no-var', 'no-var'],
    ['eslint.rules.@scope/dir/my.rule', '@scope/dir/my.rule'],
    ['errcheck', 'errcheck'],
    ['Check', 'Check'],
    ['', 'checkstyle'],
  ])('takes from the source %j the rule %s', async (source, rule) => {
    const text = inFile(`<error line="1" severity="error" message="m" source="${source}"/>`)
    expect((await parse(checkstyle, text)).findings[0]?.rule).toBe(rule)
  })

  it('counts what is no finding', async () => {
    const text = inFile(
      '<error severity="ignore" message="m"/><weather/><error severity="ignore" message="m"/>',
    )
    expect(await parse(checkstyle, text)).toEqual({
      tool: 'checkstyle',
      findings: [],
      files: 1,
      notes: [
        'errors of severity ignore are not findings: 2',
        'elements <weather> are not part of the format, left out: 1',
      ],
    })
  })

  it.each([
    [
      'an error of the whole run',
      '<checkstyle><error message="m"/></checkstyle>',
      ['- checkstyle/checkstyle error'],
    ],
    [
      'an exception, which is a file not checked',
      inFile('<exception><![CDATA[at …]]></exception>'),
      ['a.js checkstyle/exception error'],
    ],
    [
      'line 0 as no line',
      inFile('<error line="0" column="" severity="info" message="m"/>'),
      ['a.js checkstyle/checkstyle note'],
    ],
    [
      'a path of Windows',
      inFile('<error message="m"/>', 'src\\a.js'),
      ['src/a.js checkstyle/checkstyle error'],
    ],
  ])('reads %s', async (_, text, expected) => expect(rows(await parse(checkstyle, text))).toEqual(expected))

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(checkstyle, rewrite(report('findings')))).toEqual(
      await parse(checkstyle, report('findings')),
    )
  })

  it.each([
    [
      'the empty file of a run that broke down',
      report('broken').toString('utf8'),
      'report: is empty; an XML report has one root element',
    ],
    [
      'another XML',
      '\n<testsuites/>',
      'report:2: begins with <testsuites>; a report of Checkstyle begins with <checkstyle>',
    ],
    ['a file without name', '<checkstyle><file/></checkstyle>', 'report:1: has a <file> without name'],
    ['an error without message', inFile('<error line="1"/>'), 'report:3: has an <error> without message'],
    [
      'an unknown severity',
      inFile('<error severity="fatal" message="m"/>'),
      'report:3: has the severity "fatal"; it must be one of error, warning, info, ignore',
    ],
    [
      'a line that is text',
      inFile('<error line="one" message="m"/>'),
      'report:3: has the line "one"; it must be a whole number',
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(checkstyle, text)).toBe(message))

  it('refuses a report that is cut off', async () => {
    expect(await refusal(checkstyle, report('findings').toString('utf8').slice(0, -30))).toMatch(
      /^report:\d+: /,
    )
  })

  it.each([
    ['its own report', report('clean').toString('utf8'), true],
    ['a report behind a comment', '<?xml version="1.0"?>\n<!-- made - by hand -->\n<checkstyle/>', true],
    ['JUnit', '<?xml version="1.0"?><testsuites/>', false],
    ['a configuration of Checkstyle', '<module name="Checker"/>', false],
    ['an element of a like name', '<checkstyle-configuration/>', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(checkstyle.detect(sample(text))).toBe(expected))
})
