/** The few GitHub questions we ask, over @actions/github, which is loaded only here and only on the first connection. */

import { setTimeout as sleep } from 'node:timers/promises'
import { InputError, ReportError, ToolError } from '../model/errors.ts'
import { type Shape, shape } from '../reading/shape.ts'
import {
  type Attempt,
  attempted,
  type Deed,
  guardedFetch,
  messageOf,
  persistently,
  refusal,
  untilResetMs,
  type Wait,
  waitFor,
} from './github-call.ts'
import type { GitHub, IssueComment } from './port.ts'

export type Connection = {
  readonly token: string
  readonly apiUrl: string // "https://api.github.com"; on GitHub Enterprise Server "https://host/api/v3"
  /** Default: beside `apiUrl`. */
  readonly graphqlUrl?: string
  readonly repository: string // "owner/name"
  /** For one attempt, its answer read whole. Default 10 s. */
  readonly timeoutMs?: number
  /** How to wait between attempts; for tests. */
  readonly wait?: Wait
}

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>

type Session = {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  readonly graphqlUrl: string
  readonly wait: Wait
}

/** `viewerDidAuthor` is the one answer to "did we write it" that is right for every kind of token. */
const commentsQuery = `query ($owner: String!, $repo: String!, $issue: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $issue) {
      ... on Issue { comments(first: 100, after: $after) { ...page } }
      ... on PullRequest { comments(first: 100, after: $after) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { fullDatabaseId body viewerDidAuthor }
}`

const maxPages = 100 // 10,000 comments

/** Throws InputError for options that can't be right; nothing is asked of GitHub yet. */
export async function connect(connection: Connection): Promise<GitHub> {
  const session = await open(connection)
  /** Ids that were there before we wrote, so that an older comment of the same text is not taken for the new one. */
  const known = new Set<number>()
  const list = async (issue: number): Promise<readonly IssueComment[]> => {
    const comments = await listComments(session, issue)
    for (const { id } of comments) known.add(id)
    return comments
  }
  return {
    comments: list,
    createComment: (issue, body) => createComment(session, issue, body, new Set(known)),
    async updateComment(id, body) {
      const deed = writing('change a comment')
      const { octokit, owner, repo, wait } = session
      await persistently(deed, wait, () =>
        attempted(deed, () => octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body })),
      )
    },
  }
}

async function open({
  token,
  apiUrl,
  graphqlUrl,
  repository,
  timeoutMs,
  wait,
}: Connection): Promise<Session> {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? []
  if (!owner || !repo)
    throw new InputError(`The repository is ${JSON.stringify(repository)}; it must be owner/name.`)
  if (token === '') throw new InputError('The token is empty; GitHub can not be asked without one.')
  const api = address('GitHub API', apiUrl)
  const graphql = address('GraphQL', graphqlUrl ?? `${apiUrl.replace(/\/(v3\/?)?$/, '')}/graphql`)
  if (graphql.origin !== api.origin)
    throw new InputError(`The GraphQL URL is at ${graphql.origin}, but the token is for ${api.origin}.`)
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/$/, '') })
  // In place: what a hook hands on as new options does not reach the next one.
  octokit.hook.before('request', (options) => {
    const fetch = guardedFetch(options.request?.fetch ?? globalThis.fetch, api.origin, timeoutMs ?? 10_000)
    options.request = { ...options.request, fetch }
  })
  return { octokit, owner, repo, graphqlUrl: graphql.href, wait: wait ?? sleep }
}

function address(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new InputError(`The ${name} URL is ${JSON.stringify(text)}; it must be a web address.`)
  return url
}

const writing = (name: string): Deed => ({ name, permission: 'pull-requests: write' })
const reading = (name: string): Deed => ({ name, permission: 'pull-requests: read' })

/**
 * Not blindly asked twice: when it is not certain that GitHub did nothing, the comments are listed again, and the new
 * one is looked for among our own.
 */
async function createComment(
  session: Session,
  issue: number,
  body: string,
  known: ReadonlySet<number>,
): Promise<void> {
  const deed = writing('write a comment')
  const { octokit, owner, repo, wait } = session
  for (let round = 0; ; round++) {
    const outcome = await attempted(deed, () =>
      octokit.rest.issues.createComment({ owner, repo, issue_number: issue, body }),
    )
    if ('value' in outcome) return
    await waitFor(deed, outcome.fault, round, wait)
    if (outcome.fault.committed === 'no') continue
    const comments = await listComments(session, issue)
    const isOurs = (comment: IssueComment): boolean =>
      comment.own && !known.has(comment.id) && sameText(comment.body, body)
    if (comments.some(isOurs)) return
  }
}

/** GitHub may keep line ends and trailing blanks in another form than they were sent in. */
const sameText = (a: string, b: string): boolean => plainText(a) === plainText(b)
const plainText = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd()

async function listComments(session: Session, issue: number): Promise<readonly IssueComment[]> {
  const deed = reading(`read the comments of #${issue}`)
  const comments: IssueComment[] = []
  let after: string | null = null
  for (let page = 0; page < maxPages; page++) {
    const data = await persistently(deed, session.wait, () => askPage(deed, session, issue, after))
    const found = readPage(deed, data)
    comments.push(...found.comments)
    if (found.next === undefined) return comments
    after = found.next
  }
  throw new ToolError(`#${issue} has more than ${maxPages * 100} comments, more than we read.`)
}

async function askPage(
  deed: Deed,
  { octokit, owner, repo, graphqlUrl }: Session,
  issue: number,
  after: string | null,
): Promise<Attempt<unknown>> {
  const outcome = await attempted(deed, () =>
    octokit.request({
      method: 'POST',
      url: graphqlUrl,
      query: commentsQuery,
      variables: { owner, repo, issue, after },
    }),
  )
  if (!('value' in outcome)) return outcome
  const { data, headers } = outcome.value as { data: unknown; headers: Record<string, string> }
  const first = (data as { errors?: readonly { type?: string; message?: string }[] } | null)?.errors?.[0]
  if (!first) return { value: data }
  const said = messageOf(first)
  if (first.type === 'RATE_LIMITED')
    return { fault: { reason: 'GitHub limits the rate', committed: 'no', waitMs: untilResetMs(headers) } }
  // What GitHub says when it ran out of time over a query: "Something went wrong while executing your query."
  if (/something went wrong|timed out/i.test(said))
    return { fault: { reason: `GitHub answered "${said}"`, committed: 'no', waitMs: 0 } }
  const status = { NOT_FOUND: 404, FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403 }[first.type ?? ''] ?? 200
  throw refusal(deed, status, said)
}

/** The answer comes over the network, so it is read as untrusted as any report. */
function readPage(
  deed: Deed,
  data: unknown,
): { comments: readonly IssueComment[]; next: string | undefined } {
  try {
    const subject = shape('answer', data).get('data').get('repository').get('issueOrPullRequest')
    const page = subject.get('comments')
    const info = page.get('pageInfo')
    // GitHub gives null in place of a comment that it hides.
    const nodes = page.get('nodes').list()
    return {
      comments: nodes.filter((node) => node.raw !== null).map(readComment),
      next: info.get('hasNextPage').flag() ? info.get('endCursor').text() : undefined,
    }
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    throw new ToolError(`Could not ${deed.name}: GitHub's ${error.message}.`)
  }
}

function readComment(node: Shape): IssueComment {
  const id = node.get('fullDatabaseId')
  return {
    id: /^\d{1,15}$/.test(id.text()) ? Number(id.text()) : id.fail('a whole number'),
    body: node.get('body').text(),
    own: node.get('viewerDidAuthor').flag(),
  }
}
