/** Coverage reports in pieces: made up ones, written by hand in four formats, and real ones that were taken apart. */

import fc from 'fast-check'
import { fixture } from './report-formats.ts'

/** What a report can say at the least: a line with its branches, a function, or a block of Go's. */
export type Unit = {
  readonly path: string
  readonly line: number
  readonly hits: number
  /** Of each branch on the line. */
  readonly branches: readonly number[]
  /** A function begins here. */
  readonly isFunction: boolean
}

export const paths = ['src/cart.c', 'src/price/vat.c', 'lib/größe.c', 'main.c'] as const

/** Lines of a few files, each line once. */
export const arbitraryUnits: fc.Arbitrary<readonly Unit[]> = fc
  .uniqueArray(
    fc.record({
      path: fc.constantFrom(...paths),
      line: fc.integer({ min: 1, max: 60 }),
      hits: fc.nat(3),
      branches: fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(2), { minLength: 2, maxLength: 4 })),
      isFunction: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40, selector: ({ path, line }) => `${path}:${line}` },
  )
  .map((units) =>
    units.map((unit) => (unit.hits > 0 ? unit : { ...unit, branches: unit.branches.map(() => 0) })),
  )

/** What another run says of the same line when nothing came there. */
export const idle = (unit: Unit): Unit => ({ ...unit, hits: 0, branches: unit.branches.map(() => 0) })

export type Writer = { readonly format: string; readonly write: (units: readonly Unit[]) => string }

const byPath = (units: readonly Unit[]): readonly (readonly [string, readonly Unit[]])[] =>
  [...new Set(units.map(({ path }) => path))].map((path) => [
    path,
    units.filter((unit) => unit.path === path),
  ])

/** A record for every run of units of one file, so that a file may have several. */
function runsOf(units: readonly Unit[]): readonly (readonly [string, readonly Unit[]])[] {
  const runs: [string, Unit[]][] = []
  for (const unit of units) {
    const last = runs.at(-1)
    if (last && last[0] === unit.path) last[1].push(unit)
    else runs.push([unit.path, [unit]])
  }
  return runs
}

const lcov = (units: readonly Unit[]): string =>
  runsOf(units)
    .map(([path, own]) => {
      const rows = own.flatMap(({ line, hits, branches, isFunction }) => [
        ...(isFunction ? [`FN:${line},f${line}`, `FNDA:${hits},f${line}`] : []),
        ...branches.map((taken, i) => `BRDA:${line},0,${i},${hits > 0 ? taken : '-'}`),
        `DA:${line},${hits}`,
      ])
      return `TN:\nSF:${path}\n${rows.join('\n')}\nend_of_record\n`
    })
    .join('')

const cobertura = (units: readonly Unit[]): string => {
  const row = ({ line, hits, branches }: Unit): string => {
    const taken = branches.filter((one) => one > 0).length
    return branches.length === 0
      ? `<line number="${line}" hits="${hits}"/>`
      : `<line number="${line}" hits="${hits}" branch="true" condition-coverage="${Math.floor((100 * taken) / branches.length)}% (${taken}/${branches.length})"/>`
  }
  const classes = runsOf(units).map(([path, own]) => {
    const methods = own
      .filter(({ isFunction }) => isFunction)
      .map(
        (unit) =>
          `<method name="f${unit.line}" signature=""><lines>${row({ ...unit, branches: [] })}</lines></method>`,
      )
    return `<class name="c" filename="${path}"><methods>${methods.join('')}</methods><lines>${own.map(row).join('\n')}</lines></class>`
  })
  return `<coverage line-rate="0"><packages><package name="p"><classes>${classes.join('\n')}</classes></package></packages></coverage>`
}

const istanbul = (units: readonly Unit[]): string => {
  const place = (line: number) => ({ start: { line, column: 2 }, end: { line, column: 9 } })
  const files = byPath(units).map(([path, own]) => {
    const table = <T>(chosen: readonly Unit[], give: (unit: Unit) => T): Record<string, T> =>
      Object.fromEntries(chosen.map((unit, i) => [String(i), give(unit)]))
    const [branched, functions] = [
      own.filter((unit) => unit.branches.length > 0),
      own.filter((unit) => unit.isFunction),
    ]
    return [
      path,
      {
        path,
        statementMap: table(own, ({ line }) => place(line)),
        s: table(own, ({ hits }) => hits),
        branchMap: table(branched, ({ line, branches }) => ({
          type: 'switch',
          loc: place(line),
          locations: branches.map(() => place(line)),
        })),
        b: table(branched, ({ branches }) => branches),
        fnMap: table(functions, ({ line }) => ({ name: `f${line}`, decl: place(line), loc: place(line) })),
        f: table(functions, ({ hits }) => hits),
      },
    ]
  })
  return JSON.stringify(Object.fromEntries(files))
}

/** A block for every line, of a statement for each of its branches; every third one goes on over three lines. */
const go = (units: readonly Unit[]): string =>
  `mode: count\n${units
    .map(
      ({ path, line, hits, branches }) =>
        `example.com/shop/${path}:${line}.3,${line % 3 === 0 ? line + 2 : line}.40 ${branches.length + 1} ${hits}\n`,
    )
    .join('')}`

export const writers: readonly Writer[] = [
  { format: 'lcov', write: lcov },
  { format: 'cobertura', write: cobertura },
  { format: 'istanbul', write: istanbul },
  { format: 'go', write: go },
]

/** A real report that can be put together again from any of its pieces. */
export type Divided = {
  readonly place: string
  readonly format: string
  readonly pieces: readonly string[]
  readonly join: (pieces: readonly string[]) => string
}

const text = (place: string): string => fixture(place).toString('utf8')

const joined = (pieces: readonly string[]): string => pieces.join('')

/** By records. */
const tracefile = (place: string): Divided => ({
  place,
  format: 'lcov',
  pieces: text(place).split(/(?<=^end_of_record\n)/m),
  join: joined,
})

/** By blocks. */
function profile(place: string): Divided {
  const [mode = '', ...blocks] = text(place).split(/(?<=\n)/)
  return { place, format: 'go', pieces: blocks, join: (pieces) => mode + joined(pieces) }
}

/** By elements that stand next to each other or not: what is between them stays. */
const elements = (place: string, format: string, element: RegExp): Divided => ({
  place,
  format,
  pieces: text(place).match(element) ?? [],
  join: (pieces) => text(place).replace(element, (found) => (pieces.includes(found) ? found : '')),
})

/** By files. */
const members = (place: string): Divided => ({
  place,
  format: 'istanbul',
  pieces: Object.entries(JSON.parse(text(place)) as object).map((entry) => JSON.stringify(entry)),
  join: (pieces) =>
    JSON.stringify(Object.fromEntries(pieces.map((piece) => JSON.parse(piece) as [string, unknown]))),
})

const classes = /<class [^>]*>[\s\S]*?<\/class>/g

export const divided: readonly Divided[] = [
  tracefile('lcov/lcov-1.16/report.info'),
  tracefile('lcov/lcov-2.5-merged/report.info'),
  tracefile('same-run/coverage-py/lcov.info'),
  tracefile('same-run/llvm/22/lcov.info'),
  profile('go-cover/coverpkg/coverage.out'),
  profile('same-run/go/coverage.out'),
  elements('same-run/gcovr/cobertura.xml', 'cobertura', classes),
  elements('same-run/nyc/cobertura-coverage.xml', 'cobertura', classes),
  elements('cobertura/phpunit/cobertura.xml', 'cobertura', classes),
  elements('jacoco/aggregate/jacoco.xml', 'jacoco', /<group [^>]*>[\s\S]*?<\/group>/g),
  elements('clover/phpunit/clover.xml', 'clover', /<file [^>]*>[\s\S]*?<\/file>/g),
  elements('same-run/gcovr/sonarqube.xml', 'sonar', /<file [^>]*>[\s\S]*?<\/file>/g),
  members('same-run/nyc/coverage-final.json'),
  members('vitest/v8/coverage-final.json'),
]
