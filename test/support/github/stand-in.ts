/**
 * A GitHub of one repository on this machine. Whoever asks for what GitHub does not know, or in a form that GitHub does not
 * describe, is answered with an error, and `close` fails with the list. It is no GitHub: what it can't answer it says.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, handlers, notFound, refusal } from './answers.ts'
import { type Contract, type Operation, readContract } from './contract.ts'
import { type Fault, type Faults, faultQueue, send } from './faults.ts'
import { answerGraphql } from './graphql.ts'
import {
  addComment,
  type CheckRun,
  type Comment,
  commentsOf,
  emptyState,
  type Permissions,
  type State,
  type Viewer,
} from './state.ts'

export type Recorded = {
  readonly method: string
  readonly path: string
  readonly operation: string | undefined // "graphql" for GraphQL
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export type StandIn = {
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly repository: string // "owner/name"
  readonly requests: readonly Recorded[]
  readonly checkRuns: readonly CheckRun[]
  /** A new token; default: the Actions bot with every permission. */
  token(permissions?: Permissions, login?: string): string
  issue(number: number, options?: { isPullRequest?: boolean; isLocked?: boolean }): void
  comment(issue: number, body: string, login: string): number
  comments(issue: number): readonly Comment[]
  /** Faults strike in the order given, each on the first request that fits. */
  fault(fault: Fault): void
  /** Changes every answer of an operation before it is checked: to prove that wrong answers are caught. */
  change(operation: string, by: (answer: Answer) => Answer): void
  /** Rejects with everything that was asked or answered wrongly. */
  close(): Promise<void>
}

const bot = 'github-actions[bot]'
const everything: Permissions = {
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
}

type Desk = {
  readonly state: State
  readonly contract: Contract
  readonly requests: Recorded[]
  readonly complaints: string[]
  readonly faults: Faults
  readonly changes: Map<string, (answer: Answer) => Answer>
}

export async function githubStandIn(
  options: { readonly repository?: string; readonly isPrivate?: boolean } = {},
): Promise<StandIn> {
  const repository = options.repository ?? 'acme/shop'
  const state = emptyState(repository, options.isPrivate ?? false)
  const desk: Desk = {
    state,
    contract: readContract(),
    requests: [],
    complaints: [],
    faults: faultQueue(),
    changes: new Map(),
  }
  const server = createServer((request, response) => {
    serve(desk, request, response).catch((error: unknown) => {
      desk.complaints.push(`The stand-in itself failed: ${(error as Error).stack}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl,
    graphqlUrl: `${apiUrl}/graphql`,
    repository,
    requests: desk.requests,
    checkRuns: state.checkRuns,
    token(permissions = everything, login = bot) {
      const token = `stand-in-${state.tokens.size + 1}`
      state.tokens.set(token, { login, permissions })
      return token
    },
    issue(number, { isPullRequest = true, isLocked = false } = {}) {
      state.issues.set(number, { number, isPullRequest, isLocked })
    },
    comment: (issue, body, login) => addComment(state, issue, body, login).id,
    comments: (issue) => commentsOf(state, issue),
    fault: desk.faults.add,
    change: (operation, by) => desk.changes.set(operation, by),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      const unused = desk.faults.left().map((fault) => `This fault struck nobody: ${JSON.stringify(fault)}`)
      const complaints = [...desk.complaints, ...unused]
      if (complaints.length > 0)
        throw new Error(`The GitHub stand-in complains:\n- ${complaints.join('\n- ')}`)
    },
  }
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const method = request.method ?? 'GET'
  const matched = desk.contract.match(method, url.pathname)
  const isGraphql = method === 'POST' && url.pathname === '/graphql'
  const recorded: Recorded = {
    method,
    path: url.pathname,
    operation: isGraphql ? 'graphql' : matched?.operation.id,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers as Record<string, string>,
    body: await readBody(request),
  }
  desk.requests.push(recorded)
  const fault = desk.faults.next(recorded.operation)
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs)
  const spoils = fault?.status !== undefined || fault?.cut === 'before'
  const answer =
    spoils && !fault.committed
      ? undefined
      : isGraphql
        ? await graphql(desk, recorded)
        : rest(desk, recorded, matched, url)
  send(response, answer ?? { status: 500, body: '' }, fault)
}

async function graphql(desk: Desk, { headers, body }: Recorded): Promise<Answer> {
  const viewer = whoAsks(desk, headers)
  if (!viewer) return refusal(401, 'Bad credentials')
  const { body: answer, faults } = await answerGraphql(desk.state, viewer, body)
  for (const fault of faults) desk.complaints.push(`GraphQL: ${fault}`)
  return { status: 200, body: answer }
}

function rest(
  desk: Desk,
  { method, path, headers, query, body }: Recorded,
  matched: { operation: Operation; params: Record<string, string> } | undefined,
  url: URL,
): Answer {
  const { state, contract, complaints } = desk
  const handler = matched && handlers[matched.operation.id]
  if (!matched || !handler) {
    complaints.push(`Nothing is known of ${method} ${path}; see test/support/github/operations.json.`)
    return notFound
  }
  const { operation, params } = matched
  const faults = contract.requestFaults(operation, { params, query, body })
  if (!headers['user-agent']) faults.push('the header user-agent is missing')
  complaints.push(...faults.map((fault) => `${method} ${path}: ${fault}`))
  if (faults.length > 0) return refusal(422, 'Validation Failed', faults)
  const viewer = whoAsks(desk, headers)
  if (!viewer) return refusal(401, 'Bad credentials')
  if (`${params.owner}/${params.repo}` !== `${state.owner}/${state.name}`) return notFound
  const asked = { operation, params, query, body: (body ?? {}) as Record<string, unknown>, viewer }
  const right = handler({ state, contract, asked: { ...asked, url: `${url.origin}${path}` } })
  const answer = desk.changes.get(operation.id)?.(right) ?? right
  const wrong = contract.answerFaults(operation, answer.status, answer.body)
  complaints.push(...wrong.map((fault) => `The stand-in's own answer to ${operation.id}: ${fault}`))
  return wrong.length > 0 ? refusal(500, 'The stand-in was about to answer wrongly.') : answer
}

function whoAsks({ state }: Desk, headers: Readonly<Record<string, string>>): Viewer | undefined {
  const token = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '')?.[1]
  return token === undefined ? undefined : state.tokens.get(token)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
