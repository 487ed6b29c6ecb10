/** The gate itself runs linters, type checkers and formatters of Python, on a change and on its base. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { describeWith } from '../support/engines.ts'
import { evidenceOf, inNumbers, judgeProject, lines, type Project } from '../support/real-project.ts'

/**
 * In cart.py the change shifts one defect, takes one away and adds one; it renames price.py, which has one; still.py is
 * not touched, and has one. So it is for each of the tools, with defects of its own kind.
 */
const shop = {
  base: {
    'shop/__init__.py': '',
    'shop/cart.py': lines(
      ...['import os', 'import sys', '', '', 'def count(items: list[int]) -> int:'],
      ...['    number: int = "one"', '    return len(items)', ''],
      ...['', 'def first(items: list[int]) -> str:', '    return items[0]'],
    ),
    'shop/price.py': lines(
      ...['def price(item: int) -> int:', '    assert item', '    if item == None:', '        return "0"'],
      ...['    return { "a":item }["a"]', '', '', 'def tax(item: int) -> int:', '    return "5"'],
    ),
    'shop/still.py': lines('import subprocess', 'COUNT: int = "3"'),
  },
  renames: { 'shop/price.py': 'shop/pricing.py' },
  change: {
    'shop/cart.py': lines(
      ...['"""Carts of the shop."""', '', 'import os', '', '', 'def count(items: list[int]) -> int:'],
      ...['    number: int = "one"', '    rebate = 3', '    return len(items)', ''],
      ...['', 'def first(items: list[int]) -> int:', '    exec( "0" )', '    return items[0]', ''],
      ...['', 'def last(items: list[int]) -> str:', '    return items[-1]'],
    ),
  },
} satisfies Partial<Project>
const tool = (name: string, run: string, more = ''): string => `${name}:\n  run: ${run}\n${more}`
const unreadable = { 'shop/new.py': 'def broken(:\n' }

describeWith('ruff', 'Ruff', () => {
  const config = { 'ruff.toml': 'lint.select = ["E7", "F"]\n' }
  const found = [
    'shop/cart.py:3 F401 unchanged',
    'shop/cart.py:7 F841 unchanged',
    'shop/cart.py:8 F841 new',
    'shop/pricing.py:3 E711 moved',
    'shop/still.py:1 F401 unchanged',
    'shop/cart.py:2 F401 fixed',
  ]
  it.each([
    ['the whole project', 'ruff check --output-format json', '  parse: ruff\n'],
    ['the whole project, as SARIF', 'ruff check --output-format sarif .', ''],
    [
      'file by file',
      'ruff check --output-format json {files}',
      "  parse: ruff\n  scope: file\n  paths: ['**/*.py']\n",
    ],
  ])('sees %s, leaves its cache, and the tree is clean', async (_, run, more) => {
    const outcome = await judgeProject({
      ...shop,
      base: { ...shop.base, ...config },
      tools: tool('ruff', run, more),
    })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 5 findings, 1 new, 1 fixed')
    expect(outcome.findings).toEqual(found)
    expect(outcome.annotations.filter(({ file }) => file)).toMatchObject([{ file: 'shop/cart.py', line: 8 }])
    expect(outcome.left).toBe('')
  })

  it('is no pass when its configuration is broken, and nothing is called fixed', async () => {
    const change = { ...shop.change, 'ruff.toml': 'lint.select = [\n' }
    const outcome = await judgeProject({
      ...shop,
      base: { ...shop.base, ...config },
      change,
      tools: tool('ruff', 'ruff check --output-format json', '  parse: ruff\n'),
    })
    expect(inNumbers(outcome)).toBe('exit 1: error, 0 findings, 0 new, 0 fixed')
    expect(evidenceOf(outcome)).toEqual([expect.stringMatching(/^crashed: exited with 2 .*ruff\.toml/s)])
  })
})

describeWith('flake8', 'Flake8', () => {
  it('sees the whole project, though the job wants colours', async () => {
    const outcome = await judgeProject({
      ...shop,
      tools: tool('flake8', 'flake8 --select F,E7', '  parse: flake8\n'),
      env: { FORCE_COLOR: '1' },
    })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 5 findings, 1 new, 1 fixed')
    expect(outcome.findings).toContain('shop/pricing.py:3 E711 moved')
  })

  it('is no pass when it does not know an option', async () => {
    const outcome = await judgeProject({
      ...shop,
      tools: tool('flake8', 'flake8 --nonsense', '  parse: flake8\n'),
    })
    expect(evidenceOf(outcome)).toEqual([expect.stringMatching(/^crashed: exited with 2 .*--nonsense/s)])
  })
})

describeWith('mypy', 'mypy', () => {
  it.each([['mypy .'], ['mypy --output json shop']])('sees the whole project: %s', async (run) => {
    const outcome = await judgeProject({
      ...shop,
      tools: tool('mypy', run, '  parse: mypy\n'),
      env: { FORCE_COLOR: '1', MYPY_FORCE_COLOR: '1' },
    })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 4 findings, 1 new, 1 fixed')
    expect(outcome.findings).toEqual([
      'shop/cart.py:7 assignment unchanged',
      'shop/cart.py:18 return-value new',
      'shop/pricing.py:9 return-value moved',
      'shop/still.py:2 assignment unchanged',
      'shop/cart.py:11 return-value fixed',
    ])
    expect(outcome.left).toBe('')
  })

  it.each([['mypy .'], ['mypy --output json shop']])(
    'is no pass at a syntax error, behind which it looks at nothing: %s',
    async (run) => {
      const base = { ...shop.base, ...unreadable } // an old one, so that no finding is new
      const outcome = await judgeProject({ ...shop, base, tools: tool('mypy', run, '  parse: mypy\n') })
      expect(outcome.outputs).toMatchObject({ verdict: 'error', new: '0', fixed: '0' })
      expect(evidenceOf(outcome)).toEqual([expect.stringContaining('crashed: ')])
    },
  )
})

describeWith('bandit', 'Bandit', () => {
  const parse = '  parse: bandit\n  report: bandit.json\n'
  const run = 'bandit -r . -f json -o bandit.json'
  const prepare = (checkout: string): void => {
    mkdirSync(join(checkout, '.venv/lib'), { recursive: true })
    writeFileSync(join(checkout, '.venv/lib/other.py'), 'exec("0")\n')
  }

  it('sees the whole project; what it sees in an installed package is nobody’s change', async () => {
    const base = { ...shop.base, '.gitignore': '.venv/\n' }
    const outcome = await judgeProject({ ...shop, base, prepare, tools: tool('bandit', run, parse) })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 4 findings, 1 new, 0 fixed')
    expect(outcome.findings).toEqual([
      '.venv/lib/other.py:1 B102 unchanged',
      'shop/cart.py:13 B102 new',
      'shop/pricing.py:2 B101 moved',
      'shop/still.py:1 B404 unchanged',
    ])
    expect(outcome.left).toBe('?? bandit.json')
  })

  it('lets no file pass that it could not read', async () => {
    const outcome = await judgeProject({ ...shop, change: unreadable, tools: tool('bandit', run, parse) })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 3 findings, 1 new, 0 fixed')
    expect(outcome.findings).toContain('shop/new.py: not-checked new')
  })
})

describeWith('black', 'Black', () => {
  it('sees the whole project; a diff is its report', async () => {
    const outcome = await judgeProject({ ...shop, tools: tool('black', 'black --diff .', '  parse: diff\n') })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 3 findings, 1 new, 0 fixed')
    expect(outcome.findings).toEqual([
      'shop/cart.py:13 format new',
      'shop/pricing.py:5 format moved',
      'shop/still.py:2 format unchanged',
    ])
  })

  it('is no pass when it could not read a file', async () => {
    const outcome = await judgeProject({
      ...shop,
      change: unreadable,
      tools: tool('black', 'black --diff .', '  parse: diff\n'),
    })
    expect(outcome.outputs.verdict).toBe('error')
    expect(evidenceOf(outcome)).toEqual([
      expect.stringMatching(/^crashed: exited with 123, .*shop\/new\.py/s),
    ])
  })
})

describeWith('isort', 'isort', () => {
  it('sees the whole project', async () => {
    const outcome = await judgeProject({
      base: {
        'a.py': lines('import sys', 'import os', '', 'x = 1', 'y = 2', 'z = 3'),
        'b.py': lines('import sys', 'import json', '', 'print(sys, json)', 'print(1)'),
        'c.py': lines('import zlib', 'import abc', ''),
      },
      renames: { 'a.py': 'shop/a.py' },
      change: {
        'b.py': lines('"""B."""', '', 'import sys', 'import json', '', 'print(sys, json)', 'print(1)'),
        'c.py': lines('import abc', 'import zlib'),
        'd.py': lines('import sys', 'import abc'),
      },
      tools: tool('isort', 'isort --diff .', '  parse: diff\n'),
    })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 3 findings, 1 new, 1 fixed')
    expect(outcome.findings).toEqual([
      'b.py:3 format unchanged',
      'd.py:1 format new',
      'shop/a.py:1 format moved',
      'c.py:1 format fixed',
    ])
  })
})
