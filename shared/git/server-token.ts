/**
 * A token for the remote where actions/checkout left none (`persist-credentials: false`). It goes to git through the
 * environment, as configuration of one server's URLs, so that no process list, no file and no other server sees it.
 */

import type { Host } from '../runner/port.ts'
import type { Git } from './git.ts'

export type ServerToken = {
  readonly server: string // "https://github.com", the only one that gets to see it
  readonly authorization: string // "basic eC1hY2Nlc3M…"; masked in the log
}

/** Undefined without a token. What is sent is masked, too: GitHub masks the token itself only. */
export function serverToken(
  host: Pick<Host, 'environment' | 'mask'>,
  token: string,
): ServerToken | undefined {
  if (token === '') return undefined
  const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
  host.mask(token)
  host.mask(encoded)
  const server = (host.environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '')
  return { server, authorization: `basic ${encoded}` }
}

/**
 * The environment that lets git use the token with `origin`; nothing when origin is another server or no server, or when
 * git has a header for it already: GitHub refuses a request with two. `configured` is the GIT_CONFIG_COUNT so far.
 */
export async function tokenEnvironment(
  git: Git,
  token: ServerToken | undefined,
  configured: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  if (!token) return {}
  const url = await answer(git, ['remote', 'get-url', '--push', 'origin'])
  if (!/^https?:/.test(url) || !url.startsWith(`${token.server}/`)) return {}
  if ((await answer(git, ['config', '--get-urlmatch', 'http.extraheader', url])) !== '') return {}
  const count = /^\d{1,6}$/.test(configured ?? '') ? Number(configured) : 0
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: `http.${token.server}/.extraheader`,
    [`GIT_CONFIG_VALUE_${count}`]: `AUTHORIZATION: ${token.authorization}`,
  }
}

/** '' where git has no answer; 2 and 128 are its exit codes for a remote that is not there. */
async function answer(git: Git, args: readonly string[]): Promise<string> {
  const { exitCode, stdout } = await git.run(args, { expect: [0, 1, 2, 128] })
  return exitCode === 0 ? stdout.toString('utf8').trim() : ''
}
