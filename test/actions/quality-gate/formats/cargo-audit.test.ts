import { describe, expect, it } from '@jest/globals'
import { cargoAudit } from '../../../../actions/quality-gate/src/formats/cargo-audit.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`cargo-audit/${name}/report.json`)
const changed = (from: string, to: string): string => {
  const text = report('findings').toString('utf8')
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`)
  return text.replace(from, to)
}

describe('cargo-audit', () => {
  it('reads vulnerabilities and warnings', async () => {
    const parsed = await parse(cargoAudit, report('findings'))
    expect(rows(parsed)).toEqual([
      '- cargo-audit/RUSTSEC-2026-9001 error',
      '- cargo-audit/RUSTSEC-2026-9004 note',
      '- cargo-audit/RUSTSEC-2026-9002 warning',
      '- cargo-audit/RUSTSEC-2026-9003 warning',
    ])
    expect(parsed.notes).toEqual([])
    expect(parsed.findings[0]).toEqual({
      tool: 'cargo-audit',
      rule: 'RUSTSEC-2026-9001',
      ruleName: 'Oven burns what is put in twice',
      severity: 'error',
      helpUri: 'https://example.com/advisories/RUSTSEC-2026-9001',
      message: 'oven 1.2.0: Oven burns what is put in twice (fixed in ^1.2.3, >=2.0.0)',
      path: '',
      dependency: {
        ecosystem: 'crates.io',
        package: 'oven',
        version: '1.2.0',
        advisory: 'GHSA-2222-3333-4444',
        aliases: ['RUSTSEC-2026-9001', 'CVE-2026-90001'],
        manifest: '',
        fixedIn: ['^1.2.3', '>=2.0.0'],
      },
      tags: ['memory-corruption', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
    })
    expect(parsed.findings[1]?.message).toBe('salt 3.0.0: Salt „fein“ @everyone (no fixed version)')
  })

  it('reads a yanked crate, which has no advisory', async () => {
    const parsed = await parse(cargoAudit, report('yanked'))
    expect(rows(parsed)).toEqual(['- cargo-audit/yanked warning'])
    expect(parsed.findings[0]?.dependency).toEqual({
      ecosystem: 'crates.io',
      package: 'yeast',
      version: '0.2.0',
      advisory: 'yanked',
      manifest: '',
    })
  })

  it('finds nothing in a clean report', async () => {
    expect(await parse(cargoAudit, report('clean'))).toEqual({ tool: 'cargo-audit', findings: [], notes: [] })
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(cargoAudit, rewrite(report('findings')))).toEqual(
      await parse(cargoAudit, report('findings')),
    )
  })

  it.each([
    ['an empty report', '', 'report: is empty; a JSON report has at least one value'],
    [
      'another tool',
      '{"vulnerabilities":{"critical":1}}',
      'report: $.vulnerabilities.list is missing; it must be there',
    ],
    [
      'a count that is not the list’s',
      changed('"count":1', '"count":2'),
      'report: $.vulnerabilities.count is 2; it must be 1, the length of the list',
    ],
    [
      'an advisory without id',
      changed('"id":"RUSTSEC-2026-9001",', ''),
      'report: $.vulnerabilities.list[0].advisory.id is missing; it must be there',
    ],
    [
      'a package without version',
      changed('"name":"sugar","version":"0.3.9"', '"name":"sugar"'),
      'report: $.warnings.unsound[0].package.version is missing; it must be there',
    ],
    [
      'warnings that are a list',
      changed('"warnings":{', '"warnings":[],"other":{'),
      'report: $.warnings is []; it must be an object',
    ],
    [
      'a report without lock file',
      changed('"lockfile"', '"lock"'),
      'report: $.lockfile is missing; it must be there',
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(cargoAudit, text)).toBe(message))

  it('refuses a report that is cut off', async () => {
    expect(await refusal(cargoAudit, report('findings').toString('utf8').slice(0, 700))).toMatch(
      /^report(?::1)?: is not JSON: /,
    )
  })

  it.each([
    ['its own report', report('clean').toString('utf8'), true],
    ['npm audit', '{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}', false],
    ['pip-audit', '{"dependencies":[],"fixes":[]}', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(cargoAudit.detect(sample(text))).toBe(expected))
})
