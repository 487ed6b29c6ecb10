/**
 * Reads members of JSON objects without an object a member, for formats whose reports have millions of them. Refuses what
 * does not fit in the same words as `shared/reading/shape.ts`.
 */

import { ReportError } from '../../../../shared/model/errors.ts'

export type Json = Readonly<Record<string, unknown>>

/** Where an object stands: its JSON path is only put together when something is wrong. */
export type Where = {
  readonly file: string
  readonly line: number | undefined
  readonly above: Where | undefined
  readonly step: string // "$", ".locations"
  readonly index: number // -1 where the step is no list
}

export const rootOf = (file: string, line?: number): Where => ({
  file,
  line,
  above: undefined,
  step: '$',
  index: -1,
})

/** `below(where, '.locations', 0)` is `$….locations[0]`. */
export const below = (where: Where, step: string, index = -1): Where => ({
  file: where.file,
  line: where.line,
  above: where,
  step,
  index,
})

const pathOf = ({ above, step, index }: Where): string =>
  `${above ? pathOf(above) : ''}${step}${index < 0 ? '' : `[${index}]`}`

export function refuse(where: Where, member: string, value: unknown, wanted: string): never {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value))
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  throw new ReportError(where.file, `${pathOf(where)}${member} is ${shown}; it must be ${wanted}`, where.line)
}

/** For what is well-formed, yet can't be read. `reason` follows the JSON path of the place. */
export function giveUp(where: Where, reason: string): never {
  throw new ReportError(where.file, `${pathOf(where)} ${reason}`, where.line)
}

const absent = (value: unknown): value is undefined | null => value === undefined || value === null

export function textIn(object: Json, key: string, where: Where): string | undefined {
  const value = object[key]
  if (typeof value === 'string') return value
  return absent(value) ? undefined : refuse(where, `.${key}`, value, 'a string')
}

export const requiredText = (object: Json, key: string, where: Where): string =>
  textIn(object, key, where) ?? refuse(where, `.${key}`, undefined, 'there')

export function flagIn(object: Json, key: string, where: Where): boolean | undefined {
  const value = object[key]
  if (typeof value === 'boolean') return value
  return absent(value) ? undefined : refuse(where, `.${key}`, value, 'true or false')
}

export function wordIn<T extends string>(
  object: Json,
  key: string,
  words: readonly T[],
  where: Where,
): T | undefined {
  const value = object[key]
  if (absent(value)) return undefined
  return words.includes(value as T)
    ? (value as T)
    : refuse(where, `.${key}`, value, `one of ${words.join(', ')}`)
}

/** Any whole number, also zero and below. */
export function wholeIn(object: Json, key: string, where: Where): number | undefined {
  const value = object[key]
  if (absent(value)) return undefined
  return Number.isSafeInteger(value) ? (value as number) : refuse(where, `.${key}`, value, 'a whole number')
}

/** A whole number; SARIF writes -1 for "none" in indexes, which is undefined here. */
export function indexIn(object: Json, key: string, where: Where): number | undefined {
  const value = object[key]
  if (absent(value) || value === -1) return undefined
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(where, `.${key}`, value, 'a whole number from 0 up')
}

export function objectIn(object: Json, key: string, where: Where): Json | undefined {
  const value = object[key]
  if (absent(value)) return undefined
  return isObject(value) ? value : refuse(where, `.${key}`, value, 'an object')
}

/** Objects of a list; none when it is absent. */
export function objectsIn(object: Json, key: string, where: Where): readonly Json[] {
  const value = object[key]
  if (absent(value)) return []
  if (!Array.isArray(value)) return refuse(where, `.${key}`, value, 'an array')
  for (let i = 0; i < value.length; i++)
    if (!isObject(value[i])) refuse(where, `.${key}[${i}]`, value[i], 'an object')
  return value
}

export function textsIn(object: Json, key: string, where: Where): readonly string[] {
  const value = object[key]
  if (absent(value)) return []
  if (!Array.isArray(value)) return refuse(where, `.${key}`, value, 'an array')
  for (let i = 0; i < value.length; i++)
    if (typeof value[i] !== 'string') refuse(where, `.${key}[${i}]`, value[i], 'a string')
  return value
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
