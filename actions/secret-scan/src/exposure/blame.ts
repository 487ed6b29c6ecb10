/** Which commit brought a line, exactly: no white space is overlooked, and no list of commits to be passed over counts. */

import type { Repository } from '../../../../shared/git/repository.ts'
import { ToolError } from '../../../../shared/model/errors.ts'

export type Line = { readonly path: string; readonly line: number }

/** A blame takes from some milliseconds to seconds, by the history of its file. */
const atOnce = 4
const mostMs = 30_000
/** Of all together. Then the others stay without an answer. */
const mostMsInAll = 240_000

/**
 * The commit of each line of `commit`, or of the working tree, in the order they were given; undefined for a line that is
 * not committed, not there, or took too long. The caller bounds how many there are.
 */
export async function blame(
  repository: Repository,
  commit: string | undefined,
  lines: readonly Line[],
  signal?: AbortSignal,
): Promise<readonly (string | undefined)[]> {
  const answers: (string | undefined)[] = lines.map(() => undefined)
  let next = 0
  let spentMs = 0
  const work = async (): Promise<void> => {
    while (next < lines.length && spentMs < mostMsInAll && !signal?.aborted) {
      const at = next++
      const { sha, ms } = await blameLine(repository, commit, lines[at]!, signal)
      answers[at] = sha
      spentMs += ms / atOnce
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return answers
}

/** What was stored by a filter of LFS has no lines. An empty list takes away those that the configuration names. */
const settings = ['filter.lfs.clean=', 'filter.lfs.process=', 'filter.lfs.required=false']
const options = ['--porcelain', '--no-textconv', '--ignore-revs-file=']

async function blameLine(
  { git }: Repository,
  commit: string | undefined,
  { path, line }: Line,
  signal: AbortSignal | undefined,
): Promise<{ readonly sha: string | undefined; readonly ms: number }> {
  // A name that is not UTF-8 can't be handed to a program from here.
  if (!path.isWellFormed()) return { sha: undefined, ms: 0 }
  const revision = commit === undefined ? [] : [commit]
  try {
    const { stdout, exitCode, milliseconds } = await git.run(
      ['blame', ...options, '-L', `${line},${line}`, ...revision, '--', path],
      { settings, expect: [0, 128], timeoutMs: mostMs, ...(signal && { signal }) },
    )
    const sha = /^[0-9a-f]{40,64}(?= )/.exec(stdout.toString('latin1', 0, 80))?.[0]
    const told = exitCode === 0 && sha !== undefined && !/^0+$/.test(sha)
    return { sha: told ? sha : undefined, ms: milliseconds }
  } catch (error) {
    if (error instanceof ToolError) return { sha: undefined, ms: mostMs }
    throw error
  }
}
