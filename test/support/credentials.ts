/** Credentials that nobody ever had, valid in form and checksum, made anew for each name. */

import { proofs } from '../../actions/secret-scan/src/proof/list.ts'
import { Generator } from '../../actions/secret-scan/src/rules/generator.ts'

/** `kind`: a proof's name, "github-classic". The same seed gives the same credential. */
export function credential(kind: string, seed: string): string {
  const proof = proofs[kind]
  if (!proof) throw new Error(`there is no proof called ${kind}`)
  return proof.make(new Generator(seed))
}

export const githubToken = (seed: string): string => credential('github-classic', seed)
