import { describe, expect, it } from '@jest/globals'
import { confidenceWith, isMereId, mereIds } from '../../../../actions/secret-scan/src/pairs/confidence.ts'
import { pairKinds } from '../../../../actions/secret-scan/src/pairs/pair-kinds.ts'
import type { Confidence } from '../../../../actions/secret-scan/src/rules/rule.ts'

const rule = (id: string, confidence: Confidence) => ({ id, confidence })

describe('confidenceWith', () => {
  it.each<readonly [string, boolean, boolean, Confidence, Confidence]>([
    ['twilio-auth-token', true, false, 'medium', 'high'],
    ['twilio-auth-token', true, false, 'low', 'medium'],
    ['twilio-auth-token', true, false, 'high', 'high'],
    ['twilio-auth-token', false, true, 'medium', 'medium'],
    ['twilio-auth-token', false, false, 'medium', 'medium'],
    ['aws-access-key-id', true, false, 'high', 'high'],
    ['aws-temporary-key-id', true, false, 'medium', 'medium'],
    ['aws-access-key-id', false, true, 'high', 'medium'],
    ['aws-temporary-key-id', false, true, 'medium', 'low'],
    ['scaleway-access-key-id', false, true, 'low', 'low'],
    ['aws-access-key-id', false, false, 'high', 'high'],
    ['aws-access-key-id', true, true, 'high', 'high'], // at one place alone, at another not
  ])('%s, paired %s, alone %s: %s becomes %s', (id, paired, alone, before, after) => {
    expect(confidenceWith(rule(id, before), paired, alone)).toBe(after)
  })

  it('calls none a mere id that has no other half to be alone without', () => {
    const paired = new Set(pairKinds.flatMap(({ ids, thirds = [] }) => [...ids, ...thirds]))
    expect(Object.keys(mereIds).filter((id) => !paired.has(id))).toEqual([])
    expect(isMereId({ id: 'constructor' })).toBe(false)
  })
})
