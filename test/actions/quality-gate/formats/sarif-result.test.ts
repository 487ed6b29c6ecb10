import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../../../actions/quality-gate/src/formats/sarif.ts'
import { fixture, parse, refusal } from '../../../support/report-formats.ts'

const states = async () => parse(sarif, fixture('sarif/hand-made/states.sarif'))

describe('a SARIF result', () => {
  it('is a finding when its kind is to fail, its level is one and it is still there', async () => {
    const { findings, notes } = await states()
    expect(findings.map(({ message, severity }) => `${message}: ${severity}`)).toEqual([
      'kind fail: warning',
      'level error: error',
      'level warning: warning',
      'level note: note',
      'no level: warning',
      'baseline new: warning',
      'baseline unchanged: warning',
      'baseline updated: warning',
      'not suppressed: warning',
      'suppressed in the source: warning',
      'suppressed and accepted: warning',
      'suppression under review: warning',
      'suppression rejected: warning',
      'one of two rejected: warning',
      'fingerprints: warning',
      'tags: warning',
    ])
    expect(notes).toEqual([
      '1 result of kind pass is not a finding',
      '1 result of kind open is not a finding',
      '1 result of kind informational is not a finding',
      '1 result of kind notApplicable is not a finding',
      '2 results of kind review are not findings',
      '1 result of level none is not a finding',
      '1 result of baselineState absent is not a finding',
    ])
  })

  it('keeps what it says of the baseline', async () => {
    const { findings } = await states()
    expect(findings.map(({ reportedState }) => reportedState).filter(Boolean)).toEqual([
      'new',
      'unchanged',
      'updated',
    ])
  })

  it('is suppressed only when nobody rejected it or is still looking', async () => {
    const { findings } = await states()
    expect(
      findings.flatMap(({ message, suppression }) => (suppression ? [[message, suppression]] : [])),
    ).toEqual([
      ['suppressed in the source', { kind: 'inSource', justification: 'by design' }],
      ['suppressed and accepted', { kind: 'external', status: 'accepted' }],
    ])
  })

  it('keeps its fingerprints and tags', async () => {
    const { findings } = await states()
    expect(findings.at(-2)?.fingerprints).toEqual({
      'whole/v1': 'abc',
      primaryLocationLineHash: '39fa2ee980eb94b0:1',
    })
    expect(findings.at(-1)?.tags).toEqual(['slow', 'style'])
  })

  it('adds its own tags to those of its rule', async () => {
    const rules = [{ id: 'a', properties: { tags: ['x', 'y'] } }]
    const text = log({ ruleId: 'a', properties: { tags: ['y', 'z'] } }, { rules })
    expect((await parse(sarif, text)).findings[0]?.tags).toEqual(['x', 'y', 'z'])
  })

  const replaced = (path: string, startLine: number, region: object, text: string) => ({
    path,
    region: { startLine, ...region },
    text,
  })
  it('offers its fixes whole, and leaves out what it can tell in part only', async () => {
    const { findings, notes } = await parse(sarif, fixture('sarif/hand-made/fixes.sarif'))
    expect(findings.map(({ fixes }) => fixes)).toEqual([
      [
        {
          description: 'Use const',
          edits: [replaced('src/a.ts', 1, { startColumn: 1, endColumn: 4 }, 'const')],
        },
      ],
      [
        {
          description: 'Move it',
          edits: [
            replaced('src/a.ts', 1, { startColumn: 1, endLine: 2, endColumn: 1 }, ''),
            replaced('src/b.ts', 5, { startColumn: 3, endColumn: 3 }, 'moved\n'),
          ],
        },
      ],
      [
        { description: 'One', edits: [replaced('src/a.ts', 1, {}, '1')] },
        { description: 'Another', edits: [replaced('src/a.ts', 1, {}, '2')] },
      ],
      undefined,
      undefined,
    ])
    expect(notes).toEqual(["fixes left out, because their places or texts can't be told in lines: 2"])
  })

  it('loses nothing for the code flows, graphs and snippets around it', async () => {
    const physicalLocation = {
      artifactLocation: { uri: 'a.ts' },
      region: { startLine: 3, snippet: { text: 'x' } },
      contextRegion: { startLine: 1, snippet: { text: 'xyz' } },
    }
    const bare = {
      ruleId: 'a',
      locations: [{ physicalLocation: { ...physicalLocation, contextRegion: undefined } }],
    }
    const full = {
      ...bare,
      codeFlows: [{ threadFlows: [{ locations: [{ location: { physicalLocation } }] }] }],
      graphs: [{}],
      stacks: [{ frames: [] }],
      locations: [{ physicalLocation, annotations: [{ startLine: 1 }], properties: { a: 1 } }],
      properties: { other: { deep: [1, 2, 3] } },
    }
    expect((await parse(sarif, log(full))).findings).toEqual((await parse(sarif, log(bare))).findings)
  })

  it.each([
    [
      'a kind',
      { kind: 'bad' },
      '.kind is "bad"; it must be one of fail, pass, open, informational, notApplicable, review',
    ],
    ['a level', { level: 'fatal' }, '.level is "fatal"; it must be one of none, note, warning, error'],
    [
      'a baseline state',
      { baselineState: 'old' },
      '.baselineState is "old"; it must be one of new, unchanged, updated, absent',
    ],
    [
      'a kind of suppression',
      { suppressions: [{}, { kind: 'magic' }] },
      '.suppressions[1].kind is "magic"; it must be one of inSource, external',
    ],
    [
      'a status of a suppression',
      { suppressions: [{ status: 'maybe' }] },
      '.suppressions[0].status is "maybe"; it must be one of accepted, underReview, rejected',
    ],
    ['suppressions', { suppressions: true }, '.suppressions is true; it must be an array'],
    ['a fingerprint', { partialFingerprints: { a: 1 } }, '.partialFingerprints.a is 1; it must be a string'],
    ['tags', { properties: { tags: 'a' } }, '.properties.tags is "a"; it must be an array'],
    ['locations', { locations: {} }, '.locations is {}; it must be an array'],
    ['a location', { locations: ['a.ts'] }, '.locations[0] is "a.ts"; it must be an object'],
    [
      'a related location',
      { relatedLocations: [{ message: 'x' }] },
      '.relatedLocations[0].message is "x"; it must be an object',
    ],
    [
      'a fix',
      { fixes: [{ artifactChanges: [{ replacements: [7] }] }] },
      '.fixes[0].artifactChanges[0].replacements[0] is 7; it must be an object',
    ],
    [
      'the text of a fix',
      { fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 7 } }] }] }] },
      '.fixes[0].artifactChanges[0].replacements[0].insertedContent.text is 7; it must be a string',
    ],
    [
      'a symbol',
      { locations: [{ logicalLocations: [{ name: 7 }] }] },
      '.locations[0].logicalLocations[0].name is 7; it must be a string',
    ],
  ])('is refused for what it does not say in words of SARIF: %s', async (_, more, expected) =>
    expect(await refusal(sarif, log(more))).toBe(`report:1: $.runs[0].results[0]${expected}`),
  )

  it('is refused with its line', async () => {
    const text = log({ level: 'fatal' }).replace('"results":[', '"results":[\n{"message":{"text":"x"}},\n\n')
    expect(await refusal(sarif, text)).toMatch(/^report:4: \$\.runs\[0\]\.results\[1\]\.level is "fatal"/)
  })
})

function log(result: object, driver: object = {}): string {
  const results = [{ message: { text: 'm' }, ...result }]
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Lint', ...driver } }, results }],
  })
}
