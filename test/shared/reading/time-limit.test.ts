import { describe, expect, it } from '@jest/globals'
import { TimeUp, timeLimit } from '../../../shared/reading/time-limit.ts'

describe('work with a limit on its time', () => {
  it('gives its result', () => {
    expect(timeLimit(5000)(() => [1, 2])).toEqual([1, 2])
  })

  it('throws what it throws', () => {
    const error = new RangeError('no')
    expect(() =>
      timeLimit(5000)(() => {
        throw error
      }),
    ).toThrow(error)
  })

  it('is stopped within a regular expression that would backtrack for ever', () => {
    let reached = ''
    const work = () => {
      reached = 'the pattern'
      return /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)
    }
    expect(() => timeLimit(50)(work)).toThrow(new TimeUp('took more than 50 ms'))
    expect(reached).toBe('the pattern')
  })

  it('can be done again after it was stopped', () => {
    const limited = timeLimit(50)
    expect(() =>
      limited(() => {
        for (;;);
      }),
    ).toThrow(TimeUp)
    expect(limited(() => 'well')).toBe('well')
  })
})
