/** The program once more, in another thread: for work that a gate shares out over the cores. */

import { realpathSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { InputError, ToolError } from '../model/errors.ts'
import type { Gate } from './gate.ts'
import { machine } from './machine.ts'
import type { Log, WorkHost } from './port.ts'
import { killAll } from './process.ts'

type Job = { readonly gate: string; readonly data: unknown }
type Message =
  | { readonly said: unknown }
  | { readonly fault: { readonly name: string; readonly message: string; readonly stack: string } }

export const isThread = (): boolean => !isMainThread

/** Only a door that calls `serveThread` may hand this to a host: the thread runs the program from its beginning. */
export function startThread(
  gate: string,
  data: unknown,
  onMessage: (message: unknown) => void,
): Promise<void> {
  const program = process.argv[1]
  if (program === undefined) throw new Error('this process runs no program that a thread could run')
  const worker = new Worker(realpathSync(program), { workerData: { gate, data } satisfies Job })
  return new Promise((resolve, reject) => {
    let fault: Error | undefined
    worker.on('message', (message: Message) => {
      if ('said' in message) onMessage(message.said)
      else fault = errorOf(message.fault)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (fault) reject(fault)
      else if (code === 0) resolve()
      else reject(new ToolError(`A thread ended with exit code ${code} before its work was done.`))
    })
  })
}

/** In the thread: does the one job that it was started for. */
export async function serveThread(gates: readonly Gate[]): Promise<void> {
  const { gate: name, data } = workerData as Job
  const tell = (message: Message): void => parentPort?.postMessage(message)
  try {
    const work = gates.find((gate) => gate.name === name)?.work
    if (!work) throw new Error(`the gate ${name} has no work for a thread`)
    await work(data, workHost(), (said) => tell({ said }))
  } catch (error) {
    killAll()
    const { name: kind, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    tell({ fault: { name: kind, message, stack } })
  }
}

/** The classes are lost on the way between threads, the names are not. */
function errorOf({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  if (name === 'InputError') return new InputError(message)
  if (name === 'ToolError') return new ToolError(message)
  return Object.assign(new Error(message), { stack })
}

const silent: Log = {
  info: () => {},
  warning: () => {},
  debug: () => {},
  progress: () => {},
  group: (_title, body) => body(),
  childOutput: () => {},
}

const workHost = (): WorkHost => ({ ...machine(), log: silent })
