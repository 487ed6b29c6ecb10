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
  if (commit === undefined && (await repository.head()) === undefined) return answers
  const questions = questionsOf(lines)
  let next = 0
  let spentMs = 0
  const work = async (): Promise<void> => {
    while (next < questions.length && spentMs < mostMsInAll && !signal?.aborted) {
      const question = questions[next++]!
      const { shas, ms } = await ask(repository, commit, question, signal)
      spentMs += ms / atOnce
      for (const at of question.places) answers[at] = shas.get(lines[at]!.line)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return answers
}

/** Lines of one file are asked for together: a process costs more than a line. */
type Question = {
  readonly path: string
  readonly lines: readonly number[]
  readonly places: readonly number[]
}

const mostLines = 100

function questionsOf(lines: readonly Line[]): readonly Question[] {
  const byPath = new Map<string, number[]>()
  for (const [at, { path }] of lines.entries()) {
    const places = byPath.get(path)
    if (places) places.push(at)
    else byPath.set(path, [at])
  }
  return [...byPath].flatMap(([path, places]) =>
    Array.from({ length: Math.ceil(places.length / mostLines) }, (_, i) => {
      const some = places.slice(i * mostLines, (i + 1) * mostLines)
      return { path, places: some, lines: [...new Set(some.map((at) => lines[at]!.line))] }
    }),
  )
}

/** What was stored by a filter of LFS has no lines. An empty list takes away those that the configuration names. */
const settings = ['filter.lfs.clean=', 'filter.lfs.process=', 'filter.lfs.required=false']
const options = ['--porcelain', '--no-textconv', '--ignore-revs-file=']

type Answer = { readonly shas: ReadonlyMap<number, string>; readonly ms: number }

async function ask(
  repository: Repository,
  commit: string | undefined,
  { path, lines, places }: Question,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const none: Answer = { shas: new Map(), ms: 0 }
  // A name that is not UTF-8 can't be handed to a program from here.
  if (!path.isWellFormed()) return none
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`])
  const revision = commit === undefined ? [] : [commit]
  try {
    const { stdout, exitCode, milliseconds } = await repository.git.run(
      ['blame', ...options, ...ranges, ...revision, '--', path],
      { settings, expect: [0, 128], timeoutMs: mostMs, ...(signal && { signal }) },
    )
    if (exitCode === 0) return { shas: shasIn(stdout.toString('latin1')), ms: milliseconds }
    if (lines.length === 1) return { ...none, ms: milliseconds }
    // One line that is not there is a refusal of all.
    let [shas, ms] = [new Map<number, string>(), milliseconds]
    for (const line of lines) {
      if (ms > mostMs || signal?.aborted) break
      const one = await ask(repository, commit, { path, places, lines: [line] }, signal)
      shas = new Map([...shas, ...one.shas])
      ms += one.ms
    }
    return { shas, ms }
  } catch (error) {
    if (error instanceof ToolError) return { ...none, ms: mostMs }
    throw error
  }
}

/** A line of the file stands behind a tab; its header is "<sha> <line then> <line now>", with more for the first of several. */
function shasIn(text: string): ReadonlyMap<number, string> {
  const shas = new Map<number, string>()
  for (const [, sha = '', line] of text.matchAll(/^([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?$/gm))
    if (!/^0+$/.test(sha)) shas.set(Number(line), sha)
  return shas
}
