/** `schema/config.v1.json` says to editors what the code reads: both take and refuse the same files. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { measureNames } from '../../actions/quality-gate/src/policy.ts'
import { gates } from '../../gatehouse/gates.ts'
import { renderConfiguration } from '../../gatehouse/init/render.ts'
import { suggestTools } from '../../gatehouse/init/suggestions.ts'
import { commonKeys } from '../../shared/config/file.ts'
import { contracts } from '../../shared/contract/contracts.generated.ts'
import { contractOf, findConfig, gateReader } from '../../shared/runner/launch-gate.ts'
import { fakeHost } from '../support/fake-host.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/config.v1.json'), 'utf8'))
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(schema)

async function readByCode(text: string): Promise<string | undefined> {
  const host = fakeHost({ event: { workspace: '/shop' }, files: { '/shop/.github/portcullis.yml': text } })
  try {
    for (const gate of gates) {
      const contract = contractOf(gate.name)
      const config = await findConfig(
        host,
        gateReader(contract, () => undefined, undefined),
      )
      gate.readInputs(gateReader(contract, () => undefined, config))
    }
    return undefined
  } catch (error) {
    return String(error)
  }
}

const fine: readonly (readonly [string, string])[] = [
  ['only a version', 'version: 1'],
  ['common keys', 'report-only: true\nannotations: false\ncomment: true'],
  ['an empty section', 'quality-gate:'],
  ['reports as a list', 'quality-gate: { reports: [a.json, "junit:b.xml"] }'],
  ['reports as lines', 'quality-gate:\n  reports: |\n    a.json\n    b.json\n'],
  ['a tool as a line', 'quality-gate: { tools: { a: { run: "b c" } } }'],
  [
    'a tool with everything',
    'quality-gate: { tools: { a: { run: [b, 3], parse: eslint, report: "x/*.json", paths: ["**/*.js"], scope: file, timeout: 5m, env: { A: b, C: 1, D: true }, shell: false } } }',
  ],
  ['a timeout in seconds', 'quality-gate: { tools: { a: { run: b, timeout: 90 } } }'],
  [
    'a pattern as a parser',
    'quality-gate: { tools: { a: { run: b, parse: { regex: "^(?<path>.+?): (?<message>.+)$", tool: c } } } }',
  ],
  [
    'a policy',
    'quality-gate: { policy: [{ severity: error, states: [new, moved], rules: "S*", max: 3, warn-until: 2027-01-31, name: n }, { ratchet: true, paths: [a] }] }',
  ],
  [
    'measures',
    'quality-gate: { policy: [{ measure: tests, min: 1 }, { measure: findings, ratchet: true }, { measure: tests-skipped, max: 2, warn: true }] }',
  ],
  ['numbers and words', 'quality-gate: { severity: note, scope: all, minimum-tests: 3 }'],
  ['no limit on coverage', 'coverage-threshold:'],
  [
    'limits on coverage, as numbers and as texts',
    'coverage-threshold: { minimum-line: 80, minimum-patch: "95 %", minimum-branch: 79.995, minimum-function: 0, minimum-file: "1", minimum-new-file: 100, minimum-patch-branch: 50, maximum-decrease: 0.5, minimum-mapped: 100% }',
  ],
  [
    'parts with limits of their own',
    'coverage-threshold: { paths: { "src/**": { line: 40 }, pay: { files: [a/**, "!a/b"], patch: "100%", new-file: 80 }, one: { files: x, branch: 1, function: 2, file: 3, patch-branch: 4 } } }',
  ],
  [
    'the rest of coverage',
    'coverage-threshold: { reports: ["lcov:a/*.info"], profile: coverage.py, path-map: [/app=web], exclude: ["**/gen/**", "!x"], ratchet: f.json, baseline: d, without-baseline: error, badge: b.svg, export: ["lcov:o.info"], html: h.html }',
  ],
  ['a number of shards', 'coverage-threshold: { shards: 3 }'],
  ['names of shards', 'coverage-threshold: { shards: [unit, e2e] }'],
  ['globs of shards', 'coverage-threshold: { shards: { unit: "c/unit/*" } }'],
  ['an empty section of the secret scan', 'secret-scan:'],
  [
    'everything that the secret scan reads',
    'secret-scan: { scan: history, range: "main..HEAD", fail-on: proven, rules: r.yml, baseline: b.txt, allow: a.yml, import: [.gitleaks.toml, .secrets.baseline], new-allows: accept, exclude: ["vendor/**", "!vendor/ours/**"], max-file-size: 1GB, timeout: 2h, text: false, cache: c, verify: true }',
  ],
  [
    'lists of the secret scan as lines',
    'secret-scan:\n  exclude: |\n    a/**\n    b/**\n  import: .gitleaksignore\n',
  ],
  ['a size in bytes, a time in seconds', 'secret-scan: { max-file-size: 1000, timeout: 90 }'],
  ['a size in words', 'secret-scan: { max-file-size: "1.5 MiB", timeout: "250ms" }'],
  [
    'addresses to ask',
    'secret-scan: { verify-endpoints: { github: "https://github.example.com/api/v3", gitlab: "http://localhost:8080" } }',
  ],
  ['no addresses to ask', 'secret-scan: { verify-endpoints: }'],
]
const faulty: readonly (readonly [string, string])[] = [
  ['another version', 'version: 2'],
  ['an unknown section', 'quality-gates: {}'],
  ['an unknown limit on coverage', 'coverage-threshold: { minimum-lines: 80 }'],
  ['a limit over 100', 'coverage-threshold: { minimum-line: 101 }'],
  ['a limit below 0', 'coverage-threshold: { minimum-line: -1 }'],
  ['a limit in words', 'coverage-threshold: { minimum-line: most }'],
  ['a part without a limit', 'coverage-threshold: { paths: { a: {} } }'],
  ['a part with files and no limit', 'coverage-threshold: { paths: { a: { files: x } } }'],
  ['a part with an unknown limit', 'coverage-threshold: { paths: { a: { lines: 1 } } }'],
  ['an unknown profile', 'coverage-threshold: { profile: coveralls }'],
  ['no shard at all', 'coverage-threshold: { shards: 0 }'],
  ['half a shard', 'coverage-threshold: { shards: 1.5 }'],
  ['an unknown answer to a missing past', 'coverage-threshold: { without-baseline: pass }'],
  ['an unknown scan', 'secret-scan: { scan: everything }'],
  ['an unknown bar', 'secret-scan: { fail-on: medium }'],
  ['an unknown key of the secret scan', 'secret-scan: { ignore: [a] }'],
  ['an unknown worth of new allows', 'secret-scan: { new-allows: warn }'],
  ['a size without a number', 'secret-scan: { max-file-size: huge }'],
  ['a size of nothing', 'secret-scan: { max-file-size: 0 }'],
  ['a time that is none', 'secret-scan: { timeout: 1d }'],
  ['a time of nothing', 'secret-scan: { timeout: 0 }'],
  ['words for a flag of the secret scan', 'secret-scan: { verify: sometimes }'],
  ['an exclude that is a mapping', 'secret-scan: { exclude: { a: b } }'],
  ['a range that is a list', 'secret-scan: { range: [a, b] }'],
  ['an unknown key', 'quality-gate: { report: [a] }'],
  ['an unknown key of a tool', 'quality-gate: { tools: { a: { runs: b } } }'],
  ['a tool without a command', 'quality-gate: { tools: { a: { parse: eslint } } }'],
  ['a tool with a bad name', 'quality-gate: { tools: { "a b": { run: c } } }'],
  ['a bad scope of a tool', 'quality-gate: { tools: { a: { run: b, scope: all } } }'],
  [
    'two parsers at once',
    'quality-gate: { tools: { a: { run: b, parse: { regex: "(?<path>.)(?<message>.)", problem-matcher: m.json } } } }',
  ],
  ['an unknown state', 'quality-gate: { policy: [{ states: [fixed] }] }'],
  ['an unknown severity', 'quality-gate: { severity: high }'],
  ['a limit beside a ratchet', 'quality-gate: { policy: [{ ratchet: true, max: 1 }] }'],
  ['a measure without a limit', 'quality-gate: { policy: [{ measure: tests }] }'],
  ['an unknown measure', 'quality-gate: { policy: [{ measure: coverage, min: 1 }] }'],
  ['a measure with a path', 'quality-gate: { policy: [{ measure: tests, min: 1, paths: [a] }] }'],
  ['a negative number', 'quality-gate: { minimum-tests: -1 }'],
  ['a flag in words', 'report-only: "no"'],
  ['a policy that is no list', 'quality-gate: { policy: { severity: error } }'],
]

describe('the schema and the code agree', () => {
  it.each(fine)('that %s is fine', async (_, text) => {
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
    expect(await readByCode(text)).toBeUndefined()
  })

  it.each(faulty)('that %s is not', async (_, text) => {
    expect(validate(parse(text))).toBe(false)
    expect(await readByCode(text)).toMatch(/^InputError: /)
  })
})

describe('the schema knows', () => {
  it('every section and every common key', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(
      ['version', ...commonKeys, ...gates.map(({ name }) => name)].sort(),
    )
  })

  it.each(gates.map(({ name }) => name))(
    'every key of %s that may stand in the file, with its default',
    (name) => {
      const common: readonly string[] = commonKeys
      const own = Object.entries(contracts[name as keyof typeof contracts].inputs).filter(
        ([input, { configurable }]) => configurable && !common.includes(input),
      )
      const { properties } = schema.properties[name]
      expect(Object.keys(properties)).toEqual(own.map(([input]) => input))
      for (const [input, contract] of own) {
        if ('default' in properties[input]) expect(String(properties[input].default)).toBe(contract.default)
      }
    },
  )

  it('every measure', () => {
    expect(schema.$defs.measureRule.properties.measure.enum).toEqual(measureNames)
  })
})

it('what init writes is fine, with every tool that it can suggest', async () => {
  const everything = suggestTools({
    paths: new Set([
      'ruff.toml',
      '.flake8',
      'mypy.ini',
      'pytest.ini',
      'Cargo.toml',
      'go.mod',
      '.golangci.yml',
      'a.sh',
      'tsconfig.json',
    ]),
    text: (path) =>
      path === 'package.json' ? '"eslint": "typescript": "jest-junit": "vitest":' : 'black isort bandit',
  })
  expect(everything.length).toBeGreaterThanOrEqual(14)
  for (const suggestions of [everything, []]) {
    const text = renderConfiguration(suggestions, 'https://example.com/schema.json')
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
    expect(await readByCode(text)).toBeUndefined()
    // What is commented out is meant to be switched on by taking the mark away.
    const on = text.replace(
      /^( *)# (?=(?:policy|reports):| {2}- | {4}(?:states|ratchet|warn-until|max):)/gm,
      '$1',
    )
    expect(await readByCode(on)).toBeUndefined()
  }
})
