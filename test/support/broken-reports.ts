/** What becomes of reports on the way: cut off, damaged, in another encoding; and what the coverage gate makes of them. */

import type { Format } from '../../actions/coverage-threshold/src/formats/format.ts'
import { formats } from '../../actions/coverage-threshold/src/formats/list.ts'
import { gather } from '../../actions/coverage-threshold/src/gather.ts'
import { BranchKeys } from '../../actions/coverage-threshold/src/model/branch-keys.ts'
import type { CoverageReport } from '../../actions/coverage-threshold/src/model/coverage-report.ts'
import type { FileCoverage, Share } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import { branchesOf, functionsOf, linesOf, sum } from '../../actions/coverage-threshold/src/model/totals.ts'
import { isSound } from '../../shared/report/words.ts'
import { fakeHost } from './fake-host.ts'

/** Read, with all that the gate learnt; or refused, with a sentence. */
export type Outcome =
  | { readonly kind: 'read'; readonly report: CoverageReport; readonly coverage: string }
  | { readonly kind: 'refused'; readonly why: string }

export const formatCalled = (name: string): Format => {
  const found = formats.find((format) => format.name === name)
  if (!found) throw new Error(`There is no format ${name}.`)
  return found
}

const host = fakeHost({ files: {} })
const place = { host, directory: '/repo', root: '/repo', notBeforeMs: undefined }

/** As the gate reads a file that `reports` names as `format:report`. Throws what is neither read nor refused. */
export async function outcomeOf(format: string, data: Uint8Array): Promise<Outcome> {
  await host.files.write('/repo/report', data)
  const lines = [{ format: formatCalled(format), glob: 'report' }]
  const { gathered } = await gather(lines, place, new BranchKeys())
  const { evidence, report } = gathered[0]!
  if (report && isSound(evidence.status)) return { kind: 'read', report, coverage: coverageText(report) }
  const { name, status, detail = '' } = evidence
  if (name !== 'report' || !/^(?:line \d+: )?\S+ \S+/.test(detail) || /\[object|function \(/.test(detail))
    throw new Error(`${format} refuses with ${JSON.stringify(evidence)}`)
  return { kind: 'refused', why: `${status}: ${detail}` }
}

/** All of a report's coverage as one text, whatever the order of its files. */
export const coverageText = (report: CoverageReport): string =>
  JSON.stringify(
    report
      .files()
      .map(({ path, module, coverage }) => [
        `${module}\0${path}`,
        [...coverage.packedLines()],
        [...coverage.branches()],
        coverage.functions(),
        [...coverage.blocks()],
        [...coverage.summaries()],
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

const shareOf = (report: CoverageReport, of: (file: FileCoverage) => Share): number =>
  sum(report.files().map(({ coverage }) => of(coverage))).total

/** How much a report speaks of: lines, branches, functions. */
export const sizeOf = (report: CoverageReport) => ({
  lines: shareOf(report, linesOf),
  branches: shareOf(report, branchesOf),
  functions: shareOf(report, functionsOf),
})

/** Whether `part` says nothing that `whole` does not: each of its lines is there, and ran as often or less. */
export function isPartOf(part: CoverageReport, whole: CoverageReport): boolean {
  const files = new Map(whole.files().map((file) => [`${file.module}\0${file.path}`, file.coverage]))
  return part.files().every(({ path, module, coverage }) => {
    const other = files.get(`${module}\0${path}`)
    return [...coverage.lines()].every(({ line, hits }) => hits <= (other?.hits(line) ?? -1))
  })
}

/** What the gate says of a report beside its coverage. */
export const remarksOf = ({ notes, disagreeing }: CoverageReport): string =>
  JSON.stringify([notes, disagreeing])

const mostBorders = 120

/** Every 37th byte, and both sides of places where something ends: of all line ends in a small report, of some in others. */
export function cutsOf(data: Buffer): readonly number[] {
  const cuts = new Set<number>()
  for (let at = 0; at < data.length; at += 37) cuts.add(at)
  const borders = [...data.keys()].filter((at) => '\n>}],'.includes(String.fromCharCode(data[at]!)))
  const lineEnds = borders.filter((at) => data[at] === 10)
  for (const some of [borders, lineEnds]) {
    const step = Math.ceil(some.length / mostBorders)
    for (let i = 0; i < some.length; i += step) cuts.add(some[i]!).add(some[i]! + 1)
  }
  cuts.delete(data.length)
  return [...cuts]
}

/** A damaged copy, where it is damaged, and the bytes around. */
export type Damage = { readonly at: number; readonly how: string; readonly data: Buffer }

const damages: readonly (readonly [string, (data: Buffer, at: number) => Buffer])[] = [
  ['a bit flipped', (data, at) => replaced(data, at, at + 1, Buffer.of(data[at]! ^ (1 << (at % 7))))],
  ['a NUL in its place', (data, at) => replaced(data, at, at + 1, Buffer.of(0))],
  ['a NUL before it', (data, at) => replaced(data, at, at, Buffer.of(0))],
  ['doubled', (data, at) => replaced(data, at, at, data.subarray(at, at + 1))],
  ['dropped', (data, at) => replaced(data, at, at + 1, Buffer.alloc(0))],
]

export const replaced = (data: Buffer, from: number, to: number, by: Buffer): Buffer =>
  Buffer.concat([data.subarray(0, from), by, data.subarray(to)])

/** Damages one byte after the other, each in a way of its own; about `count` bytes all over the report. */
export function* damagedCopies(data: Buffer, count: number): Iterable<Damage> {
  const step = Math.max(1, Math.floor(data.length / count))
  for (let at = 0; at < data.length; at += step) {
    const [how, damage] = damages[(at * 7 + Math.floor(at / step)) % damages.length]!
    yield { at, how, data: damage(data, at) }
  }
}

/** Where numbers stand that a reader may take as such: not those in names, paths and texts. */
export function numbersIn(data: Buffer): readonly (readonly [number, number])[] {
  const text = data.toString('latin1')
  const first = data.toString('utf8').trim()[0] ?? '' // trimmed of a byte order mark, too
  const numbers = first === '<' ? inXml : '{['.includes(first) ? inJson : inLines
  return [...text.matchAll(numbers)].map(({ 0: found, index }) => [index, index + found.length])
}

const inXml = /(?<==")\d+(?:\.\d+)?(?=")/g
/** Also "3/4", as Codecov writes. */
const inJson = /(?<=[:[,]\s*)-?\d+(?:\.\d+)?(?=\s*[,\]}])|(?<=")\d+\/\d+(?=")/g
const inLines = /(?<=[,:. ])\d+(?=[,. \n])/g
