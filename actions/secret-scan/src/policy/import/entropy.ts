/** Shannon's entropy in bits a character, as gitleaks counts it: by characters, over the length in bytes. */

export function entropyOf(latin1: string): number {
  const counts = new Map<string, number>()
  for (const character of Buffer.from(latin1, 'latin1').toString('utf8'))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  let entropy = 0
  for (const count of counts.values()) {
    const share = count / latin1.length
    entropy -= share * Math.log2(share)
  }
  return entropy
}
