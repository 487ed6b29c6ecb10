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

  it('have keywords that the engine can look for: small letters, ASCII, three to 64 characters', () => {
    const odd = rules.flatMap(({ keywords }) =>
      keywords.filter((keyword) => !/^[ -@[-~]{3,64}$/.test(keyword)),
    )
    expect(odd).toEqual([])
  })

  it('say what to do, and lead to a page over https', () => {
    const links = rules.flatMap(({ revoke, source }) => [revoke.url, ...(source === '' ? [] : [source])])
    expect(links.filter((link) => !URL.canParse(link) || !link.startsWith('https://'))).toEqual([])
    expect(rules.filter(({ revoke }) => !/^[A-Z].*\.$/.test(revoke.steps)).map(({ id }) => id)).toEqual([])
    expect(rules.filter(({ opens }) => opens === '' || opens.endsWith('.')).map(({ id }) => id)).toEqual([])
  })
})

describe('rules whose format carries a checksum or a structure', () => {
  const made = [
    'age-secret-key',
    'bitcoin-wif',
    'bitcoin-extended-private-key',
    'grafana-service-account-token',
    'grafana-cloud-token',
    'grafana-api-key',
    'sentry-org-token',
    'nats-seed',
    'json-web-token',
    'rsa-private-key',
    'ec-private-key',
    'pkcs8-private-key',
  ]

  it.each(made)('%s proves what its positives hold', (id) => {
    const rule = rules.find((one) => one.id === id)
    const grades = rule?.positives(new Generator(`${id}/proof`)).flatMap((text) => {
      const [secret] = plainMatches(rule, text)
      return secret === undefined ? [] : [rule.prove?.(secret).grade]
    })
    expect(grades?.length).toBeGreaterThanOrEqual(3)
    expect(new Set(grades)).toEqual(new Set(['valid']))
  })
})

describe('generic rules', () => {
  /** Words that somebody wrote: the placeholder model and the bigram score tell these apart, no pattern does. */
  const onlyTheModelTells = [
    ['generic-password', 'password = "Your-Password-Here"'],
    ['generic-password', "password: 'correctHorseBatteryStaple'"],
    ['generic-token', 'token = "my-access-token-for-tests-1"'],
    ['generic-api-key', 'api_key: YOUR_API_KEY_GOES_HERE_123'],
    ['generic-secret', 'secret = "1234567890abcdefghij"'],
  ] as const

  it.each(onlyTheModelTells)('%s leaves to the model what looks like words', (id, text) => {
    const rule = rules.find((one) => one.id === id)!
    expect(rule.generic).toBe(true)
    expect(plainMatches(rule, text)).toHaveLength(1)
  })
})
