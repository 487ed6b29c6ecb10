import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { expired, factsText } from '../../../../actions/secret-scan/src/exposure/facts.ts'
import { makeAwsAccessKeyId, proveAwsAccessKeyId } from '../../../../actions/secret-scan/src/proof/aws.ts'
import { makeJwt, makeSupabaseKey, proveJwt } from '../../../../actions/secret-scan/src/proof/jwt.ts'
import { proofs } from '../../../../actions/secret-scan/src/proof/list.ts'
import type { Proof } from '../../../../actions/secret-scan/src/proof/proof.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const now = new Date('2025-11-21T12:00:00Z')
const proof = (facts: Record<string, string>): Proof => ({ grade: 'valid', by: 'a test', facts })
const token = (exp: unknown) => proveJwt(makeJwt(new Generator('facts'), { exp }))
const seconds = (iso: string) => Date.parse(iso) / 1000

describe('what a credential tells', () => {
  it.each([
    [{ account: '123456789012' }, ['AWS account 123456789012']],
    [{ project: 'shop', bits: '2048' }, ['GCP project shop', '2048 bits']],
    [{ project: '12', organization: '3' }, ['organization 3', 'project 12']],
    [{ team: 'T0123' }, ['Slack team T0123']],
    [{ app: 'A0123' }, ['Slack app A0123']],
    [{ app: '1234', algorithm: 'RS256' }, ['GitHub App 1234', 'signed with RS256']],
    [{ role: 'anon', project: 'abc' }, ['Supabase project abc', 'role anon: public by design']],
    [{ role: 'service_role' }, ['role service_role']],
    [{ encrypted: 'no', kind: 'RSA' }, ['kind RSA', 'without a passphrase']],
    [{ encrypted: 'yes' }, ['guarded by a passphrase']],
    [{ created: '2016-04-30T11:18:25Z' }, ['created on 2016-04-30']],
    [{ something: 'else' }, ['something else']],
  ])('is said in words: %j', (facts, text) => {
    expect(factsText(proof(facts as Record<string, string>), now)).toEqual(text)
  })

  it.each([
    ['2025-01-01T00:00:00Z', 'expired on 2025-01-01, 324 days ago'],
    ['2025-11-20T12:00:00Z', 'expired on 2025-11-20, 1 day ago'],
    ['2025-11-20T12:00:01Z', 'expired 23 hours ago'],
    ['2025-11-21T11:58:30Z', 'expired 1 minute ago'],
    ['2025-11-21T12:00:00Z', 'expired less than a minute ago'],
    ['2025-11-21T15:00:00Z', 'expires in 3 hours'],
    ['2025-11-23T12:00:00Z', 'expires on 2025-11-23, in 2 days'],
    ['soon', 'expires soon'],
  ])('has the time that it runs out: %s', (expires, text) => {
    expect(factsText(proof({ expires }), now)).toEqual([text])
  })

  it('is nothing where there is no fact, and what the proofs tell', () => {
    expect(factsText({ grade: 'none', by: '' }, now)).toEqual([])
    const make = new Generator('told')
    expect(factsText(proveAwsAccessKeyId(makeAwsAccessKeyId(make)), now)).toEqual([
      expect.stringMatching(/^AWS account \d{12}$/),
    ])
    expect(factsText(proveJwt(makeSupabaseKey(make, 'anon')), now)).toContain('role anon: public by design')
  })

  it('is in words for every fact that any proof tells', () => {
    for (const { prove, make } of Object.values(proofs)) {
      const told = prove(make(new Generator('every fact')))
      const names = Object.keys(told.facts ?? {})
      const text = factsText(told, now)
      expect(text).toHaveLength(names.length)
      // What has no words is told last, in the order of the facts.
      expect(factsText({ ...told, facts: { first: 'fact', ...told.facts } }, now).at(-1)).toBe('first fact')
    }
  })

  it('is short, on one line, and without what hides', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 500 })),
        (facts) => {
          for (const text of factsText(proof(facts), now)) {
            expect(text.length).toBeLessThanOrEqual(140)
            expect(text).not.toMatch(/[\0-\x1f\u200b-\u200f\u202a-\u202e]/)
          }
        },
      ),
    )
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`fact${i}`, 'x']))
    expect(factsText(proof(many), now)).toHaveLength(12)
    expect(factsText(proof({ __proto__x: 'a', constructor: 'b' }), now)).toEqual([
      '__proto__x a',
      'constructor b',
    ])
  })
})

describe('a token has run out', () => {
  it('from the second on that it names', () => {
    expect(expired(token(seconds('2025-11-21T12:00:00Z')), now)).toBe(true)
    expect(expired(token(seconds('2025-11-21T12:00:01Z')), now)).toBe(false)
  })

  it('only where it is a signed web token that says when', () => {
    expect(expired(token(undefined), now)).toBe(false)
    expect(expired(token('2020-01-01'), now)).toBe(false)
    expect(expired(proof({ expires: '2020-01-01T00:00:00Z' }), now)).toBe(false)
    expect(expired({ ...token(seconds('2020-01-01')), grade: 'none' }, now)).toBe(false)
    expect(expired(proof({ algorithm: 'HS256', expires: 'never' }), now)).toBe(false)
  })
})
