/**
 * A snapshot as text, readable with `git notes --ref=portcullis/coverage-threshold show <commit>`:
 *
 *     portcullis-coverage 1
 *     commit 0123456789abcdef0123456789abcdef01234567
 *     time 2026-01-05T08:00:00Z
 *     line 9/12
 *     branch 3/4
 *     function 1/2
 *     files 2
 *     "src/a.ts" 8ab686eafeb1f44702738c8b0f24f2567c36da6d b3/4 f1/2 l2_5c1m
 *     "src/b.ts" - b0/0 f0/0 t4/6 carried
 *
 * One line a path, in order, so that git stores one commit's as a small difference to the next one's. After the path (a
 * JSON string) come the content's id or "-", branches, functions, and units: `l` lines (line-runs.ts), `s` statement
 * blocks (block-text.ts), `t` a mere total. A note is anyone's who may push, so reading takes only what is written here,
 * and the shares of the head must be what the files add up to.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Metric, Share } from '../model/file-coverage.ts'
import { blocksText, readBlocks } from './block-text.ts'
import { readRuns, runsText } from './line-runs.ts'
import { type FileSnapshot, type Snapshot, type SnapshotHead, totalsOf, type Units } from './snapshot.ts'

const mark = 'portcullis-coverage'
const version = '1'

/** UTF-8 bytes: what a store takes and gives at most. 10,000 files of 200 lines are about 1.5 MB. */
export const mostSnapshotBytes = 32 * 1024 * 1024

export function encode(snapshot: Snapshot): string {
  const { commit, time, shares, files } = snapshot
  const lines = [
    `${mark} ${version}`,
    `commit ${commit}`,
    `time ${timeText(time)}`,
    ...metrics.map((metric) => `${metric} ${shareText(shares[metric])}`),
    `files ${files.size}`,
  ]
  for (const [path, file] of files) lines.push(fileText(path, file))
  return `${lines.join('\n')}\n`
}

const metrics = ['line', 'branch', 'function'] as const satisfies readonly Metric[]
const timeText = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, 'Z')
const shareText = ({ covered, total }: Share): string => `${covered}/${total}`

function fileText(path: string, { blob, units, branch, function: functions, carried }: FileSnapshot): string {
  const shares = `b${shareText(branch)} f${shareText(functions)}`
  return `${JSON.stringify(path)} ${blob ?? '-'} ${shares} ${unitsText(units)}${carried ? ' carried' : ''}`
}

function unitsText(units: Units): string {
  switch (units.kind) {
    case 'lines':
      return `l${runsText(units.runs)}`
    case 'blocks':
      return `s${blocksText(units.records)}`
    case 'total':
      return `t${shareText(units.share)}`
  }
}

/** `place` names the text in messages, e.g. "the note of 0123456789"; throws ReportError with it and the line. */
export function decode(place: string, text: string): Snapshot {
  if (text.length > mostSnapshotBytes)
    throw new ReportError(place, `is larger than ${mostSnapshotBytes} bytes, the most that is read`)
  const lines = text.split('\n')
  const { head, count } = readHead(place, lines)
  if (lines.pop() !== '') throw new ReportError(place, 'breaks off in its last line', lines.length + 1)
  if (lines.length - headLines !== count)
    throw new ReportError(place, `has ${lines.length - headLines} files and says ${count}`, headLines)
  const files = new Map<string, FileSnapshot>()
  let before: string | undefined
  for (let i = headLines; i < lines.length; i++) {
    const fail = failAt(place, i + 1)
    const [path, file] = readFile(lines[i]!, fail)
    if (before !== undefined && path <= before) fail(`has ${JSON.stringify(path)} out of order`)
    files.set(path, file)
    before = path
  }
  refuseOtherTotals(place, head, files)
  return { ...head, files }
}

/** The head alone; of the rest nothing is read, so a chart of many commits costs little. */
export const decodeHead = (place: string, text: string): SnapshotHead =>
  readHead(place, text.slice(0, longestHead).split('\n')).head

const headLines = 7
const longestHead = 1000 // characters

type Fail = (reason: string) => never

function failAt(place: string, line: number): Fail {
  return (reason) => {
    throw new ReportError(place, reason, line)
  }
}

function readHead(place: string, lines: readonly string[]) {
  const field = (i: number, name: string, form: RegExp, wanted: string): string => {
    const line = lines[i] ?? ''
    const value = line.startsWith(`${name} `) ? line.slice(name.length + 1) : undefined
    if (value !== undefined && form.test(value)) return value
    throw new ReportError(place, `has "${line.slice(0, 80)}" where "${name} ${wanted}" must be`, i + 1)
  }
  const found = field(0, mark, /^\d{1,6}$/, version)
  if (found !== version)
    throw new ReportError(place, `is of version ${found}; this Portcullis reads ${version}`, 1)
  const commit = field(1, 'commit', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'and its sha')
  const moment = field(2, 'time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, '2026-01-05T08:00:00Z')
  const time = new Date(moment)
  if (Number.isNaN(time.getTime()) || timeText(time) !== moment)
    failAt(place, 3)(`has no such time: ${moment}`)
  const share = (metric: Metric, i: number) =>
    readShare(field(i, metric, fraction, '9/12'), failAt(place, i + 1))
  const shares = { line: share('line', 3), branch: share('branch', 4), function: share('function', 5) }
  const count = Number(field(6, 'files', /^\d{1,8}$/, 'and how many'))
  return { head: { commit, time, shares }, count }
}

const fraction = /^(?:0|[1-9]\d{0,14})\/(?:0|[1-9]\d{0,14})$/

function readShare(text: string, fail: Fail): Share {
  const [covered, total] = fraction.test(text) ? text.split('/').map(Number) : []
  if (covered === undefined || total === undefined || covered > total)
    return fail(`has "${text.slice(0, 40)}" where a share such as "3/4" must be`)
  return { covered, total }
}

function readFile(line: string, fail: Fail): readonly [string, FileSnapshot] {
  const end = closingQuote(line)
  const path = end < 0 ? undefined : readPath(line.slice(0, end + 1))
  if (path === undefined) return fail('must begin with a path as a JSON string')
  const [none, blob, branch, functions, units, ...more] = line.slice(end + 1).split(' ')
  const whole = none === '' && (more.length === 0 || (more.length === 1 && more[0] === 'carried'))
  if (!whole || blob === undefined || branch?.[0] !== 'b' || functions?.[0] !== 'f' || units === undefined)
    return fail('must be a path, an id, "b" and "f" with shares, and units, each after one blank')
  if (blob !== '-' && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob))
    fail(`has "${blob.slice(0, 80)}" where the id of a content or "-" must be`)
  const file: FileSnapshot = {
    blob: blob === '-' ? undefined : blob,
    units: readUnits(units, fail),
    branch: readShare(branch.slice(1), fail),
    function: readShare(functions.slice(1), fail),
    carried: more.length === 1,
  }
  return [path, file]
}

/** Where the JSON string that a line begins with ends; -1 when there is none. */
function closingQuote(line: string): number {
  if (line[0] !== '"') return -1
  for (let at = 1; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === '"') return at
  }
  return -1
}

/** A path written in another way than ours could stand there twice. */
function readPath(json: string): string | undefined {
  try {
    const path: unknown = JSON.parse(json)
    return typeof path === 'string' && path !== '' && JSON.stringify(path) === json ? path : undefined
  } catch {
    return undefined
  }
}

function readUnits(text: string, fail: Fail): Units {
  const rest = text.slice(1)
  switch (text[0]) {
    case 'l':
      return { kind: 'lines', runs: readRuns(rest, fail) }
    case 's':
      return { kind: 'blocks', records: readBlocks(rest, fail) }
    case 't':
      return { kind: 'total', share: readShare(rest, fail) }
    default:
      return fail(`has units "${text.slice(0, 20)}"; they must begin with l, s or t`)
  }
}

function refuseOtherTotals(
  place: string,
  { shares }: SnapshotHead,
  files: ReadonlyMap<string, FileSnapshot>,
): void {
  const counted = totalsOf(files.values())
  metrics.forEach((metric, i) => {
    const [says, adds] = [shareText(shares[metric]), shareText(counted[metric])]
    if (says !== adds) failAt(place, 4 + i)(`says ${metric} ${says}, and its files add up to ${adds}`)
  })
}
