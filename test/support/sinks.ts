/** Brings a report through every sink as an action does, and gives what stands in each. */

import type { GateReport } from '../../shared/model/verdict.ts'
import { planAnnotations } from '../../shared/report/annotations.ts'
import { terminalReport } from '../../shared/report/terminal.ts'
import { deliver, logVerdict } from '../../shared/runner/deliver.ts'
import { githubHost } from '../../shared/runner/github.ts'
import type { Annotation, Files, Host } from '../../shared/runner/port.ts'
import { style } from '../../shared/text/terminal.ts'
import { fakeHost } from './fake-host.ts'
import { looksLikeCommand, type RunnerCommand, tryParse, tryParseV2 } from './runner-commands.ts'
import { stepLog } from './step-log.ts'

export type Sunk = {
  readonly summary: string
  readonly comment: string
  readonly terminal: string
  readonly report: string // JSON
  readonly sarif: string
  readonly outputs: Readonly<Record<string, string>>
  /** What was written to the step's log. */
  readonly raw: string
  /** Annotations that were asked for. */
  readonly asked: readonly Annotation[]
}

export const blobs = 'https://github.com/acme/shop/blob/0123'
export const run = 'https://github.com/acme/shop/actions/runs/7'

export async function throughSinks(host: Host, gate: GateReport): Promise<Sunk> {
  const { files } = fakeHost({ files: {} })
  const sunk = { summary: '', comment: '', asked: [] as Annotation[], outputs: {} as Record<string, string> }
  const annotate = (annotation: Annotation): void => {
    sunk.asked.push(annotation)
    host.annotate(annotation)
  }
  const sink: Host = {
    ...host,
    files,
    event: {
      kind: 'actions',
      name: 'pull_request',
      payload: { pull_request: { number: 7 } },
      sha: '0123',
      ref: 'refs/pull/7/merge',
      repository: 'acme/shop',
      runUrl: run,
      workspace: '/work',
    },
    annotate,
    reportDirectory: async () => '/out',
    setOutput: (name, value) => void Object.assign(sunk.outputs, { [name]: value }),
    summary: async (text) => void Object.assign(sunk, { summary: text }),
    run: async () => ({
      exitCode: 128,
      signal: undefined,
      timedOut: false,
      failedToStart: undefined,
      stdout: Buffer.alloc(0),
      stderr: Buffer.alloc(0),
      droppedBytes: 0,
      milliseconds: 0,
    }),
    github: async () => ({
      comments: async () => [],
      createComment: async (_issue, comment) => void Object.assign(sunk, { comment }),
      updateComment: async () => {},
    }),
  }
  const raw = await captured(async () => {
    const common = { ...quiet, annotations: true, comment: true, token: 'token' }
    const delivered = await deliver(sink, { step: gate.gate, reports: [gate], outputs: {}, common })
    logVerdict(sink, [gate], delivered)
    // Those that the step has no room for, too.
    const room = { error: 1000, warning: 1000, notice: 1000 }
    for (const annotation of planAnnotations([gate], room, '/out/report.json').annotations)
      annotate(annotation)
    sink.log.childOutput('tool', gate.summary)
  })
  return {
    ...sunk,
    raw,
    terminal: terminalReport([gate], { style: style(true), columns: 110, files: { report: '/out/r' } }),
    report: await written(files, '/out/report.json'),
    sarif: await written(files, '/out/report.sarif'),
  }
}

const quiet = { config: '', workingDirectory: '.', base: '', reportOnly: false }

const written = async (files: Files, path: string): Promise<string> =>
  (await files.read(path))?.toString('utf8') ?? ''

/** The real host of an action, without a runner around it. */
export const actionHost = githubHost

/** What the body writes to standard output. */
async function captured(body: () => Promise<void>): Promise<string> {
  const real = process.stdout.write
  let text = ''
  process.stdout.write = ((chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return true
  }) as typeof process.stdout.write
  try {
    await body()
  } finally {
    process.stdout.write = real
  }
  return text
}

const levels = new Set(['error', 'warning', 'notice'])
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** What is wrong with a step's log: commands that are not ours, and lines that another culture would take for one. */
export function logFaults(raw: string, asked: readonly Annotation[]): readonly string[] {
  const log = stepLog()
  const faults: string[] = []
  for (const line of raw.split(/\r\n|\r|\n/)) {
    log.take(line)
    const command = tryParse(line) ?? tryParseV2(line)
    const isOurs = command ? isMeant(command) : uuid.test(line.replaceAll('::', ''))
    if (!isOurs && (looksLikeCommand(line, 'ordinal') || looksLikeCommand(line, 'culture')))
      faults.push(`a line that could be a command: ${JSON.stringify(line.slice(0, 100))}`)
  }
  const others = log.commands.filter(({ name }) => !levels.has(name)).map(({ name }) => name)
  if (others.join() !== 'group,endgroup') faults.push(`the commands ${others.join()}`)
  if (log.stopToken() !== undefined) faults.push('the log ends with its commands stopped')
  const shown = log.annotations.map(({ level, file, line }) => `${level} ${file}:${line}`)
  const wanted = asked.map(({ level, path, startLine }) => `${level} ${path}:${startLine}`)
  if (shown.join('\n') !== wanted.join('\n'))
    faults.push(`the annotations\n${shown.join('\n')}\nin place of\n${wanted.join('\n')}`)
  return faults
}

const isMeant = ({ name, data }: RunnerCommand): boolean =>
  levels.has(name) || /^(?:end)?group$/.test(name) || (name === 'stop-commands' && uuid.test(data))
