import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cleanError, cleanText } from '../../../../actions/secret-scan/src/identity/clean-error.ts'
import { cleaned as cleanedReport } from '../../../../actions/secret-scan/src/identity/clean-report.ts'
import { fingerprintOf } from '../../../../actions/secret-scan/src/identity/fingerprint.ts'
import { openPart } from '../../../../actions/secret-scan/src/identity/learn.ts'
import { masksOf, Redactor, shown } from '../../../../actions/secret-scan/src/identity/redact.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import { InputError, ReportError, ToolError } from '../../../../shared/model/errors.ts'
import { credential, githubToken } from '../../../support/credentials.ts'
import { leaksIn } from '../../../support/redaction.ts'
import { allRules } from '../../../support/scanned.ts'

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

describe('an error before anything was scanned', () => {
  const jwt = credential('jwt', 'error')

  it.each([
    ['whole', (text: string) => text],
    ['the beginning of it', (text: string) => text.slice(0, 60)],
    ['the middle of it', (text: string) => text.slice(10, 50)],
    ['with its signs escaped', (text: string) => encodeURIComponent(`token=${text}`)],
    ['in base64', (text: string) => Buffer.from(`token = '${text}'`).toString('base64')],
  ])('shows none of a credential, of which it has %s', (_, cut) => {
    for (const secret of [githubToken('error'), jwt]) {
      const cleaned = cleanText(`\`key\` in a.yml:7:3 is "${cut(secret)}"; it must be a day.`)
      expect(cleaned).toMatch(/^`key` in a\.yml:7:3 is ".*"; it must be a day\.$/)
      expect(leaksIn(new Map([['error', cleaned]]), [{ secret, open: 8 }])).toEqual([])
    }
  })

  it.each([
    'git fetch failed (exit code 128): fatal: remote error: not our ref 0123456789abcdef0123456789abcdef01234567',
    'The base commit 1111111111, whose settings count, is not in this clone and could not be fetched.',
    '    at Object.<anonymous> (/home/runner/work/_actions/acme/shop/v1.2.3/dist/secret-scan/index.js:31337:42)',
    'Input `range` is "feature/checkout-2026..HEAD", but "feature/checkout-2026" names no commit.',
    'Input `timeout` is "90 minutes and 20 seconds"; it must be a time such as `90s`, `20m` or `2h`.',
  ])('keeps what is none: %s', (text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('keeps what kind of mistake it was, and of a bug the stack', () => {
    const secret = githubToken('stack')
    const bug = new TypeError(`cannot read ${secret}`)
    const cleaned = cleanError(bug)
    expect([cleaned.name, cleanError(new ToolError('x')), cleanError(new InputError('x'))]).toEqual([
      'TypeError',
      expect.any(ToolError),
      expect.any(InputError),
    ])
    expect(cleaned.stack).toContain('redact.test')
    expect(leaksIn(new Map([['stack', `${cleaned.stack}${cleaned.message}`]]), [{ secret }])).toEqual([])
    expect(cleanError(secret).message).toMatch(/^\[secret [0-9a-f]{8}\]$/)
    expect(cleanError(new ReportError(secret, secret, 3)).message).toMatch(
      /^\[secret \w+\]:3: \[secret \w+\]$/,
    )
  })
})

describe('a report', () => {
  const secret = githubToken('report')
  const sieve = () => ({ engine: allRules(), redactor: new Redactor() })

  it('is rid of what no scan went through, wherever it stands and however often it is encoded', () => {
    const twice = Buffer.from(Buffer.from(`token=${secret}`).toString('base64')).toString('base64')
    const value = {
      notes: [secret.slice(0, 20), `for ${secret}`],
      sections: [{ path: `a/${twice}` }],
      count: 1,
    }
    const cleaned = cleanedReport(value, sieve()) as typeof value
    expect(cleaned.count).toBe(1)
    expect(leaksIn(new Map([['report', JSON.stringify(cleaned)]]), [{ secret }, { secret: twice }])).toEqual(
      [],
    )
  })

  it('has no address that leads nowhere, and keeps the others', () => {
    const value = [{ helpUri: `https://acme.example/${secret}` }, { helpUri: 'https://acme.example/keys' }]
    expect(cleanedReport(value, sieve())).toEqual([{}, value[1]])
  })

  it('keeps what rules say of themselves', () => {
    const texts = rules.flatMap(({ title, opens, revoke }) => [title, opens, revoke.steps, revoke.url])
    expect(cleanedReport(texts, sieve())).toEqual(texts)
  })
})

describe('what is fixed of a credential', () => {
  it('is no secret in a URL either, but never more than half of it', () => {
    const text = new Generator('fixed').text('hex', 32)
    const secret = `access_token$sandbox$${text}`
    const redactor = new Redactor()
    redactor.add(secret, openPart(secret, ['access_token$sandbox$']))
    expect(redactor.clean('the access_token and the sandbox$, access_token%24sandbox%24')).toBe(
      'the access_token and the sandbox$, access_token%24sandbox%24',
    )
    expect(openPart(text, [text])).toBe(16)
  })
})

describe('a secret of other letters', () => {
  it('is taken out as bytes, as people read it, and as a path has it', () => {
    const [one, other] = [new Generator('a').text('base62', 6), new Generator('b').text('base62', 6)]
    const utf8 = Buffer.from(`${one}äö€${other}`).toString('latin1')
    const latin = `${one}äö${other}`
    const redactor = new Redactor()
    redactor.add(utf8)
    redactor.add(latin)
    const path = pathFromBytes(Buffer.from(latin, 'latin1'))
    for (const text of [utf8, `${one}äö€${other}`, latin, path, encodeURIComponent(`${one}äö€${other}`)])
      expect(redactor.clean(`<${text}>`)).toMatch(/^<\[secret [0-9a-f]{8}\]>$/)
    expect(masksOf(utf8)).toEqual([utf8, `${one}äö€${other}`])
  })

  it('in base64url is one, too', () => {
    const secret = `${new Generator('url').text('base62', 10)}???>>>~~~`
    const redactor = new Redactor()
    redactor.add(secret)
    const written = Buffer.from(secret).toString('base64url')
    expect(redactor.clean(`<${written}>`)).toMatch(/^<\[secret [0-9a-f]{8}\].?>$/)
  })

  it('that is short is named by the hash of itself, however it is written', () => {
    const redactor = new Redactor()
    redactor.add('a"b7')
    const name = `[secret ${fingerprintOf('a"b7').slice(0, 8)}]`
    expect(redactor.clean('is a\\"b7 and a"b7')).toBe(`is ${name} and ${name}`)
  })
})
