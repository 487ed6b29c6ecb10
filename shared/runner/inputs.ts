/**
 * Strings in, typed and checked values out. A value comes from the input, else from the configuration file, else from
 * the default in action.yml; a bad one is refused by name, value and what was wanted, and never becomes a default.
 */

import { parseYaml, type Setting } from '../config/node.ts'
import type { Contract } from '../contract/contract.ts'
import { InputError } from '../model/errors.ts'

export type InputReader = {
  text(name: string): string
  /** One item a line; blank lines and lines that begin with `#` are dropped. In the file, a list or such a text. */
  lines(name: string): readonly string[]
  /** What `core.getBooleanInput` takes: true, True, TRUE, false, False, FALSE. */
  flag(name: string): boolean
  /** A whole number in the range. */
  count(name: string, range: { readonly min: number; readonly max: number }): number
  oneOf<T extends string>(name: string, values: readonly T[]): T
  /** A structure; undefined when nothing is given. */
  yaml(name: string): Setting | undefined
  /** Whether the user gave the value, as an input or in the file. */
  given(name: string): boolean
  /** Where the value comes from, as the beginning of a sentence: "Input `reports`", or the place in the file. */
  place(name: string): string
}

export type InputSources = {
  readonly contract: Contract
  /** The input as the user gave it; undefined or '' when not given. */
  readonly input: (name: string) => string | undefined
  /** The part of the configuration file that may set these inputs. */
  readonly setting?: (name: string) => Setting | undefined
  /** How an input is called in messages: "Input `scope`", "Option `--scope`". */
  readonly call?: (name: string) => string
}

export function inputReader({
  contract,
  input,
  setting,
  call = (name) => `Input \`${name}\``,
}: InputSources): InputReader {
  const known = (name: string) => {
    const found = contract.inputs[name]
    if (!found)
      throw new Error(`${contract.name} asks for an input \`${name}\` that its action.yml does not have`)
    return found
  }
  const typed = (name: string): string | undefined => {
    known(name)
    const value = input(name)?.trim()
    return value === undefined || value === '' ? undefined : value
  }
  const fromFile = (name: string): Setting | undefined =>
    known(name).configurable ? setting?.(name) : undefined
  const refuse = (name: string, value: string, wanted: string): never => {
    throw new InputError(`${call(name)} is ${JSON.stringify(value)}; it must be ${wanted}.`)
  }
  const text = (name: string): string =>
    typed(name) ?? fromFile(name)?.text() ?? plainDefault(known(name).default)

  return {
    text,
    place: (name) => (typed(name) === undefined ? (fromFile(name)?.place ?? call(name)) : call(name)),
    given: (name) => typed(name) !== undefined || fromFile(name) !== undefined,
    lines(name) {
      const file = typed(name) === undefined ? fromFile(name) : undefined
      if (file?.kind === 'list') return file.list().map((item) => item.text())
      return text(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
    },
    flag(name) {
      const file = typed(name) === undefined ? fromFile(name) : undefined
      if (file) return file.flag()
      const value = text(name)
      if (['true', 'True', 'TRUE'].includes(value)) return true
      return ['false', 'False', 'FALSE'].includes(value) ? false : refuse(name, value, '`true` or `false`')
    },
    count(name, { min, max }) {
      const file = typed(name) === undefined ? fromFile(name) : undefined
      const value = text(name)
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
      const wanted =
        max === Number.MAX_SAFE_INTEGER
          ? `a whole number from ${min} up`
          : `a whole number from ${min} to ${max}`
      if (number >= min && number <= max) return number
      return file ? file.fail(wanted) : refuse(name, value, wanted)
    },
    oneOf<T extends string>(name: string, values: readonly T[]): T {
      const file = typed(name) === undefined ? fromFile(name) : undefined
      const value = text(name) as T
      const wanted = `${values
        .slice(0, -1)
        .map((word) => `\`${word}\``)
        .join(', ')} or \`${values.at(-1)}\``
      if (values.includes(value)) return value
      return file ? file.fail(wanted) : refuse(name, value, wanted)
    },
    yaml(name) {
      const value = typed(name)
      return value === undefined ? fromFile(name) : parseYaml('', value, name)
    },
  }
}

/** The runner resolves `${{ github.token }}` before we see it; on the command line it means nothing. */
const plainDefault = (value: string): string => (value.startsWith('${{') ? '' : value)
