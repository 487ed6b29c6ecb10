/** Commits, trees and blobs out of git's store. Everything is asked by sha, so no path can be taken for an option. */

import { ToolError } from '../model/errors.ts'
import type { Git } from './git.ts'
import { pathFromBytes } from './path-bytes.ts'

export const isSha = (text: unknown): text is string =>
  typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

/** The sha of the commit that `revision` names, e.g. "HEAD^2" or "v1.0"; undefined when there is none here. */
export async function resolveCommit(git: Git, revision: string): Promise<string | undefined> {
  if (revision === '' || /[\0\n]/.test(revision)) return undefined
  // Asked on standard input, a revision that begins with a dash is no option. A partial clone fails with 128 where it
  // may not fetch what is missing.
  const { stdout } = await git.run(['cat-file', '--batch-check'], {
    stdin: `${revision}^{commit}\n`,
    expect: [0, 128],
  })
  const [sha, type] = stdout.toString('latin1').split(/[ \n]/)
  return type === 'commit' && isSha(sha) ? sha : undefined
}

export type Commit = { readonly parents: readonly string[]; readonly time: Date }

/** What the commit object itself says, where a shallow clone hides the parents. */
export async function readCommit(git: Git, sha: string): Promise<Commit> {
  const header = (await git.text(['cat-file', 'commit', sha])).split('\n\n', 1)[0]!
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((found) => found[1]!)
  const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(header)?.[1]
  if (seconds === undefined) throw new ToolError(`Commit ${sha} has no committer date.`)
  return { parents, time: new Date(Number(seconds) * 1000) }
}

export type TreeEntry = { readonly mode: string; readonly sha: string }

/** All entries below the root of a commit, by path; modes are "100644", "100755", "120000" and "160000". */
export async function readTree(git: Git, commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
  const { stdout } = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit])
  const tree = new Map<string, TreeEntry>()
  for (const record of recordsOf(stdout)) {
    const tab = record.indexOf(0x09)
    const [mode, , sha] = record.toString('latin1', 0, tab).split(' ')
    tree.set(pathFromBytes(record.subarray(tab + 1)), { mode: mode!, sha: sha! })
  }
  return tree
}

/** The parts of what git writes with `-z`. */
export function* recordsOf(bytes: Buffer): Iterable<Buffer> {
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(0, at)
    yield bytes.subarray(at, end < 0 ? bytes.length : end)
    at = end < 0 ? bytes.length : end + 1
  }
}

/** No linter's finding points into a file this long; its text is not held. */
const largestBlob = 32 * 1024 * 1024

/** The contents by sha, through one process; a blob over 32 MiB or not here is left out. */
export async function readBlobs(git: Git, shas: Iterable<string>): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(shas)]
  if (wanted.length === 0) return new Map()
  const reader = batchReader(largestBlob)
  await git.run(['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n`, onStdout: reader.push })
  return reader.end()
}

/** Reads `<sha> blob <size>\n<bytes>\n` and `<sha> missing\n` as they stream by. */
export function batchReader(limit: number) {
  const blobs = new Map<string, Buffer>()
  let header = Buffer.alloc(0)
  let current: { sha: string; parts: Buffer[]; keep: boolean } | undefined
  let left = 0 // bytes of the blob still to come, with the newline after it
  let problem: string | undefined

  function begin(line: string): void {
    const [sha, type, size] = line.split(' ')
    if (type === 'missing' || type === 'ambiguous') return
    if (sha === undefined || size === undefined || !/^\d+$/.test(size)) problem ??= line
    else {
      current = { sha, parts: [], keep: type === 'blob' && Number(size) <= limit }
      left = Number(size) + 1
    }
  }

  function finish(): void {
    if (current?.keep) blobs.set(current.sha, Buffer.concat(current.parts).subarray(0, -1))
    current = undefined
  }

  return {
    push(bytes: Uint8Array): void {
      let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      while (rest.length > 0) {
        if (current) {
          const part = rest.subarray(0, left)
          if (current.keep) current.parts.push(part)
          left -= part.length
          rest = rest.subarray(part.length)
          if (left === 0) finish()
          continue
        }
        const end = rest.indexOf(0x0a)
        header = Buffer.concat([header, rest.subarray(0, end < 0 ? rest.length : end)])
        rest = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1)
        if (end < 0) continue
        begin(header.toString('latin1'))
        header = Buffer.alloc(0)
      }
    },
    end(): ReadonlyMap<string, Buffer> {
      if (problem !== undefined || current)
        throw new ToolError(`git cat-file answered in a way we do not know: ${problem ?? 'it broke off'}`)
      return blobs
    },
  }
}
