import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { acmeRules, acmeToken, assigned, generic, ruleOf, token } from './rules.ts'

const make = new Generator('engine')
const key = `acm_${make.text('base62', 20)}`
const hex = make.text('hex', 32)

const foundIn = (text: string, rules: readonly Rule[] = acmeRules): readonly string[] =>
  createEngine(rules)
    .find(Buffer.from(text, 'latin1'))
    .map(({ rule, start, end, secret }) => {
      expect(text.slice(start, end)).toBe(secret)
      return `${rule.id} ${start}`
    })

describe('a token', () => {
  it.each([
    ['at the beginning of the text', '', ''],
    ['behind "="', 'key=', '\n'],
    ['in quotes', '"', '",'],
    ['behind ":" and before "@"', 'https://user:', '@host'],
    ['behind an escaped line end', 'a\\n', '\\n'],
    ['behind a percent escape', '?t%3D', '%22'],
    ['behind a \\u escape', '{\\u0022', '\\u0022'],
    ['behind the colour of a terminal', '\x1b[31m', '\x1b[0m'],
    ['behind a dash', 'x-', '-'],
    ['behind the sign of an added line', '\n+', '\n'],
  ])('is found %s', (_, before, after) => {
    expect(foundIn(before + key + after, [acmeToken])).toEqual([`acme-token ${before.length}`])
  })

  it.each([
    ['glued behind a letter', 'x', ''],
    ['glued behind a digit', '7', ''],
    ['glued behind "_"', '_', ''],
    ['in the midst of base64', 'Zm+', ''],
    ['followed by another letter', '', 'x'],
    ['followed by "_"', '', '_'],
  ])('is none %s', (_, before, after) => {
    expect(foundIn(before + key + after, [acmeToken])).toEqual([])
  })

  it('must be written in the case of its pattern, though keywords are found in any', () => {
    expect(foundIn(key.replace('acm_', 'ACM_'), [acmeToken])).toEqual([])
    const capitals = token('x', 'acm_', 'ACM_[0-9A-Za-z]{20}')
    expect(foundIn(key.replace('acm_', 'ACM_'), [capitals])).toEqual(['x 0'])
  })

  it('ends where its own alphabet ends, and is none if it is longer than it may be', () => {
    const long = `acl-${make.text('base64url', 60)}`
    expect(foundIn(`${long}.`)).toEqual(['acme-long 0'])
    expect(foundIn(`${long}-`)).toEqual([])
    expect(foundIn(`${long}~`)).toEqual(['acme-long 0'])
  })

  it('may have a longer form that only fits when the shorter one does not', () => {
    const rule = token('two-forms', 'acm_', 'acm_(?:[0-9]{4}|[0-9]+_[a-z]{3})')
    expect(foundIn('acm_1234_abc acm_1234', [rule])).toEqual(['two-forms 0', 'two-forms 13'])
    expect(foundIn('acm_1234_ab', [rule])).toEqual([])
  })

  it('may say itself what follows', () => {
    const rule = token('prefix', 'acm_', 'acm_[0-9]{4}(?=[a-z])')
    expect(foundIn('acm_1234x', [rule])).toEqual(['prefix 0'])
    expect(foundIn('acm_1234_', [rule])).toEqual([])
  })

  it('is the group `secret` of the match, also where the same text stands before it', () => {
    const rule = token('pair', 'acm:', 'acm:[a-z]+:(?<secret>[a-z]+);')
    expect(foundIn('acm:same:same;', [rule])).toEqual(['pair 9'])
    expect(foundIn('acm:other:same;', [rule])).toEqual(['pair 10'])
  })

  it('may be as long as 64 KiB if it is a block between dashes or says so, and 4 KiB if it does not', () => {
    const block = (body: number) => `-----BEGIN ACME-----\n${'A'.repeat(body)}\n-----END ACME-----`
    const pem = token('block', '-----BEGIN ACME', '-----BEGIN ACME-----[^-]+-----END ACME-----')
    expect(foundIn(block(60_000), [pem])).toEqual(['block 0'])
    expect(foundIn(block(70_000), [pem])).toEqual([])
    const open = token('open', 'acm_', 'acm_[a-z]+!')
    expect(foundIn(`acm_${'a'.repeat(4000)}!`, [open])).toEqual(['open 0'])
    expect(foundIn(`acm_${'a'.repeat(5000)}!`, [open])).toEqual([])
    const declared = token('declared', 'acm_', 'acm_[a-z]{1,6000}!')
    expect(foundIn(`acm_${'a'.repeat(5000)}!`, [declared])).toEqual(['declared 0'])
  })

  it('may have its own beginning in it, however long it is', () => {
    const rule = token('parts', 'acm', 'acm[a-z]{1,5000}\\.acm[a-z]{1,5000}')
    expect(foundIn(`acm${'a'.repeat(3000)}.acm${'b'.repeat(3000)}`, [rule])).toEqual(['parts 0'])
  })

  it('of several blocks is each one, though the first never ends', () => {
    const pem = token('block', '-----BEGIN ACME', '-----BEGIN ACME-----[^]+?-----END ACME-----')
    const [begin, end] = ['-----BEGIN ACME-----', '-----END ACME-----']
    expect(foundIn(`${begin}a${begin}b${end}`, [pem])).toEqual([`block ${begin.length + 1}`])
  })
})

describe('a window', () => {
  const id = make.text('hex', 16)

  it('is searched before and behind the keyword, no further than it says', () => {
    expect(foundIn(`x ${id}@eu.acme.example`)).toEqual(['acme-host 2'])
    const near = ruleOf('near', ['acme'], { kind: 'window', pattern: '[0-9a-f]{16}', before: 20, after: 20 })
    expect(foundIn(`${id}   acme   ${id}`, [near])).toEqual(['near 0', 'near 26'])
    expect(foundIn(`${id}${' '.repeat(5)}acme`, [near])).toEqual([])
  })

  it('does not take a part of something longer, whether cut by its edge or by the pattern', () => {
    const near = ruleOf('near', ['acme'], { kind: 'window', pattern: '[0-9a-f]{16}', before: 0, after: 18 })
    expect(foundIn(`acme: ${id}`, [near])).toEqual(['near 6'])
    expect(foundIn(`acme: ${id}0`, [near])).toEqual([])
    expect(foundIn(`acme: 0${id}`, [near])).toEqual([])
  })
})

describe('the engine', () => {
  it('gives a place to the provider, not to the generic rule that found it too', () => {
    expect(foundIn(`password = "${key}"`)).toEqual(['acme-token 12'])
    expect(foundIn(`password = "${key}"`, [generic, acmeToken])).toEqual(['acme-token 12'])
  })

  it('gives a place to the longer keyword of two alike, in whatever order they stand', () => {
    const short = token('short', 'acm', 'acm_[0-9A-Za-z]{20}')
    expect(foundIn(key, [short, acmeToken])).toEqual(['acme-token 0'])
    expect(foundIn(key, [acmeToken, short])).toEqual(['acme-token 0'])
  })

  it('finds a credential once, and each of several', () => {
    const other = `acm_${make.text('base62', 20)}`
    expect(foundIn(`${key} ${other} ${key}`)).toEqual(['acme-token 0', 'acme-token 25', 'acme-token 50'])
    const twice = assigned('twice', 'acme', '[0-9a-f]{32}')
    expect(foundIn(`acme_acme_key = ${hex}`, [{ ...twice, keywords: ['acme', 'acme_key'] }])).toEqual([
      'twice 16',
    ])
  })

  it('finds the same wherever the credential stands in text that is scanned in parts', () => {
    const engine = createEngine(acmeRules)
    const part = 65_536
    for (let shift = -30; shift <= 4; shift++) {
      const bytes = Buffer.alloc(part + 3000, '. ')
      bytes.write(key, part + shift)
      bytes.write(`acme_key = '${hex}'`, part + shift + 100)
      expect(engine.find(bytes).map(({ start }) => start)).toEqual([part + shift, part + shift + 112])
    }
  })

  it('counts bytes, not characters', () => {
    const bytes = Buffer.from(`ключ = "${key}"`)
    expect(
      createEngine(acmeRules)
        .find(bytes)
        .map(({ start }) => bytes.subarray(start, start + key.length).toString()),
    ).toEqual([key])
  })

  it('never throws on random bytes, and never reports two that share a byte', () => {
    const engine = createEngine(acmeRules)
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          'acm_',
          'acme',
          'password',
          ' = ',
          ': "',
          '"',
          key,
          hex,
          `acl-${hex}`,
          '@eu.acme.example',
          '\n',
          '\\n',
        )
        .map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const bytes = Buffer.concat(pieces)
        let end = 0
        for (const found of engine.find(bytes)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(found.secret).toBe(bytes.toString('latin1', found.start, found.end))
          expect(found.end).toBeGreaterThan(found.start)
          end = found.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('finds what each rule alone finds at a token, whatever other rules there are', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(' ', '"', '\n', ':'), (seed, sign) => {
        const generator = new Generator(`alone ${seed}`)
        const text = Array.from(
          { length: 5 },
          () => `${sign}acm_${generator.text('base62', 20)}${sign}`,
        ).join('')
        expect(foundIn(text, acmeRules)).toEqual(foundIn(text, [acmeToken]))
      }),
      { numRuns: 50 },
    )
  })
})
