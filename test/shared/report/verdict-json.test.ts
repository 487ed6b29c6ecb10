import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { GateReport } from '../../../shared/model/verdict.ts'
import { verdictJson } from '../../../shared/report/verdict-json.ts'
import { anyJudged } from '../../support/arbitrary-findings.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { gateReport, lifelike, manyFindings, poisoned } from '../../support/reports.ts'

const schema = JSON.parse(readFileSync(new URL('../../../schema/verdict.v1.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
const tool = { name: 'Portcullis', version: '1.2.3' }
const written = (gate: string, reports: readonly GateReport[]) =>
  JSON.parse([...verdictJson(gate, reports, tool)].join(''))

const expectValid = (value: unknown) => {
  validate(value)
  expect(validate.errors ?? []).toEqual([])
}

describe('verdictJson', () => {
  it('is the report of the one gate, whole', () => {
    const report = lifelike()
    const value = written('quality-gate', [report])
    expectValid(value)
    expect(value).toEqual({ schema: 'portcullis/verdict/v1', tool, ...report })
  })

  it('of the front door holds a report for each gate, under the worst verdict', () => {
    const value = written('portcullis', [gateReport(), { ...lifelike(), gate: 'secret-scan' }])
    expectValid(value)
    expect(value).toMatchObject({
      gate: 'portcullis',
      verdict: 'fail',
      summary: 'quality-gate passes; secret-scan fails',
      findings: [],
    })
    expect(value.gates.map(({ gate }: GateReport) => gate)).toEqual(['quality-gate', 'secret-scan'])
  })

  it('of a front door with one gate still is the front door', () =>
    expect(written('portcullis', [gateReport()]).gates).toHaveLength(1))

  it('comes in pieces, however many findings there are', () => {
    const pieces = [...verdictJson('quality-gate', [gateReport({ findings: manyFindings(100_000) })], tool)]
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(1_000_000)
    expect(JSON.parse(pieces.join('')).findings).toHaveLength(100_000)
  })

  it('fits its schema, whatever the finding', () =>
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const value = written('quality-gate', [gateReport({ findings: [judged] })])
        expectValid(value)
        expect(value.findings[0]).toEqual(judged)
      }),
    ))

  it.each(hostileTexts)('keeps the text as it was: %s', (_, text) => {
    const value = written('quality-gate', [poisoned(text)])
    expectValid(value)
    expect(value.findings[0].message).toBe(text)
  })
})

describe('the schema', () => {
  it.each([
    ['a key that is not known', { extra: 1 }],
    ['a verdict of another word', { verdict: 'passed' }],
    ['another version', { schema: 'portcullis/verdict/v2' }],
    ['a finding without an id', { findings: [{ ...lifelike().findings[0], id: undefined }] }],
    ['a line of 0', { findings: [{ ...lifelike().findings[0], region: { startLine: 0 } }] }],
    ['a condition without a status', { conditions: [{ id: 'a', asked: 'b', found: 'c' }] }],
  ])('refuses %s', (_, change) => {
    const value = { ...written('quality-gate', [lifelike()]), ...change }
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false)
  })

  it('describes every object as closed', () => {
    const open: string[] = []
    const visit = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return
      const { type, additionalProperties } = node as { type?: unknown; additionalProperties?: unknown }
      if (type === 'object' && additionalProperties === undefined) open.push(at)
      for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`)
    }
    visit(schema, '')
    expect(open).toEqual([])
  })
})
