import { describe, expect, it } from '@jest/globals'
import { readPolicy } from '../../../actions/quality-gate/src/policy.ts'
import { parseYaml } from '../../../shared/config/node.ts'

const policy = (text: string) =>
  readPolicy(parseYaml('p.yml', `policy:\n${text.replace(/^/gm, '  ')}`).maybe('policy'))

describe('a policy', () => {
  it('is empty when nothing is written', () => {
    expect(readPolicy(undefined)).toEqual([])
  })

  it('counts new findings of any severity when a rule says no more', () => {
    expect(policy('- {}')).toEqual([
      {
        kind: 'findings',
        name: undefined,
        states: ['new'],
        severity: 'note',
        tools: [],
        rules: [],
        paths: [],
        max: 0,
        leniency: undefined,
      },
    ])
  })

  it('reads every key', () => {
    expect(
      policy(
        `- name: calm\n  states: [new, edited]\n  severity: error\n  tools: eslint\n  rules: ['no-*']\n  paths: ['src/**', '!src/gen/**']\n  max: 3\n  warn-until: 2027-01-31`,
      ),
    ).toEqual([
      {
        kind: 'findings',
        name: 'calm',
        states: ['new', 'edited'],
        severity: 'error',
        tools: ['eslint'],
        rules: ['no-*'],
        paths: ['src/**', '!src/gen/**'],
        max: 3,
        leniency: { warn: 'until', day: '2027-01-31' },
      },
    ])
  })

  it('counts every state in a ratchet', () => {
    expect(policy('- ratchet: true')[0]).toMatchObject({
      max: 'base',
      states: ['new', 'edited', 'moved', 'unchanged'],
    })
  })

  it('holds measures', () => {
    expect(policy('- measure: tests\n  min: 10\n- measure: findings\n  ratchet: true')).toMatchObject([
      { kind: 'measure', measure: 'tests', min: 10, max: undefined },
      { kind: 'measure', measure: 'findings', max: 'base' },
    ])
  })

  it.each([
    [
      'an unknown key',
      '- severty: error',
      'p.yml:2:5 has no key `policy[0].severty`. Did you mean `severity`?',
    ],
    [
      'an unknown state',
      '- states: [fixed]',
      '`policy[0].states[0]` in p.yml:2:14 is "fixed"; it must be one of `new`, `edited`, `moved`, `unchanged`.',
    ],
    [
      'an unknown severity',
      '- severity: high',
      '`policy[0].severity` in p.yml:2:15 is "high"; it must be one of `error`, `warning`, `note`.',
    ],
    [
      'a negative limit',
      '- max: -1',
      '`policy[0].max` in p.yml:2:10 is -1; it must be a whole number from 0 up.',
    ],
    [
      'a limit beside a ratchet',
      '- max: 1\n  ratchet: true',
      '`policy[0].max` in p.yml:2:10 is 1; it must be left out beside `ratchet: true`',
    ],
    [
      'a day that does not exist',
      '- warn-until: 2027-02-30',
      '`policy[0].warn-until` in p.yml:2:18 is "2027-02-30"; it must be a day such as 2027-01-31.',
    ],
    [
      'a measure without a limit',
      '- measure: tests',
      'it must be a measure with `min`, `max` or `ratchet: true`.',
    ],
    ['a measure that is unknown', '- measure: test\n  max: 1', 'it must be one of `findings`'],
    [
      'a ratchet on what the base does not know',
      '- measure: tests\n  ratchet: true',
      'it must be `findings` or `suppressed` beside `ratchet: true`',
    ],
    ['a bad glob', "- paths: ['src/[']", '`policy[0].paths[0]` has a glob'],
    [
      'a text in place of a list',
      'severity: error',
      '`policy` in p.yml:2:3 is a mapping; it must be a list.',
    ],
  ])('refuses %s with its place', (_, text, message) => {
    expect(() => policy(text)).toThrow(message)
  })
})
