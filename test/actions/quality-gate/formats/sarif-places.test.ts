import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../../../actions/quality-gate/src/formats/sarif.ts'
import { fixture, parse, refusal } from '../../../support/report-formats.ts'

const shop = '/home/runner/work/shop/shop'

describe('the place of a SARIF result', () => {
  const placed = async (text: string) => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/places.sarif'))
    const found = findings.find(({ message }) => message === text)!
    const { startLine, startColumn, endLine, endColumn } = found.region ?? {}
    return [found.path, [startLine, startColumn, endLine, endColumn].map((part) => part ?? '-').join(' ')]
  }

  it.each([
    ['relative', 'src/a.ts', '3 - - -'],
    ['with a dot', 'src/a.ts', '3 2 - -'],
    ['nested base ids', `${shop}/src/a.ts`, '3 2 - 5'],
    ['a base without a value', 'src/a.ts', '3 - 4 1'],
    ['a base that is not there', 'src/a.ts', '3 - - -'],
    ['absolute in spite of a base', `${shop}/src/a.ts`, '3 - - -'],
    ['Windows', 'C:/shop/src/a b.ts', '3 - - -'],
    ['Windows with an escaped colon', 'c:/shop/a.ts', '3 - - -'],
    ['a server', '//server/share/a.ts', '3 - - -'],
    ['this machine', '/shop/a.ts', '3 - - -'],
    ['one slash', '/shop/a.ts', '3 - - -'],
    ['escapes', 'src/größe #?%.ts', '3 - - -'],
    ['an escape that is no UTF-8', 'src/caf\udce9.py', '3 - - -'],
    ['no escape at all', 'src/100%.ts', '3 - - -'],
    ['backslashes', 'src/a.ts', '3 - - -'],
    ['by index', 'src/first.ts', '3 - - -'],
    ['by index, of a base', `${shop}/src/second.ts`, '3 - - -'],
    ['by index, without a location', '', '3 - - -'],
    ['characters with the text at hand', 'src/text.ts', '2 9 2 11'],
    ['characters at the end', 'src/text.ts', '3 6 3 6'],
    ['characters behind the end', 'src/text.ts', '- - - -'],
    ['characters without the text', 'src/a.ts', '- - - -'],
    ['bytes', 'src/a.ts', '- - - -'],
    ['a line of zero', 'src/a.ts', '- - - -'],
    ['an end before the start', 'src/a.ts', '3 4 - -'],
    ['an end left of the start', 'src/a.ts', '3 4 - -'],
    ['no region', 'src/a.ts', '- - - -'],
    ['no place', '', '- - - -'],
  ])('%s', async (text, path, region) => expect(await placed(text)).toEqual([path, region]))

  it('is said to be missing where bytes or characters alone tell it', async () => {
    expect((await parse(sarif, fixture('sarif/hand-made/places.sarif'))).notes).toEqual([
      'findings whose place is told in bytes or characters only, kept without a line: 3',
    ])
  })

  it('can be a symbol, written out or by index', async () => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/places.sarif'))
    expect(findings.map(({ symbol }) => symbol).filter(Boolean)).toEqual(['shop.Cart.total', 'shop.Cart'])
  })

  it('is the first of several; the others are related, unless they say nothing', async () => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/places.sarif'))
    expect(findings.at(-1)).toMatchObject({
      path: 'src/a.ts',
      region: { startLine: 1 },
      related: [
        { path: 'src/b.ts', region: { startLine: 2 } },
        { path: '', message: 'and here' },
      ],
    })
  })

  it('does not hang on a base id that stands on itself', async () => {
    const bases = { LOOP: { uri: 'x/', uriBaseId: 'LOOP' } }
    const text = log({ artifactLocation: { uri: 'a.ts', uriBaseId: 'LOOP' } }, { originalUriBaseIds: bases })
    expect((await parse(sarif, text)).findings[0]?.path).toMatch(/^(?:x\/)+a\.ts$/)
  })

  it.each([
    [
      'an artifact that is not there',
      { artifactLocation: { index: 7 } },
      "artifactLocation.index is 7; it must be the index of one of the run's artifacts",
    ],
    [
      'NUL',
      { artifactLocation: { uri: 'a%00.ts' } },
      'artifactLocation.uri is "a%00.ts"; it must be the path of a file',
    ],
    [
      'a path that is too long',
      { artifactLocation: { uri: 'a'.repeat(4097) } },
      `artifactLocation.uri is "${'a'.repeat(59)}…; it must be a path of at most 4096 characters`,
    ],
    [
      'a line below zero',
      { region: { startLine: -2 } },
      'region.startLine is -2; it must be a whole number from 0 up',
    ],
    [
      'half a column',
      { region: { startLine: 1, startColumn: 1.5 } },
      'region.startColumn is 1.5; it must be a whole number from 0 up',
    ],
    ['a region that is a number', { region: 7 }, 'region is 7; it must be an object'],
    ['a path that is a list', { artifactLocation: [] }, 'artifactLocation is []; it must be an object'],
  ])('is refused: %s', async (_, physicalLocation, expected) =>
    expect(await refusal(sarif, log(physicalLocation))).toBe(
      `report:1: $.runs[0].results[0].locations[0].physicalLocation.${expected}`,
    ),
  )

  it('is refused where an artifact is none, with the line of the artifact', async () => {
    const run = JSON.stringify({ tool: { driver: { name: 'L' } }, results: [] }).slice(1)
    expect(await refusal(sarif, `{"version":"2.1.0","runs":[{"artifacts":[\n{},\n7],${run}]}`)).toBe(
      'report:3: $.runs[0].artifacts[1] is 7; it must be an object',
    )
  })
})

function log(physicalLocation: object, more: object = {}): string {
  const results = [{ message: { text: 'm' }, locations: [{ physicalLocation }] }]
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Lint' } }, ...more, results }],
  })
}
