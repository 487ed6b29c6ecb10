/** What is not committed: staged, changed or untracked; and what comes in on standard input. */

import { untrackedFiles } from '../../../../shared/git/diff.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { streamGit } from '../../../../shared/git/stream.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import { batchOf, type Limits, type Source, tooLarge, wholeFile } from './batch.ts'
import { patchOptions, patchSettings, readPatch } from './changes.ts'
import { patchPiecesReader } from './patch-pieces.ts'
import { readWorkingTree } from './tree.ts'

/** What the next commit would add. */
export const readStaged = (repository: Repository, limits: Limits): Source =>
  differing(repository, ['--cached'], limits)

/** What lies in the working tree and not in HEAD, untracked files included. */
export async function* readUncommitted(repository: Repository, files: Files, limits: Limits): Source {
  // The new content of a binary file may be in no object yet.
  yield* differing(repository, [], limits, (binary) =>
    readWorkingTree(
      repository,
      files,
      limits,
      binary.map(({ path }) => path),
    ),
  )
  const untracked = (await untrackedFiles(repository.git)).map(pathFromBytes)
  yield* readWorkingTree(repository, files, limits, untracked)
}

/** A file that git takes for binary, or that attributes call so, is read whole: archives are opened that way. */
async function* differing(
  repository: Repository,
  which: readonly string[],
  limits: Limits,
  readNamed?: Parameters<typeof readPatch>[4],
): Source {
  const { git } = repository
  const base =
    (await repository.head()) ?? (await git.text(['hash-object', '-t', 'tree', '--stdin'], { stdin: '' }))
  const args = ['diff', ...which, '--unified=0', '--irreversible-delete', ...patchOptions, base, '--']
  const options = limits.signal === undefined ? {} : { signal: limits.signal }
  const stream = streamGit(git, args, { settings: patchSettings, ...options })
  yield* readPatch(git, stream, patchPiecesReader(limits.maxFileBytes), limits, readNamed)
  if (limits.signal?.aborted) yield batchOf({ unreached: ['what differs from HEAD'] })
}

/** All of it as one piece. */
export async function* readStandardInput(chunks: AsyncIterable<Buffer>, limits: Limits): Source {
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size <= limits.maxFileBytes) kept.push(chunk)
    else kept.length = 0
  }
  const bytes = Buffer.concat(kept)
  yield size > limits.maxFileBytes
    ? batchOf({ skipped: [tooLarge('standard input', size, limits.maxFileBytes)] })
    : batchOf({ pieces: [{ bytes, kind: 'blob', path: '', lineAt: wholeFile(bytes) }], blobs: 1 })
}
