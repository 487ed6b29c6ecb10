/** Words that a push carries besides files: messages, people, names of refs, notes, and the text of a pull request. */

import { type GitObject, streamObjects } from '../../../../shared/git/object-stream.ts'
import { recordsOf } from '../../../../shared/git/objects.ts'
import { textAt } from '../../../../shared/git/payload.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import type { Event } from '../../../../shared/runner/port.ts'
import type { Piece } from '../candidate.ts'
import { batchOf, type Limits, type Source } from './batch.ts'

const longestText = 32 * 1024 * 1024

/** Messages of commits, and everybody whom they name, once. Commit objects are read raw: no mailmap, no re-encoding. */
export async function* readCommitTexts(
  repository: Repository,
  commits: readonly string[],
  limits: Limits,
): Source {
  const people = new Set<string>()
  let left = commits.length
  for await (const objects of objectsOf(repository, commits, limits)) {
    left -= objects.length
    const pieces: Piece[] = []
    for (const { id, bytes } of objects) {
      if (!bytes) continue
      const { header, message } = parted(bytes)
      if (message.length > 0) pieces.push({ bytes: message, kind: 'commit message', path: '', commit: id })
      for (const [, name] of header.matchAll(/^(?:author|committer) (.*) \d+ [+-]\d+$/gm)) {
        if (people.has(name!)) continue
        people.add(name!)
        pieces.push({ bytes: Buffer.from(name!, 'latin1'), kind: 'author', path: '', commit: id })
      }
    }
    yield batchOf({ pieces })
  }
  if (left > 0) yield batchOf({ unreached: [`the messages of ${left} commits`] })
}

const objectsOf = (repository: Repository, ids: readonly string[], { signal }: Limits) =>
  streamObjects(repository.git, ids, { limit: longestText, ...(signal === undefined ? {} : { signal }) })

function parted(bytes: Buffer): { readonly header: string; readonly message: Buffer } {
  const end = bytes.indexOf('\n\n')
  if (end < 0) return { header: bytes.toString('latin1'), message: Buffer.alloc(0) }
  return { header: bytes.toString('latin1', 0, end), message: bytes.subarray(end + 2) }
}

/** Messages of annotated tags and names of branches and tags: of all that are here, or of one, e.g. "refs/tags/v1". */
export async function* readRefTexts(repository: Repository, limits: Limits, only?: string): Source {
  const format = '--format=%(objecttype) %(objectname) %(refname)'
  const listed = await repository.git.run(['for-each-ref', format, ...(only === undefined ? [] : [only])])
  const refs = listed.stdout
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
  const pieces = refs.map((line): Piece => {
    const name = Buffer.from(line.split(' ').slice(2).join(' '), 'latin1')
    return { bytes: name, kind: 'branch name', path: '' }
  })
  yield batchOf({ pieces })
  let tags = refs.filter((line) => line.startsWith('tag ')).map((line) => line.split(' ')[1]!)
  // A tag may be of a tag, which is of a tag …
  while (tags.length > 0) {
    const further: string[] = []
    for await (const objects of objectsOf(repository, tags, limits))
      yield batchOf({ pieces: tagPieces(objects, further) })
    tags = further
  }
}

function tagPieces(objects: readonly GitObject[], further: string[]): Piece[] {
  return objects.flatMap(({ type, bytes }): Piece[] => {
    if (!bytes || type !== 'tag') return []
    const { header, message } = parted(bytes)
    const [, inner] = /^object ([0-9a-f]+)\ntype tag$/m.exec(header) ?? []
    if (inner !== undefined) further.push(inner)
    const tagger = /^tagger (.*) \d+ [+-]\d+$/m.exec(header)?.[1]
    return [
      { bytes: message, kind: 'tag message', path: '' },
      ...(tagger === undefined ? [] : [{ bytes: Buffer.from(tagger, 'latin1'), kind: 'author', path: '' }]),
    ]
  })
}

/** Notes (git-notes) on these commits, as far as they are here. */
export async function* readNotes(repository: Repository, commits: readonly string[], limits: Limits): Source {
  const wanted = new Set(commits)
  const refs = (await repository.git.text(['for-each-ref', '--format=%(objectname)', 'refs/notes'])).split(
    '\n',
  )
  const notes = new Map<string, string>()
  for (const ref of refs.filter((sha) => sha !== '')) {
    const { stdout } = await repository.git.run(['ls-tree', '-r', '-z', ref])
    for (const record of recordsOf(stdout)) {
      const [meta = '', path = ''] = record.toString('latin1').split('\t')
      const commit = path.replaceAll('/', '')
      if (wanted.has(commit)) notes.set(meta.split(' ')[2]!, commit)
    }
  }
  for await (const objects of objectsOf(repository, [...notes.keys()], limits))
    yield batchOf({
      pieces: objects.flatMap(({ id, bytes }) =>
        bytes ? [{ bytes, kind: 'note', path: '', commit: notes.get(id)!, blob: id }] : [],
      ),
    })
}

/** What people wrote on GitHub, as far as the event's payload has it. */
export function eventTexts({ payload }: Event): readonly Piece[] {
  const places = [
    ['pull_request', 'title'],
    ['pull_request', 'body'],
    ['pull_request', 'head', 'ref'],
    ['release', 'name'],
    ['release', 'body'],
  ]
  return places.flatMap((keys): Piece[] => {
    const text = textAt(payload, ...keys)
    const kind = keys.at(-1) === 'ref' ? 'branch name' : `${keys[0]!.replace('_', '-')} text`
    return text === undefined ? [] : [{ bytes: Buffer.from(text), kind, path: '' }]
  })
}
