import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { GitHubRefusal, InputError, ToolError } from '../../../shared/model/errors.ts'
import { type Connection, connect } from '../../../shared/runner/github-api.ts'
import { githubStandIn, type StandIn } from '../../support/github/stand-in.ts'
import type { Permissions } from '../../support/github/state.ts'

let github: StandIn
let waits: number[]

beforeEach(async () => {
  github = await githubStandIn()
  github.issue(7)
  waits = []
})
afterEach(() => github.close())

const options = (more: Partial<Connection> = {}): Connection => ({
  token: github.token(),
  apiUrl: github.apiUrl,
  repository: github.repository,
  wait: async (milliseconds) => waits.push(milliseconds),
  ...more,
})
const open = (more?: Partial<Connection>) => connect(options(more))
const asked = () => github.requests.map(({ operation }) => operation)
const texts = () => github.comments(7).map(({ body }) => body)
const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: Error) => error,
  )

describe('reading comments', () => {
  it('finds the own comment among three pages, oldest first, with ids beyond 32 bits', async () => {
    for (let i = 0; i < 230; i++)
      github.comment(7, `comment ${i}`, i === 215 ? 'github-actions[bot]' : 'mona')
    const comments = await (await open()).comments(7)
    expect(asked()).toEqual(['graphql', 'graphql', 'graphql'])
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 230 }, (_, i) => `comment ${i}`))
    expect(comments.filter(({ own }) => own)).toEqual([{ id: 3_000_000_216, body: 'comment 215', own: true }])
  })

  it.each([
    ['of a pull request', true],
    ['of an issue', false],
  ])('reads the comments %s', async (_, isPullRequest) => {
    github.issue(8, { isPullRequest })
    github.comment(8, 'Hello', 'mona')
    expect(await (await open()).comments(8)).toMatchObject([{ body: 'Hello', own: false }])
  })

  it('gives an empty list where nobody wrote yet', async () => {
    expect(await (await open()).comments(7)).toEqual([])
  })

  it('tries a passing fault twice again, and waits as long as GitHub asks', async () => {
    github.fault({ status: 429, headers: { 'retry-after': '7' } })
    github.fault({ cut: 'within' })
    expect(await (await open()).comments(7)).toEqual([])
    expect(waits).toEqual([7_000, 3_000])
  })

  it.each([
    ['a server that is down', { status: 503 }, 'GitHub answered with status 503'],
    ['a connection that is cut', { cut: 'before' as const }, 'the connection to GitHub failed'],
    ['an answer that is cut short', { cut: 'within' as const }, 'the connection to GitHub failed'],
  ])('gives up %s after the third attempt', async (_, fault, reason) => {
    github.fault({ ...fault, times: 3 })
    const error = await failure((await open()).comments(7))
    expect(error).toBeInstanceOf(ToolError)
    expect(error.message).toContain(`Could not read the comments of #7 in 3 attempts: ${reason}`)
    expect(asked()).toHaveLength(3)
  })

  it('gives up at once when GitHub asks for a longer wait than thirty seconds', async () => {
    github.fault({ status: 429, headers: { 'retry-after': '31' } })
    const error = await failure((await open()).comments(7))
    expect(error.message).toBe(
      'Could not read the comments of #7: GitHub limits the rate (429), and asks for a wait of 31 seconds.',
    )
    expect(waits).toEqual([])
  })

  it('waits for the hour’s new allowance when the old one is used up', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 20)
    github.fault({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } })
    await (await open()).comments(7)
    expect(waits[0]).toBeGreaterThan(15_000)
    expect(waits[0]).toBeLessThanOrEqual(21_000)
  })

  it('does not wait longer for an answer than its time limit', async () => {
    github.fault({ delayMs: 400, times: 3 })
    const error = await failure((await open({ timeoutMs: 50 })).comments(7))
    expect(error.message).toContain('GitHub did not answer in time')
  })

  it.each([
    ['a page of a proxy', '<html>Please log in</html>', 'GitHub\'s answer: $ is "<html>'],
    ['another structure', { data: { repository: {} } }, '$.data.repository.issueOrPullRequest is missing'],
    [
      'a limit in a well-formed answer',
      { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
      'GitHub limits the rate, and asks for a wait of 360',
    ],
  ])('refuses %s by saying what came', async (_, body, message) => {
    github.fault({ status: 200, body, committed: true })
    const error = await failure((await open()).comments(7))
    expect(error).toBeInstanceOf(ToolError)
    expect(error.message).toContain(message)
  })
})

describe('writing comments', () => {
  it('writes and changes a comment', async () => {
    const session = await open()
    await session.createComment(7, 'Hello')
    const [comment] = await session.comments(7)
    await session.updateComment(comment!.id, 'Bye')
    expect(texts()).toEqual(['Bye'])
  })

  it('does not post twice when the first post was done and its answer lost', async () => {
    github.fault({ operation: 'issues/create-comment', status: 502, committed: true })
    await (await open()).createComment(7, 'Hello\r\n')
    expect(texts()).toEqual(['Hello\r\n'])
    expect(asked()).toEqual(['issues/create-comment', 'graphql'])
  })

  it.each([
    ['a 502', { status: 502 }],
    ['a cut connection', { cut: 'before' as const }],
  ])('posts again after %s when it has looked and nothing is there', async (_, fault) => {
    github.fault({ operation: 'issues/create-comment', ...fault })
    await (await open()).createComment(7, 'Hello')
    expect(texts()).toEqual(['Hello'])
    expect(asked()).toEqual(['issues/create-comment', 'graphql', 'issues/create-comment'])
  })

  it('takes neither an older comment of its own nor that of another for the new one', async () => {
    github.comment(7, 'Hello', 'github-actions[bot]')
    const session = await open()
    await session.comments(7)
    github.comment(7, 'Hello', 'mona')
    github.fault({ operation: 'issues/create-comment', status: 502 })
    await session.createComment(7, 'Hello')
    expect(texts()).toEqual(['Hello', 'Hello', 'Hello'])
  })

  it('needs no look after a rate limit, since GitHub did nothing then', async () => {
    const headers = { 'retry-after': '2' }
    const message = 'You have exceeded a secondary rate limit.'
    github.fault({ operation: 'issues/create-comment', status: 403, headers, body: { message } })
    await (await open()).createComment(7, 'Hello')
    expect(asked()).toEqual(['issues/create-comment', 'issues/create-comment'])
    expect(waits).toEqual([2_000])
  })

  it('changes a comment again after a fault, which does no harm', async () => {
    const id = github.comment(7, 'old', 'github-actions[bot]')
    github.fault({ status: 500, committed: true })
    await (await open()).updateComment(id, 'new')
    expect(texts()).toEqual(['new'])
  })
})

describe('refusals say what to do', () => {
  const readOnly: Permissions = { contents: 'read', issues: 'read', pull_requests: 'read' }

  it('of a token that may not write', async () => {
    const error = await failure((await open({ token: github.token(readOnly) })).createComment(7, 'Hello'))
    expect(error).toBeInstanceOf(GitHubRefusal)
    expect(error).toMatchObject({ status: 403 })
    expect(error.message).toBe(
      'GitHub refused to write a comment (403): the token lacks `pull-requests: write` ' +
        '(a pull request from a fork never has it).',
    )
    expect(asked()).toEqual(['issues/create-comment'])
  })

  it('of a token that may not change', async () => {
    const id = github.comment(7, 'old', 'github-actions[bot]')
    const error = await failure((await open({ token: github.token(readOnly) })).updateComment(id, 'new'))
    expect(error.message).toContain('GitHub refused to change a comment (403): the token lacks')
  })

  it.each([
    ['of a token that is wrong', { token: 'nobody' }, 7, 401, 'the token is not valid on this server'],
    [
      'of a conversation that is not there',
      {},
      99,
      404,
      'it is not there, or the token lacks `pull-requests: read`.',
    ],
    ['of a repository that is not there', { repository: 'acme/shed' }, 7, 404, 'it is not there'],
  ])('%s', async (_, more, issue, status, remedy) => {
    const error = await failure((await open(more)).comments(issue))
    expect(error).toBeInstanceOf(GitHubRefusal)
    expect(error).toMatchObject({ status, remedy: expect.stringContaining(remedy) })
  })

  it('of a private repository whose pull requests the token may not read', async () => {
    const closed = await githubStandIn({ isPrivate: true })
    closed.issue(7)
    const token = closed.token({ contents: 'read' })
    const error = await failure((await open({ apiUrl: closed.apiUrl, token })).comments(7))
    expect(error).toMatchObject({ status: 403, remedy: 'the token lacks `pull-requests: read`.' })
    await closed.close()
  })

  it('of a locked conversation, in GitHub’s own words', async () => {
    github.issue(8, { isLocked: true })
    const error = await failure((await open()).createComment(8, 'Hello'))
    expect(error).toMatchObject({ remedy: 'Unable to create comment because issue is locked.' })
  })

  it('of a text that is too long', async () => {
    const error = await failure((await open()).createComment(7, 'x'.repeat(65_537)))
    expect(error).toBeInstanceOf(ToolError)
    expect(error.message).toContain('Body is too long (maximum is 65536 characters)')
  })
})

describe('the token stays where it belongs', () => {
  it('is not carried on to where a redirect leads', async () => {
    const received: string[] = []
    const elsewhere = createServer((request, response) => {
      received.push(request.headers.authorization ?? 'none')
      response.end('{}')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/graphql`
    github.fault({ operation: 'graphql', status: 307, headers: { location }, body: {} })
    const error = await failure((await open()).comments(7))
    elsewhere.close()
    expect(error.message).toBe(
      `GitHub redirects /graphql to ${location}, which is not followed: was the repository renamed?`,
    )
    expect(received).toEqual([])
    expect(waits).toEqual([])
  })

  it('stands in no message', async () => {
    github.fault({ status: 500, times: 3 })
    const token = github.token()
    const error = await failure((await open({ token })).updateComment(1, 'x'))
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain(token)
    expect(error.cause).toBeUndefined()
  })

  it.each([
    [
      'another origin for GraphQL',
      { graphqlUrl: 'https://example.com/graphql' },
      'but the token is for http://127',
    ],
    [
      'an address that is none',
      { apiUrl: 'github' },
      'The GitHub API URL is "github"; it must be a web address.',
    ],
    ['a scheme that is not the web', { apiUrl: 'file:///etc' }, 'it must be a web address'],
    [
      'a repository without its owner',
      { repository: 'shop' },
      'The repository is "shop"; it must be owner/name.',
    ],
    ['an empty token', { token: '' }, 'The token is empty'],
  ])('%s is refused before anything is sent', async (_, more, message) => {
    const error = await failure(open(more))
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toContain(message)
  })

  it('goes to the GraphQL address beside the API, also on an own server', async () => {
    const error = await failure((await open({ apiUrl: `${github.apiUrl}/api/v3` })).comments(7))
    expect(github.requests.map(({ path }) => path)).toEqual(['/api/graphql'])
    expect(error).toMatchObject({ status: 404 })
    await expect(github.close()).rejects.toThrow('Nothing is known of POST /api/graphql')
    github = await githubStandIn()
  })
})
