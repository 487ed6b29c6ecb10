/** Whether a text says that it is quoted-printable: asked of every text, so it reads a tenth of the bytes. */

const name = 'quoted-printable'
const names: readonly string[] = [name, 'Quoted-Printable', 'QUOTED-PRINTABLE']

/** Whether "quoted-printable" stands in it, as a mail says of its content; small, capitalised, or in capitals. */
export function namesQuotedPrintable(bytes: Buffer): boolean {
  for (let at = nextLike(bytes, 0); at >= 0; at = nextLike(bytes, at + 1)) {
    const found = bytes.toString('latin1', at, at + name.length)
    if (names.includes(found)) return true
  }
  return false
}

/** How far the name can move on when the byte under its end is this one, as Horspool (1980) has it; 0 for its last letter. */
const skips = skipsOf(name)

function skipsOf(word: string): Uint8Array {
  const skip = new Uint8Array(256).fill(word.length)
  for (const [i, letter] of [...word].entries()) {
    for (const either of [letter, letter.toUpperCase()]) skip[either.charCodeAt(0)] = word.length - 1 - i
  }
  return skip
}

/** Where text begins that ends as the name does, in either case: "le" is looked at, the rest is not. */
function nextLike(bytes: Buffer, from: number): number {
  const { length } = bytes
  const last = name.length - 1
  for (let end = from + last; end < length; ) {
    const skip = skips[bytes[end]!]!
    if (skip > 0) end += skip
    else if ((bytes[end - last]! | 0x20) === 0x71) return end - last
    else end++
  }
  return -1
}
