/** Numbers the lines of a file, also of one that is UTF-16, in which the byte 0a is part of other letters: "Ċ" is 0a 01. */

export type Wide = 'utf-16le' | 'utf-16be'

/** One count is kept for so many bytes, so that no answer looks at more of them. */
const stride = 4096
const lineFeed = 0x0a

/** The number, from 1, of the line that byte `offset` stands in; what is counted once isn't counted again. */
export function lineCounter(bytes: Buffer, wide?: Wide): (offset: number) => number {
  const ends = [0] // line ends in front of each stride
  const endsLine = (at: number): boolean =>
    bytes[at] === lineFeed && (!wide || isWideLineEnd(bytes, at, wide))
  // Only what is asked for is searched: in a file of one line each search would reach to its end.
  const count = (from: number, to: number): number => {
    const part = bytes.subarray(from, to)
    let found = 0
    for (let at = part.indexOf(lineFeed); at >= 0; at = part.indexOf(lineFeed, at + 1))
      if (endsLine(from + at)) found++
    return found
  }
  return (offset) => {
    const most = Math.min(offset, bytes.length)
    const place = Math.floor(most / stride)
    while (ends.length <= place) {
      const start = (ends.length - 1) * stride
      ends.push(ends.at(-1)! + count(start, start + stride))
    }
    return 1 + ends[place]! + count(place * stride, most)
  }
}

/** `at` holds 0a; the unit it belongs to begins at an even place, whatever the order. */
const isWideLineEnd = (bytes: Buffer, at: number, wide: Wide): boolean =>
  wide === 'utf-16le' ? at % 2 === 0 && bytes[at + 1] === 0 : at % 2 === 1 && bytes[at - 1] === 0

/** Where the line that `offset` stands in begins, at most `most` bytes back; undefined where it begins before that. */
export function lineStart(bytes: Buffer, offset: number, most: number, wide?: Wide): number | undefined {
  // A line that begins `most` bytes back is told by the byte in front of it.
  const least = Math.max(0, offset - most - 1)
  const part = bytes.subarray(least, offset)
  for (let end = part.length; end > 0; ) {
    const found = part.subarray(0, end).lastIndexOf(lineFeed)
    if (found < 0) break
    const at = least + found
    if (!wide) return at + 1
    if (isWideLineEnd(bytes, at, wide)) return wide === 'utf-16le' ? at + 2 : at + 1
    end = found
  }
  return offset <= most ? 0 : undefined
}

/** The order of a file that is UTF-16 as a whole: by its mark, or since its first letter is one of ASCII. */
export function wideOrder(bytes: Buffer): Wide | undefined {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return undefined
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  return undefined
}
