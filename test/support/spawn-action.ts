/** Runs an action's bundle as the runner does: a process of its own, inputs by environment, results by files and log. */

import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { findEngine } from './engines.ts'
import { eventVariables, type TestEvent } from './events.ts'
import { readKeyValues, readSummary } from './file-commands.ts'
import type { Recorded, StandIn } from './github/stand-in.ts'
import type { RunnerCommand } from './runner-commands.ts'
import { type SeenAnnotation, type StepLog, stepLog } from './step-log.ts'

export type ActionCall = {
  readonly bundle: string // "dist/quality-gate/index.js", from the project's folder
  /** Default: actions/<name>/action.yml, where <name> is the bundle's folder. */
  readonly action?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** Added to, or put in place of, what the runner sets. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd: string // the workspace
  readonly event?: TestEvent
  /** The GitHub that the action meets; without one, nothing answers at GITHUB_API_URL. */
  readonly github?: StandIn
  readonly token?: string // what ${{ github.token }} stands for; default: a new one of `github`, with all permissions
  readonly timeoutMs?: number // default 60 s
}

export type ActionRun = {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>> // written to GITHUB_ENV
  readonly state: Readonly<Record<string, string>>
  readonly paths: readonly string[] // written to GITHUB_PATH
  readonly summary: string
  readonly annotations: readonly SeenAnnotation[]
  readonly commands: readonly RunnerCommand[]
  readonly masks: readonly string[]
  readonly log: readonly string[]
  readonly raw: string // standard output and error as they came
  readonly requests: readonly Recorded[]
  readonly temporary: string // RUNNER_TEMP, which stays for looking into
}

const project = resolve(import.meta.dirname, '../..')

/** The runner's own Node where it is to be had, else the one that runs the tests; `isRunners` tells which. */
export function runtime(): { readonly path: string; readonly isRunners: boolean } {
  const installed = join(project, 'node_modules/node/bin/node')
  const path = findEngine('node24') ?? (fs.existsSync(installed) ? installed : undefined)
  return { path: path ?? process.execPath, isRunners: path !== undefined }
}

export async function runAction(call: ActionCall): Promise<ActionRun> {
  const temporary = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'runner-')))
  const before = call.github?.requests.length ?? 0
  const files = commandFiles(temporary)
  const env = {
    ...runnerVariables(call, temporary),
    ...files.variables,
    ...inputVariables(call),
    ...call.env,
  }
  const { exitCode, raw, log } = await start(call, env)
  if (log.stopToken() !== undefined) throw new Error('The step ended with its commands stopped.')
  return {
    exitCode,
    outputs: readKeyValues(files.read('GITHUB_OUTPUT'), 'GITHUB_OUTPUT'),
    variables: readKeyValues(files.read('GITHUB_ENV'), 'GITHUB_ENV'),
    state: readKeyValues(files.read('GITHUB_STATE'), 'GITHUB_STATE'),
    paths: files.read('GITHUB_PATH').split('\n').filter(Boolean),
    summary: readSummary(Buffer.from(files.read('GITHUB_STEP_SUMMARY'))),
    annotations: log.annotations,
    commands: log.commands,
    masks: log.masks,
    log: log.lines,
    raw,
    requests: call.github?.requests.slice(before) ?? [],
    temporary,
  }
}

function start(
  { bundle, cwd, timeoutMs = 60_000 }: ActionCall,
  env: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; raw: string; log: StepLog }> {
  const child = spawn(runtime().path, [resolve(project, bundle)], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = stepLog()
  const faults: unknown[] = []
  let raw = ''
  const listen = (stream: NodeJS.ReadableStream): void => {
    let rest = ''
    const take = (line: string): void => {
      try {
        log.take(line)
      } catch (error) {
        faults.push(error)
      }
    }
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      raw += chunk
      const lines = (rest + chunk).split(/\r\n|\n/)
      rest = lines.pop() ?? ''
      lines.forEach(take)
    })
    stream.on('end', () => (rest === '' ? undefined : take(rest)))
  }
  listen(child.stdout)
  listen(child.stderr)
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(new Error(`The action did not end within ${timeoutMs} ms:\n${raw}`))
    }, timeoutMs)
    child.on('error', fail)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      faults.length > 0 ? fail(faults[0]) : done({ exitCode, raw, log })
    })
  })
}

const fileVariables = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH']

/** The runner makes the files, empty, before the step starts. */
function commandFiles(temporary: string) {
  const path = (name: string) => join(temporary, '_runner_file_commands', name.toLowerCase())
  fs.mkdirSync(join(temporary, '_runner_file_commands'))
  for (const name of fileVariables) fs.writeFileSync(path(name), '')
  return {
    variables: Object.fromEntries(fileVariables.map((name) => [name, path(name)])),
    read: (name: string): string => fs.readFileSync(path(name), 'utf8'),
  }
}

/** Nothing of this machine's environment but the PATH, which the tools of the job would be found on. */
function runnerVariables({ cwd, event, github }: ActionCall, temporary: string): Record<string, string> {
  const home = join(temporary, '_home')
  const eventFile = join(temporary, '_github_workflow', 'event.json')
  for (const folder of [home, dirname(eventFile)]) fs.mkdirSync(folder)
  fs.writeFileSync(eventFile, JSON.stringify(event?.payload ?? {}))
  const nowhere = 'http://127.0.0.1:9' // the discard port: a question that was not expected fails
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: resolve(cwd),
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: github?.apiUrl ?? nowhere,
    GITHUB_GRAPHQL_URL: github?.graphqlUrl ?? `${nowhere}/graphql`,
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'checks',
    GITHUB_JOB: 'gate',
    GITHUB_ACTION: '__self',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: join(temporary, '_tools'),
    ...(event && eventVariables(event)),
  }
}

type Declared = {
  readonly inputs?: Readonly<Record<string, { default?: unknown; required?: boolean } | null>>
}

/** Every declared input is set, if only to ''; the name in upper case, blanks as `_`, all else kept: INPUT_REPORT-ONLY. */
function inputVariables(call: ActionCall): Record<string, string> {
  const path = resolve(project, call.action ?? `actions/${basename(dirname(call.bundle))}/action.yml`)
  const { inputs: declared = {} } = parse(fs.readFileSync(path, 'utf8')) as Declared
  const given = call.inputs ?? {}
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name))
  if (unknown.length > 0) throw new Error(`${path} has no input ${unknown.join(', ')}.`)
  const value = (name: string): string => given[name] ?? defaultOf(name, declared[name]?.default, call)
  return Object.fromEntries(
    Object.keys(declared).map((name) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value(name)]),
  )
}

/** The one expression a default of ours may have is the token; the runner would evaluate any. */
function defaultOf(name: string, value: unknown, { token, github }: ActionCall): string {
  const text = String(value ?? '')
  if (/^\$\{\{\s*github\.token\s*\}\}$/.test(text)) return token ?? github?.token() ?? ''
  if (text.includes('${{')) throw new Error(`The default of ${name} is ${text}, which is not evaluated here.`)
  return text
}
