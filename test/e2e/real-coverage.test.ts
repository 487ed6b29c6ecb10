/** Real tools measure a change in a real checkout, and the gate's numbers are theirs. */

import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { describeWith, findEngine } from '../support/engines.ts'
import { judgeProject, lines, type Outcome, type Project, toolchains } from '../support/real-project.ts'

const run = (cwd: string, command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...toolchains },
    stdio: 'pipe',
  })

const judge = (project: Omit<Project, 'gate'>): Promise<Outcome> =>
  judgeProject({ ...project, gate: 'coverage-threshold' })

const uncovered = ({ report }: Outcome): readonly string[] =>
  report.findings.map(({ path, region }) => `${path}:${region?.startLine}-${region?.endLine}`)

describeWith('go', 'Go', () => {
  const base = {
    'go.mod': 'module example.com/shop\n\ngo 1.19\n',
    'cart/cart.go': lines(
      ...[
        'package cart',
        '',
        'func Sum(prices []int) int {',
        '\tsum := 0',
        '\tfor _, price := range prices {',
      ],
      ...['\t\tsum += price', '\t}', '\treturn sum', '}'],
    ),
    'cart/cart_test.go': lines(
      ...['package cart', '', 'import "testing"', '', 'func TestSum(t *testing.T) {'],
      ...['\tif Sum([]int{1, 2}) != 3 {', '\t\tt.Error("sum")', '\t}', '}'],
    ),
  }
  const change = {
    'cart/cart.go': `${base['cart/cart.go']}${lines(
      ...['', '// Discount is new and has a branch that no test takes.', 'func Discount(price int) int {'],
      ...[
        '\tif price > 100 {',
        '\t\t// a comment is no code',
        '',
        '\t\treturn price / 2',
        '\t}',
        '\treturn price',
        '}',
      ],
    )}`,
    'cart/cart_test.go': `${base['cart/cart_test.go']}${lines(
      ...[
        '',
        'func TestDiscount(t *testing.T) {',
        '\tif Discount(10) != 10 {',
        '\t\tt.Error("discount")',
        '\t}',
        '}',
      ],
    )}`,
  }

  it('gives the total of `go tool cover -func`, and the new lines that did not run', async () => {
    let total = ''
    const outcome = await judge({
      base,
      change,
      inputs: { reports: 'cover.out', 'minimum-patch': '90' },
      prepare(checkout) {
        run(checkout, 'go', 'test', '-coverprofile=cover.out', './...')
        total = /total:\s+\S+\s+([\d.]+)%/.exec(run(checkout, 'go', 'tool', 'cover', '-func=cover.out'))![1]!
      },
    })
    expect(outcome.outputs.verdict).toBe('fail')
    expect(Number(outcome.outputs.line)).toBeCloseTo(Number(total), 1)
    expect(outcome.outputs).toMatchObject({ 'lines-covered': '6', 'lines-total': '7' })
    expect(uncovered(outcome)).toEqual(['cart/cart.go:16-16'])
  })
})

describeWith('coverage', 'coverage.py', () => {
  const base = {
    'shop/__init__.py': '',
    'shop/cart.py': lines('def total(prices):', '    return sum(prices)'),
    'run.py': lines('from shop.cart import total', '', 'assert total([1, 2]) == 3'),
  }
  const change = {
    'shop/cart.py': `${base['shop/cart.py']}${lines(
      ...[
        '',
        '',
        'def discount(price, member):',
        '    if member:',
        '        return price / 2',
        '    return price',
      ],
    )}`,
    'run.py': `${base['run.py']}${lines('from shop.cart import discount', 'assert discount(10, True) == 5')}`,
  }

  it.each([
    ['coverage.json', ['json', '-o', 'coverage.json']],
    ['coverage.xml', ['xml', '-o', 'coverage.xml']],
    ['coverage.lcov', ['lcov', '-o', 'coverage.lcov']],
  ])('gives its own total from %s, by its own definition', async (report, args) => {
    let total = ''
    const outcome = await judge({
      base,
      change,
      inputs: {
        reports: report,
        profile: 'coverage.py',
        'minimum-patch': '80',
        'minimum-patch-branch': '100',
      },
      prepare(checkout) {
        run(checkout, 'coverage', 'run', '--branch', '--source=shop', 'run.py')
        total = run(checkout, 'coverage', 'report', '--format=total', '--precision=2').trim()
        run(checkout, 'coverage', ...args)
      },
    })
    expect(outcome.outputs.line).toBe(total)
    expect(outcome.outputs).toMatchObject({ verdict: 'fail', patch: '75.00', 'patch-total': '4' })
    expect(uncovered(outcome)).toEqual(['shop/cart.py:8-8', 'shop/cart.py:6-6'])
  })
})

describe('the test runner of Node', () => {
  it('writes lcov that the gate reads, with paths of the repository', async () => {
    const base = {
      'package.json': '{ "type": "module" }\n',
      'src/cart.js': lines('export const total = (prices) => prices.reduce((a, b) => a + b, 0)'),
    }
    const change = {
      'src/cart.js': `${base['src/cart.js']}${lines(
        ...['', 'export function discount(price) {', '  if (price > 100) {', '    return price / 2', '  }'],
        ...['  return price', '}'],
      )}`,
      'test/cart.test.js': lines(
        ...["import assert from 'node:assert'", "import { test } from 'node:test'"],
        ...["import { discount, total } from '../src/cart.js'", ''],
        ...[
          "test('cart', () => {",
          '  assert.equal(total([1, 2]), 3)',
          '  assert.equal(discount(10), 10)',
          '})',
        ],
      ),
    }
    const outcome = await judge({
      base,
      change,
      inputs: { reports: 'lcov.info', exclude: 'test/**', 'minimum-patch': '100' },
      prepare(checkout) {
        run(
          ...([checkout, process.execPath, '--test', '--experimental-test-coverage'] as const),
          ...['--test-reporter=lcov', '--test-reporter-destination=lcov.info', 'test/cart.test.js'],
        )
      },
    })
    expect(outcome.outputs.verdict).toBe('fail')
    expect(uncovered(outcome)).toEqual(['src/cart.js:5-6'])
  })
})

describeWith('gcovr', 'gcovr', () => {
  const base = {
    'price.c': lines(
      ...['int price(int amount, int member) {', '  if (amount > 100 && member)', '    return amount / 2;'],
      ...['  return amount;', '}'],
    ),
    'main.c': lines('int price(int, int);', 'int main(void) {', '  return price(10, 0) - 10;', '}'),
  }
  const formats = {
    lcov: ['--lcov', 'out.lcov'],
    cobertura: ['--cobertura', 'out.xml'],
    gcovr: ['--json', 'out.json'],
    jacoco: ['--jacoco', 'out.jacoco.xml'],
    clover: ['--clover', 'out.clover.xml'],
    coveralls: ['--coveralls', 'out.coveralls.json'],
    sonar: ['--sonarqube', 'out.sonar.xml'],
  } as const

  it('says the same in every format that it writes', async () => {
    expect(findEngine('gcc')).toBeDefined()
    const numbers: Record<string, string> = {}
    for (const [format, [option, file]] of Object.entries(formats)) {
      const outcome = await judge({
        base,
        change: { 'main.c': base['main.c'].replace('10, 0', '12, 0').replace('- 10', '- 12') },
        inputs: { reports: `${format}:${file}`, 'minimum-line': '80' },
        prepare(checkout) {
          run(checkout, 'gcc', '--coverage', '-O0', '-o', 'main', 'main.c', 'price.c')
          run(checkout, './main')
          run(checkout, 'gcovr', '--root', '.', option, file)
        },
      })
      numbers[format] =
        `${outcome.outputs.verdict} ${outcome.outputs['lines-covered']} of ${outcome.outputs['lines-total']}`
    }
    expect(new Set(Object.values(numbers))).toEqual(new Set(['pass 5 of 6']))
  })
})
