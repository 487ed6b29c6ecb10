/** Run by test/contract/check.test.ts only: one engine that is there, one that never is. */

import { describe, expect, it } from '@jest/globals'
import { describeWith, findEngine } from './engines.ts'

describe('findEngine', () => {
  it('finds what is on PATH', () => {
    expect(findEngine('git')).toMatch(/git$/)
  })
})

describeWith('git', 'a test of git', (git) => {
  it('gets the path of the engine', () => expect(git).toBe(findEngine('git')))
})

describeWith('no-such-engine', 'a test of an engine', () => {
  it('would use it', () => expect(true).toBe(true))
})
