/** Real reports in JSON, with the places that can be given any text. */

import { failedRun, sarifLog } from './hostile-sarif.ts'
import { type Keys, spoilJson } from './spoil.ts'
import { anything, json, plainPath, read, type Spoilable } from './spoilable.ts'

const rdjson: Keys = {
  path: 'path',
  message: 'message',
  value: 'rule',
  url: 'address',
  text: 'fix text',
  name: 'tool',
}

export const jsonReports: Readonly<Record<string, Spoilable>> = {
  sarif: {
    reports: (say) => [sarifLog(say), failedRun(say)],
    kept: {
      message: anything,
      argument: anything,
      rule: anything,
      'rule name': anything,
      address: anything,
      symbol: anything,
      'place message': anything,
      fix: anything,
      'fix text': anything,
      fingerprint: anything,
      tag: anything,
      path: (text) => plainPath(text) && text.isWellFormed(),
    },
  },
  eslint: {
    reports: json(['eslint/metadata/eslint.json'], {
      filePath: 'path',
      ruleId: 'rule',
      message: 'message',
      desc: 'fix',
      text: 'fix text',
      source: 'source',
      justification: 'justification',
      url: 'address',
    }),
    kept: { path: plainPath, rule: anything, message: anything },
  },
  ruff: {
    reports: json(['ruff/findings/ruff.json'], {
      filename: 'path',
      code: 'rule',
      name: 'rule name',
      message: 'message',
      url: 'address',
      content: 'fix text',
    }),
    kept: { path: plainPath, rule: anything, 'rule name': anything, message: anything, 'fix text': anything },
  },
  bandit: {
    reports: json(
      ['bandit/findings/bandit.json', 'bandit/broken/bandit.json'],
      {
        filename: 'path',
        test_id: 'rule',
        test_name: 'rule name',
        issue_text: 'message',
        more_info: 'address',
        code: 'source',
        reason: 'reason',
        issue_confidence: 'confidence',
      },
      { metrics: 'measured path' },
    ),
    kept: { path: plainPath, rule: anything, 'rule name': anything, message: anything },
  },
  'pip-audit': {
    reports: json(['pip-audit/findings/pip-audit.json', 'pip-audit/skipped/pip-audit.json'], {
      name: 'package',
      version: 'version',
      id: 'advisory',
      aliases: 'alias',
      fix_versions: 'fixed version',
      description: 'message',
      skip_reason: 'reason',
    }),
    kept: { package: anything, version: anything, 'fixed version': anything, message: anything },
  },
  'npm-audit': {
    reports: json(
      ['npm-audit/findings/npm-audit.json', 'npm-audit/no-lock-file/npm-audit.json'],
      {
        name: 'package',
        dependency: 'package',
        title: 'message',
        url: 'address',
        range: 'range',
        version: 'version',
        cwe: 'weakness',
        code: 'code',
        summary: 'summary',
        detail: 'detail',
      },
      { vulnerabilities: 'key' },
    ),
    kept: { package: anything, message: anything, range: anything, weakness: anything },
  },
  'cargo-audit': {
    reports: json(
      ['cargo-audit/findings/report.json', 'cargo-audit/yanked/report.json'],
      {
        id: 'advisory',
        name: 'package',
        version: 'version',
        title: 'message',
        aliases: 'alias',
        patched: 'fixed version',
        categories: 'category',
        url: 'address',
        cvss: 'score',
      },
      { warnings: 'kind' },
    ),
    kept: { package: anything, message: anything, version: anything },
  },
  shellcheck: {
    reports: json(['shellcheck/json1/report.json', 'shellcheck/json/report.json'], {
      file: 'path',
      message: 'message',
      replacement: 'fix text',
      level: 'level',
    }),
    kept: { path: plainPath, message: anything },
  },
  'golangci-lint': {
    reports: json(['golangci-lint/findings/report.json', 'golangci-lint/broken/report.json'], {
      FromLinter: 'rule',
      Text: 'message',
      Filename: 'path',
      SourceLines: 'source',
      NewText: 'fix text',
      Error: 'failure',
      Severity: 'severity',
      Tag: 'tag',
    }),
    kept: { rule: anything, path: plainPath, message: (text) => !text.startsWith(': ') },
  },
  rdjson: {
    reports: json(['rdjson/ruff/report.json'], rdjson),
    kept: { path: plainPath, rule: anything, message: anything },
  },
  rdjsonl: {
    reports: (say) => [
      (JSON.parse(read('rdjson/ruff/report.json')) as { diagnostics: unknown[] }).diagnostics
        .map((one) => spoilJson(JSON.stringify(one), rdjson, say))
        .join('\n'),
    ],
    kept: { path: plainPath, rule: anything, message: anything },
  },
}
