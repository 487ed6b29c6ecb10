/** The secret scan's inputs: strings in, one checked object out. Defaults live in action.yml. */

import { readBytes, readMilliseconds } from '../../../shared/config/quantity.ts'
import { InputError } from '../../../shared/model/errors.ts'
import { readCommon } from '../../../shared/runner/common-inputs.ts'
import type { InputReader } from '../../../shared/runner/inputs.ts'
import { checkGlob, compileGlobs } from '../../../shared/text/glob-set.ts'

export const scans = ['auto', 'changes', 'history', 'tree', 'staged', 'stdin', 'canary'] as const
export const bars = ['proven', 'high', 'any'] as const

export type FailOn = (typeof bars)[number]

/** What a file of the user is called, and whether it may be absent: the usual one may, one that was named may not. */
export type PolicyPath = { readonly path: string; readonly named: boolean; readonly place: string }

export const readInputs = (read: InputReader) => ({
  ...readCommon(read),
  scan: read.oneOf('scan', scans),
  range: read.text('range'),
  failOn: read.oneOf('fail-on', bars),
  rules: policyPath(read, 'rules'),
  baseline: policyPath(read, 'baseline'),
  allow: policyPath(read, 'allow'),
  imports: read.lines('import').map((path) => ({ path, named: true, place: read.place('import') })),
  newAllows: read.oneOf('new-allows', ['refuse', 'accept']),
  exclude: readExclude(read),
  maxFileBytes: quantity(read, 'max-file-size', readBytes, 'a size such as `800kB`, `50MB` or `1GB`'),
  timeoutMs: quantity(read, 'timeout', readMilliseconds, 'a time such as `90s`, `20m` or `2h`'),
  text: read.flag('text'),
  cache: read.text('cache'),
  verify: read.flag('verify'),
  verifyEndpoints: read.yaml('verify-endpoints'),
})

export type Inputs = Readonly<ReturnType<typeof readInputs>>

const policyPath = (read: InputReader, name: string): PolicyPath => ({
  path: read.text(name),
  named: read.given(name),
  place: read.place(name),
})

export type Exclude = {
  readonly globs: readonly string[]
  readonly place: string
  readonly fits: (path: string) => boolean
}

function readExclude(read: InputReader): Exclude {
  const place = read.place('exclude')
  const globs = read.lines('exclude').map((glob) => checkGlob(glob, place, { negated: true }))
  const fits = compileGlobs(globs, place)
  return { globs, place, fits: (path) => globs.length > 0 && fits(path) }
}

function quantity(
  read: InputReader,
  name: string,
  parse: (text: string) => number | undefined,
  wanted: string,
): number {
  const text = read.text(name)
  const value = parse(text)
  if (value === undefined)
    throw new InputError(`${read.place(name)} is ${JSON.stringify(text)}; it must be ${wanted}.`)
  return value
}
