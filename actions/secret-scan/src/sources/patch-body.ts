/** Counts off the lines of hunks, and keeps those that were added, with the numbers that they have in the new file. */

const newline = 0x0a
const [space, plus, minus, backslash] = [0x20, 0x2b, 0x2d, 0x5c] as const

/** Pieces share one stretch of memory until it is full. */
const arenaBytes = 256 * 1024

export type Added = {
  readonly bytes: Buffer
  /** How many bytes were added; more than `bytes` has when `dropped`. */
  readonly length: number
  readonly dropped: boolean
  readonly lineAt: (offset: number) => number
}

export type BodyReader = {
  /** Begins a hunk by its header, "@@ -1,2 +3,4 @@" or "@@@ -1 -1,2 +3,4 @@@"; false when it is none. */
  begin(header: string): boolean
  isOpen(): boolean
  /** Reads on from `at` while the hunk has lines; gives the offset behind them. */
  read(chunk: Buffer, at: number): number
  /** The added lines of all hunks since the last time; an empty line stands between two stretches. */
  take(): Added
}

export function bodyReader(maxFileBytes: number): BodyReader {
  let arena = Buffer.allocUnsafe(arenaBytes)
  let start = 0 // where the file begins in the arena
  let end = 0
  let length = 0
  let starts: number[] = [] // offset of each run of lines in the piece
  let firstLines: number[] = [] // its first line in the file
  let columns = 1
  let linesLeft = 0 // of the hunk; Infinity in a merge's, which ends where a line begins otherwise
  let prefix = 0 // bytes of the line's prefix that were read
  const signs: number[] = []
  let inLine = false // behind the prefix of a line that has not ended
  let keep = false
  let line = 0 // the number in the new file of the line that comes next
  let inRun = false
  const gap = Buffer.of(newline)

  function append(chunk: Buffer, from: number, to: number): void {
    const size = to - from
    length += size
    if (length > maxFileBytes) return
    if (end + size > arena.length) grow(size)
    if (size < 48) for (let at = from; at < to; at++) arena[end++] = chunk[at]!
    else {
      chunk.copy(arena, end, from, to)
      end += size
    }
  }

  function grow(size: number): void {
    const held = end - start
    const larger = Buffer.allocUnsafe(Math.max(arenaBytes, 2 * (held + size)))
    arena.copy(larger, 0, start, end)
    arena = larger
    start = 0
    end = held
  }

  /** A line with a minus is in parents only, any other in the new file; with nothing but plus, in no parent. */
  function takeLine(): void {
    linesLeft--
    const lost = signs.includes(minus)
    keep = !lost && signs.every((sign) => sign === plus)
    if (lost) return
    if (keep && !inRun) startRun()
    inRun = keep
    line++
  }

  /** Lines that stand side by side in the new file; a hunk of a merge has several runs of them. */
  function startRun(): void {
    if (length > 0) append(gap, 0, 1)
    starts.push(length)
    firstLines.push(line)
  }

  return {
    begin(header) {
      const found = hunkOf(header)
      if (!found) return false
      columns = found.columns
      linesLeft = columns === 1 ? found.lines : Number.POSITIVE_INFINITY
      line = found.newStart
      inRun = false
      return true
    },
    isOpen: () => (columns === 1 && linesLeft > 0) || inLine || prefix > 0,
    read(chunk, from) {
      let at = from
      while (at < chunk.length && (inLine || linesLeft > 0 || prefix > 0)) {
        if (!inLine) {
          const sign = chunk[at]!
          const known = sign === plus || sign === minus || sign === space
          if (prefix === 0) {
            signs.length = 0
            if (columns > 1 && !known && sign !== backslash) linesLeft = 0
            if (linesLeft === 0) break
          }
          at++
          if (prefix === 0 && sign === backslash) {
            // "\ No newline at end of file" is no line of it.
            keep = false
            inLine = true
            continue
          }
          if (!known) throw new Error('a line of a hunk begins with none of " +-"')
          signs.push(sign)
          if (++prefix < columns) continue
          takeLine()
          prefix = 0
          inLine = true
          continue
        }
        const close = chunk.indexOf(newline, at)
        const next = close < 0 ? chunk.length : close + 1
        if (keep) append(chunk, at, next)
        inLine = close < 0
        at = next
      }
      return at
    },
    take() {
      const dropped = length > maxFileBytes
      const bytes = dropped ? Buffer.alloc(0) : arena.subarray(start, end)
      const added = { bytes, length, dropped, lineAt: lineNumbers(bytes, starts, firstLines) }
      if (dropped) end = start
      start = end
      length = 0
      starts = []
      firstLines = []
      return added
    },
  }
}

/**
 * In a hunk of a merge the counts are not to be trusted: git 2.39 writes "+1,18446744073709551615" where the merge
 * emptied the file.
 */
function hunkOf(header: string) {
  const found = /^(@@+)((?: -\d+(?:,\d+)?)+) \+(\d+)(?:,(\d+))? \1/.exec(header)
  if (!found) return undefined
  const parents = found[2]!.trim().split(' ')
  if (parents.length !== found[1]!.length - 1) return undefined
  const lines = Number(parents[0]!.split(',')[1] ?? 1) + Number(found[4] ?? 1)
  return { columns: parents.length, lines, newStart: Number(found[3]) }
}

function lineNumbers(
  bytes: Buffer,
  starts: readonly number[],
  firstLines: readonly number[],
): (offset: number) => number {
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    let line = firstLines[low] ?? 1
    for (
      let at = bytes.indexOf(newline, starts[low]);
      at >= 0 && at < offset;
      at = bytes.indexOf(newline, at + 1)
    )
      line++
    return line
  }
}
