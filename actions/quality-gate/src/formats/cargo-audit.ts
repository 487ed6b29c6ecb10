/**
 * `cargo audit --json`. A vulnerability is an error whatever its CVSS score, as for cargo-audit itself; an unsound crate
 * is a warning as well as an unmaintained or yanked one, and a notice is a note.
 */

import type { Dependency, Finding, Severity } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding } from './build-finding.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

export const cargoAudit: Format = {
  name: 'cargo-audit',
  title: 'cargo-audit JSON',
  produce: 'cargo audit --json > cargo-audit.json',
  detect: ({ text }) => {
    const keys = leadingKeys(text)
    return hasKeys(keys, 'object', 'database', 'lockfile') && /"dependency-count"\s*:/.test(text)
  },
  async parse(source) {
    const report = await readJson(source)
    const vulnerabilities = report.get('vulnerabilities')
    const list = vulnerabilities.get('list').list()
    const count = vulnerabilities.get('count')
    if (count.count() !== list.length) count.fail(`${list.length}, the length of the list`)
    const warnings = report
      .get('warnings')
      .entries()
      .flatMap(([kind, entries]) => entries.list().map((entry) => warningOf(kind, entry)))
    report.get('lockfile').get('dependency-count').count()
    return {
      tool: 'cargo-audit',
      findings: [...list.map((entry) => advisoryOf(entry, 'error')), ...warnings],
      notes: [],
    }
  },
}

/** `kind` is the name of the list: "unmaintained", "unsound", "notice", "yanked". */
function warningOf(kind: string, entry: Shape): Finding {
  if (entry.maybe('advisory') !== undefined)
    return advisoryOf(entry, kind === 'notice' ? 'note' : 'warning', kind)
  const { name, version } = packageOf(entry)
  return buildFinding({
    tool: 'cargo-audit',
    rule: kind, // a yanked crate has no advisory
    severity: 'warning',
    message: `${name} ${version} is ${kind}`,
    dependency: { ecosystem: 'crates.io', package: name, version, advisory: kind, manifest: '' },
    tags: [kind],
  })
}

function advisoryOf(entry: Shape, severity: Severity, kind?: string): Finding {
  const advisory = entry.get('advisory')
  const { name, version } = packageOf(entry)
  const id = advisory.get('id').text()
  const aliases = texts(advisory.maybe('aliases'))
  const fixedIn = texts(entry.maybe('versions')?.maybe('patched'))
  const title = advisory.get('title').text()
  const score = advisory.maybe('cvss')?.text()
  return buildFinding({
    tool: 'cargo-audit',
    rule: id,
    ruleName: title,
    severity,
    helpUri:
      advisory.maybe('url')?.text() ??
      `https://rustsec.org/advisories/${encodeURIComponent(id.toWellFormed())}`,
    message: `${name} ${version}: ${title} (${fixedIn.length > 0 ? `fixed in ${fixedIn.join(', ')}` : 'no fixed version'})`,
    dependency: dependencyOf({ name, version, id, aliases, fixedIn }),
    tags: [...(kind === undefined ? texts(advisory.maybe('categories')) : [kind]), ...(score ? [score] : [])],
  })
}

type Parts = {
  name: string
  version: string
  id: string
  aliases: readonly string[]
  fixedIn: readonly string[]
}

/** A GHSA id is what other scanners of the same lock file say, so it comes before the RUSTSEC id where both are known. */
function dependencyOf({ name, version, id, aliases, fixedIn }: Parts): Dependency {
  const advisory = aliases.find((alias) => alias.startsWith('GHSA-')) ?? id
  const others = [id, ...aliases].filter((alias) => alias !== advisory)
  return {
    ecosystem: 'crates.io',
    package: name,
    version,
    advisory,
    ...(others.length > 0 ? { aliases: others } : {}),
    manifest: '', // the report does not say which lock file it is about
    ...(fixedIn.length > 0 ? { fixedIn } : {}),
  }
}

const packageOf = (entry: Shape): { name: string; version: string } => {
  const named = entry.get('package')
  return { name: named.get('name').text(), version: named.get('version').text() }
}

const texts = (list: Shape | undefined): readonly string[] => list?.list().map((item) => item.text()) ?? []
