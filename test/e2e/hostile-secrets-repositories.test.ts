/** Repositories that are odd, large or badly configured: what is in them is found, and what is not read is told. */

import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../actions/secret-scan/src/identity/fingerprint.ts'
import { githubToken } from '../support/credentials.ts'
import { type Judged, type ScanShop, scanShop } from '../support/scan-shop.ts'

const token = githubToken('a')
const line = `token = '${token}'\n`

let shop: ScanShop
let base: string
beforeEach(() => {
  shop = scanShop()
  shop.write('README.md', 'A shop.\n')
  base = shop.commit('first')
})
afterEach(() => shop.dispose())

const failed = ({ report, open }: Judged): void =>
  expect([report.verdict, report.summary, open]).toEqual([
    'fail',
    '1 new credential: rotate first, then remove.',
    [fingerprintOf(token)],
  ])

describe('what is not read', () => {
  it('is listed: special files, lost links, submodules, LFS pointers, what is too large', async () => {
    const oid = 'a'.repeat(64)
    shop.write('film.bin', `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`)
    shop.write('huge.txt', 'x'.repeat(5000))
    shop.write('taken.txt', 'x\n')
    shop.commit('files')
    shop.git(['update-index', '--add', '--cacheinfo', `160000,${base},lib`])
    shop.git(['commit', '--quiet', '--message=submodule'])
    shop.git(['rm', '--quiet', '--cached', 'taken.txt'])
    execFileSync('rm', [shop.path('repo/README.md')])
    execFileSync('mkfifo', [shop.path('repo/README.md')])
    symlinkSync('nowhere', shop.path('repo/dangling'))
    const { receipt, report } = await shop.judge({ scan: 'tree', 'max-file-size': '4kB' })
    expect(receipt.skipped.map(({ what, why }) => `${what}: ${why.split(',')[0]}`).sort()).toEqual([
      'README.md: it is no file',
      'dangling: it is a link that is not committed',
      'film.bin: its content is kept in Git LFS',
      'huge.txt: it has 5000 bytes',
      'lib: it is a submodule',
    ])
    expect(report.verdict).toBe('pass')
  })
})

describe('a repository', () => {
  it('without commits has nothing to scan on a runner, and its files on a laptop', async () => {
    shop.git(['init', '--quiet', '--initial-branch=main'], '.')
    const push = { kind: 'actions', name: 'push', workspace: shop.directory } as const
    const { report } = await shop.judge({}, { event: push })
    expect([report.verdict, report.summary]).toEqual([
      'neutral',
      'Nothing was scanned: the repository has no commit yet.',
    ])
  })

  const settings = [
    ['diff.external', '/bin/false'],
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.renames', 'copies'],
    ['diff.orderFile', '/nowhere'],
    ['core.hooksPath', '/nowhere'],
    ['core.fsmonitor', '/bin/false'],
    ['core.quotePath', 'true'],
    ['core.bigFileThreshold', '1'],
    ['log.showSignature', 'true'],
    ['log.diffMerges', 'off'],
    ['log.showRoot', 'false'],
    ['color.ui', 'always'],
    ['i18n.logOutputEncoding', 'UTF-16'],
    ['diff.submodule', 'log'],
  ] as const

  it('is scanned as ever with hostile settings', async () => {
    shop.write('ünï.ts', line)
    shop.commit('attack')
    for (const [key, value] of settings) shop.git(['config', key, value])
    failed(await shop.judge({}, { event: shop.pullRequest(base) }))
    failed(await shop.judge({ scan: 'history' }))
  })

  it('is scanned as ever with variables, replaced objects and grafts', async () => {
    shop.write('a.ts', line)
    const attack = shop.commit('attack')
    shop.git(['rm', '--quiet', 'a.ts'])
    const last = shop.commit('hide')
    shop.git(['replace', attack, base])
    shop.write('.git/info/grafts', `${last} ${base}\n`)
    const environment = {
      GIT_DIR: '/nowhere',
      GIT_EXTERNAL_DIFF: '/bin/false',
      GIT_PAGER: '/bin/false',
      GIT_TRACE: '1',
      GIT_DIFF_OPTS: '-u9',
    }
    failed(await shop.judge({}, { event: shop.pullRequest(base), environment }))
  })
})

describe('what can not be done', () => {
  it.each([['cache'], ['reports']])(
    'is told where the directory of the %s can not be written',
    async (what) => {
      writeFileSync(shop.path(what === 'cache' ? 'file' : 'out'), '')
      const inputs = { scan: 'history', ...(what === 'cache' && { cache: shop.path('file/cache') }) }
      const { report } = await shop.judge(inputs)
      expect([report.verdict, report.summary]).toEqual([
        'error',
        expect.stringContaining('could not be written'),
      ])
      expect(report.summary).not.toContain('bug')
    },
  )

  it('makes an error where a thread dies', async () => {
    for (let i = 0; i < 3001; i++) shop.write(`many/${i}.txt`, `${i}\n`)
    const thread = async (): Promise<void> => {
      throw new Error('Worker terminated due to reaching memory limit')
    }
    const { report } = await shop.judge({ scan: 'tree' }, { host: { thread } })
    expect([report.verdict, report.summary]).toEqual(['error', expect.stringContaining('memory limit')])
  })
})

it('a scan that is stopped leaves nothing behind', async () => {
  for (let i = 0; i < 40; i++) shop.write(`${i}.txt`, `${i} ${'some words of a text\n'.repeat(100_000)}`)
  shop.commit('much')
  const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')
  const RUNNER_TEMP = shop.path('home')
  const child = spawn(process.execPath, [cli, 'secret-scan', '--scan', 'history'], {
    cwd: shop.path('repo'),
    env: { ...shop.host.environment, RUNNER_TEMP },
    stdio: 'ignore',
  })
  const ended = new Promise((resolved) => child.once('exit', (code) => resolved(code)))
  await until(() => childrenOf(child.pid!).length > 0)
  const children = childrenOf(child.pid!)
  child.kill('SIGTERM')
  expect(await ended).toBe(143)
  await until(() => children.every((pid) => !readdirSync('/proc').includes(pid)))
  expect(readdirSync(RUNNER_TEMP)).toEqual([])
})

const childrenOf = (pid: number): readonly string[] => {
  try {
    return execFileSync('cat', [`/proc/${pid}/task/${pid}/children`], { encoding: 'utf8' })
      .split(' ')
      .filter(Boolean)
  } catch {
    return []
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolved) => setTimeout(resolved, 5))
}
