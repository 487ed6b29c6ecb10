/**
 * A place in a YAML text: reads values typed, refuses what does not fit with file, line, value and what was wanted.
 * Not a schema language: each reader says in code what it wants, and `schema/config.v1.json` says it to editors.
 */

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml'
import { InputError } from '../model/errors.ts'
import { nearest } from '../text/nearest.ts'

export type Setting = {
  /** "quality-gate.tools.eslint.timeout" */
  readonly path: string
  readonly kind: 'map' | 'list' | 'text' | 'number' | 'flag' | 'nothing'
  /** "`quality-gate.scope` in .github/portcullis.yml:7:10", the beginning of a sentence about it. */
  readonly place: string
  /** Refuses the value: says where it stands, what it is, and what was wanted. */
  fail(wanted: string): never
  text(): string
  number(): number
  flag(): boolean
  list(): readonly Setting[]
  /** All members; with `known`, any other key is refused with the nearest known one. */
  entries(known?: readonly string[]): readonly (readonly [string, Setting])[]
  /** A member, or undefined when absent or null. */
  maybe(key: string): Setting | undefined
}

type Document = {
  readonly source: string
  readonly inputName: string | undefined
  readonly lines: LineCounter
  resolve(node: unknown): unknown
}

class YamlSetting implements Setting {
  readonly path: string
  readonly #node: unknown
  readonly #document: Document

  constructor(document: Document, path: string, node: unknown) {
    this.path = path
    this.#document = document
    this.#node = document.resolve(node)
  }

  get kind(): Setting['kind'] {
    if (isMap(this.#node)) return 'map'
    if (isSeq(this.#node)) return 'list'
    const value = this.#value()
    if (typeof value === 'string') return 'text'
    if (typeof value === 'number' || typeof value === 'bigint') return 'number'
    return typeof value === 'boolean' ? 'flag' : 'nothing'
  }
  get place(): string {
    return this.#where(this.#node, this.path)
  }
  fail(wanted: string): never {
    throw new InputError(`${this.place} is ${this.#shown()}; it must be ${wanted}.`)
  }
  text(): string {
    const value = this.#value()
    if (typeof value === 'string') return value
    // `timeout: 90` and `minimum-line: 80` are numbers to YAML, and text to us: take what was written.
    if (typeof value === 'number' && isScalar(this.#node)) return this.#node.source ?? String(value)
    return this.fail('text')
  }
  number(): number {
    const value = this.#value()
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail('a number')
  }
  flag(): boolean {
    const value = this.#value()
    return typeof value === 'boolean' ? value : this.fail('true or false')
  }
  list(): readonly Setting[] {
    if (!isSeq(this.#node)) return this.fail('a list')
    return this.#node.items.map((item, i) => new YamlSetting(this.#document, `${this.path}[${i}]`, item))
  }
  entries(known?: readonly string[]): readonly (readonly [string, Setting])[] {
    if (this.kind === 'nothing') return []
    if (!isMap(this.#node)) return this.fail('a mapping (key: value)')
    return this.#node.items.map((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (known && !known.includes(key)) this.#unknown(pair.key, key, known)
      return [
        key,
        new YamlSetting(this.#document, this.path === '' ? key : `${this.path}.${key}`, pair.value),
      ] as const
    })
  }
  maybe(key: string): Setting | undefined {
    const found = this.entries().find(([name]) => name === key)?.[1]
    return found && found.kind !== 'nothing' ? found : undefined
  }
  #value(): unknown {
    return isScalar(this.#node) ? this.#node.value : undefined
  }
  #unknown(node: unknown, key: string, known: readonly string[]): never {
    const close = nearest(key, known)
    const hint = close === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean \`${close}\`?`
    const place = this.path === '' ? `\`${key}\`` : `\`${this.path}.${key}\``
    throw new InputError(`${this.#where(node, '')} has no key ${place}. ${hint}`)
  }
  #shown(): string {
    if (this.kind === 'map') return 'a mapping'
    if (this.kind === 'list') return 'a list'
    const text = JSON.stringify(this.#value() ?? null)
    return text.length > 80 ? `${text.slice(0, 80)}…` : text
  }
  /** "`quality-gate.scope` in .github/portcullis.yml:7:10" */
  #where(node: unknown, path: string): string {
    const offset = (node as YamlNode | undefined)?.range?.[0]
    const at = offset === undefined ? undefined : this.#document.lines.linePos(offset)
    const { source, inputName } = this.#document
    const place =
      inputName === undefined
        ? `${source}${at ? `:${at.line}:${at.col}` : ''}`
        : `input \`${inputName}\`${at ? `, line ${at.line}` : ''}`
    if (path === '') return place === '' ? source : place.startsWith('input') ? `I${place.slice(1)}` : place
    return `\`${path}\` in ${place}`
  }
}

/** Parses one YAML document. `source` is a file's path; for the text of an input, give its name as `inputName`. */
export function parseYaml(source: string, text: string, inputName?: string): Setting {
  const lines = new LineCounter()
  const parsed = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
  })
  const fault = parsed.errors[0]
  if (fault) {
    const at = lines.linePos(fault.pos[0])
    const place =
      inputName === undefined ? `${source}:${at.line}:${at.col}` : `Input \`${inputName}\`, line ${at.line},`
    throw new InputError(`${place} is not YAML: ${fault.message.replace(/\.?$/, '.')}`)
  }
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(parsed) : node)
  return new YamlSetting({ source, inputName, lines, resolve }, '', parsed.contents)
}
