/** Lines of `path-map` that would repair what could not be mapped: computed, and then tried on all of it. */

import { isDependency, parting, throughPrefix } from './foreign-prefix.ts'
import type { Tree } from './tree.ts'

/** A reported path, and the files that other paths of its report stand for already. */
export type Lost = { readonly path: string; readonly taken: ReadonlySet<string> }

export type Proposal = {
  /** Ready to be pasted into the input, e.g. "/usr/src/app=services/api". */
  readonly line: string
  /** How many reported paths it would map to tracked files. */
  readonly repairs: number
}

const mostProposals = 5
/** Paths that are looked at for a prefix; the prefix is tried on all. */
const sample = 2000
/** A name that more files have tells nothing. */
const mostNamesakes = 64

export function proposalsFor(lost: readonly Lost[], tree: Tree): readonly Proposal[] {
  const proposals: Proposal[] = []
  let left = lost.filter(({ path }) => !isDependency(path) && !path.startsWith('..'))
  while (proposals.length < mostProposals) {
    const best = bestOf(left, tree)
    if (!best) break
    const repaired = new Set(left.filter((one) => repairs(one, best, tree)))
    left = left.filter((one) => !repaired.has(one))
    proposals.push({ line: lineOf(best), repairs: repaired.size })
  }
  return proposals.sort((a, b) => b.repairs - a.repairs)
}

type Prefix = { readonly from: string; readonly to: string }

function repairs({ path, taken }: Lost, prefix: Prefix, tree: Tree): boolean {
  const file = throughPrefix(tree, path, prefix)
  return file !== undefined && !taken.has(file)
}

/** The prefix that most files speak for; undefined when no file does. */
function bestOf(left: readonly Lost[], tree: Tree): Prefix | undefined {
  const votes = new Map<string, Prefix & { files: number; deep: boolean }>()
  for (const { path, taken } of left.slice(0, sample)) {
    const namesakes = tree.tracked.endingWith(path.slice(path.lastIndexOf('/') + 1))
    if (namesakes.count > mostNamesakes) continue
    for (const file of namesakes.first(mostNamesakes)) {
      if (taken.has(file)) continue
      const { from, to } = parting(path, file)
      const vote = votes.get(`${from}\0${to}`) ?? { from, to, files: 0, deep: false }
      const deep = file.split('/').length - (to === '' ? 0 : to.split('/').length) > 1
      votes.set(`${from}\0${to}`, { ...vote, files: vote.files + 1, deep: vote.deep || deep })
    }
  }
  // One file of the same name elsewhere is too little to send a whole directory there.
  const likely = [...votes.values()]
    .filter(({ files, deep }) => files > 1 || deep || left.length === 1)
    .filter(canBeWritten)
    .sort((a, b) => b.files - a.files)
  return likely.find(
    (one) => !likely.some((other) => other !== one && other.from === one.from && other.files === one.files),
  )
}

/** A line has one `=`, no blanks at its ends, and is no comment. */
const canBeWritten = ({ from, to }: Prefix): boolean =>
  ![from, to].some((path) => /[=\p{Cc}\p{Cs}]|^\s|\s$/u.test(path)) && !from.startsWith('#')

const lineOf = ({ from, to }: Prefix): string => `${from === '' ? '.' : from}=${to === '' ? '.' : to}`

/** "`/usr/src/app=services/api` (would map 12 paths)" */
export const proposalInWords = ({ line, repairs: count }: Proposal): string =>
  `\`${line}\` (would map ${count === 1 ? '1 path' : `${count} paths`})`
