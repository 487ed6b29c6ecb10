/** What a Go test or the Go compiler printed: kept within bounds, tidied for people, searched for a place. */

const keptAtEachEnd = 40 // lines; a panic tells its cause at the beginning, a failed comparison at the end
const longestLine = 2048

export type BoundedOutput = { add(text: string): void; text(): string }

/** Keeps the first and the last 40 lines of what may be gigabytes. Pieces of a line may come one by one. */
export function boundedOutput(): BoundedOutput {
  const head: string[] = []
  const tail: string[] = []
  let dropped = 0
  let open = ''
  const push = (line: string) => {
    if (head.length < keptAtEachEnd) head.push(line)
    else if (tail.push(line) > keptAtEachEnd) {
      tail.shift()
      dropped++
    }
  }
  return {
    add(text) {
      const lines = (open + text).split('\n')
      open = (lines.pop() ?? '').slice(0, longestLine)
      for (const line of lines) push(line.slice(0, longestLine))
    },
    text() {
      const middle = dropped > 0 ? [`… (${dropped} lines left out)`] : []
      return [...head, ...middle, ...tail, ...(open === '' ? [] : [open])].filter(isTelling).join('\n').trim()
    },
  }
}

/** "=== RUN   TestX" and "--- FAIL: TestX (0.00s)" only repeat what the events say. */
const isTelling = (line: string): boolean =>
  !/^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)\b|--- (?:FAIL|PASS|SKIP|BENCH): )/.test(line)

export type GoPlace = { readonly path: string; readonly line: number; readonly column?: number }

/** "cart/cart.go:3:27: undefined: price" or "vet: cart/cart.go:3:27: …" */
export function compilerPlace(text: string): GoPlace | undefined {
  const found = /^(?:vet: )?((?:[A-Za-z]:)?[^:\t"]+\.(?:go|s|c|h|cc|cpp|y)):(\d+)(?::(\d+))?: /.exec(text)
  if (!found) return undefined
  const place = { path: found[1]!, line: Number(found[2]) }
  return found[3] === undefined ? place : { ...place, column: Number(found[3]) }
}

/**
 * The line of the test's own package in a panic's stack: the frame "shop/cart.TestX(0x…)" is followed by
 * "\t/home/…/cart_test.go:9 +0x28".
 */
export function panicPlace(output: string, packageName: string): GoPlace | undefined {
  const lines = output.split('\n')
  const frame = lines.findIndex((line) => line.startsWith(`${packageName}.`) && line.includes('('))
  const found = frame < 0 ? undefined : /^\t(.+\.go):(\d+)(?: |$)/.exec(lines[frame + 1] ?? '')
  return found ? { path: found[1]!, line: Number(found[2]) } : undefined
}
