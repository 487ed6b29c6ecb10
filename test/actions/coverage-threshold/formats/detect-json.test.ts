import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gcov } from '../../../../actions/coverage-threshold/src/formats/gcov.ts'
import { gcovr } from '../../../../actions/coverage-threshold/src/formats/gcovr.ts'
import { keyPaths } from '../../../../actions/coverage-threshold/src/formats/json-keys.ts'
import { llvmCov } from '../../../../actions/coverage-threshold/src/formats/llvm-cov.ts'
import { xccov } from '../../../../actions/coverage-threshold/src/formats/xccov.ts'
import type { Sample } from '../../../../shared/reading/sample.ts'
import { fixture } from '../../../support/report-formats.ts'

const formats = [llvmCov, gcov, gcovr, xccov]
const sample = (text: string, complete = true): Sample => ({ name: 'coverage.json', text, complete })
const takenBy = (given: Sample): readonly string[] =>
  formats.filter((format) => format.detect(given)).map(({ name }) => name)

const fixtures: readonly (readonly [string, string])[] = [
  ['same-run/llvm/14/coverage.json', 'llvm-cov'],
  ['same-run/llvm/22/coverage.json', 'llvm-cov'],
  ['same-run/llvm/22/summary.json', 'llvm-cov'],
  ['llvm-cov/rust/coverage.json', 'llvm-cov'],
  ['same-run/gcov/stdout.jsonl', 'gcov'],
  ['same-run/gcovr/coverage.json', 'gcovr'],
  ['same-run/gcovr/summary.json', 'gcovr'],
  ['gcovr/5.2/coverage.json', 'gcovr'],
  ['gcovr/5.2/summary.json', 'gcovr'],
  ['gcovr/6.0/coverage.json', 'gcovr'],
  ['gcovr/7.2/summary.json', 'gcovr'],
  ['xccov/archive/xccov.json', 'xccov'],
  ['xccov/report/xccov.json', 'xccov'],
]

describe('JSON of compilers is told by content', () => {
  it.each(fixtures)('%s is of %s, and of no other', (place, name) => {
    expect(takenBy(sample(fixture(place).toString('utf8')))).toEqual([name])
  })

  it.each(fixtures)('%s is of %s when the sample ends in the middle', (place, name) => {
    const text = fixture(place).toString('utf8').slice(0, 1000)
    expect(takenBy(sample(text, false))).toEqual([name])
  })

  it.each(fixtures)('%s is of %s when it is written over many lines', (place, name) => {
    const [first = ''] = fixture(place)
      .toString('utf8')
      .split(/\n(?=\{)/)
    expect(takenBy(sample(JSON.stringify(JSON.parse(first), null, '\t')))).toEqual([name])
  })

  it.each([
    ['gcov of GCC 14', '{"format_version":"2","gcc_version":"14.2.0","data_file":"a","files":[', 'gcov'],
    ['gcov in any order', '{"files":[{"file":"a.c","lines":[{"count":1,"unexecuted_block":false,', 'gcov'],
    ['gcovr by its version alone', '{"gcovr/format_version":"0.15","files":[{"file":"a.c",', 'gcovr'],
    [
      'gcovr’s summary by its version alone',
      '{"root":"..","gcovr/summary_format_version":"0.6","files":[',
      'gcovr',
    ],
    [
      'gcovr whose functions are none',
      '{"files":[{"file":"a.c","functions":[],"lines":[{"count":1,"line_number":1}',
      'gcovr',
    ],
    [
      'an archive that begins with a file without code',
      '{"/a.swift":[],"/b.swift":[{"isExecutable":true,',
      'xccov',
    ],
    ['an archive with a quote in a path', '{"/a\\".swift":[{"line":1,"isExecutable":', 'xccov'],
    ['xccov whose targets come last', '{"lineCoverage":0.5,"executableLines":2,"targets":[', 'xccov'],
    [
      'llvm-cov whose type comes first',
      '{"type":"llvm.coverage.json.export","version":"3.0.0","data":[',
      'llvm-cov',
    ],
  ])('%s', (_, text, name) => {
    expect(takenBy(sample(text, false))).toEqual([name])
  })

  it.each([
    [
      'Istanbul',
      '{"/w/a.js":{"path":"/w/a.js","statementMap":{"0":{"start":{"line":1}}},"s":{"0":1},"b":{"0":[1,0]}}}',
    ],
    ['Istanbul’s summary', '{"total":{"lines":{"total":2,"covered":1,"skipped":0,"pct":50}}}'],
    [
      'coverage.py',
      '{"meta":{"format":3,"version":"7.6.0"},"files":{"a.py":{"executed_lines":[1],"summary":{}}},"totals":{}}',
    ],
    ['SimpleCov', '{"RSpec":{"coverage":{"/w/a.rb":{"lines":[1,null,0]}},"timestamp":1}}'],
    ['Coveralls', '{"source_files":[{"name":"a.rb","source_digest":"0","coverage":[null,1,0]}]}'],
    ['gcovr’s Coveralls', fixture('same-run/gcovr/coveralls.json').toString('utf8')],
    ['Codecov', '{"coverage":{"a.c":{"1":1,"2":"1/2"}}}'],
    ['other JSON with data and files', '{"data":[{"files":[{"filename":"a.c"}]}]}'],
    ['other targets', '{"targets":[{"files":["a.swift"]}]}'],
    ['other lists', '{"a":[{"line":1}]}'],
    [
      'a string that holds a report',
      JSON.stringify({ log: fixture('xccov/archive/xccov.json').toString('utf8') }),
    ],
    ['a list', '[{"gcc_version":"1"}]'],
    ['text', 'SF:a.c\nDA:1,1\nend_of_record\n'],
    ['nothing', ''],
  ])('%s is of none of them', (_, text) => {
    expect(takenBy(sample(text))).toEqual([])
  })
})

describe('Keys of a beginning', () => {
  it.each([
    ['{"a":{"b":[{"c":1}],"d":2},"e":3}', ['"a"', '"a""b"', '"a""b"[]"c"', '"a""d"', '"e"']],
    ['{"a":["b",{"c":1},{"d":[[{"e":1}]]}]}', ['"a"', '"a"[]"c"', '"a"[]"d"', '"a"[]"d"[][]"e"']],
    ['{"a":"b:c","d":"{\\"e\\":","f":1', ['"a"', '"d"', '"f"']],
    ['{"a":1}{"b":2}', ['"a"']],
    ['{"a":1,"b', ['"a"']],
    ['{', []],
  ])('%s', (text, keys) => {
    expect([...keyPaths(text)!]).toEqual(keys)
  })

  it('end at a depth where nothing is told any more', () => {
    const deep = `${'{"a":'.repeat(9)}1`
    expect(Math.max(...[...keyPaths(deep)!].map((path) => path.length / 3))).toBe(6)
  })

  it('are those that the whole value has, wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, at) => {
        const text = JSON.stringify(value)
        const all = keyPaths(text)!
        for (const path of keyPaths(text.slice(0, 1 + (at % text.length))) ?? []) expect(all).toContain(path)
      }),
    )
  })
})
