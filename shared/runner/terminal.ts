/** The host on a laptop: progress and log on standard error, files beside git's own. */

import { plain } from '../text/terminal.ts'
import { connect } from './github-api.ts'
import { boundRegularExpressions, cleanUpWhenStopped, leave, machine } from './machine.ts'
import type { Host, Log } from './port.ts'
import { startThread } from './thread.ts'

export type TerminalOptions = {
  readonly workspace: string // absolute
  readonly reports: string // absolute directory for report files
  readonly quiet: boolean
}

export function terminalHost({ workspace, reports, quiet }: TerminalOptions): Host {
  const base = machine()
  return {
    ...base,
    stdin: () => process.stdin,
    thread: startThread,
    event: {
      kind: 'local',
      name: 'local',
      payload: {},
      sha: undefined,
      ref: undefined,
      repository: undefined,
      runUrl: undefined,
      workspace,
    },
    log: terminalLog(quiet),
    async reportDirectory(gate) {
      return `${reports}/${gate}`
    },
    setOutput: () => {}, // the verdict is printed whole
    mask: () => {},
    annotate: () => {}, // findings are printed with path:line:column, which editors and terminals make links of
    async summary() {}, // summary.md lies beside the report
    github: (token) =>
      connect({
        token,
        apiUrl: base.environment.GITHUB_API_URL ?? 'https://api.github.com',
        repository: base.environment.GITHUB_REPOSITORY ?? '',
      }),
  }
}

/** One line that overwrites itself on a terminal, a plain line elsewhere. */
export function terminalLog(quiet: boolean): Log {
  const live = process.stderr.isTTY === true && !quiet
  let shown = false
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001b[2K')
    shown = false
  }
  const line = (text: string): void => {
    clear()
    process.stderr.write(`${plain(text)}\n`)
  }
  process.once('exit', clear)
  return {
    info: (text) => (quiet ? undefined : line(text)),
    warning: (text) => line(`warning: ${text}`),
    debug: () => {},
    progress(text) {
      if (quiet) return
      if (!live) return text === '' ? undefined : line(text)
      clear()
      if (text === '') return
      process.stderr.write(`… ${plain(text).slice(0, Math.max(20, (process.stderr.columns ?? 80) - 4))}`)
      shown = true
    },
    group: (_title, body) => body(),
    childOutput(title, text) {
      if (quiet || text === '') return
      line(`── ${title}`)
      for (const row of text.split('\n').slice(0, 40)) line(`   ${row}`)
    },
  }
}

/** The process as a command: what it was asked, and where its answer goes. */
export type CommandLine = {
  readonly args: readonly string[]
  readonly directory: string // absolute
  readonly columns: number
  readonly color: boolean
  print(text: string): void
  complain(text: string): void
  exit(code: number): void
}

export function commandLine(): CommandLine {
  boundRegularExpressions()
  cleanUpWhenStopped()
  // `portcullis … | head` closes the pipe early: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'EPIPE' ? process.exit(0) : undefined,
  )
  const { NO_COLOR, FORCE_COLOR } = process.env
  return {
    args: process.argv.slice(2),
    directory: process.cwd(),
    columns: process.stdout.columns ?? 100,
    // https://no-color.org: any value but the empty one means no colour.
    color: NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY === true,
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    complain: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    exit: leave,
  }
}
