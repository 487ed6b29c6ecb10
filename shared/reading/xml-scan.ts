/** Elements and attributes of XML 1.0 at the speed of bytes, for reports of hundreds of megabytes. */

import type { Source } from './source.ts'
import { readXml } from './xml.ts'

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
}

/** Throws ReportError (file, line) for what is not well-formed, cut off, empty or over a limit, as `readXml` does. */
export async function scanXml(source: Source, scan: XmlScan): Promise<void> {
  let depth = 0
  let skipped = 0 // the depth of the element that is passed over, 0 for none
  await readXml(source, {
    open(name, attributes, line) {
      depth++
      if (skipped > 0) return 'skip-text'
      const tag: XmlTag = {
        name,
        line,
        text: (attribute) => attributes[attribute],
        whole(attribute) {
          const value = attributes[attribute]
          if (value === undefined) return undefined
          return /^\d{1,16}$/.test(value) && Number(value) <= Number.MAX_SAFE_INTEGER ? Number(value) : -1
        },
      }
      if (scan.open(tag) === 'skip') skipped = depth
      return undefined
    },
    close(name, line) {
      if (skipped === 0) scan.close?.(name, line)
      else if (skipped === depth) skipped = 0
      depth--
    },
    text(text, line) {
      if (skipped === 0) scan.text?.(text, line)
    },
  })
}
