/** What it means for the confidence of a finding that the other half stands beside it, or does not. */

import type { Confidence, Rule } from '../rules/rule.ts'

/**
 * Halves that open nothing by themselves: without the other half there is nothing to revoke, and many projects publish
 * them on purpose. Secrets that need an id are not among them, since the id is often no secret and easily guessed.
 */
export const mereIds: Readonly<Record<string, string>> = {
  'aws-access-key-id': 'every signed address of S3 has one',
  'aws-temporary-key-id': 'every signed address of S3 has one',
  'aws-session-token': 'it signs nothing without the two temporary keys',
  'alibaba-access-key-id': 'every signed address of OSS has one',
  'tencent-secret-id': 'it names the key that signs',
  'scaleway-access-key-id': 'it names the key, and the console shows it always',
  'twilio-api-key': 'it names the key, and the console shows it always',
  'razorpay-live-key-id': 'every page with a checkout has one',
  'woocommerce-consumer-key': 'it names the key that signs',
  'twitter-access-token': 'it names the user, and signs nothing without its secret',
}

export const isMereId = ({ id }: Pick<Rule, 'id'>): boolean => Object.hasOwn(mereIds, id)

const steps: readonly Confidence[] = ['low', 'medium', 'high']

/**
 * The confidence of a finding once its file has been looked at:
 *
 * |              | paired         | alone          | not looked at |
 * | ------------ | -------------- | -------------- | ------------- |
 * | a secret     | one step up    | the rule's     | the rule's    |
 * | a mere id    | the rule's     | one step down  | the rule's    |
 *
 * `alone`: the file as it is after the change was searched for the other half, and there was none. Of what is only in the
 * history, in an archive or in a commit message this is not known: then it is false, and so is `paired`.
 */
export function confidenceWith(
  rule: Pick<Rule, 'id' | 'confidence'>,
  paired: boolean,
  alone: boolean,
): Confidence {
  const mere = isMereId(rule)
  const step = paired && !mere ? 1 : alone && !paired && mere ? -1 : 0
  const at = steps.indexOf(rule.confidence) + step
  return steps[Math.min(steps.length - 1, Math.max(0, at))]!
}
