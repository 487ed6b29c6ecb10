/** Writes big reports for the benchmarks, as tools would write them: few rules, messages of real length. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

type Pieces = (i: number) => string

/** Writes `head`, then pieces until `bytes` are reached, then `tail`; gives back how many pieces it took. */
export async function write(
  path: string,
  bytes: number,
  parts: { head: string; piece: Pieces; tail: string },
): Promise<number> {
  const file = createWriteStream(path)
  let written = parts.head.length
  let count = 0
  let batch = parts.head
  while (written < bytes) {
    const piece = parts.piece(count++)
    written += piece.length
    batch += piece
    if (batch.length < 1024 * 1024) continue
    if (!file.write(batch)) await once(file, 'drain')
    batch = ''
  }
  file.end(batch + parts.tail)
  await once(file, 'finish')
  return count
}

const rules = [
  'no-unused-vars',
  'eqeqeq',
  'no-undef',
  'complexity',
  'prefer-const',
  'no-shadow',
  'max-depth',
  'no-eval',
]
const path = (i: number) => `packages/module-${i % 50}/src/feature-${i % 1000}/component.ts`

/** Every result a finding, indented as most tools do. `compact` writes it on one line. */
export const writeSarif = (file: string, bytes: number, compact = false): Promise<number> => {
  const indent = compact ? undefined : 2
  const driver = {
    name: 'Lint',
    version: '9.1.0',
    rules: rules.map((id) => ({ id, helpUri: `https://example.com/${id}` })),
  }
  const head = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver }, undefined, indent)},"results":[\n`
  const piece = (i: number) => (i === 0 ? '' : ',\n') + JSON.stringify(sarifResult(i), undefined, indent)
  return write(file, bytes, { head, piece, tail: '\n]}]}\n' })
}

const sarifResult = (i: number) => ({
  ruleId: rules[i % rules.length],
  ruleIndex: i % rules.length,
  level: i % 3 === 0 ? 'error' : 'warning',
  message: {
    text: `'value${i % 997}' is assigned a value but never used. Allowed unused vars must match /^_/u.`,
  },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: path(i), uriBaseId: '%SRCROOT%' },
        region: { startLine: (i % 900) + 1, startColumn: 7, endLine: (i % 900) + 1, endColumn: 22 },
      },
    },
  ],
  partialFingerprints: { primaryLocationLineHash: `${(i * 2654435761) % 4294967296}:1` },
})

/** Results that all passed: as many bytes, and no finding at all. */
export const writePassingSarif = (file: string, bytes: number): Promise<number> => {
  const head = `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Lint"}},"results":[\n`
  const piece = (i: number) =>
    (i === 0 ? '' : ',\n') + JSON.stringify({ kind: 'pass', ...sarifResult(i), level: 'none' }, undefined, 2)
  return write(file, bytes, { head, piece, tail: '\n]}]}\n' })
}

/** `results` findings, each with a code flow as long as `bytes` asks for, and snippets. */
export const writeTaintSarif = (file: string, bytes: number, results: number): Promise<number> => {
  const head = `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Taint"}},"results":[\n`
  const bare = JSON.stringify(taintResult(0, 0)).length
  const perStep = JSON.stringify(taintResult(0, 1)).length - bare + 3 // numbers grow, and a comma
  const steps = Math.max(1, Math.floor((bytes / results - bare) / perStep))
  const piece = (i: number) => (i === 0 ? '' : ',\n') + JSON.stringify(taintResult(i, steps))
  return write(file, bytes, { head, piece, tail: '\n]}]}\n' })
}

const taintResult = (i: number, steps: number) => ({
  ...sarifResult(i),
  ruleIndex: undefined,
  codeFlows: [
    { threadFlows: [{ locations: Array.from({ length: steps }, (_, step) => taintStep(i + step)) }] },
  ],
})

const taintStep = (i: number) => ({
  location: {
    physicalLocation: {
      artifactLocation: { uri: path(i), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: (i % 900) + 1,
        snippet: { text: `const value${i % 997} = compute(input${i % 89})` },
      },
    },
    message: { text: `step from value${i % 997}` },
  },
})

/** One failed test in `failEvery`, every tenth test with some output. */
export const writeJunit = (file: string, bytes: number, failEvery: number): Promise<number> => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="shop">\n'
  const piece = (i: number) => {
    const test = `<testcase classname="shop.module${i % 50}.Feature${i % 1000}Test" name="handles case ${i}" time="0.0${i % 10}"`
    if (i % failEvery === failEvery - 1) return `${test}>${failure(i)}</testcase>\n`
    return i % 10 === 0
      ? `${test}><system-out><![CDATA[${output}]]></system-out></testcase>\n`
      : `${test}/>\n`
  }
  return write(file, bytes, { head, piece, tail: '</testsuite>\n</testsuites>\n' })
}

const output =
  '2026-03-01 12:00:00 INFO  shop.Cart - loaded 12 items for <customer> & closed the session\n'.repeat(3)

const failure = (i: number) =>
  `<failure message="expected: &lt;${i}&gt; but was: &lt;${i + 1}&gt;" type="AssertionFailedError">${Array.from(
    { length: 12 },
    (_, frame) => `\tat shop.module${i % 50}.Feature.step${frame}(Feature.java:${frame * 17})\n`,
  ).join('')}</failure>`
