/**
 * What commits changed: their added lines by `git log -p --cc`, and binary files by their ids. Attributes of the
 * repository have no say in it: a line "*.env -diff" would hide files from every scanner that reads `git log`.
 */

import type { Git } from '../../../../shared/git/git.ts'
import { fetchLeftOut, streamObjects } from '../../../../shared/git/object-stream.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { streamGit } from '../../../../shared/git/stream.ts'
import { ToolError } from '../../../../shared/model/errors.ts'
import { type Batch, batchOf, type Limits, type Skipped, type Source, tooLarge, wholeFile } from './batch.ts'
import {
  type BinaryFile,
  type PatchPieces,
  type PatchPiecesReader,
  patchPiecesReader,
} from './patch-pieces.ts'
import type { Scope } from './range.ts'

export const patchOptions = [
  '--patch',
  '--inter-hunk-context=0',
  '--full-index',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--find-renames=50%',
  '-l1000',
  '--submodule=short',
  '--ignore-submodules=none',
]

/**
 * Merges are asked for by themselves: of a merge without lines of context, git 2.39 gives wrong line numbers where a line
 * was lost in front of a kept one.
 */
const kinds = [
  ['--no-merges', '--unified=0', '--irreversible-delete', '--format=commit %H'],
  ['--merges', '--cc', '--unified=1', '--irreversible-delete', '--format=commit %H'],
]

export const patchSettings = [
  'diff.noprefix=false',
  'diff.mnemonicPrefix=false',
  'diff.external=',
  // From 2.43 on, git takes attributes from HEAD where it has no working tree. This is the tree of nothing.
  'attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  'diff.orderFile=/dev/null',
  'diff.relative=false',
  'diff.suppressBlankEmpty=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.mailmap=false',
]

type CommitScope = Extract<Scope, { kind: 'commits' }>

/** The commits of a range, newest first. */
export async function commitsOf(git: Git, { include, exclude }: CommitScope): Promise<readonly string[]> {
  const revisions = [...include, ...exclude.map((sha) => `^${sha}`)]
  if (include.length === 0) return []
  const words = await git.text(['rev-list', '--stdin'], { stdin: `${revisions.join('\n')}\n` })
  return words === '' ? [] : words.split('\n')
}

/** The changes of each commit against its parents; of a merge, what none of its parents has. */
export async function* readCommits(
  repository: Repository,
  commits: readonly string[],
  limits: Limits,
): Source {
  if (commits.length === 0) return
  const { git, gitDirectory } = repository
  await fetchLeftOut(git, ['--no-walk'], commits)
  let done = 0
  for (const kind of kinds) {
    const args = [`--git-dir=${gitDirectory}`, '--bare', 'log', '--no-walk=unsorted', '--stdin', ...kind]
    // Without a working tree and an index at hand, git finds no attributes.
    const stream = streamGit(git.in(gitDirectory), [...args, ...patchOptions], {
      stdin: `${commits.join('\n')}\n`,
      settings: patchSettings,
      ...(limits.signal === undefined ? {} : { signal: limits.signal }),
    })
    for await (const batch of readPatch(git, stream, patchPiecesReader(limits.maxFileBytes), limits)) {
      done += batch.commits
      yield batch
    }
  }
  if (done === commits.length) return
  if (!limits.signal?.aborted)
    throw new ToolError(`git log told of ${done} commits where ${commits.length} were asked for.`)
  yield batchOf({ unreached: [`the changes of ${commits.length - done} of ${commits.length} commits`] })
}

/** Pieces of a patch as git writes it, with the binary files that it only names; `readNamed` reads those. */
export async function* readPatch(
  git: Git,
  stream: AsyncIterable<Buffer>,
  reader: PatchPiecesReader,
  limits: Limits,
  readNamed = (files: readonly BinaryFile[]): Source => readBinary(git, files, limits),
): Source {
  const seen = new Set<string>()
  let waiting: BinaryFile[] = []
  const taken = (part: PatchPieces): Batch => {
    for (const file of part.binary) if (!seen.has(file.blob)) waiting.push(file)
    for (const file of part.binary) seen.add(file.blob)
    return batchOf({ pieces: part.pieces, skipped: part.skipped, commits: part.commits })
  }
  for await (const chunk of stream) {
    yield taken(told(() => reader.push(chunk)))
    if (waiting.length < 500) continue
    yield* readNamed(waiting)
    waiting = []
  }
  if (limits.signal?.aborted) {
    if (waiting.length > 0) yield batchOf({ unreached: [`${waiting.length} binary files`] })
    return
  }
  yield taken(told(() => reader.end()))
  yield* readNamed(waiting)
}

function told<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new ToolError(`git wrote a patch in a way we do not know: ${(error as Error).message}`)
  }
}

/** From the store, by their ids. */
export async function* readBinary(git: Git, files: readonly BinaryFile[], limits: Limits): Source {
  const byId = new Map(files.map((file) => [file.blob, file]))
  let left = byId.size
  const limit = {
    limit: limits.maxFileBytes,
    ...(limits.signal === undefined ? {} : { signal: limits.signal }),
  }
  for await (const objects of streamObjects(git, [...byId.keys()], limit)) {
    left -= objects.length
    const skipped: Skipped[] = []
    const pieces = objects.flatMap(({ id, type, size, bytes }) => {
      const { path, commit } = byId.get(id)!
      if (type === 'missing') skipped.push({ what: path, why: 'it is not in this clone' })
      else if (!bytes) skipped.push(tooLarge(path, size, limits.maxFileBytes))
      else {
        const at = commit === '' ? {} : { commit }
        return [{ bytes, kind: 'blob', path, ...at, blob: id, lineAt: wholeFile(bytes) }]
      }
      return []
    })
    yield batchOf({ pieces, skipped, blobs: pieces.length })
  }
  if (left > 0 && limits.signal?.aborted) yield batchOf({ unreached: [`${left} binary files`] })
}
