/** Whether what the engine found is only in a credential's place: asks the placeholder model, and chance for what has no form. */

import type { Found } from '../engine/overlaps.ts'
import type { Proof } from '../proof/proof.ts'
import { looksRandom } from './bigram.ts'
import { codeReason, isUuid, nameTailReason } from './code.ts'
import { isLineOfBlock, type Place, placeOf } from './place.ts'
import { fixedPrefix, placeholderReason } from './placeholder.ts'
import { fromBase64, inAddress, leadsNowhere, type UserPassword } from './user-password.ts'

export type Doubt = {
  /** Why it is taken for a placeholder; absent when it is not. */
  readonly doubt?: string
  /** Instead of the rule's: it may be a password, but people choose words, and programs have words everywhere. */
  readonly confidence?: 'low'
  /** What it was assigned to, where that was read. */
  readonly name?: string
}

/** `bytes` is what it was found in. What proves valid was made by a provider, whatever words are in it. */
export function doubtOf(found: Found, bytes: Buffer, proof: Proof): Doubt {
  if (proof.grade === 'valid') return {}
  const { rule, start, end } = found
  if (rule.match.kind === 'assigned') {
    const place = placeOf(bytes, start, end)
    const { name } = place
    return { ...assignedDoubt(found, place), ...(name !== undefined && { name }) }
  }
  const beside = inAddress(bytes, start, end) ?? fromBase64(found.secret)
  if (beside !== undefined) return besideDoubt(beside, leadsNowhere(bytes, end))
  const doubt = formDoubt(found) ?? (isLineOfBlock(bytes, start, end) ? 'is a line of a block' : undefined)
  return doubt === undefined ? {} : { doubt }
}

/** A provider's form, or what a generic rule found between other signs than those of an assignment. */
function formDoubt({ rule, secret }: Found): string | undefined {
  const structured = rule.generic !== true
  return placeholderReason(secret, {
    structured,
    prefix: structured ? fixedPrefix(secret, rule.keywords) : 0,
  })
}

function assignedDoubt({ rule, secret }: Found, place: Place): Doubt {
  const { name } = place
  const doubt =
    placeholderReason(secret, {
      // What a provider's rule asks of the value is a form, unless words fit in.
      structured: rule.generic !== true && looksRandom(secret),
      prefix: 0,
      ...(name !== undefined && { name }),
    }) ?? (rule.generic ? (nameTailReason(name) ?? codeReason(secret, place)) : undefined)
  if (doubt !== undefined) return { doubt }
  if (!rule.generic) return {}
  if (isUuid(secret)) return { confidence: 'low' } // of ten UUIDs nine are only ids
  if (looksRandom(secret)) return {}
  // Of what a machine makes, none are words; a person's password may be.
  return isChosen(rule.id) && place.quoted ? { confidence: 'low' } : { doubt: 'reads like words' }
}

/** The password of a user; where it leads to nobody's host, words are an example. */
function besideDoubt({ user, password }: UserPassword, nowhere: boolean): Doubt {
  if (password === user) return { doubt: 'repeats its user' }
  const doubt = placeholderReason(password, { structured: false, name: user })
  if (doubt !== undefined) return { doubt }
  if (password.length >= 8 && looksRandom(password)) return {}
  return nowhere ? { doubt: 'is a word, for a host of examples' } : { confidence: 'low' }
}

const isChosen = (id: string): boolean => /pass(?:word|phrase)/.test(id)
