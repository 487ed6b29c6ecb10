/** SARIF longer than V8's longest string, most of it code flows: read as a stream, and only findings are held. */

import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../actions/quality-gate/src/formats/sarif.ts'
import { type Source, sourceFrom } from '../../shared/reading/source.ts'

const megabyte = 1024 * 1024
const wanted = 620 * megabyte
const stepsOfAFlow = 150

const region = (line: number) => ({ startLine: line, startColumn: 5, endColumn: 25 })
const place = (name: string, line: number) => ({
  artifactLocation: { uri: `src/${name}.ts`, uriBaseId: '%SRCROOT%' },
  region: { ...region(line), snippet: { text: `const value = read(request, "${name} }]") // "` } },
})

/** About 40 kB: a finding with a taint path, as CodeQL and Semgrep write them. */
const result = (i: number): string =>
  JSON.stringify({
    codeFlows: [
      {
        threadFlows: [
          {
            locations: Array.from({ length: stepsOfAFlow }, (_, step) => ({
              location: {
                physicalLocation: place(`step-${step}`, step + 1),
                message: { text: `step ${step}` },
              },
            })),
          },
        ],
      },
    ],
    ruleId: `taint-${i % 5}`,
    ruleIndex: i % 5,
    message: { text: `request reaches query ${i}` },
    locations: [{ physicalLocation: place(`module-${i % 40}`, i + 1) }],
    partialFingerprints: { primaryLocationLineHash: `${i}:1` },
  })

const driver = {
  name: 'Taint',
  rules: Array.from({ length: 5 }, (_, i) => ({
    id: `taint-${i}`,
    defaultConfiguration: { level: 'error' },
  })),
}

/** 40 different results again and again, the tool behind them; `end` is what closes the log. */
function generated(end: string): { readonly source: Source; readonly results: number } {
  const block = Buffer.from(Array.from({ length: 40 }, (_, i) => `${result(i)},\n`).join(''))
  const blocks = Math.ceil(wanted / block.length)
  const source = sourceFrom('taint.sarif', blocks * block.length, async function* () {
    yield Buffer.from('{"version":"2.1.0","runs":[{"results":[\n')
    for (let i = 0; i < blocks; i++) yield block
    yield Buffer.from(`${result(40)}${end}`)
  })
  return { source, results: blocks * 40 + 1 }
}

describe('SARIF of more than 600 MiB', () => {
  it('gives every finding, and keeps none of the flows', async () => {
    const { source, results } = generated(`],"tool":${JSON.stringify({ driver })}}]}`)
    expect(source.size).toBeGreaterThan(600 * megabyte)
    const { findings, notes, tool } = await sarif.parse(source)
    expect([findings.length, notes, tool]).toEqual([results, [], 'taint'])
    expect(findings[results - 1]).toEqual({
      tool: 'taint',
      rule: 'taint-0',
      severity: 'error',
      message: 'request reaches query 40',
      path: 'src/module-0.ts',
      region: { startLine: 41, startColumn: 5, endColumn: 25 },
      fingerprints: { primaryLocationLineHash: '40:1' },
    })
    expect(new Set(findings.map(({ path }) => path)).size).toBe(40)
  })

  it('is refused when its end is missing, however much of it was read', async () => {
    await expect(sarif.parse(generated(']}').source)).rejects.toThrow(
      /^taint\.sarif:\d+: ends where "," or "\]" was due: the report was cut off$/,
    )
  })
})
