/** The promise of how many reports there are, or which: a missing one fails by name, not by a lower percentage. */

import type { Setting } from '../../../shared/config/node.ts'
import { checkGlob, compileGlobs } from '../../../shared/text/glob-set.ts'

export type Shards =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'named'; readonly shards: readonly Shard[] }

export type Shard = { readonly name: string; readonly fits: (reportPath: string) => boolean }

const wanted = 'a number of reports, a list of names, or a mapping of name to glob'

/** `4`, `[unit, integration]` or `{ unit: 'coverage/unit/**' }`. */
export function readShards(setting: Setting | undefined): Shards | undefined {
  if (!setting) return undefined
  switch (setting.kind) {
    case 'number': {
      const count = setting.number()
      return Number.isSafeInteger(count) && count > 0
        ? { kind: 'count', count }
        : setting.fail('a whole number from 1 up')
    }
    case 'list':
      if (setting.list().length === 0) setting.fail('at least one name')
      return { kind: 'named', shards: setting.list().map((item) => named(item.text(), item)) }
    case 'map':
      return {
        kind: 'named',
        shards: setting.entries().map(([name, glob]) => {
          const fits = compileGlobs([checkGlob(glob.text(), glob.place, { absolute: true })])
          return { name, fits: (path) => fits(path.replace(/^\/+/, '')) }
        }),
      }
    default:
      return setting.fail(wanted)
  }
}

/** A name fits a path that has it as a whole word: `unit` fits "coverage/unit/lcov.info" and "unit-2.xml", not "units/". */
function named(name: string, setting: Setting): Shard {
  if (!/[\p{L}\p{N}]/u.test(name)) setting.fail('a name with a letter or digit in it')
  const fits = (path: string): boolean => {
    for (let at = path.indexOf(name); at >= 0; at = path.indexOf(name, at + 1)) {
      if (!isWord(path[at - 1]) && !isWord(path[at + name.length])) return true
    }
    return false
  }
  return { name, fits }
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** What is missing of what was promised, as sentences; `reports` are the paths of all that were found. */
export function missingShards(shards: Shards, reports: readonly string[]): readonly string[] {
  if (shards.kind === 'count') {
    if (reports.length === shards.count) return []
    const found = reports.length === 0 ? '' : `: ${reports.slice(0, 10).join(', ')}`
    return [`${reports.length} of ${shards.count} reports are there${found}`]
  }
  return shards.shards
    .filter(({ fits }) => !reports.some(fits))
    .map(({ name }) => `no report of shard ${name}`)
}
