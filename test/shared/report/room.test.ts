import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { list, paragraph, stack } from '../../../shared/report/room.ts'

const ruler = (text: string) => text.length
const items = (count: number, most?: number) =>
  list(
    {
      head: '[',
      items: count,
      item: (i) => `<${i}>`,
      ...(most === undefined ? {} : { most }),
      more: (left) => `+${left}`,
      foot: ']',
    },
    ruler,
  )

describe('list', () => {
  it.each([
    ['everything when it fits to the character', 8, '[<0><1>]', true],
    ['what fits, and how much is left', 7, '[<0>+1]', false],
    ['only the count', 4, '[+2]', false],
    ['nothing when not even the count fits', 3, '', false],
  ])('writes %s', (_, room, text, whole) => expect(items(2)(room)).toEqual({ text, whole }))

  it('stops at its own most', () => expect(items(5, 2)(100).text).toBe('[<0><1>+3]'))

  it('asks for no more items than it needs', () => {
    let asked = 0
    const lazy = list(
      { head: '', items: 1e9, item: () => `${++asked}`.slice(0, 1), more: () => '+', foot: '' },
      ruler,
    )
    expect(lazy(10).text).toHaveLength(10)
    expect(asked).toBeLessThan(12)
  })
})

describe('stack', () => {
  it('gives what small blocks leave to those that were cut', () =>
    expect(stack([paragraph('ab', ruler), items(3)], ruler, '')(13).text).toBe('ab[<0><1><2>]'))

  it('says that something is missing', () =>
    expect(stack([paragraph('long', ruler), paragraph('b', ruler)], ruler, '!')(4).text).toBe('b!'))

  it('never takes more than its room, and is whole when there is enough', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 6 }), fc.nat(200), (counts, room) => {
        const block = stack(
          counts.map((count) => items(count)),
          ruler,
          '!',
        )
        const { text, whole } = block(Math.max(1, room))
        expect(text.length).toBeLessThanOrEqual(Math.max(1, room))
        if (whole) expect(text).toBe(block(10_000).text)
      }),
    ))
})
