/** The part of the host that is the machine itself: files, processes, clock. The same under Actions and on a laptop. */

import { createReadStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { glob } from 'tinyglobby'
import { pathToBytes } from '../git/path-bytes.ts'
import { ToolError } from '../model/errors.ts'
import type { FileStat, Files, Host } from './port.ts'
import { killAll, run } from './process.ts'
import { requester } from './request.ts'

/** A name that is not UTF-8 is opened by its bytes. */
const native = (path: string): string | Buffer => (path.isWellFormed() ? path : pathToBytes(path))

const missing = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

/** `undefined` for what is not there; every other fault is thrown. */
async function ifThere<T>(body: Promise<T>): Promise<T | undefined> {
  try {
    return await body
  } catch (error) {
    if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** A full disk and a directory that is none are the machine's fault, and no bug. */
async function written(path: string, body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    throw new ToolError(`${path} could not be written: ${(error as Error).message}.`)
  }
}

const temporary = new Set<string>()

const files: Files = {
  read: (path) => ifThere(fs.readFile(native(path))),
  stream: (path) => createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>,
  async stat(path): Promise<FileStat | undefined> {
    const stat = await ifThere(fs.lstat(native(path)))
    if (!stat) return undefined
    const kind = stat.isFile()
      ? 'file'
      : stat.isDirectory()
        ? 'directory'
        : stat.isSymbolicLink()
          ? 'link'
          : 'other'
    return { size: stat.size, modifiedMs: stat.mtimeMs, kind }
  },
  list: async (path) => ((await ifThere(fs.readdir(native(path)))) ?? []).sort(),
  realPath: (path) => ifThere(fs.realpath(path)),
  async write(path, data) {
    await written(path, async () => {
      await fs.mkdir(dirname(path), { recursive: true })
      await fs.writeFile(path, data)
    })
  },
  async append(path, data) {
    await written(path, () => fs.appendFile(path, data))
  },
  async link(target, path) {
    await fs.mkdir(dirname(path), { recursive: true })
    await fs.symlink(resolve(target), path)
  },
  async remove(path) {
    temporary.delete(path)
    await fs.rm(path, { recursive: true, force: true })
  },
  async temporaryDirectory(prefix) {
    const path = await fs.realpath(await fs.mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), `${prefix}-`)))
    temporary.add(path)
    return path
  },
  async glob(patterns, { cwd }) {
    const found = await glob([...patterns], {
      cwd,
      dot: true,
      onlyFiles: true,
      followSymbolicLinks: false,
      expandDirectories: false,
      // Nobody's reports lie there, and walking them costs more than all the rest.
      ignore: [
        '**/.git/**',
        ...(patterns.some((pattern) => pattern.includes('node_modules')) ? [] : ['**/node_modules/**']),
      ],
    })
    // Elsewhere than on Windows, a backslash is part of a name.
    return (sep === '/' ? found : found.map((path) => path.replaceAll(sep, '/'))).sort()
  },
}

export const machine = (): Pick<
  Host,
  'files' | 'run' | 'request' | 'now' | 'deadline' | 'cores' | 'environment'
> => ({
  files,
  run,
  request: requester(fetch),
  now: () => new Date(),
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
  cores: availableParallelism(),
  environment: Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
})

/** When the job is cancelled or someone presses Ctrl-C: no child process and no temporary directory stays behind. */
export function cleanUpWhenStopped(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      killAll()
      const removals = [...temporary].map((path) => fs.rm(path, { recursive: true, force: true }))
      Promise.allSettled(removals).finally(() => process.exit(128 + number))
    })
  }
}

/**
 * Patterns of users must not hang a job: after so many backtracks, which is within a millisecond, V8 goes on with its
 * linear-time engine. The flags are V8's own (src/flags/flag-definitions.h) and must be set before the first regular
 * expression is run. Patterns that the linear engine can't run (look-around, references back, counts above 16) keep the
 * usual one; where users may write those, the dangerous ones are refused.
 */
export function boundRegularExpressions(): void {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
  setFlagsFromString(`--regexp-backtracks-before-fallback=${backtracksBeforeFallback}`)
}

export const backtracksBeforeFallback = 20_000

/** Lets open output drain; nothing may hold the process after that. */
export function leave(exitCode: number): void {
  process.exitCode = exitCode
}
