/** What one character, changed by hand or by mistake, does to a token that carries a checksum. */

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { makeAzureKey, proveAzureKey } from '../../../../actions/secret-scan/src/proof/azure.ts'
import {
  makeAnnotatedKey,
  proveAnnotatedKey,
} from '../../../../actions/secret-scan/src/proof/azure-annotated-key.ts'
import { encodeBase58Check } from '../../../../actions/secret-scan/src/proof/base58.ts'
import { crc32 } from '../../../../actions/secret-scan/src/proof/crc.ts'
import {
  makeGithubClassic,
  makeVercel,
  proveGithubClassic,
  proveVercel,
} from '../../../../actions/secret-scan/src/proof/crc32-tokens.ts'
import { inBase } from '../../../../actions/secret-scan/src/proof/digits.ts'
import {
  makeEntraClientSecret,
  proveEntraClientSecret,
} from '../../../../actions/secret-scan/src/proof/entra.ts'
import {
  makeGithubFineGrained,
  proveGithubFineGrained,
} from '../../../../actions/secret-scan/src/proof/github.ts'
import { makeGitlabRoutable, proveGitlabRoutable } from '../../../../actions/secret-scan/src/proof/gitlab.ts'
import { proofs } from '../../../../actions/secret-scan/src/proof/list.ts'
import { marvin32 } from '../../../../actions/secret-scan/src/proof/marvin32.ts'
import { type Alphabet, alphabets, Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

/** Where the characters that can be changed begin, and how many at the end stand apart from them. */
const tokens: readonly (readonly [
  name: string,
  start: number,
  alphabet: Alphabet,
  sum: number,
  sumAlphabet: Alphabet,
])[] = [
  ['github-classic', 4, 'base62', 6, 'base62'],
  ['github-refresh', 4, 'base62', 6, 'base62'],
  ['npm', 4, 'base62', 6, 'base62'],
  ['vercel', 4, 'base62', 6, 'base62'],
  ['gitlab-routable', 6, 'base64url', 13, 'base36'],
  ['atlassian', 6, 'base64url', 9, 'upperHex'],
  ['bitbucket-app-password', 4, 'base62', 8, 'upperHex'],
  ['zuplo', 5, 'hex', 9, 'hex'],
  ['grafana-service-account', 5, 'base62', 9, 'hex'],
  ['confluent', 4, 'base64', 6, 'base64'],
  ['nats-seed', 2, 'base32', 0, 'base32'],
  ['bitcoin-extended-key', 4, 'base58', 0, 'base58'],
  ['bitcoin-wif', 1, 'base58', 0, 'base58'],
]

describe.each(tokens)('%s', (name, start, alphabet, sum, sumAlphabet) => {
  const { prove, make } = proofs[name]!

  it('is invalid with another character in its body', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (seed, place, letter) => {
        const token = make(new Generator(seed))
        const at = start + (place % (token.length - start - sum))
        expect(prove(changed(token, at, alphabets[alphabet], letter)).grade).toBe('invalid')
      }),
    ))

  it('is invalid with another character in its checksum', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (seed, place, letter) => {
        const token = make(new Generator(seed))
        // Of the last letter of a NATS seed 2 bits are spare.
        const at = token.length - (name === 'nats-seed' ? 2 : 1) - (place % 6)
        expect(prove(changed(token, at, alphabets[sumAlphabet], letter)).grade).toBe('invalid')
      }),
    ))

  it('says nothing of a token that is a character shorter or has a strange one', () => {
    const token = make(new Generator('short'))
    expect(prove(`${token.slice(0, start)}.${token.slice(start + 1)}`).grade).toBe('none')
    expect(['none', 'invalid']).toContain(prove(token.slice(0, -1)).grade)
  })
})

it('a NATS seed is valid whatever the 2 spare bits of its last letter are, as its servers take it', () => {
  const { prove, make } = proofs['nats-seed']!
  const token = make(new Generator('spare'))
  const last = alphabets.base32.indexOf(token.at(-1)!)
  const grades = [0, 1, 2, 3].map((bits) => prove(token.slice(0, -1) + alphabets.base32[last | bits]).grade)
  expect(grades).toEqual(Array(4).fill('valid'))
  expect(prove(token.slice(0, -1) + alphabets.base32[(last + 4) % 32]).grade).toBe('invalid')
})

it('age is invalid with another character of bech32', () =>
  fc.assert(
    fc.property(fc.string(), fc.nat(57), fc.nat(), (seed, place, letter) => {
      const { prove, make } = proofs.age!
      const token = make(new Generator(seed))
      const wrong = changed(token, 16 + place, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', letter)
      expect(prove(wrong).grade).toBe('invalid')
    }),
  ))

describe('formats whose checksum nobody promises', () => {
  it.each([
    ['azure-key', (make: Generator) => makeAzureKey(make), proveAzureKey, 3],
    ['azure-annotated-key', (make: Generator) => makeAnnotatedKey(make), proveAnnotatedKey, 3],
    ['entra-client-secret', makeEntraClientSecret, proveEntraClientSecret, 2],
    ['github-fine-grained', makeGithubFineGrained, proveGithubFineGrained, 30],
  ])('%s with another character is neither proven nor disproven', (_, make, prove, at) => {
    for (let seed = 0; seed < 40; seed++) {
      const token = make(new Generator(String(seed)))
      expect(prove(changed(token, at, alphabets.base62, seed)).grade).toBe('none')
    }
  })
})

describe('kinds of one format', () => {
  it.each(['p', 'o', 'u', 's'] as const)('proves gh%s_', (kind) =>
    expect(proveGithubClassic(makeGithubClassic(new Generator(kind), kind)).grade).toBe('valid'),
  )

  it.each(['p', 'i', 'a', 'r', 'k'] as const)('proves vc%s_', (kind) =>
    expect(proveVercel(makeVercel(new Generator(kind), kind)).grade).toBe('valid'),
  )

  it('covers the prefix of a GitLab token by its checksum', () => {
    const token = makeGitlabRoutable(new Generator('prefix'))
    expect(proveGitlabRoutable(token.replace('glpat-', 'gldt-')).grade).toBe('invalid')
    expect(proveGitlabRoutable(makeGitlabRoutable(new Generator('x'), 'glrt-')).grade).toBe('valid')
  })

  it.each([
    ['+ASt', 'Storage', 88],
    ['+ABa', 'Batch', 88],
    ['ACDb', 'Cosmos DB', 88],
    ['+ASb', 'Service Bus', 44],
    ['+AEh', 'Event Hubs', 44],
    ['AIoT', 'IoT', 44],
    ['AzSe', 'AI Search', 52],
    ['+ACR', 'Container Registry', 52],
    ['AzFu', 'Functions', 56],
  ] as const)('proves the key with %s as one of %s', (signature, service, length) => {
    for (let seed = 0; seed < 20; seed++) {
      const key = makeAzureKey(new Generator(`${signature}${seed}`), signature)
      expect(key).toHaveLength(length)
      expect(proveAzureKey(key)).toMatchObject({ grade: 'valid', facts: { service } })
    }
  })

  it.each([
    ['AAAB', 'ACOG', 'Azure OpenAI'],
    ['AAAY', 'ACOG', 'Speech'],
    ['AAAE', 'ACOG', 'AI services'],
    ['AAAA', 'AZDO', 'Azure DevOps'],
    ['AAAA', 'msql', 'SQL Server'],
    ['AAAA', 'XYZ9', 'XYZ9'],
  ])(
    'tells of an annotated key with %s%s that it is one of %s, and of which month',
    (data, service, name) => {
      const { facts } = proveAnnotatedKey(
        makeAnnotatedKey(new Generator(`annotated${name}`), { data, service }),
      )
      expect(facts).toMatchObject({ kind: 'key', service: name })
      expect(facts!.allocated).toMatch(/^202[456]-(0[1-9]|1[012])$/)
    },
  )

  it('looks at all 6 characters of the checksum in a long annotated key', () => {
    const key = makeAnnotatedKey(new Generator('long'), { long: true })
    expect(key).toHaveLength(88)
    expect(proveAnnotatedKey(key).grade).toBe('valid')
    for (const at of [80, 81, 82, 83, 84])
      expect(proveAnnotatedKey(changed(key, at, alphabets.base62, 5)).grade).toBe('none')
    expect(proveAnnotatedKey(changed(key, 85, 'AQgw', 1)).grade).toBe('none')
  })

  it('takes no annotated key whose name has both small letters and capitals', () => {
    const key = makeAnnotatedKey(new Generator('mixed'), { service: 'AcOG' })
    expect(proveAnnotatedKey(key).grade).toBe('none')
  })

  it('takes no annotated key whose random part is one letter: those are of tests', () => {
    const key = makeAnnotatedKey(new Generator('filled'))
    const filled = `${'a'.repeat(52)}${key.slice(52, 80)}`
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(marvin32(Buffer.from(filled, 'base64'), 0x44656661756c7430n))
    expect(proveAnnotatedKey(filled + sum.toString('base64').slice(0, 4)).grade).toBe('none')
  })
})

describe('what a right checksum alone doesn’t prove', () => {
  const random = new Generator('payload')
  it.each([
    ['a WIF of 34 bytes that don’t end with 1', 'bitcoin-wif', '80', 32, '02', 'invalid'],
    ['a WIF of 34 bytes that end with 1', 'bitcoin-wif', '80', 32, '01', 'valid'],
    ['a WIF without the mark of compression', 'bitcoin-wif', '80', 32, '', 'valid'],
    [
      'an extended key without the zero',
      'bitcoin-extended-key',
      '0488ade4',
      41,
      `05${'11'.repeat(32)}`,
      'invalid',
    ],
    ['an extended key with it', 'bitcoin-extended-key', '0488ade4', 41, `00${'11'.repeat(32)}`, 'valid'],
  ])('%s', (_, name, head, size, tail, grade) => {
    const bytes = Buffer.concat([Buffer.from(head, 'hex'), random.bytes(size), Buffer.from(tail, 'hex')])
    expect(proofs[name]!.prove(encodeBase58Check(bytes)).grade).toBe(grade)
  })

  it('a GitLab token whose size byte takes in the random bytes tells nothing', () => {
    const payload = Buffer.from(`u:${'1'.repeat(11)}\no:1\no:2\x15`).toString('base64url')
    const body = `glpat-${payload}.01.${inBase(payload.length, alphabets.base36, 2)}`
    const token = body + inBase(crc32(Buffer.from(body)), alphabets.base36, 7)
    expect(proveGitlabRoutable(token)).toEqual({ grade: 'valid', by: expect.any(String) })
  })

  it('an annotated key may have its checksum in base64, too', () => {
    const body = makeAnnotatedKey(new Generator('base64')).slice(0, 80)
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(marvin32(Buffer.from(body, 'base64'), 0x44656661756c7430n))
    expect(proveAnnotatedKey(body + sum.toString('base64').slice(0, 4)).grade).toBe('valid')
  })
})

/** Another character of the alphabet at that place. */
function changed(token: string, at: number, alphabet: string, letter: number): string {
  const others = [...alphabet].filter((other) => other !== token[at])
  return token.slice(0, at) + others[letter % others.length] + token.slice(at + 1)
}
