/** The encoding that an XML document declares, as far as reading its bytes depends on it. */

import { ReportError } from '../model/errors.ts'
import type { LegacyEncoding } from './encoding.ts'
import type { Source } from './source.ts'

/**
 * What `Source.utf8` needs to know of the declaration; undefined where the bytes speak for themselves. Throws ReportError
 * for an encoding that is not read.
 */
export const xmlEncoding = async (source: Source): Promise<LegacyEncoding | undefined> =>
  legacyOf(source.path, declaredEncoding(await beginning(source)))

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
