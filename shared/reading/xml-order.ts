/** What may follow what in a document: one declaration, one `<!DOCTYPE …>`, one root element. */

import type { Passage } from './xml-markup.ts'

/** Each method says why something can't stand at this place; else remembers that it did. */
export class DocumentOrder {
  rootSeen = false
  #doctypeSeen = false
  #anythingSeen = false

  element(name: string, depth: number): string | undefined {
    if (depth === 0 && this.rootSeen) return `has a second root element, <${name}>`
    this.rootSeen = true
    this.#anythingSeen = true
    return undefined
  }

  markup(kind: Passage | 'xml' | 'doctype', depth: number): string | undefined {
    if (kind === 'cdata' && depth === 0) return 'has text outside the root element'
    if (kind === 'xml' && this.#anythingSeen) return 'has a second XML declaration: two reports in one file'
    if (kind === 'doctype') {
      if (this.rootSeen || this.#doctypeSeen)
        return 'has a <!DOCTYPE …> where none may stand: there is one at most, before the root element'
      this.#doctypeSeen = true
    }
    this.#anythingSeen = true
    return undefined
  }
}
