/** Every text of the hostile corpus, in every place of every coverage format's reports, brought to all that shows it. */

import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Format } from '../../actions/coverage-threshold/src/formats/format.ts'
import { formats } from '../../actions/coverage-threshold/src/formats/list.ts'
import type { Gathered } from '../../actions/coverage-threshold/src/gathered.ts'
import { judge } from '../../actions/coverage-threshold/src/judge.ts'
import type { Host } from '../../shared/runner/port.ts'
import { attacked, attackOn } from '../support/attack.ts'
import { bar, gatherOne, hostileCase } from '../support/coverage-case.ts'
import {
  badgeFaults,
  explainFaults,
  exportFaults,
  keptFaults,
  pageFaults,
} from '../support/coverage-outputs.ts'
import { documentFaults } from '../support/document-faults.ts'
import { hostileTexts } from '../support/hostile.ts'
import { hostileCoverage } from '../support/hostile-coverage-reports.ts'
import { sinkFaults } from '../support/sink-faults.ts'
import { actionHost, throughSinks } from '../support/sinks.ts'
import type { Spoilable } from '../support/spoilable.ts'

const table = formats.map((format) => [format.name, format] as const)
const spoilable = (name: string): Spoilable => {
  const known = hostileCoverage[name]
  if (!known)
    throw new Error(`test/support/hostile-coverage-reports.ts has no reports of the format ${name}.`)
  return known
}
const attack = (format: Format) =>
  attackOn(
    spoilable(format.name),
    (report, name) => gatherOne(format, report, name),
    ({ report }) => report !== undefined,
  )

let host: Host
beforeAll(async () => {
  host = await actionHost()
})

it('every format is attacked', () =>
  expect(table.map(([name]) => name).filter((name) => !hostileCoverage[name])).toEqual([]))

/** Each text goes to each of these with some of the formats, since what costs most knows no format. */
const documents: Readonly<Record<number, 'summary' | 'comment'>> = { 1: 'summary', 5: 'comment' }

async function* faultsOf(text: string, gathered: readonly Gathered[], turn: number): AsyncIterable<string> {
  const found = await hostileCase(gathered, turn % 2 === 0)
  const gate = judge(found, bar, { trend: [] })
  const sunk = await throughSinks(host, gate)
  yield* sinkFaults(gate, sunk)
  const document = documents[turn % 8]
  const isCut = text.length > 1000 // by the room of the sinks, which is not the same for other words
  if (document) yield* documentFaults({ document, markdown: sunk[document], gate, isCut })
  yield* keptFaults(found)
  yield* explainFaults(found.coverage)
  yield* exportFaults(found.coverage)
  yield* badgeFaults(gate, text)
  if (turn % 4 === 3) yield* pageFaults(found, gate, text)
}

describe('the runner, the reader and the machine get what was meant, and nothing else', () => {
  it.each(table)('%s', async (name, format) => {
    const order = table.findIndex(([one]) => one === name)
    const plan = await attack(format)
    const faults: string[] = []
    for (const [i, [title, whole]] of hostileTexts.entries()) {
      const text = whole.slice(0, 5000)
      for await (const fault of faultsOf(text, await attacked(plan, text), i + order))
        faults.push(`${title}: ${fault}`)
    }
    expect(faults).toEqual([])
  })
})

describe('the text of a place is kept whole', () => {
  it.each(table)('%s', async (name, format) => {
    const { kept, written = (text: string) => text } = spoilable(name)
    const plan = await attack(format)
    const lost: string[] = []
    let held = 0
    for (const [place, holds] of Object.entries(kept))
      for (const [title, text] of hostileTexts) {
        if (text.trim() === '' || text.length > 200 || !holds(text)) continue
        const gathered = await plan.read(text, [place])
        if (!plan.areAllRead(gathered)) continue
        held++
        if (!wordsOf(gathered).some((one) => one.includes(written(text)))) lost.push(`${place}: ${title}`)
      }
    expect(lost).toEqual([])
    expect(held).toBeGreaterThanOrEqual(Object.keys(kept).length * 20)
  })
})

/** Paths, modules and names of functions. */
const wordsOf = (gathered: readonly Gathered[]): readonly string[] =>
  gathered.flatMap(({ report }) =>
    (report?.files() ?? []).flatMap(({ path, module, coverage }) => [
      path,
      module,
      ...coverage.functions().map(({ name }) => name),
    ]),
  )
