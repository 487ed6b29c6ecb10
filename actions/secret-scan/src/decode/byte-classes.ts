/** What a byte can be, as tables of 256 entries, so that the scans ask once per byte and no regular expression runs. */

const table = (classOf: (byte: number) => number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte))

export const noSextet = 64

/** The value of a base64 character, in both alphabets (RFC 4648 §4 and §5: "-" is "+", "_" is "/"), else `noSextet`. */
export const sextets: Uint8Array = table((byte) => {
  const place = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    String.fromCharCode(byte),
  )
  if (place >= 0) return place
  return byte === 0x2d ? 62 : byte === 0x5f ? 63 : noSextet
})

export const noHexDigit = 16

/** The value of a hexadecimal digit, else `noHexDigit`. */
export const hexDigits: Uint8Array = table((byte) => {
  const place = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
  return place >= 0 ? place : noHexDigit
})

export const isText = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d

export const textByte = 1
export const zeroByte = 2

/** `textByte` for printable ASCII and white space, `zeroByte` for 0 (half of each letter in UTF-16), 0 for the rest. */
export const textClasses: Uint8Array = table((byte) => (isText(byte) ? textByte : byte === 0 ? zeroByte : 0))

/** 1 for bytes that are a letter in Latin-1, or white space: what one half of a UTF-16 unit is in western text. */
export const latinClasses: Uint8Array = table((byte) => (isText(byte) || byte >= 0xa0 ? 1 : 0))
