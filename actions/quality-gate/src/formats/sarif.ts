/**
 * SARIF 2.1.0 (OASIS, 2020), whole: several runs and tools, rules by index, id or extension, messages by id, base ids,
 * suppressions, kinds, fixes, offsets. Results are read one by one, so memory is set by them and not by what surrounds
 * them (code flows, snippets, artifacts' contents).
 */

import type { Finding } from '../../../../shared/model/finding.ts'
import { type JsonPlace, streamJson } from '../../../../shared/reading/json-stream.ts'
import type { Sample } from '../../../../shared/reading/sample.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { Format, Parsed } from './format.ts'
import {
  below,
  giveUp,
  isObject,
  type Json,
  objectsIn,
  refuse,
  rootOf,
  textIn,
  type Where,
  wordIn,
} from './json-members.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'
import { type Artifact, readArtifact } from './sarif-places.ts'
import { type Run, readResult, type Shortfall } from './sarif-result.ts'
import { fewNotes, runNotes, runOf } from './sarif-run.ts'
import { slimResult } from './sarif-slim.ts'

export const sarif: Format = {
  name: 'sarif',
  title: 'SARIF 2.1.0',
  produce: 'ruff check --output-format sarif --output-file ruff.sarif',
  detect,
  parse: parseSarif,
}

/** Other versions are known too, to be refused by their version and not as a riddle. */
function detect({ name, text }: Sample): boolean {
  const keys = leadingKeys(text)
  if (keys.root !== 'object') return false
  if (/\.sarif(?:\.json)?$/.test(name)) return true
  if (/^\s*\{\s*(?:"version"\s*:\s*"[^"]*"\s*,\s*)?"\$schema"\s*:\s*"[^"]*sarif/i.test(text)) return true
  return hasKeys(keys, 'object', 'runs') && /"driver"\s*:|"results"\s*:|"version"\s*:\s*"2\.1\.0"/.test(text)
}

/** Lists of a run that come by element by element; of the last ones nothing is read, and they can be most of a log. */
const lists = [
  'results',
  'artifacts',
  'logicalLocations',
  'threadFlowLocations',
  'graphs',
  'addresses',
  'webRequests',
  'webResponses',
] as const
const patterns = lists.map((list) => ['runs', '*', list, '*'])

/** A result waits for its run's rules, which may come after it in the file. */
type Pending = { readonly result: Json; readonly index: number; readonly line: number }
type Gathering = {
  readonly results: Pending[]
  readonly artifacts: Artifact[]
  readonly logicalLocations: Json[]
}

const kinds = ['fail', 'pass', 'open', 'informational', 'notApplicable', 'review'] as const

async function parseSarif(source: Source): Promise<Parsed> {
  const gathered = new Map<number, Gathering>()
  const skipped = new Map<string, number>()
  const skip = (why: string): void => void skipped.set(why, (skipped.get(why) ?? 0) + 1)
  const log = await streamJson(source, patterns, (value, place) => {
    const list = lists[place.pattern]!
    const [run, index] = place.indices as readonly [number, number]
    if (!isObject(value)) return refuse(whereOf(source, place), '', value, 'an object')
    let into = gathered.get(run)
    if (!into) {
      into = { results: [], artifacts: [], logicalLocations: [] }
      gathered.set(run, into)
    }
    if (list === 'results') {
      const kind = value.kind === undefined ? 'fail' : wordIn(value, 'kind', kinds, whereOf(source, place))
      if (kind !== undefined && kind !== 'fail') return skip(`kind ${kind}`)
      slimResult(value)
      into.results.push({ result: value, index, line: place.line })
    } else if (list === 'artifacts') into.artifacts.push(readArtifact(value, whereOf(source, place)))
    else if (list === 'logicalLocations') {
      into.logicalLocations.push({ fullyQualifiedName: value.fullyQualifiedName, name: value.name })
    }
  })
  const shortfall: Shortfall = { unplaced: 0, fixes: 0 }
  const read = readRuns(log, gathered, shortfall, skip, source)
  return { ...read, notes: [...read.notes, ...skippedNotes(skipped), ...shortfallNotes(shortfall, source)] }
}

const whereOf = ({ path }: Source, { line, pattern, indices }: JsonPlace): Where =>
  below(below(rootOf(path, line), '.runs', indices[0]), `.${lists[pattern]}`, indices[1])

function readRuns(
  log: unknown,
  gathered: Map<number, Gathering>,
  shortfall: Shortfall,
  skip: (why: string) => void,
  source: Source,
): Parsed {
  const root = rootOf(source.path)
  const findings: Finding[] = []
  const notes: string[] = []
  const targets: Artifact[] = []
  let first: Run | undefined
  for (const [i, json] of runsOf(log, root).entries()) {
    const pieces = gathered.get(i) ?? { results: [], artifacts: [], logicalLocations: [] }
    gathered.delete(i)
    const where = below(root, '.runs', i)
    const run = runOf(json, pieces, where)
    first ??= run
    notes.push(...runNotes(json, run, where))
    targets.push(...pieces.artifacts.filter(({ isTarget }) => isTarget))
    for (const { result, index, line } of pieces.results) {
      const at = below(below(rootOf(source.path, line), '.runs', i), '.results', index)
      const finding = readResult(result, run, shortfall, at)
      if (typeof finding === 'string') skip(finding)
      else findings.push(finding)
    }
  }
  return {
    tool: first?.tool ?? 'sarif',
    ...(first?.toolVersion !== undefined && { toolVersion: first.toolVersion }),
    findings,
    // Most tools list only files with findings; those that list what they analysed mark it so (§3.24.6).
    ...(targets.length > 0 && { files: targets.length }),
    notes: fewNotes(notes),
  }
}

function runsOf(log: unknown, root: Where): readonly Json[] {
  if (!isObject(log)) return refuse(root, '', log, 'an object')
  const version = textIn(log, 'version', root)
  if (version !== '2.1.0')
    return refuse(root, '.version', version, '"2.1.0", the version of SARIF that is read')
  if (!Array.isArray(log.runs)) return refuse(root, '.runs', log.runs, 'an array')
  if (log.runs.length === 0) return refuse(root, '.runs', log.runs, 'a list of at least one run')
  for (const [i, inline] of objectsIn(log, 'inlineExternalProperties', root).entries())
    if (inline.results !== undefined)
      giveUp(
        below(root, '.inlineExternalProperties', i),
        'holds results apart from their run, which are not read',
      )
  return objectsIn(log, 'runs', root)
}

const skippedNotes = (skipped: ReadonlyMap<string, number>): readonly string[] =>
  [...skipped].map(
    ([why, count]) =>
      `${count} ${count === 1 ? `result of ${why} is not a finding` : `results of ${why} are not findings`}`,
  )

function shortfallNotes({ unplaced, fixes }: Shortfall, source: Source): readonly string[] {
  const replaced = source.replaced()
  return [
    ...(unplaced === 0
      ? []
      : [`findings whose place is told in bytes or characters only, kept without a line: ${unplaced}`]),
    ...(fixes === 0
      ? []
      : [`fixes left out, because their places or texts can't be told in lines: ${fixes}`]),
    ...(replaced === 0 ? [] : [`characters that are no UTF-8, replaced by U+FFFD: ${replaced}`]),
  ]
}
