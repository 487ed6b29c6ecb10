import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../../../actions/quality-gate/src/formats/sarif.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import { hostileTexts } from '../../../support/hostile.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const shop = '/home/runner/work/shop/shop/src'
const cartJs = `${shop}/cart.js`
const cart = `${shop}/cart.py`

const tools = [
  [
    'eslint/eslint.sarif',
    'eslint 9.39.5',
    [
      `${cartJs}:5:3 eslint/no-var error`,
      `${cartJs}:7:19 eslint/eqeqeq warning`,
      `${cartJs}:10:7 eslint/prefer-const warning`,
      `${cartJs}:15:12 eslint/no-var error`,
      `${cartJs}:15:38 eslint/no-useless-escape error`,
      `${cartJs}:23:26 eslint/eqeqeq warning`,
      `${cartJs}:20:7 eslint/no-unused-vars error`,
      `${shop}/größe und maß.js:1:44 eslint/no-undef error`,
    ],
    [
      `eslint reports beside its findings: Unused eslint-disable directive (no problems were reported from 'no-console'). (${cartJs})`,
    ],
  ],
  ['eslint-clean/eslint.sarif', 'eslint 9.39.5', [], []],
  [
    'eslint-broken/eslint.sarif',
    'eslint 9.39.5',
    [],
    [
      'The tool says that it failed: Parsing error: Unexpected token { (/home/runner/work/shop/shop/broken/checkout.js)',
    ],
  ],
  [
    'ruff/ruff.sarif',
    'ruff 0.17.5',
    [
      `${cart}:2:8 ruff/F401 error`,
      `${cart}:11:28 ruff/E711 error`,
      `${cart}:11:32 ruff/E701 error`,
      `${cart}:13:5 ruff/F841 error`,
      `${cart}:14:5 ruff/S101 error`,
      `${cart}:18:27 ruff/S107 error`,
      `${cart}:19:5 ruff/F841 error`,
      `${cart}:19:16 ruff/E702 error`,
      `${cart}:19:18 ruff/I001 error`,
      `${cart}:19:25 ruff/F401 error`,
      `${cart}:20:5 ruff/S602 error`,
      `${cart}:21:12 ruff/S307 error`,
      `${cart}:21:24 ruff/F821 error`,
      `${shop}/größe und maß.py:2:28 ruff/F821 error`,
      `${shop}/prices.ipynb:1:1 ruff/I001 error`,
      `${shop}/prices.ipynb:1:8 ruff/F401 error`,
    ],
    [],
  ],
  ['ruff-clean/ruff.sarif', 'ruff 0.17.5', [], []],
  [
    'ruff-broken/ruff.sarif',
    'ruff 0.17.5',
    [
      '/home/runner/work/shop/shop/broken/checkout.py:1:15 ruff/invalid-syntax error',
      '/home/runner/work/shop/shop/broken/checkout.py:2:5 ruff/invalid-syntax error',
    ],
    [],
  ],
  [
    'bandit/bandit.sarif',
    'bandit 1.9.4',
    [
      'src/cart.py:3:1 bandit/B404 note',
      'src/cart.py:14:5 bandit/B101 note',
      'src/cart.py:18:1 bandit/B107 note',
      'src/cart.py:20:5 bandit/B602 error',
      'src/cart.py:21:12 bandit/B307 warning',
    ],
    [],
  ],
  ['bandit-clean/bandit.sarif', 'bandit 1.9.4', [], []],
  [
    'bandit-broken/bandit.sarif',
    'bandit 1.9.4',
    [],
    ['bandit reports beside its findings: syntax error while parsing AST from file (broken/checkout.py)'],
  ],
  [
    'zizmor/zizmor.sarif',
    'zizmor 1.32.0',
    [
      '.github/workflows/release.yml:10:9 zizmor/zizmor/artipacked warning',
      '.github/workflows/release.yml:7:3 zizmor/zizmor/excessive-permissions warning',
      '.github/workflows/release.yml:3:3 zizmor/zizmor/dangerous-triggers error',
      '.github/workflows/release.yml:13:21 zizmor/zizmor/template-injection error',
      '.github/workflows/release.yml:10:15 zizmor/zizmor/unpinned-uses error',
    ],
    [],
  ],
  ['zizmor-clean/zizmor.sarif', 'zizmor 1.32.0', [], []],
] as const

describe('SARIF of real tools', () => {
  it.each(tools)('%s: every finding, and what else the tool says', async (place, name, expected, notes) => {
    const parsed = await parse(sarif, fixture(`sarif/${place}`))
    expect(rows(parsed)).toEqual(expected)
    expect([`${parsed.tool} ${parsed.toolVersion}`, parsed.notes]).toEqual([name, notes])
    expect(parsed).not.toHaveProperty('files') // none of them says what it analysed
  })

  it('keeps rule, place, link and fix whole', async () => {
    const { findings } = await parse(sarif, fixture('sarif/ruff/ruff.sarif'))
    expect(findings[1]).toEqual({
      tool: 'ruff',
      toolVersion: '0.17.5',
      rule: 'E711',
      helpUri: 'https://docs.astral.sh/ruff/rules/none-comparison',
      severity: 'error',
      message: 'Comparison to `None` should be `cond is None`',
      path: cart,
      region: { startLine: 11, startColumn: 28, endLine: 11, endColumn: 32 },
      fixes: [
        {
          description: 'Replace with `cond is None`',
          edits: [
            {
              path: cart,
              region: { startLine: 11, startColumn: 12, endLine: 11, endColumn: 32 },
              text: 'line["kind"] is None',
            },
          ],
        },
      ],
    })
  })

  it('keeps what a comment silences', async () => {
    const { findings } = await parse(sarif, fixture('sarif/eslint/eslint.sarif'))
    expect(findings.map(({ suppression }) => suppression).filter(Boolean)).toEqual([
      { kind: 'inSource', justification: 'kept for the old price lists' },
    ])
  })

  it.each(rewrites)('says the same %s', async (_, rewrite) => {
    const report = fixture('sarif/bandit/bandit.sarif')
    expect(await parse(sarif, rewrite(report))).toEqual(await parse(sarif, report))
  })
})

const root = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const reports = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
  .filter((place) => !/\/input\//.test(place))
  .sort()

describe('SARIF is told by its content', () => {
  it('from the reports of all other tools', () => {
    const known = reports.filter((place) =>
      sarif.detect(sample(fixture(place).toString().slice(0, 65536), 'x')),
    )
    expect(known).toEqual(reports.filter((place) => place.endsWith('.sarif')))
    expect(known.length).toBeGreaterThan(20)
    expect(reports.length).toBeGreaterThan(known.length + 20)
  })

  it('and by its first kilobyte', () => {
    const own = reports.filter((place) => place.endsWith('.sarif'))
    const beginning = (place: string) => sample(fixture(place).toString().slice(0, 1024), 'x', false)
    expect(own.filter((place) => !sarif.detect(beginning(place)))).toEqual([])
  })

  it.each([
    ['any object by that name', '{"nothing": 1}', 'a.sarif', true],
    ['any object by the longer name', '{}', 'a.sarif.json', true],
    ['a list by that name', '[]', 'a.sarif', false],
    ['the schema of another format', '{"$schema":"https://example.org/sarcasm.json","runs":[]}', 'x', false],
    ['runs of another kind', '{"runs":[{"id":1}]}', 'x', false],
    ['an empty log', '{"version":"2.1.0","runs":[]}', 'x', true],
    ['a string that holds SARIF', '{"log":"{\\"version\\":\\"2.1.0\\",\\"runs\\":[]}"}', 'x', false],
  ])('%s', (_, text, name, expected) => expect(sarif.detect(sample(text, name))).toBe(expected))
})

describe('a SARIF report that is not whole', () => {
  const compact = (place: string) => JSON.stringify(JSON.parse(fixture(place).toString()))
  const whole = [
    'sarif/hand-made/runs.sarif',
    'sarif/hand-made/fixes.sarif',
    'sarif/eslint-broken/eslint.sarif',
  ]

  it.each(whole)('is refused wherever it was cut: %s', async (place) => {
    const text = Buffer.from(compact(place))
    const passed: number[] = []
    for (let length = 0; length < text.length; length++) {
      const answer: unknown = await parse(sarif, text.subarray(0, length)).catch((error: unknown) => error)
      if (!(answer instanceof ReportError)) passed.push(length)
    }
    expect(passed).toEqual([])
    expect(text.length).toBeGreaterThan(500)
    await expect(parse(sarif, text)).resolves.toHaveProperty('tool')
  })

  it.each([
    ['', 'report: is empty; a JSON report has at least one value'],
    [
      '{"version":"2.1.0","runs":[{',
      'report:1: ends where a key in double quotes was due: the report was cut off',
    ],
    ['{"version":"2.1.0","runs":[]} x', 'report:1: has text after the end of the JSON value'],
  ])('says so: %s', async (text, expected) => expect(await refusal(sarif, text)).toBe(expected))
})

describe('hostile SARIF', () => {
  it.each(hostileTexts)('is read or refused, never a crash, and keeps its texts: %s', async (_, evil) => {
    const result = {
      ruleId: evil,
      message: { text: evil },
      locations: [{ physicalLocation: { artifactLocation: { uri: evil } } }],
    }
    const driver = { name: evil, rules: [{ id: evil, name: evil, helpUri: evil }] }
    const text = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver }, results: [result] }] })
    const answer: unknown = await parse(sarif, text).catch((error: unknown) => error)
    if (answer instanceof ReportError)
      expect(answer.message).toMatch(/\.uri is ".*; it must be (?:the path|a path)/s)
    else expect(answer).toMatchObject({ findings: [{ severity: 'warning' }] })
  })
})
