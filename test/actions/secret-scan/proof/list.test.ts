import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { proofs } from '../../../../actions/secret-scan/src/proof/list.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const listed = Object.entries(proofs)

describe.each(listed)('the proof of %s', (_, { prove, make }) => {
  it('grades what its maker makes as valid, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(prove(make(new Generator(seed))).grade).toBe('valid')
      }),
      { numRuns: 60 },
    )
  })

  it('gets another credential from another seed', () => {
    const [one, again, other] = ['1', '1', '2'].map((seed) => make(new Generator(seed)))
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  it('calls no garbage valid, and never throws', () => {
    for (const text of hostile) expect(['none', 'invalid']).toContain(prove(text).grade)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => prove(text).grade !== 'valid'),
    )
  })

  it('never throws when a megabyte, a NUL or half a character is behind it or in its middle', () => {
    const token = make(new Generator('spoilt'))
    const middle = Math.floor(token.length / 2)
    for (const text of [megabyte, '\0', '\ud800', '\udc00']) {
      expect(() => prove(token + text)).not.toThrow()
      expect(() => prove(token.slice(0, middle) + text + token.slice(middle))).not.toThrow()
    }
  })

  it('never tells a long part of the credential as a fact', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const token = make(new Generator(seed))
        const { by, facts = {} } = prove(token)
        for (const [name, told] of Object.entries({ ...facts, by })) {
          expect(told.length).toBeLessThanOrEqual(64)
          if (told.length > 13 && !addresses.includes(name)) expect(token).not.toContain(told)
        }
      }),
      { numRuns: 20 },
    )
  })
})

/** Facts that anybody can look up, and that stand in a credential as they are told. */
const addresses = ['host', 'registry', 'tenant', 'project']

const megabyte = 'A'.repeat(1_000_000)

const block = (text: string): string =>
  ['BEGIN', 'END'].map((word) => `-----${word} PRIVATE KEY-----`).join(text)

const hostile = [
  '',
  '\0',
  '\ud800',
  '\udc00\ud800',
  '.'.repeat(5),
  '='.repeat(100),
  megabyte,
  '\0'.repeat(1_000_000),
  ' '.repeat(1_000_000),
  '-'.repeat(1_000_000),
  '.a'.repeat(500_000),
  '{"a":'.repeat(200_000),
  `eyJ${'a.'.repeat(500_000)}`,
  `https://${'a:'.repeat(500_000)}@`,
  block('\n'.repeat(200_000)),
  block('" + "'.repeat(40_000)),
  block(' '.repeat(200_000)),
  block('A\\n'.repeat(60_000)),
  '-----BEGIN '.repeat(50_000),
  `pypi-${'A'.repeat(1_000_000)}`,
  `FlyV1 ${'fm2_,'.repeat(100_000)}`,
]
