/** Ways to read a coverage report: ours, the least that any could do, and what other actions bundle. */

import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { TextDecoder } from 'node:util'
import { XMLParser } from 'fast-xml-parser'
import { cobertura } from '../../actions/coverage-threshold/src/formats/cobertura.ts'
import type { Format } from '../../actions/coverage-threshold/src/formats/format.ts'
import { go } from '../../actions/coverage-threshold/src/formats/go.ts'
import { lcov } from '../../actions/coverage-threshold/src/formats/lcov.ts'
import { BranchKeys } from '../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../actions/coverage-threshold/src/model/coverage-report.ts'
import { linesOf, sum } from '../../actions/coverage-threshold/src/model/totals.ts'
import { sourceFrom } from '../../shared/reading/source.ts'

/** Gives back how many lines of source it saw; undefined for those that only pass over the bytes. */
export type CoverageReading = (file: string) => Promise<number | undefined>

const chunkBytes = 1024 * 1024 // as shared/runner/machine.ts reads
const open = (file: string) => createReadStream(file, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>

const by =
  (format: Format): CoverageReading =>
  async (file) => {
    const report = new CoverageReport(file, format.name, new BranchKeys())
    await format.read(
      sourceFrom(file, statSync(file).size, () => open(file)),
      report,
    )
    return sum(report.files().map(({ coverage }) => linesOf(coverage))).total
  }

/** None of these packages brings types along. */
const bundled = createRequire(import.meta.url)

export const coverageReadings: Readonly<Record<string, CoverageReading>> = {
  lcov: by(lcov),
  cobertura: by(cobertura),
  go: by(go),
  nothing: async () => undefined,
  decode: async (file) => {
    const decoder = new TextDecoder()
    let length = 0
    for await (const chunk of open(file)) length += decoder.decode(chunk, { stream: true }).length
    return length < 0 ? length : undefined // asked for, so that nothing can be optimised away
  },
  'lcov-parse': async (file) => {
    const parse = bundled('lcov-parse') as LcovParse
    return await new Promise<number>((resolve, reject) =>
      parse(file, (error, files) =>
        files ? resolve(files.reduce((count, { lines }) => count + lines.details.length, 0)) : reject(error),
      ),
    )
  },
  '@friedemannsommer/lcov-parser': async (file) => {
    const { default: parse } = await import('@friedemannsommer/lcov-parser')
    const sections = await parse({ from: createReadStream(file) })
    return sections.reduce((count, { lines }) => count + lines.details.length, 0)
  },
  'the whole text, split': async (file) => splitLcov(readFileSync(file, 'utf8')),
  sax: (file) =>
    new Promise((resolve, reject) => {
      const stream = (bundled('sax') as Sax).createStream(true)
      let lines = 0
      stream.on('opentag', ({ name }) => {
        if (name === 'line') lines++
      })
      stream.on('error', reject)
      stream.on('end', () => resolve(lines))
      createReadStream(file).pipe(stream)
    }),
  xml2js: async (file) => {
    const { parseStringPromise } = bundled('xml2js') as Xml2js
    const { coverage } = await parseStringPromise(readFileSync(file, 'utf8'))
    const classes = coverage.packages[0]!.package[0]!.classes[0]!.class
    return classes.reduce((count, { lines }) => count + lines[0]!.line.length, 0)
  },
  'fast-xml-parser': async (file) => {
    const parser = new XMLParser({ ignoreAttributes: false })
    const classes: readonly FastClass[] = parser.parse(readFileSync(file)).coverage.packages.package.classes
      .class
    return classes.reduce((count, { lines }) => count + lines.line.length, 0)
  },
}

type LcovFile = { readonly lines: { readonly details: readonly unknown[] } }
type LcovParse = (file: string, done: (error: unknown, files?: readonly LcovFile[]) => void) => void
type SaxStream = NodeJS.WritableStream & {
  on(event: 'opentag', take: (tag: { readonly name: string }) => void): SaxStream
}
type Sax = { createStream(strict: boolean): SaxStream }
type Xml2jsClass = { readonly lines: readonly { readonly line: readonly unknown[] }[] }
type Xml2js = {
  parseStringPromise(text: string): Promise<{
    readonly coverage: {
      readonly packages: readonly {
        readonly package: readonly {
          readonly classes: readonly { readonly class: readonly Xml2jsClass[] }[]
        }[]
      }[]
    }
  }>
}
type FastClass = { readonly lines: { readonly line: readonly unknown[] } }

/** What most actions do themselves: lines as strings, a Map for each file. */
function splitLcov(text: string): number {
  const files = new Map<string, Map<number, number>>()
  let lines = new Map<number, number>()
  for (const line of text.split('\n')) {
    if (line.startsWith('SF:')) {
      lines = new Map()
      files.set(line.slice(3), lines)
    } else if (line.startsWith('DA:')) {
      const [number, hits] = line.slice(3).split(',')
      lines.set(Number(number), Number(hits))
    }
  }
  let count = 0
  for (const file of files.values()) count += file.size
  return count
}
