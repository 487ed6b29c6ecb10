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

/** Shorter stretches are read by one cursor: starting three more costs `longest` bytes each. */
const worthSplitting = 1024

/** Keywords are ASCII and not empty, and differ when folded; `rule-check.ts` sees to the former, the engine to the latter. */
export function compileAutomaton(keywords: readonly string[]): Automaton {
  const folded = keywords.map((keyword) => Buffer.from(keyword.toLowerCase(), 'latin1'))
  const longest = Math.max(1, ...folded.map(({ length }) => length))
  const classes = byteClasses(folded)
  const trie = buildTrie(folded, classes)
  const machine: Machine = { ...completeTable(trie), classOf: classes.of, longest }
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

/** States are numbered breadth first, 0 is the root; state n is reached from `parent[n]` by a byte of class `via[n]`. */
type Trie = {
  readonly width: number // classes of bytes
  readonly parent: readonly number[]
  readonly via: readonly number[]
  /** By state × width + class. */
  readonly children: ReadonlyMap<number, number>
  /** The keyword that ends in a state; no two are the same. */
  readonly own: ReadonlyMap<number, number>
}

/** Level by level: the letters at one place of all keywords, then those at the next. */
function buildTrie(folded: readonly Uint8Array[], classes: { of: Uint8Array; count: number }): Trie {
  const width = classes.count
  const [parent, via]: [number[], number[]] = [[0], [0]]
  const children = new Map<number, number>()
  const own = new Map<number, number>()
  const states = new Uint32Array(folded.length) // of each keyword, as far as it was read
  let reading = folded.map((_, index) => index)
  for (let place = 0; reading.length > 0; place++) {
    for (const index of reading) {
      const byteClass = classes.of[folded[index]![place]!]!
      const edge = states[index]! * width + byteClass
      let child = children.get(edge)
      if (child === undefined) {
        child = parent.length
        children.set(edge, child)
        parent.push(states[index]!)
        via.push(byteClass)
      }
      states[index] = child
      if (place + 1 === folded[index]!.length) own.set(child, index)
    }
    reading = reading.filter((index) => folded[index]!.length > place + 1)
  }
  return { width, parent, via, children, own }
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

/** Fills in every transition, and numbers the states that end a keyword last, so that one comparison tells a hit. */
function completeTable(trie: Trie): Table {
  const { width, parent, via } = trie
  const { fallback, hits } = fallbacks(trie)
  const count = parent.length
  const rowOf = new Uint32Array(count)
  let firstHit = 0
  for (let state = 0; state < count; state++) if (hits[state] === nothing) rowOf[state] = width * firstHit++
  const loud: (readonly number[])[] = []
  for (let state = 0; state < count; state++) {
    if (hits[state] !== nothing) rowOf[state] = width * (firstHit + loud.push(hits[state]!) - 1)
  }
  const firstChild = new Uint32Array(count)
  const sibling = new Uint32Array(count)
  for (let state = 1; state < count; state++) {
    sibling[state] = firstChild[parent[state]!]!
    firstChild[parent[state]!] = state
  }
  const next = new Uint32Array(count * width)
  for (let state = 0; state < count; state++) {
    // A state does what the one does that it falls back on, whose row is whole by now, but for its own children.
    const [row, back] = [rowOf[state]!, rowOf[fallback[state]!]!]
    if (state > 0) next.copyWithin(row, back, back + width)
    for (let child = firstChild[state]!; child !== 0; child = sibling[child]!)
      next[row + via[child]!] = rowOf[child]!
  }
  return { next, firstHit: firstHit * width, hits: loud, width }
}

const nothing: readonly number[] = []

/** Each state's longest end that begins a keyword too, and the keywords that end in either. */
function fallbacks({ width, parent, via, children, own }: Trie) {
  const fallback = new Uint32Array(parent.length)
  const hits: (readonly number[])[] = [nothing]
  for (let state = 1; state < parent.length; state++) {
    let before = parent[state]!
    let found: number | undefined
    while (before !== 0 && found === undefined) {
      before = fallback[before]!
      found = children.get(before * width + via[state]!)
    }
    fallback[state] = found ?? 0
    const inherited = hits[found ?? 0]!
    const ended = own.get(state)
    hits.push(ended === undefined ? inherited : [ended, ...inherited])
  }
  return { fallback, hits }
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
