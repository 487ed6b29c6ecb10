/** Whether what the engine found is only in a credential's place: asks the placeholder model, and chance for what has no form. */

import type { Found } from '../engine/overlaps.ts'
import type { Proof } from '../proof/proof.ts'
import { looksRandom } from './bigram.ts'
import { codeReason, idNameReason, isPasswordHash, isUuid, nameTailReason } from './code.ts'
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
  if (rule.id === 'basic-authorization') return { doubt: 'is no user and password in base64' }
  const doubt = formDoubt(found) ?? (isLineOfBlock(bytes, start, end) ? 'is a line of a block' : undefined)
  if (doubt !== undefined) return { doubt }
  return rule.generic && rule.match.kind === 'window' && isWeak(found.secret) ? { confidence: 'low' } : {}
}

/** A provider's form, or what a generic rule found between other signs than those of an assignment. */
function formDoubt({ rule, secret }: Found): string | undefined {
  const structured = rule.generic !== true
  return placeholderReason(secret, {
    structured,
    prefix: structured ? fixedPrefix(secret, rule.keywords) : 0,
  })
}

/** Of "test_[A-Za-z0-9]{30}" the first five characters are always the same. */
const literalLength = (pattern: string): number => /^[\w-]*(?=[[(])/.exec(pattern)?.[0].length ?? 0

function assignedDoubt({ rule, secret }: Found, place: Place): Doubt {
  const { name } = place
  const doubt =
    placeholderReason(secret, {
      // What a provider's rule asks of the value is a form, unless words fit in.
      structured: rule.generic !== true && looksRandom(secret),
      prefix: rule.match.kind === 'assigned' ? literalLength(rule.match.value) : 0,
      ...(name !== undefined && { name }),
    }) ??
    (rule.generic
      ? (nameTailReason(name) ?? codeReason(secret, place))
      : idNameReason(name, rule.keywords, rule.title))
  if (doubt !== undefined) return { doubt }
  if (!rule.generic) return {}
  if (name !== undefined && isMixed(name) && looksRandom(name)) return { doubt: 'stands behind no name' }
  if (isUuid(secret) || isPasswordHash(secret)) return { confidence: 'low' } // of ten UUIDs nine are only ids
  const listed = /["'`][ \t]*,/.test(place.between)
  if (listed && /^[A-Za-z_-]+$/.test(secret)) return { doubt: 'is the next of a list' }
  if (looksRandom(secret)) return isChosen(rule.id) && isWeak(secret) ? { confidence: 'low' } : {}
  // Of what a machine makes, none are words; a person's password may be.
  return isChosen(rule.id) && place.quoted && !listed ? { confidence: 'low' } : { doubt: 'reads like words' }
}

/** The password of a user; where it leads to nobody's host, words are an example. */
function besideDoubt({ user, password }: UserPassword, nowhere: boolean): Doubt {
  if (password === user) return { doubt: 'repeats its user' }
  const doubt = placeholderReason(password, { structured: false, name: user })
  if (doubt !== undefined) return { doubt }
  if (!isWeak(decoded(password))) return {}
  return nowhere ? { doubt: 'is a word, for a host of examples' } : { confidence: 'low' }
}

/** `P@ssw0rd`: words in which digits and signs stand for letters, and what is short or reads like words, is easily guessed. */
const isWeak = (password: string): boolean =>
  password.length < 8 ||
  !looksRandom(password) ||
  /passw(?:or)?d|secret|change|welcome|admin/.test(unmasked(password))

const letters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  $: 's',
  '5': 's',
  '3': 'e',
  '1': 'i',
  '!': 'i',
}
const unmasked = (text: string): string => text.toLowerCase().replace(/[@40$531!]/g, (sign) => letters[sign]!)

/** "p%40ss" → "p@ss", as far as it is written right. */
function decoded(text: string): string {
  return text.replace(/%([\dA-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

/** "5XiWpwdS0HNg": a keyword that chance has put into a random text. */
const isMixed = (name: string): boolean => /\d/.test(name) && /[a-z]/.test(name) && /[A-Z]/.test(name)

const isChosen = (id: string): boolean => /pass(?:word|phrase)/.test(id)
