/**
 * Windows of one rule that overlap, read as one region: in `acme acme acme …` each character lies in a hundred windows,
 * and the pattern would read it a hundred times.
 */

export type Window = { readonly from: number; readonly to: number }

/** Longer regions are parted; a pattern that tries every character and looks far ahead would take too long for them. */
export const longestRegion = 4096

/** Offers each match to `take`, which may find that it is part of something longer. */
export type Take = (found: RegExpExecArray, at: number) => void

/** The windows of one rule, in about the order of the text. */
export class Region {
  #windows: Window[] = []
  #from = 0
  #to = 0

  get from(): number {
    return this.#from
  }

  get to(): number {
    return this.#to
  }

  clear(): void {
    this.#windows = []
  }

  /** False where the window begins another region; this one must be searched first. */
  add(window: Window): boolean {
    const apart = window.from > this.#to || this.#to - this.#from >= longestRegion
    if (this.#windows.length > 0 && apart) return false
    this.#from = this.#windows.length === 0 ? window.from : Math.min(this.#from, window.from)
    this.#to = this.#windows.length === 0 ? window.to : Math.max(this.#to, window.to)
    this.#windows.push(window)
    return true
  }

  /**
   * Empties the region, and gives `take` the matches of `anywhere` (with the flag g), from the front, that lie in one of
   * its windows. Of two that overlap, the first has the place. Gives back how many characters were looked at.
   */
  search(text: string, anywhere: RegExp, take: Take): number {
    const windows = this.#windows.sort((a, b) => a.from - b.from)
    const from = this.#from
    this.clear()
    const whole = text.slice(from, this.#to)
    let work = whole.length
    let begun = 0 // windows that begin at or before the match
    let reach = 0 // where the last of those ends
    let part = whole
    anywhere.lastIndex = 0
    for (;;) {
      const found = anywhere.exec(part)
      const at = found === null ? Number.POSITIVE_INFINITY : from + found.index
      const next = windows[begun]
      if (part !== whole && (found === null || (next !== undefined && at >= next.from))) {
        // Nothing is left in the windows that have begun: on with the next.
        part = whole
        anywhere.lastIndex = next!.from - from
        continue
      }
      if (found === null) return work
      for (; begun < windows.length && windows[begun]!.from <= at; begun++)
        reach = Math.max(reach, windows[begun]!.to)
      if (at + found[0].length > reach) {
        // It begins in one window and ends in another, where a shorter one may lie in the first.
        part = text.slice(from, reach)
        work += reach - at
        anywhere.lastIndex = found.index
        continue
      }
      part = whole
      if (found[0] === '') anywhere.lastIndex++
      take(found, at)
    }
  }
}
