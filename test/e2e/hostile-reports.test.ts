/** Every text of the hostile corpus, in every place of every format's reports, brought through every sink. */

import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Gathered, worth } from '../../actions/quality-gate/src/collect.ts'
import { compare } from '../../actions/quality-gate/src/compare.ts'
import type { Format } from '../../actions/quality-gate/src/formats/format.ts'
import { formats } from '../../actions/quality-gate/src/formats/list.ts'
import { problemMatcherFormat } from '../../actions/quality-gate/src/formats/problem-matcher.ts'
import { regexFormat } from '../../actions/quality-gate/src/formats/regex.ts'
import { judge } from '../../actions/quality-gate/src/judge.ts'
import { notesOf } from '../../actions/quality-gate/src/notes.ts'
import { readReport } from '../../actions/quality-gate/src/read-report.ts'
import { pathIndex } from '../../shared/git/path-index.ts'
import { ReportError } from '../../shared/model/errors.ts'
import type { GateReport } from '../../shared/model/verdict.ts'
import { sourceOf } from '../../shared/reading/source.ts'
import type { Host } from '../../shared/runner/port.ts'
import { attacked, attackOn } from '../support/attack.ts'
import { documentFaults } from '../support/document-faults.ts'
import { fakeHost } from '../support/fake-host.ts'
import { hostileTexts } from '../support/hostile.ts'
import { hostileReports } from '../support/hostile-reports.ts'
import { fixture, parse } from '../support/report-formats.ts'
import { sinkFaults } from '../support/sink-faults.ts'
import { actionHost, throughSinks } from '../support/sinks.ts'
import type { Spoilable } from '../support/spoilable.ts'

const { files } = fakeHost({ files: {} })
const paths = pathIndex(new Set(['src/cart.js', 'src/cart.py', 'src/cart.ts']), ['/work'], '')
const gcc = JSON.parse(fixture('problem-matcher/matchers/gcc.json').toString('utf8'))
const brought = [
  regexFormat('^(?<path>[^:]+):(?<line>\\d+):(?<column>\\d+): (?<rule>\\S+) (?<message>.*)$', {
    tool: 'any',
  }),
  problemMatcherFormat(gcc, 'gcc.json'),
]
const table = [...formats, ...brought].map((format) => [format.name, format] as const)
const spoilable = (name: string): Spoilable => {
  const known = hostileReports[name]
  if (!known) throw new Error(`test/support/hostile-reports.ts has no reports of the format ${name}.`)
  return known
}

let host: Host
beforeAll(async () => {
  host = await actionHost()
})

it('every format is attacked', () =>
  expect(table.map(([name]) => name).filter((name) => !hostileReports[name])).toEqual([]))

/** As the action reads it; what is refused becomes evidence that says why, and any other error is a defect. */
async function gather(format: Format, report: string, name: string): Promise<Gathered> {
  try {
    const read = await readReport(sourceOf(name, report), format, paths, files, '/work')
    // A few are enough: what they are made of is the same in all, and Markdown costs most of the time here.
    const findings = [...new Set([...read.findings.slice(0, 1), ...read.findings.slice(-1)])]
    return worth(name, { ...read, findings, knownPaths: 1 }, 'head')
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    const evidence = { name, side: 'head', status: 'unreadable', path: name, detail: error.reason } as const
    return { evidence, report: undefined }
  }
}

function verdictOf(head: readonly Gathered[]): GateReport {
  const compared = compare({
    head,
    base: undefined,
    perFile: new Set(),
    isShared: () => false,
    diff: undefined,
    baseLines: () => undefined,
    headLines: () => undefined,
  })
  const fixed = compared.findings
    .slice(0, 3)
    .map((finding) => ({ ...finding, id: `${finding.id}-fixed`, state: 'fixed' as const }))
  const evidence = head.map((one) => one.evidence)
  const notes = notesOf({ kind: 'none', why: 'a test' }, compared.notes, head, [])
  return judge(
    { ...compared, fixed, tests: undefined, evidence, notes },
    { policy: [], severity: 'note', scope: 'new', minimumTests: 0, today: '2026-01-05' },
  )
}

const documents: Readonly<Record<number, 'summary' | 'comment'>> = { 0: 'summary', 4: 'comment' }

describe('the runner, the reader and the machine get what was meant, and nothing else', () => {
  it.each(table)('%s', async (name, format) => {
    const turn = table.findIndex(([one]) => one === name)
    const attack = await attackOn(
      spoilable(name),
      (report, path) => gather(format, report, path),
      ({ report }) => report !== undefined,
    )
    const faults: string[] = []
    for (const [i, [title, whole]] of hostileTexts.entries()) {
      const text = whole.slice(0, 5000)
      const gate = verdictOf(await attacked(attack, text))
      const sunk = await throughSinks(host, gate)
      const found = [...sinkFaults(gate, sunk)]
      // Documents know no format, and rendering costs most here: each text is in each with an eighth of the formats.
      const document = documents[(i + turn) % 8]
      const isCut = text.length > 2000 // by the room of the sinks, which is not the same for other words
      if (document) found.push(...documentFaults({ document, markdown: sunk[document], gate, isCut }))
      faults.push(...found.map((fault) => `${title}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

describe('the text of a place is kept whole', () => {
  it.each(table)('%s', async (name, format) => {
    const { kept, written = (text: string) => text } = spoilable(name)
    // What is refused, e.g. a path with NUL, is said by the gate, and never passes.
    const attack = await attackOn(
      spoilable(name),
      (report) => parse(format, report).catch(refusedOnly),
      (found) => found !== undefined,
    )
    const lost: string[] = []
    let held = 0
    for (const [place, holds] of Object.entries(kept))
      for (const [title, text] of hostileTexts) {
        const wanted = written(text).trim()
        if (wanted === '' || text.length > 200 || !holds(text)) continue
        const found = await attack.read(text, [place])
        if (!attack.areAllRead(found)) continue
        held++
        const findings = found.flatMap((one) => one?.findings ?? [])
        if (!textsOf(findings).some((one) => one.includes(wanted))) lost.push(`${place}: ${title}`)
      }
    expect(lost).toEqual([])
    expect(held).toBeGreaterThanOrEqual(Object.keys(kept).length * 20)
  })
})

function refusedOnly(error: unknown): undefined {
  if (!(error instanceof ReportError)) throw error
}

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
      : []
