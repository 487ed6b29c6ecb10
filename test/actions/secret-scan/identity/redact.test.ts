import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fingerprintOf } from '../../../../actions/secret-scan/src/identity/fingerprint.ts'
import { masksOf, Redactor, shown } from '../../../../actions/secret-scan/src/identity/redact.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const secret = fc
  .tuple(fc.string(), fc.integer({ min: 8, max: 80 }))
  .map(([seed, length]) => new Generator(seed).text('base64', length))

describe('the fingerprint of a secret', () => {
  it('is the same wherever it stands, and another for another secret', () => {
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        expect(fingerprintOf(one)).toBe(fingerprintOf(` ${one}\n`))
        expect(fingerprintOf(one)).toMatch(/^[0-9a-f]{32}$/)
        expect(fingerprintOf(one) === fingerprintOf(other)).toBe(one === other)
      }),
    )
  })
})

describe('a secret that is shown', () => {
  it('has at most four characters of itself, and never more than a quarter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        const head = shown(text).split('… (')[0]!
        expect(head.length).toBeLessThanOrEqual(Math.min(4, text.length / 4))
      }),
    )
  })

  it('says its length and the beginning of its fingerprint', () => {
    const made = new Generator('shown').text('base62', 40)
    expect(shown(made)).toBe(`${made.slice(0, 4)}… (40 characters, ${fingerprintOf(made).slice(0, 8)})`)
    expect(shown('x')).toMatch(/^… \(1 character, [0-9a-f]{8}\)$/)
  })
})

describe('what a log must not show', () => {
  it('is each line of it as well', () => {
    expect(masksOf('first line\r\nsecond\nab\n')).toEqual([
      'first line\r\nsecond\nab',
      'first line',
      'second',
    ])
  })
})

describe('the sieve', () => {
  const sieve = (...secrets: readonly string[]): Redactor => {
    const redactor = new Redactor()
    for (const one of secrets) redactor.add(one)
    return redactor
  }

  /** Whether eight characters in a row of the secret stand in the text. */
  const leaks = (text: string, one: string): boolean =>
    Array.from({ length: Math.max(0, one.length - 7) }, (_, i) => one.slice(i, i + 8)).some((piece) =>
      text.includes(piece),
    )

  it('leaves no eight characters of a secret in any text, whole, cut or encoded', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.nat(20), (one, before, after, cut) => {
        const redactor = sieve(one)
        const forms = [
          one,
          one.slice(cut),
          one.slice(0, -cut || undefined),
          JSON.stringify(`${before}${one}`),
          encodeURIComponent(one),
        ]
        for (const form of forms) {
          expect(leaks(redactor.clean(`${before}${form}${after}`), one)).toBe(false)
        }
      }),
    )
  })

  it('finds it in base64 wherever its bytes fall, and in hexadecimal digits', () => {
    fc.assert(
      fc.property(secret, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (one, before, after) => {
        const bytes = Buffer.from(`${before}${one}${after}`)
        for (const encoding of ['base64', 'hex'] as const) {
          const cleaned = sieve(one).clean(bytes.toString(encoding))
          const longest = Math.max(...cleaned.split(/\[secret [0-9a-f]{8}\]/).map((rest) => rest.length))
          // What is left belongs to the neighbours, and to the few bits that they share.
          expect(longest).toBeLessThanOrEqual(
            2 * Buffer.byteLength(before.length > after.length ? before : after) + 6,
          )
        }
      }),
    )
  })

  it('leaves a text alone that has nothing of a secret', () => {
    expect(sieve('0123456789abcdef').clean('a text of words')).toBe('a text of words')
    expect(new Redactor().clean('anything')).toBe('anything')
  })

  it('says which secret stood there, and keeps what stood around it', () => {
    const [one, other] = [new Generator('a').text('hex', 20), new Generator('b').text('hex', 20)]
    const name = (text: string) => `[secret ${fingerprintOf(text).slice(0, 8)}]`
    expect(sieve(one, other).clean(`<${one}> and <${other}>!`)).toBe(`<${name(one)}> and <${name(other)}>!`)
  })

  it('takes out short ones, too, but for what is too short to be told from a word', () => {
    expect(sieve('h3xy!').clean('is h3xy! here')).toBe(
      `is [secret ${fingerprintOf('h3xy!').slice(0, 8)}] here`,
    )
    expect(sieve('abc').clean('abc')).toBe('abc')
  })

  it('takes time by the text and not by the number of secrets', () => {
    const make = new Generator('many')
    const redactor = sieve(...Array.from({ length: 2000 }, () => make.text('base62', 40)))
    expect(redactor.clean('x'.repeat(1_000_000))).toHaveLength(1_000_000)
  })
})
