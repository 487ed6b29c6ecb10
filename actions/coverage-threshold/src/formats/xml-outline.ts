/**
 * Which elements an XML format has, and inside which others they stand. What stands elsewhere is refused, since its
 * meaning would be a guess; what the format does not know is passed over and counted.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'

export type Outline = {
  readonly root: string
  /** Elements that say something, with those that they stand in: `line: ['sourcefile']`. */
  readonly places: ReadonlyMap<string, readonly string[]>
  /** Elements that are part of the format, and of no use here. */
  readonly unused: ReadonlySet<string>
}

export class Nesting {
  readonly #path: string
  readonly #title: string
  readonly #outline: Outline
  readonly #open: string[] = []
  #strangers = 0
  #firstStranger = ''
  // The latest tag that was let in: most of a report's millions have the name and the parent of the one before.
  #latest = ''
  #latestParent: string | undefined

  /** `title` completes "is not …", e.g. "a JaCoCo report". */
  constructor(path: string, title: string, outline: Outline) {
    this.#path = path
    this.#title = title
    this.#outline = outline
  }

  /** The element around; '' for the root. Undefined when the tag is to be skipped, and then `leave` never comes. */
  enter({ name, line }: XmlTag): string | undefined {
    const { root, places, unused } = this.#outline
    const parent = this.#open[this.#open.length - 1]
    if (name === this.#latest && parent === this.#latestParent) {
      this.#open.push(name)
      return parent
    }
    if (parent === undefined) {
      if (name !== root)
        throw new ReportError(this.#path, `is not ${this.#title}: begins with <${name}>, not <${root}>`, line)
    } else {
      const wanted = places.get(name)
      if (!wanted) {
        if (!unused.has(name) && this.#strangers++ === 0) this.#firstStranger = name
        return undefined
      }
      if (!wanted.includes(parent))
        throw new ReportError(
          this.#path,
          `has <${name}> in <${parent}>; it must be in <${wanted.join('> or <')}>`,
          line,
        )
    }
    this.#open.push(name)
    if (parent === undefined) return ''
    this.#latest = name
    this.#latestParent = parent
    return parent
  }

  leave(): void {
    this.#open.pop()
  }

  notes(): readonly string[] {
    if (this.#strangers === 0) return []
    const elements = this.#strangers === 1 ? '1 element' : `${this.#strangers} elements`
    return [`left out: ${elements} that the format does not have, first <${this.#firstStranger}>`]
  }
}
