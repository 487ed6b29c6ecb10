/** The gate itself runs ESLint, the TypeScript compiler and Node's test runner, on a change and on its base. */

import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { houseRoot } from '../../scripts/house.ts'
import { describeWith } from '../support/engines.ts'
import { evidenceOf, inNumbers, judgeProject, lines, type Project } from '../support/real-project.ts'

/** Links packages into a node_modules that is the checkout's own, as `npm ci` would have made it. */
function install(checkout: string, packages: Readonly<Record<string, string>>): void {
  mkdirSync(join(checkout, 'node_modules/.bin'), { recursive: true })
  for (const [name, from] of Object.entries(packages)) {
    mkdirSync(dirname(join(checkout, 'node_modules', name)), { recursive: true })
    symlinkSync(from, join(checkout, 'node_modules', name))
  }
}

describeWith('eslint', 'ESLint', (eslint) => {
  const prepare = (checkout: string): void => {
    const program = realpathSync(eslint) // …/node_modules/eslint/bin/eslint.js
    install(checkout, { eslint: dirname(dirname(program)), '.bin/eslint': program })
  }
  const shop = {
    base: {
      '.gitignore': 'node_modules/\n',
      'package.json': '{ "type": "module" }\n',
      'eslint.config.js': lines(
        'export default [{ rules: { "no-unused-vars": "error", eqeqeq: "warn", "no-debugger": "error" } }]',
      ),
      'src/cart.js': lines(
        'const old = 1',
        'const gone = 2',
        'export const isEmpty = (cart) => cart == null',
      ),
      'src/price.js': lines(
        ...['export function price(item) {', '  if (item == null) return 0', '  return item.price', '}', ''],
        ...['export function tax(item) {', '  return price(item) * 0.2', '}'],
      ),
    },
    renames: { 'src/price.js': 'src/pricing.js' },
    change: {
      'src/cart.js': lines(
        ...['// Carts', '', 'const old = 1', 'export const isEmpty = (cart) => cart == null', 'debugger'],
      ),
    },
    prepare,
  } satisfies Partial<Project>
  const whole = 'eslint:\n  run: npx --no-install eslint --format json .\n  parse: eslint\n'

  it.each([
    ['the whole project, with the packages of the change at the base too', whole],
    [
      'file by file',
      "eslint:\n  run: node_modules/.bin/eslint --format json\n  scope: file\n  paths: ['src/**/*.js']\n",
    ],
  ])('sees %s', async (_, tools) => {
    const outcome = await judgeProject({ ...shop, tools, env: { FORCE_COLOR: '1' } })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 4 findings, 1 new, 1 fixed')
    expect(outcome.findings).toEqual([
      'src/cart.js:3 no-unused-vars unchanged',
      'src/cart.js:4 eqeqeq unchanged',
      'src/cart.js:5 no-debugger new',
      'src/pricing.js:2 eqeqeq moved',
      'src/cart.js:2 no-unused-vars fixed',
    ])
    expect(outcome.left).toBe('')
  })

  it('lets no file pass that does not parse', async () => {
    const outcome = await judgeProject({ ...shop, change: { 'src/new.js': 'const = 1\n' }, tools: whole })
    expect(outcome.outputs).toMatchObject({ verdict: 'fail', new: '1' })
    expect(outcome.findings).toContain('src/new.js:1 fatal new')
  })

  it('is no pass without its configuration, and says why', async () => {
    const outcome = await judgeProject({ ...shop, change: { 'eslint.config.js': null }, tools: whole })
    expect(inNumbers(outcome)).toBe('exit 1: error, 0 findings, 0 new, 0 fixed')
    expect(evidenceOf(outcome)).toEqual([
      expect.stringMatching(/^crashed: exited with 2 .*couldn't find an eslint\.config/s),
    ])
  })
})

describe('tsc', () => {
  const compiler = join(houseRoot, 'node_modules/typescript')
  const tools = 'tsc:\n  run: node node_modules/typescript/bin/tsc --pretty false\n  parse: tsc\n'
  const settings = (more: object = {}): string =>
    JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [], ...more }, include: ['src'] })
  const prepare = (checkout: string): void => {
    install(checkout, { typescript: realpathSync(compiler) })
    mkdirSync(join(checkout, 'node_modules/broken'), { recursive: true })
    writeFileSync(join(checkout, 'node_modules/broken/index.d.ts'), 'export const rate: nowhere\n')
  }
  const base = {
    '.gitignore': 'node_modules\n',
    'tsconfig.json': settings({ module: 'preserve' }),
    'src/cart.ts': lines(
      ...['import { rate } from "broken"', 'export const old: string = 1', 'export const gone: string = 2'],
      'export const rates = [rate]',
    ),
    'src/price.ts': lines(
      ...['export function price(item: number): string {', '  return item', '}', ''],
      ...['export const tax = 0.2', 'export const duty = 0.1'],
    ),
  }
  const shop = {
    base,
    renames: { 'src/price.ts': 'src/pricing.ts' },
    change: {
      'src/cart.ts': lines(
        ...['// Carts', 'import { rate } from "broken"', 'export const old: string = 1'],
        ...['export const rates = [rate]', '', 'export const isNew: boolean = "yes"'],
      ),
    },
    prepare,
    tools,
  } satisfies Project

  it('sees the whole project; a mistake in an installed package is nobody’s change', async () => {
    const outcome = await judgeProject({ ...shop, env: { FORCE_COLOR: '1' } })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 4 findings, 1 new, 1 fixed')
    expect(outcome.findings).toEqual([
      'node_modules/broken/index.d.ts:1 TS2304 unchanged',
      'src/cart.ts:3 TS2322 unchanged',
      'src/cart.ts:6 TS2322 new',
      'src/pricing.ts:2 TS2322 moved',
      'src/cart.ts:3 TS2322 fixed',
    ])
  })

  it('finds what a change of one package breaks in another of the same workspace', async () => {
    const pack = (name: string) => JSON.stringify({ name, type: 'module', types: 'index.ts' })
    const outcome = await judgeProject({
      base: {
        '.gitignore': 'node_modules\n',
        'tsconfig.json': settings({ module: 'preserve' }).replace('"src"', '"packages"'),
        'packages/price/package.json': pack('@shop/price'),
        'packages/price/index.ts': 'export const price = (item: number) => item\n',
        'packages/cart/package.json': pack('@shop/cart'),
        'packages/cart/index.ts': 'import { price } from "@shop/price"\nexport const total = price(3)\n',
      },
      change: { 'packages/price/index.ts': 'export const price = (item: string) => item\n' },
      tools,
      prepare(checkout) {
        install(checkout, {
          typescript: realpathSync(compiler),
          '@shop/price': '../../packages/price',
          '@shop/cart': '../../packages/cart',
        })
      },
    })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 1 findings, 1 new, 0 fixed')
    expect(outcome.findings).toEqual(['packages/cart/index.ts:2 TS2345 new'])
  })

  it('says it when an option is wrong, and is no pass without a project', async () => {
    const wrong = await judgeProject({ ...shop, change: { 'tsconfig.json': settings({ target: 'es0' }) } })
    expect(wrong.outputs.verdict).toBe('fail')
    expect(wrong.findings).toContainEqual(expect.stringMatching(/^tsconfig\.json:1 TS6046 new$/))
    const none = await judgeProject({ ...shop, change: { 'tsconfig.json': null } })
    expect(inNumbers(none)).toBe('exit 1: error, 0 findings, 0 new, 0 fixed')
  })
})

describe('node --test', () => {
  const header = ["import assert from 'node:assert'", "import { test } from 'node:test'"]
  const good = "test('good', () => {})"
  const failing = (name: string): string => `test('${name}', () => assert.equal('${name}', 1))`
  const tests = {
    base: {
      'package.json': '{ "type": "module" }\n',
      'test/cart.test.js': lines(...header, failing('old'), failing('gone'), good),
      'test/price.test.js': lines(...header, failing('price'), '', '// prices'),
    },
    renames: { 'test/price.test.js': 'test/pricing.test.js' },
    change: { 'test/cart.test.js': lines('// Carts', ...header, failing('old'), good, '', failing('fresh')) },
  } satisfies Partial<Project>
  const run = (more: string, parse: string): string =>
    `tests:\n  run: node --test ${more}\n  parse: ${parse}\n`

  it('as TAP: which tests are new, and where they stand', async () => {
    const outcome = await judgeProject({ ...tests, tools: run('--test-reporter=tap', 'tap') })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 0 findings, 0 new, 0 fixed, 3 of 4 tests failed')
    expect(outcome.findings).toEqual([
      'test/cart.test.js:4 old unchanged',
      'test/cart.test.js:7 fresh new',
      'test/pricing.test.js:3 price moved',
      'test/cart.test.js:4 gone fixed',
    ])
  })

  it('as JUnit XML, in a file: the same tests', async () => {
    const options = '--test-reporter=junit --test-reporter-destination=junit.xml'
    const outcome = await judgeProject({ ...tests, tools: run(options, 'junit\n  report: junit.xml') })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 0 findings, 0 new, 0 fixed, 3 of 4 tests failed')
    const states = outcome.findings.map((finding) => finding.replace(/^.*?:\d* /, '')).sort()
    expect(states).toEqual(['fresh new', 'gone fixed', 'old unchanged', expect.stringMatching(/^price /)])
  })

  it('is no pass when it finds no test', async () => {
    const change = { 'test/cart.test.js': null, 'test/price.test.js': null }
    const options = '--test-reporter=tap test/cart.test.js'
    const outcome = await judgeProject({ base: tests.base, change, tools: run(options, 'tap') })
    expect(outcome.outputs.verdict).not.toBe('pass')
    expect(outcome.exitCode).toBe(1)
  })
})
