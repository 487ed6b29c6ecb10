import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../../../actions/quality-gate/src/formats/sarif.ts'
import { fixture, parse, refusal, rows } from '../../../support/report-formats.ts'

const log = (run: unknown) => ({ version: '2.1.0', runs: [run] })

describe('SARIF runs', () => {
  it('are read all, each with its own tool, wherever the tool stands', async () => {
    const parsed = await parse(sarif, fixture('sarif/hand-made/runs.sarif'))
    expect(rows(parsed)).toEqual(['src/late.ts late/T1 error', 'src/a.ts:2 second tool/X note'])
    expect(parsed).toMatchObject({ tool: 'late', notes: [] })
  })

  it('count the files that they say were analysed', async () => {
    expect((await parse(sarif, fixture('sarif/hand-made/runs.sarif'))).files).toBe(2)
  })

  it('that failed say so, and why', async () => {
    expect((await parse(sarif, fixture('sarif/hand-made/failed.sarif'))).notes).toEqual([
      'The tool says that it failed: ran out of memory',
      'The tool says that it failed: it gives no reason',
      'The tool says that it failed: rule L1 threw (src/a.ts) (and 1 more)',
      'The tool says that it failed: no such file',
      'The tool says that it failed: no such rule: L9',
      'The tool says that it failed: the run of unrun has no list of results',
      'warned reports beside its findings: rule L3 is deprecated (and 1 more)',
    ])
  })

  it.each([
    [
      'external.sarif',
      '$.runs[0] keeps results in another file (externalPropertyFileReferences), which is not read; let the tool write one file',
    ],
    ['version-1.0.0.sarif', '$.version is "1.0.0"; it must be "2.1.0", the version of SARIF that is read'],
    ['version-2.0.0.sarif', '$.version is "2.0.0"; it must be "2.1.0", the version of SARIF that is read'],
  ])('are refused: %s', async (name, expected) =>
    expect(await refusal(sarif, fixture(`sarif/hand-made/${name}`).toString())).toBe(`report: ${expected}`),
  )

  const tool = { driver: { name: 'Lint' } }
  it.each([
    [
      'no version',
      { runs: [] },
      '$.version is missing; it must be "2.1.0", the version of SARIF that is read',
    ],
    ['no runs', { version: '2.1.0' }, '$.runs is missing; it must be an array'],
    [
      'runs of null, which is a failure',
      { version: '2.1.0', runs: null },
      '$.runs is null; it must be an array',
    ],
    [
      'an empty list of runs',
      { version: '2.1.0', runs: [] },
      '$.runs is []; it must be a list of at least one run',
    ],
    ['a run that is none', log('x'), '$.runs[0] is "x"; it must be an object'],
    ['no tool', log({ results: [] }), '$.runs[0].tool is missing; it must be there'],
    ['no driver', log({ tool: {}, results: [] }), '$.runs[0].tool.driver is missing; it must be there'],
    ['no name', log({ tool: { driver: {} } }), '$.runs[0].tool.driver.name is missing; it must be there'],
    ['results that are no list', log({ tool, results: {} }), '$.runs[0].results is {}; it must be an array'],
    [
      'artifacts that are no list',
      log({ tool, artifacts: 7 }),
      '$.runs[0].artifacts is 7; it must be an array',
    ],
    [
      'a success that is a word',
      log({ tool, results: [], invocations: [{ executionSuccessful: 'no' }] }),
      '$.runs[0].invocations[0].executionSuccessful is "no"; it must be true or false',
    ],
    [
      'rules in another file',
      log({ tool, results: [], externalPropertyFileReferences: { driver: {} } }),
      '$.runs[0] keeps driver in another file (externalPropertyFileReferences), which is not read; let the tool write one file',
    ],
    [
      'results apart from their run',
      { ...log({ tool, results: [] }), inlineExternalProperties: [{ results: [] }] },
      '$.inlineExternalProperties[0] holds results apart from their run, which are not read',
    ],
  ])('are refused with the place: %s', async (_, report, expected) =>
    expect(await refusal(sarif, JSON.stringify(report))).toBe(`report: ${expected}`),
  )

  it.each([
    ['a list', '[]', 'report: $ is []; it must be an object'],
    [
      'results twice',
      '{"version":"2.1.0","runs":[{"results":[],"results":[]}]}',
      'report:1: has the key "results" twice in $.runs[0]',
    ],
    [
      'a result that is none',
      '{"version":"2.1.0","runs":[{"results":[\n7]}]}',
      'report:2: $.runs[0].results[0] is 7; it must be an object',
    ],
  ])('are refused in place of a log: %s', async (_, text, expected) =>
    expect(await refusal(sarif, text)).toBe(expected),
  )

  it('say little of many remarks, but never leave out a failure', async () => {
    const remark = { message: { text: 'odd' } }
    const invocations: object[] = Array.from({ length: 30 }, () => ({
      executionSuccessful: true,
      toolConfigurationNotifications: [remark],
    }))
    const { notes } = await parse(
      sarif,
      JSON.stringify(
        log({ tool, results: [], invocations: [...invocations, { executionSuccessful: false }] }),
      ),
    )
    expect(notes).toEqual([
      'The tool says that it failed: it gives no reason',
      ...Array.from({ length: 19 }, () => 'lint reports beside its findings: odd'),
      '11 more remarks of the tool are left out',
    ])
  })

  it('say how many characters were no text', async () => {
    const text = Buffer.from(
      JSON.stringify(log({ tool, results: [{ message: { text: '\u00e9' } }] })),
      'latin1',
    )
    expect((await parse(sarif, text)).notes).toEqual(['characters that are no UTF-8, replaced by U+FFFD: 1'])
  })
})
