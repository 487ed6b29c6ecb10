/**
 * The one fake of a host: outputs, summary, annotations and log are kept in memory, the clock stands still, environment
 * and event are given. Files and processes are this machine's, or files come from a map in memory.
 */

import { posix } from 'node:path'
import picomatch from 'picomatch'
import { machine } from '../../shared/runner/machine.ts'
import type { Annotation, Event, Files, GitHub, Host } from '../../shared/runner/port.ts'

export type Recording = {
  readonly outputs: Record<string, string>
  readonly annotations: Annotation[]
  readonly masks: string[]
  /** As "info: …", "warning: …", "debug: …", "progress: …", "group: …", "endgroup" and "child: title". */
  readonly log: string[]
  /** All Markdown of the job summary. */
  summary: string
}

export type FakeOptions = {
  readonly event?: Partial<Event>
  readonly environment?: Readonly<Record<string, string>>
  readonly cores?: number // default 2
  readonly now?: Date // default 2026-01-05 08:00 UTC
  /** Absolute path → content. Given, there are no other files, and no process can be started. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Default: a folder of that name in the workspace. */
  readonly reports?: string
  /** What is piped in, piece by piece. */
  readonly stdin?: readonly Uint8Array[]
  /** Default: there is no network. `machine().request` reaches a stand-in. */
  readonly request?: Host['request']
  readonly github?: GitHub // e.g. `connect` to a stand-in
}

export type FakeHost = Host & { readonly recorded: Recording }

export function fakeHost(options: FakeOptions = {}): FakeHost {
  const recorded: Recording = { outputs: {}, annotations: [], masks: [], log: [], summary: '' }
  const now = options.now ?? new Date('2026-01-05T08:00:00Z')
  const event = { ...laptop, ...options.event }
  const base = machine()
  const files = options.files === undefined ? base.files : memoryFiles(options.files, now)
  const say = (kind: string) => (text: string) => void recorded.log.push(`${kind}: ${text}`)
  return {
    recorded,
    event,
    files,
    environment: options.environment ?? { PATH: base.environment.PATH ?? '' },
    cores: options.cores ?? 2,
    now: () => new Date(now),
    deadline: base.deadline,
    ...(options.stdin !== undefined && { stdin: () => pieces(options.stdin ?? []) }),
    async run(spec) {
      if (options.files !== undefined)
        throw new Error(`A host with files in memory can't run ${spec.command} ${spec.args.join(' ')}.`)
      return base.run(spec)
    },
    async request(spec) {
      if (!options.request) throw new Error('This host has no network; give it one: fakeHost({ request }).')
      return options.request(spec)
    },
    log: {
      info: say('info'),
      warning: say('warning'),
      debug: say('debug'),
      progress: say('progress'),
      async group(title, body) {
        recorded.log.push(`group: ${title}`)
        try {
          return await body()
        } finally {
          recorded.log.push('endgroup')
        }
      },
      childOutput: (title, text) => void recorded.log.push(`child: ${title}`, ...text.split('\n')),
    },
    reportDirectory: async (gate) => `${options.reports ?? `${event.workspace}/.portcullis`}/${gate}`,
    setOutput(name, value) {
      recorded.outputs[name] = value
    },
    mask: (secret) => void recorded.masks.push(secret),
    annotate: (annotation) => void recorded.annotations.push(annotation),
    async summary(markdown) {
      recorded.summary += `${markdown}\n`
    },
    async github() {
      if (!options.github) throw new Error('This host has no GitHub; give it one: fakeHost({ github }).')
      return options.github
    },
  }
}

async function* pieces(parts: readonly Uint8Array[]): AsyncIterable<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

const laptop: Event = {
  kind: 'local',
  name: 'local',
  payload: {},
  sha: undefined,
  ref: undefined,
  repository: undefined,
  runUrl: undefined,
  workspace: '/work',
}

/** No links and no permissions; folders are there where a file is below them. Relative paths start at "/". */
function memoryFiles(initial: Readonly<Record<string, string | Uint8Array>>, now: Date): Files {
  const whole = (path: string) => posix.resolve('/', path)
  const content = new Map(Object.entries(initial).map(([path, data]) => [whole(path), Buffer.from(data)]))
  const below = (folder: string) => (folder === '/' ? '/' : `${folder}/`)
  const isFolder = (path: string) => [...content.keys()].some((file) => file.startsWith(below(path)))
  let folders = 0
  return {
    read: async (path) => content.get(whole(path)),
    async *stream(path) {
      const data = content.get(whole(path))
      if (!data) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
      yield data
    },
    async stat(path) {
      const data = content.get(whole(path))
      if (data) return { size: data.length, modifiedMs: now.getTime(), kind: 'file' }
      return isFolder(whole(path)) ? { size: 0, modifiedMs: now.getTime(), kind: 'directory' } : undefined
    },
    async list(path) {
      const inside = [...content.keys()].filter((file) => file.startsWith(below(whole(path))))
      return [...new Set(inside.map((file) => file.slice(below(whole(path)).length).split('/')[0]!))].sort()
    },
    realPath: async (path) => (content.has(whole(path)) || isFolder(whole(path)) ? whole(path) : undefined),
    write: async (path, data) => void content.set(whole(path), Buffer.from(data)),
    async append(path, data) {
      content.set(
        whole(path),
        Buffer.concat([content.get(whole(path)) ?? Buffer.alloc(0), Buffer.from(data)]),
      )
    },
    async link(_target, path) {
      throw new Error(`Files in memory have no links: ${path}`)
    },
    async remove(path) {
      for (const file of content.keys())
        if (file === whole(path) || file.startsWith(below(whole(path)))) content.delete(file)
    },
    temporaryDirectory: async (prefix) => `/tmp/${prefix}-${++folders}`,
    async glob(patterns, { cwd }) {
      const root = below(whole(cwd))
      const wanted = patterns.filter((pattern) => !pattern.startsWith('!'))
      const unwanted = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => pattern.slice(1))
      const hidden = patterns.some((pattern) => pattern.includes('node_modules'))
        ? []
        : ['**/node_modules/**']
      const ignore = [...unwanted, '**/.git/**', ...hidden]
      const matches = picomatch(wanted, { dot: true, ignore })
      const inside = [...content.keys()].filter((file) => file.startsWith(root))
      return inside
        .map((file) => file.slice(root.length))
        .filter((path) => matches(path))
        .sort()
    },
  }
}
