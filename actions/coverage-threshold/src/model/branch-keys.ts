/** Numbers for branches, so that the same branch has the same number in every report of a run. */

const namedFrom = 2 ** 31
const side = 2 ** 15

export class BranchKeys {
  readonly #named = new Map<string, number>()

  /** By block and branch, as lcov writes them: `BRDA:12,0,1,3`. Never 0, which stands for a mere count. */
  numbered(block: number, branch: number): number {
    return block < side && branch < side && block * side + branch + 1 < namedFrom
      ? block * side + branch + 1
      : this.named(`${block},${branch}`)
  }

  /** By anything that names it within its line, e.g. "if:4:1" for a column and an arm. */
  named(name: string): number {
    const known = this.#named.get(name)
    if (known !== undefined) return known
    const key = namedFrom + this.#named.size
    this.#named.set(name, key)
    return key
  }
}
