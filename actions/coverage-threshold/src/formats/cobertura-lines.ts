/** Lines and branches of one `<lines>` element on their way into a file: gathered first, since that is faster. */

import type { FileCoverage } from '../model/file-coverage.ts'

export class LineList {
  /** Lines as often as they are listed. */
  listed = 0
  /** Lines with the number 0, with none at all, and with branches that are not counted. */
  zero = 0
  lost = 0
  uncounted = 0
  #hits = new Uint32Array(512) // pairs of line and hits
  #branches = new Uint32Array(96) // line, 0 for a mere count, and both counts in one, as FileCoverage packs them
  #branchesUsed = 0

  hit(line: number, hits: number): void {
    const used = 2 * this.listed++
    if (used === this.#hits.length) this.#hits = doubled(this.#hits)
    this.#hits[used] = line
    this.#hits[used + 1] = hits
  }

  branches(line: number, taken: number, total: number): void {
    if (total === 0) return // "100% (0/0)"
    const used = this.#branchesUsed
    if (used === this.#branches.length) this.#branches = doubled(this.#branches)
    this.#branches[used] = line
    this.#branches[used + 1] = 0
    this.#branches[used + 2] = taken * 65_536 + total
    this.#branchesUsed += 3
  }

  addTo(file: FileCoverage): void {
    file.hitAll(this.#hits.slice(0, 2 * this.listed))
    file.branchAll(this.#branches.slice(0, this.#branchesUsed))
  }

  clear(): void {
    this.listed = 0
    this.zero = 0
    this.lost = 0
    this.uncounted = 0
    this.#branchesUsed = 0
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length)
  larger.set(array)
  return larger
}
