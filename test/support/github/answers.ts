/** REST answers of the GitHub stand-in: GitHub's own examples, with what the state knows put in. */

import type { Contract, Operation } from './contract.ts'
import {
  addComment,
  type Comment,
  commentsOf,
  may,
  type Permission,
  permissionOf,
  type State,
  type Viewer,
} from './state.ts'

export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Asked = {
  readonly operation: Operation
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
  readonly url: string // of the request, without its query
}

type Handler = (context: { state: State; contract: Contract; asked: Asked }) => Answer

export const notFound: Answer = refusal(404, 'Not Found')

export const forbidden: Answer = {
  ...refusal(403, 'Resource not accessible by integration'),
  headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
}

/** GitHub's own forms: an error with details has no `status` in it. */
export function refusal(status: number, message: string, errors?: readonly unknown[]): Answer {
  const documentation_url = 'https://docs.github.com/rest'
  if (errors) return { status, body: { message, documentation_url, errors } }
  return { status, body: { message, documentation_url, status: String(status) } }
}

/** By the operation's id; an operation of the slice without an entry here can't be answered. */
export const handlers: Readonly<Record<string, Handler>> = {
  'repos/get': ({ state, contract, asked }) => {
    const { template_repository, parent, source, ...example } = contract.example(asked.operation, 200)
    const own = { name: state.name, full_name: `${state.owner}/${state.name}`, private: state.isPrivate }
    return { status: 200, body: { ...example, ...own, language: 'TypeScript' } }
  },
  'issues/list-comments': ({ state, contract, asked }) => {
    const issue = state.issues.get(Number(asked.params.issue_number))
    if (!issue || !may(state, asked.viewer, [permissionOf(issue)], 'read')) return notFound
    const size = Math.min(Number(asked.query.per_page ?? 30), 100)
    const page = Number(asked.query.page ?? 1)
    const all = commentsOf(state, issue.number)
    const example = (contract.example(asked.operation, 200) as unknown as Record<string, unknown>[])[0]!
    const link = `<${asked.url}?per_page=${size}&page=${page + 1}>; rel="next"`
    return {
      status: 200,
      body: all.slice((page - 1) * size, page * size).map((comment) => commentBody(state, example, comment)),
      ...(page * size < all.length && { headers: { link } }),
    }
  },
  'issues/get-comment': ({ state, contract, asked }) => {
    const comment = findComment(state, asked)
    if (!comment || !may(state, asked.viewer, permissionsFor(state, comment), 'read')) return notFound
    return { status: 200, body: commentBody(state, contract.example(asked.operation, 200), comment) }
  },
  'issues/create-comment': ({ state, contract, asked }) => {
    const issue = state.issues.get(Number(asked.params.issue_number))
    if (!issue) return notFound
    if (!may(state, asked.viewer, [permissionOf(issue)], 'write')) return forbidden
    if (issue.isLocked) return refusal(403, 'Unable to create comment because issue is locked.')
    const body = String(asked.body.body)
    const tooLong = refuseLength(body)
    if (tooLong) return tooLong
    const comment = addComment(state, issue.number, body, asked.viewer.login)
    return { status: 201, body: commentBody(state, contract.example(asked.operation, 201), comment) }
  },
  'issues/update-comment': ({ state, contract, asked }) => {
    const comment = findComment(state, asked)
    if (!comment) return notFound
    if (!may(state, asked.viewer, permissionsFor(state, comment), 'write')) return forbidden
    const body = String(asked.body.body)
    const tooLong = refuseLength(body)
    if (tooLong) return tooLong
    comment.body = body
    comment.updatedAt = state.now()
    return { status: 200, body: commentBody(state, contract.example(asked.operation, 200), comment) }
  },
  'checks/create': ({ state, contract, asked }) => {
    if (!may(state, asked.viewer, ['checks'], 'write')) return forbidden
    const run = { id: state.nextId(), request: asked.body }
    state.checkRuns.push(run)
    const { name, head_sha, status = 'queued', conclusion = null } = asked.body
    const example = contract.example(asked.operation, 201)
    return { status: 201, body: { ...example, id: run.id, name, head_sha, status, conclusion } }
  },
}

/** GitHub counts characters, and says so in an error of its own. */
function refuseLength(body: string): Answer | undefined {
  if ([...body].length <= 65_536) return undefined
  const error = {
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: 'Body is too long (maximum is 65536 characters)',
  }
  return refusal(422, 'Validation Failed', [error])
}

const findComment = (state: State, { params }: Asked): Comment | undefined =>
  state.comments.find((comment) => comment.id === Number(params.comment_id))

const permissionsFor = (state: State, comment: Comment): readonly Permission[] => [
  permissionOf(state.issues.get(comment.issue)!),
]

function commentBody(state: State, example: Record<string, unknown>, comment: Comment) {
  const repository = `${state.owner}/${state.name}`
  const isBot = comment.login.endsWith('[bot]')
  return {
    ...example,
    id: comment.id,
    url: `https://api.github.com/repos/${repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${repository}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `https://api.github.com/repos/${repository}/issues/${comment.issue}`,
    body: comment.body,
    user: { ...(example.user as object), login: comment.login, type: isBot ? 'Bot' : 'User' },
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  }
}
