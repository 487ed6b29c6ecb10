/** The tools that hold the house together: the one word for everything, and how missing engines are counted. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { check } from '../../scripts/check.ts'
import { houseRoot } from '../../scripts/house.ts'
import { licenceText, packageFolder, readHeadings } from '../../scripts/licences.ts'

describe('check', () => {
  it('runs every step, shows the output of those that failed only, and counts them', async () => {
    const lines: string[] = []
    const node = (code: string) => ['node', '-e', code] as const
    const failed = await check(
      [
        { name: 'broken', command: node("console.log('why it broke'); process.exit(3)") },
        { name: 'absent', command: ['no-such-command'] },
        { name: 'sound', command: node("console.log('chatter')") },
      ],
      (line) => lines.push(line.replace(/[\d.]+ s$/, '0 s')),
    )
    expect(failed).toBe(2)
    expect(lines).toEqual([
      'FAIL broken           0 s',
      'why it broke',
      'FAIL absent           0 s',
      'spawn no-such-command ENOENT',
      'ok   sound            0 s',
    ])
  })
})

describe('npm test', () => {
  const run = (pattern: string, env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [join(houseRoot, 'scripts/test.mjs'), '--testMatch', pattern], {
      cwd: houseRoot,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
  const engines = '**/test/support/engines.sample.ts'

  it('skips by name what needs a missing engine, and counts it', () => {
    const { stdout, status } = run(engines, { CI: '' })
    expect(stdout.trimEnd().split('\n').slice(-2)).toEqual([
      'skipped: a test of an engine (needs no-such-engine) would use it',
      '2 passed, 0 failed, 1 skipped',
    ])
    expect(status).toBe(0)
  })

  it('fails when an engine is missing under CI', () => {
    const { stdout, status } = run(engines, { CI: 'true' })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 passed, 1 failed, 0 skipped')
    expect(status).toBe(1)
  })

  it('fails when there is nothing to run', () => {
    const { stdout, status } = run('**/no-such.test.ts', { CI: 'true' })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped')
    expect(status).toBe(1)
  })
})

describe('licences', () => {
  it.each([
    ['/x/node_modules/yaml/browser/index.js', '/x/node_modules/yaml'],
    [
      '/x/node_modules/a/node_modules/@octokit/core/dist/i.js',
      '/x/node_modules/a/node_modules/@octokit/core',
    ],
    ['/x/build/shared/model/finding.js', undefined],
  ])('belong to the innermost package of %s', (resource, folder) => {
    expect(packageFolder(resource)).toBe(folder)
  })

  it('can be read back from the list', () => {
    const packages = [
      { name: '@octokit/core', version: '7.0.8', licence: 'MIT', text: 'Some text.' },
      { name: 'yaml', version: '2.9.1', licence: 'ISC', text: '' },
    ]
    expect(readHeadings(licenceText(packages))).toEqual(packages.map(({ text, ...heading }) => heading))
  })
})
