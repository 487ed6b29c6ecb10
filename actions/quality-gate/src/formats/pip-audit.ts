/** pip-audit's JSON. It names packages, never the file that asks for them, so the manifest stays empty. */

import type { Dependency } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, type Draft } from './build-finding.ts'
import type { Format } from './format.ts'

export const pipAudit: Format = {
  name: 'pip-audit',
  title: 'pip-audit JSON',
  produce: 'pip-audit -r requirements.txt -f json -o pip-audit.json',
  detect: ({ text }) =>
    /^\s*\{\s*"dependencies"\s*:\s*\[\s*\{\s*"name"\s*:\s*"[^"]*"\s*,\s*(?:"version"\s*:\s*"[^"]*"\s*,\s*"vulns"|"skip_reason")\s*:/.test(
      text,
    ) || /^\s*\{\s*"dependencies"\s*:\s*\[\s*\]\s*,\s*"fixes"\s*:/.test(text),
  async parse(source) {
    const dependencies = (await readJson(source)).get('dependencies').list()
    const notes: string[] = []
    const drafts: Draft[] = []
    for (const one of dependencies) {
      const name = one.get('name').text()
      const skipped = one.maybe('skip_reason')?.text()
      if (skipped === undefined) drafts.push(...readDependency(one, name))
      else notes.push(`pip-audit skipped ${name}: ${skipped}`.slice(0, 512))
    }
    return { tool: 'pip-audit', findings: drafts.map(buildFinding), notes }
  },
}

function readDependency(one: Shape, name: string): readonly Draft[] {
  const version = one.get('version').text()
  return one
    .get('vulns')
    .list()
    .map((vulnerability) => readVulnerability(vulnerability, name, version))
}

function readVulnerability(vulnerability: Shape, name: string, version: string): Draft {
  const texts = (key: string) => (vulnerability.maybe(key)?.list() ?? []).map((value) => value.text())
  const fixedIn = texts('fix_versions')
  const id = vulnerability.get('id')
  if (id.text() === '') id.fail('the name of an advisory')
  const ids = [...new Set([id.text(), ...texts('aliases')])]
  const advisory = mostStable(ids)
  const aliases = ids.filter((id) => id !== advisory)
  const dependency: Dependency = {
    ecosystem: 'pypi',
    package: name,
    version,
    advisory,
    ...(aliases.length > 0 ? { aliases } : {}),
    manifest: '',
    fixedIn,
  }
  const remedy = fixedIn.length > 0 ? `Fixed in ${fixedIn.join(', ')}.` : 'No fixed version is known.'
  const description = vulnerability.maybe('description')?.text().trim()
  return {
    tool: 'pip-audit',
    rule: advisory,
    helpUri: adviceUri(advisory),
    severity: 'error', // pip-audit does not rate
    message: [`${name} ${version} has ${advisory}. ${remedy}`, description].filter(Boolean).join('\n'),
    dependency,
  }
}

/** GitHub's id outlives the others; a CVE may come late, PYSEC ids are withdrawn in favour of either. */
const mostStable = (ids: readonly string[]): string =>
  ids.find((id) => id.startsWith('GHSA-')) ?? ids.find((id) => id.startsWith('CVE-')) ?? ids[0]!

const adviceUri = (advisory: string): string =>
  advisory.startsWith('GHSA-')
    ? `https://github.com/advisories/${encodeURIComponent(advisory.toWellFormed())}`
    : `https://osv.dev/vulnerability/${encodeURIComponent(advisory.toWellFormed())}`
