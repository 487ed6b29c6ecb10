/**
 * An array of whole numbers to be filled in a loop that must be fast, and handed over file by file. What is handed over
 * for good stays where it is: a hundred thousand small arrays would cost more than all the reading.
 */

/** Numbers that share an array, at first and at most; even, so that pairs fill it to the brim. */
const [leastShared, mostShared] = [2 ** 14, 2 ** 20]
/** Numbers that are held for one file. */
const largest = 2 ** 21

export class NumberBuffer {
  /** Written to by the loop itself, which moves `used`. */
  numbers: Uint32Array = new Uint32Array(leastShared)
  used = 0
  start = 0 // of what was not handed over
  readonly #spill: (full: Uint32Array) => number
  #limit = largest

  /**
   * What is beyond two million numbers goes to `spill`, which unites it with what it has and says how many numbers that
   * is: a report may say the same thing a hundred million times.
   */
  constructor(spill: (full: Uint32Array) => number) {
    this.#spill = spill
  }

  /** Makes room, and gives back the array to go on with. */
  more(): Uint32Array {
    const filled = this.used - this.start
    // The limit grows with what is kept anyway, so that uniting takes time in proportion to the report.
    if (filled >= this.#limit) this.#limit = Math.max(largest, this.#spill(this.copy()))
    else {
      const shared = Math.min(mostShared, 2 * this.numbers.length)
      const larger = new Uint32Array(Math.max(shared, 2 * filled))
      larger.set(this.numbers.subarray(this.start, this.used))
      this.numbers = larger
      this.start = 0
      this.used = filled
    }
    return this.numbers
  }

  push(first: number, second: number): void {
    const numbers = this.used === this.numbers.length ? this.more() : this.numbers
    numbers[this.used] = first
    numbers[this.used + 1] = second
    this.used += 2
  }

  /** Hands over what was filled in, for one who keeps it. */
  give(): Uint32Array {
    const given = this.numbers.subarray(this.start, this.used)
    this.start = this.used
    return given
  }

  /** Hands over a copy, for one who only adds it to what he has; its room is used again. */
  copy(): Uint32Array {
    const copied = this.numbers.slice(this.start, this.used)
    this.used = this.start
    return copied
  }
}
