/** What changed between two trees, as far as matching needs it: which files, and which lines of them. No text. */

/**
 * One run of changed lines without context, numbered as git's `@@ -41,2 +43 @@` does: lines count from 1. With
 * `oldLines` 0, lines were inserted after `oldStart`; with `newLines` 0, lines went away after `newStart`.
 */
export type Hunk = {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
}

export type FileChange = {
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed' | 'copied'
  readonly oldPath?: string // absent for an added file
  readonly newPath?: string // absent for a deleted file
  /** In the order of the file, not overlapping. Empty for a binary file, whose lines are all held to be changed. */
  readonly hunks: readonly Hunk[]
  readonly binary: boolean
  readonly submodule?: boolean // true when the path is a commit of another repository
}

export type Diff = {
  readonly base: string // sha
  readonly head: string | undefined // sha; undefined for the working tree, untracked files included
  readonly changes: readonly FileChange[] // sorted by path
  readonly notes: readonly string[] // what git could not do, e.g. look for renames among too many files
}
