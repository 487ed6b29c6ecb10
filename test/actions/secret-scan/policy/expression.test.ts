import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ExpressionError } from '../../../../actions/secret-scan/src/policy/expression/cursor.ts'
import {
  beginsWithKeyword,
  holdsKeyword,
  requiredTexts,
} from '../../../../actions/secret-scan/src/policy/expression/literals.ts'
import { parseExpression } from '../../../../actions/secret-scan/src/policy/expression/parse.ts'
import { printExpression } from '../../../../actions/secret-scan/src/policy/expression/print.ts'

const rewritten = (source: string): RegExp =>
  new RegExp(`^(?:${printExpression(parseExpression(source, 're2').tree, () => false)})$`)

const tree = (source: string) => parseExpression(source, 're2').tree

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('an expression of RE2', () => {
  it.each([
    ['(?i)acme', ['acme', 'ACME', 'aCmE'], ['acm']],
    ['ac(?i)me', ['acme', 'acME'], ['ACME']],
    ['(?:a(?i)c)me', ['acme', 'aCme'], ['acmE', 'Acme']],
    ['(?i:ac)me', ['ACme'], ['ACME']],
    ['(?i)ac(?-i:me)', ['ACme'], ['ACME']],
    ['(?i)[^a-c]', ['d', 'Z'], ['A', 'b']],
    ['a|(?i)b|c', ['a', 'B', 'C'], ['A']],
    ['a.b', ['axb', 'a\rb'], ['a\nb']],
    ['(?s)a.b', ['a\nb'], ['ab']],
    ['(?s-s:a.b)', ['axb'], ['a\nb']],
    ['a\\sb', ['a b', 'a\fb'], ['a\vb', 'a\xa0b']],
    ['[[:alpha:]]+', ['azAZ'], ['a1', '_']],
    ['[[:^alpha:]-]+', ['1-_'], ['a']],
    ['[[:xdigit:]]{2}', ['aF'], ['ag']],
    ['[[:word:]]+', ['a_1'], ['-']],
    ['[]a]+', [']a'], ['[']],
    ['[^]a]', ['b'], [']', 'a']],
    ['[a\\]-]+', ['a]-'], ['\\']],
    ['[\\d-x]+', ['1-x'], ['y']],
    ['[\\x41-\\x{43}]+', ['ABC'], ['D']],
    ['\\x{2d}\\x2E\\055', ['-.-'], ['...']],
    ['\\Qa.b\\E+', ['a.bb'], ['axb']],
    ['\\Qa.b', ['a.b'], ['axb']],
    ['\\Aab\\z', ['ab'], ['abc']],
    ['(?P<key>a)(?<other>b)', ['ab'], ['a']],
    ['(?m)^a$', ['a'], ['b']],
    ['a{2,3}', ['aa', 'aaa'], ['a', 'aaaa']],
    ['a{,3}', ['a{,3}'], ['aaa']],
    ['x{', ['x{'], ['x']],
    ['a\\/\\-\\#', ['a/-#'], ['a']],
    ['\\pL+', ['abc', latin1('ä')], ['1']],
    ['\\p{Lu}', ['A'], ['a']],
    ['\\P{L}', ['1'], ['a']],
    ['\\p{Greek}', [], ['a']],
    ['[\\w]', ['_'], ['-']],
    ['\\a\\f\\t\\n\\r\\v', ['\x07\f\t\n\r\v'], ['']],
    ['ä+', [latin1('ä'), latin1('ää')], ['ä', latin1('ö')]],
    ['[ä]+', [latin1('ä')], ['a']],
    ['\\C', ['\n'], ['']],
    ['(?:)a', ['a'], ['']],
  ] as [string, string[], string[]][])('reads %j', (source, fitting, others) => {
    const known = rewritten(source)
    for (const text of fitting) expect([text, known.test(text)]).toEqual([text, true])
    for (const text of others) expect([text, known.test(text)]).toEqual([text, false])
  })

  it('looks at the lines with the flag m', () => {
    const known = new RegExp(printExpression(tree('(?m)^b$'), () => false))
    expect(known.test('a\nb\nc')).toBe(true)
    expect(known.test('a\nbc')).toBe(false)
  })

  it.each([
    ['(?U)a+', 'a'],
    ['(?U)a+?', 'aa'],
    ['a+?', 'a'],
  ])('takes as little or as much as it says: %s', (source, taken) => {
    expect(new RegExp(printExpression(tree(source), () => false)).exec('aa')?.[0]).toBe(taken)
  })

  it.each([
    ['(a', 'leaves a group open'],
    ['a)', 'closes a group that it did not open'],
    ['[a', 'leaves a `[` open'],
    ['a**', 'repeats a repeat'],
    ['a{2}{3}', 'repeats a repeat'],
    ['*a', 'nothing before it to repeat'],
    ['(?=a)', 'RE2 does not know'],
    ['(?<!a)', 'RE2 does not know'],
    ['a\\', 'ends with a backslash'],
    ['\\1', '`\\1`, which is not known'],
    ['\\y', '`\\y`, which is not known'],
    ['[[:foo:]]', 'class `[:foo:]`'],
    ['\\p{Foo}', 'class `\\p{Foo}`'],
    ['[b-a]', 'ends before it begins'],
    ['a{3,2}', 'from 3 to 2 times'],
    ['a{1001}', 'more than 1000 times'],
    ['(?x)a', 'begins no group'],
    ['\\x{110000}', 'no character'],
    [`${'('.repeat(1000)}${')'.repeat(1000)}`, 'nests groups'],
    ['a'.repeat(5001), 'longer than'],
  ])('refuses what is no expression (%#)', (source, why) => {
    expect(() => tree(source)).toThrow(ExpressionError)
    expect(() => tree(source)).toThrow(why)
  })

  it('never fails in another way, whatever is written', () => {
    const sign = fc.constantFrom(...'ab1-^$.|()[]{}?*+\\:<>=!iPsdwxzAQE,ä', '(?i)', '[[:', '\\x{')
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 14 }),
        fc.constantFrom('re2', 'javascript'),
        (signs, dialect) => {
          try {
            const read = parseExpression(signs.join(''), dialect as 're2')
            requiredTexts(read.tree)
            if (dialect === 're2') new RegExp(printExpression(read.tree, () => false))
          } catch (error) {
            expect(error).toBeInstanceOf(ExpressionError)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('means itself, when quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }), (text) => {
        const quoted = text.replace(/[^A-Za-z0-9]/g, (sign) => `\\${sign}`)
        expect(rewritten(quoted).test(text)).toBe(true)
        expect(rewritten(quoted).test(`${text}x`)).toBe(false)
      }),
    )
  })
})

describe('what every match has in it', () => {
  it.each([
    ['(?i)(acme|corp)_[a-z]{20}', ['acme_', 'corp_']],
    ['zeta-[a-z0-9]{16}-end', ['zeta-']],
    ['[a-z]{3}-long-part-[a-z]+x', ['-long-part-']],
    ['gh[pos]_[a-z]{36}', ['ghp_', 'gho_', 'ghs_']],
    ['(?:abc)?def', ['abcdef', 'def']],
    ['(?:abcd){2,}', ['abcdabcd']],
    ['(?:abc|x)def|ghi', ['abcdef', 'xdef', 'ghi']],
    ['[a-z]{40}', undefined],
    ['ab|cde', undefined],
    ['(?:acme)*', undefined],
    ['.Q~', undefined],
    ['äöü', undefined],
  ])('of %s', (source, texts) => {
    const found = requiredTexts(tree(source))
    expect(found && [...found].sort()).toEqual(texts && [...texts].sort())
  })

  it('is in it, whatever the expression', () => {
    // Pairs of an expression and a text that it matches, made together.
    const letter = fc.constantFrom('a', 'b', 'c', 'd')
    const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''))
    const { pair } = fc.letrec<{ pair: [string, string] }>((tie) => ({
      pair: fc.oneof(
        { maxDepth: 4 },
        word.map((text): [string, string] => [text, text]),
        fc.tuple(tie('pair'), tie('pair')).map(([a, b]): [string, string] => [a[0] + b[0], a[1] + b[1]]),
        fc.tuple(tie('pair'), tie('pair')).map(([a, b]): [string, string] => [`(?:${a[0]}|${b[0]})`, b[1]]),
        fc
          .tuple(tie('pair'), fc.boolean())
          .map(([a, on]): [string, string] => [`(?:${a[0]})?`, on ? a[1] : '']),
        fc
          .tuple(tie('pair'), fc.integer({ min: 1, max: 3 }))
          .map(([a, n]): [string, string] => [`(${a[0]}){1,3}`, a[1].repeat(n)]),
        tie('pair').map((a): [string, string] => [`(?i)${a[0]}`, a[1]]),
        fc.tuple(letter, tie('pair')).map(([x, a]): [string, string] => [`[a-d]${a[0]}`, x + a[1]]),
      ),
    }))
    fc.assert(
      fc.property(pair, ([source, text]) => {
        expect(rewritten(source).test(text)).toBe(true)
        const texts = requiredTexts(tree(source))
        if (texts) expect(texts.some((one) => text.includes(one))).toBe(true)
        for (const size of [1, 2]) {
          const keywords = ['a', 'b', 'c', 'd', 'ab', 'cd'].filter((one) => one.length === size)
          if (beginsWithKeyword(tree(source), keywords))
            expect(keywords.some((one) => text.startsWith(one))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['(?i)\\b(acme_[a-z]{9})(?:\\s|$)', true],
    ['(?:acme|acme_b)x+', true],
    ['acme?x', false],
    ['(?:x|acme)', false],
    ['^acme', false],
    ['(?m)^acme', false],
    ['\\Bacme', false],
    ['[a-z]acme', false],
    ['(?:acme)+', true],
    ['(?:acme)?b', false],
  ])('begins with the keyword: %s', (source, begins) => {
    expect(beginsWithKeyword(tree(source), ['ACME'])).toBe(begins)
  })

  it('has a keyword in it, or need not', () => {
    expect(holdsKeyword(tree('[a-z]+acme_x+'), ['Acme'])).toBe(true)
    expect(holdsKeyword(tree('[a-z]{32}'), ['acme'])).toBe(false)
    expect(holdsKeyword(tree('acme|corp'), ['acme'])).toBe(false)
  })

  it('of JavaScript, sees that a token can not look behind itself', () => {
    const begins = (source: string) => beginsWithKeyword(parseExpression(source, 'javascript').tree, ['acme'])
    expect(begins('acme(?=x)')).toBe(true)
    expect(begins('(?=acme)acme')).toBe(true)
    expect(begins('(?<=x)acme')).toBe(false)
    expect(begins('(?<!x)acme')).toBe(false)
  })
})
