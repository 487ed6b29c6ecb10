/** Objects out of git's store as they stream by, in the order they were asked for. */

import { ToolError } from '../model/errors.ts'
import type { Git } from './git.ts'
import { streamGit } from './stream.ts'

/** `bytes` is undefined where there are more than the limit; `type` is "missing" for what is not here. */
export type GitObject = {
  readonly id: string
  readonly type: string
  readonly size: number
  readonly bytes: Buffer | undefined
}

/** Lists of what is complete so far. Memory: the object at hand, at most `limit` bytes, and one chunk. */
export async function* streamObjects(
  git: Git,
  ids: readonly string[],
  { limit, signal }: { readonly limit: number; readonly signal?: AbortSignal },
): AsyncGenerator<readonly GitObject[], void, undefined> {
  if (ids.length === 0) return
  const reader = objectReader(limit)
  const options = { stdin: `${ids.join('\n')}\n`, ...(signal === undefined ? {} : { signal }) }
  for await (const chunk of streamGit(git, ['cat-file', '--batch', '--buffer'], options)) {
    const objects = reader(chunk)
    if (objects.length > 0) yield objects
  }
}

/** Reads `<id> <type> <size>\n<bytes>\n` and `<id> missing\n`. */
export function objectReader(limit: number): (chunk: Buffer) => readonly GitObject[] {
  let header = ''
  let current: { readonly id: string; readonly type: string; readonly size: number } | undefined
  let whole: Buffer | undefined // of an object that is spread over chunks
  let left = 0 // bytes of the object still to come, with the newline after it

  return (chunk) => {
    const done: GitObject[] = []
    let at = 0
    while (at < chunk.length) {
      if (!current) {
        const end = chunk.indexOf(0x0a, at)
        header += chunk.toString('latin1', at, end < 0 ? chunk.length : end)
        if (end < 0) break
        at = end + 1
        const [id = '', type = '', size] = header.split(' ')
        header = ''
        if (type === 'missing') done.push({ id, type, size: 0, bytes: undefined })
        else if (size === undefined || !/^\d+$/.test(size))
          throw new ToolError('git cat-file answered in a way we do not know')
        else {
          current = { id, type, size: Number(size) }
          left = current.size + 1
        }
        continue
      }
      const part = chunk.subarray(at, at + left)
      const keep = current.size <= limit
      if (keep && part.length <= current.size) whole ??= Buffer.allocUnsafe(current.size)
      // The newline behind the object finds no room in `whole`, which is as it should be.
      whole?.set(part.subarray(0, Math.max(0, left - 1)), current.size + 1 - left)
      left -= part.length
      at += part.length
      if (left > 0) continue
      done.push({ ...current, bytes: keep ? (whole ?? part.subarray(0, current.size)) : undefined })
      current = undefined
      whole = undefined
    }
    return done
  }
}

/**
 * Gets objects that a partial clone left out, all at once, where git itself would fetch them one by one. Does nothing in
 * a clone that has no promisor. `options` and `revisions` are those of `git rev-list`, e.g. ["--no-walk"] and commits. What could not be fetched stays missing, and is told so when it is asked for.
 */
export async function fetchLeftOut(
  git: Git,
  options: readonly string[],
  revisions: readonly string[],
): Promise<void> {
  const promised = await git.run(['config', '--get-regexp', '^remote\\..*\\.promisor$'], { expect: [0, 1] })
  if (promised.exitCode !== 0) return
  const args = ['rev-list', '--objects', '--missing=print', ...options, '--stdin']
  const missing: string[] = []
  let rest = ''
  for await (const chunk of streamGit(git, args, {
    stdin: revisions.map((revision) => `${revision}\n`).join(''),
  })) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop()!
    for (const line of lines) if (line.startsWith('?')) missing.push(line.slice(1))
  }
  if (missing.length === 0) return
  await git.run(
    ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin', 'origin'],
    {
      stdin: `${missing.join('\n')}\n`,
      settings: ['fetch.negotiationAlgorithm=noop'],
      expect: [0, 1, 128],
      timeoutMs: 5 * 60_000,
    },
  )
}
