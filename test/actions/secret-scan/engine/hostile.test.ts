import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import { acmeHost, acmeRules, token } from './rules.ts'

/** What the patterns had to do for a text, per character of it. */
const workFor = (engine: ReturnType<typeof createEngine>, text: string) => {
  const { runs, characters } = engine.work
  engine.find(Buffer.from(text, 'latin1'))
  return {
    runs: (engine.work.runs - runs) / text.length,
    characters: (engine.work.characters - characters) / text.length,
  }
}

describe('a text made to keep the engine busy', () => {
  const engine = createEngine(rules, rules)
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))]
  /** One in six, and some whose patterns try many ways. */
  const sample = ['jdbc:', 'password', 'eyJ', '://', ...keywords.filter((_, i) => i % 6 === 0)]

  it.each([' ', '=', '="x', '-'])(
    'of one keyword only, parted by %j, costs a bounded work a character',
    (sign) => {
      let [runs, characters] = [0, 0]
      for (const keyword of sample) {
        const work = workFor(engine, (keyword + sign).repeat(Math.ceil(2000 / keyword.length)))
        runs = Math.max(runs, work.runs)
        characters = Math.max(characters, work.characters)
      }
      expect(runs).toBeLessThan(1)
      expect(characters).toBeLessThan(40) // a value of a kilobyte, handed over at each hit in it, where it may fit
    },
  )

  it('of many keywords costs no more a character when it is longer', () => {
    const line = keywords.filter((_, i) => i % 7 === 0).join('= ')
    const [short, long] = [workFor(engine, line), workFor(engine, line.repeat(10))]
    expect(long.characters).toBeLessThan(1.5 * short.characters)
    expect(long.runs).toBeLessThan(1.5 * short.runs)
  })

  it('of windows that overlap is read a few times, not once for each window', () => {
    const one = createEngine([acmeHost])
    const work = workFor(one, '@a.acme.example'.repeat(20_000))
    expect(work.characters).toBeGreaterThan(0.9)
    expect(work.characters).toBeLessThan(2)
  })

  it('of values without end is given to no pattern that could not take so much', () => {
    const work = workFor(createEngine(acmeRules), 'acme=password='.repeat(60))
    expect(work.runs).toBeLessThan(0.02) // for the last of them alone
    expect(work.characters).toBeLessThan(1)
  })

  it('with a hundred thousand credentials has all of them found', () => {
    const found = createEngine([token('t', 'acm_', 'acm_[0-9]{8}')]).find(
      Buffer.from('acm_12345678 '.repeat(100_000)),
    )
    expect(found).toHaveLength(100_000)
    expect(found.at(-1)).toMatchObject({ start: 13 * 99_999, secret: 'acm_12345678' })
  })
})

describe('trusted rules', () => {
  const bad = token('bad', 'acm_', 'x(')

  it('find what they find when they are checked', () => {
    const [checked, trusted] = [createEngine(acmeRules), createEngine(acmeRules, acmeRules)]
    const part = fc.constantFrom(
      'acm_',
      'acme',
      'password',
      '= ',
      '"',
      'acm_0123456789abcdefghij',
      '@eu.acme.example',
      '0123456789abcdef',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const bytes = Buffer.from(parts.join(''))
        expect(trusted.find(bytes)).toEqual(checked.find(bytes))
      }),
    )
  })

  it('leave the others to be checked, a changed copy of one of them too', () => {
    expect(() => createEngine([...acmeRules, bad], acmeRules)).toThrow(
      'Rule `bad`: its pattern is no regular',
    )
    expect(() => createEngine([{ ...bad }], [bad])).toThrow('Rule `bad`')
    expect(() => createEngine([...acmeRules, acmeRules[0]!], acmeRules)).toThrow(
      'another rule has the same id',
    )
  })
})
