/** GitHub, GitLab and npm: where tokens open code and packages. */

import { at, bearer, live, liveAs, revoked, textAt, textsAt, type Verifier } from './verifier.ts'

const githubHeaders = (secret: string) => ({
  ...bearer(secret),
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
})

const github = {
  provider: 'github',
  name: 'GitHub',
  base: 'https://api.github.com',
  selfHosted: true,
} as const

/** Tokens of people; on GitHub Enterprise Server the base is "https://host/api/v3". */
export const githubUser: Verifier = {
  ...github,
  rules: [
    'github-classic-token',
    'github-fine-grained-token',
    'github-oauth-token',
    'github-user-to-server-token',
    'github-legacy-token',
    'github-packages-npmrc-token',
  ],
  source: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
  ask: ({ secret }) => ({ method: 'GET', path: '/user', headers: githubHeaders(secret) }),
  judge({ status, headers, json }) {
    const login = textAt(json, 'login')
    if (status !== 200 || login === undefined) return undefined
    const scopes = (headers['x-oauth-scopes'] ?? '').split(/, */).filter((scope) => scope !== '')
    return liveAs('GitHub', login, scopes)
  },
}

/** Tokens of installations of an app, that of a workflow among them: no user stands behind them. */
export const githubInstallation: Verifier = {
  ...github,
  rules: ['github-installation-token', 'github-installation-jwt'],
  source:
    'https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation',
  ask: ({ secret }) => ({
    method: 'GET',
    path: '/installation/repositories?per_page=1',
    headers: githubHeaders(secret),
  }),
  judge({ status, json }) {
    const count = at(json, 'total_count')
    if (status !== 200 || typeof count !== 'number') return undefined
    const repository = textAt((at(json, 'repositories') as readonly unknown[] | undefined)?.[0], 'full_name')
    const more = repository === undefined || count < 2 ? '' : ` and ${count - 1} more`
    return liveAs('GitHub', `an app with access to ${repository ?? `${count} repositories`}${more}`)
  },
}

const gitlab = { provider: 'gitlab', name: 'GitLab', base: 'https://gitlab.com', selfHosted: true } as const

/** Tokens of people, projects and groups. */
export const gitlabPersonal: Verifier = {
  ...gitlab,
  rules: ['gitlab-personal-token', 'gitlab-routable-token'],
  source: 'https://docs.gitlab.com/api/personal_access_tokens/#self-inform',
  ask: ({ secret }) =>
    // Of the routable ones, those of deploys, runners and so on are no tokens of the API.
    secret.startsWith('glpat-')
      ? {
          method: 'GET',
          path: '/api/v4/personal_access_tokens/self',
          headers: { 'private-token': secret },
        }
      : 'only tokens that begin with glpat- can be asked about',
  judge({ status, json }) {
    if (status === 403 && textAt(json, 'error') === 'insufficient_scope')
      return live('GitLab knows it, and its scopes allow nothing here.')
    const name = textAt(json, 'name')
    if (status !== 200 || name === undefined) return undefined
    if (at(json, 'active') === false || at(json, 'revoked') === true)
      return revoked('GitLab knows it as revoked or expired.')
    return liveAs('GitLab', `the token "${name}"`, textsAt(json, 'scopes'))
  },
}

export const gitlabJob: Verifier = {
  ...gitlab,
  rules: ['gitlab-job-token'],
  source: 'https://docs.gitlab.com/api/jobs/#get-job-tokens-job',
  ask: ({ secret }) => ({ method: 'GET', path: '/api/v4/job', headers: { 'job-token': secret } }),
  judge({ status, json }) {
    const id = at(json, 'id')
    return status === 200 && typeof id === 'number' ? liveAs('GitLab', `the running job ${id}`) : undefined
  },
}

export const npm: Verifier = {
  provider: 'npm',
  name: 'npm',
  base: 'https://registry.npmjs.org',
  rules: ['npm-access-token', 'npm-legacy-token'],
  source: 'https://docs.npmjs.com/cli/commands/npm-whoami',
  ask: ({ secret }) => ({ method: 'GET', path: '/-/whoami', headers: bearer(secret) }),
  judge({ status, json }) {
    const user = textAt(json, 'username')
    return status === 200 && user !== undefined ? liveAs('npm', user) : undefined
  },
}
