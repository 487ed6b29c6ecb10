/**
 * What is set aside by a file of its own, `.github/portcullis-allow.yml`: for places that have no comments, such as JSON and
 * binary files, and for whole paths.
 */

import type { Setting } from '../../../../shared/config/node.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { compileGlob } from '../../../../shared/text/glob.ts'
import type { Allow } from '../allow/allow.ts'
import { fingerprintOf } from '../identity/fingerprint.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import { isDay, parsePolicy, ruleId } from './policy-text.ts'

const mostEntries = 10_000
const keys = ['path', 'rule', 'fingerprint', 'reason', 'until']

/**
 * A list of `{ path, rule, fingerprint, reason, until }`. An entry covers what fits all that it names; a path or a
 * fingerprint it must name, and a reason. Throws InputError with place, value and what was wanted.
 */
export function readSidecar(text: string, file: string): readonly Allow[] {
  const root = parsePolicy(text, file)
  if (root.kind === 'nothing') return []
  const items = root.list()
  if (items.length > mostEntries)
    throw new InputError(`${file} has ${items.length} entries; it must have at most ${mostEntries}.`)
  return items.map(entry)
}

function entry(item: Setting): Allow {
  item.entries(keys)
  const [path, fingerprint, rule] = [pathOf(item), fingerprintIn(item), ruleOf(item)]
  if (path === undefined && fingerprint === undefined)
    throw new InputError(`${item.place} names neither a \`path\` nor a \`fingerprint\`; it must name one.`)
  const fits = path === undefined ? () => true : compileGlob(path, item.maybe('path')?.place)
  return {
    kind: 'sidecar',
    place: placeOf(item),
    reason: reasonOf(item),
    until: untilOf(item),
    breadth: fingerprint !== undefined ? 'secret' : isWithoutWildcard(path ?? '') ? 'place' : 'pattern',
    covers: (one: Occurrence) =>
      (rule === undefined || one.rule === rule) &&
      fits(one.path) &&
      (fingerprint === undefined || fingerprintOf(one.secret).startsWith(fingerprint)),
  }
}

/** "`[2]` in .github/portcullis-allow.yml:7:3" → ".github/portcullis-allow.yml:7" */
const placeOf = ({ place }: Setting): string => place.replace(/^.*?` in /s, '').replace(/:\d+$/, '')

const isWithoutWildcard = (glob: string): boolean => !/[*?[{]/.test(glob)

function pathOf(item: Setting): string | undefined {
  const setting = item.maybe('path')
  const glob = setting?.text()
  if (glob !== undefined) compileGlob(glob, `${setting?.place} has a glob that can't be read:`)
  return glob
}

function fingerprintIn(item: Setting): string | undefined {
  const setting = item.maybe('fingerprint')
  if (setting === undefined) return undefined
  const text = setting.text().toLowerCase()
  if (/^[0-9a-f]{8,32}$/.test(text)) return text
  // Whoever does not know the form may have written the secret itself.
  throw new InputError(
    `${setting.place} is a text of ${text.length} characters; it must be a fingerprint as a report shows it, 8 to 32 hexadecimal digits.`,
  )
}

function ruleOf(item: Setting): string | undefined {
  const setting = item.maybe('rule')
  const id = setting?.text()
  if (id !== undefined && !ruleId.test(id)) setting?.fail('the id of a rule, such as `github-classic-token`')
  return id
}

function reasonOf(item: Setting): string {
  const reason = item.maybe('reason')?.text().replace(/\s+/g, ' ').trim()
  if (!reason) throw new InputError(`${item.place} gives no \`reason\`; say why this may stand.`)
  return reason
}

function untilOf(item: Setting): string | undefined {
  const setting = item.maybe('until')
  const day = setting?.text()
  if (day !== undefined && !isDay(day)) setting?.fail('a day that there is, such as 2027-01-31')
  return day
}
