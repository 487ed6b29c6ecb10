/** The command line on a terminal: one line of progress that goes away. `script` of util-linux lends the terminal. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from '@jest/globals'
import { describeWith } from '../support/engines.ts'
import { lintReport } from '../support/mini-lint.ts'
import { makeRepository } from '../support/repository.ts'

const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')

describeWith('script', 'the progress line', (script) => {
  it('is overwritten in place, and gone before the verdict', async () => {
    const shop = await makeRepository({ 'a.txt': 'BAD\n', '.gitignore': 'reports/\n' })
    shop.branch('feature')
    shop.commit('change', { 'b.txt': 'BAD\n' })
    mkdirSync(join(shop.path, 'reports'))
    writeFileSync(join(shop.path, 'reports/a.json'), lintReport({ 'a.txt': [1] }))
    writeFileSync(join(shop.path, 'reports/b.json'), lintReport({ 'b.txt': [1] }))
    const command = `stty columns 100; ${process.execPath} ${cli} check`
    const { stdout } = spawnSync(script, ['-qec', command, '/dev/null'], {
      cwd: shop.path,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TERM: 'xterm', NO_COLOR: '1' },
    })
    shop.remove()
    const clear = '\r\u001b[2K'
    const beforeVerdict = stdout.slice(0, stdout.indexOf('FAIL'))
    expect(beforeVerdict).toBe(`… reading reports/a.json${clear}… reading reports/b.json${clear}`)
  })
})
