import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { houseRoot } from '../../../scripts/house.ts'

/** In a process of its own, which is stopped when it does not end: then this throws. */
const answer = (pattern: string, text: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        join(houseRoot, 'node_modules/tsx/dist/cli.mjs'),
        join(houseRoot, 'test/support/guarded-pattern.ts'),
        pattern,
        text,
      ],
      { encoding: 'utf8', timeout: 60_000 },
    ),
  )

describe('a process with guarded regular expressions', () => {
  it.each([['^(?:a+)+$'], ['^(?:a|a)+$'], ['^(a|[a-c])*d$'], ['^(?:.*a){8}$']])(
    'lets %s come to an end on a text made to keep it busy',
    (pattern) => {
      expect(answer(pattern, `${'a'.repeat(200)}!`)).toBe(false)
    },
  )

  it('matches what it matched before', () => {
    expect(answer('^(?:a+)+$', 'a'.repeat(200))).toBe(true)
    expect(answer('^(a+)+(?<rest>b)$', `${'a'.repeat(100)}b`)).toEqual({ rest: 'b' })
  })
})
