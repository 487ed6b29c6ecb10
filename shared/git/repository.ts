/** The few questions asked of a git repository, each answered by git itself. */

import type { Diff } from '../model/diff.ts'
import { ToolError } from '../model/errors.ts'
import type { Host } from '../runner/port.ts'
import { blobIds } from './blob-ids.ts'
import { readDiff, untrackedFiles } from './diff.ts'
import { type Git, gitIn } from './git.ts'
import { listNotes, readNote, readNotes, writeNote } from './notes.ts'
import { fetchNotes, type NotesFetched, type NotesPushed, pushNotes } from './notes-remote.ts'
import { isSha, readBlobs, readCommit, readTree, recordsOf, resolveCommit } from './objects.ts'
import { pathFromBytes } from './path-bytes.ts'
import { type ServerToken, tokenEnvironment } from './server-token.ts'
import { withWorktree } from './worktree.ts'

export type Repository = {
  readonly root: string // absolute path of the working tree
  /** For questions that one room alone has. */
  readonly git: Git
  readonly gitDirectory: string // absolute
  /** The commit that is checked out; undefined in a repository without commits. */
  head(): Promise<string | undefined>
  /** The branch that is checked out, e.g. "main"; undefined when HEAD is detached. */
  branch(): Promise<string | undefined>
  /** The sha that a revision names, undefined when it names no commit that is here. */
  resolve(revision: string): Promise<string | undefined>
  /** What a symbolic ref points to, e.g. "refs/remotes/origin/HEAD" → "refs/remotes/origin/main". */
  symbolicRef(name: string): Promise<string | undefined>
  /** One value of git's configuration, e.g. "init.defaultBranch". */
  setting(name: string): Promise<string | undefined>
  /** The parents that the commit object names, though a shallow clone may not have them. */
  parentsRecorded(sha: string): Promise<readonly string[]>
  mergeBase(a: string, b: string): Promise<string | undefined>
  isShallow(): Promise<boolean>
  commitTime(sha: string): Promise<Date>
  /** From commit to commit, or to the working tree, where untracked files count as added. */
  diff(base: string, head?: string): Promise<Diff>
  /** Of the working tree: tracked, and untracked but not ignored. Of a commit: its tree. Submodules are not paths. */
  paths(commit?: string): Promise<ReadonlySet<string>>
  /** Where other repositories are mounted as submodules. */
  submodules(): Promise<ReadonlySet<string>>
  /** Directories that git ignores whole, e.g. "node_modules", "api/.venv"; nothing below them is listed. */
  ignoredDirectories(): Promise<readonly string[]>
  /** Contents of regular files of a commit. What is not there, is a link, or is over 32 MiB is left out. */
  blobs(commit: string, paths: Iterable<string>): Promise<ReadonlyMap<string, Buffer>>
  withWorktree<T>(commit: string, body: (directory: string) => Promise<T>): Promise<T>
  /** Gets one commit from `origin`; false when that is not possible. A complete clone stays complete. */
  fetchCommit(sha: string): Promise<boolean>
  /** Gets so many commits behind each of these commits, and behind a branch of `origin`; false when that is not possible. */
  fetchHistory(commits: readonly string[], depth: number, branch?: string): Promise<boolean>
  readNote(ref: string, sha: string): Promise<string | undefined>
  writeNote(ref: string, sha: string, text: string): Promise<void>
  /** The commits that have a note in `ref`, whether or not they are here themselves. */
  notedCommits(ref: string): Promise<ReadonlySet<string>>
  /** The notes of several commits; those without one, or with one over 32 MiB, are left out. */
  readNotes(ref: string, commits: Iterable<string>): Promise<ReadonlyMap<string, string>>
  /** Gets the notes of `origin`; what is here and not yet there stays. Never throws for what the remote does. */
  fetchNotes(ref: string, token?: ServerToken): Promise<NotesFetched>
  /** Takes the notes to `origin`, also when others do so at the same time. Never throws for what the remote does. */
  pushNotes(ref: string, token?: ServerToken): Promise<NotesPushed>
  /** Ids of the contents of regular files, of a commit or of the working tree with what is not committed. */
  blobIds(commit?: string): Promise<ReadonlyMap<string, string>>
  /** `sha`, its first parent, that one's first parent …, at most `most` and as far as this clone reaches. */
  firstParents(sha: string, most: number): Promise<readonly string[]>
}

type GitHost = Pick<Host, 'run' | 'environment' | 'files' | 'log'>

/** Opens the repository that `directory` lies in; throws a ToolError that says what to do when there is none. */
export async function openRepository(host: GitHost, directory: string): Promise<Repository> {
  const place = await host.files.realPath(directory)
  if (place === undefined) throw new ToolError(`The directory ${directory} is not there.`)
  const { git, gitDirectory } = await rootOf(gitIn(host, place))
  return repositoryOf(host, git, gitDirectory ?? (await git.text(['rev-parse', '--absolute-git-dir'])))
}

/** Both are asked for at once, since every start waits for this; where a name has a line end, one by one. */
async function rootOf(asked: Git): Promise<{ readonly git: Git; readonly gitDirectory?: string }> {
  const { directory } = asked
  const result = await asked.run(['rev-parse', '--show-toplevel', '--absolute-git-dir'], { expect: [0, 128] })
  const words = result.stderr.toString('utf8')
  if (/dubious ownership|unsafe repository/.test(words)) {
    const owned = /repository(?: at)? \(?'(.+?)'/.exec(words)?.[1] ?? directory
    throw new ToolError(
      `Git does not trust ${owned}, because another user owns it (as in a container). Run \`git config --global --add safe.directory ${owned}\` in a step before this one.`,
    )
  }
  if (/must be run in a work tree/.test(words))
    throw new ToolError(
      `${directory} is a git repository without a working tree, so there is nothing to judge.`,
    )
  if (/not a git repository/i.test(words))
    throw new ToolError(
      `${directory} is not inside a git repository. Run actions/checkout in a step before this one, or name the directory it checks out to in \`working-directory\`.`,
    )
  if (result.exitCode !== 0)
    throw new ToolError(`git could not open ${directory}: ${words.trim().slice(0, 600)}`)
  const [root, gitDirectory, ...others] = result.stdout
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (others.length === 0 && gitDirectory !== undefined) return { git: asked.in(root!), gitDirectory }
  return { git: asked.in(await asked.text(['rev-parse', '--show-toplevel'])) }
}

function repositoryOf(host: GitHost, git: Git, gitDirectory: string): Repository {
  const withToken = (token: ServerToken | undefined) =>
    tokenEnvironment(git, token, host.environment.GIT_CONFIG_COUNT)
  const ref = async (name: string) => (await maybe(git, ['symbolic-ref', '--quiet', name])) || undefined
  return {
    root: git.directory,
    git,
    gitDirectory,
    head: () => resolveCommit(git, 'HEAD'),
    branch: async () => (await ref('HEAD'))?.replace('refs/heads/', ''),
    resolve: (revision) => resolveCommit(git, revision),
    symbolicRef: ref,
    setting: (name) => maybe(git, ['config', '--get', name]),
    parentsRecorded: async (sha) => (await readCommit(git, sha)).parents,
    mergeBase: async (a, b) => (await maybe(git, ['merge-base', a, b]))?.split('\n')[0],
    isShallow: async () => (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true',
    commitTime: async (sha) => (await readCommit(git, sha)).time,
    diff: (base, head) => readDiff(git, host.files, base, head),
    paths: (commit) => (commit === undefined ? workingPaths(git) : treePaths(git, commit)),
    submodules: async () => (await listed(git)).submodules,
    ignoredDirectories: () => ignoredDirectories(git),
    blobs: (commit, paths) => blobsOf(git, commit, paths),
    withWorktree: (commit, body) => withWorktree(git, host, commit, body),
    fetchCommit: (sha) => fetchCommit(git, sha),
    fetchHistory: (commits, depth, branch) => fetchHistory(git, commits, depth, branch),
    readNote: (name, sha) => readNote(git, name, sha),
    writeNote: (name, sha, text) => writeNote(git, name, sha, text),
    notedCommits: async (name) => new Set((await listNotes(git, name)).keys()),
    readNotes: (name, commits) => readNotes(git, name, commits),
    fetchNotes: async (name, token) => fetchNotes(git, name, await withToken(token)),
    pushNotes: async (name, token) => pushNotes(git, name, await withToken(token)),
    blobIds: (commit) => blobIds(git, commit),
    firstParents: async (sha, most) => {
      const args = ['rev-list', '--first-parent', `--max-count=${most}`, '--end-of-options', sha]
      return (await git.text(args)).split('\n').filter((line) => line !== '')
    },
  }
}

/** Exit code 1 without words is git's way to say "none". */
async function maybe(git: Git, args: readonly string[]): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(args, { expect: [0, 1] })
  return exitCode === 0 ? stdout.toString('utf8').replace(/\r?\n$/, '') : undefined
}

async function listed(git: Git) {
  const { stdout } = await git.run(['ls-files', '-z', '--stage', '--full-name'])
  const files = new Set<string>()
  const submodules = new Set<string>()
  for (const record of recordsOf(stdout)) {
    const path = pathFromBytes(record.subarray(record.indexOf(0x09) + 1))
    if (record.toString('latin1', 0, 6) === '160000') submodules.add(path)
    else files.add(path)
  }
  return { files, submodules }
}

async function workingPaths(git: Git): Promise<ReadonlySet<string>> {
  const { files } = await listed(git)
  for (const path of await untrackedFiles(git)) files.add(pathFromBytes(path))
  return files
}

async function ignoredDirectories(git: Git): Promise<readonly string[]> {
  const { stdout } = await git.run([
    'ls-files',
    '-z',
    '--others',
    '--ignored',
    '--exclude-standard',
    '--directory',
    '--full-name',
  ])
  const paths = [...recordsOf(stdout)].map((record) => pathFromBytes(record))
  return paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1))
}

async function treePaths(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const tree = await readTree(git, commit)
  return new Set([...tree.keys()].filter((path) => tree.get(path)?.mode !== '160000'))
}

async function blobsOf(
  git: Git,
  commit: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const tree = await readTree(git, commit)
  const shas = new Map<string, string>()
  for (const path of paths) {
    const entry = tree.get(path)
    if (entry?.mode.startsWith('100')) shas.set(path, entry.sha)
  }
  const contents = await readBlobs(git, shas.values())
  const blobs = new Map<string, Buffer>()
  for (const [path, sha] of shas) {
    const content = contents.get(sha)
    if (content) blobs.set(path, content)
  }
  return blobs
}

const fetchTimeoutMs = 5 * 60_000

async function fetchCommit(git: Git, sha: string): Promise<boolean> {
  if (!isSha(sha)) return false
  // A depth would turn a complete clone into a shallow one.
  const shallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true'
  const depth = shallow ? ['--depth=1'] : []
  const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, 'origin', sha]
  const { exitCode } = await git.run(args, { expect: [0, 1, 128], timeoutMs: fetchTimeoutMs })
  return exitCode === 0 && (await resolveCommit(git, sha)) === sha
}

async function fetchHistory(
  git: Git,
  commits: readonly string[],
  depth: number,
  branch?: string,
): Promise<boolean> {
  if (!commits.every(isSha) || (branch !== undefined && !/^[\w][\w./-]*$/.test(branch))) return false
  const wanted = [
    ...commits,
    ...(branch === undefined ? [] : [`+refs/heads/${branch}:refs/remotes/origin/${branch}`]),
  ]
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    `--depth=${depth}`,
    'origin',
    ...wanted,
  ]
  const { exitCode } = await git.run(args, { expect: [0, 1, 128], timeoutMs: fetchTimeoutMs })
  return exitCode === 0
}
