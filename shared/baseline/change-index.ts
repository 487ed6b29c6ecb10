/** A diff by path, for asking where a file and a line of one side stand on the other. */

import type { Diff, FileChange } from '../model/diff.ts'
import { placeInNew, placeInOld } from './line-map.ts'

export type Whereabouts = {
  /** The same line on the other side, 0 when the line is on this side only. */
  readonly same: number
  /** The line of the other side that comes nearest. */
  readonly near: number
  /** A number for the hunk that holds the line, the same on both sides; -1 outside of hunks. */
  readonly hunk: number
}

export type ChangeIndex = {
  /** The path at the base; undefined for an added file. A copy is an added file, since its source has its own findings. */
  basePath(headPath: string): string | undefined
  fromHead(path: string, line: number): Whereabouts
  fromBase(path: string, line: number): Whereabouts
  /** The change that made the file of the head what it is; undefined for an unchanged file. */
  headChange(path: string): FileChange | undefined
  baseChange(path: string): FileChange | undefined
  /** The changed submodule that the file of the head lies in: git does not say what changed in there. */
  submodule(headPath: string): string | undefined
}

export function changeIndex(diff: Diff): ChangeIndex {
  const byHead = new Map<string, FileChange>()
  const byBase = new Map<string, FileChange>()
  const firstHunk = new Map<FileChange, number>()
  let hunks = 0
  for (const change of diff.changes) {
    firstHunk.set(change, hunks)
    hunks += change.hunks.length
    if (change.newPath !== undefined) byHead.set(change.newPath, change)
    if (change.oldPath !== undefined && change.status !== 'copied') byBase.set(change.oldPath, change)
  }

  const inHead = directoryAmong([...byHead.values()].map(({ newPath, submodule }) => submodule && newPath))
  const inBase = directoryAmong([...byBase.values()].map(({ oldPath, submodule }) => submodule && oldPath))

  function whereabouts(change: FileChange | undefined, line: number, side: 'head' | 'base'): Whereabouts {
    if (!change) return { same: line, near: line, hunk: -1 }
    if (!hasBothSides(change)) return unknown(line)
    const place = (side === 'head' ? placeInOld : placeInNew)(change.hunks, line)
    return place.hunk < 0
      ? { same: place.line, near: place.line, hunk: -1 }
      : { same: 0, near: place.line, hunk: firstHunk.get(change)! + place.hunk }
  }

  return {
    basePath(path) {
      const change = byHead.get(path)
      if (!change) return path
      return change.status === 'added' || change.status === 'copied' ? undefined : change.oldPath
    },
    fromHead: (path, line) => (inHead(path) ? unknown(line) : whereabouts(byHead.get(path), line, 'head')),
    fromBase: (path, line) => (inBase(path) ? unknown(line) : whereabouts(byBase.get(path), line, 'base')),
    headChange: (path) => byHead.get(path),
    baseChange: (path) => byBase.get(path),
    submodule: inHead,
  }
}

const unknown = (line: number): Whereabouts => ({ same: 0, near: line, hunk: -1 })

/** Which of some directories a path lies in. */
function directoryAmong(all: readonly (string | false | undefined)[]): (path: string) => string | undefined {
  const directories = all.filter((path) => typeof path === 'string')
  return (path) => directories.find((directory) => path.startsWith(`${directory}/`))
}

const hasBothSides = (change: FileChange): boolean =>
  !change.binary && (change.status === 'modified' || change.status === 'renamed')
