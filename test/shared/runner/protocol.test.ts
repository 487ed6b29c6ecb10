/** What we tell the runner is what GitHub's own toolkit would tell it; where it differs, it is on purpose and stands here. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import { afterAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { outputEntry } from '../../../shared/runner/output-entry.ts'
import { command } from '../../../shared/text/workflow-command.ts'
import { readKeyValues } from '../../support/file-commands.ts'

/** What the toolkit writes to standard output. */
function said(act: () => void): string {
  const lines: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text))
    return true
  })
  try {
    act()
  } finally {
    spy.mockRestore()
  }
  return lines.join('')
}

describe('a command', () => {
  const word = fc.string({ unit: 'grapheme-ascii', minLength: 1 })
  it('is written as @actions/core writes it', () => {
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1 }), (title, file, message, line) => {
        fc.pre(!/#[\s\x00-\x1f\x7f]*#/.test(title + file + message)) // the old form is ours to break up
        const theirs = said(() => core.error(message, { title, file, startLine: line }))
        expect(`${command('error', { title, file, line }, message)}${EOL}`).toBe(theirs)
      }),
    )
  })

  it('masks as @actions/core does', () => {
    expect(`${command('add-mask', {}, 'a%b\nc')}${EOL}`).toBe(said(() => core.setSecret('a%b\nc')))
  })

  it('holds no command of the old form, where @actions/core would let one through', () => {
    expect(said(() => core.error('##[error]x'))).toContain('##[')
    expect(command('error', {}, '##[error]x')).not.toContain('##[')
  })
})

describe('an output', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'output-')), 'GITHUB_OUTPUT')
  const before = process.env.GITHUB_OUTPUT
  afterAll(() => {
    if (before === undefined) delete process.env.GITHUB_OUTPUT
    else process.env.GITHUB_OUTPUT = before
  })

  it('is read by the runner as that of @actions/core', () => {
    process.env.GITHUB_OUTPUT = file
    fc.assert(
      fc.property(fc.string(), (value) => {
        fc.pre(!/[\r\n]$|^[\r\n]|\r/.test(value)) // the runner itself joins lines by its own line end
        writeFileSync(file, '')
        core.setOutput('name', value)
        const theirs = readKeyValues(readFileSync(file, 'utf8'), 'GITHUB_OUTPUT')
        expect(readKeyValues(outputEntry('name', value, 'ghadelimiter_x'), 'GITHUB_OUTPUT')).toEqual(theirs)
      }),
    )
  })

  it.each([
    ['a value that holds its delimiter', 'name', 'a\nEND\nother=x', 'holds its own delimiter'],
    ['a name that is none', 'na=me', 'x', 'is no name of an output'],
  ])('refuses %s', (_, name, value, message) => {
    expect(() => outputEntry(name, value, 'END')).toThrow(message)
  })
})
