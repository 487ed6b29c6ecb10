/**
 * `npm audit --json` of npm 7 and later (audit report version 2). Only root advisories are findings: a package that is
 * vulnerable through another one is a consequence, and is counted in a note.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Severity } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, type Draft } from './build-finding.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

const severities: Readonly<Record<'critical' | 'high' | 'moderate' | 'low' | 'info', Severity>> = {
  critical: 'error',
  high: 'error',
  moderate: 'warning',
  low: 'note',
  info: 'note',
}

export const npmAudit: Format = {
  name: 'npm-audit',
  title: 'npm audit JSON',
  produce: 'npm audit --json > npm-audit.json',
  detect({ text }) {
    const keys = leadingKeys(text)
    const failed = /"error"\s*:\s*(?=\{)/.exec(text)
    return (
      hasKeys(keys, 'object', 'auditReportVersion', 'vulnerabilities') ||
      (failed !== null &&
        hasKeys(keys, 'object', 'error') &&
        hasKeys(leadingKeys(text.slice(failed.index + failed[0].length)), 'object', 'summary', 'detail'))
    )
  },
  async parse(source) {
    const report = await readJson(source)
    refuseFailure(source.path, report)
    const version = report.get('auditReportVersion')
    if (version.raw !== 2) version.fail('2, as npm 7 and later write it')
    const drafts = new Map<string, Draft>()
    const throughOthers: string[] = []
    for (const [name, vulnerability] of report.get('vulnerabilities').entries()) {
      const roots = vulnerability
        .get('via')
        .list()
        .filter((via) => typeof via.raw !== 'string')
      if (roots.length === 0) throughOthers.push(name)
      for (const via of roots) {
        const draft = readAdvisory(via, vulnerability)
        const key = JSON.stringify([draft.dependency?.package, draft.rule])
        if (!drafts.has(key)) drafts.set(key, draft)
      }
    }
    if (drafts.size === 0 && throughOthers.length > 0)
      report.get('vulnerabilities').fail('entries of which at least one names an advisory')
    return {
      tool: 'npm-audit',
      findings: [...drafts.values()].map(buildFinding),
      notes: notesOf(throughOthers),
    }
  },
}

function notesOf(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '')
  return [`packages vulnerable only through the ones above: ${names.length} (${shown})`.slice(0, 512)]
}

/** Without a lock file or a registry, npm writes `{"error": {"code", "summary", "detail"}}` and has audited nothing. */
function refuseFailure(file: string, report: Shape): void {
  const error = report.maybe('error')
  if (error === undefined) return
  const said = [error.maybe('code'), error.maybe('summary'), report.maybe('message')]
    .map((part) => part?.text().trim())
    .filter(Boolean)
  throw new ReportError(
    file,
    `npm could not audit: ${said.join(': ').slice(0, 512) || 'it does not say why'}`,
  )
}

function readAdvisory(via: Shape, vulnerability: Shape): Draft {
  const url = via.get('url').text()
  const name = via.maybe('dependency')?.text() ?? via.get('name').text()
  const range = via.get('range').text()
  const rated = via.get('severity').oneOf(['critical', 'high', 'moderate', 'low', 'info'])
  const advisory = /GHSA(?:-[0-9a-z]{4}){3}/.exec(url)?.[0] ?? `npm-${via.get('source').count()}`
  const weaknesses = (via.maybe('cwe')?.list() ?? []).map((one) => one.text())
  return {
    tool: 'npm-audit',
    rule: advisory,
    helpUri: url,
    severity: severities[rated],
    message: `${name} ${range}: ${via.get('title').text()} (${rated}). ${remedy(vulnerability.maybe('fixAvailable'))}`,
    tags: weaknesses.map((one) =>
      one.replace(/^CWE-(\d+)$/, (_, id: string) => `external/cwe/cwe-${id.padStart(3, '0')}`),
    ),
    dependency: { ecosystem: 'npm', package: name, advisory, manifest: '' },
  }
}

/** `true`: a compatible version is there; an object: another package must be installed for it. */
function remedy(available: Shape | undefined): string {
  if (available === undefined || available.raw === false) return 'No fix is known.'
  if (available.raw === true) return '`npm audit fix` fixes it.'
  const breaking = available.maybe('isSemVerMajor')?.flag() ? ', a breaking change' : ''
  return `Installing ${available.get('name').text()}@${available.get('version').text()} fixes it${breaking}.`
}
