/** One report is in one format at most: the JSON formats here among themselves, and against all others in JSON. */

import { describe, expect, it } from '@jest/globals'
import { codecov } from '../../../../actions/coverage-threshold/src/formats/codecov.ts'
import { coveragePy } from '../../../../actions/coverage-threshold/src/formats/coverage-py.ts'
import { coveralls } from '../../../../actions/coverage-threshold/src/formats/coveralls.ts'
import { istanbul } from '../../../../actions/coverage-threshold/src/formats/istanbul.ts'
import { istanbulSummary } from '../../../../actions/coverage-threshold/src/formats/istanbul-summary.ts'
import { simplecov } from '../../../../actions/coverage-threshold/src/formats/simplecov.ts'
import { sampleOf } from '../../../../shared/reading/sample.ts'
import { sourceOf } from '../../../../shared/reading/source.ts'
import { inChunks, readCoverage, shown } from '../../../support/coverage-formats.ts'
import { fixtureText } from '../../../support/coverage-totals.ts'

const formats = [istanbul, istanbulSummary, coveragePy, simplecov, coveralls, codecov]

const detected = async (text: string | Uint8Array) => {
  const sample = await sampleOf(sourceOf('report.json', text))
  return formats.filter((format) => format.detect(sample)).map(({ name }) => name)
}

const reports: readonly (readonly [string, string])[] = [
  ...['nyc/all', 'nyc/transpiled', 'c8/all', 'jest/all', 'vitest/v8', 'vitest/istanbul'].map(
    (folder) => ['istanbul', `${folder}/coverage-final.json`] as const,
  ),
  ['istanbul', 'nyc/transpiled/raw.json'],
  ['istanbul', 'nyc/processes/process-1.json'],
  ['istanbul', 'nyc/processes/process-2.json'],
  ...['nyc/all', 'nyc/nothing', 'c8/all', 'jest/all', 'vitest/v8', 'vitest/istanbul'].map(
    (folder) => ['istanbul-summary', `${folder}/coverage-summary.json`] as const,
  ),
  ...['5.5', '6.5.0', '7.6.12', '7.17.3', 'lines'].map(
    (version) => ['coverage-py', `coverage-py/${version}/coverage.json`] as const,
  ),
  ...['lines', 'branches', 'suites'].map(
    (folder) => ['simplecov', `simplecov/${folder}/.resultset.json`] as const,
  ),
  ['simplecov', 'simplecov/formatted/coverage.json'],
  ['coveralls', 'coveralls/gcovr/coveralls.json'],
  ['codecov', 'codecov/llvm-cov/codecov.json'],
]

describe('every report is in one format', () => {
  it.each(reports)('%s: %s', async (name, place) => {
    expect(await detected(fixtureText(place))).toEqual([name])
  })

  it.each(reports)('%s, with blanks and CRLF, in UTF-16: %s', async (name, place) => {
    const text = JSON.stringify(JSON.parse(fixtureText(place)), undefined, '\t').replaceAll('\n', '\r\n')
    expect(await detected(text)).toEqual([name])
    expect(await detected(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual([name])
  })

  it.each([
    [
      'llvm-cov',
      '{"data":[{"files":[{"filename":"a.c","segments":[]}]}],"type":"llvm.coverage.json.export"}',
    ],
    ['gcov', '{"format_version":"1","gcc_version":"12","files":[{"file":"a.c","lines":[],"functions":[]}]}'],
    ['gcovr', '{"gcovr/format_version":"0.14","files":[{"file":"a.c","lines":[]}]}'],
    ['gcovr’s summary', '{"gcovr/summary_format_version":"0.6","files":[{"line_covered":1}],"line_total":1}'],
    ['xccov’s report', '{"targets":[{"files":[{"path":"a.swift","lineCoverage":1}]}],"coveredLines":1}'],
    ['xccov’s archive', '{"/a.swift":[{"line":1,"isExecutable":true,"executionCount":1}]}'],
    ['V8', '{"result":[{"scriptId":"1","url":"file:///a.js","functions":[]}]}'],
    ['SimpleCov’s last run', '{"result":{"line":65.62}}'],
    ['a badge', '{"coverage":97}'],
    ['package.json', '{"name":"shop","coverage":{"lines":80}}'],
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no JSON', 'TN:\nSF:a.js\nend_of_record\n'],
    ['nothing', ''],
  ])('%s: in none of these', async (_, text) => {
    expect(await detected(text)).toEqual([])
  })

  it.each(formats.map(({ name, title, produce }) => [name, title, produce]))(
    '%s is a name for an input',
    (name) => {
      expect(name).toMatch(/^[A-Za-z][\w.-]+$/)
    },
  )
})

describe('every report reads the same however its bytes come', () => {
  const readable = reports.filter(([, place]) => !/raw|nothing/.test(place))
  it.each(readable)('%s: %s', async (name, place) => {
    const format = formats.find((one) => one.name === name)!
    const text = fixtureText(place)
    const whole = shown(await readCoverage(format, text))
    expect(Object.keys(whole).length).toBeGreaterThan(0)
    expect(shown(await readCoverage(format, inChunks(text, 11)))).toEqual(whole)
    expect(shown(await readCoverage(format, Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(whole)
  })
})
