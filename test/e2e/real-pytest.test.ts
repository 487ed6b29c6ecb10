/** The gate itself runs pytest, on a change and on its base. */

import { expect, it } from '@jest/globals'
import { describeWith } from '../support/engines.ts'
import { evidenceOf, inNumbers, judgeProject, lines, type Project } from '../support/real-project.ts'

describeWith('pytest', 'pytest', () => {
  const failing = (name: string): readonly string[] => [`def ${name}():`, `    assert "${name}" == 1`, '', '']
  const tests = {
    base: {
      '.gitignore': '__pycache__/\n',
      'tests/test_cart.py': lines(
        ...failing('test_old'),
        ...failing('test_gone'),
        'def test_good():',
        '    pass',
      ),
      'tests/test_price.py': lines(...failing('test_price')),
    },
    renames: { 'tests/test_price.py': 'tests/prices/test_price.py' },
    change: {
      'tests/test_cart.py': lines(
        ...['"""Carts."""', '', '', ...failing('test_old'), 'def test_good():', '    pass', '', ''],
        ...failing('test_fresh'),
      ),
    },
  } satisfies Partial<Project>
  const pytest = (options = ''): string =>
    `pytest:\n  run: pytest -q ${options} --junitxml=out/junit.xml\n  report: out/junit.xml\n`

  it('runs the tests of both sides', async () => {
    const outcome = await judgeProject({ ...tests, tools: pytest() })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 0 findings, 0 new, 0 fixed, 3 of 4 tests failed')
    expect(outcome.findings).toEqual([
      'tests/prices/test_price.py:2 test_price new', // pytest's name of a test is made of its file's
      'tests/test_cart.py:5 test_old unchanged',
      'tests/test_cart.py:13 test_fresh new',
      'tests/test_cart.py:6 test_gone fixed',
      'tests/test_price.py:2 test_price fixed',
    ])
    expect(outcome.left).toBe('?? out/')
  })

  it.each([
    [
      'an unknown option',
      '--nonsense',
      /^crashed: exited with 4 and wrote no `out\/junit\.xml`: .*--nonsense/s,
    ],
    ['no test that fits', '-k nothing', /^crashed: exited with 5 and reported nothing: 4 deselected/s],
  ])('is no pass with %s', async (_, options, evidence) => {
    const outcome = await judgeProject({ ...tests, tools: pytest(options) })
    expect(outcome.outputs.verdict).toBe('error')
    expect(evidenceOf(outcome)).toEqual([expect.stringMatching(evidence)])
  })
})
