/** Where the value of an assignment stands: what it is assigned to, by which sign, and whether it is quoted. */

export type Place = {
  /** "datadog_api_key"; absent where no name stands in front. */
  readonly name?: string
  /** What is between the name and the value, e.g. `" = "` with its quotes; '' without a name. */
  readonly between: string
  readonly quoted: boolean
  /** Nothing but blanks stands behind the value on its line. */
  readonly endsLine: boolean
}

const longestBefore = 120
const longestBehind = 40

/** `start` and `end` are the value's byte offsets in `bytes`. */
export function placeOf(bytes: Buffer, start: number, end: number): Place {
  const before = bytes.toString('latin1', Math.max(0, start - longestBefore), start)
  const behind = bytes.toString('latin1', end, Math.min(bytes.length, end + longestBehind))
  const found =
    /([A-Za-z0-9_.-]{2,80})([^A-Za-z0-9_.-]{1,40}[Vv]alue[^A-Za-z0-9_.-]{1,40})$/.exec(before) ??
    /([A-Za-z0-9_.-]{2,80})([^A-Za-z0-9_.-]{1,40})$/.exec(before)
  // The "-" of the arrow in `pwd->pw_name` is none of the name's.
  const arrow = found?.[1]?.endsWith('-') === true && found[2]?.startsWith('>') === true
  const name = arrow ? found[1]!.slice(0, -1) : found?.[1]
  return {
    ...(name !== undefined && { name }),
    between: `${arrow ? '-' : ''}${found?.[2] ?? ''}`,
    quoted: /["'`]$/.test(before),
    endsLine: /^[ \t]*(?:\r|\n|$)/.test(behind),
  }
}

/**
 * Whether all of a line is the secret, and one of the lines beside it is as long and in the letters of base64, too: the
 * blocks of PEM and of mail attachments consist of such lines, and one of them may begin like any token.
 */
export function isLineOfBlock(bytes: Buffer, start: number, end: number): boolean {
  const length = end - start
  if (length < 40 || length > 80) return false
  const text = bytes.toString(
    'latin1',
    Math.max(0, start - length - 2),
    Math.min(bytes.length, end + length + 2),
  )
  const at = Math.min(start, length + 2)
  const before = /([^\r\n]*)\r?\n$/.exec(text.slice(0, at))?.[1]
  const behind = /^\r?\n([^\r\n]*)/.exec(text.slice(at + length))?.[1]
  if (before === undefined || behind === undefined) return false
  return [before, behind].some((line) => line.length === length && /^[\w+/=-]+$/.test(line))
}
