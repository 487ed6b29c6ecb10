/**
 * GitHub's problem-matcher files, checked as the runner checks them (actions/toolkit, docs/problem-matchers.md), with the
 * file, the place and the value in each refusal.
 */

import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import { nearest } from '../../../../shared/text/nearest.ts'
import { compilePattern } from './user-pattern.ts'

const properties = ['file', 'line', 'column', 'severity', 'code', 'message', 'fromPath'] as const
export type Property = (typeof properties)[number]

const patternKeys = ['regexp', 'loop', 'kind', ...properties]
const matcherKeys = ['owner', 'severity', 'pattern']

export type Pattern = {
  readonly regexp: RegExp
  /** Which group holds what, e.g. [["file", 1], ["line", 2]]. */
  readonly groups: readonly (readonly [Property, number])[]
  readonly loop: boolean
  /** True when the pattern speaks of the escape character, e.g. `^\x1b\[31m(.+)`: without colours it would never match. */
  readonly seesColours: boolean
}

export type Matcher = {
  readonly owner: string
  readonly severity: string // '' when the file gives none
  readonly patterns: readonly [Pattern, ...Pattern[]]
}

export type MatcherFile = { readonly matchers: readonly Matcher[]; readonly notes: readonly string[] }

/** `json`: the parsed file. Throws ReportError; keys that the runner does not know become notes, as it ignores them. */
export function readMatcherFile(json: unknown, file: string): MatcherFile {
  const notes: string[] = []
  const list = shape(file, json).get('problemMatcher')
  if (list.list().length === 0) list.fail('a list of at least one matcher')
  const owners = new Set<string>()
  const matchers = list.list().map((entry) => {
    noteUnknown(entry, matcherKeys, notes)
    const matcher = matcherOf(entry, notes)
    if (owners.has(matcher.owner.toLowerCase()))
      entry.get('owner').fail('an owner that no other matcher of the file has')
    owners.add(matcher.owner.toLowerCase())
    return matcher
  })
  return { matchers, notes }
}

function matcherOf(entry: Shape, notes: string[]): Matcher {
  const owner = entry.get('owner')
  if (owner.text().trim() === '') owner.fail('a name')
  const severity = entry.maybe('severity')?.text().toLowerCase() ?? ''
  if (!['', 'error', 'warning', 'notice'].includes(severity))
    entry.get('severity').fail('error, warning or notice')
  const list = entry.get('pattern')
  const set = new Set<Property>()
  const [first, ...rest] = list
    .list()
    .map((one, i, all) => patternOf(one, i > 0 && i === all.length - 1, set, notes))
  if (first === undefined) return list.fail('a list of at least one pattern')
  if (!set.has('message')) list.fail('patterns of which one sets `message`')
  return { owner: owner.text().trim(), severity, patterns: [first, ...rest] }
}

/** `set`: what earlier patterns of the matcher set; each property may be set once. */
function patternOf(entry: Shape, mayLoop: boolean, set: Set<Property>, notes: string[]): Pattern {
  noteUnknown(entry, patternKeys, notes)
  const source = entry.get('regexp')
  const compiled = compilePattern(source.text())
  if ('reason' in compiled) return source.fail(`a regular expression (${compiled.reason})`)
  // .NET numbers named groups behind all others, JavaScript where they stand: the numbers would mean different groups.
  if (compiled.names.length > 0 && compiled.names.length < compiled.groups)
    source.fail(
      'a regular expression with either named or plain groups, since their numbers depend on the engine',
    )
  const loop = entry.maybe('loop')?.flag() ?? false
  if (loop && !mayLoop) entry.get('loop').fail('set on the last of several patterns only')
  if (loop && entry.maybe('message') === undefined)
    entry.get('loop').fail('set on a pattern that sets `message`')
  const groups = properties.flatMap((property) => {
    const member = entry.maybe(property)
    if (member === undefined) return []
    const group = member.count()
    if (group > compiled.groups) member.fail(`a group of its pattern, from 0 to ${compiled.groups}`)
    if (set.has(property)) member.fail(`left out, since an earlier pattern sets \`${property}\``)
    set.add(property)
    return [[property, group] as const]
  })
  const seesColours = /\\(?:x1b|u001b|033)|\u001b/i.test(source.text())
  return { regexp: compiled.regexp, groups, loop, seesColours }
}

function noteUnknown(entry: Shape, known: readonly string[], notes: string[]): void {
  for (const [key] of entry.entries()) {
    const near = nearest(key, known)
    const hint = near ? `; did you mean \`${near}\`?` : ''
    if (!known.includes(key))
      notes.push(`${entry.at} has the key \`${key.slice(0, 80)}\`, which the runner ignores${hint}`)
  }
}
