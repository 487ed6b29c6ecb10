/**
 * The host under GitHub Actions: log commands and command files, written here and not by @actions/core, whose HTTP client
 * would be half of every bundle and of every start (docs/decisions/0007-the-runners-protocol.md).
 */

import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { command, escapeData, neutralise } from '../text/workflow-command.ts'
import { connect } from './github-api.ts'
import { machine } from './machine.ts'
import { outputEntry } from './output-entry.ts'
import type { Event, GitHub, Host, Log } from './port.ts'

export async function githubHost(): Promise<Host> {
  const base = machine()
  const event = await actionsEvent(base)
  const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, GITHUB_API_URL, GITHUB_GRAPHQL_URL } = base.environment
  const connections = new Map<string, Promise<GitHub>>()
  return {
    ...base,
    event,
    log: actionsLog,
    async reportDirectory(gate) {
      return `${base.environment.RUNNER_TEMP ?? event.workspace}/portcullis/${gate}`
    },
    setOutput(name, value) {
      if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, outputEntry(name, value, randomUUID()))
    },
    mask: (secret) => line(command('add-mask', {}, secret)),
    annotate({ level, title, message, path, startLine, endLine, startColumn, endColumn }) {
      // GitHub shows columns only on one line, and refuses them elsewhere.
      const oneLine = startColumn !== undefined && (endLine ?? startLine) === startLine
      const place = { file: path, line: startLine, endLine, ...(oneLine && { col: startColumn, endColumn }) }
      line(command(level, { title, ...place }, message))
    },
    async summary(markdown) {
      if (GITHUB_STEP_SUMMARY) await base.files.append(GITHUB_STEP_SUMMARY, `${markdown}\n`)
    },
    github(token) {
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

const line = (text: string): void => void process.stdout.write(`${text}\n`)

const actionsLog: Log = {
  info: (text) => line(neutralise(text)),
  warning: (text) => line(command('warning', {}, text)),
  debug: (text) => line(command('debug', {}, text)),
  progress: (text) => (text === '' ? undefined : line(neutralise(text))),
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
    const token = randomUUID()
    line(`::group::${escapeData(neutralise(title))}`)
    line(`::stop-commands::${token}\n${neutralise(text)}\n::${token}::`)
    line('::endgroup::')
  },
}
