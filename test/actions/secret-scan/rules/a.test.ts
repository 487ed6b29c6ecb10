import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { platformRules as rules } from '../../../support/platform-rules.ts'
import { type Hit, referenceMatches } from '../../../support/reference-matcher.ts'

const table = rules.map((rule): [id: string, rule: Rule] => [rule.id, rule])
const seeds = Array.from({ length: 8 }, (_, index) => `platform ${index}`)
const made = (examples: Rule['positives']): readonly string[] =>
  seeds.flatMap((seed) => examples(new Generator(seed)))

const overlaps = (one: Hit, other: Hit): boolean => one.start < other.end && other.start < one.end
/** Examples stay out of what a failed test prints: a rule is named by its id and the place of the example alone. */
const where = (examples: readonly string[], wrong: (text: string) => boolean): readonly number[] =>
  examples.flatMap((text, index) => (wrong(text) ? [index] : []))

/** Azure services whose marked keys nobody here can make with a right checksum: nothing is disproved, that is all. */
const unmade = /^azure-(api-management|search|container-registry|relay|redis|event-grid)-key$/

describe.each(table)('the rule %s', (_, rule) => {
  it('finds each of its positives', () => {
    expect(where(made(rule.positives), (text) => referenceMatches([rule], text).length !== 1)).toEqual([])
  })

  it('leaves the credential of its positives to no other rule', () => {
    const shared = made(rule.positives).flatMap((text) => {
      const [own] = referenceMatches([rule], text)
      const others = referenceMatches(rules, text).filter((hit) => hit.rule !== rule && overlaps(hit, own!))
      return others.map((hit) => hit.rule.id)
    })
    expect(shared).toEqual([])
  })

  it('takes none of its negatives, nor does any other', () => {
    const taken = made(rule.negatives).flatMap((text) => referenceMatches(rules, text))
    expect(taken.map((hit) => hit.rule.id)).toEqual([])
  })

  it('takes a token whole, never the beginning of something longer', () => {
    if (rule.match.kind !== 'token') return
    const cut = made(rule.positives).filter((text) => {
      const [{ secret, end }] = referenceMatches([rule], text) as [Hit]
      const longer = `${text.slice(0, end)}0a${text.slice(end)}`
      return referenceMatches([rule], longer).some((hit) => hit.secret === secret)
    })
    expect(cut.length).toBe(0)
  })

  it('has at least three examples each, new ones from a new seed', () => {
    const once = rule.positives(new Generator('once'))
    expect(once.length).toBeGreaterThanOrEqual(3)
    expect(rule.negatives(new Generator('once')).length).toBeGreaterThanOrEqual(3)
    expect(rule.positives(new Generator('once'))).toEqual(once)
    expect(rule.positives(new Generator('twice'))).not.toEqual(once)
  })

  it('has keywords that the automaton can hold and windows that stay small', () => {
    for (const keyword of rule.keywords) {
      expect(keyword).toMatch(/^[\x21-\x7e]{3,}$/)
      expect(keyword).toBe(keyword.toLowerCase())
    }
    expect(rule.keywords.length).toBeGreaterThan(0)
    expect(new Set(rule.keywords).size).toBe(rule.keywords.length)
    if (rule.match.kind !== 'window') return
    expect(Math.max(rule.match.before, rule.match.after)).toBeLessThanOrEqual(512)
  })

  it('needs each of its words: without them nothing is found', () => {
    const mute: Rule = { ...rule, keywords: ['no-such-keyword'] }
    expect(where(made(rule.positives), (text) => referenceMatches([mute], text).length > 0)).toEqual([])
  })

  it('says what to do, where, and what it opens', () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(rule.revoke.url).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}\//)
    expect(rule.source).toMatch(/^(https:\/\/[a-z0-9.-]+\.[a-z]{2,}\/.*)?$/)
    expect(rule.revoke.steps).toMatch(/^[A-Z].*\.$/)
    expect(rule.opens).not.toMatch(/\.$/)
  })

  it('says of a credential that has a checksum or structure that it is right', () => {
    if (!rule.prove) return
    const secrets = made(rule.positives).flatMap((text) => referenceMatches([rule], text))
    const grades = new Set(secrets.map(({ secret }) => rule.prove!(secret).grade))
    expect([...grades]).toEqual([unmade.test(rule.id) ? 'none' : 'valid'])
  })
})

describe('the rules of platforms', () => {
  it('are at least 110, each id once', () => {
    expect(rules.length).toBeGreaterThanOrEqual(110)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('hold no pattern twice under the same keyword', () => {
    const kinds = rules.flatMap(({ match, keywords }) =>
      keywords.map((keyword) => `${keyword} ${match.kind === 'assigned' ? match.value : match.pattern}`),
    )
    expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([])
  })

  it.each([
    ['RAILWAY_PROJECT_ID', (make: Generator) => make.uuid()],
    ['SNYK_ORG_ID', (make: Generator) => make.uuid()],
    ['SCW_DEFAULT_ORGANIZATION_ID', (make: Generator) => make.uuid()],
    ['AZURE_TENANT_ID', (make: Generator) => make.uuid()],
    ['CIRCLE_SHA1', (make: Generator) => make.text('hex', 40)],
    ['FORGEJO_COMMIT', (make: Generator) => make.text('hex', 40)],
    ['VERCEL_ORG_ID', (make: Generator) => make.text('base62', 24)],
    ['CLOUDFLARE_ZONE_ID', (make: Generator) => make.text('hex', 32)],
  ])('leave %s alone, which opens nothing', (name, value) => {
    const texts = seeds.flatMap((seed) => {
      const make = new Generator(seed)
      return [`${name}=${value(make)}`, `"${name}": "${value(make)}"`]
    })
    expect(texts.flatMap((text) => referenceMatches(rules, text)).map((hit) => hit.rule.id)).toEqual([])
  })

  it.each([
    ['aws-secret-access-key', 'aws_secret_access_key = …', (make: Generator) => make.text('base64', 40)],
    ['aws-secret-access-key', '"secretAccessKey": "…",', (make: Generator) => make.text('base64', 40)],
    ['heroku-legacy-api-key', 'heroku_api_key: …', (make: Generator) => make.uuid()],
    ['npm-legacy-token', '//registry.npmjs.org/:_authToken=…', (make: Generator) => make.uuid()],
    [
      'cocoapods-trunk-token',
      'machine trunk.cocoapods.org\n  login a@example.com\n  password …',
      (make: Generator) => make.text('hex', 32),
    ],
    [
      'github-packages-npmrc-token',
      '//npm.pkg.github.com/:_authToken=…',
      (make: Generator) => make.text('hex', 40),
    ],
    ['vault-unseal-key', 'Unseal Key 3: …', (make: Generator) => `${make.text('base64', 43)}=`],
    [
      'harbor-robot-secret',
      "docker login -u 'robot$ci' -p …",
      (make: Generator) => `${make.text('base62', 31)}7`,
    ],
    [
      'kubernetes-bootstrap-token',
      'tlsBootstrapToken: …',
      (make: Generator) => `${make.text('base36', 6)}.${make.text('base36', 16)}`,
    ],
  ])('find a %s in %j, whole', (id, line, value) => {
    const secrets = seeds.map((seed) => value(new Generator(seed)))
    const found = secrets.map((secret) =>
      referenceMatches(
        rules,
        line.replace('…', () => secret),
      ),
    )
    expect(found.map((hits) => hits.map(({ rule }) => rule.id))).toEqual(secrets.map(() => [id]))
    expect(found.every(([hit], index) => hit!.secret === secrets[index])).toBe(true)
  })

  it('find nothing in plain text, hashes and the usual names', () => {
    const make = new Generator('plain')
    const text = [
      `commit ${make.text('hex', 40)}`,
      `sha512-${make.text('base64', 86)}==`,
      `"request_id": "${make.uuid()}"`,
      "const token = process.env.GITHUB_TOKEN ?? ''",
      `password: \${{ secrets.HEROKU_API_KEY }}`,
      'precision, special, social; the pat. and the api-versions of a token-bucket',
      `background: url(data:image/png;base64,${make.text('base64', 400)})`,
    ].join('\n')
    expect(referenceMatches(rules, text).map((hit) => hit.rule.id)).toEqual([])
  })
})
