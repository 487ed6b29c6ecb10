/** The small words of XML: names, white space, entities. Pure. */

/** Why an entity can't be read, e.g. "the entity &nbsp; is not known; …". */
export type EntityFault = { readonly offset: number; readonly reason: string }

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const nameKinds = nameTable()

/** Bit 1: may begin a name, bit 2: may go on in one; everything from U+0080 up may do both. */
function nameTable(): Uint8Array {
  const table = new Uint8Array(128)
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code)
    table[code] = /[A-Za-z_:]/.test(character) ? 3 : /[-.\d]/.test(character) ? 2 : 0
  }
  return table
}

export const beginsName = (code: number): boolean => code >= 128 || ((nameKinds[code] as number) & 1) !== 0
export const isNamePart = (code: number): boolean => code >= 128 || nameKinds[code] !== 0
export const isXmlSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13

/** Resolves entities; `text` must hold at least one "&". */
export function resolveEntities(text: string): string | EntityFault {
  let result = ''
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    // The longest that is known is "&#x10FFFF;"; leading zeros are let through up to 32 characters.
    const name = end < 0 || end - at > 32 ? undefined : text.slice(at + 1, end)
    if (name === undefined || !/^(?:#\d+|#x[\da-fA-F]+|[^\s&<;]+)$/.test(name))
      return { offset: at, reason: 'has a bare "&"; it must be written "&amp;"' }
    const value = named.get(name) ?? numbered(name)
    if (value === undefined)
      return { offset: at, reason: `has the entity "&${name};"; only the five of XML and numbers are read` }
    result += text.slice(from, at) + value
    from = end + 1
  }
  return result + text.slice(from)
}

/**
 * An attribute's value from what stands between the quotes. White space becomes blanks, as XML wants; a line break that is
 * meant to stay is written "&#10;".
 */
export function attributeText(raw: string): string | EntityFault {
  const blank = raw.replace(/\r\n|[\t\n\r]/g, ' ')
  if (!raw.includes('&')) return blank
  const resolved = resolveEntities(blank)
  return typeof resolved === 'string' ? resolved : resolveEntities(raw) // for the fault's place in `raw`
}

/** Why a run of text can't be read, and how many line feeds stand before the fault. */
export type TextFault = { readonly reason: string; readonly breaks: number }

/** For text whose line ends were made LF before its entities were resolved: the place is the one in `raw`. */
export function textFault(raw: string): TextFault {
  const fault = resolveEntities(raw) as EntityFault
  return { reason: fault.reason, breaks: raw.slice(0, fault.offset).split('\n').length - 1 }
}

/** "#10" → "\n", "#x1b" → ESC: what XML 1.0 forbids but tools write is kept. */
function numbered(name: string): string | undefined {
  if (name[0] !== '#') return undefined
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
