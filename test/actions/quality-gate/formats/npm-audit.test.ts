import { describe, expect, it } from '@jest/globals'
import { npmAudit } from '../../../../actions/quality-gate/src/formats/npm-audit.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

describe('npm audit reports', () => {
  it('name every root advisory once, and count what is only a consequence', async () => {
    const parsed = await parse(npmAudit, fixture('npm-audit/findings/npm-audit.json'))
    expect(rows(parsed)).toEqual([
      '- npm-audit/GHSA-2222-3333-4444 error',
      '- npm-audit/GHSA-5555-6666-7777 warning',
      '- npm-audit/GHSA-8888-9999-2222 error',
      '- npm-audit/npm-1003 note',
    ])
    expect(parsed.tool).toBe('npm-audit')
    expect(parsed.notes).toEqual(['packages vulnerable only through the ones above: 1 (shop-tree)'])
  })

  it('have nothing to say of a clean tree', async () => {
    const parsed = await parse(npmAudit, fixture('npm-audit/clean/npm-audit.json'))
    expect(parsed).toEqual({ tool: 'npm-audit', findings: [], notes: [] })
  })

  it.each([
    ['no-lock-file', 'report: npm could not audit: ENOLOCK: This command requires an existing lockfile.'],
    [
      'unreachable',
      'report: npm could not audit: 405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk',
    ],
  ])('are refused when npm has audited nothing: %s', async (folder, expected) => {
    expect(await refusal(npmAudit, fixture(`npm-audit/${folder}/npm-audit.json`).toString('utf8'))).toBe(
      expected,
    )
  })

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    const report = fixture('npm-audit/findings/npm-audit.json')
    expect(await parse(npmAudit, rewrite(report))).toEqual(await parse(npmAudit, report))
  })

  it('say what to install, and identify by package and advisory', async () => {
    const { findings } = await parse(npmAudit, fixture('npm-audit/findings/npm-audit.json'))
    expect(findings[0]).toEqual({
      tool: 'npm-audit',
      rule: 'GHSA-2222-3333-4444',
      helpUri: 'https://github.com/advisories/GHSA-2222-3333-4444',
      severity: 'error',
      message:
        'shop-args <0.2.4: Prototype pollution in shop-args (critical). ' +
        'Installing shop-tree@0.6.0 fixes it, a breaking change.',
      path: '',
      tags: ['external/cwe/cwe-1321'],
      dependency: { ecosystem: 'npm', package: 'shop-args', advisory: 'GHSA-2222-3333-4444', manifest: '' },
    })
    expect(findings.slice(1).map(({ message }) => message)).toEqual([
      'shop-args <0.2.1: Slow regular expression in shop-args (moderate). Installing shop-tree@0.6.0 fixes it, a breaking change.',
      'shop-mail <1.0.5: Header injection in shop-mail (high). Installing shop-mail@1.0.5 fixes it.',
      'shop-money <=2.0.0: Rounds in favour of the buyer (low). No fix is known.',
    ])
    expect(findings[1]?.tags).toEqual(['external/cwe/cwe-400', 'external/cwe/cwe-079'])
  })

  it('name an advisory once that stands at several packages', async () => {
    const text = report({
      a: entry([via({})]),
      b: entry([via({}), 'a']),
      c: entry([via({ dependency: 'c' })]),
    })
    const { findings } = await parse(npmAudit, text)
    expect(findings.map(({ dependency, rule }) => [dependency?.package, rule])).toEqual([
      ['a', 'GHSA-2222-3333-4444'],
      ['c', 'GHSA-2222-3333-4444'],
    ])
  })

  it('keep names that an object would take for its own', async () => {
    const text = '{"auditReportVersion":2,"vulnerabilities":{"__proto__":{"via":["constructor"]}}}'
    expect(await refusal(npmAudit, text)).toMatch(/entries of which at least one names an advisory$/)
  })

  it('list five consequences by name, and count the rest', async () => {
    const others = Object.fromEntries(['b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, entry(['a'])]))
    expect((await parse(npmAudit, report({ a: entry([via({})]), ...others }))).notes).toEqual([
      'packages vulnerable only through the ones above: 6 (b, c, d, e, f, …)',
    ])
  })

  it.each([
    ['nothing', '', 'report: is empty; a JSON report has at least one value'],
    ['a list', '[]', 'report: $ is []; it must be an object'],
    [
      'the report of npm 6',
      '{"actions":[],"advisories":{},"metadata":{}}',
      'report: $.auditReportVersion is missing; it must be there',
    ],
    [
      'a version that we do not know',
      '{"auditReportVersion":3,"vulnerabilities":{}}',
      'report: $.auditReportVersion is 3; it must be 2, as npm 7 and later write it',
    ],
    [
      'vulnerabilities as a list',
      '{"auditReportVersion":2,"vulnerabilities":[]}',
      'report: $.vulnerabilities is []; it must be an object',
    ],
    [
      'consequences without a cause',
      report({ a: entry(['b']) }),
      'report: $.vulnerabilities is {"a":{"via":["b"],"fixAvailable":true}}; it must be entries of which at least one names an advisory',
    ],
    [
      'an unknown severity',
      report({ a: entry([via({ severity: 'huge' })]) }),
      'report: $.vulnerabilities.a.via[0].severity is "huge"; it must be one of critical, high, moderate, low, info',
    ],
    [
      'a link as a number',
      report({ 'a-b': entry([via({ url: 7 })]) }),
      'report: $.vulnerabilities["a-b"].via[0].url is 7; it must be a string',
    ],
    ['an error that says nothing', '{"error":{}}', 'report: npm could not audit: it does not say why'],
  ])('are refused with the place when they hold %s', async (_, text, expected) => {
    expect(await refusal(npmAudit, text)).toBe(expected)
  })

  it('are refused when cut off', async () => {
    const text = fixture('npm-audit/findings/npm-audit.json').toString('utf8').slice(0, 700)
    expect(await refusal(npmAudit, text)).toMatch(/^report(?::\d+)?: is not JSON: /)
  })

  it.each([
    ['a report', report({}), true],
    [
      'a failed audit, which npm writes as well',
      '{"error":{"code":"ENOLOCK","summary":"x","detail":""}}',
      true,
    ],
    ['an audit that reached no registry', fixture('npm-audit/unreachable/npm-audit.json').toString(), true],
    ['an error of another tool', '{"error":{"message":"x"}}', false],
    ['vulnerabilities of another tool', '{"vulnerabilities":[]}', false],
  ])('are told by content: %s', (_, text, expected) => {
    expect(npmAudit.detect(sample(text))).toBe(expected)
  })
})

function via(more: object): object {
  const url = 'https://github.com/advisories/GHSA-2222-3333-4444'
  return { source: 1, name: 'a', dependency: 'a', title: 't', url, severity: 'low', range: '*', ...more }
}

function entry(chain: readonly (object | string)[]): object {
  return { via: chain, fixAvailable: true }
}

function report(vulnerabilities: object): string {
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities })
}
