/** The state of an XML reading between two chunks: what is open, what is left over, which line it is. */

import { ReportError } from '../model/errors.ts'
import { type Passage, passages } from './xml-markup.ts'
import { type Attributes, type Fail, type NameMemo, readTag, type Tag } from './xml-tag.ts'
import { resolveEntities, textFault } from './xml-text.ts'

export type Handlers = {
  /** `skip-text` says that nobody wants the text right inside this element; it is then passed over unread. */
  open(name: string, attributes: Attributes, line: number): 'skip-text' | undefined
  /** Text and CDATA with entities resolved; one run may come in several calls. White space comes too. */
  text?(text: string, line: number): void
  close?(name: string, line: number): void
}

const deepest = 256
const longestRun = 64 * 1024 * 1024
const longestEntity = 32 // characters held back when a chunk may end within an entity

type Opened = { readonly name: string; readonly line: number; readonly skipText: boolean }

export class XmlReader {
  readonly #path: string
  readonly #handlers: Handlers
  readonly #open: Opened[] = []
  readonly #names: NameMemo = { tag: '', attributes: [] }
  #mode: 'content' | Passage = 'content'
  #rootSeen = false
  #anythingSeen = false
  #text = ''
  #at = 0
  #line = 1
  #nextBreak = 0
  #waiting: string[] = []
  #waitingLength = 0
  #wanted = 0 // characters to wait for: an unfinished tag is tried again when the text has doubled, not every chunk
  #run = 0 // characters of the text run so far

  constructor(path: string, handlers: Handlers) {
    this.#path = path
    this.#handlers = handlers
  }

  write(chunk: string): void {
    this.#waiting.push(chunk)
    this.#waitingLength += chunk.length
    if (this.#waitingLength >= this.#wanted) this.#consume(false)
  }

  end(): void {
    this.#consume(true)
    const inner = this.#open[this.#open.length - 1]
    const cut = 'the report was cut off'
    if (this.#at < this.#text.length || this.#mode !== 'content')
      this.#fail(
        this.#text.length,
        `ends inside ${this.#mode === 'content' ? 'a tag' : passages[this.#mode].called}: ${cut}`,
      )
    if (inner) this.#fail(this.#at, `ends inside <${inner.name}> of line ${inner.line}: ${cut}`)
    if (!this.#rootSeen) throw new ReportError(this.#path, 'is empty; an XML report has one root element')
  }

  #consume(last: boolean): void {
    this.#lineAt(this.#at)
    this.#text = this.#text.slice(this.#at) + this.#waiting.join('')
    this.#waiting = []
    this.#waitingLength = 0
    this.#wanted = 0
    this.#at = 0
    this.#nextBreak = this.#breakFrom(0)
    while (this.#at < this.#text.length && this.#step(last));
  }

  /** False when more characters are needed. */
  #step(last: boolean): boolean {
    if (this.#mode !== 'content') return this.#passTo(passages[this.#mode].end)
    const text = this.#text
    const mark = text.indexOf('<', this.#at)
    if (mark !== this.#at) {
      const end = mark < 0 ? this.#textEnd(last) : mark
      if (end > this.#at) this.#giveText(end, true)
      if (mark < 0) return false
    }
    if (mark + 1 >= text.length) return false
    const next = text[mark + 1]
    if (next === '!') return this.#declaration(mark)
    if (next === '?') return this.#instruction(mark)
    return next === '/' ? this.#closeTag(mark) : this.#openTag(mark)
  }

  /** How far the text goes that surely ends here: not half of an entity or of a CRLF. */
  #textEnd(last: boolean): number {
    const text = this.#text
    if (last) return text.length
    const entity = text.lastIndexOf('&')
    if (entity >= this.#at && entity > text.length - longestEntity && !text.includes(';', entity))
      return entity
    return text.endsWith('\r') ? text.length - 1 : text.length
  }

  #giveText(end: number, entities: boolean): void {
    const start = this.#at
    this.#at = end
    const inner = this.#open[this.#open.length - 1]
    if (!inner) {
      const stray = this.#text.slice(start, end).search(/[^ \t\r\n]/)
      if (stray >= 0) this.#fail(start + stray, 'has text outside the root element')
      return
    }
    if (inner.skipText || !this.#handlers.text) return
    this.#run += end - start
    if (this.#run > longestRun)
      this.#fail(start, `has more than ${longestRun} characters of text in <${inner.name}>`)
    const raw = this.#text.slice(start, end)
    const given = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    const text = entities && given.includes('&') ? resolveEntities(given) : given
    if (typeof text !== 'string') {
      const { reason, breaks } = textFault(raw)
      this.#fail(start, reason, breaks)
    }
    this.#handlers.text(text, this.#lineAt(start))
  }

  /** Passes over a comment or instruction, or gives the text of a CDATA section, as far as it is at hand. */
  #passTo(ending: string): boolean {
    const text = this.#text
    const found = text.indexOf(ending, this.#at)
    let end = found < 0 ? Math.max(this.#at, text.length - ending.length + 1) : found
    if (this.#mode === 'cdata') {
      if (found < 0 && end > this.#at && text[end - 1] === '\r') end--
      if (end > this.#at) this.#giveText(end, false)
    }
    this.#at = found < 0 ? end : found + ending.length
    if (found >= 0) this.#mode = 'content'
    return found >= 0
  }

  #declaration(mark: number): boolean {
    const text = this.#text
    if (text.startsWith('<!--', mark)) return this.#enter('comment', mark + 4)
    if (text.startsWith('<![CDATA[', mark)) {
      if (this.#open.length === 0) this.#fail(mark, 'has text outside the root element')
      return this.#enter('cdata', mark + 9)
    }
    const start = text.slice(mark, mark + 9)
    if (start.length < 9 && ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start))) return false
    if (start.length < 9 && '<!DOCTYPE'.startsWith(start)) return false
    return this.#fail(
      mark,
      'has a DTD (<!DOCTYPE …>) or another declaration; a report needs none, and they are refused',
    )
  }

  #instruction(mark: number): boolean {
    const text = this.#text
    const start = text.slice(mark, mark + 6)
    if (start.length < 6 && '<?xml'.startsWith(start)) return false
    if (/^<\?xml\s/.test(start) && this.#anythingSeen)
      this.#fail(mark, 'has a second XML declaration: two reports in one file')
    return this.#enter('instruction', mark + 2)
  }

  #enter(mode: Passage, at: number): true {
    this.#anythingSeen = true
    this.#mode = mode
    this.#at = at
    return true
  }

  #openTag(mark: number): boolean {
    const tag = readTag(this.#text, mark + 1, this.#names, this.#faultAt)
    if (!tag) {
      this.#at = mark
      this.#wanted = this.#text.length - mark
      return false
    }
    const line = this.#lineAt(mark)
    if (this.#open.length === 0 && this.#rootSeen)
      this.#fail(mark, `has a second root element, <${tag.name}>`)
    if (this.#open.length === deepest) this.#fail(mark, `nests deeper than ${deepest} elements`)
    this.#rootSeen = true
    this.#anythingSeen = true
    this.#run = 0
    this.#at = tag.end
    this.#give(tag, line)
    return true
  }

  #give(tag: Tag, line: number): void {
    const skipText = this.#handlers.open(tag.name, tag.attributes, line) === 'skip-text'
    if (tag.selfClosing) this.#handlers.close?.(tag.name, this.#lineAt(tag.end))
    else this.#open.push({ name: tag.name, line, skipText })
  }

  #closeTag(mark: number): boolean {
    const text = this.#text
    const end = text.indexOf('>', mark + 2)
    if (end < 0) {
      // A name has at most 1,024 characters: what is longer is no closing tag.
      if (text.length - mark > 2048) this.#fail(mark, 'has "</" without its ">"')
      this.#at = mark
      return false
    }
    const name = text.slice(mark + 2, end).trimEnd()
    const opened = this.#open.pop()
    if (opened?.name !== name)
      this.#fail(
        mark,
        opened
          ? `closes <${opened.name}> of line ${opened.line} with </${name.slice(0, 80)}>`
          : `has </${name.slice(0, 80)}> without a start`,
      )
    this.#run = 0
    this.#at = end + 1
    this.#handlers.close?.(name, this.#lineAt(mark))
    return true
  }

  /** The line of a place in the text; places only ever go forward. */
  #lineAt(place: number): number {
    while (this.#nextBreak < place) {
      this.#line++
      this.#nextBreak = this.#breakFrom(this.#nextBreak + 1)
    }
    return this.#line
  }

  #breakFrom(place: number): number {
    const found = this.#text.indexOf('\n', place)
    return found < 0 ? Number.POSITIVE_INFINITY : found
  }

  readonly #faultAt: Fail = (at, reason) => this.#fail(at, reason)

  #fail(at: number, reason: string, linesOn = 0): never {
    throw new ReportError(this.#path, reason, this.#lineAt(at) + linesOn)
  }
}
