import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubStandIn, type StandIn } from './stand-in.ts'

let github: StandIn
let token: string

beforeEach(async () => {
  github = await githubStandIn()
  token = github.token()
  github.issue(7)
})

type Reply = {
  readonly id: number
  readonly body: string
  readonly data: {
    readonly repository: { readonly pullRequest: { readonly comments: { readonly nodes: unknown } } }
  }
}
const bodies = (list: unknown): string[] => (list as { body: string }[]).map(({ body }) => body)

const ask = async (method: string, path: string, body?: unknown, as = token) => {
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `token ${as}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Reply }
}
const comments = '/repos/acme/shop/issues/7/comments'

describe('a stand-in that is used rightly', () => {
  afterEach(() => github.close())

  it('keeps what is written, and gives it back as GitHub would', async () => {
    const made = await ask('POST', comments, { body: 'Hello' })
    expect(made).toMatchObject({
      status: 201,
      body: { body: 'Hello', user: { login: 'github-actions[bot]' } },
    })
    await ask('PATCH', `/repos/acme/shop/issues/comments/${made.body.id}`, { body: 'Bye' })
    expect((await ask('GET', `/repos/acme/shop/issues/comments/${made.body.id}`)).body.body).toBe('Bye')
    expect(github.comments(7)).toMatchObject([{ body: 'Bye', login: 'github-actions[bot]' }])
    expect(github.requests.map(({ operation }) => operation)).toEqual([
      'issues/create-comment',
      'issues/update-comment',
      'issues/get-comment',
    ])
  })

  it('pages its lists', async () => {
    for (const body of ['a', 'b', 'c']) github.comment(7, body, 'mona')
    const first = await ask('GET', `${comments}?per_page=2`)
    expect(bodies(first.body)).toEqual(['a', 'b'])
    expect(first.headers.get('link')).toContain('page=2>; rel="next"')
    const second = await ask('GET', `${comments}?per_page=2&page=2`)
    expect(bodies(second.body)).toEqual(['c'])
    expect(second.headers.get('link')).toBeNull()
  })

  it('answers for the repository and for check runs in GitHub’s own form', async () => {
    expect((await ask('GET', '/repos/acme/shop')).body).toMatchObject({
      full_name: 'acme/shop',
      private: false,
    })
    const run = { name: 'gate', head_sha: 'a'.repeat(40), status: 'completed', conclusion: 'success' }
    expect((await ask('POST', '/repos/acme/shop/check-runs', run)).body).toMatchObject(run)
    expect(github.checkRuns).toMatchObject([{ request: run }])
  })

  it.each([
    ['an unknown token', 'POST', comments, 'nobody', 401],
    ['an issue that is not there', 'POST', comments.replace('7', '8'), undefined, 404],
    ['another repository', 'POST', comments.replace('shop', 'shed'), undefined, 404],
  ])('refuses %s', async (_, method, path, as, status) => {
    expect((await ask(method, path, { body: 'x' }, as ?? token)).status).toBe(status)
  })

  it('refuses what the token may not, by the kind of the conversation', async () => {
    github.issue(8, { isPullRequest: false })
    const issuesOnly = github.token({ issues: 'write', pull_requests: 'read' })
    const refused = await ask('POST', comments, { body: 'x' }, issuesOnly)
    expect(refused).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    })
    expect((await ask('POST', comments.replace('7', '8'), { body: 'x' }, issuesOnly)).status).toBe(201)
  })

  it('refuses a comment that is too long, and one on a locked issue', async () => {
    github.issue(9, { isLocked: true })
    expect((await ask('POST', comments, { body: 'x'.repeat(65_537) })).status).toBe(422)
    expect((await ask('POST', comments.replace('7', '9'), { body: 'x' })).status).toBe(403)
    expect((await ask('POST', comments, { body: 'x'.repeat(65_536) })).status).toBe(201)
  })

  it('answers a query, and knows who asks', async () => {
    github.comment(7, 'mine', 'github-actions[bot]')
    github.comment(7, 'theirs', 'mona')
    const query = `query { repository(owner: "acme", name: "shop") { pullRequest(number: 7) {
      comments(first: 5) { nodes { body viewerDidAuthor } } } } }`
    expect(
      (await ask('POST', '/graphql', { query })).body.data.repository.pullRequest.comments.nodes,
    ).toEqual([
      { body: 'mine', viewerDidAuthor: true },
      { body: 'theirs', viewerDidAuthor: false },
    ])
  })

  it('says NOT_FOUND in GraphQL as GitHub does', async () => {
    const query = 'query { repository(owner: "acme", name: "shop") { issue(number: 99) { number } } }'
    expect((await ask('POST', '/graphql', { query })).body).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] })
  })

  it('spoils the answers it is told to spoil, and does the deed only when told so', async () => {
    github.fault({
      operation: 'issues/create-comment',
      status: 502,
      body: {},
      headers: { 'retry-after': '3' },
    })
    github.fault({ operation: 'issues/create-comment', status: 500, body: {}, committed: true })
    github.fault({ cut: 'before' })
    github.fault({ cut: 'within' })
    const first = await ask('POST', comments, { body: 'one' })
    expect([first.status, first.headers.get('retry-after'), github.comments(7).length]).toEqual([502, '3', 0])
    expect((await ask('POST', comments, { body: 'two' })).status).toBe(500)
    await expect(ask('POST', comments, { body: 'three' })).rejects.toThrow()
    await expect(ask('POST', comments, { body: 'four' })).rejects.toThrow()
    expect(github.comments(7).map(({ body }) => body)).toEqual(['two', 'four'])
  })
})

describe('a stand-in that is used wrongly fails the test on closing, and lists', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'an unknown path',
      () => ask('GET', '/repos/acme/shop/coments'),
      'Nothing is known of GET /repos/acme/shop/coments',
    ],
    ['an unknown method', () => ask('DELETE', '/repos/acme/shop'), 'Nothing is known of DELETE'],
    [
      'a wrong key of a body',
      () => ask('POST', comments, { body: 'x', bdy: 'y' }),
      'unevaluated properties: bdy',
    ],
    ['an unknown parameter', () => ask('GET', `${comments}?perpage=5`), 'additional properties: perpage'],
    [
      'an unknown GraphQL field',
      () => ask('POST', '/graphql', { query: 'query { repository(owner: "a", name: "b") { sise } }' }),
      'Cannot query field "sise" on type "Repository"',
    ],
    [
      'a GraphQL variable that no query declares',
      () =>
        ask('POST', '/graphql', {
          query: 'query { repository(owner: "acme", name: "shop") { name } }',
          variables: { x: 1 },
        }),
      'declares no variable x',
    ],
    [
      'a field that GitHub takes away',
      () =>
        ask('POST', '/graphql', {
          query: 'query { repository(owner: "acme", name: "shop") { squashPrTitleUsedAsDefault } }',
        }),
      'squashPrTitleUsedAsDefault is deprecated',
    ],
    [
      'an id that does not fit into 32 bits, where GitHub’s type is Int',
      () => {
        github.comment(7, 'x', 'mona')
        const inner = 'comments(first: 1) { nodes { databaseId } }'
        const query = `query { repository(owner: "acme", name: "shop") { pullRequest(number: 7) { ${inner} } } }`
        return ask('POST', '/graphql', { query })
      },
      'Int cannot represent non 32-bit signed integer',
    ],
    [
      'a field that the stand-in can not answer',
      () =>
        ask('POST', '/graphql', { query: 'query { repository(owner: "acme", name: "shop") { forkCount } }' }),
      'knows no Repository.forkCount',
    ],
    [
      'a wrong answer of its own',
      () => {
        github.change('issues/create-comment', (answer) => ({ ...answer, body: { id: 'one' } }))
        return ask('POST', comments, { body: 'x' })
      },
      "The stand-in's own answer to issues/create-comment",
    ],
    ['a fault that struck nobody', async () => github.fault({ status: 502 }), 'This fault struck nobody'],
  ])('%s', async (_, misuse, complaint) => {
    await misuse()
    await expect(github.close()).rejects.toThrow(complaint)
  })
})
