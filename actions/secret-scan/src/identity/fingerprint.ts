/**
 * Who a secret is: the same in every file, commit and encoding, and another one as soon as a character of it differs. So an
 * ignored line does not hide the next secret on it, and a moved one is not new (docs/decisions/0010-secret-identity.md).
 */

import { createHmac } from 'node:crypto'

/**
 * Not a secret: it only makes our hashes differ from the plain SHA-256 that tables of leaked credentials hold, so that a
 * fingerprint in a public report is no key into those.
 */
const label = 'portcullis/secret/v1'

/** 32 hexadecimal digits, half of what SHA-256 gives: no two secrets of a repository meet by chance. */
const digits = 32

/** Texts that differ in Unicode normalisation or line ends differ; white space around it does not count. */
export const fingerprintOf = (secret: string): string =>
  createHmac('sha256', label).update(secret.trim(), 'latin1').digest('hex').slice(0, digits)

/** For people: enough to tell the secrets of one report apart. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.slice(0, 8)
