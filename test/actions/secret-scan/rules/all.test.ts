/** All rules together, through the engine: what each file's own test can't see. */

import { describe, expect, it } from '@jest/globals'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'

const engine = createEngine(rules)
const found = (text: string): readonly string[] =>
  engine.find(Buffer.from(text, 'latin1')).map(({ rule }) => rule.id)

describe('all rules together', () => {
  it('are at least 300, each with an id of its own', () => {
    expect(rules.length).toBeGreaterThanOrEqual(300)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('find every example of every rule, by that rule or by another that knows the same text', () => {
    const missed = rules.flatMap((rule) =>
      rule
        .positives(new Generator(`all/${rule.id}`))
        .flatMap((text, i) => (found(text).length > 0 ? [] : [`${rule.id} ${i}`])),
    )
    expect(missed).toEqual([])
  })

  it('find nothing in what is no example of a rule of high confidence, but by another rule', () => {
    const alarms = rules
      .filter(({ confidence }) => confidence === 'high')
      .flatMap((rule) =>
        rule
          .negatives(new Generator(`all/${rule.id}`))
          .flatMap((text, i) => (found(text).includes(rule.id) ? [`${rule.id} ${i}`] : [])),
      )
    expect(alarms).toEqual([])
  })
})
