/** What starts a run: the variables and the payload that GitHub hands over, for the repositories of the tests. */

import type { PullRequest, TestRepository } from './repository.ts'

export type TestEvent = {
  readonly name: string // "pull_request"
  readonly payload: Readonly<Record<string, unknown>>
  readonly sha: string
  readonly ref: string // "refs/pull/1/merge"
  readonly repository: string // "acme/shop"
  readonly headRef?: string // "feature"
  readonly baseRef?: string // "main"
}

const name = 'acme/shop'

const repository = {
  id: 1_296_269,
  name: 'shop',
  full_name: name,
  private: false,
  owner: { login: 'acme', id: 1, type: 'Organization' },
  html_url: `https://github.com/${name}`,
  fork: false,
  default_branch: 'main',
}
const sender = { login: 'mona', id: 2, type: 'User' }

/** The run is on the merge commit, `refs/pull/<number>/merge`. `fork` is where the head comes from, e.g. "mona/shop". */
export function pullRequestEvent(
  { number, base, head, merge }: PullRequest,
  options: { readonly action?: string; readonly fork?: string } = {},
): TestEvent {
  const { action = 'synchronize', fork } = options
  const headRepository = fork
    ? { ...repository, id: 7, full_name: fork, fork: true, html_url: `https://github.com/${fork}` }
    : repository
  return {
    name: 'pull_request',
    sha: merge,
    ref: `refs/pull/${number}/merge`,
    repository: name,
    headRef: head.ref,
    baseRef: base.ref,
    payload: {
      action,
      number,
      pull_request: {
        number,
        state: 'open',
        draft: false,
        title: `Merge ${head.ref}`,
        html_url: `https://github.com/${name}/pull/${number}`,
        user: sender,
        merge_commit_sha: merge,
        base: { ref: base.ref, sha: base.sha, label: `acme:${base.ref}`, repo: repository },
        head: {
          ref: head.ref,
          sha: head.sha,
          label: `${(fork ?? name).split('/')[0]}:${head.ref}`,
          repo: headRepository,
        },
      },
      repository,
      sender,
    },
  }
}

/** A push of `branch`; `before` is forty zeros for a new branch. */
export function pushEvent(
  repo: TestRepository,
  { branch = 'main', before, forced = false }: { branch?: string; before?: string; forced?: boolean } = {},
): TestEvent {
  const sha = repo.sha(branch)
  const from = before ?? repo.sha(`${branch}~1`)
  return {
    name: 'push',
    sha,
    ref: `refs/heads/${branch}`,
    repository: name,
    payload: {
      ref: `refs/heads/${branch}`,
      before: from,
      after: sha,
      created: /^0+$/.test(from),
      deleted: false,
      forced,
      compare: `https://github.com/${name}/compare/${from.slice(0, 12)}...${sha.slice(0, 12)}`,
      repository,
      sender,
    },
  }
}

/** A merge queue asks for checks of the commit that would become the new `base`. */
export function mergeGroupEvent(
  repo: TestRepository,
  { base = 'main', head, number = 1 }: { base?: string; head: string; number?: number },
): TestEvent {
  const baseSha = repo.sha(base)
  const sha = repo.sha(head)
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-${number}-${baseSha}`
  return {
    name: 'merge_group',
    sha,
    ref,
    repository: name,
    payload: {
      action: 'checks_requested',
      merge_group: { head_sha: sha, head_ref: ref, base_sha: baseSha, base_ref: `refs/heads/${base}` },
      repository,
      sender,
    },
  }
}

/** As the runner sets them; what does not apply to an event is empty there, not absent. */
export const eventVariables = (event: TestEvent): Readonly<Record<string, string>> => ({
  GITHUB_EVENT_NAME: event.name,
  GITHUB_SHA: event.sha,
  GITHUB_REF: event.ref,
  GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
  GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  GITHUB_HEAD_REF: event.headRef ?? '',
  GITHUB_BASE_REF: event.baseRef ?? '',
  GITHUB_REPOSITORY: event.repository,
  GITHUB_REPOSITORY_OWNER: event.repository.split('/')[0]!,
  GITHUB_ACTOR: 'mona',
  GITHUB_TRIGGERING_ACTOR: 'mona',
})
