/**
 * Reads a JSON document of any size, also one over V8's longest string (512 MiB), and holds only what was not handed on:
 * elements of chosen arrays and members of chosen objects go to a callback one by one, everything else comes back as the
 * skeleton. Nothing here knows what the document means.
 */

import { ReportError } from '../model/errors.ts'
import { JsonWindow } from './json-window.ts'
import { pathBelow } from './shape.ts'
import type { Source } from './source.ts'

/** Where an element stood: `path` is a JSON path, `pattern` the position in `paths` of the pattern that chose it. */
export type JsonPlace = {
  readonly path: string // "$.runs[0].results[3]", or "$.files[\"src/a.py\"]"
  readonly line: number
  readonly indices: readonly number[] // [0, 3]
  /** What `{*}` stood for: ["src/a.py"]. */
  readonly keys: readonly string[]
  readonly pattern: number
}

export type OnElement = (value: unknown, place: JsonPlace) => void

/** Stands in a pattern for every member of an object. */
export const eachMember = '{*}'
/** Stands in a pattern for every element of an array. */
const eachItem = '*'

type Step = {
  readonly keys: Map<string, Step>
  item: Step | undefined
  member: Step | undefined
  pattern: number | undefined
}

/** What surrounds a value: its JSON path, how many brackets, and what the pattern's stars stood for. */
type Around = Pick<JsonPlace, 'path' | 'indices' | 'keys'> & { readonly depth: number }

/**
 * `paths` are patterns such as `['runs', '*', 'results', '*']` or `['files', '{*}']`: `*` stands for the elements of an
 * array, `{*}` for the members of an object, and one of them ends every pattern. Those arrays and objects are empty in
 * the skeleton. Where the document has something else at a pattern, e.g. an object in place of an array, it stays in the
 * skeleton. A key twice: the last wins, as with JSON.parse, but on the way to elements, and among members that are
 * handed on, it is refused, since some would have been handed on already.
 * Throws ReportError: empty, not JSON, cut off, text after the end, nesting over 512, one value over 64 MiB.
 */
export async function streamJson(
  source: Source,
  paths: readonly (readonly string[])[],
  onElement: OnElement,
): Promise<unknown> {
  const window = new JsonWindow(source)
  try {
    if ((await window.token()) === undefined)
      throw new ReportError(source.path, 'is empty; a JSON report has at least one value')
    const value = await new Walk(window, onElement).value(stepsOf(paths), {
      path: '$',
      depth: 0,
      indices: [],
      keys: [],
    })
    if ((await window.token()) !== undefined) window.fail('has text after the end of the JSON value')
    return value
  } finally {
    await window.close()
  }
}

function stepsOf(paths: readonly (readonly string[])[]): Step {
  const root = newStep()
  for (const [i, path] of paths.entries()) {
    let step = root
    for (const part of path) step = below(step, part)
    step.pattern = i
  }
  return root
}

const newStep = (): Step => ({ keys: new Map(), item: undefined, member: undefined, pattern: undefined })

function below(step: Step, part: string): Step {
  if (part === eachItem) {
    step.item ??= newStep()
    return step.item
  }
  if (part === eachMember) {
    step.member ??= newStep()
    return step.member
  }
  const known = step.keys.get(part) ?? newStep()
  step.keys.set(part, known)
  return known
}

const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
const comma = 0x2c
const colon = 0x3a
const quote = 0x22

/** Goes down only where a pattern leads; whole values are left to JSON.parse. */
class Walk {
  readonly #window: JsonWindow
  readonly #onElement: OnElement

  constructor(window: JsonWindow, onElement: OnElement) {
    this.#window = window
    this.#onElement = onElement
  }

  /** Stands at the first byte of a value. */
  async value(step: Step, around: Around): Promise<unknown> {
    const first = await this.#window.token()
    if (first === openBrace && (step.keys.size > 0 || step.member)) return this.#object(step, around)
    if (first === openBracket && step.item) return this.#array(step.item, around)
    return this.#window.capture(around.depth)
  }

  async #object(step: Step, around: Around): Promise<unknown> {
    const window = this.#window
    const object: Record<string, unknown> = {}
    const handedOn = new Set<string>()
    window.step()
    if ((await window.token()) === closeBrace) {
      window.step()
      return object
    }
    for (;;) {
      if ((await window.token()) !== quote) await window.unexpected('a key in double quotes')
      const key = (await window.capture(0)) as string
      if ((await window.token()) !== colon) await window.unexpected('":"')
      window.step()
      const named = step.keys.get(key)
      const next = named ?? step.member
      if (next && (handedOn.has(key) || Object.hasOwn(object, key)))
        window.fail(`has the key "${key}" twice in ${around.path}`)
      const inside = next && belowMember(around, key, named === undefined)
      if (next && inside && next.pattern !== undefined) {
        handedOn.add(key)
        await this.#handOn(inside, next.pattern)
      } else {
        const member =
          next && inside ? await this.value(next, inside) : await window.capture(around.depth + 1)
        if (key === '__proto__') define(object, key, member)
        else object[key] = member
      }
      const end = await window.token()
      if (end === closeBrace) break
      if (end !== comma) await window.unexpected('"," or "}"')
      window.step()
    }
    window.step()
    return object
  }

  async #handOn(inside: Around, pattern: number): Promise<void> {
    await this.#window.token()
    const line = this.#window.line
    const value = await this.#window.capture(inside.depth)
    this.#onElement(value, { path: inside.path, line, indices: inside.indices, keys: inside.keys, pattern })
  }

  async #array(step: Step, { path, depth, indices, keys }: Around): Promise<unknown[]> {
    const window = this.#window
    const items: unknown[] = []
    window.step()
    if ((await window.token()) === closeBracket) {
      window.step()
      return items
    }
    if (step.pattern !== undefined) {
      const pattern = step.pattern
      await window.elements(depth + 1, (value, i, line) =>
        this.#onElement(value, { path: `${path}[${i}]`, line, indices: [...indices, i], keys, pattern }),
      )
      return items
    }
    for (;;) {
      const i = items.length
      const inside = { path: `${path}[${i}]`, depth: depth + 1, indices: [...indices, i], keys }
      items.push(await this.value(step, inside))
      const end = await window.token()
      if (end === closeBracket) break
      if (end !== comma) await window.unexpected('"," or "]"')
      window.step()
    }
    window.step()
    return items
  }
}

const belowMember = ({ path, depth, indices, keys }: Around, key: string, starred: boolean): Around => ({
  path: pathBelow(path, key),
  depth: depth + 1,
  indices,
  keys: starred ? [...keys, key] : keys,
})

function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
}
