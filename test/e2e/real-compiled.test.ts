/** The gate itself runs ShellCheck, Go's and Rust's own tools, on a change and on its base. */

import { expect, it } from '@jest/globals'
import { describeWith } from '../support/engines.ts'
import { evidenceOf, inNumbers, judgeProject, lines, type Project } from '../support/real-project.ts'

describeWith('shellcheck', 'ShellCheck', () => {
  const deploy = ['#!/bin/sh', 'cd "$1"', 'read answer', 'echo "$answer"']
  const shop = {
    base: {
      'deploy.sh': lines(...deploy, 'cd "$2"'),
      'old name.sh': lines('#!/bin/sh', 'read answer', 'echo "$answer"', 'exit 0'),
      'good.sh': lines('#!/bin/sh', 'exit 0'),
    },
    renames: { 'old name.sh': 'new name.sh' },
    change: {
      'deploy.sh': lines('#!/bin/sh', '# Deploys', ...deploy.slice(1)),
      'good.sh': lines('#!/bin/sh', 'cd "$1"', 'exit 0'),
    },
  } satisfies Partial<Project>
  const tools = (options = ''): string =>
    `shellcheck:\n  run: shellcheck --format json1 ${options} {files}\n  scope: file\n  paths: ['*.sh']\n`

  it('sees file by file, with blanks in names', async () => {
    const outcome = await judgeProject({ ...shop, tools: tools() })
    expect(outcome.outputs).toMatchObject({ verdict: 'fail', new: '1', fixed: '1' })
    expect(outcome.findings).toEqual([
      'deploy.sh:3 SC2164 unchanged',
      'deploy.sh:4 SC2162 unchanged',
      'good.sh:2 SC2164 new',
      'new name.sh:2 SC2162 moved',
      'deploy.sh:5 SC2164 fixed',
    ])
  })

  it.each([
    ['an unknown option', '--severity nonsense', /^crashed: exited with 4 and reported nothing: .*severity/s],
    ['a file that is not there, among others', 'nowhere.sh', /^crashed: exited with 2, .*nowhere\.sh/s],
  ])('is no pass with %s', async (_, options, evidence) => {
    const outcome = await judgeProject({ ...shop, tools: tools(options) })
    expect(outcome.outputs).toMatchObject({ verdict: 'error', fixed: '0' })
    expect(evidenceOf(outcome)).toEqual([expect.stringMatching(evidence)])
  })
})

describeWith('go', 'Go', () => {
  const test = (name: string, fails = true): string =>
    `func Test${name}(t *testing.T) { ${fails ? `t.Error("${name}")` : ''} }`
  const header = ['package shop', '', 'import "testing"', '']
  const print = (what: string): string => `\tfmt.Printf("%d\\n", ${what})`
  const shop = {
    base: {
      'go.mod': 'module shop\n\ngo 1.19\n',
      'cart.go': lines(
        ...['package shop', '', 'import "fmt"', '', 'func Old() {', print('"old"'), '}', ''],
        ...['func Gone() int {', print('"gone"'), '\treturn 1', '}'],
      ),
      'price.go': lines(
        ...['package shop', '', 'import "fmt"', '', '// Price is what it costs.', 'func Price() {'],
        ...[print('"price"'), '}'],
      ),
      'cart_test.go': lines(...header, test('Old'), '', test('Gone'), '', test('Good', false)),
    },
    renames: { 'price.go': 'pricing.go' },
    change: {
      'cart.go': lines(
        ...['// Package shop sells.', 'package shop', '', 'import "fmt"', '', 'func Old() {', print('"old"')],
        ...['}', '', 'func Fresh(item int) int {', '\titem = item'],
        ...['\treturn item', '}'],
      ),
      'cart_test.go': lines(...header, '// Old', test('Old'), '', test('Good', false), '', test('Fresh')),
    },
  } satisfies Partial<Project>
  const tests = 'tests:\n  run: go test -vet=off -json ./...\n  parse: go-test\n'

  it('test: runs the tests of both sides', async () => {
    const outcome = await judgeProject({ ...shop, tools: tests })
    expect(inNumbers(outcome)).toBe('exit 1: fail, 0 findings, 0 new, 0 fixed, 2 of 3 tests failed')
    expect(outcome.findings.map((finding) => finding.replace(/^.*?:\d* /, '')).sort()).toEqual([
      'TestFresh new',
      'TestGone fixed',
      'TestOld unchanged',
    ])
  })

  it('vet: is read by a pattern of one’s own', async () => {
    const pattern = String.raw`^(?:vet: )?(?<path>[^:#]+\.go):(?<line>\d+):(?<column>\d+): (?<message>.+)$`
    const tools = `vet:\n  run: go vet ./... 2>&1\n  shell: true\n  parse: { regex: '${pattern}', tool: vet }\n`
    const outcome = await judgeProject({ ...shop, tools })
    expect(outcome.outputs).toMatchObject({ verdict: 'fail', fixed: '1' })
    expect(outcome.findings).toEqual([
      'cart.go:7 vet unchanged',
      'cart.go:11 vet new',
      'pricing.go:7 vet moved',
      'cart.go:10 vet fixed',
    ])
  })

  it('is no pass when a package does not compile', async () => {
    const outcome = await judgeProject({
      ...shop,
      change: { 'new.go': 'package shop\n\nvar broken = nowhere\n' },
      tools: tests,
    })
    expect(outcome.outputs.verdict).toBe('fail')
    expect(outcome.findings).toContainEqual(expect.stringMatching(/^new\.go:3 \S+ new$/))
  })
})

describeWith('cargo', 'Cargo and Clippy', () => {
  const shop = {
    base: {
      '.gitignore': 'target/\nCargo.lock\n',
      'Cargo.toml': lines('[package]', 'name = "shop"', 'version = "0.1.0"', 'edition = "2021"'),
      'src/lib.rs': lines(
        ...['pub mod price;', '', 'pub fn old(open: bool) -> bool {', '    open == true', '}', ''],
        ...['pub fn gone(open: bool) -> bool {', '    open == false', '}'],
      ),
      'src/price.rs': lines(
        ...[
          '/// Whether it is free.',
          'pub fn is_free(items: &[u32]) -> bool {',
          '    items.len() == 0',
          '}',
        ],
      ),
    },
    renames: { 'src/price.rs': 'src/pricing.rs' },
    change: {
      'src/lib.rs': lines(
        ...[
          '//! The shop.',
          '',
          'pub mod pricing;',
          '',
          'pub fn old(open: bool) -> bool {',
          '    open == true',
        ],
        ...['}', '', 'pub fn fresh() -> u32 {', '    return 3;', '}'],
      ),
    },
    tools: 'clippy:\n  run: cargo clippy --offline --all-targets --message-format=json\n  parse: cargo\n',
  } satisfies Project

  it('sees the whole project', async () => {
    const outcome = await judgeProject(shop)
    expect(inNumbers(outcome)).toBe('exit 1: fail, 3 findings, 1 new, 1 fixed')
    expect(outcome.findings).toEqual([
      'src/lib.rs:6 clippy::bool_comparison unchanged',
      'src/lib.rs:10 clippy::needless_return new',
      'src/pricing.rs:3 clippy::len_zero moved',
      'src/lib.rs:8 clippy::bool_comparison fixed',
    ])
    expect(outcome.left).toBe('')
  })

  it('is no pass when the code does not compile, or the manifest can not be read', async () => {
    const code = await judgeProject({
      ...shop,
      renames: {},
      change: { 'src/price.rs': 'pub fn price( {}\n' },
    })
    expect(code.outputs).toMatchObject({ verdict: 'fail', new: '1' })
    const manifest = await judgeProject({ ...shop, renames: {}, change: { 'Cargo.toml': '[package\n' } })
    expect(inNumbers(manifest)).toBe('exit 1: error, 0 findings, 0 new, 0 fixed')
    expect(evidenceOf(manifest)).toEqual([expect.stringMatching(/^crashed: exited with 101 .*Cargo\.toml/s)])
  })
})
