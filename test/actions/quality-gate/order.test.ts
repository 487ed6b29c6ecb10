/** The verdict does not depend on the order in which reports, what they hold, or the lines that name them come. */

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { qualityGate } from '../../../actions/quality-gate/src/main.ts'
import type { GateReport } from '../../../shared/model/verdict.ts'
import { runGate } from '../../../shared/runner/launch-gate.ts'
import { fakeHost } from '../../support/fake-host.ts'
import { makeRepository, type TestRepository } from '../../support/repository.ts'

const paths = ['a.txt', 'b.txt', 'src/c.txt']
const before = 'one\ntwo\nthree\nfour\nfive\n'
const after = 'zero\none\ntwo\nchanged\nfour\nfive\nfive\n'

let shop: TestRepository
let base: string
beforeAll(async () => {
  shop = await makeRepository({
    ...Object.fromEntries(paths.map((path) => [path, before])),
    '.gitignore': 'out/\n',
  })
  base = shop.sha()
  shop.commit('change', { 'a.txt': after, 'src/c.txt': after })
})
afterAll(() => shop.remove())

/** One finding, in terms that every format here has. */
type Said = { readonly path: string; readonly line: number; readonly rule: string; readonly message: string }

const said = fc.record({
  path: fc.constantFrom(...paths),
  line: fc.integer({ min: 1, max: 5 }),
  rule: fc.constantFrom('E1', 'W2'),
  message: fc.constantFrom('is bad', "'x' is bad", "'y' is bad"),
})

const flake8 = (all: readonly Said[]): string =>
  all.map(({ path, line, rule, message }) => `${path}:${line}:1: ${rule} ${message}\n`).join('')

const sarif = (all: readonly Said[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'linter' } },
        results: all.map(({ path, line, rule, message }) => ({
          ruleId: rule,
          message: { text: message },
          locations: [{ physicalLocation: { artifactLocation: { uri: path }, region: { startLine: line } } }],
        })),
      },
    ],
  })

const checkstyle = (all: readonly Said[]): string =>
  `<checkstyle version="10">${all
    .map(
      ({ path, line, rule, message }) =>
        `<file name="${path}"><error line="${line}" severity="error" source="${rule}" message="${message}"/></file>`,
    )
    .join('')}</checkstyle>`

const junit = (all: readonly Said[]): string =>
  `<testsuite name="s">${all
    .map(
      ({ path, line, rule, message }) =>
        `<testcase classname="${path}" name="${rule} ${line} ${message}"><failure message="${message}"/></testcase>`,
    )
    .join('')}</testsuite>`

const formats = { 'flake8:': flake8, 'sarif:': sarif, 'checkstyle:': checkstyle, 'junit:': junit } as const
type Parser = keyof typeof formats

type Report = { readonly parser: Parser; readonly name: string; readonly said: readonly Said[] }

const report = fc.record({
  parser: fc.constantFrom(...(Object.keys(formats) as Parser[])),
  name: fc.constantFrom('x', 'y', 'z', 'empty-handed'),
  said: fc.array(said, { minLength: 1, maxLength: 6 }),
})
const reports = fc.uniqueArray(report, {
  minLength: 1,
  maxLength: 5,
  selector: ({ name, parser }) => parser + name,
})

/** The same reports, in another order in every way. */
const disorderly = (all: readonly Report[]): fc.Arbitrary<readonly Report[]> =>
  fc
    .tuple(...all.map(({ said }) => fc.shuffledSubarray([...said], { minLength: said.length })))
    .map((shuffled) => all.map((one, i) => ({ ...one, said: shuffled[i]! })))
    .chain((shuffled) => fc.shuffledSubarray(shuffled, { minLength: all.length }))

async function verdictOn(
  side: string,
  head: readonly Report[],
  atBase: readonly Report[],
): Promise<GateReport> {
  const lines = (all: readonly Report[], where: string) =>
    all
      .map(({ parser, name, said }) => {
        const path = `out/${where}/${parser.slice(0, -1)}-${name}`
        const file = join(shop.path, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, formats[parser](said))
        utimesSync(file, 4_000_000_000, 4_000_000_000)
        return `${parser}${path}`
      })
      .join('\n')
  const inputs: Readonly<Record<string, string>> = {
    reports: lines(head, 'head'),
    'base-reports': lines(atBase, 'base'),
    base,
  }
  const host = fakeHost({ event: { workspace: shop.path }, reports: `/nowhere/${side}` })
  const { reports } = await runGate(qualityGate, host, (name) => inputs[name])
  return reports[0]!
}

it('is the same report, whatever the order of anything', () =>
  fc.assert(
    fc.asyncProperty(
      fc
        .tuple(reports, reports)
        .chain(([head, atBase]) =>
          fc.tuple(fc.constant({ head, atBase }), disorderly(head), disorderly(atBase)),
        ),
      async ([{ head, atBase }, otherHead, otherBase]) => {
        const first = await verdictOn('first', head, atBase)
        expect(first.findings.length).toBeGreaterThan(0)
        expect(await verdictOn('second', otherHead, otherBase)).toEqual(first)
      },
    ),
    { numRuns: 15 },
  ))
