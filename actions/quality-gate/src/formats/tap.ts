/**
 * The Test Anything Protocol, versions 13 and 14. Subtests count as the tests they hold. A plan that is missing or does
 * not agree with the tests, a bail-out and a subtest without an end are errored findings, so a run that was cut off is
 * never clean. Lines that are no TAP may stand anywhere, as the protocol says; they are counted in a note.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Finding } from '../../../../shared/model/finding.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { Format, Parsed } from './format.ts'
import { diagnosticBlock } from './tap-diagnostic.ts'
import { addPoint, adopt, type Failure, failureOf, type Level, newLevel, planBroken } from './tap-level.ts'
import { type TapLine, tapLine } from './tap-lines.ts'
import { tallyOf, testFinding } from './test-finding.ts'
import { sampleLines } from './text-lines.ts'

export const tap: Format = {
  name: 'tap',
  title: 'TAP 13 and 14',
  produce: 'node --test --test-reporter=tap > report.tap',
  detect(sample) {
    const lines = sampleLines(sample).filter((line) => !line.startsWith('#'))
    const kinds = lines.slice(0, 20).map((line) => tapLine(line.trim()))
    if (kinds[0]?.kind === 'version') return true
    const plan = kinds[0]?.kind === 'plan' || kinds.some(({ kind }) => kind === 'plan')
    return (
      plan &&
      lines.some((line) => /^(?:not )?ok\b|^1\.\.0 # skip/i.test(line)) &&
      kinds[0]?.kind !== 'unknown'
    )
  },
  async parse(source) {
    const reading = newReading()
    for await (const { number, text } of source.lines()) readLine(reading, source, text, number)
    return conclude(reading, source)
  },
}

type Refuse = (reason: string) => never

const deepest = 64

type Reading = {
  readonly levels: [Level, ...Level[]]
  readonly notes: string[]
  block: { readonly indent: number; readonly lines: ReturnType<typeof diagnosticBlock> } | undefined
  last: Failure | undefined // what comments and a diagnostic block are about
  bailed: boolean
  understood: number
  unknown: number
  firstUnknown: { number: number; text: string } | undefined
  milliseconds: number | undefined
}

const newReading = (): Reading => ({
  levels: [newLevel(0)],
  notes: [],
  block: undefined,
  last: undefined,
  bailed: false,
  understood: 0,
  unknown: 0,
  firstUnknown: undefined,
  milliseconds: undefined,
})

function readLine(reading: Reading, source: Source, text: string, number: number): void {
  const trimmed = text.trim()
  const indent = text.length - text.trimStart().length
  if (reading.block && stillInBlock(reading, text, trimmed, indent)) return
  if (trimmed === '') return
  const line = tapLine(trimmed)
  if (line.kind === 'comment') readComment(reading, line.text)
  else if (line.kind === 'diagnostic') reading.block = { indent, lines: diagnosticBlock() }
  else if (line.kind === 'unknown') {
    reading.unknown++
    reading.firstUnknown ??= { number, text: trimmed }
  } else {
    reading.understood++
    reading.last = undefined
    const refuse = (reason: string): never => {
      throw new ReportError(source.path, reason, number)
    }
    readStructure(reading, levelAt(reading, indent, line, refuse), line, refuse)
  }
}

/** A block ends with "...", or where the indentation does. */
function stillInBlock(reading: Reading, text: string, trimmed: string, indent: number): boolean {
  const block = reading.block!
  const ends = trimmed === '...' && indent <= block.indent
  const broken = trimmed !== '' && indent < block.indent
  if (!ends && !broken) {
    block.lines.add(text)
    return true
  }
  if (reading.last) Object.assign(reading.last, asFailure(block.lines.read()))
  reading.block = undefined
  return ends
}

const asFailure = (said: ReturnType<ReturnType<typeof diagnosticBlock>['read']>): Partial<Failure> => ({
  ...(said.message === undefined ? {} : { message: said.message }),
  ...(said.path === undefined ? {} : { path: said.path, at: { line: said.line, column: said.column } }),
})

/** Points, plans and "}" that stand less deep than the level before end it; those that stand deeper open one. */
function levelAt(reading: Reading, indent: number, line: TapLine, refuse: Refuse): Level {
  const { levels } = reading
  while (levels.length > 1 && levels.at(-1)!.indent > indent) closeLevel(reading)
  const top = levels.at(-1)!
  if (indent <= top.indent || (line.kind !== 'point' && line.kind !== 'plan')) return top
  if (levels.length === deepest) refuse(`is the start of subtests ${deepest} levels deep; fewer are read`)
  const level = newLevel(indent)
  levels.push(level)
  return level
}

function closeLevel(reading: Reading): void {
  const { levels } = reading
  const ended = levels.pop()!
  const broken = planBroken(ended)
  if (broken && !reading.bailed) addErrored(ended, 'plan', broken)
  const parent = levels.at(-1)!
  if (parent.child) adoptOrphan(parent, parent.child, reading.bailed)
  parent.child = ended
  ended.title = parent.title
}

function addErrored(level: Level, name: string, message: string): void {
  level.counts.errored++
  level.failures.push(failureOf(name, 'errored', message))
}

/** A subtest whose own point never came. */
function adoptOrphan(level: Level, child: Level, bailed: boolean): void {
  if (!bailed) addErrored(child, 'plan', 'the subtest has no test point of its own')
  level.counts.passed += child.counts.passed
  level.counts.skipped += child.counts.skipped
  adopt(level, child, child.title)
  level.child = undefined
}

function readStructure(reading: Reading, level: Level, line: TapLine, refuse: Refuse): void {
  switch (line.kind) {
    case 'point':
      if (line.opens) level.open = line
      else reading.last = addPoint(level, line)
      return
    case 'closes':
      if (level.open) addPoint(level, level.open)
      level.open = undefined
      return
    case 'plan':
      if (level.plan !== undefined)
        refuse(`has a second plan, 1..${line.count}; a report has the tests of one run under one plan`)
      level.plan = line.count
      level.skipped = line.skipped
      return
    case 'bail':
      reading.bailed = true
      addErrored(level, 'Bail out!', `Bail out! ${line.reason}`.trim())
      return
    default:
      return
  }
}

function readComment(reading: Reading, text: string): void {
  const top = reading.levels.at(-1)!
  const title = /^ Subtest: (.*)$/.exec(text)?.[1]
  const took = /^ duration_ms (\d+(?:\.\d+)?)$/.exec(text)?.[1]
  if (title !== undefined) top.title = title.trim().slice(0, 256)
  else if (took !== undefined) reading.milliseconds = Number(took)
  else if (reading.last === undefined) top.section = text.trim().slice(0, 256)
  else if (reading.last.comments.length < 100)
    reading.last.comments.push(text.slice(0, 2048).replace(/^ /, ''))
}

function conclude(reading: Reading, source: Source): Parsed {
  const { levels, notes, firstUnknown, unknown } = reading
  const [root] = levels
  if (reading.understood === 0) {
    const said = firstUnknown ? `has ${brief(firstUnknown.text)}` : 'is empty'
    const wanted = 'a TAP report has lines such as "1..2", "ok 1 - name" and "not ok 2 - name"'
    throw new ReportError(source.path, `${said}; ${wanted}`, firstUnknown?.number)
  }
  while (levels.length > 1) closeLevel(reading)
  if (root.child) adoptOrphan(root, root.child, reading.bailed)
  checkRootPlan(reading, root)
  if (unknown > 0)
    notes.push(
      `lines that are not TAP: ${unknown}, the first is line ${firstUnknown?.number}, ${brief(firstUnknown?.text ?? '')}`,
    )
  return {
    tool: 'tap',
    findings: root.failures.map(findingOf),
    tests: tallyOf(root.counts, reading.milliseconds),
    notes,
  }
}

const brief = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)

function checkRootPlan({ bailed, block, notes }: Reading, root: Level): void {
  if (root.skipped) notes.push('the plan says that all tests are skipped')
  if (block) addErrored(root, 'plan', 'the report ends within a YAML block')
  if (bailed) return
  const broken = root.plan === undefined ? 'there is no plan, so the report may be cut off' : planBroken(root)
  if (broken) addErrored(root, 'plan', broken)
  if (broken) notes.push(broken)
}

function findingOf({ names, outcome, comments, message, path, at }: Failure): Finding {
  const own = names.at(-1)!
  // node:test names a file that does not even load by its absolute path, which differs from machine to machine.
  const name = own === path ? (own.split(/[\\/]/).at(-1) ?? own) : own
  const place = path === undefined ? placeIn(comments) : { path, at }
  return testFinding({
    tool: 'tap',
    test: { suite: names.slice(0, -1).join(' > '), name, outcome },
    message: message ?? comments.filter((line) => !line.startsWith('Looks like you ')).join('\n'),
    ...place,
  })
}

/** Test::More says "  at t/cart.t line 6.", bats "(in test file cart.bats, line 6)". */
function placeIn(comments: readonly string[]) {
  for (const comment of comments) {
    const found = /(?:\bat|\bin test file) (\S.*?),? line (\d{1,9})[.)]$/.exec(comment.slice(0, 4096))
    if (found) return { path: found[1]!, at: { line: Number(found[2]) } }
  }
  return undefined
}
