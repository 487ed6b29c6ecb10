import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sarif } from '../../../actions/quality-gate/src/formats/sarif.ts'
import type { Finding, JudgedFinding } from '../../../shared/model/finding.ts'
import { sarifLog } from '../../../shared/report/sarif.ts'
import { baselineStates } from '../../../shared/report/sarif-result.ts'
import { anyJudged } from '../../support/arbitrary-findings.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { parse, refusal } from '../../support/report-formats.ts'
import { finding, gateReport, lifelike, manyFindings } from '../../support/reports.ts'

/** What must come back: the finding without our judgement, whose state is what the report says of it. */
function carried(judged: JudgedFinding): Finding {
  const { state, reason: _r, basePath: _p, baseLine: _l, id: _i, blocking: _b, ...found } = judged
  return withoutEmpty({ ...found, reportedState: baselineStates[state] })
}

/** A list or map of a finding that is empty says nothing, and is left out. */
const withoutEmpty = (found: Finding): Finding =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => !isEmpty(value))) as Finding

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0)

/** One text for equal values, whatever the order of their members. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** As a set with counts: the order of findings carries no meaning. */
const asSet = (findings: readonly Finding[]): readonly string[] => findings.map(canonical).sort()

async function read(findings: readonly JudgedFinding[], fixed = false) {
  const { text } = sarifLog([gateReport({ findings })], { version: '1.2.3', fixed })
  return parse(sarif, text)
}

describe('findings survive SARIF out and in', () => {
  it('whatever they hold', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyJudged, { maxLength: 8 }), async (findings) => {
        const kept = findings.filter(({ state }) => state !== 'fixed')
        const { findings: found, notes } = await read(findings)
        expect(asSet(found)).toEqual(asSet(kept.map(carried)))
        expect(notes).toEqual([])
      }),
      { numRuns: 500 },
    ))

  it('in a report like life, with several gates in one log', async () => {
    const reports = [
      lifelike(),
      gateReport({ gate: 'secret-scan', findings: [finding({ rule: 'aws-key' })] }),
    ]
    const { text } = sarifLog(reports, { version: '1.2.3' })
    const wanted = reports.flatMap(({ findings }) => findings).filter(({ state }) => state !== 'fixed')
    const { findings: found, tool } = await parse(sarif, text)
    expect(asSet(found)).toEqual(asSet(wanted.map(carried)))
    expect(tool).toBe('portcullis quality gate')
  })

  it.each([
    'caf\udce9.py',
    '\udc80\udcff/\udcc3',
    './here.ts',
    '/etc/absolute.ts',
    'C:\\odd name.ts',
    'back\\slash.ts',
    'file:/not/a/uri.ts',
    'a%20b%.ts',
    'lines\nand\ttabs.ts',
    'question?#hash.ts',
  ])('with the path %j, also of related places and fixes', async (path) => {
    const region = { startLine: 3, startColumn: 1, endColumn: 2 }
    const judged = finding({
      path,
      related: [{ path, region, message: 'here too' }],
      fixes: [{ description: 'Drop it', edits: [{ path, region, text: '' }] }],
    })
    expect((await read([judged])).findings).toEqual([carried(judged)])
  })

  it.each(hostileTexts)('with hostile text: %s', async (_, text) => {
    const judged = finding({
      message: text.slice(0, 8192),
      ruleName: text,
      symbol: text,
      tags: [text],
      related: [{ path: 'a.ts', message: text.slice(0, 8192) }],
      suppression: { kind: 'external', status: 'rejected', justification: text },
      test: { suite: text, name: text, outcome: 'failed' },
      fingerprints: { [text]: text },
    })
    const { findings } = await read([judged])
    expect(asSet(findings)).toEqual(asSet([carried(judged)]))
  })

  it('when their message was cut before', async () => {
    const judged = finding({ message: `${'x'.repeat(8191)}… (cut)`, rule: `${'r'.repeat(256)}… (cut)` })
    expect((await read([judged])).findings).toEqual([carried(judged)])
  })

  it('but not when they are gone, which is said', async () => {
    const { findings, notes } = await read([finding({ state: 'fixed' }), finding({})], true)
    expect(findings).toHaveLength(1)
    expect(notes).toEqual(['1 result of baselineState absent is not a finding'])
  })

  it('up to the 5,000 that GitHub keeps, and the cut is said', async () => {
    const { findings, notes } = await read(manyFindings(5001, { state: 'new' }))
    expect(findings).toHaveLength(5000)
    expect(notes).toEqual([
      "portcullis quality gate reports beside its findings: SARIF of Quality gate: 5,000 results of 5,001 findings, the newest and worst; more would be over GitHub's limits.",
    ])
  })
})

describe('a report that only says it is ours', () => {
  const log = (properties: object, name = 'Portcullis Quality gate') =>
    JSON.stringify({
      version: '2.1.0',
      runs: [
        { tool: { driver: { name } }, results: [{ ruleId: 'a/b', message: { text: 'm' }, properties }] },
      ],
    })
  const bag = (more: object) => log({ portcullis: { tool: 'a', rule: 'b', path: '', ...more } })

  it('is read as SARIF when it does not keep our findings', async () =>
    expect((await parse(sarif, log({}))).findings).toEqual([
      { tool: 'portcullis quality gate', rule: 'a/b', severity: 'warning', message: 'm', path: '' },
    ]))

  it('is read as SARIF when another tool wrote it', async () => {
    const text = log({ portcullis: { tool: 'a', rule: 'b', path: '' } }, 'Lint')
    expect((await parse(sarif, text)).findings[0]).toMatchObject({ tool: 'lint', rule: 'a/b' })
  })

  it.each([
    ['no tool', { tool: undefined }, '.tool is missing; it must be there'],
    ['a tool without a name', { tool: ' ' }, '.tool is " "; it must be a name'],
    ['a rule that is a number', { rule: 7 }, '.rule is 7; it must be a string'],
    ['a path with NUL', { path: 'a\0' }, '.path is "a\\u0000"; it must be the path of a file'],
    [
      'a dependency without package',
      { dependency: { ecosystem: 'npm' } },
      '.dependency.package is missing; it must be there',
    ],
    [
      'an outcome of a test',
      { test: { suite: '', name: '', outcome: 'passed' } },
      '.test.outcome is "passed"; it must be one of failed, errored',
    ],
    ['a source that is a list', { source: [] }, '.source is []; it must be a string'],
  ])('is refused: %s', async (_, more, expected) =>
    expect(await refusal(sarif, bag(more))).toBe(
      `report:1: $.runs[0].results[0].properties.portcullis${expected}`,
    ),
  )
})
