/** A handful of rules with invented forms, one of each kind, for tests of the engine. */

import type { Match, Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'

export const ruleOf = (
  id: string,
  keywords: readonly string[],
  match: Match,
  more: Partial<Rule> = {},
): Rule => ({
  id,
  provider: 'Acme',
  title: 'Acme key',
  opens: 'nothing at all',
  keywords,
  match,
  severity: 'error',
  confidence: 'high',
  revoke: { steps: 'Delete the key.', url: 'https://acme.example/keys' },
  source: '',
  positives: () => [],
  negatives: () => [],
  ...more,
})

export const token = (id: string, keyword: string, pattern: string, more: Partial<Rule> = {}): Rule =>
  ruleOf(id, [keyword], { kind: 'token', pattern }, more)

export const assigned = (id: string, keyword: string, value: string, more: Partial<Rule> = {}): Rule =>
  ruleOf(id, [keyword], { kind: 'assigned', value }, more)

export const acmeToken = token('acme-token', 'acm_', 'acm_[0-9A-Za-z]{20}')
export const acmeLong = token('acme-long', 'acl-', 'acl-[0-9A-Za-z_-]{20,60}')
export const acmeHost = ruleOf('acme-host', ['.acme.example'], {
  kind: 'window',
  pattern: '(?<secret>[0-9a-f]{16})@[a-z]+\\.acme\\.example',
  before: 64,
  after: 0,
})
export const acmeAssigned = assigned('acme-assigned', 'acme', '[0-9a-f]{32}')
export const generic = assigned('generic-password', 'password', '[^\\s]{6,100}', {
  generic: true,
  confidence: 'low',
})

export const acmeRules = [acmeToken, acmeLong, acmeHost, acmeAssigned, generic]
