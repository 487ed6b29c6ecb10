/**
 * Starts child processes: no shell, a closed environment, an own process group that is killed whole, bounded output.
 * `@actions/exec` can do none of the last three (docs/decisions/0002-one-way-to-start-a-process.md).
 */

import { type ChildProcess, spawn } from 'node:child_process'
import type { RunResult, RunSpec } from './port.ts'

const defaultOutputBytes = 64 * 1024 * 1024
const graceMs = 2_000 // between SIGTERM and SIGKILL

const running = new Set<ChildProcess>()

/** Kills what still runs; for the moment before this process itself is told to stop. */
export const killAll = (): void => {
  for (const child of running) killGroup(child, 'SIGKILL')
}

export function run(spec: RunSpec): Promise<RunResult> {
  const started = performance.now()
  const limit = spec.maxOutputBytes ?? defaultOutputBytes
  const stdout = bounded(limit)
  const stderr = bounded(limit)
  return new Promise((resolve) => {
    const child = spawn(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: { ...spec.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    running.add(child)
    let timedOut = false
    let failedToStart: string | undefined
    const timers = spec.timeoutMs === undefined ? [] : [setTimeout(onTimeout, spec.timeoutMs)]

    function onTimeout(): void {
      timedOut = true
      killGroup(child, 'SIGTERM')
      timers.push(setTimeout(() => killGroup(child, 'SIGKILL'), graceMs))
    }
    const onStdout = spec.onStdout ?? stdout.take
    child.stdout.on('data', (chunk: Buffer) => {
      const taken = onStdout(chunk)
      if (!taken) return
      child.stdout.pause()
      taken.finally(() => child.stdout.resume())
    })
    const stop = () => {
      killGroup(child, 'SIGKILL')
      child.stdout.resume() // a paused stream never ends
    }
    if (spec.signal?.aborted) stop()
    else spec.signal?.addEventListener('abort', stop, { once: true })
    child.stderr.on('data', stderr.take)
    child.stdin.on('error', () => {}) // EPIPE: the child need not read what we offer
    child.stdin.end(spec.stdin ?? '')
    child.on('error', (error: NodeJS.ErrnoException) => {
      failedToStart = error.code === 'ENOENT' ? `not found: ${spec.command}` : error.message
      finish(undefined, undefined)
    })
    // A grandchild that keeps the pipes open must not hold us for ever: after the exit, the group goes.
    child.on('exit', () => {
      timers.push(setTimeout(() => killGroup(child, 'SIGKILL'), graceMs))
    })
    child.on('close', (code, signal) => finish(code ?? undefined, signal ?? undefined))

    function finish(exitCode: number | undefined, signal: string | undefined): void {
      for (const timer of timers) clearTimeout(timer)
      if (timedOut) killGroup(child, 'SIGKILL')
      spec.signal?.removeEventListener('abort', stop)
      running.delete(child)
      resolve({
        exitCode,
        signal,
        timedOut,
        failedToStart,
        stdout: stdout.bytes(),
        stderr: stderr.bytes(),
        droppedBytes: stdout.dropped() + stderr.dropped(),
        milliseconds: Math.round(performance.now() - started),
      })
    }
  })
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // ESRCH: the whole group is gone already
  }
}

function bounded(limit: number) {
  const chunks: Buffer[] = []
  let kept = 0
  let dropped = 0
  return {
    take: (chunk: Buffer): void => {
      const room = limit - kept
      const part = chunk.length > room ? chunk.subarray(0, room) : chunk
      if (part.length > 0) chunks.push(part)
      kept += part.length
      dropped += chunk.length - part.length
    },
    bytes: (): Buffer => Buffer.concat(chunks),
    dropped: (): number => dropped,
  }
}
