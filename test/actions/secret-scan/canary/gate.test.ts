import { describe, expect, it } from '@jest/globals'
import { failsAlone } from '../../../../actions/secret-scan/src/canary/gate.ts'
import type { FailOn } from '../../../../actions/secret-scan/src/inputs.ts'
import type { Proof } from '../../../../actions/secret-scan/src/proof/proof.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import type { Confidence } from '../../../../actions/secret-scan/src/rules/rule.ts'

const fails = (id: string, confidence: Confidence, grade: Proof['grade'] | undefined): readonly FailOn[] => {
  const rule = { ...rules[0]!, id, confidence }
  const proof = grade && { grade, by: '' }
  return (['proven', 'high', 'any'] as const).filter((failOn) => failsAlone(rule, proof, failOn))
}

describe('failsAlone', () => {
  it.each<readonly [Confidence, Proof['grade'] | undefined, readonly FailOn[]]>([
    ['high', 'valid', ['proven', 'high', 'any']],
    ['high', 'none', ['high', 'any']],
    ['high', undefined, ['high', 'any']],
    ['high', 'invalid', ['any']],
    ['medium', 'valid', ['proven', 'high', 'any']],
    ['medium', 'none', ['any']],
    ['low', undefined, ['any']],
  ])('of confidence %s and proof %s: at %j', (confidence, grade, expected) => {
    expect(fails('stripe-live-key', confidence, grade)).toEqual(expected)
  })

  it('takes no mere id for a secret, however well it proves', () => {
    expect(fails('aws-access-key-id', 'high', 'valid')).toEqual(['any'])
  })
})
