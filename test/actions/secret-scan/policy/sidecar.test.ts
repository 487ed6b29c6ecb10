import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { fingerprintOf } from '../../../../actions/secret-scan/src/identity/fingerprint.ts'
import { readSidecar } from '../../../../actions/secret-scan/src/policy/sidecar.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { occurrence } from './occurrences.ts'

const file = '.github/portcullis-allow.yml'
const reason = 'revoked in 2025'

const read = (...entries: readonly unknown[]) => readSidecar(stringify(entries), file)

const secret = 'generated one'
const fingerprint = fingerprintOf(secret)

describe('the file of what is set aside', () => {
  it('says where each entry stands, why, and until when', () => {
    const [first, second] = read(
      { path: 'a/b.json', reason: ` ${reason}\n again ` },
      { fingerprint, reason, until: '2028-02-29' },
    )
    expect(first).toMatchObject({
      kind: 'sidecar',
      place: `${file}:1`,
      reason: `${reason} again`,
      until: undefined,
    })
    expect(second?.until).toBe('2028-02-29')
    expect(second?.place).toBe(`${file}:5`)
  })

  it.each([
    ['a path', { path: 'a/b.json' }, 'place'],
    ['a path of any depth', { path: 'a/**' }, 'pattern'],
    ['one character', { path: 'a/?.json' }, 'pattern'],
    ['alternatives', { path: 'a/{b,c}.json' }, 'pattern'],
    ['a class', { path: 'a/[bc].json' }, 'pattern'],
    ['a fingerprint', { fingerprint }, 'secret'],
    ['a fingerprint within a glob', { fingerprint, path: '**' }, 'secret'],
  ])('knows how far it reaches: %s', (_, entry, breadth) => {
    expect(read({ ...entry, reason })[0]?.breadth).toBe(breadth)
  })

  it('covers what fits all that it names', () => {
    const [entry] = read({ path: 'src/**', rule: 'jwt', fingerprint: fingerprint.slice(0, 8), reason })
    const fitting = { path: 'src/a/b.ts', rule: 'jwt', secret }
    expect(entry!.covers(occurrence(fitting))).toBe(true)
    expect(entry!.covers(occurrence({ ...fitting, path: 'lib/b.ts' }))).toBe(false)
    expect(entry!.covers(occurrence({ ...fitting, rule: 'acme' }))).toBe(false)
    expect(entry!.covers(occurrence({ ...fitting, secret: 'generated two' }))).toBe(false)
  })

  it('covers a secret by its fingerprint in every file, however much of that is given', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 8, max: 32 }),
        fc.boolean(),
        (text, length, up) => {
          const part = fingerprintOf(text).slice(0, length)
          const [entry] = read({ fingerprint: up ? part.toUpperCase() : part, reason })
          expect(entry!.covers(occurrence({ secret: text, path: 'any/where' }))).toBe(true)
          expect(entry!.covers(occurrence({ secret: `${text}x` }))).toBe(false)
        },
      ),
    )
  })

  it('takes a fingerprint of digits for text', () => {
    expect(() => readSidecar(`- fingerprint: 0012345678\n  reason: ${reason}\n`, file)).not.toThrow()
  })

  it('may be empty', () => {
    expect(readSidecar('', file)).toEqual([])
    expect(readSidecar('[]', file)).toEqual([])
  })

  it.each([
    ['no reason', { path: 'a' }, /gives no `reason`/],
    ['a blank reason', { path: 'a', reason: '  ' }, /gives no `reason`/],
    ['nothing that it speaks of', { rule: 'jwt', reason }, /neither a `path` nor a `fingerprint`/],
    [
      'a short fingerprint',
      { fingerprint: 'abcdef0', reason },
      /is a text of 7 characters; it must be a fingerprint/,
    ],
    ['a long fingerprint', { fingerprint: 'a'.repeat(33), reason }, /it must be a fingerprint/],
    ['a fingerprint of other letters', { fingerprint: 'abcdefgh', reason }, /it must be a fingerprint/],
    ['a day that there is not', { path: 'a', reason, until: '2027-02-30' }, /"2027-02-30"; it must be a day/],
    ['a day in another order', { path: 'a', reason, until: '31.01.2027' }, /it must be a day/],
    ['a bad id', { path: 'a', reason, rule: 'J W T' }, /it must be the id of a rule/],
    ['an absolute path', { path: '/etc', reason }, /is absolute/],
    ['a glob that takes away', { path: '!a', reason }, /begins with `!`/],
    ['an unknown key', { path: 'a', reasn: 'x' }, /Did you mean `reason`/],
  ])('refuses %s', (_, entry, message) => {
    expect(() => read({ path: 'ok', reason }, entry)).toThrow(InputError)
    expect(() => read({ path: 'ok', reason }, entry)).toThrow(message)
    expect(() => read({ path: 'ok', reason }, entry)).toThrow(`${file}:`)
  })

  it.each([
    ['a mapping', 'path: a\n', /must be a list/],
    ['aliases that go in circles', '&a\n- *a\n', /must be a mapping/],
    ['a huge file', `# ${'x'.repeat(1_100_000)}`, /it must have at most 1048576/],
    ['many entries', '-\n'.repeat(10_001), /has 10001 entries/],
    ['no YAML', '- [', /is not YAML/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readSidecar(text, file)).toThrow(InputError)
    expect(() => readSidecar(text, file)).toThrow(message)
  })
})
