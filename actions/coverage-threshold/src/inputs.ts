/** The coverage gate's inputs: strings in, one checked object out. Defaults live in action.yml. */

import { InputError } from '../../../shared/model/errors.ts'
import { readCommon } from '../../../shared/runner/common-inputs.ts'
import type { InputReader } from '../../../shared/runner/inputs.ts'
import { readExports } from './exports/export-lines.ts'
import { percentInput, readComponents, readLimits } from './limits.ts'
import { excludeBy } from './paths/exclude.ts'
import { parsePathMap } from './paths/path-map.ts'
import { profileNames } from './profiles/profile.ts'
import { readReportLines } from './report-lines.ts'
import { readShards } from './shards.ts'

export const readInputs = (read: InputReader) => ({
  ...readCommon(read),
  reports: readReportLines(read, 'reports'),
  limits: readLimits(read),
  maximumDecrease: percentInput(read, 'maximum-decrease'),
  components: readComponents(read.yaml('paths')),
  profile: read.oneOf('profile', profileNames),
  pathMap: parsePathMap(read.lines('path-map'), read.place('path-map')),
  minimumMapped: percentInput(read, 'minimum-mapped'),
  exclude: excludeBy(read.lines('exclude'), read.place('exclude')),
  shards: readShards(read.yaml('shards')),
  ratchet: pathInput(read, 'ratchet'),
  baseline: read.text('baseline'),
  withoutBaseline: read.oneOf('without-baseline', ['idle', 'error']),
  badge: pathInput(read, 'badge'),
  exports: readExports(read.lines('export'), read.place('export')),
  html: pathInput(read, 'html'),
})

export type Inputs = Readonly<ReturnType<typeof readInputs>>

/** A path of a file below the working directory, or an absolute one; '' when not given. */
function pathInput(read: InputReader, name: string): string {
  const path = read.text(name)
  if (path.endsWith('/') || path.includes('\0'))
    throw new InputError(`${read.place(name)} is ${JSON.stringify(path)}; it must be the path of a file.`)
  return path
}
