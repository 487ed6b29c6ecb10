/** All that the coverage gate writes besides its report, and what is wrong with it when the words are hostile. */

import { isDeepStrictEqual } from 'node:util'
import { badgeSvg } from '../../actions/coverage-threshold/src/badge.ts'
import type { Case } from '../../actions/coverage-threshold/src/case.ts'
import { explainText } from '../../actions/coverage-threshold/src/explain.ts'
import { coberturaFile } from '../../actions/coverage-threshold/src/exports/cobertura-file.ts'
import { lcovFile } from '../../actions/coverage-threshold/src/exports/lcov-file.ts'
import { sonarFile } from '../../actions/coverage-threshold/src/exports/sonar-file.ts'
import { cobertura } from '../../actions/coverage-threshold/src/formats/cobertura.ts'
import type { Format } from '../../actions/coverage-threshold/src/formats/format.ts'
import { lcov } from '../../actions/coverage-threshold/src/formats/lcov.ts'
import { sonar } from '../../actions/coverage-threshold/src/formats/sonar.ts'
import { snapshotOf } from '../../actions/coverage-threshold/src/history/snapshot.ts'
import { decode, encode } from '../../actions/coverage-threshold/src/history/snapshot-text.ts'
import { htmlReport } from '../../actions/coverage-threshold/src/html/report.ts'
import { shareOfMeasure } from '../../actions/coverage-threshold/src/measures.ts'
import { FileCoverage } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import { linesOf as totalOf } from '../../actions/coverage-threshold/src/model/totals.ts'
import { profiles } from '../../actions/coverage-threshold/src/profiles/profile.ts'
import { measuredOf } from '../../actions/coverage-threshold/src/ratchet/measured.ts'
import { raised } from '../../actions/coverage-threshold/src/ratchet/raise.ts'
import { emptyRatchet, readRatchet } from '../../actions/coverage-threshold/src/ratchet/ratchet-file.ts'
import { uncoveredJson } from '../../actions/coverage-threshold/src/uncovered.ts'
import type { GateReport } from '../../shared/model/verdict.ts'
import { sourceOf } from '../../shared/reading/source.ts'
import { readXml } from '../../shared/reading/xml.ts'
import { plainText } from '../../shared/text/terminal.ts'
import type { Files } from './coverage-case.ts'
import { readCoverage } from './coverage-formats.ts'
import { commit, time } from './coverage-history.ts'
import { hiddenInPage, skeleton } from './html-skeleton.ts'

const now = new Date('2026-01-05T08:00:00Z')
const exporters: readonly (readonly [Format, (files: Files) => Iterable<string>])[] = [
  [lcov, lcovFile],
  [cobertura, (files) => coberturaFile(files, { version: '1.2.3', now })],
  [sonar, sonarFile],
]

const linesOf = (file: FileCoverage): string =>
  [...file.lines()].map(({ line, hits }) => `${line}${hits > 0 ? '+' : '-'}`).join(' ')

/** Every file with lines comes back from each export, and nothing else does. */
export async function* exportFaults(files: Files): AsyncIterable<string> {
  const wanted = [...files.values()].filter((file) => file.hasLines()).map(linesOf)
  if (wanted.length === 0) return
  for (const [format, write] of exporters) {
    const back = await readCoverage(format, [...write(files)].join(''))
    const found = back.files().map(({ coverage }) => linesOf(coverage))
    if (!isDeepStrictEqual(found.sort(), [...wanted].sort())) yield `${format.name} holds other files`
    if (back.disagreeing > 0) yield `${format.name} disagrees with itself`
  }
}

/** What is kept of a commit, the floors, and the list of uncovered lines come back as they were. */
export function* keptFaults({ coverage, patch }: Case): Iterable<string> {
  const snapshot = snapshotOf(coverage, new Map(), { commit, time })
  if (!isDeepStrictEqual(decode('note', encode(snapshot)), snapshot)) yield 'the history is another'
  const measured = measuredOf(coverage)
  const text = raised({ ratchet: emptyRatchet, measured, tracked: coverage, diff: undefined })
  const floors = [...readRatchet(text, 'ratchet.json').paths.keys()]
  const counted = [...measured.paths].filter(([, shares]) =>
    Object.values(shares).some(({ total }) => total > 0),
  )
  if (!isDeepStrictEqual(floors, counted.map(([path]) => path).sort())) yield 'the ratchet is of other files'
  const list = JSON.parse(uncoveredJson({ commit, base: undefined, patch, lineAt: (_, line) => line }))
  const missed = patch.files.filter(({ uncovered, partial }) => uncovered.length + partial.length > 0)
  if (
    !isDeepStrictEqual(
      list.files.map((file: { path: string }) => file.path),
      missed.map(({ path }) => path),
    )
  )
    yield 'uncovered.json is of other files'
}

/** What `--explain` prints: no more lines than for harmless names, and nothing that a terminal obeys. */
export function* explainFaults(coverage: Files): Iterable<string> {
  for (const profile of Object.values(profiles)) {
    const shown = (files: Files) => plainText(explainText({ coverage: files, profile, most: 5 }))
    const text = shown(coverage)
    if (/[^\P{Cc}\n]|[\p{Cs}\p{Cf}]/u.test(text)) yield 'the terminal obeys the explanation'
    if (text.split('\n').length !== shown(harmlessFiles(coverage)).split('\n').length)
      yield `the explanation of ${profile.name} has lines of its own`
  }
}

/** The same coverage under names that nobody chose. Keeps the order of files and functions. */
export function harmlessFiles(files: Files): Files {
  const plain = new Map<string, FileCoverage>()
  for (const [path, file] of files) {
    const copy = new FileCoverage(file.formats)
    copy.hitAll(file.packedLines().slice())
    for (const { line, covered, total } of file.branches()) copy.branchCount(line, covered, total)
    file.functions().forEach(({ line, hits }, i) => {
      copy.func(`f${i}`, line, hits)
    })
    for (const block of file.blocks()) copy.block(block)
    for (const [metric, share] of file.summaries()) copy.summary(metric, share)
    plain.set(path.endsWith('.js') || path.endsWith('.ts') ? `f${plain.size}.js` : `f${plain.size}.c`, copy)
  }
  return plain
}

/** The page has the elements that harmless names have, shows all controls, and its data can be read. */
export async function* pageFaults({ coverage }: Case, gate: GateReport, text: string): AsyncIterable<string> {
  const page = await pageOf(coverage, gate, text)
  const plain = await pageOf(harmlessFiles(coverage), harmlessGate(gate), 'word')
  const [found, wanted] = [skeleton(page), skeleton(plain)].map((tags) => [...tags].sort())
  if (!isDeepStrictEqual(found, wanted)) yield 'the page has other elements'
  if (hiddenInPage.test(page) || !page.isWellFormed()) yield 'the page hides text'
  const data = /<script type="application\/json" id="map-data">(.*?)<\/script>/s.exec(page)?.[1] ?? 'none'
  const drawn = [...coverage.values()].filter((file) => totalOf(file).total > 0).length
  if ((JSON.parse(data) as unknown[]).length !== drawn) yield 'the map is of other files'
}

const harmlessGate = (gate: GateReport): GateReport => ({
  ...gate,
  summary: 'word',
  conditions: gate.conditions.map((condition) => ({ ...condition, asked: 'word', found: 'word' })),
})

async function pageOf(coverage: Files, gate: GateReport, text: string): Promise<string> {
  const share = (name: string) => shareOfMeasure(gate.measures, name)
  const changed = { size: 10, has: (line: number) => line <= 10 }
  const line = `${text.slice(0, 500).replace(/[\r\n]+/g, ' ')}.\n`
  let page = ''
  for await (const piece of htmlReport({
    title: text || 'word',
    verdict: gate.verdict,
    summary: gate.summary,
    conditions: gate.conditions,
    totals: { line: share('line'), branch: share('branch'), function: share('function') },
    lineUnit: 'lines',
    patch: share('patch'),
    commit: commit,
    base: 'main',
    generated: 'now',
    files: [...coverage].map(([path, file]) => ({
      path,
      coverage: file,
      changed,
      isNew: true,
      source: async () => line.repeat(12),
    })),
    trend: [],
  }))
    page += piece
  return page
}

/** A badge is XML of the same elements, whatever its label. */
export async function* badgeFaults(gate: GateReport, text: string): AsyncIterable<string> {
  const elements = async (label: string): Promise<string> => {
    const names: string[] = []
    const svg = badgeSvg({ label, share: shareOfMeasure(gate.measures, 'line') })
    await readXml(sourceOf('badge.svg', svg), { open: (name) => void names.push(name) })
    return names.join()
  }
  const blank = text.trim() === ''
  if (!blank && (await elements(text)) !== (await elements('word'))) yield 'the badge has other elements'
}
