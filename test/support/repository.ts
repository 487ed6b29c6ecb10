/**
 * Real git repositories, always the same: fixed author, a clock that ticks a minute a commit, nobody's configuration. With
 * a bare origin beside it, and with checkouts and merge commits made as GitHub and actions/checkout make them.
 */

import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Path → content; `null` removes the file. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>

export type PullRequest = {
  readonly number: number
  readonly base: { readonly ref: string; readonly sha: string }
  readonly head: { readonly ref: string; readonly sha: string }
  readonly merge: string // the sha of refs/pull/<number>/merge; its parents are base and head
}

export type WorkTree = {
  readonly path: string
  /** Standard output without the last line end; throws with git's own words. */
  git(...args: string[]): string
  sha(revision?: string): string
}

export type TestRepository = WorkTree & {
  readonly origin: string // a bare repository; knows what `push` and `pullRequest` sent
  write(changes: Changes): void
  rename(from: string, to: string): void
  /** Writes, adds everything and commits; gives the sha. */
  commit(message: string, changes?: Changes): string
  /** Makes a branch at HEAD, or at a revision, and goes there. */
  branch(name: string, at?: string): void
  checkout(name: string): void
  /** Merges into the current branch, always with a merge commit; gives its sha. */
  merge(branch: string): string
  push(): void
  /** Publishes refs/pull/<number>/head and …/merge. GitHub makes no merge commit of a conflict, nor does this. */
  pullRequest(request: {
    readonly head: string
    readonly base?: string
    readonly number?: number
  }): PullRequest
  /**
   * What actions/checkout leaves behind: a fresh clone with one ref at `depth` commits (default 1; 0 is everything),
   * its head detached on a pull request.
   */
  clone(options: { readonly ref: string; readonly depth?: number }): WorkTree
  remove(): void
}

/** The repository is on branch `main`, with one commit "first" of `files`. */
export async function makeRepository(files: Changes = { 'README.md': '# Shop\n' }): Promise<TestRepository> {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'repository-')))
  let minutes = 0
  const run = (cwd: string, ...args: string[]) => git(folder, cwd, minutes, args)
  const origin = join(folder, 'origin.git')
  const path = join(folder, 'work')
  fs.mkdirSync(path)
  run(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin)
  // GitHub lets anyone fetch any commit by its sha, which is how actions/checkout asks.
  run(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  run(path, 'init', '--quiet', '--initial-branch=main')
  run(path, 'remote', 'add', 'origin', pathToFileURL(origin).href)

  const tree = workTree(path, run)
  const write = (changes: Changes) => writeChanges(path, changes)
  const repository: TestRepository = {
    ...tree,
    origin,
    write,
    rename(from, to) {
      fs.mkdirSync(dirname(join(path, to)), { recursive: true })
      tree.git('mv', '--', from, to)
    },
    commit(message, changes = {}) {
      write(changes)
      minutes++
      tree.git('add', '--all')
      tree.git('commit', '--quiet', '--allow-empty', `--message=${message}`)
      return tree.sha()
    },
    branch: (name, at = 'HEAD') => void tree.git('checkout', '--quiet', '-b', name, at),
    checkout: (name) => void tree.git('checkout', '--quiet', name),
    merge(branch) {
      minutes++
      tree.git('merge', '--quiet', '--no-ff', `--message=Merge ${branch}`, branch)
      return tree.sha()
    },
    push: () => void tree.git('push', '--quiet', '--force', 'origin', '--all'),
    pullRequest({ head, base = 'main', number = 1 }) {
      minutes++
      repository.push()
      return publishPullRequest(tree, join(folder, `merge-${number}`), { head, base, number })
    },
    clone: ({ ref, depth = 1 }) =>
      checkOut(tree, workTree(fs.mkdtempSync(join(folder, 'clone-')), run), ref, depth),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
  repository.commit('first', files)
  return repository
}

function git(home: string, cwd: string, minutes: number, args: readonly string[]): string {
  const date = new Date(Date.UTC(2026, 0, 5, 8, minutes)).toISOString()
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Mona',
    GIT_AUTHOR_EMAIL: 'mona@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Mona',
    GIT_COMMITTER_EMAIL: 'mona@example.com',
    GIT_COMMITTER_DATE: date,
    LC_ALL: 'C',
  }
  const settings = ['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', '-c', 'advice.detachedHead=false']
  return execFileSync('git', [...settings, ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' }).replace(
    /\n$/,
    '',
  )
}

function workTree(path: string, run: (cwd: string, ...args: string[]) => string): WorkTree {
  return {
    path,
    git: (...args) => run(path, ...args),
    sha: (revision = 'HEAD') => run(path, 'rev-parse', '--verify', `${revision}^{commit}`),
  }
}

function writeChanges(root: string, changes: Changes): void {
  for (const [name, content] of Object.entries(changes)) {
    const path = join(root, name)
    if (content === null) fs.rmSync(path)
    else {
      fs.mkdirSync(dirname(path), { recursive: true })
      fs.writeFileSync(path, content)
    }
  }
}

function publishPullRequest(
  tree: WorkTree,
  scratch: string,
  { head, base, number }: { head: string; base: string; number: number },
): PullRequest {
  const baseSha = tree.sha(base)
  const headSha = tree.sha(head)
  tree.git('worktree', 'add', '--quiet', '--detach', scratch, baseSha)
  try {
    tree.git(
      '-C',
      scratch,
      'merge',
      '--quiet',
      '--no-ff',
      `--message=Merge ${headSha} into ${baseSha}`,
      headSha,
    )
    const merge = tree.git('-C', scratch, 'rev-parse', 'HEAD')
    const refs = [`${headSha}:refs/pull/${number}/head`, `${merge}:refs/pull/${number}/merge`]
    tree.git('push', '--quiet', '--force', 'origin', ...refs)
    return { number, base: { ref: base, sha: baseSha }, head: { ref: head, sha: headSha }, merge }
  } finally {
    tree.git('worktree', 'remove', '--force', scratch)
  }
}

function checkOut(from: WorkTree, to: WorkTree, ref: string, depth: number): WorkTree {
  const origin = from.git('remote', 'get-url', 'origin')
  const sha = from.git('ls-remote', origin, ref).split('\t')[0]
  if (!sha) throw new Error(`The origin has no ${ref}; push it first.`)
  const local = ref
    .replace(/^refs\/heads\//, 'refs/remotes/origin/')
    .replace(/^refs\/pull\//, 'refs/remotes/pull/')
  to.git('init', '--quiet', '--initial-branch=main')
  to.git('remote', 'add', 'origin', origin)
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  const own = depth === 0 && branch ? [] : [`+${sha}:${local}`] // git refuses to be told of one ref twice
  const wanted = depth === 0 ? [...all, ...own] : own
  to.git('fetch', '--quiet', '--no-tags', ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', ...wanted)
  to.git('checkout', '--quiet', '--force', ...(branch ? ['-B', branch] : ['--detach']), local)
  return to
}
