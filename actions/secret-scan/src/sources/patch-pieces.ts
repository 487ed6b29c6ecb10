/**
 * Reads what `git log --patch --cc --unified=0 --full-index` writes, byte by byte as it streams by, and keeps the added
 * lines. Lines of hunks are counted off by the hunk's header, or told by their first character, which git's own
 * lines behind a hunk never have; so no line of a file can be taken for one of git's.
 *
 * Of a merge (`diff --cc`), a line is kept when no parent has it: that is what the merge itself brought in. Lines that
 * one parent has were added by commits of their own.
 */

import { commonName } from '../../../../shared/git/patch.ts'
import { pathFromBytes, unquote } from '../../../../shared/git/path-bytes.ts'
import { archiveKind } from '../archive/archive-kind.ts'
import type { Piece } from '../candidate.ts'
import { isLfsPointer, lfsContent, type Skipped, tooLarge } from './batch.ts'
import { bodyReader } from './patch-body.ts'

/** A binary file; its new content has to be read by its id. */
export type BinaryFile = { readonly path: string; readonly commit: string; readonly blob: string }

export type PatchPieces = {
  readonly pieces: Piece[]
  readonly skipped: Skipped[]
  readonly binary: BinaryFile[]
  commits: number
}

type Section = {
  path: string | undefined
  /** Where the path came into being by this commit: a new file, a rename, a copy. */
  fresh: boolean
  blob: string | undefined
  gitlink: boolean
  binary: boolean
}

const newline = 0x0a
const longestHeader = 64 * 1024 // paths have 4,096 bytes at most, each quoted as four

export type PatchPiecesReader = {
  /** What is complete after this chunk. Throws an Error where the text is not what git writes. */
  push(chunk: Buffer): PatchPieces
  end(): PatchPieces
}

/** `begun`: the commit of a patch that comes without a line "commit <sha>", as that of `git diff` does. */
export function patchPiecesReader(maxFileBytes: number, begun?: string): PatchPiecesReader {
  let ready = fresh()
  let commit = begun ?? ''
  let section: Section | undefined
  let partial: Buffer[] = [] // a header line that is not complete yet
  let partialBytes = 0
  let open = false // whether a commit is being read
  const body = bodyReader(maxFileBytes)

  function finishSection(): void {
    if (!section) return
    const { path, blob } = section
    if (path === undefined) throw new Error('a file of the patch has no name')
    const at = { path, ...(commit === '' ? {} : { commit }), ...(blob === undefined ? {} : { blob }) }
    if (section.fresh) ready.pieces.push({ ...at, bytes: Buffer.from(path), kind: 'file name' })
    const added = body.take()
    if (section.gitlink)
      ready.skipped.push({ what: path, why: 'it is a submodule, whose commits are in another repository' })
    else if (section.binary || archiveKind(added.bytes) !== undefined) {
      // An archive may be free of NULs, and so be text to git.
      if (blob !== undefined) ready.binary.push({ path, commit, blob })
    } else if (added.dropped) ready.skipped.push(tooLarge(path, added.length, maxFileBytes))
    else if (added.bytes.length > 0) {
      ready.pieces.push({ ...at, bytes: added.bytes, kind: 'added lines', lineAt: added.lineAt })
      if (isLfsPointer(added.bytes)) ready.skipped.push(lfsContent(path))
    }
    section = undefined
  }

  function finishCommit(): void {
    finishSection()
    if (open) ready.commits++
    open = false
  }

  function header(line: Buffer): void {
    const text = line.toString('latin1')
    if (text.startsWith('diff --')) {
      finishSection()
      section = sectionOf(text)
    } else if (text.startsWith('@@')) {
      if (!section || !body.begin(text)) throw new Error(`not a hunk: ${text.slice(0, 80)}`)
    } else if (text.startsWith('commit ')) {
      finishCommit()
      commit = text.slice('commit '.length)
      open = true
    } else if (section) extend(section, text)
  }

  function hand(): PatchPieces {
    const done = ready
    ready = fresh()
    return done
  }

  return {
    push(chunk) {
      let at = 0
      while (at < chunk.length) {
        at = body.read(chunk, at)
        if (at >= chunk.length) break
        const end = chunk.indexOf(newline, at)
        const part = chunk.subarray(at, end < 0 ? chunk.length : end)
        partialBytes += part.length
        if (partialBytes > longestHeader) throw new Error('a line of a header has no end')
        partial.push(part)
        at = end < 0 ? chunk.length : end + 1
        if (end < 0) break
        header(partial.length === 1 ? partial[0]! : Buffer.concat(partial))
        partial = []
        partialBytes = 0
      }
      return hand()
    },
    end() {
      if (body.isOpen()) throw new Error('the patch ends in the middle of a hunk')
      finishCommit()
      return hand()
    },
  }
}

const fresh = (): PatchPieces => ({ pieces: [], skipped: [], binary: [], commits: 0 })

/** "diff --git a/x b/x" or "diff --cc x". */
function sectionOf(text: string): Section {
  const combined = /^diff --(?:cc|combined) (.*)$/s.exec(text)?.[1]
  const path = combined === undefined ? commonName(text.slice('diff --git '.length)) : pathOf(combined)
  return { path, fresh: false, blob: undefined, gitlink: false, binary: false }
}

/** A name of git's, quoted where it must be; `text` is Latin-1, a character a byte. */
const pathOf = (text: string): string => pathFromBytes(unquote(text)?.name ?? Buffer.from(text, 'latin1'))

function extend(section: Section, text: string): void {
  const blob = /^index [0-9a-f,]+\.\.([0-9a-f]+)(?: |$)/.exec(text)?.[1]
  if (blob !== undefined && !/^0+$/.test(blob)) section.blob = blob
  if (text.startsWith('new file mode')) section.fresh = true
  if (text.startsWith('Binary files ')) section.binary = true
  if (/^(?:index |new file mode |mode )/.test(text) && text.endsWith('160000')) section.gitlink = true
  const to = /^(?:rename|copy) to (.*)$/s.exec(text)?.[1]
  if (to === undefined) return
  section.path = pathOf(to)
  section.fresh = true
}
