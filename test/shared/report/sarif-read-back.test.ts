import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sarif } from '../../../actions/quality-gate/src/formats/sarif.ts'
import type { Finding, JudgedFinding } from '../../../shared/model/finding.ts'
import { sourceOf } from '../../../shared/reading/source.ts'
import { sarifLog } from '../../../shared/report/sarif.ts'
import { baselineStates } from '../../../shared/report/sarif-result.ts'
import { anyJudged } from '../../support/arbitrary-findings.ts'
import { gateReport, lifelike } from '../../support/reports.ts'

const readBack = async (findings: readonly JudgedFinding[]): Promise<readonly Finding[]> =>
  (await sarif.parse(sourceOf('report.sarif', sarifLog([gateReport({ findings })], { version: '1' }).text)))
    .findings

/** What SARIF itself has a place for. */
const shared = (finding: Finding, state: Finding['reportedState'], id?: string) => ({
  severity: finding.severity,
  message: finding.message,
  path: finding.path,
  region: finding.region,
  state,
  fingerprints: { ...finding.fingerprints, ...(id === undefined ? {} : { 'portcullis/v1': id }) },
  related: (finding.related ?? []).filter(({ path, message }) => path !== '' || message !== undefined),
  fixes: finding.fixes ?? [],
  suppressed: finding.suppression !== undefined && (finding.suppression.status ?? 'accepted') === 'accepted',
})

it('a reader that knows only SARIF gets the same findings back', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyJudged, { maxLength: 4 }), async (all) => {
      const findings = all
        .filter(
          ({ state, path, message }) =>
            state !== 'fixed' && path !== '' && message.trim() === message && message !== '',
        )
        .map((finding, i) => ({ ...finding, id: `id-${i}` }))
      const read = new Map(
        (await readBack(findings)).map((finding) => [finding.fingerprints?.['portcullis/v1'], finding]),
      )
      expect(read.size).toBe(findings.length)
      for (const finding of findings) {
        const back = read.get(finding.id)!
        expect(shared(back, back.reportedState)).toEqual(
          shared(finding, baselineStates[finding.state], finding.id),
        )
        expect(back.rule).toBe(`${finding.tool}/${finding.rule}`)
      }
    }),
    { numRuns: 200 },
  ))

it('a report like life loses only what is fixed', async () => {
  const { findings } = lifelike()
  const read = await readBack(findings)
  expect(read.map(({ message }) => message).sort()).toEqual(
    findings
      .filter(({ state }) => state !== 'fixed')
      .map(({ message }) => message)
      .sort(),
  )
})
