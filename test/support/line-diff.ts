/** Diffs of small in-memory trees, as git would give them: unchanged lines by longest common subsequence. */

import type { Diff, FileChange, Hunk } from '../../shared/model/diff.ts'
import { compareText } from '../../shared/model/finding.ts'

export type Tree = Readonly<Record<string, readonly string[]>>

/** `renames` maps old paths to new ones. */
export function diffOf(base: Tree, head: Tree, renames: Readonly<Record<string, string>> = {}): Diff {
  const changes: FileChange[] = []
  const renamed = new Set(Object.values(renames))
  for (const [oldPath, lines] of Object.entries(base)) {
    const newPath = renames[oldPath] ?? oldPath
    const now = head[newPath]
    const status = now === undefined ? 'deleted' : newPath === oldPath ? 'modified' : 'renamed'
    const hunks = hunksOf(lines, now ?? [])
    if (status === 'modified' && hunks.length === 0) continue
    changes.push({ status, oldPath, ...(now === undefined ? {} : { newPath }), hunks, binary: false })
  }
  for (const [newPath, lines] of Object.entries(head))
    if (!(newPath in base) && !renamed.has(newPath))
      changes.push({ status: 'added', newPath, hunks: hunksOf([], lines), binary: false })
  changes.sort((a, b) => compareText(a.newPath ?? a.oldPath ?? '', b.newPath ?? b.oldPath ?? ''))
  return { base: 'a'.repeat(40), head: 'b'.repeat(40), changes, notes: [] }
}

export function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  const common = commonLengths(old, now)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++
      j++
      continue
    }
    const [fromOld, fromNew] = [i, j]
    while ((i < old.length || j < now.length) && !(i < old.length && j < now.length && old[i] === now[j])) {
      if (j >= now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) i++
      else j++
    }
    const [oldLines, newLines] = [i - fromOld, j - fromNew]
    hunks.push({
      oldStart: oldLines > 0 ? fromOld + 1 : fromOld,
      oldLines,
      newStart: newLines > 0 ? fromNew + 1 : fromNew,
      newLines,
    })
  }
  return hunks
}

function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i]![j] =
        old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}
