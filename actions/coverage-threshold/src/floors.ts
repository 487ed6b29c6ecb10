/** The ratchet of a run: its floors judged, and the file as it may be raised to. */

import { InputError } from '../../../shared/model/errors.ts'
import type { Files, RatchetCase } from './case.ts'
import type { PastComparison } from './history/compare.ts'
import type { Stage } from './past.ts'
import { judgeRatchet, type RatchetJudgement } from './ratchet/judge-ratchet.ts'
import { measuredOf } from './ratchet/measured.ts'
import { raised } from './ratchet/raise.ts'
import { emptyRatchet, type Ratchet, readRatchet, shareText } from './ratchet/ratchet-file.ts'

export type Floors = {
  readonly found: RatchetCase
  /** The file with higher floors; undefined when none has risen. */
  readonly raised: { readonly path: string; readonly text: string } | undefined
  readonly notes: readonly string[]
}

/** Undefined without a ratchet. A file that is not there yet is begun; one that the change took away is missed. */
export async function floorsOf(
  stage: Stage,
  coverage: Files,
  tracked: ReadonlySet<string>,
  comparison: PastComparison | undefined,
): Promise<Floors | undefined> {
  const { inputs, host, directory, diff } = stage
  const path = inputs.ratchet
  if (path === '') return undefined
  const absolute = path.startsWith('/') ? path : `${directory}/${path}`
  const kind = (await host.files.stat(absolute))?.kind ?? 'file'
  if (kind !== 'file') throw new InputError(`The ratchet ${path} must be a file, and is a ${kind}.`)
  const text = (await host.files.read(absolute))?.toString('utf8')
  const before = diff && (await textAtBase(stage, absolute, diff.base))
  if (text === undefined && before !== undefined)
    throw new InputError(
      `The ratchet ${path} is there at the base and not any more; this change took it away.`,
    )
  const ratchet = text === undefined ? emptyRatchet : readRatchet(text, path)
  const base = before === undefined ? undefined : readAtBase(before, path)
  const measured = measuredOf(coverage, comparison?.carried)
  const judged = judgeRatchet({ ratchet, base: base?.ratchet, measured, tracked, diff })
  const next = raised({ ratchet, measured, tracked, diff })
  return {
    found: caseOf(judged, ratchet.paths.size + Object.keys(ratchet.total).length),
    raised: next === text ? undefined : { path, text: next },
    notes: base?.notes ?? [],
  }
}

/** A file that can't be read at the base holds nobody to anything, or a change that mends it could never pass. */
function readAtBase(text: string, path: string): { ratchet: Ratchet | undefined; notes: readonly string[] } {
  try {
    return { ratchet: readRatchet(text, path), notes: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ratchet: undefined, notes: [`At the base, the ratchet can't be read: ${error.message}`] }
  }
}

async function textAtBase(
  { repository }: Stage,
  absolute: string,
  base: string,
): Promise<string | undefined> {
  if (!absolute.startsWith(`${repository.root}/`)) return undefined
  const path = absolute.slice(repository.root.length + 1)
  return (await repository.blobs(base, [path])).get(path)?.toString('utf8')
}

function caseOf({ below, unmeasured, lowered }: RatchetJudgement, floors: number): RatchetCase {
  const name = (path: string | undefined): string => path ?? 'the total'
  return {
    faults: [
      ...below.map(
        ({ path, metric, floor, found, missing }) =>
          `${name(path)} has ${shareText(found)} of ${unitWords[metric]}, below its floor ${shareText(floor)} by ${missing}`,
      ),
      ...lowered
        .filter(({ reason }) => reason === undefined)
        .map(
          ({ path, metric, from, to }) =>
            `the floor of ${name(path)} for ${unitWords[metric]} was ${to ? `lowered from ${shareText(from)} to ${shareText(to)}` : `taken away (${shareText(from)})`} without a reason in \`lowered\``,
        ),
    ],
    unknown: unmeasured.map(({ path }) => `${path} has a floor and is in no report`),
    floors,
  }
}

const unitWords = { line: 'lines', branch: 'branches', function: 'functions' } as const
