/** What the GitHub stand-in remembers: one repository with issues, comments, check runs, and who holds which token. */

export type Level = 'none' | 'read' | 'write'
export type Permission = 'contents' | 'issues' | 'pull_requests' | 'checks'
export type Permissions = Readonly<Partial<Record<Permission, Level>>>

export type Viewer = { readonly login: string; readonly permissions: Permissions }

export type Comment = {
  readonly id: number
  readonly issue: number
  readonly login: string
  body: string
  readonly createdAt: string
  updatedAt: string
}

export type Issue = { readonly number: number; readonly isPullRequest: boolean; readonly isLocked: boolean }

export type CheckRun = { readonly id: number; readonly request: Readonly<Record<string, unknown>> }

export type State = {
  readonly owner: string
  readonly name: string
  readonly isPrivate: boolean
  readonly tokens: Map<string, Viewer>
  readonly issues: Map<number, Issue>
  readonly comments: Comment[]
  readonly checkRuns: CheckRun[]
  /** The next id. GitHub's ids have outgrown 32 bits, and so have these. */
  nextId(): number
  now(): string
}

export function emptyState(repository: string, isPrivate: boolean): State {
  const [owner, name] = repository.split('/') as [string, string]
  let id = 3_000_000_000
  let seconds = Date.UTC(2026, 0, 5, 8) / 1000
  return {
    owner,
    name,
    isPrivate,
    tokens: new Map(),
    issues: new Map(),
    comments: [],
    checkRuns: [],
    nextId: () => ++id,
    now: () => new Date(seconds++ * 1000).toISOString().replace('.000Z', 'Z'),
  }
}

export function addComment(state: State, issue: number, body: string, login: string): Comment {
  const now = state.now()
  const comment = { id: state.nextId(), issue, login, body, createdAt: now, updatedAt: now }
  state.comments.push(comment)
  return comment
}

export const commentsOf = (state: State, issue: number): Comment[] =>
  state.comments.filter((comment) => comment.issue === issue)

/** Reading a public repository takes no permission. */
export function may(
  state: State,
  viewer: Viewer,
  permissions: readonly Permission[],
  level: 'read' | 'write',
): boolean {
  if (level === 'read' && !state.isPrivate) return true
  const enough: readonly (Level | undefined)[] = level === 'read' ? ['read', 'write'] : ['write']
  return permissions.some((permission) => enough.includes(viewer.permissions[permission]))
}

/** What it takes to touch a conversation: the permission of its kind. */
export const permissionOf = (issue: Issue): Permission => (issue.isPullRequest ? 'pull_requests' : 'issues')
