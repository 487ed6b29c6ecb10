import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { guardRegexes } from '../../../../actions/secret-scan/src/engine/regex-guard.ts'

/** Runs where a pattern that never ends can be stopped: then it throws. */
const matches = (pattern: string, text: string): boolean =>
  runInNewContext('new RegExp(pattern).test(text)', { pattern, text }, { timeout: 30_000 })

describe('guardRegexes', () => {
  it.each([['^(?:a+)+$'], ['^(?:a|a)+$'], ['^(a|[a-c])*d$'], ['^(?:.*a){8}$']])(
    'lets %s come to an end on a text made to keep it busy',
    (pattern) => {
      guardRegexes()
      expect(matches(pattern, `${'a'.repeat(200)}!`)).toBe(false)
    },
  )

  it('changes nothing of what matches', () => {
    guardRegexes()
    expect(matches('^(?:a+)+$', 'a'.repeat(200))).toBe(true)
    expect(/^(a+)+(?<rest>b)$/.exec(`${'a'.repeat(100)}b`)?.groups?.rest).toBe('b')
  })
})
