/** Whether what the engine found is only in a credential's place: asks the placeholder model, and chance for what has no form. */

import type { Found } from '../engine/overlaps.ts'
import type { Proof } from '../proof/proof.ts'
import { looksRandom } from './bigram.ts'
import { fixedPrefix, placeholderReason } from './placeholder.ts'

export type Doubt = {
  /** Why it is taken for a placeholder; absent when it is not. */
  readonly doubt?: string
  /** What it was assigned to, where that was read. */
  readonly name?: string
}

/** `bytes` is what it was found in. What proves valid was made by a provider, whatever words are in it. */
export function doubtOf({ rule, secret, start }: Found, bytes: Buffer, proof: Proof): Doubt {
  if (proof.grade === 'valid') return {}
  const name = rule.match.kind === 'assigned' ? nameBefore(bytes, start) : undefined
  const structured = rule.generic !== true && rule.match.kind !== 'assigned'
  const doubt =
    placeholderReason(secret, {
      structured,
      prefix: structured ? fixedPrefix(secret, rule.keywords) : 0,
      ...(name !== undefined && { name }),
    }) ??
    (rule.generic && rule.match.kind === 'assigned' && !looksRandom(secret) ? 'reads like words' : undefined)
  return { ...(doubt !== undefined && { doubt }), ...(name !== undefined && { name }) }
}

/** The name in front of `= "`, `: '`, `", "` and the like. */
function nameBefore(bytes: Buffer, start: number): string | undefined {
  const before = bytes.toString('latin1', Math.max(0, start - 120), start)
  return /([A-Za-z0-9_.-]{2,80})[^A-Za-z0-9_.-]{1,40}$/.exec(before)?.[1]
}
