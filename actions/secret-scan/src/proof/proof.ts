/** What can be said of a credential from itself alone, without asking anybody. */

export type Proof = {
  /** `valid`: its checksum or structure is right, so a provider made it. `invalid`: it can't be one. */
  readonly grade: 'valid' | 'invalid' | 'none'
  /** What was looked at, for people: "CRC-32 in its last 6 characters". */
  readonly by: string
  /** What it tells of itself, e.g. `{ account: '123456789012' }`, `{ expires: '2026-11-20T12:00:00Z' }`. No secret. */
  readonly facts?: Readonly<Record<string, string>>
}

export const unproven = (by: string): Proof => ({ grade: 'none', by })
