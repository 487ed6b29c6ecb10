/**
 * `go test -json`: one event a line (test2json), between which older versions of Go leave the compiler's words as text.
 * Tests are counted as leaves: a test with subtests counts only when it failed and none of its subtests did. A package
 * without an end, or one that failed with no failed test, is an errored finding of its own.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import { parseJson } from '../../../../shared/reading/json.ts'
import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { Format, Parsed } from './format.ts'
import { boundedOutput, compilerPlace } from './go-test-output.ts'
import { finishPackage, newPackage, type PackageRun } from './go-test-package.ts'
import { noCounts, tallyOf, testFinding } from './test-finding.ts'

const actions = 'start|run|pause|cont|pass|bench|fail|output|skip|build-output|build-fail|attr|artifacts'
const longestName = 4096
const firstEvent = new RegExp(
  `^\\{(?:"Time":"[^"]*",)?(?:"ImportPath":"[^"]*",)?"Action":"(?:${actions})"[,}]`,
)

export const goTest: Format = {
  name: 'go-test',
  title: 'go test -json',
  produce: 'go test -json ./... > go-test.jsonl',
  detect: ({ text }) => firstEvent.test(text.split('\n').find((line) => line.startsWith('{')) ?? ''),
  async parse(source) {
    const reading = newReading()
    for await (const { number, text } of source.lines()) readLine(reading, source, text, number)
    return conclude(reading, source)
  },
}

type Reading = {
  readonly counts: ReturnType<typeof noCounts>
  readonly findings: Parsed['findings'][number][]
  readonly packages: Map<string, PackageRun>
  /** What the compiler said, by package as it names it: "shop/cart [shop/cart.test]". */
  readonly builds: Map<string, ReturnType<typeof boundedOutput>>
  readonly unknownActions: Map<string, number>
  events: number
  textBuild: string // the package whose "# shop/cart" header was read last
  unknownLines: number
  firstUnknown: { number: number; text: string } | undefined
  cached: number
  seconds: number
  readonly failedBuilds: Set<string>
  readonly reportedBuilds: Set<string>
}

const newReading = (): Reading => ({
  counts: noCounts(),
  findings: [],
  packages: new Map(),
  builds: new Map(),
  unknownActions: new Map(),
  events: 0,
  textBuild: '',
  unknownLines: 0,
  firstUnknown: undefined,
  cached: 0,
  seconds: 0,
  failedBuilds: new Set(),
  reportedBuilds: new Set(),
})

function readLine(reading: Reading, source: Source, text: string, number: number): void {
  if (text.trim() === '') return
  if (!text.startsWith('{')) {
    readText(reading, text, number)
    return
  }
  const event = shape(source.path, parseJson(source.path, text, number), '$', number)
  const action = event.get('Action').text()
  reading.events++
  if (action.startsWith('build-')) readBuild(reading, event, action)
  else readEvent(reading, event, action)
}

/** Before Go 1.24 a failed build is told in plain lines: "# shop/cart", then "cart/cart.go:3:27: …". */
function readText(reading: Reading, text: string, number: number): void {
  const header = /^# (?!\[)(\S+)/.exec(text)?.[1]
  if (header !== undefined) reading.textBuild = header
  else if (reading.textBuild !== '' && (compilerPlace(text) || /^(?:\t|too many errors|note: )/.test(text)))
    outputOf(reading.builds, reading.textBuild).add(text)
  else if (!/^(?:# \[|go: |exit status |FAIL\b|ok\s|\?\s)/.test(text)) {
    reading.unknownLines++
    reading.firstUnknown ??= { number, text }
  }
}

function outputOf(builds: Reading['builds'], name: string) {
  const output = builds.get(name) ?? boundedOutput()
  builds.set(name, output)
  return output
}

function readBuild(reading: Reading, event: Shape, action: string): void {
  const name = event.get('ImportPath').text()
  if (action === 'build-output') outputOf(reading.builds, name).add(event.get('Output').text())
  else if (action === 'build-fail') reading.failedBuilds.add(name)
  else countAction(reading, action)
}

function readEvent(reading: Reading, event: Shape, action: string): void {
  const name = event.get('Package').text()
  const test = event.maybe('Test')?.text()
  if (test !== undefined && test.length > longestName)
    event.get('Test').fail(`a name of at most ${longestName} characters`)
  const run = reading.packages.get(name) ?? newPackage(name)
  reading.packages.set(name, run)
  switch (action) {
    case 'run':
      run.start(test ?? event.get('Test').text())
      return
    case 'output':
      if (event.get('Output').text().includes('\t(cached)') && test === undefined) reading.cached++
      run.output(test, event.get('Output').text())
      return
    case 'pass':
    case 'bench':
    case 'fail':
    case 'skip':
      if (test !== undefined) run.end(test, action === 'bench' ? 'pass' : action)
      else endPackage(reading, run, event, action)
      return
    case 'start':
    case 'pause':
    case 'cont':
    case 'attr':
    case 'artifacts':
      return
    default:
      countAction(reading, action)
  }
}

const countAction = (reading: Reading, action: string): void => {
  reading.unknownActions.set(action, (reading.unknownActions.get(action) ?? 0) + 1)
}

/** `FailedBuild` came with Go 1.24; before, the last lines of the package's output say "[build failed]". */
function endPackage(reading: Reading, run: PackageRun, event: Shape, action: string): void {
  if (action === 'bench') return
  reading.packages.delete(run.name)
  reading.seconds += event.maybe('Elapsed')?.number() ?? 0
  const build = event.maybe('FailedBuild')?.text()
  if (action === 'fail' && (build !== undefined || /\[(?:build|setup) failed\]/.test(run.said()))) {
    const name = build ?? [...reading.builds.keys()].find((key) => key.split(' ')[0] === run.name) ?? ''
    reading.reportedBuilds.add(name)
    addBuild(reading, run.name, reading.builds.get(name)?.text() ?? run.said())
  } else finishPackage(run, action as 'pass' | 'fail' | 'skip', reading)
}

function addBuild(reading: Reading, suite: string, said: string): void {
  const place = said
    .split('\n')
    .map(compilerPlace)
    .find((found) => found !== undefined)
  reading.counts.errored++
  reading.findings.push(
    testFinding({
      tool: 'go-test',
      test: { suite, name: 'build', outcome: 'errored' },
      message: `the package does not build\n${said}`,
      path: place?.path,
      at: place,
    }),
  )
}

function conclude(reading: Reading, source: Source): Parsed {
  const { firstUnknown } = reading
  const unbuilt = [...reading.builds].filter(([name]) => !reading.reportedBuilds.has(name))
  if (reading.events === 0 && unbuilt.length === 0) {
    const said = firstUnknown ? `has ${JSON.stringify(firstUnknown.text.slice(0, 80))}` : 'is empty'
    const wanted = 'a report of go test -json has one event a line, e.g. {"Action":"run",…}'
    throw new ReportError(source.path, `${said}; ${wanted}`, firstUnknown?.number)
  }
  for (const [name, output] of unbuilt)
    if (reading.events === 0 || reading.failedBuilds.has(name)) addBuild(reading, name, output.text())
  for (const run of reading.packages.values()) finishPackage(run, 'cut off', reading)
  return {
    tool: 'go-test',
    findings: reading.findings,
    tests: tallyOf(reading.counts, reading.seconds * 1000),
    notes: notesOf(reading),
  }
}

function notesOf({ cached, unknownActions, unknownLines, firstUnknown }: Reading): readonly string[] {
  const notes: string[] = []
  if (cached > 0) notes.push(`packages whose result came from Go's test cache: ${cached}`)
  for (const [action, count] of unknownActions)
    notes.push(`events of the unknown action ${JSON.stringify(action.slice(0, 80))}, left out: ${count}`)
  if (firstUnknown)
    notes.push(
      `lines that are neither events nor the compiler's: ${unknownLines}, the first is line ${firstUnknown.number}, ${JSON.stringify(firstUnknown.text.slice(0, 80))}`,
    )
  return notes
}
