/**
 * Reads a JSON document of any size, also one over V8's longest string (512 MiB), and holds only what was not handed on:
 * elements of chosen arrays go to a callback one by one, everything else comes back as the skeleton. Nothing here knows
 * what the document means.
 */

import { ReportError } from '../model/errors.ts'
import { JsonWindow } from './json-window.ts'
import type { Source } from './source.ts'

/** Where an element stood: `path` is a JSON path, `pattern` the position in `paths` of the pattern that chose it. */
export type JsonPlace = {
  readonly path: string // "$.runs[0].results[3]"
  readonly line: number
  readonly indices: readonly number[] // [0, 3]
  readonly pattern: number
}

export type OnElement = (value: unknown, place: JsonPlace) => void

type Step = { readonly keys: Map<string, Step>; item: Step | undefined; pattern: number | undefined }

/**
 * `paths` are patterns such as `['runs', '*', 'results', '*']`: `*` stands for the elements of an array and ends every
 * pattern. Those arrays are empty in the skeleton. Where the document has something else at a pattern, e.g. an object
 * in place of an array, it stays in the skeleton. A key twice: the last wins, as with JSON.parse, but on the way to
 * elements it is refused, since some would have been handed on already.
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
    const value = await new Walk(window, onElement).value(stepsOf(paths), '$', [])
    if ((await window.token()) !== undefined) window.fail('has text after the end of the JSON value')
    return value
  } finally {
    await window.close()
  }
}

function stepsOf(paths: readonly (readonly string[])[]): Step {
  const root: Step = { keys: new Map(), item: undefined, pattern: undefined }
  for (const [i, path] of paths.entries()) {
    let step = root
    for (const part of path) step = below(step, part)
    step.pattern = i
  }
  return root
}

function below(step: Step, part: string): Step {
  const known = part === '*' ? step.item : step.keys.get(part)
  if (known) return known
  const created: Step = { keys: new Map(), item: undefined, pattern: undefined }
  if (part === '*') step.item = created
  else step.keys.set(part, created)
  return created
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
  async value(step: Step, path: string, indices: readonly number[]): Promise<unknown> {
    const first = await this.#window.token()
    if (first === openBrace && step.keys.size > 0) return this.#object(step, path, indices)
    if (first === openBracket && step.item) return this.#array(step.item, path, indices)
    return this.#window.capture(depthOf(path))
  }

  async #object(step: Step, path: string, indices: readonly number[]): Promise<unknown> {
    const window = this.#window
    const object: Record<string, unknown> = {}
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
      const next = step.keys.get(key)
      if (next && Object.hasOwn(object, key)) window.fail(`has the key "${key}" twice in ${path}`)
      const member = next
        ? await this.value(next, `${path}.${key}`, indices)
        : await window.capture(depthOf(path) + 1)
      if (key === '__proto__') define(object, key, member)
      else object[key] = member
      const end = await window.token()
      if (end === closeBrace) break
      if (end !== comma) await window.unexpected('"," or "}"')
      window.step()
    }
    window.step()
    return object
  }

  async #array(step: Step, path: string, indices: readonly number[]): Promise<unknown[]> {
    const window = this.#window
    const items: unknown[] = []
    window.step()
    if ((await window.token()) === closeBracket) {
      window.step()
      return items
    }
    if (step.pattern !== undefined) {
      const pattern = step.pattern
      await window.elements(depthOf(path) + 1, (value, i, line) =>
        this.#onElement(value, { path: `${path}[${i}]`, line, indices: [...indices, i], pattern }),
      )
      return items
    }
    for (;;) {
      const i = items.length
      items.push(await this.value(step, `${path}[${i}]`, [...indices, i]))
      const end = await window.token()
      if (end === closeBracket) break
      if (end !== comma) await window.unexpected('"," or "]"')
      window.step()
    }
    window.step()
    return items
  }
}

/** How many objects and arrays surround the value at this path; patterns are short, so this stays far below the limit. */
const depthOf = (path: string): number => path.split(/[.[]/).length - 1

function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
}
