/**
 * Reads XML 1.0 as it streams, without a tree. Knows no DTD and no entity but the five and numbers: that is what keeps
 * a hostile report from growing in memory or naming a file. More lenient than the standard in one point: control
 * characters, which test reports carry from coloured output, are kept.
 */

import type { Source } from './source.ts'
import { xmlEncoding } from './xml-encoding.ts'
import { type Handlers, XmlReader } from './xml-reader.ts'
import type { Attributes } from './xml-tag.ts'

export type XmlAttributes = Attributes
export type XmlHandlers = Handlers

/**
 * Throws ReportError (file, line) for what is not well-formed, cut off, empty, or over a limit: depth 256, 256 attributes
 * an element, names of 1,024 characters, attribute values of 16 Mi characters, text runs of 64 Mi characters.
 */
export async function readXml(source: Source, handlers: XmlHandlers): Promise<void> {
  const declared = await xmlEncoding(source)
  const reader = new XmlReader(source.path, handlers)
  for await (const chunk of source.utf8(declared)) reader.write(chunk.toString('utf8'))
  reader.end()
}

/** "surefire:testcase" → "testcase" */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
