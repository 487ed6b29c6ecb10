/**
 * The weaker rule, for when there are no findings of the base: what stands on a line that the change made or touched is
 * new. It errs both ways (it takes old findings on touched lines for new, and misses new ones on untouched lines), and
 * every reason says so.
 */

import type { Diff } from '../model/diff.ts'
import type { Finding, JudgedFinding } from '../model/finding.ts'
import { type ChangeIndex, changeIndex } from './change-index.ts'
import { distinctFindings } from './distinct.ts'
import { identifier } from './fingerprint.ts'
import { judgedFinding } from './judged-finding.ts'
import type { Lines } from './lines.ts'
import type { MatchResult } from './match.ts'

/** A region of more lines is that of a whole function or file; only its first line tells whether it was touched. */
const longestRegion = 20

export function matchByDiff(input: {
  readonly head: readonly Finding[]
  readonly diff: Diff
  readonly headLines: Lines
}): MatchResult {
  const index = changeIndex(input.diff)
  const identify = identifier(input.headLines)
  const { findings, duplicates } = distinctFindings(input.head)
  const judged = findings.map((finding): JudgedFinding => {
    const { isNew, why } = judge(finding, index)
    const reason = `${why} (the weaker rule: by changed lines, as there are no findings of the base)`
    return judgedFinding(finding, { state: isNew ? 'new' : 'unchanged', reason, id: identify(finding)() })
  })
  return { findings: judged, fixed: [], duplicates }
}

type Judgement = { readonly isNew: boolean; readonly why: string }

function judge(finding: Finding, index: ChangeIndex): Judgement {
  const { path, region, dependency, test } = finding
  if (test) return { isNew: true, why: 'the test fails, and whether it failed before is not known' }
  if (dependency) {
    const { manifest } = dependency
    const isNew = manifest !== '' && index.headChange(manifest) !== undefined
    return { isNew, why: isNew ? `${manifest} was changed` : `${manifest || 'no manifest'} was not changed` }
  }
  const submodule = index.submodule(path)
  if (submodule !== undefined)
    return { isNew: true, why: `the submodule ${submodule} was changed, and what changed in it is not known` }
  const status = index.headChange(path)?.status
  if (!region) {
    const isNew = status === 'added' || status === 'copied'
    return { isNew, why: isNew ? `${path} is a new file` : `${path || 'the project'} is not a new file` }
  }
  const touched = firstTouched(finding, index)
  return touched === undefined
    ? { isNew: false, why: `line ${region.startLine} was not changed` }
    : { isNew: true, why: `line ${touched} was added or changed` }
}

function firstTouched({ path, region }: Finding, index: ChangeIndex): number | undefined {
  if (!region) return undefined
  const end = region.endLine ?? region.startLine
  const last = end - region.startLine >= longestRegion ? region.startLine : end
  for (let line = region.startLine; line <= last; line++)
    if (index.fromHead(path, line).same === 0) return line
  return undefined
}
