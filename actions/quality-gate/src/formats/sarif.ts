/**
 * SARIF 2.1.0 (OASIS, 2020), whole: several runs and tools, rules by index, id or extension, messages by id, base ids,
 * suppressions, kinds, fixes, offsets. Results are read one by one, so memory is set by them and not by what surrounds
 * them (code flows, snippets, artifacts' contents).
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Finding } from '../../../../shared/model/finding.ts'
import { streamJson } from '../../../../shared/reading/json-stream.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { Format, Parsed, Sample } from './format.ts'
import {
  below,
  isObject,
  type Json,
  objectIn,
  objectsIn,
  refuse,
  textIn,
  type Where,
  wordIn,
} from './sarif-members.ts'
import { artifactsOf } from './sarif-places.ts'
import { kinds, type Run, readResult } from './sarif-result.ts'
import { rulesOf } from './sarif-rules.ts'

export const sarif: Format = {
  name: 'sarif',
  title: 'SARIF 2.1.0',
  produce: 'ruff check --output-format sarif --output-file ruff.sarif',
  detect,
  parse: parseSarif,
}

function detect({ name, text }: Sample): boolean {
  if (!/^\s*\{/.test(text)) return false
  if (/\.sarif(?:\.json)?$/.test(name)) return true
  // The first members of a log: {"$schema": "…sarif…", "version": "2.1.0", "runs": […
  return (
    /^\s*\{\s*(?:"(?:\$schema|version)"\s*:\s*"[^"]*"\s*,\s*)*"(?:\$schema"\s*:\s*"[^"]*sarif|runs"\s*:\s*\[|version"\s*:\s*"2\.1\.0")/i.test(
      text,
    ) && /sarif|"runs"\s*:\s*\[/i.test(text)
  )
}

/** A result as far as findings need it, waiting for the run's rules, which may come after it in the file. */
type Pending = { readonly result: Json; readonly where: Where }

async function parseSarif(source: Source): Promise<Parsed> {
  const pending = new Map<number, Pending[]>()
  const skipped = new Map<string, number>()
  const skip = (why: string): void => void skipped.set(why, (skipped.get(why) ?? 0) + 1)

  const log = await streamJson(source, [['runs', '*', 'results', '*']], (value, { path, line, indices }) => {
    const where: Where = { file: source.path, path, line }
    if (!isObject(value)) return refuse(where, '', value, 'an object')
    const kind = wordIn(value, 'kind', kinds, where) ?? 'fail'
    if (kind !== 'fail') return skip(`kind ${kind}`)
    const run = indices[0]!
    const list = pending.get(run)
    if (list) list.push({ result: slim(value), where })
    else pending.set(run, [{ result: slim(value), where }])
  })
  const root: Where = { file: source.path, path: '$', line: undefined }
  const runs = runsOf(log, root)
  const findings: Finding[] = []
  const notes: string[] = []
  let unplaced = 0
  for (const [i, json] of runs.entries()) {
    const where = below(root, `.runs[${i}]`)
    const run = runOf(json, where)
    notes.push(...failures(json, where))
    for (const { result, where: at } of pending.get(i) ?? []) {
      const read = readResult(result, run, at)
      if ('skipped' in read) skip(read.skipped)
      else {
        findings.push(read.finding)
        if (read.unplaced) unplaced++
      }
    }
    pending.delete(i)
  }
  const first = runs[0] && runOf(runs[0], below(root, '.runs[0]'))
  const files = filesOf(runs, root)
  return {
    tool: first?.tool ?? 'sarif',
    ...(first?.toolVersion !== undefined && { toolVersion: first.toolVersion }),
    findings,
    ...(files !== undefined && { files }),
    notes: [
      ...notes,
      ...[...skipped].map(
        ([why, count]) => `${count} ${count === 1 ? 'result' : 'results'} of ${why}: not a finding`,
      ),
      ...(unplaced > 0
        ? [
            `${unplaced} ${unplaced === 1 ? 'finding has' : 'findings have'} a place in bytes or characters only; kept without a line`,
          ]
        : []),
    ],
  }
}

/** What is read of a result; code flows, stacks, graphs and snippets weigh most and say nothing to us. */
const members = [
  'ruleId',
  'ruleIndex',
  'rule',
  'level',
  'message',
  'baselineState',
  'suppressions',
  'fixes',
  'fingerprints',
  'partialFingerprints',
] as const

function slim(result: Json): Json {
  const kept: Record<string, unknown> = {}
  for (const member of members) if (result[member] !== undefined) kept[member] = result[member]
  for (const member of ['locations', 'relatedLocations'] as const) {
    const list = result[member]
    if (list !== undefined) kept[member] = Array.isArray(list) ? list.map(slimLocation) : list
  }
  const properties = result.properties
  if (isObject(properties) && properties.tags !== undefined) kept.properties = { tags: properties.tags }
  return kept
}

function slimLocation(location: unknown): unknown {
  if (!isObject(location)) return location
  const physical = location.physicalLocation
  const { artifactLocation, region } = isObject(physical) ? physical : {}
  const bare = isObject(region) && 'snippet' in region ? { ...region, snippet: undefined } : region
  return {
    physicalLocation: isObject(physical) ? { artifactLocation, region: bare } : physical,
    logicalLocations: location.logicalLocations,
    message: location.message,
  }
}

function runsOf(log: unknown, root: Where): readonly Json[] {
  if (!isObject(log)) return refuse(root, '', log, 'an object')
  const version = textIn(log, 'version', root)
  if (version !== '2.1.0')
    return refuse(root, '.version', version, '"2.1.0", the version of SARIF that is read')
  if (!Array.isArray(log.runs)) return refuse(root, '.runs', log.runs, 'an array')
  return objectsIn(log, 'runs', root)
}

function runOf(run: Json, where: Where): Run {
  const references = objectIn(run, 'externalPropertyFileReferences', where)
  if (references && 'results' in references) {
    throw new ReportError(
      where.file,
      `${where.path} keeps its results in other files (externalPropertyFileReferences), which are not read; let the tool write one file`,
    )
  }
  if (run.results !== undefined && run.results !== null && !Array.isArray(run.results))
    refuse(where, '.results', run.results, 'an array')
  const tool = objectIn(run, 'tool', where) ?? refuse(where, '.tool', run.tool, 'there')
  const at = below(where, '.tool')
  const driver = objectIn(tool, 'driver', at) ?? refuse(at, '.driver', tool.driver, 'there')
  const name = textIn(driver, 'name', below(at, '.driver')) ?? refuse(at, '.driver.name', undefined, 'there')
  return {
    tool: name.trim().toLowerCase() || 'sarif',
    toolVersion: textIn(driver, 'semanticVersion', at) ?? textIn(driver, 'version', at),
    rules: rulesOf(run, where),
    artifacts: artifactsOf(run, where),
    logicalLocations: objectsIn(run, 'logicalLocations', where),
  }
}

/** The gate takes a note that begins so as a crash of the tool. */
function failures(run: Json, where: Where): readonly string[] {
  return objectsIn(run, 'invocations', where).flatMap((invocation, i) => {
    const at = below(where, `.invocations[${i}]`)
    const errors = objectsIn(invocation, 'toolExecutionNotifications', at).filter(
      ({ level }) => level === 'error',
    )
    if (invocation.executionSuccessful !== false && errors.length === 0) return []
    const message = errors[0] && objectIn(errors[0], 'message', at)
    return [
      `The tool says that it failed: ${(message && textIn(message, 'text', at)) ?? 'it gives no reason'}`,
    ]
  })
}

/** Artifacts that were analysed; some tools list every file they came across, with roles to tell them apart. */
function filesOf(runs: readonly Json[], root: Where): number | undefined {
  if (!runs.some(({ artifacts }) => Array.isArray(artifacts))) return undefined
  const all = runs.flatMap((run, i) => objectsIn(run, 'artifacts', below(root, `.runs[${i}]`)))
  const targets = all.filter(({ roles }) => Array.isArray(roles) && roles.includes('analysisTarget'))
  return all.some(({ roles }) => Array.isArray(roles)) ? targets.length : all.length
}
