/** Fine-grained personal access tokens of GitHub: github_pat_<22>_<59>. */

import { createHash } from 'node:crypto'
import type { Generator } from '../rules/generator.ts'
import { encodeBase32 } from './digits.ts'
import { valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'SHA-256 in 8 of its last 16 characters'

const sumOf = (text: string): string =>
  encodeBase32(createHash('sha256').update(text, 'latin1').digest().subarray(0, 5))

/**
 * Characters 78 to 85 are the base32 of the SHA-256 of those in front of them. GitHub doesn't document it, so that a
 * wrong one disproves nothing.
 */
export function proveGithubFineGrained(secret: string): Proof {
  if (!/^github_pat_[0-9][0-9A-Za-z]{21}_[0-9A-Za-z]{59}$/.test(secret)) return unproven(by)
  return secret.slice(77, 85) === sumOf(secret.slice(0, 77)) ? valid(by) : unproven(by)
}

export function makeGithubFineGrained(make: Generator): string {
  const body = `github_pat_11${make.text('base62', 20)}_${make.text('base62', 43)}`
  return `${body}${sumOf(body)}${make.text('base62', 8)}`
}
