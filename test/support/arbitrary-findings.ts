/** Arbitrary findings for property tests: every optional part comes and goes, text is any text. */

import fc from 'fast-check'
import type { Finding, JudgedFinding, Region } from '../../shared/model/finding.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
const segment = fc.stringMatching(/^[\w .%#?:äöü漢-]{1,6}$/).filter((name) => name !== '.' && name !== '..')
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const line = fc.integer({ min: 1, max: 100_000 })

/** Drops members that are undefined, as `exactOptionalPropertyTypes` wants. */
const compact = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const region: fc.Arbitrary<Region> = fc
  .record({
    startLine: line,
    startColumn: maybe(line),
    lines: fc.nat(5),
    ends: fc.boolean(),
    endColumn: maybe(fc.nat(50)),
  })
  .map(({ startLine, startColumn, lines, ends, endColumn }) =>
    compact({
      startLine,
      startColumn,
      endLine: ends ? startLine + lines : undefined,
      endColumn: endColumn === undefined ? undefined : (startColumn ?? 1) + endColumn,
    }),
  ) as fc.Arbitrary<Region>

const finding = fc
  .record({
    tool: word,
    toolVersion: maybe(text),
    rule: word,
    ruleName: maybe(text),
    helpUri: maybe(fc.webUrl()),
    severity: fc.constantFrom('error', 'warning', 'note'),
    message: text,
    path: fc.oneof(path, fc.constant('')),
    region: maybe(region),
    symbol: maybe(text),
    related: maybe(
      fc.array(fc.record({ path, region: maybe(region), message: maybe(text) }).map(compact), {
        maxLength: 2,
      }),
    ),
    fixes: maybe(
      fc.array(
        fc.record({
          description: text,
          edits: fc.array(fc.record({ path, region, text }), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    ),
    suppression: maybe(
      fc
        .record({
          kind: fc.constantFrom('inSource', 'external'),
          status: maybe(fc.constantFrom('accepted', 'underReview', 'rejected')),
          justification: maybe(text),
        })
        .map(compact),
    ),
    dependency: maybe(fc.record({ ecosystem: word, package: text, advisory: text, manifest: path })),
    test: maybe(fc.record({ suite: text, name: text, outcome: fc.constantFrom('failed', 'errored') })),
    reportedState: maybe(fc.constantFrom('new', 'unchanged', 'updated', 'absent')),
    fingerprints: maybe(fc.dictionary(word, text, { maxKeys: 2, noNullPrototype: true })),
    tags: maybe(fc.uniqueArray(text, { maxLength: 3 })),
    source: maybe(path),
  })
  .map((fields) =>
    compact(fields.path === '' ? { ...fields, region: undefined } : fields),
  ) as fc.Arbitrary<Finding>

/** A finding whose place, where it has a file, is well-formed; a finding without a file has no region. */
export const anyFinding: fc.Arbitrary<Finding> = finding

export const anyJudged: fc.Arbitrary<JudgedFinding> = fc
  .tuple(
    finding,
    fc
      .record({
        state: fc.constantFrom('new', 'edited', 'moved', 'unchanged', 'fixed'),
        reason: text,
        basePath: maybe(path),
        baseLine: maybe(line),
        id: word,
        blocking: maybe(fc.boolean()),
      })
      .map(compact),
  )
  .map(([found, judged]) => ({ ...found, ...judged })) as fc.Arbitrary<JudgedFinding>
