/** Elements and attributes of XML 1.0 at the speed of bytes, for reports of hundreds of megabytes. */

import { ReportError } from '../model/errors.ts'
import type { Source } from './source.ts'
import { OpenElements } from './xml-elements.ts'
import { xmlEncoding } from './xml-encoding.ts'
import { doctypeEnd, markupAt, type Passage, passages } from './xml-markup.ts'
import { DocumentOrder } from './xml-order.ts'
import { TagReader } from './xml-scan-tag.ts'
import { passText, strayText, textEnd, textOf } from './xml-scan-text.ts'
import { isXmlSpace } from './xml-text.ts'
import { XmlWindow } from './xml-window.ts'
import type { Bridge, Word } from './xml-words.ts'

/** A start tag, to be asked while it is handed over and not later. */
export type XmlTag = {
  readonly name: string // as written, with prefix
  readonly line: number
  /** An attribute's value, entities resolved; undefined when absent. */
  text(attribute: string): string | undefined
  /** An attribute that is a whole number in decimal digits, up to 2⁵³ − 1; -1 for anything else, undefined when absent. */
  whole(attribute: string): number | undefined
}

export type XmlScan = {
  /** `skip` passes over everything inside the element, which then has no `close`. */
  open(tag: XmlTag): 'skip' | undefined
  close?(name: string, line: number): void
  /** Text right inside an element, entities resolved; one run may come in several calls. */
  text?(text: string, line: number): void
  /** The elements whose text is wanted, when not that of all: white space between the others then costs next to nothing. */
  readonly textIn?: ReadonlySet<string>
  readonly noOtherText?: boolean // other text is refused: it was a tag before the report was damaged
}

/**
 * Throws ReportError (file, line) for what is not well-formed, cut off, empty or over a limit, as `readXml` does; limits
 * are counted in bytes. A `<!DOCTYPE …>` before the root element is passed over unless it declares something itself.
 */
export async function scanXml(source: Source, scan: XmlScan): Promise<void> {
  const scanner = new Scanner(source.path, scan)
  for await (const chunk of source.utf8(await xmlEncoding(source))) scanner.write(chunk)
  scanner.end()
}

const longestRun = 64 * 1024 * 1024 // bytes of text
const longestEndTag = 2048 // bytes; a name has at most 1,024

const cr = 0x0d
const exclamation = 0x21
const slash = 0x2f
const lt = 0x3c
const gt = 0x3e
const question = 0x3f

/** The state of a scan between two chunks: what is open, what is passed over, which line it is. */
class Scanner {
  readonly #path: string
  readonly #scan: XmlScan
  readonly #window = new XmlWindow()
  readonly #reader = new TagReader(this.#window, (at, reason) => this.#fail(at, reason))
  readonly #open = new OpenElements()
  readonly #order = new DocumentOrder()
  #passage: Passage | undefined
  #skipped = 0 // the depth of the element that is passed over, 0 for none
  #textWanted = false // right inside the innermost element
  #emptyTag: Word | undefined // the one that ended at this place, when text behind it is not wanted
  #run = 0 // bytes of the text run so far

  constructor(path: string, scan: XmlScan) {
    this.#path = path
    this.#scan = scan
  }

  write(chunk: Buffer): void {
    if (this.#window.add(chunk)) this.#consume(false)
  }

  end(): void {
    this.#window.settle()
    this.#consume(true)
    const { at, end } = this.#window
    const cut = 'the report was cut off'
    if (at < end || this.#passage)
      this.#fail(end, `ends inside ${this.#passage ? passages[this.#passage].called : 'a tag'}: ${cut}`)
    if (this.#open.depth > 0) this.#fail(at, `ends inside ${this.#open.innerInWords}: ${cut}`)
    if (!this.#order.rootSeen)
      throw new ReportError(this.#path, 'is empty; an XML report has one root element')
  }

  #consume(last: boolean): void {
    while (this.#window.at < this.#window.end && this.#step(last));
  }

  /** False when more bytes are needed. */
  #step(last: boolean): boolean {
    if (this.#passage) return this.#passOn(this.#passage)
    const window = this.#window
    const before = this.#emptyTag
    this.#emptyTag = undefined
    const bridge = before?.bridge
    if (bridge && bridge.first === bridge.word.attributes[0] && bridge.pattern.isAt(window.at, window)) {
      window.at += bridge.mark
      window.line += bridge.breaks
      return this.#startTag(bridge)
    }
    const from = window.at
    if (window.bytes[window.at] !== lt) this.#text(last)
    const { bytes, at, end } = window
    if (bytes[at] !== lt || at + 1 >= end) return false
    const code = bytes[at + 1]
    if (code === slash) return this.#endTag()
    if (code === exclamation || code === question) return this.#markup()
    if (!this.#startTag()) return false
    if (before) before.bridge = this.#reader.bridge(from, at)
    return true
  }

  #more(): false {
    this.#window.wait()
    return false
  }

  #startTag(bridge?: Bridge): boolean {
    const window = this.#window
    const { tag } = this.#reader
    const end = this.#reader.read(bridge)
    if (end < 0) return this.#more()
    const { depth, limit } = this.#open
    const fault = this.#order.element(tag.name, depth) ?? limit
    if (fault) this.#fail(window.at, fault)
    this.#run = 0
    tag.line = window.line
    window.at = end
    window.line += tag.breaks
    const skip = this.#skipped === 0 && this.#scan.open(tag) === 'skip'
    if (tag.selfClosing) {
      if (this.#skipped === 0 && !skip) this.#scan.close?.(tag.name, window.line)
      if (!this.#textWanted) this.#emptyTag = tag.word
      return true
    }
    this.#open.open(tag.word, tag.line)
    if (skip) this.#skipped = depth + 1
    this.#askForText()
    return true
  }

  #endTag(): boolean {
    const window = this.#window
    const { bytes, at, line } = window
    const word = this.#open.inner
    if (!word?.pattern.isAt(at + 2, window)) return this.#mismatch()
    let end = at + 2 + word.pattern.length
    while (isXmlSpace(bytes[end]!)) end++
    if (bytes[end] !== gt) return this.#mismatch()
    window.moveTo(end + 1)
    this.#run = 0
    this.#open.close()
    if (this.#skipped === 0) this.#scan.close?.(word.text, line)
    else if (this.#skipped > this.#open.depth) this.#skipped = 0
    this.#askForText()
    return true
  }

  /** For an end tag that is not the right one, or not whole yet. */
  #mismatch(): false {
    const { bytes, at, end } = this.#window
    const gtAt = bytes.indexOf(gt, at)
    if (gtAt < 0 || gtAt >= end)
      return end - at > longestEndTag ? this.#fail(at, 'has "</" without its ">"') : false
    const name = bytes.toString('utf8', at + 2, Math.min(gtAt, at + longestEndTag)).trimEnd()
    return this.#fail(at, this.#open.mismatch(name))
  }

  /** Text up to the next "<", or as far as it surely goes. */
  #text(last: boolean): void {
    const window = this.#window
    const { inner } = this.#open
    if (this.#textWanted) this.#give(textEnd(window, last), true)
    else if (inner && (this.#skipped > 0 || !this.#scan.noOtherText)) passText(window)
    else {
      const stray = strayText(window)
      const where = inner ? `in <${inner.text}>, which holds elements only` : 'outside the root element'
      if (stray !== undefined) this.#fail(stray, `has text ${where}`)
    }
  }

  /** To be called for every element that was opened or closed. */
  #askForText(): void {
    const { text, textIn } = this.#scan
    const { inner } = this.#open
    this.#textWanted =
      text !== undefined && this.#skipped === 0 && inner !== undefined && (!textIn || textIn.has(inner.text))
  }

  #give(end: number, entities: boolean): void {
    const window = this.#window
    const { at, line } = window
    if (end === at) return
    if (this.#textWanted) {
      this.#run += end - at
      if (this.#run > longestRun)
        this.#fail(at, `has more than ${longestRun} bytes of text in <${this.#open.inner?.text}>`)
      const text = textOf(window, end, entities)
      if (typeof text !== 'string') this.#fail(at, text.reason, text.breaks)
      this.#scan.text?.(text, line)
    }
    window.moveTo(end)
  }

  /** Passes over a comment or instruction, or gives the text of a CDATA section, as far as it is at hand. */
  #passOn(passage: Passage): boolean {
    const window = this.#window
    const ending = passages[passage].end
    let end = window.find(ending)
    const found = end + ending.length <= window.end
    if (passage === 'cdata') {
      if (end === window.end && window.bytes[end - 1] === cr) end = Math.max(window.at, end - 1)
      this.#give(end, false)
    } else window.moveTo(end)
    if (!found) return false
    window.at += ending.length
    this.#passage = undefined
    return true
  }

  #markup(): boolean {
    const window = this.#window
    const kind = markupAt(window)
    if (kind === undefined) return false
    if (kind === 'declaration')
      return this.#fail(window.at, 'has a declaration (<!…>) that is no comment, CDATA or <!DOCTYPE …>')
    const end = kind === 'doctype' ? doctypeEnd(window) : window.at
    if (end === undefined) return this.#more()
    const fault = this.#order.markup(kind, this.#open.depth)
    if (fault) return this.#fail(window.at, fault)
    if (typeof end === 'string') return this.#fail(window.at, end)
    window.moveTo(end)
    if (kind === 'doctype') return true
    this.#passage = kind === 'xml' ? 'instruction' : kind
    window.at += passages[this.#passage].begin.length
    return true
  }

  /** `linesOn`: how many lines further the fault is than the place. */
  #fail(place: number, reason: string, linesOn = 0): never {
    throw new ReportError(this.#path, reason, this.#window.lineOf(place) + linesOn)
  }
}
