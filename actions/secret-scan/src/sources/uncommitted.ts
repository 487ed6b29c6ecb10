/** What is not committed: staged, changed or untracked; and what comes in on standard input. */

import { untrackedFiles } from '../../../../shared/git/diff.ts'
import { recordsOf } from '../../../../shared/git/objects.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { streamGit } from '../../../../shared/git/stream.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import { archiveKind } from '../archive/archive-kind.ts'
import { batchOf, type Limits, type Source, tooLarge, wholeFile } from './batch.ts'
import { patchOptions, patchSettings, readBinary, readPatch } from './changes.ts'
import { type BinaryFile, patchPiecesReader } from './patch-pieces.ts'
import { readWorkingTree } from './tree.ts'

/** What the next commit would add. */
export async function* readStaged(repository: Repository, limits: Limits): Source {
  yield* differing(repository, ['--cached'], limits)
  const changed = await changedFiles(repository, ['--cached'])
  yield* archivesOf(readBinary(repository.git, changed, limits))
}

/** What lies in the working tree and not in HEAD, untracked files included. */
export async function* readUncommitted(repository: Repository, files: Files, limits: Limits): Source {
  yield* differing(repository, [], limits)
  const changed = (await changedFiles(repository, [])).map(({ path }) => path)
  yield* archivesOf(readWorkingTree(repository, files, limits, changed))
  const untracked = (await untrackedFiles(repository.git)).map(pathFromBytes)
  yield* readWorkingTree(repository, files, limits, untracked)
}

async function* differing(repository: Repository, which: readonly string[], limits: Limits): Source {
  const { git } = repository
  const base = await headTree(repository)
  // As text, whatever the attributes say: the new content of a binary file may be in no object yet.
  const args = [
    'diff',
    ...which,
    '--text',
    '--unified=0',
    '--irreversible-delete',
    ...patchOptions,
    base,
    '--',
  ]
  const options = limits.signal === undefined ? {} : { signal: limits.signal }
  const stream = streamGit(git, args, { settings: patchSettings, ...options })
  yield* readPatch(git, stream, patchPiecesReader(limits.maxFileBytes), limits)
  if (limits.signal?.aborted) yield batchOf({ unreached: ['what differs from HEAD'] })
}

const headTree = async ({ git, head }: Repository): Promise<string> =>
  (await head()) ?? git.text(['hash-object', '-t', 'tree', '--stdin'], { stdin: '' })

/** Added or changed regular files. */
async function changedFiles(
  repository: Repository,
  which: readonly string[],
): Promise<readonly BinaryFile[]> {
  const options = [
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=AMT',
    '--ignore-submodules=all',
  ]
  const args = ['diff', ...which, ...options, await headTree(repository), '--']
  const records = [...recordsOf((await repository.git.run(args, { settings: patchSettings })).stdout)]
  return records.flatMap((record, i) => {
    // ":100644 100644 <id> <id> M", and then the path
    const [, mode = '', , blob = ''] = record.toString('latin1').split(' ')
    const path = records[i + 1]
    return i % 2 === 0 && path && mode.startsWith('100')
      ? [{ path: pathFromBytes(path), commit: '', blob }]
      : []
  })
}

/** The lines of an archive say nothing; it is read whole. What was left out was listed with its lines. */
async function* archivesOf(source: Source): Source {
  for await (const { pieces, unreached } of source) {
    const archives = pieces.filter(({ bytes }) => archiveKind(bytes) !== undefined)
    yield batchOf({ pieces: archives, blobs: archives.length, unreached })
  }
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
