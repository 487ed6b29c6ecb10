import { describe, expect, it } from '@jest/globals'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { acmeRules, assigned, ruleOf, token } from './rules.ts'

const window = (before: number, after: number): Rule =>
  ruleOf('bad', ['acme'], { kind: 'window', pattern: 'x', before, after })

describe('a rule', () => {
  it.each<[string, Rule, string]>([
    ['without keywords', ruleOf('bad', [], { kind: 'token', pattern: 'x' }), 'it has no keyword'],
    ['with a short keyword', token('bad', 'ab', 'x'), 'its keyword "ab" is shorter than 3 characters'],
    ['with a long keyword', token('bad', 'a'.repeat(65), 'x'), 'is longer than 64 characters'],
    ['with an umlaut', token('bad', 'schl\xfcssel', 'x'), 'has characters other than printable ASCII'],
    ['with a line end', token('bad', 'abc\n', 'x'), 'has characters other than printable ASCII'],
    ['with a broken pattern', token('bad', 'acm_', 'x('), 'its pattern is no regular expression: '],
    ['with a broken value', assigned('bad', 'acme', '[z-a]'), 'its pattern is no regular expression: '],
    ['that matches nothing at all', token('bad', 'acm_', 'x*'), 'its pattern matches the empty text'],
    ['with a catastrophic pattern', token('bad', 'acm_', '(?:a+)+'), 'so it could run for ever'],
    ['with a wide window', window(513, 0), 'its window reaches 513 characters'],
    ['with half a window', window(0, 0.5), 'its window reaches 0.5 characters'],
    ['with a window turned round', window(-1, 0), 'its window reaches -1 characters'],
  ])('%s is refused by its id, with the reason', (_, rule, reason) => {
    const make = () => createEngine([...acmeRules, rule])
    expect(make).toThrow(InputError)
    expect(make).toThrow('Rule `bad`: ')
    expect(make).toThrow(reason)
  })

  it('is refused if another has its id', () => {
    expect(() => createEngine([...acmeRules, acmeRules[0]!])).toThrow(
      'Rule `acme-token`: another rule has the same id.',
    )
  })

  it('may reach 512 characters both ways', () => {
    expect(createEngine([window(512, 512)]).rules).toHaveLength(1)
  })
})
