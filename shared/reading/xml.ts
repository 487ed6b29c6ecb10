/**
 * Reads XML 1.0 as it streams, without a tree. Knows no DTD and no entity but the five and numbers: that is what keeps
 * a hostile report from growing in memory or naming a file. More lenient than the standard in one point: control
 * characters, which test reports carry from coloured output, are kept.
 */

import { ReportError } from '../model/errors.ts'
import type { LegacyEncoding } from './encoding.ts'
import type { Source } from './source.ts'
import { type Handlers, XmlReader } from './xml-reader.ts'
import type { Attributes } from './xml-tag.ts'

export type XmlAttributes = Attributes
export type XmlHandlers = Handlers

/**
 * Throws ReportError (file, line) for what is not well-formed, cut off, empty, or over a limit: depth 256, 256 attributes
 * an element, names of 1,024 characters, attribute values of 16 Mi characters, text runs of 64 Mi characters.
 */
export async function readXml(source: Source, handlers: XmlHandlers): Promise<void> {
  const declared = legacyOf(source.path, declaredEncoding(await beginning(source)))
  const reader = new XmlReader(source.path, handlers)
  for await (const chunk of source.utf8(declared)) reader.write(chunk.toString('utf8'))
  reader.end()
}

/** "surefire:testcase" → "testcase" */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Enough for any XML declaration. The rest of the file is not read here. */
async function beginning(source: Source): Promise<string> {
  let text = ''
  for await (const chunk of source.utf8()) {
    text += chunk.toString('utf8')
    if (text.length >= 1024 || text.includes('?>')) break
  }
  return text
}

const declaredEncoding = (start: string): string | undefined =>
  /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start)?.slice(1).find(Boolean)

function legacyOf(path: string, encoding: string | undefined): LegacyEncoding | undefined {
  switch (encoding?.toLowerCase()) {
    // "utf-16" on bytes that are UTF-8 is what .NET's StringWriter leaves behind: the bytes are believed.
    case undefined:
    case 'utf-8':
    case 'utf8':
    case 'utf-16':
    case 'utf-16le':
    case 'utf-16be':
    case 'us-ascii':
    case 'ascii':
      return undefined
    case 'iso-8859-1':
    case 'latin1':
      return 'iso-8859-1'
    case 'windows-1252':
    case 'cp1252':
      return 'windows-1252'
  }
  const wanted = 'UTF-8, UTF-16, US-ASCII, ISO-8859-1 and Windows-1252 are read'
  throw new ReportError(path, `declares the encoding "${encoding?.slice(0, 40)}"; ${wanted}`, 1)
}
