/** Real git in a temporary directory, with a home of its own so that nobody's configuration leaks in. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Repository } from '../../shared/git/repository.ts'
import { openRepository } from '../../shared/git/repository.ts'
import { machine } from '../../shared/runner/machine.ts'
import type { Event, Host, Log } from '../../shared/runner/port.ts'

export type Workshop = {
  readonly directory: string
  readonly host: Pick<Host, 'run' | 'environment' | 'files' | 'log'>
  readonly warnings: string[]
  /** Runs git in `where` (default: the repository "repo") and gives its output, trimmed. */
  git(args: readonly string[], where?: string): string
  /** Writes files of the repository "repo"; a Buffer path may hold any byte. */
  write(path: string | Buffer, content: string | Buffer, where?: string): void
  /** Adds all and commits; gives the sha. */
  commit(message?: string, where?: string): string
  open(where?: string): Promise<Repository>
  path(where: string): string
  dispose(): void
}

/** Paths are relative to a fresh directory; the repository "repo" in it is on branch "main" and has no commit. */
export function workshop(): Workshop {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'portcullis-test-')))
  const home = join(directory, 'home')
  mkdirSync(home)
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: '2024-05-06T07:08:09Z',
    GIT_COMMITTER_DATE: '2024-05-06T07:08:09Z',
  }
  const warnings: string[] = []
  const host = { ...machine(), environment: env, log: quietLog(warnings) }
  const path = (where: string) => join(directory, where)
  const git: Workshop['git'] = (args, where = 'repo') =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: path(where),
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  mkdirSync(path('repo'))
  git(['init', '--quiet', '--initial-branch=main'])
  return {
    directory,
    host,
    warnings,
    git,
    path,
    write(name, content, where = 'repo') {
      const full = Buffer.concat([Buffer.from(`${path(where)}/`), Buffer.from(name)])
      mkdirSync(full.subarray(0, full.lastIndexOf('/')), { recursive: true })
      writeFileSync(full, content)
    },
    commit(message = 'change', where = 'repo') {
      git(['add', '--all'], where)
      git(['commit', '--quiet', '--allow-empty', '--message', message], where)
      return git(['rev-parse', 'HEAD'], where)
    },
    open: (where = 'repo') => openRepository(host, path(where)),
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  }
}

function quietLog(warnings: string[]): Log {
  const silent = () => {}
  return {
    info: silent,
    warning: (text) => void warnings.push(text),
    debug: silent,
    progress: silent,
    group: (_title, body) => body(),
    childOutput: silent,
  }
}

export const eventOf = (name: string, payload: unknown = {}, more: Partial<Event> = {}): Event => ({
  kind: name === 'local' ? 'local' : 'actions',
  name,
  payload,
  sha: undefined,
  ref: undefined,
  repository: undefined,
  runUrl: undefined,
  workspace: '/',
  ...more,
})

/** "l1\nl2\n…", `count` lines. */
export const lines = (count: number, prefix = 'line '): string =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}\n`).join('')
