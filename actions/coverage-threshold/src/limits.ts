/** What is asked: limits on the whole and on parts of the repository, read from inputs and YAML. */

import type { Setting } from '../../../shared/config/node.ts'
import { InputError } from '../../../shared/model/errors.ts'
import type { InputReader } from '../../../shared/runner/inputs.ts'
import { checkGlob } from '../../../shared/text/glob-set.ts'
import { type Percent, percentWanted, readPercent } from './percent.ts'

export const limitNames = ['line', 'branch', 'function', 'patch', 'patch-branch', 'file', 'new-file'] as const
export type LimitName = (typeof limitNames)[number]

/** In percent; what is absent is not asked. */
export type Limits = Readonly<Partial<Record<LimitName, Percent>>>

/** A part of the repository with limits of its own. */
export type Component = {
  readonly name: string // the glob itself, where it has no other name
  readonly files: readonly string[] // globs; `!` takes away
  readonly limits: Limits
}

/** Asks for `minimum-line` and its sisters, in the order of action.yml. */
export function readLimits(read: InputReader): Limits {
  const limits: Partial<Record<LimitName, Percent>> = {}
  for (const name of limitNames) {
    const percent = percentInput(read, `minimum-${name}`)
    if (percent) limits[name] = percent
  }
  return limits
}

/** A percentage, or undefined when the input is empty. */
export function percentInput(read: InputReader, name: string): Percent | undefined {
  const text = read.text(name)
  if (text === '') return undefined
  const percent = readPercent(text)
  if (!percent)
    throw new InputError(`${read.place(name)} is ${JSON.stringify(text)}; it must be ${percentWanted}.`)
  return percent
}

/** `src/api/**: { line: 90 }`, or `payments: { files: [src/pay/**, lib/pay/**], line: 95, patch: 100 }`. */
export const readComponents = (setting: Setting | undefined): readonly Component[] =>
  setting?.entries().map(([name, part]) => component(name, part)) ?? []

function component(name: string, part: Setting): Component {
  const members = part.entries(['files', ...limitNames])
  const files = part.maybe('files')
  const limits = members.flatMap(([key, value]) =>
    key === 'files' || value.kind === 'nothing' ? [] : [[key, percentOf(value)] as const],
  )
  if (limits.length === 0) part.fail(`limits: at least one of ${limitNames.join(', ')}`)
  return {
    name,
    files: files ? globsOf(files) : [checkGlob(name, part.place)],
    limits: Object.fromEntries(limits),
  }
}

const percentOf = (setting: Setting): Percent => readPercent(setting.text()) ?? setting.fail(percentWanted)

function globsOf(setting: Setting): readonly string[] {
  const items = setting.kind === 'list' ? setting.list() : [setting]
  if (items.length === 0) setting.fail('at least one glob')
  return items.map((item) => checkGlob(item.text(), item.place, { negated: true }))
}
