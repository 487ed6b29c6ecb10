import { expect, it } from '@jest/globals'
import { nearest } from '../../../shared/text/nearest.ts'

const keys = ['severity', 'scope', 'reports', 'base-reports', 'tools', 'policy', 'minimum-tests']

it.each([
  ['a missing letter', 'severty', 'severity'],
  ['swapped letters', 'tosol', undefined],
  ['neighbours swapped', 'toosl', 'tools'],
  ['an underscore for a hyphen', 'base_reports', 'base-reports'],
  ['capitals', 'Scope', 'scope'],
  ['a singular', 'report', 'reports'],
  ['nothing alike', 'colour', undefined],
  ['an empty word', '', undefined],
  ['a word of enormous length', 'x'.repeat(100_000), undefined],
])('%s', (_, word, found) => expect(nearest(word, keys)).toBe(found))
