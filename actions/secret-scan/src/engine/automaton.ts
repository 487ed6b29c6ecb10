/**
 * Finds a thousand keywords in one pass over bytes: the automaton of Aho and Corasick ("Efficient string matching", 1975)
 * with every transition written out, so that a byte costs two loads and an addition. Four places of the bytes are read
 * in turn, which lets the processor wait for four loads at once.
 */

export type OnHit = (keyword: number, endOffset: number) => void

export type Automaton = {
  /** In the order they were given; hits name their index here. */
  readonly keywords: readonly string[]
  /** Length of the longest keyword, in bytes. */
  readonly longest: number
  /**
   * Calls `onHit` once for each occurrence of each keyword that lies in `from` … `to`, with the offset behind its last
   * byte. ASCII letters match without regard to case. The order of the calls is not that of the text.
   */
  readonly scan: (bytes: Uint8Array, from: number, to: number, onHit: OnHit) => void
}

type Trie = { readonly next: Int32Array; readonly own: number[][]; readonly count: number }

const none = -1
/** Shorter stretches are read by one cursor: starting three more costs `longest` bytes each. */
const worthSplitting = 1024

const fold = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte)

/** Keywords are ASCII and not empty, and differ when folded; `rule-check.ts` sees to the former, the engine to the latter. */
export function compileAutomaton(keywords: readonly string[]): Automaton {
  const folded = keywords.map((keyword) => Uint8Array.from(Buffer.from(keyword, 'latin1'), fold))
  const longest = Math.max(1, ...folded.map(({ length }) => length))
  const classes = byteClasses(folded)
  const trie = buildTrie(folded, classes)
  const machine: Machine = { ...completeTable(trie, classes.count), classOf: classes.of, longest }
  const scan = (bytes: Uint8Array, from: number, to: number, onHit: OnHit): void => {
    if (keywords.length === 0) return
    const quarter = to - from < worthSplitting ? 0 : (to - from) >>> 2
    const state = quarter === 0 ? 0 : scanQuarters(machine, bytes, { from, quarter }, onHit)
    scanRest(machine, bytes, { from: from + 4 * quarter, to, state }, onHit)
  }
  return { keywords, longest, scan }
}

/** Bytes that no keyword has are all the same to the automaton: class 0. A letter and its capital share a class. */
function byteClasses(folded: readonly Uint8Array[]): { readonly of: Uint8Array; readonly count: number } {
  const of = new Uint8Array(256)
  let count = 1
  for (const keyword of folded) {
    for (const byte of keyword) if (of[byte] === 0) of[byte] = count++
  }
  for (let byte = 65; byte <= 90; byte++) of[byte] = of[byte + 32]!
  return { of, count }
}

function buildTrie(folded: readonly Uint8Array[], classes: { of: Uint8Array; count: number }): Trie {
  const most = 1 + folded.reduce((sum, { length }) => sum + length, 0)
  const next = new Int32Array(most * classes.count).fill(none)
  const own: number[][] = [[]]
  let count = 1
  folded.forEach((keyword, index) => {
    let state = 0
    for (const byte of keyword) {
      const slot = state * classes.count + classes.of[byte]!
      if (next[slot] === none) {
        next[slot] = count++
        own.push([])
      }
      state = next[slot]!
    }
    own[state]!.push(index)
  })
  return { next, own, count }
}

type Table = {
  /** `next[state + class]` is the next state; a state is its row's first slot. */
  readonly next: Uint32Array
  /** States from here on end a keyword. */
  readonly firstHit: number
  /** What the states from `firstHit` on end, row by row. */
  readonly hits: readonly (readonly number[])[]
  readonly width: number
}

/** Fills in every transition, breadth first, and numbers the states that end a keyword last. */
function completeTable({ next, own, count }: Trie, width: number): Table {
  const order: number[] = [0]
  const fallback = new Int32Array(count)
  for (let at = 0; at < order.length; at++) {
    const state = order[at]!
    if (state !== 0) own[state] = [...own[state]!, ...own[fallback[state]!]!]
    for (let byteClass = 0; byteClass < width; byteClass++) {
      const slot = state * width + byteClass
      const child = next[slot]!
      const instead = state === 0 ? 0 : next[fallback[state]! * width + byteClass]!
      if (child === none) next[slot] = instead
      else {
        fallback[child] = instead
        order.push(child)
      }
    }
  }
  const quiet = order.filter((state) => own[state]!.length === 0)
  const loud = order.filter((state) => own[state]!.length > 0)
  const rowOf = new Uint32Array(count)
  const rows = [...quiet, ...loud]
  rows.forEach((state, row) => {
    rowOf[state] = row * width
  })
  const table = new Uint32Array(count * width)
  rows.forEach((state, row) => {
    for (let c = 0; c < width; c++) table[row * width + c] = rowOf[next[state * width + c]!]!
  })
  return { next: table, firstHit: quiet.length * width, hits: loud.map((state) => own[state]!), width }
}

type Machine = Table & { readonly classOf: Uint8Array; readonly longest: number }
/** The state at `at` of a reading that began at most one keyword earlier: it knows every keyword that ends behind `at`. */
function warmUp({ next, classOf }: Machine, bytes: Uint8Array, from: number, at: number): number {
  let state = 0
  for (let i = from; i < at; i++) state = next[state + classOf[bytes[i]!]!]!
  return state
}

/** Reads four parts of the same length in turn, and gives back the state behind the last. */
function scanQuarters(
  machine: Machine,
  bytes: Uint8Array,
  { from, quarter }: { readonly from: number; readonly quarter: number },
  onHit: OnHit,
): number {
  const { next, classOf, firstHit, longest } = machine
  const [second, third, fourth] = [from + quarter, from + 2 * quarter, from + 3 * quarter]
  const enter = (at: number): number => warmUp(machine, bytes, Math.max(from, at - longest + 1), at)
  let [a, b, c, d] = [0, enter(second), enter(third), enter(fourth)]
  for (let i = 0; i < quarter; i++) {
    a = next[a + classOf[bytes[from + i]!]!]!
    b = next[b + classOf[bytes[second + i]!]!]!
    c = next[c + classOf[bytes[third + i]!]!]!
    d = next[d + classOf[bytes[fourth + i]!]!]!
    if (a >= firstHit) tell(machine, a, from + i + 1, onHit)
    if (b >= firstHit) tell(machine, b, second + i + 1, onHit)
    if (c >= firstHit) tell(machine, c, third + i + 1, onHit)
    if (d >= firstHit) tell(machine, d, fourth + i + 1, onHit)
  }
  return d
}

type Rest = { readonly from: number; readonly to: number; readonly state: number }

function scanRest(machine: Machine, bytes: Uint8Array, rest: Rest, onHit: OnHit): void {
  const { next, classOf, firstHit } = machine
  let state = rest.state
  for (let at = rest.from; at < rest.to; at++) {
    state = next[state + classOf[bytes[at]!]!]!
    if (state >= firstHit) tell(machine, state, at + 1, onHit)
  }
}

function tell({ hits, firstHit, width }: Machine, state: number, endOffset: number, onHit: OnHit): void {
  for (const keyword of hits[(state - firstHit) / width]!) onHit(keyword, endOffset)
}
