import { expect, it } from '@jest/globals'
import type { Match, Rule } from '../../actions/secret-scan/src/rules/rule.ts'
import { matches } from './naive-matcher.ts'

const rule = (match: Match, ...keywords: string[]): Rule => ({
  id: 'acme-token',
  provider: 'Acme',
  title: 'Acme token',
  opens: 'all of Acme',
  keywords,
  match,
  severity: 'error',
  confidence: 'high',
  revoke: { steps: 'Delete it.', url: 'https://example.com' },
  source: '',
  positives: () => [],
  negatives: () => [],
})

const token = rule({ kind: 'token', pattern: 'ac_(?<secret>[a-z]{3})' }, 'ac_')
const near = rule({ kind: 'window', pattern: '[0-9]{3}', before: 5, after: 5 }, 'acme')
const named = rule({ kind: 'assigned', value: '[0-9]{3}' }, 'acme')

it.each([
  ['a token where its keyword begins', token, 'key=ac_abc', ['abc']],
  ['no token whose keyword is glued to a word', token, 'mac_abc', []],
  ['no token of another case than the pattern has', token, 'AC_ABC', []],
  ['each of two tokens, in order', token, 'ac_xyz ac_abc', ['xyz', 'abc']],
  ['a match in the window in front of a keyword', near, '123, Acme', ['123']],
  ['a match in the window behind a keyword', near, 'ACME: 123', ['123']],
  ['no match that the window cuts', near, 'acme     123', []],
  ['a value in quotes', named, '"acmeKey": "123"', ['123']],
  ['a value without quotes', named, 'ACME_KEY=123\n', ['123']],
  ['no value that is longer than the pattern', named, 'ACME_KEY="1234"', []],
  ['no value without an operator', named, 'acme 123', []],
  ['no value of a name that goes on for more than 20 characters', named, `acme${'_'.repeat(21)}=123`, []],
])('finds %s', (_, asked, text, found) => {
  expect(matches(asked, text)).toEqual(found)
})
