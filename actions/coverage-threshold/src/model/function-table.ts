/** Functions by line and name, each once. Kept as they come, and put in order when somebody asks. */

type Listed = { readonly name: string; readonly line: number; readonly hits: number }

/** Beyond as many that nobody put in order yet, it is done: a report may name the same function for ever. */
const leastPending = 1024

/** A report names millions of functions; as columns they take a third of the room that as many objects would. */
export class FunctionTable {
  #names: string[] = []
  #lines: number[] = []
  #hits: number[] = []
  #settled = 0 // how many, from the first, are in order and unique
  /** The first that came, as they came; taken apart when it matters. */
  #packed: { readonly names: string; readonly pairs: Uint32Array } | undefined

  add(name: string, line: number, hits: number): void {
    this.#unpack()
    this.#append(name, line, hits)
  }

  /** Names with "\n" between them, and a pair of line and hits for each. The array is taken over. */
  addAll(names: string, pairs: Uint32Array): void {
    if (this.#names.length > 0 || this.#packed) {
      this.#unpack()
      this.#appendAll(names, pairs)
    } else this.#packed = { names, pairs }
  }

  addTable(other: FunctionTable): void {
    for (const { name, line, hits } of other.list()) this.add(name, line, hits)
  }

  /** By line and name. */
  list(): readonly Listed[] {
    this.#unpack()
    this.#settle()
    return this.#names.map((name, i) => ({ name, line: this.#lines[i]!, hits: this.#hits[i]! }))
  }

  #append(name: string, line: number, hits: number): void {
    this.#names.push(name)
    this.#lines.push(line)
    this.#hits.push(hits)
    if (this.#names.length > Math.max(leastPending, 3 * this.#settled)) this.#settle()
  }

  #appendAll(names: string, pairs: Uint32Array): void {
    for (const [i, name] of names.split('\n').entries()) this.#append(name, pairs[2 * i]!, pairs[2 * i + 1]!)
  }

  #unpack(): void {
    if (!this.#packed) return
    const { names, pairs } = this.#packed
    this.#packed = undefined
    this.#appendAll(names, pairs)
  }

  #settle(): void {
    if (this.#settled === this.#names.length) return
    const [names, lines, hits] = [this.#names, this.#lines, this.#hits]
    const order = Array.from(names.keys()).sort(
      (i, j) => lines[i]! - lines[j]! || (names[i]! < names[j]! ? -1 : names[i] === names[j] ? 0 : 1),
    )
    ;[this.#names, this.#lines, this.#hits] = [[], [], []]
    for (const i of order) {
      const last = this.#names.length - 1
      if (this.#names[last] === names[i] && this.#lines[last] === lines[i])
        this.#hits[last] = Math.max(this.#hits[last]!, hits[i]!)
      else {
        this.#names.push(names[i]!)
        this.#lines.push(lines[i]!)
        this.#hits.push(hits[i]!)
      }
    }
    this.#settled = this.#names.length
  }
}
