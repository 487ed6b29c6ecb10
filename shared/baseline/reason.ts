/** Says in a sentence how a finding got its state. Paths in it are untrusted text, as everywhere. */

import type { State } from '../model/finding.ts'
import type { ChangeIndex } from './change-index.ts'
import type { Entry, Match } from './entries.ts'
import { pairKey } from './numbers.ts'

export const stateOf = (head: Entry, { partner, how }: Match): State => {
  if (how === 'similar') return 'edited'
  if (head.finding.path !== partner.finding.path || how === 'block' || how === 'elsewhere') return 'moved'
  return how === 'text' && head.hunk !== partner.hunk ? 'moved' : 'unchanged'
}

/** e.g. "line 41 of src/old.ts at the base, unchanged (file renamed)". */
export function matchReason(head: Entry, match: Match): string {
  const { partner } = match
  const other = partner.finding
  const at = partner.line > 0 ? `line ${partner.line} of ${other.path}` : other.path
  const renamed = head.finding.path === other.path ? '' : ' (file renamed)'
  switch (match.how) {
    case 'line':
      return head.message === partner.message
        ? `${at} at the base, unchanged${renamed}`
        : `${at} at the base, unchanged${renamed}; only the message differs`
    case 'text':
      return `${at} at the base has the same text and the same rule${renamed}`
    case 'unread':
      return `${at} at the base has the same rule and message${renamed}; git does not know the lines of this file`
    case 'block':
      return `${at} at the base, moved with the lines around it`
    case 'elsewhere':
      return `${at} at the base, moved: the same text, rule and message`
    case 'edge':
      return `${at} at the base, the same rule and message about the file as a whole${renamed}`
    case 'similar':
      return `${at} at the base, edited: ${Math.round((match.similarity ?? 0) * 100)} % of the line is the same`
    case 'place':
      return `the base has the same rule and message for ${head.finding.symbol || other.path || 'the project'}${renamed}`
    case 'package':
      return `the base has the same advisory for ${other.dependency?.package} in ${other.dependency?.manifest || 'its manifest'}`
    case 'test':
      return 'the test fails at the base, too'
  }
}

/** Tells which equal lines of the base, all of them taken, make a new finding a copy. */
export type BaseTexts = ReadonlySet<number>

export const textKey = (entry: Entry): number => pairKey(entry.rule, entry.text)

export function newReason(head: Entry, index: ChangeIndex, baseTexts: BaseTexts): string {
  return `no finding of the same rule at the base fits: ${whyNew(head, index, baseTexts)}`
}

function whyNew(head: Entry, index: ChangeIndex, baseTexts: BaseTexts): string {
  const { path, dependency, test } = head.finding
  if (test) return 'this test does not fail there'
  if (dependency)
    return `${dependency.package} has no such advisory in ${dependency.manifest || 'its manifest'} there`
  if (head.line === 0)
    return `nothing like it is said of ${head.finding.symbol || path || 'the project'} there`
  if (!head.changed)
    return `line ${head.line} is unchanged (line ${head.place} there), but had no such finding`
  if (head.text >= 0 && baseTexts.has(textKey(head)))
    return `line ${head.line} is one more copy of a line whose findings are all accounted for`
  const status = index.headChange(path)?.status
  if (status === 'added') return `${path} is a new file`
  if (status === 'copied') return `${path} is a copy of ${index.headChange(path)?.oldPath}`
  return `line ${head.line} was added or changed`
}

export function fixedReason(base: Entry, index: ChangeIndex): string {
  const { path, dependency, test } = base.finding
  if (test) return 'the test does not fail any more'
  if (dependency) return `the advisory for ${dependency.package} is not reported any more`
  if (index.baseChange(path)?.status === 'deleted') return `${path} was deleted`
  if (base.line === 0) return 'it is not reported any more'
  return base.changed
    ? `line ${base.line} of the base was removed or changed`
    : `line ${base.line} of the base is still there, but is not reported any more`
}
