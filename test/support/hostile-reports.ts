/**
 * For every format, real reports whose places can be given any text. A format that is not in this table has nobody who
 * looks at what an attacker can do with it.
 */

import { jsonReports } from './hostile-json-reports.ts'
import { asXml, type Keys, spoilJsonLines } from './spoil.ts'
import {
  anything,
  jsonLines,
  lines,
  oneLine,
  plainLine,
  plainPath,
  read,
  type Spoilable,
  xml,
} from './spoilable.ts'

const cargo: Keys = {
  message: 'message',
  code: 'rule',
  file_name: 'path',
  text: 'source',
  label: 'label',
  suggested_replacement: 'fix text',
  rendered: 'rendered',
  package_id: 'package',
  level: 'level',
}
/** Lines that differ in kind; the whole report is long. */
const clippy = read('cargo/clippy/report.jsonl')
  .split('\n')
  .filter((_, i) => [0, 2, 7, 16].includes(i))
  .join('\n')

export const hostileReports: Readonly<Record<string, Spoilable>> = {
  ...jsonReports,
  cargo: {
    reports: (say) => [
      ...jsonLines(['cargo/broken/report.jsonl'], cargo)(say),
      spoilJsonLines(clippy, cargo, say),
    ],
    kept: { path: plainPath, rule: anything, message: anything },
  },
  'go-test': {
    reports: jsonLines(
      ['go-test/findings/report.jsonl', 'go-test/panic/report.jsonl', 'go-test/build-text/report.jsonl'],
      {
        Package: 'package',
        Test: 'test',
        Output: 'output',
        ImportPath: 'import path',
        FailedBuild: 'failed build',
        Action: 'action',
      },
    ),
    // Behind a slash stands the name of a subtest.
    kept: { package: anything, test: (text) => oneLine(text) && !text.includes('/') },
  },
  mypy: {
    reports: (say) => [
      ...lines(
        ['mypy/findings/mypy.txt'],
        /^(?<path>[^:\n]+):\d+: (?:error|note): (?<message>[^\n]*?)(?: {2}\[(?<rule>[\w-]+)\])?$/,
      )(say),
      ...jsonLines(['mypy/json/mypy.jsonl'], {
        file: 'path',
        message: 'message',
        hint: 'hint',
        code: 'rule',
        severity: 'severity',
      })(say),
    ],
    kept: { message: anything },
  },
  tsc: {
    reports: lines(
      ['tsc/findings/tsc.txt', 'tsc/no-inputs/tsc.txt'],
      /^(?<path>[^(\n]+)\(\d+,\d+\): error TS\d+: (?<message>[^\n]*)$/,
      /^error TS\d+: (?<message>[^\n]*)$/,
      /^ {2}(?<detail>\S[^\n]*)$/,
    ),
    kept: { message: plainLine },
  },
  flake8: {
    reports: lines(
      ['flake8/findings/flake8.txt'],
      /^(?<path>[^:\n]+):\d+:\d+: (?<rule>\w+) (?<message>[^\n]*)$/,
    ),
    kept: { message: plainLine },
  },
  tap: {
    reports: lines(
      ['tap/tap18/report.tap', 'tap/node-findings/report.tap', 'tap/perl-bail/report.tap'],
      /^ *(?:not )?ok \d+ - (?<test>[^#\n]*[^# \n])/,
      /^ *error: '(?<message>[^'\n]*)'$/,
      /^ *location: '(?<path>[^'\n]*):\d+:\d+'$/,
      /^ *fileName: (?<path>[^\n]*)$/,
      /^ *# Subtest: (?<subtest>[^\n]*)$/,
      /# (?:TODO|SKIP) (?<reason>[^\n]*)$/,
      /^ *Bail out! +(?<bail>[^\n]*)$/,
    ),
    kept: {},
  },
  diff: {
    reports: lines(
      ['diff/git/git.diff', 'diff/black/black.diff', 'diff/gnu/formatted.diff'],
      /^--- (?:a\/)?(?<path>[^\t\n]+)/,
      /^\+\+\+ (?:b\/)?(?<path>[^\t\n]+)/,
      /^rename from (?<from>[^\n]*)$/,
      /^rename to (?<to>[^\n]*)$/,
      /^Binary files (?<from>[^\n]*) and (?<to>[^\n]*) differ$/,
      /^(?:new|deleted) file mode (?<mode>\d+)$/,
      /^\+(?<text>[^+\n][^\n]*)$/,
    ),
    kept: { path: (text) => plainPath(text) && plainLine(text) && !/[\t"]|^\s|\s$/.test(text) },
  },
  checkstyle: {
    reports: xml(['checkstyle/findings/report.xml'], {
      'file/name': 'path',
      'error/message': 'message',
      'error/source': 'rule',
      'error/severity': 'severity',
      'checkstyle/version': 'version',
    }),
    kept: { message: anything, path: plainPath },
    written: asXml,
  },
  junit: {
    reports: xml(
      [
        'junit/pytest/xunit2.xml',
        'junit/jest-junit/files.xml',
        'junit/phpunit/junit.xml',
        'junit/nextest/junit.xml',
      ],
      {
        'testsuite/name': 'suite',
        'testcase/name': 'test',
        'testcase/classname': 'class',
        'testcase/file': 'path',
        'failure/message': 'message',
        'failure/type': 'type',
        'error/message': 'message',
        'skipped/message': 'reason',
        failure: 'text',
        error: 'text',
        'system-out': 'output',
        'system-err': 'output',
      },
    ),
    // What stands in brackets is parameters.
    kept: {
      suite: oneLine,
      class: anything,
      test: (text) => oneLine(text) && !text.includes('['),
      message: oneLine,
    },
    written: asXml,
  },
  regex: {
    reports: lines(
      ['flake8/findings/flake8.txt'],
      /^(?<path>[^:\n]+):\d+:\d+: (?<rule>\w+) (?<message>[^\n]*)$/,
    ),
    kept: { message: plainLine },
  },
  'problem-matcher': {
    reports: lines(
      ['problem-matcher/gcc/output.txt'],
      /^(?<path>[^:\n]+):\d+:\d+: (?:warning|error|note): (?<message>[^\n]*?)(?: \[(?<rule>-W[^\n\]]*)\])?$/,
    ),
    kept: { message: plainLine },
  },
}
