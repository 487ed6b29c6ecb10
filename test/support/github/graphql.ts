/** GraphQL of the GitHub stand-in: queries are validated against GitHub's public schema, and answered from the state. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { type Comment, commentsOf, type Issue, may, permissionOf, type State, type Viewer } from './state.ts'

export type GraphqlAnswer = {
  readonly body: unknown
  /** What the one who asked did wrong, or the stand-in can't answer; a sentence each. */
  readonly faults: readonly string[]
}

type Question = { readonly query?: unknown; readonly variables?: Readonly<Record<string, unknown>> }

const schema = buildSchema(readFileSync(join(import.meta.dirname, 'schema.slice.generated.graphql'), 'utf8'))

export async function answerGraphql(state: State, viewer: Viewer, body: unknown): Promise<GraphqlAnswer> {
  const question = body as Question
  const extra = Object.keys(body ?? {}).filter(
    (key) => !['query', 'variables', 'operationName'].includes(key),
  )
  if (extra.length > 0) return refused(extra.map((key) => `a GraphQL body has no key ${key}`))
  if (typeof question.query !== 'string') return refused(['the body has no query'])
  const document = parsed(question.query)
  if (document instanceof GraphQLError) return refused([document.message])
  const faults = [
    ...validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]).map(({ message }) => message),
    ...undeclared(document, question.variables ?? {}),
  ]
  if (faults.length > 0) return refused(faults)
  const { data, errors = [] } = await execute({
    schema,
    document,
    rootValue: root(state, viewer),
    variableValues: question.variables ?? {},
  })
  const answer = errors.length === 0 ? { data } : { data, errors: errors.map(asGithubSays) }
  return {
    body: JSON.parse(JSON.stringify(answer)),
    faults: errors.filter(({ extensions }) => extensions.type === undefined).map(({ message }) => message),
  }
}

const refused = (faults: readonly string[]): GraphqlAnswer => ({
  body: { errors: faults.map((message) => ({ message })) },
  faults,
})

const asGithubSays = ({ message, path, locations, extensions }: GraphQLError) => ({
  ...(extensions.type !== undefined && { type: extensions.type }),
  path,
  locations,
  message,
})

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function undeclared(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string[] {
  const declared = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  )
  const names = Object.keys(variables).filter((name) => !declared.includes(name))
  return names.map((name) => `the query declares no variable ${name}`)
}

const no = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { type } })

/** A field that GitHub's schema knows and that is missing here ends in a fault, since it is no `null` of GitHub's. */
const root = (state: State, viewer: Viewer) => ({
  repository({ owner, name }: { owner: string; name: string }) {
    if (owner !== state.owner || name !== state.name)
      throw no('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    return repository(state, viewer)
  },
})

function repository(state: State, viewer: Viewer) {
  const find = (number: number, kind: string, fits: (issue: Issue) => boolean) => {
    const issue = state.issues.get(number)
    if (!issue || !fits(issue))
      throw no('NOT_FOUND', `Could not resolve to ${kind} with the number of ${number}.`)
    if (!may(state, viewer, [permissionOf(issue)], 'read'))
      throw no('FORBIDDEN', 'Resource not accessible by integration')
    return conversation(state, viewer, issue)
  }
  return strict('Repository', {
    name: state.name,
    nameWithOwner: `${state.owner}/${state.name}`,
    isPrivate: state.isPrivate,
    issueOrPullRequest: ({ number }: { number: number }) =>
      find(number, 'an issue or pull request', () => true),
    issue: ({ number }: { number: number }) => find(number, 'an Issue', (issue) => !issue.isPullRequest),
    pullRequest: ({ number }: { number: number }) =>
      find(number, 'a PullRequest', ({ isPullRequest }) => isPullRequest),
  })
}

const conversation = (state: State, viewer: Viewer, issue: Issue) =>
  strict(issue.isPullRequest ? 'PullRequest' : 'Issue', {
    number: issue.number,
    locked: issue.isLocked,
    comments: (slice: Slice) => page(commentsOf(state, issue.number), slice, viewer),
  })

type Slice = { readonly first?: number | null; readonly after?: string | null; readonly last?: number | null }

function page(all: readonly Comment[], { first, after, last }: Slice, viewer: Viewer) {
  if (typeof first !== 'number' || typeof last === 'number')
    throw new GraphQLError('The stand-in pages by `first` and `after` only.')
  if (first < 1 || first > 100)
    throw no(
      'EXCESSIVE_PAGINATION',
      `Requesting ${first} records on the \`comments\` connection exceeds 100.`,
    )
  const start = typeof after === 'string' ? Number(Buffer.from(after, 'base64').toString().split(':')[1]) : 0
  if (!Number.isSafeInteger(start)) throw no('INVALID_CURSOR_ARGUMENTS', `\`${after}\` is no valid cursor.`)
  const end = Math.min(start + first, all.length)
  return strict('IssueCommentConnection', {
    totalCount: all.length,
    pageInfo: strict('PageInfo', {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      endCursor: end === start ? null : Buffer.from(`cursor:${end}`).toString('base64'),
    }),
    nodes: all.slice(start, end).map((comment) => commentNode(comment, viewer)),
  })
}

const commentNode = (comment: Comment, viewer: Viewer) =>
  strict('IssueComment', {
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    viewerDidAuthor: comment.login === viewer.login,
  })

/** An object that throws when a field is asked for which it doesn't have. */
function strict<T extends object>(typename: string, fields: T): T {
  return new Proxy(fields, {
    get(target, key) {
      if (key === '__typename') return typename
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key)
      throw new GraphQLError(
        `The stand-in knows no ${typename}.${key}; add it in test/support/github/graphql.ts.`,
      )
    },
  })
}
