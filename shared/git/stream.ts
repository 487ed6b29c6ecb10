/** What git writes, handed on chunk by chunk: git waits for whoever reads, so any amount costs the memory of one chunk. */

import type { Git, GitOptions } from './git.ts'

/**
 * The standard output of one git process. Leaving the loop early stops git. When `signal` is aborted, the stream ends
 * without an error after the chunk at hand: whoever set the limit asks the signal whether it was reached.
 */
export async function* streamGit(
  git: Git,
  args: readonly string[],
  options: Omit<GitOptions, 'onStdout'> = {},
): AsyncGenerator<Buffer, void, undefined> {
  const leaving = new AbortController()
  const { signal } = options
  const abort = () => leaving.abort()
  if (signal?.aborted) return
  signal?.addEventListener('abort', abort, { once: true })
  const waiting: { chunk: Buffer; taken: () => void }[] = []
  let wake = () => {}
  let ended = false
  let failure: unknown
  const run = git
    .run(args, {
      ...options,
      signal: leaving.signal,
      onStdout: (bytes) => {
        if (leaving.signal.aborted) return undefined
        return new Promise<void>((taken) => {
          waiting.push({ chunk: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), taken })
          wake()
        })
      },
    })
    .catch((error: unknown) => {
      failure = error
    })
    .finally(() => {
      ended = true
      wake()
    })
  try {
    for (;;) {
      const next = waiting.shift()
      if (next) {
        // Git goes on writing while this chunk is worked on.
        next.taken()
        yield next.chunk
        if (leaving.signal.aborted) return
      } else if (ended) break
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
    if (failure !== undefined && !leaving.signal.aborted) throw failure
  } finally {
    signal?.removeEventListener('abort', abort)
    leaving.abort()
    for (const { taken } of waiting) taken()
    await run
  }
}
