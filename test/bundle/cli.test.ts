/** The command line's bundle, as a person types it. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { lintReport } from '../support/mini-lint.ts'
import { makeRepository, type TestRepository } from '../support/repository.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')
let shop: TestRepository

beforeEach(async () => {
  shop = await makeRepository({ 'a.txt': 'one\nBAD two\n', 'b.txt': 'fine\n', '.gitignore': 'reports/\n' })
  shop.branch('feature')
  shop.commit('change', { 'b.txt': 'fine\nBAD new\n' })
})
afterEach(() => shop.remove())

function portcullis(
  args: readonly string[],
  { cwd = shop.path, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
  })
  return { status, stdout, stderr }
}
function report(found: Readonly<Record<string, readonly number[]>>): void {
  mkdirSync(join(shop.path, 'reports'), { recursive: true })
  writeFileSync(join(shop.path, 'reports/lint.json'), lintReport(found))
}

describe('check', () => {
  it('fails with exit code 1 on a new finding, and shows it where editors find it', () => {
    report({ 'a.txt': [2], 'b.txt': [2] })
    const { status, stdout } = portcullis(['check'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^FAIL/m)
    expect(stdout).toContain('b.txt:2:1')
    expect(stdout).not.toContain('a.txt:2')
    expect(stdout).toContain(join(shop.path, '.git/portcullis/portcullis/summary.md'))
  })

  it('passes with exit code 0', () => {
    report({ 'a.txt': [2] })
    expect(portcullis(['check'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^PASS/m) })
  })

  it('works from a directory below the root', () => {
    report({ 'b.txt': [2] })
    mkdirSync(join(shop.path, 'deep'))
    expect(portcullis(['check'], { cwd: join(shop.path, 'deep') }).status).toBe(1)
  })

  it('looks for secrets where nothing else applies', () => {
    const { status, stdout } = portcullis(['check'])
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^PASS {2}Secret scan {2}No new credential in \d+ bytes\.$/),
    ])
  })

  it('is an error with exit code 2 when it could not judge', () => {
    expect(portcullis(['check', '--gates', 'quality-gate'])).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^ERROR/m),
    })
  })

  it('fails no more when it only reports', () => {
    report({ 'b.txt': [2] })
    expect(portcullis(['check', '--report-only']).status).toBe(0)
  })

  it('prints the verdict for machines', () => {
    report({ 'b.txt': [2] })
    const { status, stdout } = portcullis(['check', '--json'])
    expect(status).toBe(1)
    expect(verdictSchema(JSON.parse(stdout))).toEqual([])
  })

  it('puts the files where it is told', () => {
    report({ 'b.txt': [2] })
    portcullis(['check', '--output-directory', 'out'])
    expect(existsSync(join(shop.path, 'out/portcullis/report.json'))).toBe(true)
  })

  it.each([
    ['colours where they are forced', { FORCE_COLOR: '1' }, true],
    ['no colours when they are not wanted', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['no colours into a pipe', {}, false],
  ])('has %s', (_, env, colours) => {
    report({ 'b.txt': [2] })
    expect(portcullis(['check'], { env }).stdout.includes('\u001b[')).toBe(colours)
  })
})

describe('one gate', () => {
  it('takes its inputs as options', () => {
    report({ 'a.txt': [2] })
    expect(portcullis(['quality-gate', '--reports', 'reports/*.json', '--scope=all']).status).toBe(1)
    expect(portcullis(['quality-gate', '--reports', 'reports/*.json', '--severity', 'note']).status).toBe(0)
  })

  it('shows all of them in its help, with their defaults', () => {
    const { stdout } = portcullis(['quality-gate', '--help'])
    const inputs = Object.keys(
      parse(readFileSync(resolve(import.meta.dirname, '../../actions/quality-gate/action.yml'), 'utf8'))
        .inputs,
    )
    for (const name of inputs) expect(stdout).toContain(`--${name}`)
    expect(stdout).toContain('(default: warning)')
  })
})

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['chek'], 'There is no command `chek`. Did you mean `check`?'],
    ['an unknown option', ['check', '--bse', 'x'], 'There is no option `--bse`. Did you mean `--base`?'],
    ['an option without a value', ['check', '--base'], 'Option `--base` needs a value.'],
    [
      'a bad value',
      ['quality-gate', '--scope', 'al'],
      'Option `--scope` is "al"; it must be `new` or `all`.',
    ],
    [
      'a stray word',
      ['quality-gate', 'reports/x.json'],
      "`reports/x.json` is no option; values go behind one, as in `--reports 'reports/x.json'`.",
    ],
    ['explain without a finding', ['explain'], '`explain` takes one finding'],
  ])('%s is exit code 64 and says what is right', (_, args, message) => {
    const { status, stderr, stdout } = portcullis(args)
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('outside of a repository is an error that says so', () => {
    const { status, stderr } = portcullis(['check'], { cwd: mkdtempSync(join(tmpdir(), 'nowhere-')) })
    expect(status).toBe(2)
    expect(stderr).toContain('not inside a git repository')
  })

  it.each([[[]], [['--help']], [['help']]])('%j shows the overview', (args) => {
    expect(portcullis(args)).toMatchObject({ status: 0, stdout: expect.stringContaining('portcullis check') })
  })
})

describe('explain', () => {
  it('says why a finding is new and which condition counts it', () => {
    report({ 'a.txt': [2], 'b.txt': [2] })
    portcullis(['check'])
    const { status, stdout } = portcullis(['explain', 'b.txt:2'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/state\s+new/)
    expect(stdout).toMatch(/because .*line 2 was added/)
    expect(stdout).toContain('no new finding of severity warning or worse')
    const id = /id\s+([0-9a-f]+)/.exec(stdout)?.[1] ?? ''
    expect(portcullis(['explain', id.slice(0, 8)]).stdout).toBe(stdout)
  })

  it('says that there is nothing to explain before a run', () => {
    expect(portcullis(['explain', 'x'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Run `portcullis check` first'),
    })
  })

  it('says that no finding fits', () => {
    report({ 'b.txt': [2] })
    portcullis(['check'])
    expect(portcullis(['explain', 'no-such'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('No finding of the last run fits `no-such`'),
    })
  })
})

describe('init', () => {
  it('writes what the repository already uses, and never over a file', () => {
    shop.commit('tools', {
      'package.json': '{"devDependencies": {"eslint": "9"}}',
      'requirements-dev.txt': 'ruff==0.14\npytest\n',
      'run.sh': 'true\n',
    })
    const first = portcullis(['init'])
    expect(first.status).toBe(0)
    const written = parse(readFileSync(join(shop.path, '.github/portcullis.yml'), 'utf8'))
    expect(Object.keys(written['quality-gate'].tools)).toEqual(['eslint', 'ruff', 'pytest', 'shellcheck'])
    expect(portcullis(['init'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is there already'),
    })
  })

  it('writes a file that is read without complaint', () => {
    expect(portcullis(['init']).status).toBe(0)
    report({ 'a.txt': [2] })
    expect(portcullis(['check']).status).toBe(0)
  })
})
