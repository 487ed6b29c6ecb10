/**
 * The host under GitHub Actions. What the runner's protocol asks for (outputs, masks, annotations) goes through
 * @actions/core; plain log lines are written as they are. The toolkit brings an HTTP client of 1 MB along and takes 40 ms
 * to load, so it comes in while git works, and calls to it queue until it is there (docs/decisions/0003-dependencies.md).
 */

import { escapeData, neutralise } from '../text/workflow-command.ts'
import { connect } from './github-api.ts'
import { machine } from './machine.ts'
import type { Event, GitHub, Host, Log } from './port.ts'

type Toolkit = typeof import('@actions/core')

/** `settle` resolves when everything that was said has been handed to the runner. */
export type GithubHost = Host & { settle(): Promise<void> }

export async function githubHost(): Promise<GithubHost> {
  const base = machine()
  const event = await actionsEvent(base)
  const connections = new Map<string, Promise<GitHub>>()
  const { say, settle } = toolkitQueue()
  return {
    ...base,
    event,
    settle,
    log: actionsLog(say),
    async reportDirectory(gate) {
      return `${base.environment.RUNNER_TEMP ?? event.workspace}/portcullis/${gate}`
    },
    setOutput: (name, value) => say((core) => core.setOutput(name, value)),
    mask: (secret) => say((core) => core.setSecret(secret)),
    annotate: ({ level, title, message, path, startLine, endLine, startColumn, endColumn }) =>
      say((core) => {
        const annotate = { error: core.error, warning: core.warning, notice: core.notice }[level]
        // GitHub shows columns only on one line, and refuses them elsewhere.
        const oneLine = startColumn !== undefined && (endLine ?? startLine) === startLine
        annotate(neutralise(message), {
          title: neutralise(title),
          ...(path && { file: path }),
          ...(startLine !== undefined && { startLine }),
          ...(endLine !== undefined && { endLine }),
          ...(oneLine && { startColumn, ...(endColumn !== undefined && { endColumn }) }),
        })
      }),
    async summary(markdown) {
      const path = base.environment.GITHUB_STEP_SUMMARY
      if (path) await base.files.append(path, `${markdown}\n`)
    },
    github(token) {
      const { GITHUB_API_URL, GITHUB_GRAPHQL_URL } = base.environment
      const known = connections.get(token)
      if (known) return known
      const fresh = connect({
        token,
        apiUrl: GITHUB_API_URL ?? 'https://api.github.com',
        ...(GITHUB_GRAPHQL_URL && { graphqlUrl: GITHUB_GRAPHQL_URL }),
        repository: event.repository ?? '',
      })
      connections.set(token, fresh)
      return fresh
    },
  }
}

/** Calls to the toolkit, in order, from when it is loaded on. */
function toolkitQueue() {
  let loading: Promise<Toolkit> | undefined
  const load = (): Promise<Toolkit> => {
    loading ??= import('@actions/core')
    return loading
  }
  // Not at once: the first git process starts before, and runs meanwhile.
  setTimeout(load, 0)
  let tail: Promise<void> = Promise.resolve()
  return {
    say(call: (core: Toolkit) => void): void {
      tail = tail.then(load).then(call)
    },
    settle: () => tail,
  }
}

async function actionsEvent({ environment, files }: Pick<Host, 'environment' | 'files'>): Promise<Event> {
  const payload = environment.GITHUB_EVENT_PATH ? await files.read(environment.GITHUB_EVENT_PATH) : undefined
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = environment
  return {
    kind: 'actions',
    name: environment.GITHUB_EVENT_NAME ?? '',
    payload: payload ? JSON.parse(payload.toString('utf8')) : {},
    sha: environment.GITHUB_SHA,
    ref: environment.GITHUB_REF,
    repository: GITHUB_REPOSITORY,
    runUrl:
      GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
        ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
        : undefined,
    workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
  }
}

const line = (text: string): void => void process.stdout.write(`${text}\n`)

const actionsLog = (say: (call: (core: Toolkit) => void) => void): Log => ({
  info: (text) => line(neutralise(text)),
  warning: (text) => say((core) => core.warning(neutralise(text))),
  debug: (text) => line(`::debug::${escapeData(neutralise(text))}`),
  progress: (text) => line(neutralise(text)),
  async group(title, body) {
    line(`::group::${escapeData(neutralise(title))}`)
    try {
      return await body()
    } finally {
      line('::endgroup::')
    }
  },
  childOutput(title, text) {
    if (text === '') return
    // What stands between the markers is text to the runner, whatever it looks like; the token can't be guessed.
    const token = crypto.randomUUID()
    line(`::group::${escapeData(neutralise(title))}`)
    line(`::stop-commands::${token}\n${neutralise(text)}\n::${token}::`)
    line('::endgroup::')
  },
})
