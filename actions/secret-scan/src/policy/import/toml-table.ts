/** A table of a TOML document: reads values typed, refuses what does not fit with place, value and what was wanted. */

import { parse } from 'smol-toml'
import { InputError } from '../../../../../shared/model/errors.ts'

/** More than any configuration that a person keeps. */
const mostItems = 10_000

export class TomlTable {
  /** ".gitleaks.toml, rule 3" */
  readonly place: string
  /** By the key in lower case, as Go's readers of TOML look at keys. */
  readonly #members: ReadonlyMap<string, unknown>

  constructor(value: object, place: string) {
    this.place = place
    this.#members = new Map(Object.entries(value).map(([key, member]) => [key.toLowerCase(), member]))
  }

  /** Keys in lower case that are none of the known. */
  unknown(known: readonly string[]): readonly string[] {
    const folded = known.map((key) => key.toLowerCase())
    return [...this.#members.keys()].filter((key) => !folded.includes(key))
  }

  has(key: string): boolean {
    return this.#members.has(key.toLowerCase())
  }

  text(key: string): string | undefined {
    const value = this.#value(key)
    return value === undefined || typeof value === 'string' ? value : this.#fail(key, value, 'text')
  }

  number(key: string): number | undefined {
    const value = this.#value(key)
    return value === undefined || typeof value === 'number' ? value : this.#fail(key, value, 'a number')
  }

  flag(key: string): boolean | undefined {
    const value = this.#value(key)
    return value === undefined || typeof value === 'boolean' ? value : this.#fail(key, value, 'true or false')
  }

  texts(key: string, most = mostItems): readonly string[] {
    const value = this.#value(key) ?? []
    const isFit =
      Array.isArray(value) && value.length <= most && value.every((item) => typeof item === 'string')
    return isFit ? value : this.#fail(key, value, `a list of at most ${most} texts`)
  }

  /** `[[key]]`, or `[key]` as a list of one; `name` is what one of them is called, by its `id` or number. */
  tables(key: string, name: string): readonly TomlTable[] {
    const value = this.#value(key) ?? []
    if (Array.isArray(value) && value.length > mostItems)
      this.#fail(key, value, `a list of at most ${mostItems} tables`)
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    return items.map((item, i) => {
      if (typeof item !== 'object' || item === null || item instanceof Date)
        return this.#fail(key, item, 'a table')
      const { id } = item as { id?: unknown }
      const which = typeof id === 'string' ? `\`${id.slice(0, 80)}\`` : String(i + 1)
      return new TomlTable(item, `${this.place}, ${name} ${which}`)
    })
  }

  #value(key: string): unknown {
    return this.#members.get(key.toLowerCase())
  }

  #fail(key: string, value: unknown, wanted: string): never {
    const shown =
      typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a table') : JSON.stringify(value)
    throw new InputError(`${this.place}: \`${key}\` is ${String(shown).slice(0, 80)}; it must be ${wanted}.`)
  }
}

/** The whole document. Throws InputError with line and column for what is no TOML. */
export function parseTomlTable(text: string, file: string): TomlTable {
  try {
    return new TomlTable(parse(text.replace(/^\ufeff/, ''), { maxDepth: 50 }), file)
  } catch (error) {
    if (error instanceof InputError) throw error
    const { line, column } = error as { line?: unknown; column?: unknown }
    const at = typeof line === 'number' ? `:${line}${typeof column === 'number' ? `:${column}` : ''}` : ''
    // The reader shows the lines around the fault below its first line: those may hold a secret.
    const why = error instanceof Error ? error.message.split('\n')[0]!.replace(/[.:]\s*$/, '') : String(error)
    throw new InputError(`${file}${at} is not TOML: ${why}.`)
  }
}
