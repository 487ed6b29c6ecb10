/**
 * Unknown at the border, types inside: reads a parsed JSON value piece by piece and refuses what does not fit with the
 * file, the place (a JSON path such as `$.runs[0].results[3].level`), the value and what was wanted.
 */

import { ReportError } from '../model/errors.ts'

export type Shape = {
  readonly at: string
  /** The value itself; for places that pass it on. */
  readonly raw: unknown
  fail(wanted: string): never
  /** A member that must be there. */
  get(key: string): Shape
  /** A member that may be absent or null. */
  maybe(key: string): Shape | undefined
  /** Item `i` of an array, which must be there. */
  item(i: number): Shape
  text(): string
  /** A finite number. */
  number(): number
  /** A whole number ≥ `min` (default 0). */
  count(min?: number): number
  flag(): boolean
  list(): readonly Shape[]
  /** Members of an object, in file order. */
  entries(): readonly (readonly [string, Shape])[]
  oneOf<T extends string>(values: readonly T[]): T
}

class At implements Shape {
  readonly raw: unknown
  readonly #file: string
  readonly #line: number | undefined
  readonly #above: At | undefined
  readonly #step: string | number

  constructor(file: string, above: At | undefined, step: string | number, raw: unknown, line?: number) {
    this.#file = file
    this.#above = above
    this.#step = step
    this.raw = raw
    this.#line = line
  }

  /** Put together only when asked for, since a report has millions of places and at most one is wrong. */
  get at(): string {
    if (!this.#above) return String(this.#step)
    if (typeof this.#step === 'number') return `${this.#above.at}[${this.#step}]`
    return pathBelow(this.#above.at, this.#step)
  }

  fail(wanted: string): never {
    throw new ReportError(this.#file, `${this.at} is ${brief(this.raw)}; it must be ${wanted}`, this.#line)
  }
  get(key: string): Shape {
    return this.maybe(key) ?? this.#below(key, undefined).fail('there')
  }
  maybe(key: string): Shape | undefined {
    if (!isObject(this.raw)) return this.fail('an object')
    const value = Object.hasOwn(this.raw, key) ? this.raw[key] : undefined
    return value === undefined || value === null ? undefined : this.#below(key, value)
  }
  item(i: number): Shape {
    return this.list()[i] ?? this.fail(`an array of more than ${i} items`)
  }
  text(): string {
    return typeof this.raw === 'string' ? this.raw : this.fail('a string')
  }
  number(): number {
    return typeof this.raw === 'number' && Number.isFinite(this.raw) ? this.raw : this.fail('a number')
  }
  count(min = 0): number {
    return Number.isSafeInteger(this.raw) && (this.raw as number) >= min
      ? (this.raw as number)
      : this.fail(`a whole number from ${min} up`)
  }
  flag(): boolean {
    return typeof this.raw === 'boolean' ? this.raw : this.fail('true or false')
  }
  list(): readonly Shape[] {
    if (!Array.isArray(this.raw)) return this.fail('an array')
    return this.raw.map((value, i) => new At(this.#file, this, i, value, this.#line))
  }
  entries(): readonly (readonly [string, Shape])[] {
    if (!isObject(this.raw)) return this.fail('an object')
    return Object.entries(this.raw).map(([key, value]) => [key, this.#below(key, value)] as const)
  }
  oneOf<T extends string>(values: readonly T[]): T {
    return values.includes(this.raw as T) ? (this.raw as T) : this.fail(`one of ${values.join(', ')}`)
  }
  #below(key: string, value: unknown): Shape {
    return new At(this.#file, this, key, value, this.#line)
  }
}

/** `line` is for formats of one JSON value a line. */
export const shape = (file: string, raw: unknown, at = '$', line?: number): Shape =>
  new At(file, undefined, at, raw, line)

/** The JSON path of a member: "$.files", or `$["src/a.js"]` where the key is no plain name. */
export const pathBelow = (path: string, key: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function brief(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
