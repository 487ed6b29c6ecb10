import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { baselineText, type Known, readBaseline } from '../../../../actions/secret-scan/src/allow/baseline.ts'
import { fingerprintOf } from '../../../../actions/secret-scan/src/identity/fingerprint.ts'

const known: Known[] = ['one', 'two', 'three'].map((name) => ({
  fingerprint: fingerprintOf(name),
  rule: 'generic-password',
  reason: `the ${name} of the old cluster`,
}))

describe('the baseline', () => {
  it('is sorted, one secret a line, and the same however it came together', () => {
    const text = baselineText(known)
    expect(baselineText([...known].reverse())).toBe(text)
    expect(baselineText([...known, ...known])).toBe(text)
    const lines = text.trimEnd().split('\n').slice(1)
    expect(lines).toEqual([...lines].sort())
    expect(lines).toHaveLength(3)
  })

  it('reads what it writes', () => {
    const reason = fc.stringMatching(/^[a-zäö][ -~äö]{0,40}[a-z]$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), reason), { maxLength: 20 }), (entries) => {
        const made = entries.map(([text, why]) => ({
          fingerprint: fingerprintOf(text),
          rule: 'jwt',
          reason: why.replace(/\s+/g, ' '),
        }))
        const read = readBaseline(baselineText(made), 'known.txt')
        expect(new Set(read.keys())).toEqual(new Set(made.map(({ fingerprint }) => fingerprint)))
        expect(baselineText(read.values())).toBe(baselineText(read.values()))
      }),
    )
  })

  it('merges by itself: two branches that each add a line have both', () => {
    const [one, two, three] = known as [Known, Known, Known]
    const united = new Set([
      ...baselineText([one, two]).split('\n'),
      ...baselineText([one, three]).split('\n'),
    ])
    expect([...readBaseline([...united].join('\n'), 'x').keys()].sort()).toEqual(
      known.map(({ fingerprint }) => fingerprint).sort(),
    )
  })

  it('takes comments, blank lines, CRLF and a byte order mark', () => {
    const text = `\ufeff# mine\r\n\r\n${baselineText(known).replaceAll('\n', '\r\n')}`
    expect(readBaseline(text, 'x').size).toBe(3)
  })

  it.each(['nonsense', `${'a'.repeat(31)} jwt why`, `${'a'.repeat(32)} jwt`, `${'A'.repeat(32)} jwt why`])(
    'refuses %s with its line, which it does not show, since it may be a secret',
    (line) => {
      const words = `known.txt:2 is a text of ${line.length} characters; it must be a fingerprint`
      expect(() => readBaseline(`# head\n${line}\n`, 'known.txt')).toThrow(words)
    },
  )
})
