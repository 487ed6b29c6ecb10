/** Each credential is one rule's, and no filter takes one away that a provider could have made. */

import { describe, expect, it } from '@jest/globals'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { scanPiece } from '../../../../actions/secret-scan/src/scan/scan-piece.ts'

const engine = createEngine(rules)
const mostSeeds = 20
const enough = 20

/** Examples from so many seeds that there are at least twenty, and those from at least seven. */
const positivesOf = (rule: Rule): readonly string[] =>
  Array.from({ length: mostSeeds }, (_, seed) => rule.positives(new Generator(`owners/${seed}`)))
    .slice(0, 7)
    .flat()
    .slice(0, 3 * enough)

const scanned = (text: string) =>
  scanPiece(engine, { bytes: Buffer.from(text, 'latin1'), kind: 'blob', path: 'example' }).occurrences

/** An example without its rule, named by its number: the text itself must not be printed. */
const numbersOf = (texts: readonly string[], wrong: (text: string) => boolean) =>
  texts.flatMap((text, number) => (wrong(text) ? [number] : []))

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  const texts = positivesOf(rule)

  it('finds twenty of its examples among all rules, and leaves the credential to no other', () => {
    expect(texts.length).toBeGreaterThanOrEqual(enough)
    const alone = createEngine([rule])
    const lost = numbersOf(texts, (text) => {
      const bytes = Buffer.from(text, 'latin1')
      const own = alone.find(bytes)
      const found = engine.find(bytes)
      return own.length === 0 || found.length === 0 || found.some((one) => one.rule !== rule)
    })
    expect(lost).toEqual([])
  })

  it('takes none of them for a placeholder', () => {
    const doubts = texts.flatMap((text) =>
      scanned(text).flatMap(({ rule: id, doubt, name }) =>
        id === rule.id && doubt !== undefined ? [`${doubt}, ${name}`] : [],
      ),
    )
    expect(doubts).toEqual([])
  })
})

describe('keys in the text form of PEM', () => {
  const whole = ['gcp-service-account-key', 'github-app-private-key']

  it.each(whole)('are the secret of %s from the first dash to the last', (id) => {
    const rule = rules.find((one) => one.id === id)!
    const secrets = rule
      .positives(new Generator('whole'))
      .flatMap((text) => scanned(text).map(({ secret }) => secret))
    expect(secrets.length).toBeGreaterThanOrEqual(3)
    expect(
      numbersOf(secrets, (secret) => !/^-{5}BEGIN [\s\S]{800,}END [A-Z ]{11,15}-{5}$/.test(secret)),
    ).toEqual([])
  })

  it('are the secret of kubernetes-client-key to the end of what is encoded', () => {
    const rule = rules.find(({ id }) => id === 'kubernetes-client-key')!
    const keys = rule
      .positives(new Generator('whole'))
      .flatMap((text) => createEngine([rule]).find(Buffer.from(text)))
    const ends = keys.map(({ secret }) =>
      Buffer.from(secret, 'base64').toString('latin1').trimEnd().slice(-9),
    )
    expect(ends).toEqual(['KEY-----', 'KEY-----', 'KEY-----'].map((end) => ` ${end}`))
  })
})
