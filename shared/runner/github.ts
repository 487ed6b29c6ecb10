/** The host under GitHub Actions: the runner's file protocol and log commands, by way of @actions/core. */

import * as core from '@actions/core'
import { escapeData, neutralise } from '../text/workflow-command.ts'
import { connect } from './github-api.ts'
import { machine } from './machine.ts'
import type { Event, GitHub, Host, Log } from './port.ts'

const annotate = { error: core.error, warning: core.warning, notice: core.notice }

export async function githubHost(): Promise<Host> {
  const base = machine()
  const event = await actionsEvent(base)
  const connections = new Map<string, Promise<GitHub>>()
  return {
    ...base,
    event,
    log: actionsLog,
    async reportDirectory(gate) {
      return `${base.environment.RUNNER_TEMP ?? event.workspace}/portcullis/${gate}`
    },
    setOutput: (name, value) => core.setOutput(name, value),
    mask: (secret) => core.setSecret(secret),
    annotate({ level, title, message, path, startLine, endLine, startColumn, endColumn }) {
      annotate[level](neutralise(message), {
        title: neutralise(title),
        ...(path && { file: path }),
        ...(startLine !== undefined && { startLine }),
        ...(endLine !== undefined && { endLine }),
        // GitHub shows columns only on one line, and refuses them elsewhere.
        ...(startColumn !== undefined &&
          (endLine ?? startLine) === startLine && {
            startColumn,
            ...(endColumn !== undefined && { endColumn }),
          }),
      })
    },
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

const actionsLog: Log = {
  info: (text) => core.info(neutralise(text)),
  warning: (text) => core.warning(neutralise(text)),
  debug: (text) => core.debug(neutralise(text)),
  progress: (text) => core.info(neutralise(text)),
  async group(title, body) {
    core.startGroup(neutralise(title))
    try {
      return await body()
    } finally {
      core.endGroup()
    }
  },
  childOutput(title, text) {
    if (text === '') return
    // What stands between the markers is text to the runner, whatever it looks like; the token can't be guessed.
    const token = crypto.randomUUID()
    core.startGroup(neutralise(title))
    process.stdout.write(`::stop-commands::${token}\n${neutralise(text)}\n::${escapeData(token)}::\n`)
    core.endGroup()
  },
}
