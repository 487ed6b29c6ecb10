/** What is committed in dist/: whole, runnable, free to ship, and without a trace of the machine that built it. */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { entries, houseRoot } from '../../scripts/house.ts'
import { readHeadings } from '../../scripts/licences.ts'

const dist = join(houseRoot, 'dist')
const built = entries(houseRoot)
const read = (...path: string[]) => readFileSync(join(dist, ...path), 'utf8')

describe('dist', () => {
  it('holds a bundle for every door, and nothing else', () => {
    expect(readdirSync(dist).sort()).toEqual(built.map(({ name }) => name).sort())
  })

  it.each(built.map(({ name }) => name))('%s is an ES module whatever stands around it', (name) => {
    expect(JSON.parse(read(name, 'package.json'))).toEqual({ type: 'module' })
  })

  it.each(built.map(({ name }) => name))('%s holds code, its later chunks and the licences only', (name) => {
    const strangers = readdirSync(join(dist, name)).filter((file) => !/^(\d+\.)?index\.js$/.test(file))
    expect(strangers.sort()).toEqual(['licenses.txt', 'package.json'])
  })

  it.each(built.map(({ name }) => name))('%s is made of packages under permissive licences', (name) => {
    const packages = readHeadings(read(name, 'licenses.txt'))
    expect(packages.length).toBeGreaterThan(0)
    expect(packages.filter(({ licence }) => !permissive.has(licence))).toEqual([])
  })

  it('has a command that a shell can start', () => {
    expect(read('cli', 'index.js').startsWith('#!/usr/bin/env node\n')).toBe(true)
    expect(statSync(join(dist, 'cli', 'index.js')).mode & 0o111).toBe(0o111)
  })
})

const permissive = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
])

describe('the tree', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: houseRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '')

  it('names no folder of the machine it was made on', () => {
    // /Users/runner/work/ is where GitHub's macOS runners check out, in every report that is made there.
    const own = /(?<![\w.~/-])\/(?:work|root)\/|(?<![\w.-])\/Users\/(?!runner\/work\/)\w/
    const telling = tracked.filter((path) => {
      const text = readFileSync(join(houseRoot, path), 'latin1')
      return own.test(text) || (houseRoot.length > 8 && text.includes(houseRoot))
    })
    expect(telling).toEqual([])
  })

  it('has no temporary folder in what was recorded from tools or built', () => {
    const recorded = tracked.filter((path) => /^(dist|examples|test\/fixtures)\//.test(path))
    const telling = recorded.filter((path) =>
      /(?<![\w.}-])\/tmp\/\w/.test(readFileSync(join(houseRoot, path), 'latin1')),
    )
    expect(telling).toEqual([])
  })
})
