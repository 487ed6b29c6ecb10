import { describe, expect, it } from '@jest/globals'
import { patternFacts } from '../../../../actions/secret-scan/src/engine/pattern.ts'

const tailOf = (pattern: string): string | undefined => {
  const { tail } = patternFacts(pattern)
  if (tail === undefined) return undefined
  return Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
    .filter((_, code) => (tail >> BigInt(code)) & 1n)
    .join('')
}

describe('patternFacts', () => {
  it.each([
    ['abc', 3],
    ['a[bc]{2,5}', 6],
    ['(?:a|bcd)?x', 4],
    ['(?<secret>ab){3}', 6],
    ['a+', Number.POSITIVE_INFINITY],
    ['(?:a*b){3}', Number.POSITIVE_INFINITY],
    ['^\\bab(?=cdef)$', 2],
    ['\\x41\\u0042\\.[\\]a]', 4],
    ['(?:){0}(?:)*', 0],
  ])('knows how long a match of %s can be', (pattern, length) => {
    expect(patternFacts(pattern).maxLength).toBe(length)
  })

  it.each([
    ['a*', true],
    ['(?:a|b?)', true],
    ['^\\b(?=a)', true],
    ['a*b', false],
    ['(?:a|b){1,2}', false],
  ])('knows whether %s can match nothing: %s', (pattern, empty) => {
    expect(patternFacts(pattern).empty).toBe(empty)
  })

  it.each([
    ['x[a-c]{4}', 'abc'],
    ['x[a-c]+=?', '=abc'],
    ['x(?:a|[12])', '12a'],
    ['x\\d', '0123456789'],
    ['x\\b', undefined],
    ['x(?!y)', undefined],
    ['x(?:a|b$)', undefined],
  ])('knows what %s ends with', (pattern, tail) => {
    expect(tailOf(pattern)).toBe(tail)
  })

  it.each([
    ['(?:a+)+b'],
    ['(a*)*'],
    ['(?:a{1,20})+b'],
    ['(?:[a-z]+_?)+x'],
    ['(?:a|a)+x'],
    ['(?:ab|a[a-c])+x'],
    ['(?:x?)+'],
    ['(?:\\w+\\d){20,}'],
    ['x(?:(?:ab)+){2,50}y'],
    ['.*a.*b.*c'],
  ])('sees the danger of %s', (pattern) => {
    expect(patternFacts(pattern).danger).toMatch(/^(repeats|has) /)
  })

  it.each([
    ['ghx_[0-9A-Za-z]{36}'],
    ['eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]+'],
    ['(?:[a-z0-9-]+\\.)+example'],
    ['(?:[A-Z]{2}\\d?)+'],
    ['(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?'],
    ['(?:ab|cd)+'],
    ['(?:[^-]+-){2}x'],
    ['-----BEGIN [A-Z ]+-----[\\s\\S]+?-----END'],
  ])('sees none in %s', (pattern) => {
    expect(patternFacts(pattern).danger).toBeUndefined()
  })
})
