import { describe, expect, it } from '@jest/globals'
import { pipAudit } from '../../../../actions/quality-gate/src/formats/pip-audit.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

describe('pip-audit reports', () => {
  it.each([
    [
      'findings',
      [
        '- pip-audit/GHSA-2222-3333-4444 error',
        '- pip-audit/CVE-2026-10002 error',
        '- pip-audit/PYSEC-2026-3 error',
      ],
      [],
    ],
    ['clean', [], []],
    [
      'skipped',
      [],
      [
        'pip-audit skipped shop-prices: Dependency not found on PyPI and could not be audited: shop-prices (1.0.0)',
      ],
    ],
  ])('%s: every advisory, and what was not audited', async (folder, expected, notes) => {
    const parsed = await parse(pipAudit, fixture(`pip-audit/${folder}/pip-audit.json`))
    expect(rows(parsed)).toEqual(expected)
    expect(parsed).toMatchObject({ tool: 'pip-audit', notes })
  })

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    const report = fixture('pip-audit/findings/pip-audit.json')
    expect(await parse(pipAudit, rewrite(report))).toEqual(await parse(pipAudit, report))
  })

  it('identify a package by its most stable advisory, with all its other names', async () => {
    const { findings } = await parse(pipAudit, fixture('pip-audit/findings/pip-audit.json'))
    expect(findings[0]).toEqual({
      tool: 'pip-audit',
      rule: 'GHSA-2222-3333-4444',
      helpUri: 'https://github.com/advisories/GHSA-2222-3333-4444',
      severity: 'error',
      message: 'shop-templates 2.11.2 has GHSA-2222-3333-4444. Fixed in 2.11.3.\nTemplates run code',
      path: '',
      dependency: {
        ecosystem: 'pypi',
        package: 'shop-templates',
        version: '2.11.2',
        advisory: 'GHSA-2222-3333-4444',
        aliases: ['PYSEC-2026-1', 'CVE-2026-10001'],
        manifest: '',
        fixedIn: ['2.11.3'],
      },
    })
    expect(findings.slice(1).map(({ helpUri, message }) => [helpUri, message.split('\n')[0]])).toEqual([
      [
        'https://osv.dev/vulnerability/CVE-2026-10002',
        'shop-templates 2.11.2 has CVE-2026-10002. No fixed version is known.',
      ],
      [
        'https://osv.dev/vulnerability/PYSEC-2026-3',
        'shop-prices 1.0.0 has PYSEC-2026-3. Fixed in 1.0.2, 1.1.1.',
      ],
    ])
  })

  it('never let an advisory’s name break out of its link', async () => {
    const text = report([{ id: 'X/../?a=b#c', fix_versions: [] }])
    expect((await parse(pipAudit, text)).findings[0]?.helpUri).toBe(
      'https://osv.dev/vulnerability/X%2F..%2F%3Fa%3Db%23c',
    )
  })

  it.each([
    ['nothing', '', 'report: is empty; a JSON report has at least one value'],
    ['the list of pip-audit 1', '[{"name":"a"}]', 'report: $ is [{"name":"a"}]; it must be an object'],
    ['npm’s report', '{"auditReportVersion":2}', 'report: $.dependencies is missing; it must be there'],
    [
      'a manifest of npm',
      '{"dependencies":{"a":"1"}}',
      'report: $.dependencies is {"a":"1"}; it must be an array',
    ],
    [
      'no version',
      '{"dependencies":[{"name":"a","vulns":[]}]}',
      'report: $.dependencies[0].version is missing; it must be there',
    ],
    [
      'neither advisories nor a reason',
      '{"dependencies":[{"name":"a","version":"1"}]}',
      'report: $.dependencies[0].vulns is missing; it must be there',
    ],
    [
      'an advisory without a name',
      report([{ fix_versions: [] }]),
      'report: $.dependencies[0].vulns[0].id is missing; it must be there',
    ],
    [
      'an advisory with an empty name',
      report([{ id: '', aliases: [] }]),
      'report: $.dependencies[0].vulns[0].id is ""; it must be the name of an advisory',
    ],
    [
      'versions as a text',
      report([{ id: 'a', fix_versions: '1.2' }]),
      'report: $.dependencies[0].vulns[0].fix_versions is "1.2"; it must be an array',
    ],
  ])('are refused with the place when they hold %s', async (_, text, expected) => {
    expect(await refusal(pipAudit, text)).toBe(expected)
  })

  it('are refused when cut off', async () => {
    const text = fixture('pip-audit/findings/pip-audit.json').toString('utf8').slice(0, 200)
    expect(await refusal(pipAudit, text)).toMatch(/^report(?::\d+)?: is not JSON: /)
  })

  it.each([
    ['an audited package', report([]), true],
    ['a package skipped', '{"dependencies": [{"name": "a", "skip_reason": "b"}]', true],
    ['no packages', '{"dependencies": [], "fixes": []}', true],
    ['a list of dependencies of another tool', '{"dependencies":[{"name":"a","license":"MIT"}]}', false],
    ['a package.json', '{"dependencies":{"a":"1"}}', false],
  ])('are told by content: %s', (_, text, expected) => {
    expect(pipAudit.detect(sample(text))).toBe(expected)
  })
})

function report(vulns: readonly object[]): string {
  return JSON.stringify({ dependencies: [{ name: 'a', version: '1', vulns }], fixes: [] })
}
