import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sarifLog } from '../../../shared/report/sarif.ts'
import { uriOf } from '../../../shared/report/sarif-result.ts'
import { anyJudged } from '../../support/arbitrary-findings.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { finding, gateReport, lifelike, manyFindings, poisoned } from '../../support/reports.ts'

// biome-ignore lint/suspicious/noExplicitAny: a SARIF log is read here as its readers get it
type Log = any

const options = { version: '1.2.3' }
const logOf = (...args: Parameters<typeof sarifLog>): Log => JSON.parse(sarifLog(...args).text)
const resultOf = (fields: Parameters<typeof finding>[0]): Log =>
  logOf([gateReport({ findings: [finding(fields)] })], options).runs[0].results[0]

/** What a reader that knows only SARIF takes from a result, with the gaps filled from our property bag. */
function read(result: Log, run: Log): Log {
  const { physicalLocation, logicalLocations } = result.locations[0]
  const { portcullis, tags } = result.properties
  const { 'portcullis/v1': id, ...fingerprints } = result.partialFingerprints
  const pathOf = (place: Log) => decodeURIComponent(place?.artifactLocation.uri ?? '')
  expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
  expect(result.ruleId).toBe(`${portcullis.tool}/${portcullis.rule}`)
  if (portcullis.path !== '') expect(pathOf(physicalLocation)).toBe(portcullis.path)
  return {
    ...portcullis,
    id,
    tags,
    severity: result.level,
    message: result.message.text,
    region: physicalLocation.region,
    symbol: logicalLocations?.[0].fullyQualifiedName,
    fingerprints,
    suppression: result.suppressions?.[0],
    related: result.relatedLocations?.map((place: Log) => ({
      path: pathOf(place.physicalLocation),
      region: place.physicalLocation?.region,
      message: place.message?.text,
    })),
    fixes: result.fixes?.map((fix: Log) => ({
      description: fix.description.text,
      edits: fix.artifactChanges.flatMap((change: Log) =>
        change.replacements.map((one: Log) => ({
          path: pathOf(change),
          region: one.deletedRegion,
          text: one.insertedContent.text,
        })),
      ),
    })),
  }
}

describe('sarifLog', () => {
  it('writes a run that names the gate, its category, and rules by tool', () => {
    const [run] = logOf([lifelike()], options).runs
    expect(run.tool.driver).toMatchObject({ name: 'Portcullis Quality gate', version: '1.2.3' })
    expect(run.automationDetails.id).toBe('portcullis/quality-gate/')
    expect(run.tool.driver.rules.map(({ id }: Log) => id).sort()).toEqual([
      'eslint/complexity',
      'eslint/eqeqeq',
      'eslint/no-unused-vars',
      'jest/jest',
      'ruff/F401',
      'tsc/TS2345',
    ])
    expect(run.results).toHaveLength(10)
  })

  it('writes one run for each gate, each its own tool', () =>
    expect(
      logOf([gateReport(), gateReport({ gate: 'secret-scan' })], options).runs.map(
        (run: Log) => run.tool.driver.name,
      ),
    ).toEqual(['Portcullis Quality gate', 'Portcullis Secret scan']))

  it.each([
    ['new', 'new'],
    ['edited', 'updated'],
    ['moved', 'unchanged'],
    ['unchanged', 'unchanged'],
  ] as const)('%s is the baseline state %s', (state, baselineState) =>
    expect(resultOf({ state }).baselineState).toBe(baselineState),
  )

  it('leaves out what is fixed, unless asked', () => {
    const reports = [gateReport({ findings: [finding({ state: 'fixed' })] })]
    expect(logOf(reports, options).runs[0].results).toEqual([])
    expect(logOf(reports, { ...options, fixed: true }).runs[0].results[0].baselineState).toBe('absent')
  })

  it.each([
    [
      'its manifest',
      { dependency: { ecosystem: 'npm', package: 'a', advisory: 'x', manifest: 'package-lock.json' } },
      'package-lock.json',
    ],
    ['the report that told of it', { source: 'reports/junit.xml' }, 'reports/junit.xml'],
    ['the policy', {}, '.github/portcullis.yml'],
  ])('a finding without a file stands on %s', (_, fields, uri) => {
    const result = resultOf({ path: '', ...fields })
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    })
    expect(result.properties.portcullis.path).toBe('')
  })

  it.each([
    ['a line of 0', { startLine: 0 }, { startLine: 1 }],
    ['an end before the beginning', { startLine: 9, endLine: 3 }, { startLine: 9, endLine: 9 }],
    [
      'a column of 0',
      { startLine: 1, startColumn: 0, endColumn: 0 },
      { startLine: 1, startColumn: 1, endColumn: 1 },
    ],
    [
      'an end column before the beginning',
      { startLine: 1, startColumn: 8, endColumn: 2 },
      { startLine: 1, startColumn: 8, endColumn: 8 },
    ],
    ['a line that is no number', { startLine: Number.NaN }, { startLine: 1 }],
  ])('mends %s', (_, region, mended) =>
    expect(resultOf({ region }).locations[0].physicalLocation.region).toEqual(mended),
  )

  it.each([
    ['src/a b.ts', 'src/a%20b.ts'],
    ['a%2Fb', 'a%252Fb'],
    ['c:d.ts', 'c%3Ad.ts'],
    ['caf\udce9.py', 'caf%E9.py'],
    ['x\ud800', 'x%EF%BF%BD'],
    ['ü/漢#?.ts', '%C3%BC/%E6%BC%A2%23%3F.ts'],
    ['a\nb', 'a%0Ab'],
  ])('writes the path %j as %s', (path, uri) => expect(uriOf(path)).toBe(uri))

  it('keeps 5,000 results, the newest and worst, and says so', () => {
    const findings = [...manyFindings(30_000, { state: 'unchanged' }), finding({ message: 'the new one' })]
    const { text, notes } = sarifLog([gateReport({ findings })], options)
    const [run] = (JSON.parse(text) as Log).runs
    expect(run.results).toHaveLength(5000)
    expect(run.results[0].message.text).toBe('the new one')
    expect(notes).toEqual([
      "SARIF of Quality gate: 5,000 results of 30,001 findings, the newest and worst; more would be over GitHub's limits.",
    ])
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(notes[0])
  })

  it('cuts until the log is small enough, compressed and not', () => {
    const noise = (i: number) =>
      Array.from({ length: 60 }, (_, k) => Math.imul(i * 61 + k, 2654435761) >>> 0).join('-')
    const findings = Array.from({ length: 400 }, (_, i) => finding({ id: `n${i}`, message: noise(i) }))
    const gzipped = sarifLog([gateReport({ findings })], { ...options, limits: { gzipBytes: 20_000 } })
    expect(gzipSync(gzipped.text).length).toBeLessThanOrEqual(20_000)
    expect((JSON.parse(gzipped.text) as Log).runs[0].results.length).toBeGreaterThan(20)
    expect(gzipped.notes).toHaveLength(1)
    const raw = sarifLog([gateReport({ findings })], { ...options, limits: { bytes: 50_000 } })
    expect(raw.text.length).toBeLessThan(60_000)
  })

  it('keeps 25,000 rules and 20 tags of a rule', () => {
    const findings = Array.from({ length: 40 }, (_, i) =>
      finding({ rule: `r${i}`, tags: Array.from({ length: 30 }, (_, t) => `tag-${t}`) }),
    )
    const [run] = logOf([gateReport({ findings })], { ...options, limits: { rules: 25 } }).runs
    expect(run.tool.driver.rules).toHaveLength(25)
    for (const rule of run.tool.driver.rules) expect(rule.properties.tags).toHaveLength(20)
  })

  it('loses nothing of any finding', () =>
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const [run] = logOf([gateReport({ findings: [judged] })], { ...options, fixed: true }).runs
        const wanted = JSON.parse(JSON.stringify({ fingerprints: {}, ...judged }))
        expect(JSON.parse(JSON.stringify(read(run.results[0], run)))).toEqual(wanted)
      }),
      { numRuns: 300 },
    ))

  it('is the same whatever the order of findings', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...manyFindings(80)], { minLength: 80 }), (findings) =>
        expect(sarifLog([gateReport({ findings })], options).text).toBe(
          sarifLog([gateReport({ findings: [...findings].reverse() })], options).text,
        ),
      ),
      { numRuns: 20 },
    ))

  it.each(hostileTexts)('is well-formed and relative, whatever the text: %s', (_, text) => {
    const [run] = logOf([poisoned(text)], options).runs
    for (const { locations } of run.results)
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%!'()*/-]+$/)
  })
})
