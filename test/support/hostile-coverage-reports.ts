/**
 * For every coverage format, real reports whose places can be given any text. A format that is not in this table has
 * nobody who looks at what an attacker can do with it.
 */

import type { Keys, Say } from './spoil.ts'
import { asXml, spoilJson } from './spoil.ts'
import { anything, json, jsonLines, lines, plainLine, read, type Spoilable, xml } from './spoilable.ts'

/** Line formats end a text at its line end, and read bytes. */
const oneTextLine = (text: string): boolean => plainLine(text) && !/[\r\n]/.test(text) && text.trim() === text
const wellFormed = (text: string): boolean => text.isWellFormed()

/** Also the first member of the report itself, which stands under no key; `total` is no file. */
const jsonWithRoot =
  (places: readonly string[], root: string, keys: Keys, names: Keys = {}): Spoilable['reports'] =>
  (say: Say) =>
    places.map((place) => {
      const { total, ...members } = JSON.parse(read(place)) as Record<string, unknown>
      const wrapped = spoilJson(JSON.stringify({ '': members }), keys, say, { ...names, '': root })
      const inner = (JSON.parse(wrapped) as { '': object })['']
      return JSON.stringify(total === undefined ? inner : { ...inner, total })
    })

const gcovKeys: Keys = {
  file: 'path',
  filename: 'path',
  name: 'function',
  demangled_name: 'shown function',
  function_name: 'owner',
  current_working_directory: 'directory',
  data_file: 'data file',
  gcc_version: 'version',
  root: 'root',
}

export const hostileCoverage: Readonly<Record<string, Spoilable>> = {
  lcov: {
    reports: lines(
      ['lcov/lcov-1.16/report.info', 'lcov/lcov-2.5/report.info', 'lcov/coverage-py/report.info'],
      /^TN:(?<test>[^\n]*)$/,
      /^SF:(?<path>[^\n]+)$/,
      /^FN:\d+,(?:\d+,)?(?<function>[^\n]+)$/,
      /^FNDA:\d+,(?<function>[^\n]+)$/,
      /^FNA:\d+,\d+,(?<function>[^\n]+)$/,
      /^BRDA:\d+,\d+,(?<branch>[^\n]*),\d+$/,
      /^DA:\d+,\d+,(?<checksum>\S+)$/,
    ),
    kept: { path: oneTextLine, function: (text) => oneTextLine(text) && !/^\d/.test(text) },
  },
  go: {
    reports: lines(['go-cover/set/coverage.out'], /^(?<path>[^:\n]+\/cart\.go):/),
    kept: { path: oneTextLine },
  },
  cobertura: {
    reports: xml(
      [
        'cobertura/coverage-py/coverage.xml',
        'cobertura/c8/cobertura-coverage.xml',
        'same-run/gcovr/cobertura.xml',
      ],
      {
        'class/filename': 'path',
        'class/name': 'class',
        'package/name': 'package',
        'method/name': 'function',
        'method/signature': 'signature',
        'line/condition-coverage': 'conditions',
        'coverage/version': 'version',
        source: 'root',
      },
    ),
    kept: { path: wellFormed, function: wellFormed },
    written: asXml,
  },
  jacoco: {
    reports: xml(['jacoco/aggregate/jacoco.xml', 'jacoco/gcovr/jacoco.xml'], {
      'report/name': 'report',
      'group/name': 'module',
      'package/name': 'package',
      'class/name': 'class',
      'class/sourcefilename': 'path',
      'sourcefile/name': 'path',
      'method/name': 'function',
      'method/desc': 'signature',
      'sessioninfo/id': 'session',
      'counter/type': 'counter',
    }),
    kept: { path: wellFormed, module: wellFormed },
    written: asXml,
  },
  clover: {
    reports: xml(
      ['clover/openclover/clover.xml', 'clover/phpunit/clover.xml', 'clover/istanbul/clover.xml'],
      {
        'file/path': 'path',
        'file/name': 'path',
        'project/name': 'project',
        'package/name': 'package',
        'class/name': 'class',
        'class/namespace': 'package',
        'line/name': 'function',
        'line/signature': 'signature',
        'line/visibility': 'visibility',
        'line/type': 'type',
        'coverage/clover': 'version',
      },
    ),
    kept: { path: wellFormed, function: wellFormed },
    written: asXml,
  },
  opencover: {
    reports: xml(['opencover/opencover/coverage.xml'], {
      'File/fullPath': 'path',
      Name: 'function',
      FullName: 'class',
      ModulePath: 'module path',
      ModuleName: 'module',
      'Module/hash': 'hash',
      'Module/skippedDueTo': 'reason',
    }),
    kept: { path: wellFormed },
    written: asXml,
  },
  sonar: {
    reports: xml(['same-run/gcovr/sonarqube.xml'], { 'file/path': 'path' }),
    kept: { path: wellFormed },
    written: asXml,
  },
  istanbul: {
    reports: jsonWithRoot(['vitest/istanbul/coverage-final.json', 'c8/all/coverage-final.json'], 'key', {
      path: 'path',
      name: 'function',
      type: 'branch',
      hash: 'hash',
    }),
    kept: { path: anything, function: anything },
  },
  'istanbul-summary': {
    reports: jsonWithRoot(['nyc/all/coverage-summary.json'], 'path', {}),
    kept: { path: (text) => text !== 'total' },
  },
  'coverage-py': {
    reports: json(
      ['coverage-py/7.6.12/coverage.json'],
      { version: 'version', timestamp: 'moment' },
      { files: 'path', functions: 'function', classes: 'class' },
    ),
    kept: { path: anything, function: anything },
  },
  'llvm-cov': {
    reports: json(['llvm-cov/rust/coverage.json', 'same-run/llvm/19/summary.json'], {
      filename: 'path',
      filenames: 'path',
      name: 'function',
      version: 'version',
      type: 'kind',
      manifest_path: 'manifest',
    }),
    kept: { path: anything },
  },
  simplecov: {
    reports: (say) => [
      ...jsonWithRoot(
        ['simplecov/branches/.resultset.json'],
        'suite',
        {},
        { coverage: 'path', branches: 'condition' },
      )(say),
      ...json(
        ['simplecov/formatted/coverage.json'],
        { type: 'branch' },
        { coverage: 'path', groups: 'group' },
      )(say),
    ],
    kept: { path: anything },
  },
  gcov: {
    reports: jsonLines(['same-run/gcov/stdout.jsonl'], gcovKeys),
    kept: { 'shown function': anything },
  },
  gcovr: {
    reports: json(['gcovr/8.8/coverage.json', 'gcovr/8.8/summary.json', 'gcovr/5.2/coverage.json'], gcovKeys),
    kept: { path: anything, 'shown function': anything },
  },
  xccov: {
    reports: (say) => [
      ...jsonWithRoot(['xccov/archive/xccov.json'], 'path', {})(say),
      ...json(['xccov/report/xccov.json'], { path: 'path', name: 'function', buildProductPath: 'product' })(
        say,
      ),
    ],
    kept: { path: anything, function: anything },
  },
  coveralls: {
    reports: json(['coveralls/gcovr/coveralls.json'], {
      name: 'path',
      source_digest: 'digest',
      run_at: 'moment',
      service_name: 'service',
      branch: 'branch of git',
      message: 'commit',
      author_name: 'author',
      id: 'id',
    }),
    kept: { path: anything },
  },
  codecov: {
    reports: json(['codecov/llvm-cov/codecov.json'], {}, { coverage: 'path' }),
    kept: { path: anything },
  },
}
