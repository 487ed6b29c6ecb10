/**
 * A format made of a GitHub problem-matcher file, so that the matchers a repository has serve as parsers. Lines are matched
 * as the runner does it (actions/runner, IssueMatcher and OutputManager): colours off; matchers in the order of the file;
 * a match resets all others; the last pattern of several may loop until a line breaks it.
 */

import { posix } from 'node:path'
import type { Finding, Severity } from '../../../../shared/model/finding.ts'
import { buildFinding } from './build-finding.ts'
import type { Format } from './format.ts'
import { type Matcher, type Pattern, type Property, readMatcherFile } from './matcher-file.ts'
import { eachLine, nothingMatched } from './user-pattern.ts'

/** `json`: the parsed matcher file; `name`: its path, for errors. Throws ReportError for a file the runner would refuse. */
export function problemMatcherFormat(json: unknown, name: string): Format {
  const { matchers, notes: ignored } = readMatcherFile(json, name)
  return {
    name: 'problem-matcher',
    title: `lines that the problem matcher ${name} matches`,
    produce: 'any tool whose output the matcher is for',
    detect: () => false, // only used where the user names it
    silentWhenClean: true,
    async parse(source) {
      const states = matchers.map(newState)
      const findings: Finding[] = []
      const dropped = new Map<string, number>()
      const { lines, notes } = await eachLine(source, {
        patterns: `the problem matcher ${name}`,
        read: (text, _, coloured) => {
          const finding = firstMatch(states, { text, coloured }, dropped)
          if (finding) findings.push(finding)
        },
      })
      const left = [...dropped].map(([why, count]) => `matches left out, since ${why}: ${count}`)
      return {
        tool: matchers.length === 1 ? matchers[0]!.owner.toLowerCase() : 'problem-matcher',
        findings,
        notes: [...ignored, ...notes, ...left, ...nothingMatched(lines, findings.length + left.length)],
      }
    },
  }
}

type Values = Readonly<Partial<Record<Property, string>>>

/** `running[i]`: what patterns 0 to i matched on the lines before; undefined where the chain is broken. */
type State = { readonly matcher: Matcher; running: (Values | undefined)[] }

type Line = { readonly text: string; readonly coloured: string }

const newState = (matcher: Matcher): State => ({ matcher, running: [] })

function firstMatch(states: readonly State[], line: Line, dropped: Map<string, number>): Finding | undefined {
  for (const state of states) {
    const values = matchLine(state, line)
    if (values === undefined) continue
    for (const other of states) if (other !== state) other.running = []
    const finding = findingOf(values, state.matcher)
    if (typeof finding !== 'string') return finding
    dropped.set(finding, (dropped.get(finding) ?? 0) + 1)
  }
  return undefined
}

/** Tries the patterns from the last to the first, each on what the one before it left, so that a line is used once. */
function matchLine(state: State, line: Line): Values | undefined {
  const { patterns } = state.matcher
  const last = patterns.length - 1
  for (let i = last; i >= 0; i--) {
    const before = i === 0 ? {} : state.running[i - 1]
    if (before === undefined) continue
    const values = valuesOf(patterns[i]!, line, before)
    if (i < last) state.running[i] = values
    else if (values === undefined) {
      if (i > 0) state.running[i - 1] = undefined
    } else {
      state.running = []
      if (patterns[i]!.loop) state.running[i - 1] = before
      return values
    }
  }
  return undefined
}

function valuesOf({ regexp, groups, seesColours }: Pattern, line: Line, before: Values): Values | undefined {
  const match = regexp.exec(seesColours ? line.coloured : line.text)
  if (!match) return undefined
  return {
    ...before,
    ...Object.fromEntries(groups.map(([property, group]) => [property, match[group] ?? ''])),
  }
}

const severities: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', notice: 'note' }

/** A sentence where the runner drops the match. */
function findingOf(values: Values, matcher: Matcher): Finding | string {
  if ((values.message ?? '').trim() === '') return 'their message is blank'
  const word = (values.severity || matcher.severity || 'error').toLowerCase()
  const severity = Object.hasOwn(severities, word) ? severities[word]! : undefined
  if (severity === undefined) return 'their severity is none of error, warning and notice'
  return buildFinding({
    tool: matcher.owner.toLowerCase(),
    rule: values.code?.trim() || matcher.owner,
    severity,
    message: values.message!,
    path: pathOf(values.file ?? '', values.fromPath ?? ''),
    at: { line: numberIn(values.line), column: numberIn(values.column) },
  })
}

/** Digits only, as the runner reads numbers; anything else is no place. */
const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined

/** A relative file stands beside `fromPath`, e.g. "Cart.cs" beside "src/Shop/Shop.csproj". */
function pathOf(file: string, fromPath: string): string {
  if (file.trim() === '') return ''
  const absolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)
  const directory = posix.dirname(fromPath.replaceAll('\\', '/'))
  if (absolute || fromPath.trim() === '' || directory === '.') return file
  return posix.join(directory, file.replaceAll('\\', '/'))
}
