/**
 * What has to be scanned, by the event that started the run: from its payload and local git, never from an API. What
 * can't be told is an error that says what to change; it is never taken for "nothing".
 */

import { defaultBranch, forkPoint, short } from '../../../../shared/git/default-branch.ts'
import { isSha } from '../../../../shared/git/objects.ts'
import { textAt } from '../../../../shared/git/payload.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { InputError, ToolError } from '../../../../shared/model/errors.ts'
import type { Event } from '../../../../shared/runner/port.ts'
import { completeHistory, completeRange, here } from './reach.ts'

/** `how` goes into the receipt: which range, and who says so. */
export type Scope =
  | {
      readonly kind: 'commits'
      /** All commits that can be reached from `include`, but for those that can be reached from `exclude`. */
      readonly include: readonly string[]
      readonly exclude: readonly string[]
      /** Whether what is not committed is scanned, too: what differs from HEAD, and untracked files. */
      readonly workingTree: boolean
      readonly how: string
    }
  /** Everything that HEAD and the refs of this clone reach. */
  | { readonly kind: 'history'; readonly how: string }
  /** All files of a commit, or of the working tree. */
  | { readonly kind: 'tree'; readonly commit: string | undefined; readonly how: string }
  | { readonly kind: 'staged'; readonly how: string }
  | { readonly kind: 'stdin'; readonly how: string }
  | { readonly kind: 'nothing'; readonly how: string }

export type Asked = {
  readonly scan: 'auto' | 'changes' | 'history' | 'tree' | 'staged' | 'stdin'
  readonly range: string // "a..b", or ''
}

/** Fetches what is missing. InputError for a bad `range`, ToolError for what can't be resolved or fetched. */
export async function findScope(repository: Repository, event: Event, asked: Asked): Promise<Scope> {
  const head = await repository.head()
  if (asked.scan === 'stdin') return { kind: 'stdin', how: 'standard input' }
  if (asked.scan === 'staged') return { kind: 'staged', how: 'what is staged against HEAD' }
  if (asked.range !== '') return explicit(repository, asked.range)
  if (asked.scan === 'tree') return { kind: 'tree', commit: undefined, how: 'all files of the working tree' }
  if (head === undefined && event.kind !== 'local')
    return { kind: 'nothing', how: 'the repository has no commit yet' }
  if (asked.scan === 'history') return history(repository, 'the input `scan` asks for the whole history')
  if (event.kind === 'local') return local(repository, head)
  const scope = await byEvent(repository, event, head!)
  if (scope) return scope
  return asked.scan === 'changes'
    ? fromForkPoint(repository, event, head!)
    : history(repository, `the event ${event.name} names no range`)
}

async function byEvent(repository: Repository, event: Event, head: string): Promise<Scope | undefined> {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(repository, event, head)
    case 'merge_group': {
      const [from, to] = ['base_sha', 'head_sha'].map((key) => textAt(event.payload, 'merge_group', key))
      return between(
        repository,
        told(from, 'merge_group.base_sha'),
        told(to, 'merge_group.head_sha'),
        'the merge group',
      )
    }
    case 'push':
      return push(repository, event)
    case 'release':
      return tagged(
        repository,
        `refs/tags/${told(textAt(event.payload, 'release', 'tag_name'), 'release.tag_name', true)}`,
      )
    default:
      return undefined
  }
}

function told(value: string | undefined, key: string, name = false): string {
  if (value !== undefined && (name || isSha(value))) return value
  throw new ToolError(
    `The payload of the event has no \`${key}\`; name what to scan in \`range\`, e.g. "main..HEAD".`,
  )
}

async function pullRequest(repository: Repository, event: Event, checkedOut: string): Promise<Scope> {
  const base = told(textAt(event.payload, 'pull_request', 'base', 'sha'), 'pull_request.base.sha')
  const head = told(textAt(event.payload, 'pull_request', 'head', 'sha'), 'pull_request.head.sha')
  const parents = await repository.parentsRecorded(checkedOut)
  // What is checked out is a merge of both, made by GitHub or, after a conflict, by a person.
  const merge = parents.length === 2 && parents[1] === head ? [checkedOut] : []
  const exclude = [...new Set([base, ...(merge.length > 0 ? [parents[0]!] : [])])]
  const commits = (event.payload as { pull_request: { commits?: unknown } }).pull_request.commits
  const how = `${short(base)}..${short(head)}, the pull request`
  const scope = await complete(repository, [head, ...merge], exclude, how, commits)
  if (exclude.length < 2 || !(await holdsSome(repository, parents[0]!, { base, head }))) return scope
  return complete(repository, [head, ...merge], [base], how, commits)
}

/**
 * Whether a commit has commits of the pull request in its past. A merge that is checked out is GitHub's as a rule, and its
 * first parent the base as it is by now; but it may be a later state of the author's branch that a step has checked out.
 */
async function holdsSome(
  { git }: Repository,
  commit: string,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<boolean> {
  const count = (without: readonly string[]) =>
    git.text(['rev-list', '--count', '--stdin'], {
      stdin: [head, ...without.map((sha) => `^${sha}`), ''].join('\n'),
    })
  return (await count([base])) !== (await count([base, commit]))
}

const between = (repository: Repository, from: string, to: string, of: string): Promise<Scope> =>
  complete(repository, [to], [from], `${short(from)}..${short(to)}, ${of}`)

async function complete(
  repository: Repository,
  include: readonly string[],
  exclude: readonly string[],
  how: string,
  commits?: unknown,
): Promise<Scope> {
  await completeRange(repository, include, exclude, typeof commits === 'number' ? commits : undefined)
  return { kind: 'commits', include, exclude, workingTree: false, how }
}

async function push(repository: Repository, event: Event): Promise<Scope> {
  const ref = event.ref ?? textAt(event.payload, 'ref') ?? 'this ref'
  const after = told(textAt(event.payload, 'after') ?? event.sha, 'after')
  if (/^0+$/.test(after)) return { kind: 'nothing', how: `${ref} was deleted, which brings no content` }
  if (ref.startsWith('refs/tags/')) return tagged(repository, ref, after)
  const before = told(textAt(event.payload, 'before'), 'before')
  const main = textAt(event.payload, 'repository', 'default_branch')
  const isMain = main !== undefined && ref === `refs/heads/${main}`
  const fresh = /^0+$/.test(before)
  if (!fresh && (await here(repository, before))) {
    const known = isMain ? undefined : await repository.resolve(`refs/remotes/origin/${main}`)
    const exclude = [...new Set([before, ...(known === undefined ? [] : [known])])]
    return complete(repository, [after], exclude, `${short(before)}..${short(after)}, the push to ${ref}`)
  }
  const why = fresh ? `${ref} is new` : `what ${ref} was before, ${short(before)}, is gone (a forced push)`
  const base = isMain ? undefined : await mainTip(repository, main)
  // Only the default branch is taken as scanned before: another branch may have come with the same push.
  return base === undefined
    ? complete(repository, [after], [], `all that ${short(after)} reaches, since ${why}`)
    : complete(repository, [after], [base.sha], `${base.name}..${short(after)}, since ${why}`)
}

async function mainTip(repository: Repository, main: string | undefined) {
  const known = await defaultBranch(repository, main)
  if (known?.ref.startsWith('refs/remotes/') || main === undefined) return known
  await repository.fetchHistory([], 1, main)
  const sha = await repository.resolve(`refs/remotes/origin/${main}`)
  return sha === undefined ? undefined : { sha, name: `origin/${main}` }
}

/** What a tag ships: its whole tree. Its commits were pushed before, on branches. */
async function tagged(repository: Repository, ref: string, after?: string): Promise<Scope> {
  const commit = (await repository.resolve(ref)) ?? (after && (await repository.resolve(after)))
  if (commit) return { kind: 'tree', commit, how: `all files of ${ref}, ${short(commit)}` }
  if (after && (await repository.fetchCommit(after)))
    return { kind: 'tree', commit: after, how: `all files of ${ref}, ${short(after)}` }
  throw new ToolError(
    `${ref} is not in this clone. Give \`ref: ${ref}\` or \`fetch-tags: true\` to actions/checkout.`,
  )
}

async function explicit(repository: Repository, range: string): Promise<Scope> {
  const found = /^([^\s.](?:[^\s]*?[^\s.])?)\.\.\.?([^\s.](?:[^\s]*))?$/.exec(range)
  if (!found)
    throw new InputError(`Input \`range\` is "${range}"; it must be of the form a..b, e.g. "main..HEAD".`)
  const [from, to] = [
    await chosen(repository, found[1]!, range),
    await chosen(repository, found[2] ?? 'HEAD', range),
  ]
  return between(repository, from, to, `which the input \`range\` names (${range})`)
}

async function chosen(repository: Repository, revision: string, range: string): Promise<string> {
  const sha = (await repository.resolve(revision)) ?? (await repository.resolve(`origin/${revision}`))
  if (sha !== undefined) return sha
  if (isSha(revision) && (await repository.fetchCommit(revision))) return revision
  throw new InputError(
    `Input \`range\` is "${range}", but "${revision}" names no commit that this clone has or can fetch. Give \`fetch-depth: 0\` to actions/checkout when the commit is older than the clone.`,
  )
}

async function local(repository: Repository, head: string | undefined): Promise<Scope> {
  if (head === undefined)
    return { kind: 'commits', include: [], exclude: [], workingTree: true, how: 'what is not committed' }
  const base = await forkPoint(repository, head, undefined)
  const exclude = base.kind === 'commit' ? [base.sha] : []
  await completeRange(repository, [head], exclude)
  const how = base.kind === 'commit' ? `what came since ${base.how}` : base.why
  return {
    kind: 'commits',
    include: [head],
    exclude,
    workingTree: true,
    how: `${how}; with what is not committed`,
  }
}

async function fromForkPoint(repository: Repository, event: Event, head: string): Promise<Scope> {
  const base = await forkPoint(repository, head, textAt(event.payload, 'repository', 'default_branch'))
  if (base.kind === 'none') return history(repository, base.why)
  return complete(repository, [head], [base.sha], `what came since ${base.how}`)
}

async function history(repository: Repository, why: string): Promise<Scope> {
  if ((await repository.head()) === undefined)
    return { kind: 'nothing', how: 'the repository has no commit yet' }
  await completeHistory(repository)
  return { kind: 'history', how: `the whole history that this clone has: ${why}` }
}
