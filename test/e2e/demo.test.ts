/**
 * `npm run demo`, as a stranger runs it: Node, git, and what is committed. The states expected here were worked out by
 * hand from the two trees in examples/shop and the reports beside them.
 */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { houseRoot } from '../../scripts/house.ts'
import type { JudgedFinding } from '../../shared/model/finding.ts'
import { tree } from '../support/tree.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

type Played = SpawnSyncReturns<string> & { readonly shop: string }

const shops: string[] = []
afterAll(() => {
  for (const shop of shops) rmSync(shop, { recursive: true, force: true })
})

function play(house = houseRoot, env: Readonly<Record<string, string>> = {}): Played {
  const played = spawnSync(process.execPath, [join(house, 'scripts/demo.mjs')], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: tree({}), ...env },
  })
  const shop = /pull request that takes coupons: (.+)$/m.exec(played.stdout)?.[1] ?? ''
  if (shop !== '') shops.push(shop)
  return { ...played, shop }
}
const lineOf = (text: string, begin: string): string =>
  text.split('\n').find((line) => line.trimStart().startsWith(begin)) ?? ''

/** The counts that a demo must end with, whatever machine it runs on. */
const tally = '8 new · 1 edited · 1 failed test · 9 unchanged · 2 moved · 6 fixed'

describe('the demo', () => {
  let demo: Played
  beforeAll(() => {
    demo = play()
  })

  it('succeeds by a gate that says no, and says why', () => {
    expect({ status: demo.status, stderr: demo.stderr }).toEqual({ status: 0, stderr: '' })
    expect(lineOf(demo.stdout, 'FAIL')).toMatch(
      /^FAIL {2}Quality gate {2}8 new findings.*1 of 6 tests failed/,
    )
    expect(lineOf(demo.stdout, '✗ no new warning or error')).toContain('8 findings')
    expect(lineOf(demo.stdout, '✓ billing gets no worse')).toContain('11 now, 11 at the base')
    expect(lineOf(demo.stdout, tally)).not.toBe('')
    expect(lineOf(demo.stdout, 'src/coupon.js:8:22')).toMatch(/error +'valeu' is not defined\. +no-undef/)
    expect(demo.stdout).toContain('test_text_ends_with')
    expect(lineOf(demo.stdout, '✗ at least 90 % of changed lines')).toContain(
      '86.95 % (20 of 23); 1 more line',
    )
    expect(lineOf(demo.stdout, '✓ at least 80 % of lines')).toContain('93.33 % (42 of 45)')
    expect(lineOf(demo.stdout, 'Exit code 1')).not.toBe('')
  })

  it('names the new lines that no test runs', () => {
    expect(lineOf(demo.stdout, 'src/coupon.js:5  error')).toContain(
      'Lines 5–7 of couponValue are not run by any test',
    )
  })

  it('says where summary, SARIF and JSON lie, and there they lie', () => {
    const [report, sarif, summary] = ['report', 'sarif', 'summary'].map((name) => {
      const path = new RegExp(`^ {2}${name} +(/.+)$`, 'm').exec(demo.stdout)?.[1] ?? ''
      expect(existsSync(path)).toBe(true)
      return readFileSync(path, 'utf8')
    })
    expect(verdictSchema(JSON.parse(report!))).toEqual([])
    expect(JSON.parse(sarif!).runs[0].results).toHaveLength(20 + 1) // findings of the change and the test; what is fixed is not there
    expect(summary).toContain('### 8 new findings')
  })

  it('tells new from old as a person would', () => {
    const path = join(demo.shop, '.git/portcullis/portcullis/report.json')
    const findings: readonly JudgedFinding[] = JSON.parse(readFileSync(path, 'utf8')).gates[0].findings
    const inState = (state: string): readonly string[] =>
      findings
        .filter((finding) => finding.state === state)
        .map((finding) => {
          const before = finding.basePath === undefined ? '' : ` was ${finding.basePath}:${finding.baseLine}`
          return `${finding.path}:${finding.region?.startLine} ${finding.rule}${state === 'fixed' ? '' : before}`
        })
    expect(inState('new')).toEqual([
      ...Array(4).fill('billing/invoice.py:6 UP006'), // the signature of `total` is written anew
      'src/coupon.js:2 complexity',
      'src/coupon.js:7 eqeqeq',
      'src/coupon.js:8 no-undef',
      'src/discount.js:4 eqeqeq', // the second of the line
      'test_invoice.py:27 test-failed',
    ])
    expect(inState('edited')).toEqual(['src/discount.js:4 eqeqeq was src/discount.js:4'])
    expect(inState('moved')).toEqual([
      'src/money.js:2 no-var was src/format.js:2', // the file is renamed
      'src/shipping.js:3 eqeqeq was src/discount.js:11', // the function moved to a file of its own
    ])
    expect(inState('unchanged')).toEqual([
      ...Array(2).fill('billing/invoice.py:3 UP035 was billing/invoice.py:4'),
      'billing/invoice.py:12 UP031 was billing/invoice.py:13',
      ...Array(3).fill('billing/invoice.py:15 UP006 was billing/invoice.py:16'),
      'billing/invoice.py:16 F541 was billing/invoice.py:17',
      'src/discount.js:5 eqeqeq was src/discount.js:5',
      'src/discount.js:6 no-unused-vars was src/discount.js:6',
    ])
    expect(inState('fixed')).toEqual([
      'billing/invoice.py:3 F401',
      ...Array(2).fill('billing/invoice.py:7 UP006'),
      'billing/invoice.py:7 B006',
      'src/cart.js:8 no-var',
      'src/cart.js:8 eqeqeq',
    ])
  })

  it('offers a command that explains a finding', () => {
    const offered = /^ {2}node (.+) explain (\S+)$/m.exec(demo.stdout)!
    const { stdout, status } = spawnSync(process.execPath, [offered[1]!, 'explain', offered[2]!], {
      cwd: demo.shop,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('src/coupon.js')
  })
})

describe('nothing of the machine has a say in the demo:', () => {
  it('a git configuration that signs, hooks, and writes diffs its own way', () => {
    const home = tree({
      'hooks/pre-commit': '#!/bin/sh\nexit 1\n',
      'hooks/post-checkout': '#!/bin/sh\nexit 1\n',
      gitconfig: `[commit]\n\tgpgsign = true\n[gpg]\n\tprogram = false\n[core]\n\thooksPath = HOME/hooks\n\tautocrlf = true
\tquotePath = true\n[diff]\n\tnoprefix = true\n\trenames = false\n\texternal = false\n[init]\n\tdefaultBranch = trunk
[color]\n\tui = always\n[status]\n\tshowUntrackedFiles = no\n`,
    })
    for (const hook of ['pre-commit', 'post-checkout']) chmodSync(join(home, 'hooks', hook), 0o755)
    const config = join(home, 'gitconfig')
    const env = { GIT_CONFIG_GLOBAL: config, GIT_DIFF_OPTS: '--unified=9', GIT_EXTERNAL_DIFF: 'false' }
    const demo = play(houseRoot, env)
    expect({ status: demo.status, stderr: demo.stderr }).toEqual({ status: 0, stderr: '' })
    expect(lineOf(demo.stdout, tally)).not.toBe('')
    // Nor in the gate itself, which the demo shields from it.
    const again = spawnSync(process.execPath, [join(houseRoot, 'dist/cli/index.js'), 'check', '--quiet'], {
      cwd: demo.shop,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: home, ...env },
    })
    expect(again.status).toBe(1)
    expect(lineOf(again.stdout, tally)).not.toBe('')
  })

  it('the repository whose hook starts it', () => {
    const other = tree({})
    const git = (...args: readonly string[]) => spawnSync('git', ['-C', other, ...args], { encoding: 'utf8' })
    git('init', '--quiet', '--initial-branch=mine')
    const demo = play(houseRoot, { GIT_DIR: join(other, '.git'), GIT_INDEX_FILE: join(other, '.git/index') })
    expect(demo.status).toBe(0)
    expect(git('for-each-ref').stdout).toBe('')
    expect(git('symbolic-ref', 'HEAD').stdout).toBe('refs/heads/mine\n')
  })

  it('blanks and umlauts in the names of its folder and of the temporary folder', () => {
    const house = join(tree({}), 'schöne Häuser & “mehr”')
    for (const part of ['scripts/demo.mjs', 'examples', 'dist', 'package.json'])
      cpSync(join(houseRoot, part), join(house, part), { recursive: true })
    const temporary = join(tree({}), 'für später (neu)')
    mkdirSync(temporary)
    const demo = play(house, { TMPDIR: temporary })
    expect({ status: demo.status, stderr: demo.stderr }).toEqual({ status: 0, stderr: '' })
    expect(demo.shop.startsWith(temporary)).toBe(true)
    expect(lineOf(demo.stdout, tally)).not.toBe('')
    expect(lineOf(demo.stdout, 'summary')).toContain(join(demo.shop, '.git/portcullis/portcullis/summary.md'))
  })

  it('a half clone, of which it says what is missing', () => {
    const house = tree({})
    for (const part of ['scripts/demo.mjs', 'examples'])
      cpSync(join(houseRoot, part), join(house, part), { recursive: true })
    const { status, stderr } = play(house)
    expect(status).toBe(2)
    expect(stderr).toContain('dist/cli/index.js is missing')
  })
})
