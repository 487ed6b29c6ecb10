import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { plainMatches } from '../../../support/plain-matcher.ts'
import { rulesInFolder } from '../../../support/rule-files.ts'

const rules = [...(await rulesInFolder('providers')), ...(await rulesInFolder('generic'))]
const seeds = ['first', 'second', 'third']

describe('rules', () => {
  it('are at least ninety, each with an id of its own', () => {
    expect(rules.length).toBeGreaterThanOrEqual(90)
    expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))])
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s finds its positives and passes over its negatives',
    (_, rule) => {
      for (const seed of seeds) {
        const positives = rule.positives(new Generator(`${rule.id}/${seed}`))
        const negatives = rule.negatives(new Generator(`${rule.id}/${seed}`))
        const missed = positives.flatMap((text, index) =>
          plainMatches(rule, text).length === 0 ? [index] : [],
        )
        const alarms = negatives.flatMap((text, index) =>
          plainMatches(rule, text).length > 0 ? [index] : [],
        )
        expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
        expect(positives.length).toBeGreaterThanOrEqual(3)
        expect(negatives.length).toBeGreaterThanOrEqual(3)
      }
    },
  )
})
