/**
 * The committed file of floors that only rise:
 *
 *     {
 *       "version": 1,
 *       "total": { "line": "38/40", "branch": "3/4" },
 *       "floors": [
 *         { "path": "src/a.ts", "line": "10/12" },
 *         { "path": "src/b.ts", "line": "1/1", "function": "2/2" }
 *       ],
 *       "lowered": [
 *         { "path": "src/a.ts", "metric": "line", "from": "11/12", "to": "10/12", "reason": "The shim is gone." }
 *       ]
 *     }
 *
 * Fractions, since 38/40 is exact and 95 % is not. One path a line, sorted, so that two branches rarely meet in one line.
 * An entry of `lowered` without `path` speaks of the total, one without `to` of a floor that was taken away.
 */

import { InputError, ReportError } from '../../../../shared/model/errors.ts'
import { parseJson } from '../../../../shared/reading/json.ts'
import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import { nearest } from '../../../../shared/text/nearest.ts'
import type { Metric, Share } from '../model/file-coverage.ts'

export const metrics = ['line', 'branch', 'function'] as const satisfies readonly Metric[]

/** What is absent has no floor. Totals are over 0. */
export type Floors = Readonly<Partial<Record<Metric, Share>>>

export type Lowering = {
  readonly path: string | undefined // undefined for the total
  readonly metric: Metric
  readonly from: Share
  readonly to: Share | undefined // undefined when the floor is taken away
  readonly reason: string
}

export type Ratchet = {
  readonly total: Floors
  readonly paths: ReadonlyMap<string, Floors>
  readonly lowered: readonly Lowering[]
}

export const emptyRatchet: Ratchet = { total: {}, paths: new Map(), lowered: [] }

/** `file` is the path for messages. Throws InputError with the place (a JSON path), the value and what was wanted. */
export function readRatchet(text: string, file: string): Ratchet {
  try {
    return ratchetOf(shape(file, parseJson(file, text.replace(/^\ufeff/, ''))))
  } catch (error) {
    if (error instanceof ReportError) throw new InputError(`${error.message}.`)
    throw error
  }
}

function ratchetOf(root: Shape): Ratchet {
  members(root, ['version', 'total', 'floors', 'lowered'])
  const version = root.get('version')
  if (version.raw !== 1) version.fail('1, the only version there is')
  const total = root.maybe('total')
  const paths = new Map<string, Floors>()
  for (const item of root.maybe('floors')?.list() ?? []) {
    const path = pathOf(item.get('path'))
    if (paths.has(path)) item.get('path').fail('there once only; which of both floors holds?')
    paths.set(path, floorsOf(item, ['path']))
  }
  const lowered = root.maybe('lowered')?.list().map(loweringOf) ?? []
  return { total: total ? floorsOf(total, []) : {}, paths, lowered }
}

/** Refuses a key that is not known: a floor that is misspelt would hold nothing. */
function members(object: Shape, known: readonly string[]): void {
  for (const [key, value] of object.entries()) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    value.fail(`absent: the known keys are ${known.join(', ')}${near ? ` (is ${near} meant?)` : ''}`)
  }
}

function floorsOf(object: Shape, more: readonly string[]): Floors {
  members(object, [...more, ...metrics])
  const floors: Partial<Record<Metric, Share>> = {}
  for (const metric of metrics) {
    const floor = object.maybe(metric)
    if (floor) floors[metric] = shareOf(floor)
  }
  return floors
}

function pathOf(value: Shape): string {
  const path = value.text()
  const parts = path.split('/')
  if (path === '' || parts.includes('..') || parts.includes('.') || parts.includes(''))
    value.fail('a path as git writes it, such as "src/a.ts"')
  return path
}

function shareOf(value: Shape): Share {
  const text = value.text()
  const found = /^(0|[1-9]\d{0,14})\/([1-9]\d{0,14})$/.exec(text)
  const [covered, total] = [Number(found?.[1]), Number(found?.[2])]
  return covered <= total ? { covered, total } : value.fail('a fraction from 0 to 1, such as "38/40"')
}

function loweringOf(item: Shape): Lowering {
  members(item, ['path', 'metric', 'from', 'to', 'reason'])
  const path = item.maybe('path')
  const to = item.maybe('to')
  const reason = item.get('reason')
  if (reason.text().trim() === '') reason.fail('a sentence that says why')
  return {
    path: path && pathOf(path),
    metric: item.get('metric').oneOf(metrics),
    from: shareOf(item.get('from')),
    to: to && shareOf(to),
    reason: reason.text(),
  }
}

export const shareText = ({ covered, total }: Share): string => `${covered}/${total}`

/** The file's text: one form for one content. Lowerings stay in their order. */
export function ratchetText({ total, paths, lowered }: Ratchet): string {
  const sorted = [...paths].sort(([a], [b]) => (a < b ? -1 : 1))
  const floors = sorted.map(([path, one]) => oneLine({ path, ...inWords(one) }))
  const entries = lowered.map(({ path, metric, from, to, reason }) =>
    oneLine({
      ...(path !== undefined && { path }),
      metric,
      from: shareText(from),
      ...(to && { to: shareText(to) }),
      reason,
    }),
  )
  const members = [
    '"version": 1',
    `"total": ${oneLine(inWords(total))}`,
    `"floors": ${listText(floors)}`,
    ...(entries.length > 0 ? [`"lowered": ${listText(entries)}`] : []),
  ]
  return `{\n  ${members.join(',\n  ')}\n}\n`
}

const inWords = (floors: Floors): Readonly<Record<string, string>> =>
  Object.fromEntries(
    metrics.flatMap((metric) => (floors[metric] ? [[metric, shareText(floors[metric])]] : [])),
  )

function oneLine(object: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(object).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

const listText = (lines: readonly string[]): string =>
  lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
