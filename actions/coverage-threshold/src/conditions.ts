/** Each limit as a condition: what was asked, what was found, and how much is missing. Pure. */

import type { Condition } from '../../../shared/model/verdict.ts'
import { count, grouped } from '../../../shared/report/words.ts'
import { compileGlobs } from '../../../shared/text/glob-set.ts'
import type { Case, Files } from './case.ts'
import type { Component, LimitName, Limits } from './limits.ts'
import type { Share } from './model/file-coverage.ts'
import { branchesOf, functionsOf, sum } from './model/totals.ts'
import { missingTo, type Percent, percentText, reaches, shareText } from './percent.ts'

/** A part of the repository, or all of it. */
type Part = {
  readonly id: string // "" for the whole, "paths/payments/" for a part
  readonly of: string // "" or " of payments"
  readonly files: Files
  readonly fits: (path: string) => boolean
}

/** The conditions of `minimum-…`, then those of each part. */
export function limitConditions(
  limits: Limits,
  components: readonly Component[],
  found: Case,
): readonly Condition[] {
  const whole: Part = { id: '', of: '', files: found.coverage, fits: () => true }
  return [
    ...conditionsOf(whole, limits, found),
    ...components.flatMap((component) => conditionsOf(partOf(component, found), component.limits, found)),
  ]
}

function partOf({ name, files }: Component, { coverage }: Case): Part {
  const fits = compileGlobs(files)
  return {
    id: `paths/${name}/`,
    of: ` of ${name}`,
    files: new Map([...coverage].filter(([path]) => fits(path))),
    fits,
  }
}

type Judge = (part: Part, limit: Percent, found: Case) => Omit<Condition, 'id'>

function conditionsOf(part: Part, limits: Limits, found: Case): readonly Condition[] {
  return (Object.entries(limits) as readonly (readonly [LimitName, Percent])[]).map(([name, limit]) => ({
    id: `${part.id}${name}`,
    ...judges[name](part, limit, found),
  }))
}

const judges: Readonly<Record<LimitName, Judge>> = {
  line: (part, limit, { profile }) => ({
    asked: `at least ${percentText(limit)} of ${profile.unit}${part.of}`,
    ...total(
      part,
      limit,
      sharesOf(part, ([path, file]) => profile.share(path, file)),
      profile.unit,
    ),
  }),
  branch: (part, limit) => ({
    asked: `at least ${percentText(limit)} of branches${part.of}`,
    ...total(
      part,
      limit,
      sharesOf(part, ([, file]) => branchesOf(file)),
      'branches',
    ),
  }),
  function: (part, limit) => ({
    asked: `at least ${percentText(limit)} of functions${part.of}`,
    ...total(
      part,
      limit,
      sharesOf(part, ([, file]) => functionsOf(file)),
      'functions',
    ),
  }),
  patch: (part, limit, found) => {
    const patch = part.id === '' ? found.patch : found.patchOf(part.fits)
    return {
      asked: `at least ${percentText(limit)} of changed lines${part.of}`,
      ...changed(limit, patch.lines, patch.withoutLines, 'lines'),
    }
  },
  'patch-branch': (part, limit, found) => {
    const patch = part.id === '' ? found.patch : found.patchOf(part.fits)
    return {
      asked: `at least ${percentText(limit)} of branches on changed lines${part.of}`,
      ...changed(limit, patch.branches, patch.withoutLines, 'branches'),
    }
  },
  file: (part, limit, found) => ({
    asked: `at least ${percentText(limit)} of ${found.profile.unit} in every file${part.of}`,
    ...each(limit, found, [...part.files.keys()]),
  }),
  'new-file': (part, limit, found) => {
    const added = [...part.files.keys()].filter((path) => found.added.has(path))
    const asked = `at least ${percentText(limit)} of ${found.profile.unit} in every new file${part.of}`
    return added.length === 0
      ? { asked, found: 'no file with code was added', status: 'idle' }
      : { asked, ...each(limit, found, added) }
  },
}

const sharesOf = (
  { files }: Part,
  share: (entry: readonly [string, Parameters<typeof branchesOf>[0]]) => Share,
): Share => sum([...files].map(share))

type Outcome = Pick<Condition, 'found' | 'status'>

/** Nothing to count is never a pass: the reports don't know such a thing, or the part has no measured file. */
function total(part: Part, limit: Percent, share: Share, unit: string): Outcome {
  if (part.files.size === 0) return { found: `no report knows a file${part.of}`, status: 'undecided' }
  if (share.total === 0) return { found: `no report knows any ${unit}`, status: 'undecided' }
  return held(limit, share, unit)
}

function changed(limit: Percent, share: Share, withoutLines: readonly string[], unit: string): Outcome {
  const [first] = withoutLines
  if (first !== undefined)
    return {
      found: `the reports have totals only, and no lines, for ${first}${withoutLines.length > 1 ? ` and ${withoutLines.length - 1} more` : ''}`,
      status: 'undecided',
    }
  if (share.total === 0)
    return {
      found: unit === 'lines' ? 'no line with code has changed' : 'no changed line has branches',
      status: 'idle',
    }
  return held(limit, share, unit)
}

function held(limit: Percent, share: Share, unit: string): Outcome {
  const numbers = `${shareText(share)} (${grouped(share.covered)} of ${grouped(share.total)})`
  if (reaches(share, limit)) return { found: numbers, status: 'holds' }
  return { found: `${numbers}; ${needs(share, limit, unit)}`, status: 'broken' }
}

/** "3 more lines are needed". */
export function needs(share: Share, limit: Percent, unit: string): string {
  const missing = missingTo(share, limit)
  const noun = missing === 1 ? singular(unit) : unit
  return `${grouped(missing)} more ${noun} ${missing === 1 ? 'is' : 'are'} needed`
}

const singular = (unit: string): string => unit.replace(/branches/g, 'branch').replace(/s(?= |$)/g, '')

const named = 5

function each(limit: Percent, { coverage, profile }: Case, paths: readonly string[]): Outcome {
  const shares = paths.flatMap((path) => {
    const file = coverage.get(path)
    const share = file && profile.share(path, file)
    return share && share.total > 0 ? [{ path, share }] : []
  })
  if (shares.length === 0) return { found: 'no file has any line with code', status: 'idle' }
  const below = shares
    .filter(({ share }) => !reaches(share, limit))
    .sort((a, b) => missingTo(b.share, limit) - missingTo(a.share, limit))
  if (below.length === 0)
    return {
      found: shares.length === 1 ? 'the one file reaches it' : `all ${count(shares.length, 'file')} reach it`,
      status: 'holds',
    }
  const list = below
    .slice(0, named)
    .map(({ path, share }) => `${path} ${shareText(share)} (${needs(share, limit, profile.unit)})`)
  const more = below.length > named ? `, and ${below.length - named} more` : ''
  return {
    found: `${count(below.length, 'file')} ${below.length === 1 ? 'is' : 'are'} below: ${list.join(', ')}${more}`,
    status: 'broken',
  }
}
