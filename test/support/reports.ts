/** Gate reports for tests of what is made of them: one that is like life, and ones of any size. */

import type { JudgedFinding, Severity, State } from '../../shared/model/finding.ts'
import type { GateReport } from '../../shared/model/verdict.ts'

let serial = 0

export const finding = (fields: Partial<JudgedFinding> = {}): JudgedFinding => ({
  tool: 'eslint',
  rule: 'no-unused-vars',
  severity: 'warning',
  message: "'total' is assigned a value but never used.",
  path: 'src/cart.ts',
  region: { startLine: 12, startColumn: 7 },
  state: 'new',
  reason: 'no finding like it at the base',
  id: `id-${++serial}`,
  ...fields,
})

export const gateReport = (fields: Partial<GateReport> = {}): GateReport => ({
  gate: 'quality-gate',
  verdict: 'pass',
  summary: 'Nothing new.',
  conditions: [],
  measures: [],
  findings: [],
  evidence: [],
  notes: [],
  ...fields,
})

const failedTest = (fields: Partial<JudgedFinding>): JudgedFinding =>
  finding({
    tool: 'jest',
    rule: 'jest',
    severity: 'error',
    path: 'test/cart.test.ts',
    region: { startLine: 31 },
    message: 'Expected: 12\nReceived: 13\n\n    at total (test/cart.test.ts:31:22)',
    blocking: true,
    ...fields,
    test: { suite: 'Cart', name: 'adds up what is in it', outcome: 'failed', ...fields.test },
  })

/** A gate that fails, with something in every section. */
export const lifelike = (): GateReport =>
  gateReport({
    verdict: 'fail',
    summary: '3 new findings of severity warning or worse, and 2 failed tests.',
    conditions: [
      {
        id: 'policy-1',
        asked: 'no new finding of severity warning or worse',
        found: '3 new findings',
        status: 'broken',
      },
      { id: 'tests-failed', asked: 'no failed test', found: '2 failed tests', status: 'broken' },
      { id: 'policy-2', asked: 'at most 40 findings below legacy/', found: '38 findings', status: 'holds' },
      {
        id: 'policy-3',
        asked: 'no edited finding, from 2027-01-01',
        found: '1 edited finding',
        status: 'warned',
      },
    ],
    measures: [
      { name: 'new', unit: 'findings', numerator: 3 },
      { name: 'tests-passed', unit: 'tests', numerator: 410, denominator: 412, base: 411 },
    ],
    findings: [
      finding({ blocking: true, helpUri: 'https://eslint.org/docs/latest/rules/no-unused-vars' }),
      finding({
        rule: 'eqeqeq',
        message: "Expected '===' and instead saw '=='.",
        severity: 'error',
        blocking: true,
        region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 11 },
      }),
      finding({
        tool: 'tsc',
        rule: 'TS2345',
        path: 'src/price.ts',
        severity: 'error',
        blocking: true,
        region: { startLine: 40 },
        message:
          "Argument of type 'string | undefined' is not assignable to parameter of type 'Price<Euro>'.",
      }),
      finding({
        tool: 'ruff',
        rule: 'F401',
        ruleName: 'unused-import',
        path: 'tools/stock.py',
        severity: 'note',
        message: '`os` imported but unused',
        region: { startLine: 1 },
      }),
      finding({
        state: 'edited',
        rule: 'complexity',
        message: 'Function has a complexity of 14.',
        path: 'src/tax.ts',
      }),
      failedTest({}),
      failedTest({
        state: 'unchanged',
        path: '',
        test: { suite: 'Stock', name: 'counts', parameters: '[2-True]', outcome: 'errored' },
      }),
      finding({
        state: 'fixed',
        basePath: 'src/old.ts',
        baseLine: 8,
        rule: 'no-var',
        message: 'Unexpected var.',
      }),
      finding({ state: 'moved', message: 'Moved along.' }),
      finding({ state: 'unchanged', message: 'Old as the hills.' }),
      finding({ suppression: { kind: 'inSource' }, message: 'Set aside.' }),
    ],
    evidence: [
      {
        name: 'eslint',
        side: 'head',
        status: 'findings',
        parser: 'eslint',
        path: 'reports/eslint.json',
        findings: 6,
        files: 41,
        milliseconds: 12_345,
      },
      {
        name: 'jest',
        side: 'head',
        status: 'findings',
        parser: 'junit',
        findings: 2,
        tests: 412,
        milliseconds: 850,
      },
      { name: 'mypy', side: 'head', status: 'pass', parser: 'mypy', findings: 0 },
      {
        name: 'bandit',
        side: 'head',
        status: 'stale',
        detail: 'reports/bandit.json is from 2 hours before this run; make it in this job.',
      },
    ],
    notes: ['4 results of kind pass are not findings.'],
  })

const severities: readonly Severity[] = ['error', 'warning', 'note']
const states: readonly State[] = ['new', 'edited', 'moved', 'unchanged', 'fixed']

/** `count` findings spread over states, severities, rules and files. */
export const manyFindings = (count: number, fields: Partial<JudgedFinding> = {}): readonly JudgedFinding[] =>
  Array.from({ length: count }, (_, i) =>
    finding({
      id: `many-${i}`,
      state: states[i % 5]!,
      severity: severities[i % 3]!,
      rule: `rule-${i % 47}`,
      path: `src/part-${i % 1009}/file-${i % 7}.ts`,
      message: `Finding number ${i} says what is wrong here and what to do about it.`,
      region: { startLine: 1 + (i % 500) },
      ...fields,
    }),
  )

/** A report in which every string that comes from outside is `text`. */
export const poisoned = (text: string): GateReport =>
  gateReport({
    verdict: 'fail',
    summary: text,
    conditions: [{ id: text, asked: text, found: text, status: 'broken' }],
    measures: [{ name: text, unit: text, numerator: 1, denominator: 3 }],
    findings: [
      finding({
        tool: text,
        rule: text,
        ruleName: text,
        helpUri: text,
        message: text,
        path: text,
        symbol: text,
        reason: text,
        id: text,
        source: text,
        tags: [text],
        blocking: true,
      }),
      finding({
        state: 'edited',
        message: text,
        path: text,
        helpUri: `https://example.com/${text}`,
        related: [{ path: text, message: text }],
        fixes: [{ description: text, edits: [{ path: text, region: { startLine: 1 }, text }] }],
      }),
      finding({
        test: { suite: text, className: text, name: text, parameters: text, outcome: 'failed' },
        message: text,
        path: text,
        severity: 'error',
      }),
      finding({ state: 'fixed', message: text, basePath: text, rule: text }),
      finding({
        message: text,
        path: '',
        dependency: { ecosystem: text, package: text, advisory: text, manifest: text },
        suppression: { kind: 'external', justification: text },
      }),
    ],
    evidence: [
      { name: text, side: 'base', status: 'crashed', parser: text, path: text, detail: text, said: text },
      { name: text, side: 'head', status: 'findings', parser: text },
    ],
    notes: [text],
  })
