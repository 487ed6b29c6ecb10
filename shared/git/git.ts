/**
 * Starts git so that nobody's configuration changes the answer: a closed environment, settings that matter given by
 * `-c`, no prompt, no hook, no helper. System and global configuration are still read, since `safe.directory`,
 * certificates and credentials live there.
 */

import { ToolError } from '../model/errors.ts'
import type { Host, RunResult, RunSpec } from '../runner/port.ts'

export type GitOptions = {
  readonly stdin?: Uint8Array | string
  readonly env?: Readonly<Record<string, string>>
  /** `-c` settings besides the usual ones, e.g. "filter.lfs.smudge=". */
  readonly settings?: readonly string[]
  /** Exit codes that are an answer; the default is 0 alone. */
  readonly expect?: readonly number[]
  readonly timeoutMs?: number
  readonly onStdout?: (chunk: Uint8Array) => void | Promise<void>
  /** Stops git when it is aborted, which is a ToolError, too. */
  readonly signal?: AbortSignal
}

export type Git = {
  readonly directory: string
  /** Throws a ToolError with git's own words when the exit code is not expected. */
  run(args: readonly string[], options?: GitOptions): Promise<RunResult>
  /** Standard output as text, without the newline at its end. */
  text(args: readonly string[], options?: GitOptions): Promise<string>
  /** The same git in another directory. */
  in(directory: string): Git
}

/** Handed on by name: to find programs, the home with its configuration, and the way to the remote. */
const passedOn =
  /^(?:PATH|HOME|USER|LOGNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|COMSPEC|PATHEXT|TMPDIR|TEMP|TMP|XDG_CONFIG_HOME|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|SSH_(?:AUTH_SOCK|AGENT_PID)|GIT_SSH(?:_COMMAND|_VARIANT)?|GIT_SSL_(?:CAINFO|CAPATH|NO_VERIFY)|GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|(?:KEY|VALUE)_\d+)|GIT_CEILING_DIRECTORIES|GIT_DISCOVERY_ACROSS_FILESYSTEM)$/i

const fixedEnvironment: Readonly<Record<string, string>> = {
  LC_ALL: 'C', // messages are compared with English ones
  GIT_OPTIONAL_LOCKS: '0', // a question must not touch the index
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GCM_INTERACTIVE: 'never',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_LFS_SKIP_SMUDGE: '1',
}

const settings: readonly string[] = [
  'core.quotepath=off',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.safecrlf=false',
  'submodule.recurse=false',
  'advice.detachedHead=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'color.ui=false',
  'i18n.logOutputEncoding=UTF-8', // in UTF-16 there would be no line that we know
]

const defaultTimeoutMs = 15 * 60_000
const mostOutputBytes = 1024 * 1024 * 1024

export function gitIn(host: Pick<Host, 'run' | 'environment'>, directory: string): Git {
  const env = {
    ...Object.fromEntries(Object.entries(host.environment).filter(([name]) => passedOn.test(name))),
    ...fixedEnvironment,
  }
  const run: Git['run'] = async (args, options = {}) => {
    const result = await host.run(specOf(directory, env, args, options))
    refuseFailure(args, result, options.expect ?? [0])
    return result
  }
  return {
    directory,
    run,
    text: async (args, options) => (await run(args, options)).stdout.toString('utf8').replace(/\r?\n$/, ''),
    in: (other) => gitIn(host, other),
  }
}

function specOf(
  directory: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  options: GitOptions,
): RunSpec {
  return {
    command: 'git',
    args: [...[...settings, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting]), ...args],
    cwd: directory,
    env: { ...env, ...options.env },
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    maxOutputBytes: mostOutputBytes,
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    ...(options.onStdout === undefined ? {} : { onStdout: options.onStdout }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }
}

function refuseFailure(args: readonly string[], result: RunResult, expected: readonly number[]): void {
  const name = `git ${args.find((arg) => !arg.startsWith('-'))}`
  if (result.failedToStart?.startsWith('not found'))
    throw new ToolError('git was not found on the PATH; install it in the image or container of this job.')
  if (result.failedToStart !== undefined)
    throw new ToolError(`git could not be started: ${result.failedToStart}.`)
  if (result.timedOut)
    throw new ToolError(
      `${name} took longer than ${Math.round(result.milliseconds / 1000)} s and was stopped.`,
    )
  if (result.droppedBytes > 0) throw new ToolError(`${name} wrote more than ${mostOutputBytes} bytes.`)
  if (result.exitCode !== undefined && expected.includes(result.exitCode)) return
  const how = result.exitCode === undefined ? `killed by ${result.signal}` : `exit code ${result.exitCode}`
  throw new ToolError(`${name} failed (${how}): ${wordsOf(result)}`)
}

/** Git's own words on one line, without what stands before the host of a URL. */
export const wordsOf = (result: RunResult): string =>
  result.stderr
    .toString('utf8')
    .slice(0, 4000)
    .replace(/:\/\/[^/@\s]+@/g, '://')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'))
    .join(' ')
    .slice(0, 600) || 'it said nothing'
