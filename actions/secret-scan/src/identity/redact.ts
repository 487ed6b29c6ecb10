/**
 * The only way in which a secret is shown, and the sieve that every text goes through before it is shown: messages,
 * snippets, commit messages, paths, errors.
 */

import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import { fingerprintOf, shortFingerprint } from './fingerprint.ts'

/** Of a longer secret, its first four characters are its kind ("ghp_") more than itself. */
const mostShown = 4

/** Pieces as long as this are taken out wherever they stand; shorter ones stand in any text by chance. */
const shortestPiece = 8

/** "ghp_… (40 characters, 3f2b8c1e)". Of a short secret less is shown: never more than a quarter. */
export function shown(secret: string): string {
  const head = secret
    .slice(0, Math.min(mostShown, Math.floor(secret.length / 4)))
    .replace(/[^\x21-\x7e]/g, '·')
  const size = secret.length === 1 ? '1 character' : `${secret.length} characters`
  return `${head}… (${size}, ${shortFingerprint(fingerprintOf(secret))})`
}

/** What a log must not show: whole, and line by line, since runners mask single lines; of UTF-8 as people read it. */
export const masksOf = (secret: string): readonly string[] => [
  ...new Set(
    readingsOf(secret)
      .flatMap((text) => [text, ...text.split(/\r\n|\r|\n/)])
      .map((line) => line.trim())
      .filter((line) => line.length >= 4),
  ),
]

/**
 * Takes secrets out of texts. A piece of eight characters is already taken for the secret, so that a text which was cut
 * shows none of it either. The time is that of one pass over the text, however many secrets there are.
 */
export class Redactor {
  readonly #pieces = new Map<string, string>()
  readonly #short = new Map<string, string>()
  #longestShort = 0

  /** The first `prefix` characters are those of every credential of its kind, "bedrock-api-key-", and no secret. */
  add(secret: string, prefix = 0): void {
    const fixed = secret.slice(0, prefix)
    for (const form of formsOf(secret)) this.#hide(form, secret, openIn(form, fixed))
  }

  /** `written`: the secret as it stands in a text, in an encoding of which `add` knows nothing, e.g. base64 of base64. */
  addWritten(written: string, secret: string): void {
    this.#hide(written, secret, 0)
  }

  #hide(form: string, secret: string, open: number): void {
    if (form.length < shortestPiece) {
      if (form.length < 4) return
      this.#short.set(form, secret)
      this.#longestShort = Math.max(this.#longestShort, form.length)
      return
    }
    for (let at = Math.max(0, open - shortestPiece + 1); at + shortestPiece <= form.length; at++)
      this.#pieces.set(form.slice(at, at + shortestPiece), secret)
  }

  /** The text with "[secret 3f2b8c1e]" for every stretch that is part of a secret. */
  clean(text: string): string {
    let cleaned = ''
    let kept = 0
    for (let at = 0; at < text.length; ) {
      const found = this.#stretchAt(text, at)
      if (!found) {
        at++
        continue
      }
      cleaned += `${text.slice(kept, at)}[secret ${shortFingerprint(fingerprintOf(found.secret))}]`
      at = found.end
      kept = at
    }
    return kept === 0 ? text : cleaned + text.slice(kept)
  }

  #stretchAt(text: string, start: number): { readonly secret: string; readonly end: number } | undefined {
    const secret = this.#pieces.get(text.slice(start, start + shortestPiece))
    if (secret !== undefined) {
      let end = start + shortestPiece
      while (end < text.length && this.#pieces.has(text.slice(end - shortestPiece + 1, end + 1))) end++
      return { secret, end }
    }
    if (this.#longestShort === 0 || isWordAt(text, start - 1)) return undefined
    for (let length = this.#longestShort; length >= 4; length--) {
      const end = start + length
      const piece = text.slice(start, end)
      const short = piece.length === length ? this.#short.get(piece) : undefined
      if (short !== undefined && !isWordAt(text, end)) return { secret: short, end }
    }
    return undefined
  }
}

/** A short secret inside a longer word is that word's: "word" in "password". */
const isWordAt = (text: string, at: number): boolean => /[0-9A-Za-z]/.test(text[at] ?? '')

/** How much of a form is the fixed beginning of its secret, which in base64 and hexadecimal digits is not left open. */
const openIn = (form: string, fixed: string): number =>
  [fixed, encodeURIComponent(fixed.toWellFormed())].find((one) => form.startsWith(one))?.length ?? 0

/** A secret is Latin-1, a character a byte; other texts have it as people read it, and paths of any bytes in their way. */
function readingsOf(secret: string): readonly string[] {
  if (/^[\0-\x7f]*$/.test(secret) || /[^\0-\xff]/.test(secret)) return [secret]
  return [secret, pathFromBytes(Buffer.from(secret, 'latin1'))]
}

/** A secret as it may stand in other texts: as it is, and as JSON, a URL, base64 or hexadecimal digits write it. */
function formsOf(secret: string): ReadonlySet<string> {
  const bytes = Buffer.from(secret, /[^\0-\xff]/.test(secret) ? 'utf8' : 'latin1')
  // The three ways in which base64 can fall on the bytes, without what neighbours share in.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -1),
  )
  return new Set([
    ...readingsOf(secret).flatMap((text) => [
      text,
      JSON.stringify(text).slice(1, -1),
      encodeURIComponent(text.toWellFormed()),
    ]),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ])
}
